package import Quantities

/// A moment of local time with its distance from UTC, as registers and process records have it (ISO 8601).
package struct RecordTime: Hashable, Sendable {
    package let date: CivilDate
    /// Seconds since midnight, 0 to 86,399.
    package let secondOfDay: Int
    /// Minutes east of UTC, within 18 hours.
    package let offsetMinutes: Int

    /// - Returns: nil for a time of day or an offset that there is not.
    package init?(_ date: CivilDate, secondOfDay: Int, offsetMinutes: Int) {
        guard (0..<86_400).contains(secondOfDay), (-1080...1080).contains(offsetMinutes) else { return nil }
        self.date = date
        self.secondOfDay = secondOfDay
        self.offsetMinutes = offsetMinutes
    }

    /// Reads `2026-11-30T14:05:00+08:00` and nothing that differs from it in form.
    package init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 25, let date = CivilDate(iso: text.prefix(10)), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), bytes[22] == UInt8(ascii: ":"),
            let hour = Self.number(bytes, 11, below: 24), let minute = Self.number(bytes, 14, below: 60),
            let second = Self.number(bytes, 17, below: 60), let hours = Self.number(bytes, 20, below: 19),
            let minutes = Self.number(bytes, 23, below: 60),
            bytes[19] == UInt8(ascii: "+") || bytes[19] == UInt8(ascii: "-") && hours + minutes > 0
        else { return nil }
        let offset = hours * 60 + minutes
        self.init(
            date, secondOfDay: hour * 3600 + minute * 60 + second,
            offsetMinutes: bytes[19] == UInt8(ascii: "+") ? offset : -offset)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, below limit: Int) -> Int? {
        let digits = (bytes[start], bytes[start + 1])
        guard (0x30...0x39).contains(digits.0), (0x30...0x39).contains(digits.1) else { return nil }
        let number = Int(digits.0 - 0x30) * 10 + Int(digits.1 - 0x30)
        return number < limit ? number : nil
    }

    /// `2026-11-30T14:05:00+08:00`.
    package var iso: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let time = "\(two(secondOfDay / 3600)):\(two(secondOfDay / 60 % 60)):\(two(secondOfDay % 60))"
        let offset = offsetMinutes.magnitude
        return "\(date.iso)T\(time)\(offsetMinutes < 0 ? "-" : "+")\(two(Int(offset / 60))):\(two(Int(offset % 60)))"
    }

    /// Whether this moment is before another, wherever the clocks hung.
    package func isBefore(_ other: RecordTime) -> Bool {
        guard let here = universal, let there = other.universal else { return date < other.date }
        return (here.date, here.second) < (there.date, there.second)
    }

    /// The same moment in UTC, in seconds of its day; nil at the ends of the calendar.
    private var universal: (date: CivilDate, second: Int)? {
        let second = secondOfDay - offsetMinutes * 60
        let days = second < 0 ? -1 : second >= 86_400 ? 1 : 0
        guard let day = days == 0 ? date : date.adding(days: days) else { return nil }
        return (day, second - days * 86_400)
    }
}
