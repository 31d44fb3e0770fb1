import Diagnostics
import TestSupport
import Testing

@testable import Workbook

/// Writes the same cells in one of the many ways that the standard allows.
private struct SheetDialect {
    private var random: SplitMix64
    /// The shared texts that the cells refer to.
    private(set) var strings: [String] = []
    private let prefix: String
    private let namespace: String
    private let namesCells: Bool
    private let namesRows: Bool

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        prefix = Bool.random(using: &random) ? "" : "x:"
        namespace = Bool.random(using: &random) ? TestWorkbook.main : TestWorkbook.strict
        namesCells = Bool.random(using: &random)
        namesRows = Bool.random(using: &random)
    }

    mutating func sheet(_ rows: [[CellValue]]) -> String {
        let data = rows.enumerated().map { row($1, number: $0 + 1) }.joined(separator: filler())
        let declaration = prefix.isEmpty ? "xmlns" : "xmlns:x"
        return "\(head())<\(prefix)worksheet \(declaration)=\"\(namespace)\" xmlns:o=\"urn:other\">"
            + "<\(prefix)sheetData>\(filler())\(data)</\(prefix)sheetData></\(prefix)worksheet>"
    }

    private mutating func head() -> String {
        Bool.random(using: &random) ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    }

    /// What stands between elements and means nothing.
    private mutating func filler() -> String {
        switch Int.random(in: 0...3, using: &random) {
        case 0: "\n  "
        case 1: "<!-- 注 -->"
        case 2: "<o:extra><o:v>9</o:v></o:extra>"
        default: ""
        }
    }

    private mutating func row(_ values: [CellValue], number: Int) -> String {
        let name = namesRows ? " r=\"\(number)\"" : ""
        let cells = values.enumerated().map { column, value in
            cell(value, row: number, column: column + 1)
        }
        return "<\(prefix)row\(name) spans=\"1:9\" o:dy=\"1\">\(cells.joined())</\(prefix)row>"
    }

    private mutating func cell(_ value: CellValue, row: Int, column: Int) -> String {
        let reference = Place.Cell(row: row, column: column).reference
        let name = namesCells ? " r=\"\(reference)\"" : ""
        let (type, content) = content(of: value)
        return "<\(prefix)c\(name)\(type)>\(filler())\(content)</\(prefix)c>"
    }

    /// The attribute of the type and the elements of a value.
    private mutating func content(of value: CellValue) -> (String, String) {
        let (open, close) = ("<\(prefix)v>", "</\(prefix)v>")
        switch value {
        case .blank: return ("", Bool.random(using: &random) ? "" : open + close)
        case .number(let number):
            let type = Bool.random(using: &random) ? "" : " t=\"n\""
            return (type, open + number.digits + close)
        case .boolean(let flag): return (" t=\"b\"", open + (flag ? "1" : "0") + close)
        case .error(let code): return (" t=\"e\"", open + code + close)
        case .date(let date):
            let iso = date.text.split(separator: " ").joined(separator: "T")
            return (" t=\"d\"", open + iso + close)
        case .text(let text): return written(text)
        }
    }

    private mutating func written(_ text: String) -> (String, String) {
        let escaped = TestWorkbook.escaped(text)
        switch Int.random(in: 0...2, using: &random) {
        case 0:
            strings.append("<t xml:space=\"preserve\">\(escaped)</t>")
            return (" t=\"s\"", "<\(prefix)v>\(strings.count - 1)</\(prefix)v>")
        case 1: return (" t=\"str\"", "<\(prefix)v>\(escaped)</\(prefix)v>")
        default:
            let piece = "<\(prefix)t xml:space=\"preserve\">\(escaped)</\(prefix)t>"
            return (" t=\"inlineStr\"", "<\(prefix)is>\(piece)</\(prefix)is>")
        }
    }
}

@Suite("However a sheet is written, it says the same")
struct SheetWritingTests {
    private func values(_ random: inout RandomContents, count: Int) -> [CellValue] {
        (0..<count).map { _ in
            switch random.value() {
            // Line breaks and tabs survive in texts; only the number itself is compared.
            case .number(let number): .number(CellNumber(digits: number.digits))
            case .text(let text): .text(text.filter { $0 != "_" })
            case let other: other
            }
        }
    }

    @Test("names, prefixes, editions, types and fillers", arguments: 0..<80 as Range<UInt64>)
    func dialects(_ seed: UInt64) throws {
        var contents = RandomContents(seed: seed)
        let width = Int(seed % 7) + 1
        let rows = (0..<5).map { _ in values(&contents, count: width) }
        var dialect = SheetDialect(seed: seed &* 31)
        var workbook = TestWorkbook()
        workbook.sheets = [("案件", dialect.sheet(rows))]
        workbook.sharedStrings = TestWorkbook.strings(dialect.strings)
        let reading = try readSheet(workbook.bytes)
        #expect(reading.said.isEmpty, "\(reading.summary)")
        #expect(reading.rows.count == rows.count)
        for (row, expected) in zip(reading.rows, rows) {
            #expect((1...width).map { row.cell($0).value } == expected)
        }
    }

    @Test("blank cells between others are left out", arguments: 0..<20 as Range<UInt64>)
    func blanks(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let row = (0..<10).map { column in
            Bool.random(using: &random)
                ? CellValue.blank : .number(CellNumber(digits: String(column)))
        }
        var dialect = SheetDialect(seed: seed)
        var workbook = TestWorkbook()
        workbook.sheets = [("案件", dialect.sheet([row]))]
        let cells = try readSheet(workbook.bytes).rows.first?.cells ?? []
        let expected = row.enumerated().filter { $1 != .blank }.map { $0.offset + 1 }
        #expect(cells.map(\.column) == expected)
    }
}

@Suite("Parts larger than a block are read like small ones")
struct BlockTests {
    /// Comment lengths that move everything after them across the blocks' ends.
    private static let shifts = [
        ZipEntryReader.blockSize - 300, ZipEntryReader.blockSize - 200,
        ZipEntryReader.blockSize - 150, ZipEntryReader.blockSize - 101,
        ZipEntryReader.blockSize - 64, ZipEntryReader.blockSize,
        2 * ZipEntryReader.blockSize - 170, 5 * ZipEntryReader.blockSize - 133,
    ]

    @Test("wherever the blocks end", arguments: shifts)
    func seams(_ shift: Int) throws {
        let filler = "<!--" + String(repeating: "汉", count: (shift - 7) / 3) + "-->"
        let rows =
            "<row r=\"1\"><c r=\"A1\"><v>123456789</v></c><c r=\"B1\" t=\"str\"><v>甲乙丙丁</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>戊&amp;己</t></is></c></row>"
        let workbook = TestWorkbook(
            rows: filler + rows,
            after: "<mergeCells><mergeCell ref=\"C3:D4\"/></mergeCells>"
        )
        let reading = try readSheet(workbook.bytes)
        #expect(reading.cells == ["A1=123456789", "B1=\"甲乙丙丁\"", "A2=\"戊&己\""])
        #expect(reading.merged.count == 1 && reading.said.isEmpty)
    }

    @Test("the word that tells of merged cells is found at every place", arguments: 0..<24)
    func scan(_ offset: Int) throws {
        let start = ZipEntryReader.blockSize - 12 + offset
        let text =
            String(repeating: "m", count: start) + "mergeCell" + String(repeating: "x", count: 50)
        let archive = try ZipArchive(ZipBuilder([("a", text)]).archive, limits: .init())
        let entry = try #require(archive.entries["a"])
        #expect(try PartStream.scan(try archive.reader(of: entry), for: "mergeCell"))
        #expect(try !PartStream.scan(try archive.reader(of: entry), for: "mergeCells"))
    }

    @Test(
        "a short part, an empty one and one that ends within the word",
        arguments: [
            "", "m", "mergeCel", "merge Cell", "ergeCell",
        ]
    )
    func noWord(_ text: String) throws {
        let archive = try ZipArchive(ZipBuilder([("a", text + "  ")]).archive, limits: .init())
        let entry = try #require(archive.entries["a"])
        #expect(try !PartStream.scan(try archive.reader(of: entry), for: "mergeCell"))
    }

    @Test("many rows come one after the other")
    func manyRows() throws {
        let rows = (1...6000).map { "<row r=\"\($0 * 3)\"><c><v>\($0)</v></c><c/></row>" }
        let reader = try XLSXReader(
            file: "台账.xlsx",
            bytes: TestWorkbook(rows: rows.joined()).bytes
        )
        let sheet = try reader.rows(of: reader.sheets[0])
        var count = 0
        while try sheet.advance() {
            count += 1
            #expect(sheet.row.number == count * 3 && sheet.row.cells.count == 1)
        }
        #expect(count == 6000)
    }

    @Test("the last row and the last column of a sheet are read")
    func lastCell() throws {
        let rows = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"
        #expect(try readSheet(TestWorkbook(rows: rows).bytes).cells == ["XFD1048576=1"])
    }

    @Test("two sheets are read side by side")
    func sideBySide() throws {
        var workbook = TestWorkbook(rows: "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")
        workbook.sheets.append(
            ("乙", TestWorkbook.sheet("<row><c><v>3</v></c></row><row><c><v>4</v></c></row>"))
        )
        let reader = try XLSXReader(file: "台账.xlsx", bytes: workbook.bytes)
        let sheets = try reader.sheets.map { try reader.rows(of: $0) }
        var found: [String] = []
        for _ in 0..<2 {
            for sheet in sheets {
                #expect(try sheet.advance())
                found.append(
                    sheet.place(ofColumn: 1).description + "=" + sheet.row.cell(1).value.plainText
                )
            }
        }
        #expect(
            found == [
                "台账.xlsx!案件!A1=1", "台账.xlsx!乙!A1=3",
                "台账.xlsx!案件!A2=2", "台账.xlsx!乙!A2=4",
            ]
        )
    }
}
