import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import StatisticalForms

/// The form of the second pack: what it says, and each of its checks provoked by one slip.
@Suite("The quarterly form") struct QuarterlyPackTests {
    private func text() throws -> String { try Repository.text("templates/inspection-2021/form.yaml") }

    private func form() throws -> FormDefinition { try FormDefinition.read(YAMLFile.parse(text(), file: "form.yaml")) }

    /// The first quarter as it was handed in.
    private func data(_ form: FormDefinition) throws -> ReturnData {
        let path = "templates/inspection-2021/sample/returns/2021-第1季度-全市.json"
        return try ReturnData.read(YAMLFile.parse(Repository.text(path), file: "q1.json"), form: form)
    }

    @Test("it differs from the winter form in every axis")
    func axes() throws {
        let (form, winter) = (try form(), try Samples.winterForm())
        #expect(form.ordinalLabel == nil && winter.ordinalLabel != nil)
        #expect(form.label == nil && form.dateLabel == nil && form.masthead.reporter?.text == "填报单位（盖章）：")
        #expect(form.rows.last?.parts.count == 6 && winter.rows.first?.parts.count == 3)
        #expect(form.columns.count == 16 && form.blanks.count == 6)
        #expect(Set(form.columns.map(\.unit.rawValue)) == ["家", "人", "万元", "起"])
        #expect(Set(form.blanks.map(\.unit.rawValue)) == ["起", "人", "条", "家", "万元"])
        #expect(form.period == .quarter && winter.period == nil)
        #expect(form.signatures.map(\.filledWith) == [nil, nil, nil, .phone, .compiledOn])
        #expect(Set(form.checks.map(\.number)).isDisjoint(with: winter.checks.map(\.number)))
    }

    @Test("its heading has no row of numbers and one step")
    func heading() throws {
        let table = try form().blankSheet().table
        #expect(table.headerRowCount == 3 && !gridArt(table).contains("."))
        #expect((table.columnCount, table.rowCount) == (17, 10))
        #expect(table.headingTexts.contains("其中：农民工(人)"))
    }

    @Test("every quarter is due five working days after it, the holidays counted", arguments: [
        ("2021-03-31", "2021-04-08"), ("2021-06-30", "2021-07-07"), ("2021-09-30", "2021-10-13"),
    ])
    func deadlines(asOf: String, due: String) throws {
        let day = try #require(CivilDate(iso: asOf))
        #expect(try form().deadline(asOf: day, isFinal: false)?.due.iso == due)
    }

    struct Slip: CustomTestStringConvertible, Sendable {
        var check: String
        /// Figures by their names, in base units.
        var changes: [String: Int]
        var testDescription: String { "\(check) \(changes.sorted { $0.key < $1.key })" }

        init(_ check: String, _ changes: [String: Int]) {
            self.check = check
            self.changes = changes
        }
    }

    static let slips = [
        Slip("J01", ["合计.c1": 11]), Slip("J03", ["加工制造业.c1": 4, "合计.c1": 11]), Slip("J03", ["建筑业.c8": 5, "合计.c8": 5]),
        Slip("J03", ["建筑业.c15": 2, "合计.c15": 2]), Slip("J04", ["批发零售业.c5": 4, "合计.c5": 145]),
        Slip("J05", ["住宿餐饮业.c3": 1, "合计.c3": 7]), Slip("J08", ["加工制造业.c4": 12_000, "合计.c4": 12_137]),
        Slip("J09", ["批发零售业.c16": 1, "合计.c16": 2]),
    ]

    @Test("each slip is found by its check, and the sample has none", arguments: slips)
    func slip(_ slip: Slip) throws {
        let form = try form()
        var data = try data(form)
        #expect(form.checkFindings(in: data).isEmpty)
        for row in data.rows.indices {
            for column in data.rows[row].figures.indices {
                let name = "\(data.rows[row].name).c\(column + 1)"
                if let value = slip.changes[name] { data.rows[row].figures[column].value = value }
            }
        }
        let found = form.checkFindings(in: data).map(\.check.number)
        #expect(found.contains(slip.check), "\(found)")
        let isExplainable = ["J08", "J09"].contains(slip.check)
        #expect(form.checks.first { $0.number == slip.check }?.takesReason == isExplainable)
    }

    @Test("the year so far is held against the quarter before", arguments: [
        ("c7", "建筑业", -1), ("c9", "建筑业", 1), ("c14", "批发零售业", 5), ("c16", "建筑业", 1),
    ])
    func cumulative(column: String, row: String, change: Int) throws {
        let form = try form()
        let before = try data(form)
        var after = before
        after.asOf = try #require(CivilDate(iso: "2021-06-30"))
        let number = try #require(Int(column.dropFirst()))
        let ofQuarter = [7: 6, 9: 8, 14: 13, 16: 15]
        for index in after.rows.indices {
            for quarterly in ofQuarter.values { after.rows[index].figures[quarterly - 1].value = 0 }
            for column in [3, 4, 5, 10, 11, 12] { after.rows[index].figures[column - 1].value = 0 }
        }
        #expect(form.checkFindings(in: after, previous: before).map(\.check.number).filter { $0 == "J06" || $0 == "J07" }.isEmpty)
        for index in after.rows.indices where [row, "合计"].contains(after.rows[index].name) {
            after.rows[index].figures[number - 1].value += change
        }
        let found = form.checkFindings(in: after, previous: before).filter { $0.check.number == "J06" }
        #expect(found.map(\.row) == [row])
        #expect(found.first?.diagnostic.message.chinese.contains(FormulaWords(form: form).words("上次.\(column)").chinese) == true)
    }

    @Test("a late return and a missing signature are found")
    func papers() throws {
        let form = try form()
        var data = try data(form)
        data.compiledOn = try #require(CivilDate(iso: "2021-04-09"))
        #expect(form.checkFindings(in: data).map(\.check.number) == ["J11"])
        data.compiledOn = try #require(CivilDate(iso: "2021-04-08"))
        data.signers = [.init(field: "单位负责人", name: PlacedText("甲")), .init(field: "填表人", name: PlacedText("乙"))]
        let found = form.checkFindings(in: data)
        #expect(found.map(\.check.number) == ["J12"] && found.first?.figures == "缺统计负责人")
    }

    @Test("printed sums that rounding breaks are an error where each sum is rounded by itself (J02)")
    func printedSums() throws {
        let rounded = try Samples.form(text().replacing("合计印法: 各行之和", with: "合计印法: 四舍五入"))
        var data = try data(rounded)
        for row in data.rows.indices { for column in [6, 7, 13, 14] { data.rows[row].figures[column - 1].value = 0 } }
        #expect(rounded.checkFindings(in: data).allSatisfy { $0.check.number != "J02" })
        // 0.004万元 in each of two industries prints 0.00 twice, and 0.01 in all.
        for (index, row) in data.rows.enumerated() where ["住宿餐饮业", "居民服务业", "合计"].contains(row.name) {
            data.rows[index].figures[13].value += row.name == "合计" ? 8_000 : 4_000
        }
        let found = rounded.checkFindings(in: data).filter { $0.check.number == "J02" }
        #expect(found.count == 1 && found.first?.diagnostic.severity == .error)
        #expect(found.first?.diagnostic.message.chinese.contains("“合计”第 14 栏（追发工资等待遇－金额本年累计）") == true, "\(found)")
        #expect(try form().checkFindings(in: data).allSatisfy { $0.check.number != "J02" }, "sums of printed parts always tie")
    }

    @Test("every check of the pack is provoked by a test")
    func provoked() throws {
        let elsewhere = ["J02", "J06", "J07", "J10", "J11", "J12", "J13"]
        #expect(try Set(Self.slips.map(\.check) + elsewhere) == Set(form().checks.map(\.number)))
    }

    @Test("fewer employers than up to the quarter before are found (J07)")
    func fewer() throws {
        let form = try form()
        let before = try data(form)
        var after = before
        after.asOf = try #require(CivilDate(iso: "2021-06-30"))
        let row = try #require(after.rows.firstIndex { $0.name == "建筑业" })
        after.rows[row].figures[1].value -= 1
        let found = form.checkFindings(in: after, previous: before).filter { $0.check.number == "J07" }
        #expect(found.map(\.row) == ["建筑业"] && found.first?.check.takesReason == true)
    }

    @Test("a quarter of zeros is asked about")
    func zeros() throws {
        let form = try form()
        var data = try data(form)
        for index in data.rows.indices {
            for column in data.rows[index].figures.indices { data.rows[index].figures[column].value = 0 }
        }
        for index in data.blanks.indices { data.blanks[index].figure.value = 0 }
        let found = form.checkFindings(in: data)
        #expect(found.map(\.check.number) == ["J13"] && found.first?.diagnostic.code == .checkHint)
    }

    @Test("the form without any one line of it is refused with places, or still makes a whole table")
    func linesLost() throws {
        let lines = try text().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in lines.indices where !lines[index].drop(while: { $0 == " " }).hasPrefix("#") {
            var fewer = lines
            fewer.remove(at: index)
            var form: FormDefinition?
            let diagnostics = failures { form = try Samples.form(fewer.joined(separator: "\n")) }
            #expect(diagnostics.allSatisfy { $0.place?.position != nil }, "line \(index + 1)")
            #expect(form == nil || form?.blankSheet().table.columnCount ?? 0 > 1, "line \(index + 1)")
        }
    }
}
