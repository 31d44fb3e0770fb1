import TestSupport
import Testing

@testable import Quantities

@Suite("Days, capitals and changes, found again by other means") struct PhraseOfNumberTests {
    // MARK: Days

    @Test("the day after the day after … is the day so many days later")
    func daysByStepping() throws {
        var day = try #require(CivilDate(year: 1996, month: 1, day: 1))
        let start = day
        for count in 0..<3_000 {
            #expect(start.adding(days: count) == day)
            #expect(day.adding(days: -count) == start)
            #expect(start.days(until: day) == count)
            day = try #require(day.next)
        }
    }

    @Test("months later is the same day, or the last there is", arguments: [
        ("2020-01-31", 1, "2020-02-29"),
        ("2021-01-31", 1, "2021-02-28"),
        ("2020-02-29", 12, "2021-02-28"),
        ("2020-02-29", 48, "2024-02-29"),
        ("2020-12-31", 1, "2021-01-31"),
        ("2020-12-31", 2, "2021-02-28"),
        ("2020-12-31", -1, "2020-11-30"),
        ("2020-03-31", -1, "2020-02-29"),
        ("2020-01-15", -1, "2019-12-15"),
        ("2020-01-15", 0, "2020-01-15"),
        ("2020-05-31", 120, "2030-05-31"),
        ("2000-02-29", 1_200, "2100-02-28"),
    ])
    func months(start: String, months: Int, expected: String) throws {
        let day = try #require(CivilDate(iso: start))
        #expect(day.adding(months: months)?.iso == expected)
    }

    @Test("days outside the calendar are none", arguments: [
        ("1900-01-01", -1),
        ("2999-12-31", 1),
        ("2020-01-01", 500_000),
        ("2020-01-01", -500_000),
        ("2020-01-01", Int.max),
        ("2020-01-01", Int.min),
    ])
    func outside(start: String, days: Int) throws {
        let day = try #require(CivilDate(iso: start))
        #expect(day.adding(days: days) == nil)
        #expect(day.adding(months: days.magnitude > 20_000 ? days : days * 12_000) == nil)
    }

    @Test("the ends of the calendar are reached")
    func ends() throws {
        let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
        let last = try #require(CivilDate(year: 2999, month: 12, day: 31))
        #expect(first.adding(days: first.days(until: last)) == last)
        #expect(last.adding(days: last.days(until: first)) == first)
        #expect(first.adding(months: 13_199)?.iso == "2999-12-01")
    }

    @Test("days of the week follow each other", arguments: [
        ("2020-12-31", "星期四"),
        ("2021-01-01", "星期五"),
        ("2021-02-12", "星期五"),
        ("2000-02-29", "星期二"),
        ("1949-10-01", "星期六"),
    ])
    func weekdays(day: String, expected: String) throws {
        #expect(try #require(CivilDate(iso: day)).weekday.chinese == expected)
    }

    // MARK: Capitals

    /// Reads capitals as a cashier does: groups of 万 and 亿, each of 仟, 佰, 拾.
    private func read(_ text: String) -> Int? {
        var rest = text[...]
        var fen = 0
        if let yuan = rest.firstIndex(of: "元") {
            fen = whole(rest[..<yuan]) * 100
            rest = rest[rest.index(after: yuan)...]
        }
        var digit = 0
        for character in rest {
            if let value = Self.digits.firstIndex(of: character) { digit = value }
            if character == "角" { fen += digit * 10 }
            if character == "分" { fen += digit }
        }
        return fen
    }

    private static let digits = Array("零壹贰叁肆伍陆柒捌玖")

    private func whole(_ text: Substring) -> Int {
        if let mark = text.lastIndex(of: "亿") {
            return whole(text[..<mark]) * 100_000_000 + whole(text[text.index(after: mark)...])
        }
        if let mark = text.lastIndex(of: "万") {
            return whole(text[..<mark]) * 10_000 + whole(text[text.index(after: mark)...])
        }
        var total = 0
        var digit = 0
        for character in text {
            if let value = Self.digits.firstIndex(of: character) { digit = value }
            if let unit = ["拾": 10, "佰": 100, "仟": 1_000][character] {
                total += digit * unit
                digit = 0
            }
        }
        return total + digit
    }

    @Test("capitals read back as the amount", arguments: 0..<4)
    func capitals(seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(400 + seed))
        for _ in 0..<600 {
            // As many short amounts as long ones, and many zeros within.
            let digits = Int.random(in: 1...15, using: &seeds)
            let amount = (0..<digits).reduce(0) { amount, _ in
                amount * 10 + (Bool.random(using: &seeds) ? 0 : Int.random(in: 0...9, using: &seeds))
            }
            let text = try #require(CapitalMoney.text(fen: amount))
            #expect(read(text) == amount, "\(amount): \(text)")
            #expect(!text.contains("零零") && !text.contains("零万") && !text.contains("零亿"), "\(amount): \(text)")
        }
    }

    // MARK: Changes

    @Test("a change says what naive arithmetic says", arguments: 0..<4)
    func changes(seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(500 + seed))
        for _ in 0..<400 {
            let base = Int.random(in: 0...2_000, using: &seeds)
            let amount = Bool.random(using: &seeds) ? Int.random(in: 0...2_000, using: &seeds) : base
            let phrase = try #require(ChangePhrase(amount, from: base, decimals: 1)).text(.yearOnYear)
            let rounded = base == 0 ? 0 : (abs(amount - base) * 2_000 + base) / (base * 2)
            // What is left of it keeps a fall from being one of 100 %.
            let tenths = rounded == 1_000 && (1..<base).contains(amount) ? 999 : rounded
            let size = tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
            let expected: String =
                if amount == base { "同比持平" } else if base == 0 { "上年同期为0" } else if tenths == 0 { "同比基本持平" } else {
                    amount > base ? "同比增长\(size)" : "同比下降\(size)"
                }
            #expect(phrase == expected, "\(amount) \(base)")
        }
        #expect(ChangePhrase(-1, from: 1, decimals: 1) == nil && ChangePhrase(1, from: -1, decimals: 1) == nil)
    }

    @Test("rates change by points", arguments: [
        (Rate(1, of: 2), Rate(1, of: 4), 1, "环比提高25个百分点"),
        (Rate(1, of: 3), Rate(1, of: 2), 1, "环比降低16.7个百分点"),
        (Rate(1, of: 3), Rate(1, of: 2), 0, "环比降低17个百分点"),
        (Rate(2, of: 4), Rate(1, of: 2), 1, "环比持平"),
        (Rate(5_001, of: 10_000), Rate(1, of: 2), 1, "环比基本持平"),
        (Rate(5_001, of: 10_000), Rate(1, of: 2), 2, "环比提高0.01个百分点"),
        (Rate(0, of: 0), Rate(1, of: 2), 1, "上期无可比数据"),
        (Rate(1, of: 2), Rate(0, of: 0), 1, "上期无可比数据"),
    ])
    func rates(rate: Rate, base: Rate, decimals: Int, expected: String) {
        #expect(ChangePhrase(rate, from: base, decimals: decimals).text(.periodOnPeriod) == expected)
    }

    @Test("nearly all is not all: a fall leaves something, a rise may be rounded", arguments: [
        (1, 10_000, 1, "同比下降99.9%"), (0, 10_000, 1, "同比下降100%"), (19_999, 10_000, 1, "同比增长100%"), (10_001, 10_000, 1, "同比基本持平"),
        (1, 3_000, 0, "同比下降99%"),
    ])
    func ends(amount: Int, base: Int, decimals: Int, expected: String) throws {
        #expect(try #require(ChangePhrase(amount, from: base, decimals: decimals)).text(.yearOnYear) == expected)
    }

    @Test("rates of the largest numbers change without a trap", arguments: [
        (Rate(.max, of: 1), Rate(0, of: .max), 4, "环比提高"), (Rate(0, of: 1), Rate(.max, of: 1), 0, "环比降低"),
        (Rate(.max - 1, of: .max), Rate(.max - 2, of: .max - 1), 4, "环比基本持平"), (Rate(.max, of: .max), Rate(1, of: .max), 4, "环比提高100个百分点"),
        (Rate(1, of: .max), Rate(.max, of: .max), 1, "环比降低100个百分点"),
    ])
    func largest(rate: Rate, base: Rate, decimals: Int, expected: String) {
        #expect(ChangePhrase(rate, from: base, decimals: decimals).text(.periodOnPeriod).hasPrefix(expected))
    }

    @Test("several changes in one phrase agree with each by itself", arguments: 0..<4)
    func several(seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(600 + seed))
        for _ in 0..<100 {
            let phrases = try (0..<Int.random(in: 2...4, using: &seeds)).map { _ in
                try #require(
                    ChangePhrase(Int.random(in: 0...9, using: &seeds), from: Int.random(in: 0...9, using: &seeds), decimals: 0))
            }
            let text = ChangePhrase.text(phrases, .yearOnYear)
            for phrase in phrases {
                // The size of each stands in the whole.
                let own = phrase.text(.yearOnYear).replacing("同比", with: "")
                let size = own.filter { $0.isNumber || $0 == "%" }
                #expect(size == "0" || text.contains(size), "\(text): \(own)")
            }
            #expect(text.hasPrefix("同比分别") || text == "同比均持平" || text == "上年同期均为0", "\(text)")
            #expect(!text.contains("增长") || !text.contains("下降") || text.contains("、"), "\(text)")
        }
    }

    @Test("several that have nothing to compare with are told so once")
    func bases() throws {
        let none = try #require(ChangePhrase(3, from: 0, decimals: 1))
        let rise = try #require(ChangePhrase(3, from: 2, decimals: 1))
        #expect(ChangePhrase.text([none, none], .yearOnYear) == "上年同期均为0")
        #expect(ChangePhrase.text([none, none, none], .periodOnPeriod) == "上期均为0")
        #expect(ChangePhrase.text([none], .yearOnYear) == "上年同期为0")
        #expect(ChangePhrase.text([none, rise], .yearOnYear) == "同比分别基数为0、增长50%")
        let rate = ChangePhrase(Rate(0, of: 0), from: Rate(1, of: 2), decimals: 1)
        #expect(ChangePhrase.text([rate, rate], .yearOnYear) == "上年同期均无可比数据")
        #expect(ChangePhrase.text([rate, none], .yearOnYear).hasPrefix("同比分别"))
    }

    // MARK: Masks

    @Test("a mask is as long as its secret and shows what it says it shows", arguments: 0..<4)
    func masks(seed: Int) {
        var seeds = SplitMix64(seed: UInt64(700 + seed))
        for _ in 0..<200 {
            let secret = (0..<Int.random(in: 0...24, using: &seeds)).map { _ in "\(Int.random(in: 0...9, using: &seeds))" }.joined()
            for (mask, shown) in [(Masking.phone, 7), (.identity, 5), (.card, 4)] {
                let text = mask.text(secret)
                #expect(text.count == secret.count)
                #expect(text.count { $0 != "*" } <= shown)
                #expect(text.count { $0 == "*" } >= min(4, secret.count))
                for (own, other) in zip(text, secret) where own != "*" { #expect(own == other) }
            }
        }
    }
}
