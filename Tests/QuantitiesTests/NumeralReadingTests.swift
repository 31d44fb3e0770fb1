import TestSupport
import Testing

@testable import Quantities

@Suite("Chinese numerals read back")
struct NumeralReadingTests {
    /// Reads a numeral as people do: digits times units, summed.
    private func read(_ text: String) -> Int? {
        let digits: [Character: Int] = [
            "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        ]
        let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]
        var sum = 0
        var pending: Int?
        for character in text {
            if let unit = units[character] {
                sum += (pending ?? 1) * unit
                pending = nil
            } else if let digit = digits[character] {
                guard pending == nil || pending == 0 else { return nil }
                pending = digit
            } else {
                return nil
            }
        }
        return sum + (pending ?? 0)
    }

    @Test("every number that has one means itself, all others have none")
    func all() {
        var wrong: [Int] = []
        for number in -10...99_999 {
            let value = ChineseNumeral.text(number).flatMap(read)
            if value != ((1...9999).contains(number) ? number : nil) { wrong.append(number) }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }

    @Test("each has a numeral of its own, of the numerals' characters")
    func unique() {
        let texts = (1...9999).compactMap { ChineseNumeral.text($0) }
        #expect(Set(texts).count == 9999)
        #expect(texts.allSatisfy { $0.allSatisfy(ChineseNumeral.characters.contains) })
    }

    @Test("they are written as one reads them aloud")
    func form() {
        for number in 1...9999 {
            guard let text = ChineseNumeral.text(number) else { continue }
            #expect(!text.contains("零零") && !text.hasPrefix("零") && !text.hasSuffix("零"))
            // 一十 begins no numeral: ten is 十.
            #expect(!text.hasPrefix("一十"))
            #expect(text.count <= 7)
        }
    }

    @Test("no number at the ends of the range has one", arguments: [Int.min, Int.max, 0, -1, 10_000])
    func ends(number: Int) { #expect(ChineseNumeral.text(number) == nil) }
}
