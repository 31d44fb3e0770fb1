extension Dimension {
    /// What one base unit is called where figures are given in base units: money in 分, persons in 人.
    package var baseName: String {
        switch self {
        case .money: "分"
        case .persons: "人"
        case .households: "户"
        case .cases: "件"
        case .items: "个"
        }
    }
}

extension Unit {
    /// What one of its base units is called: 分 for 万元, and the unit itself for things that are counted one by one.
    package var baseName: String {
        switch dimension {
        case .money, .persons: dimension.baseName
        case .households, .cases, .items: rawValue
        }
    }
}
