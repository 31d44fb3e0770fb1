package import Diagnostics
import Workbook

/// A plain table to be taken out: headings, then rows of texts and numbers.
package struct BookTable: Hashable, Sendable {
    package var name: String
    package var columns: [Column]
    package var rows: [[Cell]]

    package init(name: String, columns: [Column], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    package struct Column: Hashable, Sendable {
        package var heading: String
        /// In characters of the normal font.
        package var width: Double

        package init(_ heading: String, width: Double) {
            self.heading = heading
            self.width = width
        }
    }

    package enum Cell: Hashable, Sendable {
        case text(String)
        /// A number in plain decimal, shown with as many decimals as are written.
        case number(String)
        case blank
    }

    private static func value(_ cell: Cell) -> CellValue {
        switch cell {
        case .text(let text): return .text(text)
        case .blank: return .blank
        case .number(let digits):
            let decimals = digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
            let code = decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
            return .number(CellNumber(digits: digits, format: NumberFormat(code: code)))
        }
    }

    private var values: [[CellValue]] { [columns.map { .text($0.heading) }] + rows.map { $0.map(Self.value) } }

    /// CSV for people, the headings first.
    package var csv: [UInt8] { CSVExport.bytes(of: values) }

    private var sheet: SheetContents {
        let heading = CellStyle(font: .init(name: "黑体", size: 11), border: .thin, horizontal: .center, wraps: true)
        let body = CellStyle(border: .thin, wraps: true)
        let values = values
        var sheet = SheetContents(
            name: name,
            rows: values.enumerated().map { RowContents(number: $0 + 1, values: $1, style: $0 == 0 ? heading : body) })
        sheet.columns = columns.enumerated().map { ColumnContents(range: $0 + 1...$0 + 1, width: $1.width) }
        sheet.frozenRows = 1
        sheet.filter = CellRange(
            first: CellReference(row: 1, column: 1), last: CellReference(row: values.count, column: columns.count))
        sheet.page.isLandscape = true
        sheet.page.fit = .width
        sheet.page.repeatedRows = 1...1
        return sheet
    }

    /// A workbook of several tables, each with its headings in view and on each page.
    ///
    /// - Parameters:
    ///   - title: printed above each page.
    ///   - created: the day that the file is dated by.
    ///   - file: its name, for places.
    package static func xlsx(
        _ tables: [BookTable], title: String, created: (year: Int, month: Int, day: Int), file: String
    ) throws(StageFailure) -> [UInt8] {
        guard let created = CellDate(year: created.year, month: created.month, day: created.day) else { return [] }
        let sheets = tables.map { table in
            var sheet = table.sheet
            sheet.page.header.center = [.text(title)]
            sheet.page.footer.center = [.page, .text(" / "), .pages]
            return sheet
        }
        return try XLSXWriter.bytes(of: WorkbookContents(sheets: sheets, properties: .init(title: title, created: created)), file: file)
    }
}
