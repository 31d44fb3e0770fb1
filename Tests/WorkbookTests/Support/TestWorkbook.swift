import Diagnostics
import TestSupport
import Testing

@testable import Workbook

/// A workbook put together from XML, as no program would write it.
struct TestWorkbook {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// Names and parts of the sheets, in order.
    var sheets: [(name: String, xml: String)] = []
    var sharedStrings: String?
    var styles: String?
    /// Attributes of `workbookPr`.
    var settings = ""
    /// Attributes of single sheets, such as `state="hidden"`.
    var states: [String: String] = [:]
    /// Parts that replace or join the others; nil removes one.
    var parts: [String: String?] = [:]

    /// One sheet of this XML within `sheetData`.
    init(rows: String, before: String = "", after: String = "") {
        sheets = [("案件", Self.sheet(rows, before: before, after: after))]
    }

    init() {}

    static func sheet(
        _ rows: String,
        before: String = "",
        after: String = "",
        namespace: String = main
    ) -> String {
        "<worksheet xmlns=\"\(namespace)\" xmlns:r=\"\(references)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    static func strings(_ items: [String]) -> String {
        "<sst xmlns=\"\(main)\">" + items.map { "<si>\($0)</si>" }.joined() + "</sst>"
    }

    /// Styles whose cells have these number formats, in order; built-in ones by number.
    static func styles(_ formats: [String]) -> String {
        let custom = formats.enumerated().filter { Int($1) == nil }
        let list = custom.map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\(escaped($1))\"/>" }
            .joined()
        let cells = formats.enumerated().map { "<xf numFmtId=\"\(Int($1) ?? 200 + $0)\"/>" }
            .joined()
        return
            "<styleSheet xmlns=\"\(main)\"><numFmts>\(list)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs>\(cells)</cellXfs><dxfs><dxf><numFmt numFmtId=\"200\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>"
    }

    static func escaped(_ text: String) -> String {
        String(
            text.flatMap { character -> String in
                switch character {
                case "&": "&amp;"
                case "<": "&lt;"
                case ">": "&gt;"
                case "\"": "&quot;"
                default: String(character)
                }
            }
        )
    }

    private var relationships: String {
        var list = sheets.indices.map {
            "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(Self.references)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
        }
        if sharedStrings != nil {
            list.append(
                "<Relationship Id=\"s\" Type=\"\(Self.references)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            )
        }
        if styles != nil {
            list.append(
                "<Relationship Id=\"f\" Type=\"\(Self.references)/styles\" Target=\"/xl/styles.xml\"/>"
            )
        }
        return "<Relationships xmlns=\"\(Self.package)\">\(list.joined())</Relationships>"
    }

    private var workbook: String {
        let list = sheets.enumerated().map {
            "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" \(states[$1.name] ?? "") r:id=\"rId\($0 + 1)\"/>"
        }
        return
            "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.references)\"><workbookPr \(settings)/>"
            + "<sheets>\(list.joined())</sheets></workbook>"
    }

    /// All parts with their names, in a fixed order.
    var allParts: [(String, String)] {
        var all: [(String, String)] = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
            ),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"r\" Type=\"\(Self.references)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relationships),
        ]
        if let sharedStrings { all.append(("xl/sharedStrings.xml", sharedStrings)) }
        if let styles { all.append(("xl/styles.xml", styles)) }
        for (index, sheet) in sheets.enumerated() {
            all.append(("xl/worksheets/sheet\(index + 1).xml", sheet.xml))
        }
        all.removeAll { parts.keys.contains($0.0) }
        return all
            + parts.sorted { $0.key < $1.key }.compactMap { name, xml in xml.map { (name, $0) } }
    }

    var bytes: [UInt8] { ZipBuilder(allParts).archive }
}

/// What came of reading a sheet.
struct SheetReading {
    /// `B7=text`, row by row.
    var cells: [String] = []
    var rows: [SheetRow] = []
    var said: [Diagnostic] = []
    var merged: [CellRange] = []

    /// Code and place of each diagnostic: `XLS0113 案件!B2`.
    var summary: [String] {
        said.map {
            "\($0.code.rawValue) \($0.place?.description.split(separator: "!", maxSplits: 1).last ?? "-")"
        }
    }
}

/// Reads one sheet of a workbook to its end.
func readSheet(_ bytes: [UInt8], named name: String? = nil, limits: WorkbookLimits = .init()) throws
    -> SheetReading
{
    let reader = try XLSXReader(file: "台账.xlsx", bytes: bytes, limits: limits)
    let sheet = try name.map { try reader.sheet(named: $0) } ?? reader.sheets[0]
    let rows = try reader.rows(of: sheet)
    var reading = SheetReading()
    while try rows.advance() {
        reading.rows.append(rows.row)
        reading.cells += rows.row.cells.map {
            Place.Cell(row: rows.row.number, column: $0.column).reference + "="
                + described($0.value)
        }
    }
    reading.said = rows.collector.diagnostics
    reading.merged = rows.mergedRanges
    return reading
}

/// A value with its kind: `"text"`, `1.5`, `d:2020-12-31`, `b:TRUE`, `e:#N/A`.
func described(_ value: CellValue) -> String {
    switch value {
    case .blank: "-"
    case .text(let text): "\"\(text)\""
    case .number(let number): number.digits
    case .date: "d:" + value.plainText
    case .boolean: "b:" + value.plainText
    case .error: "e:" + value.plainText
    }
}

/// The diagnostics of a file that is refused as a whole.
func refusal(of bytes: [UInt8], limits: WorkbookLimits = .init()) -> [Diagnostic] {
    do {
        let reader = try XLSXReader(file: "台账.xlsx", bytes: bytes, limits: limits)
        for sheet in reader.sheets {
            let rows = try reader.rows(of: sheet)
            while try rows.advance() {}
        }
        return []
    } catch { return error.diagnostics }
}
