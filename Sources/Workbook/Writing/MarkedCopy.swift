package import Diagnostics

/// A copy of a workbook in which wrong cells are filled and say in a comment what is wrong.
///
/// Kept: the sheets, their order and visibility; values with their number formats; widths,
/// hidden rows and columns, merged cells. Lost: formulas (their values stay), fonts, borders, fills,
/// comments, pictures, charts, rules and page setup. Errors of formulas become text. Dates
/// are written in one format.
package enum MarkedCopy {
    /// What is wrong with one cell.
    package struct Mark: Hashable, Sendable {
        package var sheet: String
        package var cell: CellReference
        package var message: String

        package init(sheet: String, cell: CellReference, message: String) {
            self.sheet = sheet
            self.cell = cell
            self.message = message
        }
    }

    /// The fill of a wrong cell, the light red of spreadsheets' own style "bad".
    static let fill = CellStyle.Colour(rgb: 0xFFC7CE)

    /// The copy's bytes.
    ///
    /// - Throws: what `XLSXReader` and `XLSXWriter` throw; `XLS0207` for a mark on a sheet that is not there.
    package static func bytes(
        file: String, original: [UInt8], marks: [Mark], properties: WorkbookContents.Properties
    ) throws(StageFailure) -> [UInt8] {
        let reader = try XLSXReader(file: file, bytes: original)
        let names = Set(reader.sheets.map(\.name))
        if let lost = marks.first(where: { !names.contains($0.sheet) }) {
            throw StageFailure(.markUnknownSheet(lost.sheet, file: file))
        }
        var contents = WorkbookContents(sheets: [], properties: properties)
        for sheet in reader.sheets {
            let rows = try reader.rows(of: sheet)
            contents.sheets.append(try copy(rows, marks: marks.filter { $0.sheet == sheet.name }))
        }
        return try XLSXWriter.bytes(of: contents, file: file)
    }

    private static func copy(_ reader: SheetReader, marks: [Mark]) throws(StageFailure) -> SheetContents {
        var sheet = SheetContents(name: reader.sheet.name)
        var messages = messages(of: marks, merges: reader.mergedRanges)
        while try reader.advance() {
            sheet.rows.append(copy(reader.row, messages: messages.removeValue(forKey: reader.row.number) ?? [:]))
        }
        // Marks in rows without a value: those wrong because something is missing.
        for (number, cells) in messages {
            sheet.rows.append(copy(SheetRow(number: number), messages: cells))
        }
        sheet.rows.sort { $0.number < $1.number }
        sheet.columns = columns(reader.columns)
        var merges = MergedRanges(reader.mergedRanges)
        let overlapping = merges.move(to: WorkbookLimits.rows)
        sheet.merges = reader.mergedRanges.filter { !overlapping.contains($0) }
        sheet.isHidden = reader.sheet.visibility != .visible
        return sheet
    }

    /// By row and column, the messages of one cell joined; those of merged cells go to the first one.
    private static func messages(of marks: [Mark], merges: [CellRange]) -> [Int: [Int: String]] {
        var messages: [Int: [Int: String]] = [:]
        for mark in marks {
            let cell = merges.first { $0.contains(mark.cell) }?.first ?? mark.cell
            let before = messages[cell.row]?[cell.column]
            messages[cell.row, default: [:]][cell.column] = (before.map { $0 + "\n" } ?? "") + mark.message
        }
        return messages
    }

    private static func copy(_ row: SheetRow, messages: [Int: String]) -> RowContents {
        let blank = messages.keys.filter { row.cell($0).value.isBlank }.map { SheetCell(column: $0, value: .blank) }
        let cells = (row.cells.filter { !$0.value.isBlank } + blank).sorted { $0.column < $1.column }
        var copy = RowContents(number: row.number)
        copy.isHidden = row.isHidden
        copy.cells = cells.map { cell in
            let message = messages[cell.column]
            return CellContents(
                column: cell.column, value: cell.value, style: CellStyle(fill: message == nil ? nil : fill, vertical: .bottom),
                comment: message)
        }
        return copy
    }

    /// The columns in order, without overlaps.
    private static func columns(_ columns: [SheetColumns]) -> [ColumnContents] {
        var next = 1
        return columns.sorted { $0.range.lowerBound < $1.range.lowerBound }.compactMap { column in
            guard column.range.lowerBound >= next else { return nil }
            next = column.range.upperBound + 1
            return ColumnContents(range: column.range, width: column.width, isHidden: column.isHidden)
        }
    }
}
