import Diagnostics
import GRDB
import Quantities
import TestSupport
import Testing

@testable import Ledger

/// Passes over a store that counts as large run side by side on several connections.
@Suite("Large ledgers are read side by side")
struct LaneTests {
    private let ledger: RandomLedger
    private let imported: ImportedLedger

    init() throws {
        ledger = RandomLedger(seed: 23, cases: 120)
        imported = try ImportedLedger(ledger)
    }

    private let unitAndIndustry = [PlacedSQL("所属单位"), PlacedSQL("行业")]

    /// Enough passes for every connection: each condition is a pass of its own.
    private var expressions: [LedgerExpression] {
        let own = AsOfTests.figures.map(\.expression).filter { $0.view.text != "项目检查" }
        return own + (1...12).map { LedgerExpression("案件", "sum(查实金额 + 追发工资)", where: "查实人数 > \($0)") }
    }

    @Test("they find what a single connection finds", arguments: ["2020-11-20", "2020-12-31", "2021-02-28"])
    func equal(_ day: String) throws {
        let alone = try imported.reader(asOf: day, large: .max)
        let together = try imported.reader(asOf: day, large: 0)
        let expected = try alone.values(of: expressions, groupedBy: unitAndIndustry)
        #expect(!expected.isEmpty)
        for _ in 0..<3 {
            #expect(try together.values(of: expressions, groupedBy: unitAndIndustry) == expected)
        }
        #expect(try together.values(of: expressions, unit: nil) == alone.values(of: expressions, unit: nil))
        #expect(try together.values(of: expressions, unit: "永澜市") == alone.values(of: expressions, unit: "永澜市"))
    }

    @Test("of several errors the first expression's is told, whichever came first")
    func errors() throws {
        let places = (1...3).map { Place(file: "form.yaml", position: .init(line: $0, column: 1)) }
        // They compile, and fail when they run.
        let wrong = places.enumerated().map { index, place in
            LedgerExpression(
                view: PlacedSQL("案件"), value: PlacedSQL("sum(NULL)", place: place),
                condition: PlacedSQL("查实人数 > \(index)"))
        }
        let reader = try imported.reader(asOf: "2021-02-28", large: 0)
        for _ in 0..<5 {
            let found = diagnostics { _ = try reader.values(of: wrong, groupedBy: [PlacedSQL("行业")]) }
            #expect(found.map(\.code) == [.expressionNoInteger])
            #expect(found.first?.place == places[0])
        }
    }

    @Test("each connection has its guard")
    func refused() throws {
        let reader = try imported.reader(asOf: "2021-02-28", steps: 3000, large: 0)
        let endless = (0..<4).map {
            LedgerExpression("案件", "count(*)", where: "(SELECT count(*) FROM 案件 a, 案件 b, 案件 c) > \($0)")
        }
        #expect(diagnostics { _ = try reader.values(of: endless, unit: nil) }.map(\.code) == [.expressionTooMuchWork])
        let secret = (0..<4).map { LedgerExpression("案件", "count(*)", where: "(SELECT count(姓名) FROM main.人员) > \($0)") }
        let found = diagnostics { _ = try reader.values(of: secret, unit: nil) }
        #expect(!found.isEmpty && found.allSatisfy { $0.code == .expressionForbidden })
    }

    @Test("an import waits until what is being read is read, and is seen by the next reader")
    func importing() throws {
        let before = try imported.reader(asOf: "2021-02-28", large: 0)
        let count = LedgerExpression("案件", "count(*)")
        let other = LedgerExpression("案件", "count(*)", where: "查实人数 > 0")
        #expect(try before.values(of: [count, other], unit: nil) == [ledger.cases.count, ledger.cases.count])
        _ = try Ledger.importing(RandomLedger(seed: 24, cases: 30).files, into: imported.path, context: .sample)
        #expect(try before.values(of: [count, other], unit: nil) == [30, 30])
    }
}

@Suite("Views in the form that a figure needs")
struct ViewFormTests {
    private let imported: ImportedLedger

    init() throws { imported = try ImportedLedger(RandomLedger(seed: 31, cases: 60)) }

    @Test("a condition may name the view, whichever form of it is read")
    func qualified() throws {
        let reader = try imported.reader(asOf: "2020-12-31")
        let correlated = "(SELECT count(*) FROM 步骤记录 s WHERE s.案件编号 = 案件.案件编号) > 0"
        let short = try reader.value(of: .init("案件", "count(*)", where: correlated), unit: nil)
        let full = try reader.value(of: .init("案件", "count(*) + 0 * sum(追发工资)", where: correlated), unit: nil)
        #expect(short == full && short > 0)
    }

    @Test("a view has a form for each choice of the tables that some columns need", arguments: [
        (LedgerView.cases, ["案件", "案件·项", "案件·末", "案件·"]), (.steps, ["步骤记录", "步骤记录·"]), (.projects, ["项目"]),
    ])
    func names(_ view: LedgerView, _ expected: [String]) {
        #expect(Set(view.forms.map(view.name(joining:))) == Set(expected) && view.forms.count == expected.count)
        #expect(view.forms.first == Set(view.joins), "the full one comes first")
        for name in expected { #expect(LedgerView.named(name) == view) }
        #expect(LedgerView.named("人员·") == nil && LedgerView.named("人员") == nil)
    }

    @Test("every form has the same records, and the columns that need no other table", arguments: LedgerView.allCases)
    func forms(_ view: LedgerView) throws {
        let reader = try imported.reader(asOf: "2020-12-31")
        let all = try reader.value(of: .init(view.rawValue, "count(*)"), unit: nil)
        #expect(all > 0)
        for column in view.columns {
            // Together with a column of each table that can be joined, and by itself.
            let others = view.joins.compactMap { join in view.columns.first { $0.join == join }?.name }
            let full = (["count(\(column.name))"] + others.map { "0 * count(\($0))" }).joined(separator: " + ")
            let alone = try reader.value(of: .init(view.rawValue, "count(\(column.name))"), unit: nil)
            #expect(try reader.value(of: .init(view.rawValue, full), unit: nil) == alone, "\(column.name)")
        }
        for join in view.joins {
            let column = try #require(view.columns.first { $0.join == join }?.name)
            #expect(try reader.value(of: .init(view.rawValue, "count(*) + 0 * count(\(column))"), unit: nil) == all, "\(join)")
        }
    }

    @Test("what follows from recoveries and what is a project's needs another table, flags of the project do not")
    func columns() {
        let needing = LedgerView.cases.columns.filter { $0.join == .recoveries }.map(\.name)
        #expect(needing == ["追发人数", "追发农民工人数", "追发工资", "追发农民工工资", "赔偿金", "农民工赔偿金", "未清偿"])
        for view in [LedgerView.inspections, .projectInspections, .cases, .recoveries, .steps] {
            let ofProject = view.columns.filter { $0.join == .project }.map(\.name)
            #expect(ofProject == ["项目名称", "标段", "建设单位", "施工总承包", "行业主管部门"], "\(view.rawValue)")
        }
        #expect(LedgerView.projects.columns.allSatisfy { $0.join == nil })
    }

    @Test("a record's flags are those of its project, 0 without one")
    func flags() throws {
        let reader = try imported.reader(asOf: "2021-12-31")
        for flag in DerivedColumns.projectFlags {
            let projects = try reader.values(of: [.init("项目", "sum(\(flag))")], groupedBy: [PlacedSQL("项目编号")])
            let flagged = Set(projects.filter { $0.values == [1] }.map(\.key))
            let cases = try reader.values(
                of: [.init("案件", "min(\(flag))"), .init("案件", "max(\(flag))")], groupedBy: [PlacedSQL("项目编号")])
            #expect(cases.contains { $0.key == [.blank] })
            for group in cases { #expect(group.values == (flagged.contains(group.key) ? [1, 1] : [0, 0]), "\(group.key)") }
        }
    }

    @Test("several recoveries of a day count together")
    func ties() throws {
        let reader = try imported.reader(asOf: "2020-12-31")
        let byCase = try reader.values(of: [.init("追发记录", "sum(工资)"), .init("追发记录", "count(*)")], groupedBy: [PlacedSQL("案件编号")])
        let cases = try reader.values(of: [.init("案件", "sum(追发工资)")], groupedBy: [PlacedSQL("案件编号")])
        let paid = Dictionary(uniqueKeysWithValues: byCase.map { ($0.key, $0.values[0]) })
        #expect(byCase.contains { $0.values[1] > 1 })
        for group in cases { #expect(group.values[0] == paid[group.key] ?? 0, "\(group.key)") }
    }
}
