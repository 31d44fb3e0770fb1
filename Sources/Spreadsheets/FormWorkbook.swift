package import Diagnostics
package import OfficialDocument
import Workbook

/// A form's sheet as a workbook with the look of the printed form, and as CSV.
package struct FormWorkbook {
    private let sheet: FormSheet
    private let info: [(key: String, value: Info)]
    private let exact: [Exact]

    /// The sheet of what the form has no room for.
    static let infoSheet = "报表信息"
    /// The sheet of figures as they are, which the form prints rounded.
    static let exactSheet = "准确数"

    /// A figure as it is.
    package struct Exact: Hashable, Sendable {
        /// By which it is found again, such as `建筑企业.c8`.
        package var key: String
        /// What people call it.
        package var name: String
        /// In base units.
        package var amount: Int
        /// What it counts, such as 分.
        package var unit: String

        package init(key: String, name: String, amount: Int, unit: String) {
            self.key = key
            self.name = name
            self.amount = amount
            self.unit = unit
        }
    }

    /// What that sheet says of a return.
    package enum Info: Hashable, Sendable {
        case text(String)
        case day(Int, Int, Int)
    }

    /// - Parameters:
    ///   - info: what the form has no room for, such as whose return it is; `FilledForm` reads it back.
    ///   - exact: the figures as they are, for a return that is to come back without loss; none for one to be filled in.
    package init(_ sheet: FormSheet, info: [(String, Info)] = [], exact: [Exact] = []) {
        self.sheet = sheet
        self.exact = exact
        self.info = info.map { (key: $0, value: $1) }
    }

    /// The form's sheet, landscape on one page of A4: heading, merged header, figures as numbers in the form's units.
    ///
    /// - Parameters:
    ///   - created: the day that the file is dated by, such as that of the return.
    ///   - file: its name, for places.
    package func xlsx(
        created: (year: Int, month: Int, day: Int), file: String
    ) throws(StageFailure) -> [UInt8] {
        guard let created = CellDate(year: created.year, month: created.month, day: created.day) else { return [] }
        return try XLSXWriter.bytes(of: contents(created: created), file: file)
    }

    func contents(created: CellDate) -> WorkbookContents {
        var builder = FormSheetBuilder(columnCount: sheet.table.columnCount)
        builder.add(sheet)
        var contents = SheetContents(name: Self.sheetName(sheet.title.text), rows: builder.rows)
        contents.merges = builder.merges
        contents.columns = builder.columns
        contents.page.isLandscape = true
        contents.page.fit = .page
        contents.page.margins.left = 12
        contents.page.margins.right = 12
        return WorkbookContents(
            sheets: [contents] + (info.isEmpty ? [] : [infoContents]) + (exact.isEmpty ? [] : [exactContents]), properties: .init(title: sheet.title.text, created: created))
    }

    private var infoContents: SheetContents {
        let body = CellStyle(border: .thin)
        var contents = SheetContents(
            name: Self.infoSheet,
            rows: info.enumerated().map { index, entry in
                let value: CellValue =
                    switch entry.value {
                    case .text(let text): .text(text)
                    case .day(let year, let month, let day):
                        CellDate(year: year, month: month, day: day).map(CellValue.date) ?? .blank
                    }
                return RowContents(number: index + 1, values: [.text(entry.key), value], style: body)
            })
        contents.columns = [ColumnContents(range: 1...1, width: 12), ColumnContents(range: 2...2, width: 40)]
        return contents
    }

    private var exactContents: SheetContents {
        let body = CellStyle(border: .thin)
        let headings = RowContents(number: 1, values: ["数", "名称", "准确数", "单位"].map(CellValue.text), style: body)
        let rows = exact.enumerated().map { index, figure in
            let amount = CellNumber(digits: String(figure.amount), format: NumberFormat(code: "0"))
            return RowContents(
                number: index + 2, values: [.text(figure.key), .text(figure.name), .number(amount), .text(figure.unit)], style: body)
        }
        var contents = SheetContents(name: Self.exactSheet, rows: [headings] + rows)
        contents.columns = [
            ColumnContents(range: 1...1, width: 18), ColumnContents(range: 2...2, width: 60),
            ColumnContents(range: 3...3, width: 18), ColumnContents(range: 4...4, width: 8),
        ]
        contents.frozenRows = 1
        return contents
    }

    /// The same rows as CSV; a merged cell's words stand in its first place.
    package var csv: [UInt8] {
        var builder = FormSheetBuilder(columnCount: sheet.table.columnCount)
        builder.add(sheet)
        return CSVExport.bytes(
            of: builder.rows.map { row in
                (1...sheet.table.columnCount).map { column in
                    row.cells.first { $0.column == column }.map { Self.onOneLine($0.value) } ?? .blank
                }
            })
    }

    private static func onOneLine(_ value: CellValue) -> CellValue {
        guard case .text(let text) = value else { return value }
        return .text(text.split(separator: "\n").joined())
    }

    /// At most 31 characters, none of those that spreadsheets refuse.
    static func sheetName(_ title: String) -> String {
        let name = String(title.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
        return name.isEmpty ? "报表" : name
    }
}
