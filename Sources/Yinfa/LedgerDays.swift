import Ledger

/// The first and the last day in a column of the files that an import read.
public struct LedgerDays: Hashable, Sendable {
    /// The table, such as 检查.
    public let table: String
    /// The column, such as 检查日期.
    public let heading: String
    /// Such as `2020-11-09`.
    public let first: String
    public let last: String

    init(_ span: DaySpan) {
        (table, heading) = (span.table.rawValue, span.heading)
        (first, last) = (span.first, span.last)
    }
}
