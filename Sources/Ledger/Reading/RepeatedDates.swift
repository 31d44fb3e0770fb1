import Diagnostics
import Workbook

/// Dates of a column that are all written in another way: told once, not in every row.
///
/// The first is told at its cell with the right form; further ones are held until the file's end.
struct RepeatedDates {
    private var held: [Int: [Diagnostic]] = [:]
    private var columns: Set<Int> = []

    /// So many beside the first are still told one by one.
    static let most = 2

    /// Whether a fault is kept for the end.
    ///
    /// - Parameter column: the position of its column.
    mutating func holds(_ diagnostic: Diagnostic, column: Int) -> Bool {
        guard diagnostic.code == .cellDate else { return false }
        guard !columns.insert(column).inserted else { return false }
        held[column, default: []].append(diagnostic)
        return true
    }

    /// Tells what was held, in the order of the columns.
    mutating func tell(of table: LedgerTable, in collector: inout LimitedCollector) {
        for (column, faults) in held.sorted(by: { $0.key < $1.key }) {
            if faults.count <= Self.most {
                for fault in faults { collector.report { fault } }
            } else {
                collector.report { .repeatedDates(table.columns[column].name, faults) }
            }
        }
        held = [:]
        columns = []
    }
}
