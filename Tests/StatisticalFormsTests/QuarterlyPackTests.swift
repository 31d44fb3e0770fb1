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
        #expect(found.first?.diagnostic.message.chinese.contains("上次.\(column)") == true)
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
