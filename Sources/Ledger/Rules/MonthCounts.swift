import Quantities

/// How many events of a ledger fall into each month, by which a mistyped year is told from a rare one.
struct MonthCounts: Sendable {
    private var counts: [Int: Int] = [:]
    private(set) var total = 0

    /// A day so far from the middle of a ledger is never right: no office keeps so many years in one.
    static let mostYears = 10
    /// Months before and after a day in which others are looked for.
    private static let near = 6
    /// So few are lonely: a slip is in one cell or two, and a case that is alone has more events than that.
    private static let few = 2
    /// In a ledger of fewer events nothing is lonely.
    private static let fewest = 20

    /// - Parameter day: as a number, such as 20201231.
    mutating func add(_ day: Int) {
        counts[Self.month(day), default: 0] += 1
        total += 1
    }

    /// Counted from the beginning of the calendar.
    static func month(_ day: Int) -> Int { day / 10_000 * 12 + day / 100 % 100 - 1 }

    /// The year of the event in the middle; nil for a ledger of two events, either of which may be wrong.
    var middleYear: Int? {
        guard total > 2 else { return nil }
        var rest = (total + 1) / 2
        for (month, count) in counts.sorted(by: { $0.key < $1.key }) {
            rest -= count
            if rest <= 0 { return month / 12 }
        }
        return nil
    }

    /// Whether there is next to nothing else in the half years before and after a day.
    func isLonely(_ day: Int) -> Bool { total >= Self.fewest && count(around: day) <= Self.few }

    private func count(around day: Int) -> Int {
        let month = Self.month(day)
        return (month - Self.near...month + Self.near).reduce(0) { $0 + (counts[$1] ?? 0) }
    }

    /// The same day of another year, where the ledger has most events; nil where there are no others.
    func likelier(than day: Int) -> CivilDate? {
        let others = Set(counts.keys.map { $0 / 12 }).subtracting([day / 10_000])
        let days = others.sorted().compactMap { year -> (date: CivilDate, count: Int)? in
            let meant = year * 10_000 + day % 10_000
            let count = count(around: meant)
            guard count > Self.few else { return nil }
            return CivilDate(year: year, month: day / 100 % 100, day: day % 100).map { ($0, count) }
        }
        return days.max { $0.count < $1.count }?.date
    }
}
