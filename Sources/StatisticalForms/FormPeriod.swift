package import Quantities

/// 周期: how often a form is filled in.
package enum FormPeriod: String, Hashable, Sendable, CaseIterable {
    case month = "月"
    case quarter = "季"
    case half = "半年"
    case year = "年"

    private var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        }
    }

    /// Which period of its year a day is in, from 1.
    private func number(of day: CivilDate) -> Int { (day.month - 1) / months + 1 }

    /// The first day of the period that a day is in.
    package func firstDay(of day: CivilDate) -> CivilDate {
        CivilDate(year: day.year, month: (number(of: day) - 1) * months + 1, day: 1) ?? day
    }

    /// As forms print it: 2021年第1季度, with the day where the period is not yet over.
    package func name(asOf day: CivilDate) -> String {
        let number = number(of: day)
        let name =
            switch self {
            case .month: "\(day.year)年\(number)月"
            case .quarter: "\(day.year)年第\(number)季度"
            case .half: "\(day.year)年\(number == 1 ? "上" : "下")半年"
            case .year: "\(day.year)年"
            }
        guard let next = day.next, firstDay(of: next) == next else { return "\(name)（截至\(day.month)月\(day.day)日）" }
        return name
    }

    /// The same to be filled in by hand.
    var blank: String {
        switch self {
        case .month: "　　　　年　　月"
        case .quarter: "　　　　年第　季度"
        case .half: "　　　　年　半年"
        case .year: "　　　　年"
        }
    }
}
