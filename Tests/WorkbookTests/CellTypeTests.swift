import Diagnostics
import TestSupport
import Testing

@testable import Workbook

/// Cells A1, B1 … from elements, read back.
private func cells(
    _ xml: String,
    strings: [String]? = nil,
    styles: [String]? = nil,
    settings: String = ""
) throws -> [String] {
    var workbook = TestWorkbook(rows: "<row r=\"1\">\(xml)</row>")
    workbook.sharedStrings = strings.map(TestWorkbook.strings)
    workbook.styles = styles.map(TestWorkbook.styles)
    workbook.settings = settings
    let reading = try readSheet(workbook.bytes)
    #expect(reading.said.isEmpty, "\(reading.said)")
    return reading.cells
}

@Suite("Cells of every type are read as what they are")
struct CellTypeTests {
    @Test(
        "types",
        arguments: [
            ("<c r=\"A1\"><v>12</v></c>", "A1=12"),
            ("<c r=\"A1\" t=\"n\"><v>12.50</v></c>", "A1=12.5"),
            ("<c r=\"A1\" t=\"s\"><v>0</v></c>", "A1=\"甲\""),
            ("<c r=\"A1\" t=\"s\"><v> 1 </v></c>", "A1=\"乙丙\""),
            ("<c r=\"A1\" t=\"str\"><f>B1</f><v>乙</v></c>", "A1=\"乙\""),
            ("<c r=\"A1\" t=\"b\"><v>1</v></c>", "A1=b:TRUE"),
            ("<c r=\"A1\" t=\"b\"><v>false</v></c>", "A1=b:FALSE"),
            ("<c r=\"A1\" t=\"e\"><v>#DIV/0!</v></c>", "A1=e:#DIV/0!"),
            ("<c r=\"A1\" t=\"inlineStr\"><is><t>内联</t></is></c>", "A1=\"内联\""),
            ("<c r=\"A1\" t=\"inlineStr\"><v>内联</v></c>", "A1=\"内联\""),
            ("<c r=\"A1\" t=\"d\"><v>2020-12-31</v></c>", "A1=d:2020-12-31"),
            ("<c r=\"A1\" t=\"d\"><v>2020-12-31T08:30:05.25Z</v></c>", "A1=d:2020-12-31 08:30:05"),
            ("<c r=\"A1\"><v>\n 7 \n</v></c>", "A1=7"),
            ("<c r=\"A1\" t=\"str\"><f>x</f><v> 乙 </v></c>", "A1=\" 乙 \""),
            ("<c r=\"A1\"><f>SUM(B1)</f><v>3</v></c>", "A1=3"),
            ("<c r=\"a1\"><v>3</v></c>", "A1=3"),
            (
                "<c r=\"A1\" t=\"inlineStr\"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is></c>",
                "A1=\"甲乙\""
            ),
        ]
    )
    func types(_ xml: String, _ expected: String) throws {
        let strings = [
            "<t>甲</t>",
            "<r><rPr><b/></rPr><t>乙</t></r><r><t>丙</t></r><rPh sb=\"0\" eb=\"1\"><t>yǐ</t></rPh><phoneticPr/>",
        ]
        #expect(try cells(xml, strings: strings) == [expected])
    }

    @Test(
        "cells without content are blank and not handed on",
        arguments: [
            "<c r=\"A1\"/>", "<c r=\"A1\" s=\"0\"/>", "<c r=\"A1\"><v></v></c>",
            "<c r=\"A1\" t=\"s\"><v/></c>",
            "<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>",
            "<c r=\"A1\" t=\"inlineStr\"><is><t></t></is></c>",
        ]
    )
    func blank(_ xml: String) throws { #expect(try cells(xml) == []) }

    @Test(
        "escapes stand for characters, whole ones only",
        arguments: [
            ("a_x000D_b", "a\rb"), ("_x4E00_", "一"), ("_x005F_x4E00_", "_x4E00_"),
            ("_xD83D__xDE00_", "😀"), ("_xD83D_", "_xD83D_"),
            ("_x4E0_", "_x4E0_"), ("_x4E0G_", "_x4E0G_"), ("_X4E00_", "_X4E00_"),
            ("__x4e00__", "_一_"), ("_x", "_x"), ("_", "_"),
        ]
    )
    func escapes(_ written: String, _ text: String) throws {
        #expect(
            try cells("<c t=\"s\"><v>0</v></c>", strings: ["<t>\(written)</t>"]) == [
                "A1=\"\(text)\""
            ]
        )
        #expect(try cells("<c t=\"str\"><v>\(written)</v></c>") == ["A1=\"\(text)\""])
        #expect(
            try cells("<c t=\"inlineStr\"><is><t>\(written)</t></is></c>") == ["A1=\"\(text)\""]
        )
    }

    @Test(
        "spaces at the ends count where the file says so",
        arguments: [
            ("<t xml:space=\"preserve\"> 甲 </t>", " 甲 "), ("<t> 甲 </t>", "甲"),
            ("<t>\n 甲\n乙 </t>", "甲\n乙"),
            ("<r><t xml:space=\"preserve\">甲 </t></r><r><t>乙</t></r>", "甲 乙"),
            ("<t xml:space=\"default\"> 甲</t>", "甲"),
        ]
    )
    func spaces(_ item: String, _ text: String) throws {
        #expect(try cells("<c t=\"s\"><v>0</v></c>", strings: [item]) == ["A1=\"\(text)\""])
    }

    @Test("rows and cells without names follow each other")
    func withoutNames() throws {
        let rows =
            "<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row r=\"5\"><c><v>4</v></c></row><row><c/><c><v>5</v></c></row>"
        #expect(
            try readSheet(TestWorkbook(rows: rows).bytes).cells == [
                "A1=1", "D1=2", "E1=3", "A5=4", "B6=5",
            ]
        )
    }

    @Test(
        "both editions and any prefix name the same elements",
        arguments: [TestWorkbook.main, TestWorkbook.strict]
    )
    func namespaces(_ namespace: String) throws {
        var workbook = TestWorkbook(rows: "")
        workbook.sheets[0].xml =
            "<x:worksheet xmlns:x=\"\(namespace)\" xmlns:o=\"urn:other\"><x:sheetData><x:row r=\"1\"><o:c r=\"Z1\"><o:v>9</o:v><x:v>8</x:v></o:c>"
            + "<x:c r=\"B1\"><x:v>7</x:v><x:extLst><o:v>6</o:v></x:extLst></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(try readSheet(workbook.bytes).cells == ["B1=7"])
    }

    @Test("a comment, an instruction or CDATA in a text changes nothing")
    func markup() throws {
        #expect(
            try cells("<c t=\"str\"><v>甲<!-- x --><![CDATA[<乙>]]><?p x?>丙&amp;</v></c>") == [
                "A1=\"甲<乙>丙&\""
            ]
        )
    }

    @Test("a part in UTF-16 is read like one in UTF-8")
    func utf16() throws {
        var zip = ZipBuilder(
            TestWorkbook(
                rows: "<row><c><v>1</v></c></row>",
                after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
            ).allParts
        )
        let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
        let text = String(decoding: zip.entries[index].bytes, as: UTF8.self)
        zip.entries[index].bytes =
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let reading = try readSheet(zip.archive)
        #expect(reading.cells == ["A1=1"])
        #expect(reading.merged.count == 1)
    }

    @Test("hidden rows, columns, widths and sheets are known")
    func hidden() throws {
        var workbook = TestWorkbook(
            rows:
                "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\" hidden=\"1\"><c><v>2</v></c></row><row r=\"3\" hidden=\"true\"/>",
            before:
                "<sheetViews><sheetView><pane ySplit=\"1\" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"2\" width=\"12.5\"/><col min=\"4\" max=\"4\" hidden=\"1\"/><col min=\"9\" max=\"3\"/></cols>",
            after: "<autoFilter ref=\"A1:B3\"/>"
        )
        workbook.sheets += [("乙", TestWorkbook.sheet("")), ("丙", TestWorkbook.sheet(""))]
        workbook.states = ["乙": "state=\"hidden\"", "丙": "state=\"veryHidden\""]
        let reader = try XLSXReader(file: "台账.xlsx", bytes: workbook.bytes)
        #expect(reader.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden])
        #expect(reader.sheets.map(\.name) == ["案件", "乙", "丙"])
        let rows = try reader.rows(of: reader.sheets[0])
        #expect(
            rows.columns.map(\.range) == [1...2, 4...4]
                && rows.columns.map(\.isHidden) == [false, true]
        )
        #expect(rows.columns[0].width == 12.5)
        var hidden: [Bool] = []
        while try rows.advance() { hidden.append(rows.row.isHidden) }
        #expect(
            hidden == [false, true] && rows.hidden.rows == 1 && rows.hidden.firstRow == 2
                && rows.hidden.columns.isEmpty
        )
    }

    @Test(
        "hidden parts with values are a warning that names them",
        arguments: [
            ("<row r=\"1\"><c><v>1</v></c></row>", "", nil),
            ("<row r=\"5\" hidden=\"1\"><c><v>1</v></c></row>", "", "有隐藏的 1 行（从第 5 行起）"),
            (
                "<row><c r=\"B1\"><v>1</v></c><c r=\"D1\"><v>1</v></c></row>",
                "<cols><col min=\"2\" max=\"9\" hidden=\"1\"/></cols>", "有隐藏的列 B、D，"
            ),
            (
                "<row hidden=\"1\"><c r=\"B1\"><v>1</v></c></row>",
                "<cols><col min=\"2\" max=\"9\" hidden=\"1\"/></cols>", "有隐藏的 1 行（从第 1 行起）和列 B，"
            ),
            ("<row hidden=\"1\"/>", "<cols><col min=\"2\" max=\"9\" hidden=\"1\"/></cols>", nil),
            (
                "<row>" + String(repeating: "<c><v>1</v></c>", count: 12) + "</row>",
                "<cols><col min=\"1\" max=\"16384\" hidden=\"1\"/></cols>",
                "列 A、B、C、D、E、F、G、H、I、J 等"
            ),
        ] as [(String, String, String?)]
    )
    func hiddenWarning(_ rows: String, _ columns: String, _ words: String?) throws {
        let reader = try XLSXReader(
            file: "台账.xlsx",
            bytes: TestWorkbook(rows: rows, before: columns).bytes
        )
        let sheet = try reader.rows(of: reader.sheets[0])
        while try sheet.advance() {}
        let warning = sheet.hiddenWarning
        #expect(
            warning?.code == words.map { _ in .sheetHidden }
                && (warning == nil || warning?.severity == .warning)
        )
        if let words {
            #expect(
                warning?.message.chinese.contains(words) == true,
                "\(warning?.message.chinese ?? "-")"
            )
        }
        var hidden = TestWorkbook(rows: rows)
        hidden.states = ["案件": "state=\"hidden\""]
        let other = try XLSXReader(file: "台账.xlsx", bytes: hidden.bytes)
        #expect(
            try other.rows(of: other.sheets[0]).hiddenWarning?.message.chinese.hasPrefix("有隐藏的工作表")
                == true
        )
    }

    @Test("a chart's tab is no sheet")
    func charts() throws {
        var workbook = TestWorkbook(rows: "<row><c><v>1</v></c></row>")
        workbook.sheets.append(("图", "<chartsheet xmlns=\"\(TestWorkbook.main)\"/>"))
        let relationships = workbook.allParts.first { $0.0.hasSuffix("workbook.xml.rels") }?.1 ?? ""
        workbook.parts["xl/_rels/workbook.xml.rels"] = relationships.replacing(
            "worksheet\" Target=\"worksheets/sheet2",
            with: "chartsheet\" Target=\"worksheets/sheet2"
        )
        #expect(try XLSXReader(file: "台账.xlsx", bytes: workbook.bytes).sheets.map(\.name) == ["案件"])
    }
}
