/// A day of the Gregorian calendar, perhaps with a time, as a workbook's cell holds it.
package struct CellDate: Hashable, Sendable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int
    /// Since midnight, from 0 to 86,399.
    package let second: Int

    /// Nil for a day that does not exist or is not within the years 1900 to 9999.
    package init?(year: Int, month: Int, day: Int, second: Int = 0) {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1900...9999).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day),
            (0..<86_400).contains(second)
        else { return nil }
        (self.year, self.month, self.day, self.second) = (year, month, day, second)
    }

    /// Reads `2020-12-31`, `2020-12-31T08:30:00`, with a fraction or `Z` at the end (cells of type `d`).
    init?(iso text: String) {
        let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = Self.numbers(halves[0], separator: "-", lengths: [4, 2, 2]) else { return nil }
        guard halves.count == 2 else {
            self.init(year: date[0], month: date[1], day: date[2])
            return
        }
        let clock = halves[1].prefix { $0 != "." && $0 != "Z" }
        guard let time = Self.numbers(clock, separator: ":", lengths: [2, 2, 2]), time[0] < 24, time[1] < 60, time[2] < 60
        else { return nil }
        self.init(year: date[0], month: date[1], day: date[2], second: time[0] * 3600 + time[1] * 60 + time[2])
    }

    private static func numbers(_ text: Substring, separator: Character, lengths: [Int]) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == lengths else { return nil }
        let numbers = parts.compactMap { Array($0.utf8).span.wholeNumber }
        return numbers.count == lengths.count ? numbers : nil
    }

    package static func < (left: CellDate, right: CellDate) -> Bool {
        (left.year, left.month, left.day, left.second) < (right.year, right.month, right.day, right.second)
    }

    /// `2020-12-31`, with ` 08:30:00` after it unless the time is midnight.
    package var text: String {
        func padded(_ number: Int, _ width: Int = 2) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let date = "\(padded(year, 4))-\(padded(month))-\(padded(day))"
        guard second > 0 else { return date }
        return date + " \(padded(second / 3600)):\(padded(second / 60 % 60)):\(padded(second % 60))"
    }
}
