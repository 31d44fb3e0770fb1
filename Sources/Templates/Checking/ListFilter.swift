import Quantities

/// What makes another list of a list of records, keeping the order of those that are alike.
enum ListFilter: String, Hashable, Sendable, CaseIterable {
    /// The smallest first; what has no value stands at the end.
    case ascending = "升序"
    /// The largest first; what has no value stands at the end here too.
    case descending = "降序"
    case ranked = "有名次"
    case unranked = "无名次"
    /// The first ranks, and all that share the last of them.
    case first = "前几名"
    /// The last ranks: those that fewer than so many stand behind.
    case last = "后几名"
    /// One field of each record.
    case taking = "取"
    /// How many there are.
    case count = "项数"
    /// One field of each record, added up.
    case sum = "合计"

    var parameters: Filter.Parameters {
        switch self {
        case .first, .last: .fieldAndCount
        case .count: .none
        default: .field
        }
    }

    /// Whether it can work on a field of this type.
    func takes(_ field: Field) -> Bool {
        switch self {
        case .ranked, .unranked, .first, .last: field.type == .rank
        // A text's order would be that of its code points, which nobody means.
        case .ascending, .descending:
            switch field.type {
            case .date, .integer, .quantity, .rate, .rank: true
            default: false
            }
        case .taking: !field.isOptional
        case .sum:
            switch field.type {
            case .integer, .quantity: !field.isOptional
            default: false
            }
        case .count: false
        }
    }

    /// What it makes of a list of records.
    func result(of list: ValueType, field: Field?) -> ValueType {
        switch self {
        case .count: .integer
        case .sum: field?.type ?? .integer
        case .taking: field.map { .list($0.type) } ?? list
        default: list
        }
    }
}
