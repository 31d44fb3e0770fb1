import Diagnostics
import Quantities

/// What may stand after `|`.
enum Filter: Hashable, Sendable {
    /// Number and unit: `| 万元`, `| 万元(1)`.
    case unit(Unit)
    /// Money in the unit that its size asks for: 元, 万元 or 亿元.
    case money
    /// `| 百分比(1)`.
    case percentage
    case date(DateForm)
    /// Texts joined by 、.
    case enumeration
    /// 一, 二 … 十一.
    case chineseNumeral
    /// 壹万贰仟元整, for orders and receipts.
    case capital
    /// The first so many texts, and 等N个 for the rest.
    case listing
    /// 同比增长12.3%.
    case change(ChangePhrase.Basis)
    /// The same of several figures in one phrase.
    case changes(ChangePhrase.Basis)
    /// 张某某, 138****1234: what it makes of a secret may be read by everybody.
    case mask(Masking)
    /// 张某某等29名.
    case maskedNames
    case dateShift(DateShift)
    /// 星期二.
    case weekday
    /// Without its sign.
    case absolute
    /// Another value where the data leave it out.
    case fallback
    /// Makes a list of a list, or counts it or adds it up.
    case list(ListFilter)

    /// `"实现清零" | 须(甲类 is 已清零)`: a text that is an error where the condition does not hold.
    case required
    /// `列入依据 | 当日(成文日期)`: of records with a first day (自) the one that holds on a day.
    case inForce

    /// A day so long after another.
    enum DateShift: String, Hashable, Sendable, CaseIterable {
        case days = "日后"
        case months = "月后"
        case years = "年后"
        /// By the pack's table of holidays.
        case workingDays = "工作日后"
        case workingDaysBefore = "工作日前"

        /// Whether it needs a table of holidays.
        var isWorking: Bool { self == .workingDays || self == .workingDaysBefore }

        /// - Returns: nil where the calendar ends before.
        func day(_ count: Int, after date: CivilDate) -> CivilDate? {
            switch self {
            case .days: date.adding(days: count)
            case .months: date.adding(months: count)
            case .years: count.magnitude < 2000 ? date.adding(months: count * 12) : nil
            case .workingDays, .workingDaysBefore: nil
            }
        }
    }

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
        /// How many, and perhaps what they are: `列举(3, "个县")`.
        case countAndText
        /// What is compared with, of the same type, and perhaps a number of decimals.
        case base
        /// A number, which may be calculated.
        case count
        /// A value of the same type.
        case value
        /// What must hold.
        case condition
        /// A date.
        case day

        /// Whether names in the brackets are names of data.
        var areValues: Bool { [.base, .count, .value, .condition, .day].contains(self) }
    }

    static let all: [Filter] =
        Unit.allCases.map(Filter.unit) + [.money, .percentage] + DateForm.allCases.map(Filter.date)
        + [.enumeration, .listing, .chineseNumeral, .capital, .weekday] + DateShift.allCases.map(Filter.dateShift)
        + ChangePhrase.Basis.allCases.flatMap { [.change($0), .changes($0)] } + Masking.allCases.map(Filter.mask)
        + [.maskedNames, .absolute, .fallback, .required, .inForce] + ListFilter.allCases.map(Filter.list)

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { (ExactText($0.name), $0) })

    static func named(_ name: String) -> Filter? { byName[ExactText(name)] }

    /// The filters that take a type, in the order of `all`.
    static func fitting(_ type: ValueType) -> [Filter] { all.filter { $0.fits(type) } }

    /// Whether it makes a text of a figure or a date.
    var prints: Bool {
        switch self {
        case .unit, .money, .percentage, .date, .chineseNumeral, .capital, .weekday, .change: true
        default: false
        }
    }

    /// Those that a value of the type is usually printed with.
    static func usual(_ type: ValueType) -> [Filter] { fitting(type).filter(\.isUsual) }

    private var isUsual: Bool {
        switch self {
        // 人 says the same, whatever follows.
        case .unit(.heads): false
        case .unit, .percentage, .date, .enumeration, .chineseNumeral, .list: true
        default: false
        }
    }

    var name: String {
        switch self {
        case .unit(let unit): unit.rawValue
        case .money: "金额"
        case .percentage: "百分比"
        case .date(let form): form.rawValue
        case .enumeration: "顿号"
        case .chineseNumeral: "中文数字"
        case .capital: "大写"
        case .listing: "列举"
        case .change(let basis): basis.rawValue
        case .changes(let basis): "分别" + basis.rawValue
        case .mask(let mask): mask.rawValue
        case .maskedNames: "某等"
        case .dateShift(let shift): shift.rawValue
        case .weekday: "星期"
        case .absolute: "绝对值"
        case .fallback: "缺省"
        case .required: "须"
        case .inForce: "当日"
        case .list(let filter): filter.rawValue
        }
    }

    func fits(_ type: ValueType) -> Bool {
        switch (self, type) {
        case (.unit(let unit), .quantity(let dimension)): unit.dimension == dimension
        case (.date, .date), (.enumeration, .list(.text)), (.percentage, .rate): true
        case (.chineseNumeral, .integer), (.chineseNumeral, .rank), (.list(.count), .list): true
        case (.capital, .quantity(.money)), (.money, .quantity(.money)), (.listing, .list(.text)), (.maskedNames, .list(.text)): true
        case (.mask, .text), (.dateShift, .date), (.weekday, .date): true
        case (.change, .integer), (.change, .quantity), (.change, .rate): true
        case (.changes, .list(.integer)), (.changes, .list(.quantity)), (.changes, .list(.rate)): true
        case (.absolute, .integer), (.absolute, .quantity), (.fallback, _): true
        case (.required, .text): true
        case (.inForce, .list(.record(let record))): record[InForce.start]?.type == .date
        case (.list, .list(.record)): true
        default: false
        }
    }

    var parameters: Parameters {
        switch self {
        case .unit(let unit): unit.mostDecimals > 0 ? .decimals(0...unit.mostDecimals) : .none
        case .money: .decimals(0...Unit.yuan.mostDecimals)
        case .percentage: .decimals(0...Rate.mostDecimals)
        case .date, .enumeration, .chineseNumeral, .capital, .mask, .maskedNames, .weekday, .absolute: .none
        case .listing: .countAndText
        case .change, .changes: .base
        case .dateShift: .count
        case .fallback: .value
        case .required: .condition
        case .inForce: .day
        case .list(let filter): filter.parameters
        }
    }
}
