package import Diagnostics
package import OfficialDocument
import Workbook

/// A form's sheet as a workbook with the look of the printed form, and as CSV.
package struct FormWorkbook {
    private let sheet: FormSheet

    package init(_ sheet: FormSheet) { self.sheet = sheet }

    /// One sheet, landscape on one page of A4: heading, merged header, figures as numbers in the form's units.
    ///
    /// - Parameters:
    ///   - created: the day that the file is dated by, such as that of the return.
    ///   - file: its name, for places.
    package func xlsx(
        created: (year: Int, month: Int, day: Int), file: String
    ) throws(StageFailure) -> [UInt8] {
        guard let created = CellDate(year: created.year, month: created.month, day: created.day) else { return [] }
        var builder = FormSheetBuilder(columnCount: sheet.table.columnCount)
        builder.add(sheet)
        var contents = SheetContents(name: Self.sheetName(sheet.title.text), rows: builder.rows)
        contents.merges = builder.merges
        contents.columns = builder.columns
        contents.page.isLandscape = true
        contents.page.fit = .page
        contents.page.margins.left = 12
        contents.page.margins.right = 12
        let workbook = WorkbookContents(
            sheets: [contents], properties: .init(title: sheet.title.text, created: created))
        return try XLSXWriter.bytes(of: workbook, file: file)
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
    private static func sheetName(_ title: String) -> String {
        let name = String(title.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
        return name.isEmpty ? "报表" : name
    }
}
