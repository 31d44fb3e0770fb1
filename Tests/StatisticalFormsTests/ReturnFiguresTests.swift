import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("Figures as formulas name them") struct ReturnFiguresTests {
    private let form: FormDefinition
    private let data: ReturnData

    init() throws {
        form = try Samples.winterForm()
        data = try Samples.data(InventedReturn().text, for: form)
    }

    private func figures(of data: ReturnData, before: ReturnData? = nil) -> ReturnFigures {
        ReturnFigures(of: data, before: before, extras: ["工资", "赔偿"])
    }

    /// As a ledger would give it, with two figures beyond the columns of each row.
    private var computed: ReturnData {
        var data = data
        data.isComputed = true
        for row in data.rows.indices { data.rows[row].extras = [Figure(row * 10 + 1), Figure(row * 10 + 2)] }
        return data
    }

    @Test("a column is that of the named row, or of the row at hand")
    func columns() {
        let figures = figures(of: data)
        for row in form.rows.map(\.name.text) {
            for column in form.columns.map(\.number) {
                let expected = data.figure(row: row, column: column)
                #expect(figures.figure(.init(row: row, item: .column(column)), in: nil) == expected)
                #expect(figures.figure(.init(item: .column(column)), in: row) == expected)
                #expect(figures.values(in: row)(.init(item: .column(column))) == expected?.value)
                #expect(figures.values(in: "合计")(.init(row: row, item: .column(column))) == expected?.value)
            }
        }
    }

    @Test("a blank needs no row, and what is not there has no figure and counts as 0")
    func blanksAndNothing() {
        let figures = figures(of: data)
        for blank in data.blanks {
            #expect(figures.figure(.init(item: .blank(blank.name)), in: nil) == blank.figure)
            #expect(figures.values(in: "建筑企业")(.init(item: .blank(blank.name))) == blank.figure.value)
        }
        for item in [FigureReference.Item.blank("没有"), .column(0), .column(18), .extra("工资"), .extra("没有")] {
            #expect(figures.figure(.init(item: item), in: "合计") == nil)
            #expect(figures.values(in: "合计")(.init(item: item)) == 0)
        }
        #expect(figures.figure(.init(item: .column(1)), in: "没有") == nil && figures.figure(.init(item: .column(1)), in: nil) == nil)
    }

    @Test("figures beyond the columns are there for a computed return only")
    func extras() {
        let (typed, counted) = (figures(of: data), figures(of: computed))
        let extra = FigureReference(row: "建筑企业", item: .extra("赔偿"))
        #expect(!typed.isThere(extra) && counted.isThere(extra))
        #expect(counted.figure(extra, in: nil) == Figure(12) && counted.values(in: nil)(extra) == 12)
        #expect(counted.figure(.init(item: .extra("没有")), in: "建筑企业") == nil)
        #expect(typed.isThere(.init(item: .column(1))) && typed.isThere(.init(item: .blank("n1"))))
    }

    @Test("figures of the return before are there when there is one")
    func previous() throws {
        let earlier = try Samples.data(InventedReturn().setting("建筑企业.1", to: 300).setting("n1", to: 50).text, for: form)
        let column = FigureReference(row: "建筑企业", item: .column(1), isPrevious: true)
        let blank = FigureReference(item: .blank("n1"), isPrevious: true)
        let (alone, both) = (figures(of: data), figures(of: data, before: earlier))
        #expect(!alone.isThere(column) && alone.figure(column, in: nil) == nil && alone.values(in: nil)(column) == 0)
        #expect(both.isThere(column) && both.values(in: nil)(column) == 300 && both.values(in: nil)(blank) == 50)
        #expect(both.values(in: "建筑企业")(.init(item: .column(1))) == 312)
        #expect(both.data(of: column) == earlier && both.data(of: .init(item: .blank("n1"))) == data && alone.data(of: blank) == nil)
        #expect(!both.isThere(.init(item: .extra("工资"), isPrevious: true)))
        #expect(figures(of: data, before: computed).isThere(.init(item: .extra("工资"), isPrevious: true)))
    }

    @Test("a formula keeps its figures, each once, and whether it speaks of each row")
    func formulas() throws {
        let all = form.checks.flatMap(\.formulas)
        #expect(all.count > 50)
        for placed in all {
            #expect(placed.figures == placed.formula.figures && Set(placed.figures).count == placed.figures.count)
            #expect(placed.isOfEachRow == placed.formula.isOfEachRow)
        }
    }

    @Test("a header keeps its columns from left to right, those of 其中 after their own")
    func header() {
        #expect(form.header.columns == form.header.headings.flatMap(\.columns))
        #expect(form.columns == form.header.columns && form.columns.map(\.number) == Array(1...17))
        #expect(FormHeader([]).columns.isEmpty)
        #expect(FormHeader(Array(form.header.headings.reversed())).columns.first?.number == 16)
    }
}
