/// What must hold for each record of a view, or for each group of them.
package struct LedgerRequirement: Hashable, Sendable {
    /// The view, 应当 as an expression that is 1 where all is well, and the records that are looked at.
    ///
    /// Over groups it is an expression over aggregates, such as `count(DISTINCT 行业) = 1`.
    package var expression: LedgerExpression
    /// What tells groups apart; empty when each record is looked at by itself.
    package var groups: [PlacedSQL]

    package init(_ expression: LedgerExpression, groups: [PlacedSQL] = []) {
        self.expression = expression
        self.groups = groups
    }
}

/// A record, or a group of records, that a requirement does not hold for.
package struct LedgerBreach: Hashable, Sendable {
    /// What tells it apart: a record's number, or the group's values.
    package var key: String
    /// By file and row.
    package var records: [LedgerRecord]
}
