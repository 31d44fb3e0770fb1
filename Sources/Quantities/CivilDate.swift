/// A day of the Gregorian calendar, without time or zone.
package struct CivilDate: Hashable, Comparable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// - Returns: nil when there is no such day, or the year is not 1900 to 2999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2999).contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2020-12-31`: four, two and two digits (ISO 8601 extended), nothing else.
    package init?(iso text: some StringProtocol) {
        var digits = 0
        var position = 0
        for byte in text.utf8 {
            guard position < 10 else { return nil }
            if position == 4 || position == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard (0x30...0x39).contains(byte) else { return nil }
                digits = digits * 10 + Int(byte) - 0x30
            }
            position += 1
        }
        guard position == 10 else { return nil }
        self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }

    /// `2020年12月31日`: full year, no leading zeros (GB/T 9704-2012 §7.3.5.4).
    package var chinese: String {
        // Into the text's own bytes: a notice of a hundred cases prints a thousand dates.
        String(unsafeUninitializedCapacity: 17) { bytes in
            var count = 0
            Self.put(year, "年", into: bytes, &count)
            Self.put(month, "月", into: bytes, &count)
            Self.put(day, "日", into: bytes, &count)
            return count
        }
    }

    /// A number of up to four digits and what it counts, behind so many bytes.
    private static func put(_ number: Int, _ unit: StaticString, into bytes: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
        var place = number >= 1000 ? 1000 : number >= 100 ? 100 : number >= 10 ? 10 : 1
        while place > 0 {
            bytes[count] = 0x30 + UInt8(number / place % 10)
            count += 1
            place /= 10
        }
        for index in 0..<unit.utf8CodeUnitCount {
            bytes[count] = unit.utf8Start[index]
            count += 1
        }
    }

    /// `2020-12-31`.
    package var iso: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    package static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
