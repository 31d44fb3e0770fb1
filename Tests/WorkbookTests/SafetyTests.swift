import Diagnostics
import TestSupport
import Testing

@testable import Workbook

/// The code of the one diagnostic that refuses a file.
private func code(_ bytes: [UInt8], limits: WorkbookLimits = .init()) -> String {
    let found = refusal(of: bytes, limits: limits)
    #expect(found.allSatisfy { !$0.hints.isEmpty && $0.place?.file == "台账.xlsx" })
    return found.count == 1 ? found[0].code.rawValue : "\(found.count)"
}

/// A workbook of one sheet with a cell.
private let right = TestWorkbook(rows: "<row><c r=\"A1\"><v>1</v></c></row>")

@Suite("What is no workbook is told what it is")
struct FileKindTests {
    @Test(
        "files under the wrong name",
        arguments: [
            ("", FileKind.empty), ("案件,人数\n1,2\n", .text), ("<html><table>", .html),
            ("  <!DOCTYPE html>\n<html>", .html),
            ("\u{FEFF}<meta charset=utf-8><table>", .html),
            ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>", .xml),
            ("<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\">", .html), ("%PDF-1.7", .pdf),
            ("PK", .text), ("<table border=1>", .html),
        ]
    )
    func texts(_ text: String, _ kind: FileKind) {
        #expect(FileKind(of: Array(text.utf8)) == kind)
        #expect(code(Array(text.utf8)) == "XLS0101")
    }

    @Test("old workbooks and workbooks with a password")
    func containers() {
        var container: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 2040)
        #expect(FileKind(of: container) == .oldWorkbook && code(container) == "XLS0101")
        #expect(refusal(of: container).first?.message.chinese.contains(".xls") == true)
        for (offset, byte) in "EncryptedPackage".utf8.enumerated() {
            container[1152 + 2 * offset] = byte
        }
        #expect(FileKind(of: container) == .encrypted && code(container) == "XLS0102")
        #expect(FileKind(of: [0x09, 0x08, 0x10, 0x00, 0x00, 0x06]) == .oldWorkbook)
    }

    @Test(
        "archives of other programs",
        arguments: [
            ("xl/workbook.bin", ".xlsb"), ("word/document.xml", "Word"),
            ("ppt/presentation.xml", "PowerPoint"), ("OFD.xml", "OFD"), ("note.txt", "工作簿"),
        ]
    )
    func otherPackages(_ part: String, _ word: String) {
        let found = refusal(of: ZipBuilder([(part, "")]).archive)
        #expect(found.map(\.code) == [.noWorkbook])
        #expect(found.first?.message.chinese.contains(word) == true, "\(found)")
    }

    @Test("a document of OpenDocument")
    func openDocument() {
        #expect(
            code(
                ZipBuilder([
                    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                    ("content.xml", ""),
                ]).archive
            ) == "XLS0101"
        )
    }

    @Test("a workbook under the name of a CSV file")
    func renamed() {
        let reader = CSVReader(file: "案件.csv", bytes: right.bytes)
        #expect(reader.collector.diagnostics.map(\.code) == [.csvEncoding])
        #expect(reader.collector.diagnostics[0].message.chinese.contains("Excel"))
    }
}

@Suite("Dangerous and damaged archives are refused before they are unpacked")
struct ArchiveTests {
    @Test("too large, too many, too tightly packed")
    func limits() throws {
        var limits = WorkbookLimits()
        limits.fileBytes = 100
        #expect(code(right.bytes, limits: limits) == "XLS0104")
        limits = WorkbookLimits()
        limits.entries = 3
        #expect(code(right.bytes, limits: limits) == "XLS0104")
        limits = WorkbookLimits()
        limits.entryBytes = 200
        #expect(code(right.bytes, limits: limits) == "XLS0104")
        limits = WorkbookLimits()
        limits.totalBytes = 1000
        #expect(code(right.bytes, limits: limits) == "XLS0104")
        limits = WorkbookLimits()
        limits.merges = 2
        let merged = TestWorkbook(
            rows: "",
            after: "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>"
        )
        #expect(code(merged.bytes, limits: limits) == "XLS0104")
    }

    @Test("a part that unpacks to a multiple of its size")
    func bomb() throws {
        let zeros = CellValue.text(String(repeating: "0", count: 30_000))
        let contents = WorkbookContents(
            sheets: [SheetContents(name: "甲", rows: [RowContents(number: 1, values: [zeros])])],
            properties: .init(created: try #require(CellDate(year: 2021, month: 1, day: 8)))
        )
        let bytes = try XLSXWriter.bytes(of: contents, file: "x.xlsx")
        #expect(refusal(of: bytes).isEmpty)
        var limits = WorkbookLimits()
        (limits.freeBytes, limits.ratio) = (10_000, 50)
        let found = refusal(of: bytes, limits: limits)
        #expect(found.map(\.code) == [.workbookTooLarge])
        #expect(found.first?.message.chinese.contains("sharedstrings") == true)
    }

    @Test("shared texts beyond the limits")
    func sharedTexts() {
        var workbook = right
        workbook.sharedStrings = TestWorkbook.strings((0..<20).map { "<t>文字\($0)</t>" })
        var limits = WorkbookLimits()
        limits.sharedTexts = 10
        #expect(code(workbook.bytes, limits: limits) == "XLS0104")
        limits = WorkbookLimits()
        limits.sharedTextBytes = 100
        #expect(code(workbook.bytes, limits: limits) == "XLS0104")
        workbook.sharedStrings = TestWorkbook.strings([
            "<t>\(String(repeating: "很", count: 60_000))</t>"
        ])
        #expect(code(workbook.bytes) == "XLS0104")
    }

    @Test(
        "cut off at any length",
        arguments: [4, 30, 100, 500, 1000, 1500, -1, -10, -22, -23, -100]
    )
    func truncated(_ length: Int) {
        let bytes = right.bytes
        #expect(code(Array(bytes.prefix(length > 0 ? length : bytes.count + length))) == "XLS0103")
    }

    @Test("wrong checksums, sizes, names and passwords")
    func lies() {
        func changed(_ change: (inout ZipBuilder.Entry) -> Void) -> [UInt8] {
            var zip = ZipBuilder(right.allParts)
            if let index = zip.entries.firstIndex(where: { $0.name.hasSuffix("sheet1.xml") }) {
                change(&zip.entries[index])
            }
            return zip.archive
        }
        #expect(code(changed { $0.checksumError = 1 }) == "XLS0103")
        #expect(code(changed { $0.declaredSize = 10 }) == "XLS0103")
        #expect(code(changed { $0.declaredSize = 1_000_000 }) == "XLS0103")
        #expect(code(changed { $0.isEncrypted = true }) == "XLS0102")
        #expect(code(changed { $0.name = "XL/WORKBOOK.XML" }) == "XLS0103")
    }

    @Test("names in other cases and with the other slash are found")
    func names() {
        var zip = ZipBuilder(right.allParts)
        for index in zip.entries.indices {
            zip.entries[index].name = String(zip.entries[index].name.map { $0 == "/" ? "\\" : $0 })
        }
        #expect(refusal(of: zip.archive).isEmpty)
        zip = ZipBuilder(right.allParts)
        for index in zip.entries.indices {
            zip.entries[index].name = zip.entries[index].name.uppercased()
        }
        #expect(refusal(of: zip.archive).isEmpty)
    }
}

@Suite("Parts that are missing, elsewhere or something else")
struct PartTests {
    @Test(
        "missing parts are named in plain words",
        arguments: [
            ("xl/worksheets/sheet1.xml", "工作表“案件”"), ("xl/workbook.xml", "工作表目录"),
            ("xl/sharedStrings.xml", "文字表"), ("xl/styles.xml", "格式表"),
            ("xl/_rels/workbook.xml.rels", "工作表“案件”"), ("_rels/.rels", "部件目录"),
        ]
    )
    func missing(_ name: String, _ words: String) {
        var workbook = right
        workbook.sharedStrings = TestWorkbook.strings([])
        workbook.styles = TestWorkbook.styles([])
        workbook.parts[name] = .some(nil)
        let found = refusal(of: workbook.bytes)
        #expect(found.map(\.code) == [.workbookMissingPart])
        #expect(found.first?.message.chinese == "工作簿缺少" + words)
    }

    @Test(
        "targets outside the package",
        arguments: [
            "../../../etc/passwd", "http://example.com/sheet.xml", "file:///sheet.xml", "../..", "",
        ]
    )
    func outside(_ target: String) {
        var workbook = right
        workbook.parts["xl/_rels/workbook.xml.rels"] =
            "<Relationships xmlns=\"\(TestWorkbook.package)\"><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"\(target)\"/></Relationships>"
        #expect(code(workbook.bytes) == "XLS0108")
    }

    @Test("an external sheet is not fetched")
    func external() {
        var workbook = right
        workbook.parts["xl/_rels/workbook.xml.rels"] =
            "<Relationships xmlns=\"\(TestWorkbook.package)\"><Relationship Id=\"rId1\" Type=\"x/worksheet\" TargetMode=\"External\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
        #expect(code(workbook.bytes) == "XLS0108")
    }

    @Test(
        "relationships in a circle end at a part that is something else",
        arguments: [
            ("rId1", "worksheet", "workbook.xml", "工作表“案件”"),
            ("rId1", "worksheet", "_rels/workbook.xml.rels", "工作表“案件”"),
        ]
    )
    func circle(_ identifier: String, _ type: String, _ target: String, _ words: String) {
        var workbook = right
        workbook.parts["xl/_rels/workbook.xml.rels"] =
            "<Relationships xmlns=\"\(TestWorkbook.package)\"><Relationship Id=\"\(identifier)\" Type=\"x/\(type)\" Target=\"\(target)\"/></Relationships>"
        let found = refusal(of: workbook.bytes)
        #expect(found.map(\.code) == [.workbookWrongPart])
        #expect(found.first?.message.chinese.hasPrefix(words) == true)
    }

    @Test(
        "parts with other content",
        arguments: [
            "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
        ]
    )
    func wrong(_ name: String) {
        var workbook = right
        workbook.sharedStrings = TestWorkbook.strings([])
        workbook.styles = TestWorkbook.styles([])
        workbook.parts[name] = "<other xmlns=\"\(TestWorkbook.main)\"><sheetData/></other>"
        #expect(code(workbook.bytes) == "XLS0109")
        workbook.parts[name] = "<worksheet xmlns=\"urn:other\"><sheetData/></worksheet>"
        #expect(code(workbook.bytes) == "XLS0109")
    }

    @Test("a workbook without sheets")
    func noSheets() { #expect(code(TestWorkbook().bytes) == "XLS0110") }

    @Test(
        "paths are resolved against the part that names them",
        arguments: [
            ("sheet1.xml", "xl/workbook.xml", "xl/sheet1.xml"),
            ("/xl/a.xml", "xl/workbook.xml", "xl/a.xml"), ("../a.xml", "xl/workbook.xml", "a.xml"),
            ("./b/../a.xml", "xl/workbook.xml", "xl/a.xml"),
            ("b\\A.xml", "xl/workbook.xml", "xl/b/a.xml"),
            ("xl/workbook.xml", "", "xl/workbook.xml"),
            ("../../a.xml", "xl/workbook.xml", nil), ("..", "", nil),
            ("http://a/b", "xl/workbook.xml", nil), ("", "", nil), ("/", "", nil),
        ]
    )
    func paths(_ target: String, _ source: String, _ expected: String?) {
        #expect(PartName.resolve(target, from: source) == expected)
    }
}

@Suite("XML that is wrong, forbidden or endless")
struct XMLTests {
    private func found(_ sheet: String) -> [Diagnostic] {
        var workbook = right
        workbook.parts["xl/worksheets/sheet1.xml"] = sheet
        return refusal(of: workbook.bytes)
    }

    @Test(
        "malformed XML",
        arguments: [
            "", "<worksheet", "<worksheet xmlns=\"\(TestWorkbook.main)\"><sheetData>", "<a></b>",
            "<a/><b/>", "<a>&nbsp;</a>", "<a>\u{1}</a>", "<a b='1' b='2'/>",
            "<x:a/>", "text", "<a>&#0;</a>", "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a/>",
        ]
    )
    func malformed(_ xml: String) {
        let found = found(xml)
        #expect(found.map(\.code) == [.workbookXML], "\(found)")
        #expect(found.first?.message.chinese.hasPrefix("工作表“案件”写坏了") == true)
        #expect(found.first?.place?.description == "台账.xlsx!案件")
    }

    @Test(
        "bytes that are no UTF-8",
        arguments: [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xB0, 0xB8]] as [[UInt8]]
    )
    func invalidUTF8(_ bytes: [UInt8]) throws {
        var zip = ZipBuilder(right.allParts)
        let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
        zip.entries[index].bytes =
            Array("<worksheet xmlns=\"\(TestWorkbook.main)\"><sheetData><row><c><v>".utf8) + bytes
            + Array("</v></c></row></sheetData></worksheet>".utf8)
        #expect(code(zip.archive) == "XLS0106")
    }

    @Test(
        "document types are refused, whatever they declare",
        arguments: [
            "<!DOCTYPE worksheet>", "<!DOCTYPE worksheet SYSTEM \"http://example.com/x.dtd\">",
            "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>",
        ]
    )
    func doctype(_ declaration: String) {
        let found = found(
            declaration + TestWorkbook.sheet("<row><c t=\"str\"><v>&c;</v></c></row>")
        )
        #expect(found.map(\.code) == [.workbookDoctype])
    }

    @Test(
        "document types are refused in every part",
        arguments: [
            "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
            "xl/styles.xml",
        ]
    )
    func doctypeAnywhere(_ name: String) throws {
        var workbook = right
        workbook.sharedStrings = TestWorkbook.strings([])
        workbook.styles = TestWorkbook.styles([])
        let part = try #require(workbook.allParts.first { $0.0 == name }?.1)
        workbook.parts[name] = "<!DOCTYPE x [<!ENTITY y \"z\">]>" + part
        #expect(code(workbook.bytes) == "XLS0107")
    }

    @Test("elements deeper than any sheet's")
    func deep() {
        let deep = String(repeating: "<row>", count: 200) + String(repeating: "</row>", count: 200)
        #expect(found(TestWorkbook.sheet(deep)).first?.message.chinese.contains("层次太深") == true)
        let foreign =
            String(repeating: "<x xmlns=''>", count: 200) + String(repeating: "</x>", count: 200)
        #expect(found(TestWorkbook.sheet(foreign)).map(\.code) == [.workbookXML])
    }

    @Test("a tag or comment that goes on for megabytes", arguments: ["<row x=\"", "<!--", "<?x "])
    func longToken(_ start: String) {
        let found = found(TestWorkbook.sheet(start + String(repeating: "x", count: 1_500_000)))
        #expect(
            found.first?.message.chinese.contains("标记太长") == true,
            "\(found.first?.message.chinese ?? "-")"
        )
    }
}
