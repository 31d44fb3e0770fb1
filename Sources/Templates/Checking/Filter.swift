import Quantities

/// What may stand after `|`. Every filter makes text.
enum Filter: Hashable, Sendable {
    /// Number and unit: `| 万元`, `| 万元(1)`.
    case unit(Unit)
    case date(DateForm)
    /// Texts joined by 、.
    case enumeration
    /// 一, 二 … 十一.
    case chineseNumeral

    enum DateForm: String, Hashable, Sendable, CaseIterable {
        case full = "日期"
        case monthDay = "月日"
        case yearMonth = "年月"
        case year = "年"
        /// For 〔2020〕 and 2020—2021年.
        case yearNumber = "年份"
    }

    static let all: [Filter] =
        Unit.allCases.map(Filter.unit) + DateForm.allCases.map(Filter.date) + [.enumeration, .chineseNumeral]

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    static func named(_ name: String) -> Filter? { byName[name] }

    /// The filters that take a type, in the order of `all`.
    static func fitting(_ type: ValueType) -> [Filter] { all.filter { $0.fits(type) } }

    var name: String {
        switch self {
        case .unit(let unit): unit.rawValue
        case .date(let form): form.rawValue
        case .enumeration: "顿号"
        case .chineseNumeral: "中文数字"
        }
    }

    func fits(_ type: ValueType) -> Bool {
        switch (self, type) {
        case (.unit(let unit), .quantity(let dimension)): unit.dimension == dimension
        case (.date, .date), (.enumeration, .list(.text)), (.chineseNumeral, .integer): true
        default: false
        }
    }

    /// The decimals that may stand in brackets; nil for a filter without arguments.
    var decimals: ClosedRange<Int>? {
        guard case .unit(let unit) = self, unit.mostDecimals > 0 else { return nil }
        return 0...unit.mostDecimals
    }
}
