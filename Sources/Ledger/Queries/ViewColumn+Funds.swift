import Quantities

extension ViewColumn {
    /// The wages of a case by who paid them, up to the day.
    ///
    /// What others paid in advance is no payment of the employer's, and papers that are served and published say so:
    /// the sums are public, which payment came from where is not.
    static let funds = RecoveryFund.allCases.map { fund in
        ViewColumn(
            fund.column,
            """
            coalesce((SELECT sum(付.工资) FROM main.追发 AS 付 WHERE 付.案件行 = 案.行 \
            AND 付.资金来源 = '\(fund.rawValue)' AND 付.日期 <= 截止日()), 0)
            """, .public, .money)
    }
}
