import Diagnostics
import OfficialDocument
import Testing

@testable import Spreadsheets
@testable import Workbook

/// What is written on a form beside its figures, and the sheet of exact figures.
@Suite("The text of a filled form") struct FormTextTests {
    /// A form with a corner, a period, a day and two signatures, over one figure and three columns.
    private func sheet(unit: String = "", period: String = "　　　　年第　季度", day: String = "　　年　　月　　日", phone: String? = nil) -> FormSheet {
        func cell(_ row: Int, _ column: Int, _ content: TableCell.Content) -> TableCell {
            TableCell(region: .init(rows: row..<row + 1, columns: column..<column + 1), content: content)
        }
        let cells = [
            cell(0, 0, .ordinal("甲")), cell(0, 1, .heading(HeadingText(pieces: ["人数"], unit: "人"))),
            cell(0, 2, .heading(HeadingText(pieces: ["金额"], unit: "万元"))), cell(1, 0, .stub("合计")), cell(1, 1, .figure("3")), cell(1, 2, .figure("1.50")),
        ]
        var sheet = FormSheet(
            label: nil, title: PlacedText("季报表"), caption: PlacedText("填报单位（盖章）：" + unit),
            table: Table(columnCount: 3, rowCount: 2, headerRowCount: 1, cells: cells), sentencesLabel: "", sentences: [],
            signatures: [.init(label: "填 表 人："), .init(label: "联系电话：", value: phone), .init(label: "报出日期：", value: day)],
            notesLabel: "", notes: [])
        sheet.period = PlacedText(period)
        sheet.corner = [PlacedText("表　　号：1表"), PlacedText("计量单位：人")]
        return sheet
    }

    private func read(
        _ filled: FormSheet, exact: [FormWorkbook.Exact] = [], change: (inout WorkbookContents) -> Void = { _ in }
    ) throws -> FilledForm {
        let created = try #require(CellDate(year: 2020, month: 12, day: 31))
        var contents = FormWorkbook(filled, info: [("单位", .text("甲县"))], exact: exact).contents(created: created)
        change(&contents)
        return try FilledForm.read(file: "表.xlsx", bytes: XLSXWriter.bytes(of: contents, file: "表.xlsx"), of: sheet())
    }

    private func said(_ filled: FilledForm) -> [String: String?] {
        Dictionary(filled.said.map { ($0.key, $0.value.digits) }) { first, _ in first }
    }

    @Test("what nobody has filled in is nothing, whatever room the form has for it")
    func blank() throws {
        let filled = try read(sheet())
        #expect(Set(filled.said.map(\.key)) == ["表号", "填报单位（盖章）", "期间", "计量单位", "填表人", "联系电话", "报出日期"])
        #expect(filled.said.allSatisfy { $0.value.digits == nil } && filled.faults.isEmpty && filled.exact.isEmpty)
    }

    @Test("what stands behind a label, without blanks and the lines that are written on")
    func written() throws {
        let filled = try read(sheet(unit: "甲　县", period: "2021年第1季度", day: "2021年4月7日", phone: "＿0377-5530231＿"))
        #expect(said(filled)["填报单位（盖章）"] == "甲县" && said(filled)["期间"] == "2021年第1季度")
        #expect(said(filled)["报出日期"] == "2021年4月7日" && said(filled)["联系电话"] == "0377-5530231")
        #expect(filled.said.first { $0.key == "联系电话" }?.value.place.description == "表.xlsx!季报表!B6")
        #expect(filled.said.first { $0.key == "填报单位（盖章）" }?.keyPlace.description == "表.xlsx!季报表!A3")
    }

    @Test("over a label it is all that stands there")
    func overLabel() throws {
        let filled = try read(sheet()) { contents in
            for row in contents.sheets[0].rows.indices {
                for cell in contents.sheets[0].rows[row].cells.indices where contents.sheets[0].rows[row].cells[cell].value.plainText == "填 表 人：" {
                    contents.sheets[0].rows[row].cells[cell].value = .text("虚 某")
                }
            }
        }
        #expect(said(filled)["填表人"] == "虚某")
    }

    @Test("a form without any figure is blank, with a nought it is not")
    func isBlank() {
        func form(_ digits: String?...) -> FilledForm {
            var form = FilledForm(place: Place(file: "x"))
            form.figures = [digits.map { .init(digits: $0, place: Place(file: "x")) }]
            return form
        }
        #expect(form(nil, nil).isBlank && !form(nil, "0").isBlank && FilledForm(place: Place(file: "x")).isBlank)
    }

    // MARK: 准确数

    private static let exact = [
        FormWorkbook.Exact(key: "合计.c1", name: "合计第1栏（人数）", amount: 3, unit: "人"),
        FormWorkbook.Exact(key: "合计.c2", name: "合计第2栏（金额）", amount: 1_500_049, unit: "分"),
    ]

    @Test("exact figures come back by their names")
    func exact() throws {
        let filled = try read(sheet(), exact: Self.exact)
        #expect(filled.exact.map(\.key) == ["合计.c1", "合计.c2"] && filled.exact.map(\.value.digits) == ["3", "1500049"])
        #expect(filled.exact[1].value.place.description == "表.xlsx!准确数!C3")
    }

    @Test("what is no number there is passed over, and so is a name without one")
    func damaged() throws {
        let filled = try read(sheet(), exact: Self.exact) { contents in
            contents.sheets[2].rows[1].cells[2].value = .text("3")
            contents.sheets[2].rows[2].cells[2].value = .blank
        }
        #expect(filled.exact.isEmpty && filled.faults.isEmpty)
    }

    @Test("the sheet stands last, with headings that stay in view, and only where there are exact figures")
    func sheets() throws {
        let created = try #require(CellDate(year: 2020, month: 12, day: 31))
        let with = FormWorkbook(sheet(), info: [("单位", .text("甲县"))], exact: Self.exact).contents(created: created)
        #expect(with.sheets.map(\.name) == ["季报表", "报表信息", "准确数"] && with.sheets[2].frozenRows == 1)
        #expect(with.sheets[2].rows[0].cells.map(\.value.plainText) == ["数", "名称", "准确数", "单位"])
        #expect(with.sheets[2].rows[2].cells.map(\.value.plainText) == ["合计.c2", "合计第2栏（金额）", "1500049", "分"])
        #expect(FormWorkbook(sheet(), info: [("单位", .text("甲县"))]).contents(created: created).sheets.map(\.name) == ["季报表", "报表信息"])
    }

    @Test("a number that is kept as text is told with the way to mend it, and what else is no number with the form's")
    func hints() {
        let asText = Diagnostic.filledCell(.numberAsText("12"), at: Place(file: "x"))
        #expect(asText.message.chinese == "填的是以文本形式存储的数" && asText.hints.first?.chinese.contains("转换为数字") == true)
        #expect(Diagnostic.filledCell(.text("12户"), at: Place(file: "x")).hints.first?.chinese.contains("按表上的单位填数") == true)
    }
}
