/// Where the money of a recovery came from (保障农民工工资支付条例 第二十九、三十、三十二、六十三条).
enum RecoveryFund: String, Hashable, Sendable, CaseIterable {
    case employer = "企业"
    case contractor = "总包先行清偿"
    case client = "建设单位垫付"
    case deposit = "工资保证金"
    case reserve = "应急周转金"

    /// The column of the cases' view with the wages that it has paid.
    var column: String {
        switch self {
        case .employer: "企业支付"
        case .contractor, .client: rawValue
        case .deposit: "工资保证金支付"
        case .reserve: "应急周转金垫付"
        }
    }
}
