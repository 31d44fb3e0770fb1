/// A table that a view joins for some of its columns only.
enum ViewJoin: Hashable, Sendable, CaseIterable {
    /// The project of a record.
    case project
    /// The last recovery up to the day, of a case that went on being paid; others need none.
    case recoveries

    /// What the table is called in the view.
    var alias: String {
        switch self {
        case .project: "项"
        case .recoveries: "末"
        }
    }

    /// The clause of a view's FROM.
    ///
    /// - Parameter record: the alias of the table whose records the view has.
    func sql(_ record: String) -> String {
        switch self {
        case .project: "LEFT JOIN main.项目 AS 项 ON 项.行 = \(record).项目行"
        case .recoveries:
            // A case's recoveries lie side by side in the order of their days, and each knows the day of the next.
            """
            LEFT JOIN main.追发 AS 末 ON 末.行 >= \
            CASE WHEN \(record).首次追发日 <= 截止日() AND \(record).末次追发日 > 截止日() THEN \(record).首次追发行 END \
            AND 末.行 < \(record).末次追发行 AND 末.日期 <= 截止日() AND 末.下次追发日 > 截止日()
            """
        }
    }
}
