import Diagnostics
import Workbook

/// All rows of one table, read from its files or from the store.
struct TableRows: Sendable {
    let table: LedgerTable
    /// The bytes that the text cells point into: the files' own, each closed by a line break.
    var arena: [UInt8] = []
    /// Row by row, in the order of the table's columns.
    var cells: [LedgerCell] = []
    var origins: [Origin] = []
    var files: [File] = []
    /// Rows of the files that are not here, because something in them is wrong.
    var leftOut = LeftOutRows()

    init(_ table: LedgerTable) { self.table = table }

    /// Where a row came from.
    struct Origin: Sendable {
        var file: Int32
        /// The row's number in the file, its headings counted as 1.
        var number: Int32
        /// The line that it begins on.
        var line: Int32
        /// Its first byte in the arena.
        var offset: Int
    }

    struct File: Sendable {
        var name: String
        /// The sheet, when the file is a workbook.
        var sheet: String?
        var digest: UInt64
        /// For each column of the table its position in the file, in a sheet counted from 1; empty
        /// for rows from the store.
        var order: [Int]
    }

    var count: Int { origins.count }

    subscript(_ row: Int, _ column: Int) -> LedgerCell { cells[row * table.columns.count + column] }

    /// The number of a cell; 0 for a blank one, which only a case has that is not verified yet.
    func integer(_ row: Int, _ column: Int) -> Int64 {
        let cell = self[row, column]
        return cell.isBlank ? 0 : cell.integer
    }

    /// The text of a cell as the file has it (numbers apart, which have none).
    func text(_ row: Int, _ column: Int) -> String {
        let cell = self[row, column]
        return cell.isBlank ? "" : String(decoding: arena[cell.range], as: UTF8.self)
    }

    /// The bytes of a text; none of a blank cell.
    func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
        let cell = self[row, column]
        return cell.isBlank ? [] : arena[cell.range]
    }

    /// Whether two rows have the same text in a column.
    func isEqual(_ row: Int, _ other: Int, column: Int) -> Bool { bytes(row, column) == bytes(other, column) }

    /// A date as a number that sorts like it: 20201231; 0 for a blank one.
    func day(_ row: Int, _ column: Int) -> Int {
        let cell = self[row, column]
        guard !cell.isBlank else { return 0 }
        return cell.range.reduce(0) { number, index in
            arena[index] == UInt8(ascii: "-") ? number : number * 10 + Int(arena[index] & 0x0F)
        }
    }

    /// The place of a row, or of one of its cells.
    func place(_ row: Int, _ column: Int? = nil) -> Place {
        let origin = origins[row]
        let file = files[Int(origin.file)]
        let heading = column.map { table.columns[$0].name }
        guard !file.order.isEmpty, file.sheet == nil else {
            let position = column.flatMap { file.order.isEmpty ? nil : file.order[$0] }
            return Place(
                file: file.name, sheet: file.sheet,
                cell: .init(row: Int(origin.number), heading: heading, column: position))
        }
        var place = CSVPlaces(file: file.name, bytes: arena).place(
            rowAt: origin.offset, line: Int(origin.line), number: Int(origin.number),
            cell: column.map { file.order[$0] }, heading: heading)
        if table.isSecret { place.position?.excerpt = nil }
        return place
    }
}
