import Quantities

/// What may stand after `|`.
enum Filter: Hashable, Sendable {
    /// Number and unit: `| 万元`, `| 万元(1)`.
    case unit(Unit)
    /// `| 百分比(1)`.
    case percentage
    case date(DateForm)
    /// Texts joined by 、.
    case enumeration
    /// 一, 二 … 十一.
    case chineseNumeral
    /// Makes a list of a list, or counts it; everything else makes text.
    case list(ListFilter)

    enum DateForm: String, Hashable, Sendable, CaseIterable {
        case full = "日期"
        case monthDay = "月日"
        case yearMonth = "年月"
        case year = "年"
        /// For 2020年9月至10月.
        case month = "月"
        /// For 〔2020〕 and 2020—2021年.
        case yearNumber = "年份"
    }

    /// What may stand in the brackets.
    enum Parameters: Hashable, Sendable {
        case none
        /// A number of decimals, which may be left out.
        case decimals(ClosedRange<Int>)
        /// A field of the list's records.
        case field
        /// A field, and how many.
        case fieldAndCount
    }

    static let all: [Filter] =
        Unit.allCases.map(Filter.unit) + [.percentage] + DateForm.allCases.map(Filter.date)
        + [.enumeration, .chineseNumeral] + ListFilter.allCases.map(Filter.list)

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

    static func named(_ name: String) -> Filter? { byName[name] }

    /// The filters that take a type, in the order of `all`.
    static func fitting(_ type: ValueType) -> [Filter] { all.filter { $0.fits(type) } }

    var name: String {
        switch self {
        case .unit(let unit): unit.rawValue
        case .percentage: "百分比"
        case .date(let form): form.rawValue
        case .enumeration: "顿号"
        case .chineseNumeral: "中文数字"
        case .list(let filter): filter.rawValue
        }
    }

    func fits(_ type: ValueType) -> Bool {
        switch (self, type) {
        case (.unit(let unit), .quantity(let dimension)): unit.dimension == dimension
        case (.date, .date), (.enumeration, .list(.text)), (.percentage, .rate): true
        case (.chineseNumeral, .integer), (.chineseNumeral, .rank), (.list(.count), .list): true
        case (.list, .list(.record)): true
        default: false
        }
    }

    var parameters: Parameters {
        switch self {
        case .unit(let unit): unit.mostDecimals > 0 ? .decimals(0...unit.mostDecimals) : .none
        case .percentage: .decimals(0...Rate.mostDecimals)
        case .date, .enumeration, .chineseNumeral: .none
        case .list(let filter): filter.parameters
        }
    }
}
