/// A unit that figures are printed in.
package enum Unit: String, Hashable, Sendable, CaseIterable {
    case persons = "人"
    case tenThousandPersons = "万人"
    case yuan = "元"
    case tenThousandYuan = "万元"
    case hundredMillionYuan = "亿元"
    case households = "户"
    case cases = "件"
    case items = "个"
    /// As 户, where a form says so.
    case establishments = "家"
    /// As 件, where a form says so.
    case incidents = "起"
    /// Leads and the like.
    case entries = "条"
    /// As 人, where a word for who they are follows: 31名劳动者.
    case heads = "名"

    /// What the unit measures; figures are stored in the dimension's base unit.
    package var dimension: Dimension {
        switch self {
        case .persons, .tenThousandPersons, .heads: .persons
        case .yuan, .tenThousandYuan, .hundredMillionYuan: .money
        case .households, .establishments: .households
        case .cases, .incidents: .cases
        case .items, .entries: .items
        }
    }

    /// Base units in one of it: persons, fen, or the counted thing itself.
    package var baseUnits: Int {
        switch self {
        case .persons, .households, .cases, .items, .establishments, .incidents, .entries, .heads: 1
        case .tenThousandPersons: 10_000
        case .yuan: 100
        case .tenThousandYuan: 1_000_000
        case .hundredMillionYuan: 10_000_000_000
        }
    }
}

/// What a figure measures: 万元 never adds to 元, and persons never to cases.
package enum Dimension: String, Hashable, Sendable, CaseIterable {
    /// Whole persons.
    case persons = "人数"
    /// Integer fen.
    case money = "金额"
    /// Employers, 户 or 家.
    case households = "户数"
    /// Cases, 件 or 起.
    case cases = "件数"
    /// Projects, 个, and leads, 条.
    case items = "个数"
}
