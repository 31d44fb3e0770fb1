import Ledger

/// What an import of a ledger would change, table by table.
public struct LedgerPreview: Hashable, Sendable {
    /// In the order of the ledger's tables.
    public var tables: [Table]
    /// The days that the files held, column by column.
    public var days: [LedgerDays]

    /// The records of one table that come, change and go, by their keys.
    public struct Table: Hashable, Sendable {
        public var name: String
        /// Whether its keys and cells may not be shown.
        public var isSecret: Bool
        public var added: [String]
        public var changed: [Record]
        public var gone: [String]
    }

    /// A record with other values than before.
    public struct Record: Hashable, Sendable {
        public var key: String
        /// Headings with the old and the new text; empty in a secret table.
        public var cells: [Cell]
    }

    /// A cell before and after; an empty text for a blank.
    public struct Cell: Hashable, Sendable {
        public var heading: String
        public var old: String
        public var new: String
    }

    /// Whether nothing would change.
    public var isEmpty: Bool { tables.allSatisfy { $0.added.isEmpty && $0.changed.isEmpty && $0.gone.isEmpty } }

    init(_ changes: LedgerChanges) {
        days = changes.daySpans.map(LedgerDays.init)
        tables = changes.tables.map { table in
            Table(
                name: table.name.rawValue, isSecret: table.isSecret, added: table.added,
                changed: table.changed.map { record in
                    Record(key: record.key, cells: record.cells.map { Cell(heading: $0.heading, old: $0.old, new: $0.new) })
                }, gone: table.gone)
        }
    }
}
