/// All rows of the ledger, table by table.
struct LedgerRecords: Sendable {
    private var tables: [TableRows] = LedgerSchema.tables.map(TableRows.init)

    subscript(_ name: LedgerTable.Name) -> TableRows {
        get { tables[Self.position(name)] }
        _modify { yield &tables[Self.position(name)] }
    }

    /// In the schema's order.
    var all: [TableRows] { tables }

    /// The units that any record belongs to.
    var reportingUnits: Set<String> {
        var units: Set<ArraySlice<UInt8>> = []
        for rows in tables {
            guard let column = rows.table.unitColumn else { continue }
            for row in 0..<rows.count { units.insert(rows.bytes(row, column)) }
        }
        return Set(units.map { String(decoding: $0, as: UTF8.self) })
    }

    private static func position(_ name: LedgerTable.Name) -> Int {
        LedgerSchema.tables.firstIndex { $0.name == name } ?? 0
    }
}

/// How the rows of the ledger belong together, found while they are checked.
struct LedgerLinks: Sendable {
    /// For each row of a table the row of its case, -1 where there is none.
    var cases: [LedgerTable.Name: [Int32]] = [:]
    /// For each row of a table the row of its project, -1 where there is none.
    var projects: [LedgerTable.Name: [Int32]] = [:]
    var state: LedgerState?
}
