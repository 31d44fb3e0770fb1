/// The first and the last day in a column, over the records that files gave.
///
/// A day of a wrong year, or a whole workbook four years off because its days count from 1904, shows at a glance.
package struct DaySpan: Hashable, Sendable {
    package var table: LedgerTable.Name
    /// The column's heading.
    package var heading: String
    /// Such as `2020-11-09`.
    package var first: String
    package var last: String
}

extension LedgerRecords {
    /// The days of every column of days that has any, in the schema's order; secret tables apart.
    ///
    /// - Parameter names: the files whose records are looked at.
    func daySpans(ofFiles names: Set<String>) -> [DaySpan] {
        all.filter { !$0.table.isSecret }.flatMap { rows in
            let columns = rows.table.columns.indices.filter { rows.table.columns[$0].kind == .date }
            return columns.compactMap { rows.daySpan(ofColumn: $0, files: names) }
        }
    }
}

extension TableRows {
    fileprivate func daySpan(ofColumn column: Int, files names: Set<String>) -> DaySpan? {
        let meant = files.map { names.contains($0.name) }
        var (first, last): ((day: Int, row: Int)?, (day: Int, row: Int)?)
        for row in 0..<count where meant[Int(origins[row].file)] {
            let day = day(row, column)
            guard day > 0 else { continue }
            if day < first?.day ?? .max { first = (day, row) }
            if day > last?.day ?? 0 { last = (day, row) }
        }
        guard let first, let last else { return nil }
        return DaySpan(
            table: table.name, heading: table.columns[column].name, first: text(first.row, column), last: text(last.row, column))
    }
}
