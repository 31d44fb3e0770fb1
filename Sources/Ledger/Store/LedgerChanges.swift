/// What an import would change: the records of each table that come, change and go.
///
/// Records are told apart by their key, whatever file and row they stand in.
package struct LedgerChanges: Hashable, Sendable {
    /// In the schema's order.
    package let tables: [Table]
    /// The days that the files held.
    package var daySpans: [DaySpan] = []

    /// The changes of one table, in the order of its records.
    package struct Table: Hashable, Sendable {
        package var name: LedgerTable.Name
        /// Whether its keys may not be shown.
        package var isSecret: Bool
        package var added: [String] = []
        package var changed: [Record] = []
        package var gone: [String] = []
    }

    /// A record with other values than before.
    package struct Record: Hashable, Sendable {
        /// The cells of the key, joined.
        package var key: String
        /// The cells that differ; empty in a secret table.
        package var cells: [Cell]
    }

    /// A cell before and after; blank texts for blank cells.
    package struct Cell: Hashable, Sendable {
        package var heading: String
        package var old: String
        package var new: String
    }

    init(from old: LedgerRecords, to new: LedgerRecords) {
        tables = zip(old.all, new.all).map { old, new in Self.table(old, new) }
    }

    /// Whether nothing would change.
    package var isEmpty: Bool { tables.allSatisfy { $0.added.isEmpty && $0.changed.isEmpty && $0.gone.isEmpty } }

    private static func table(_ old: TableRows, _ new: TableRows) -> Table {
        var (oldFirsts, newFirsts) = ([Int32](), [Int32]())
        let oldIndex = RowIndex(old, columns: old.table.key, firsts: &oldFirsts)
        let newIndex = RowIndex(new, columns: new.table.key, firsts: &newFirsts)
        var table = Table(name: old.table.name, isSecret: old.table.isSecret)
        for row in 0..<new.count {
            guard let before = oldIndex.row(of: new, row, columns: new.table.key) else {
                table.added.append(new.key(row))
                continue
            }
            let columns = new.table.columns.indices.filter { !new.isSame(row, old, before, column: $0) }
            guard !columns.isEmpty else { continue }
            let cells = columns.map {
                Cell(heading: new.table.columns[$0].name, old: old.plain(before, $0), new: new.plain(row, $0))
            }
            table.changed.append(Record(key: new.key(row), cells: table.isSecret ? [] : cells))
        }
        table.gone = (0..<old.count).filter { newIndex.row(of: old, $0, columns: old.table.key) == nil }.map(old.key)
        return table
    }
}

extension TableRows {
    /// The cells of a record's key as a message may show them.
    func key(_ row: Int) -> String { table.key.map { shown(row, $0) }.joined(separator: " · ") }

    /// Whether a cell is that of another ledger's row.
    func isSame(_ row: Int, _ other: TableRows, _ otherRow: Int, column: Int) -> Bool {
        let (cell, otherCell) = (self[row, column], other[otherRow, column])
        guard !cell.isBlank, !otherCell.isBlank else { return cell.isBlank == otherCell.isBlank }
        if table.columns[column].kind.isInteger { return cell == otherCell }
        return bytes(row, column) == other.bytes(otherRow, column)
    }

    /// A cell as a file has it.
    func plain(_ row: Int, _ column: Int) -> String {
        guard !self[row, column].isBlank else { return "" }
        switch table.columns[column].kind {
        case .persons: return String(integer(row, column))
        case .flag: return integer(row, column) == 1 ? "是" : "否"
        case .money:
            let fen = integer(row, column)
            return "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
        default: return shown(row, column)
        }
    }
}
