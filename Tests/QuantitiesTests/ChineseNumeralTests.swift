import Testing

@testable import Quantities

@Suite("Chinese numerals")
struct ChineseNumeralTests {
    @Test("print as headings use them", arguments: [
        (1, "一"),
        (2, "二"),
        (9, "九"),
        (10, "十"),
        (11, "十一"),
        (19, "十九"),
        (20, "二十"),
        (21, "二十一"),
        (99, "九十九"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (120, "一百二十"),
        (999, "九百九十九"),
        (1000, "一千"),
        (1001, "一千零一"),
        (1010, "一千零一十"),
        (1100, "一千一百"),
        (2020, "二千零二十"),
        (9999, "九千九百九十九"),
    ])
    func text(number: Int, expected: String) { #expect(ChineseNumeral.text(number) == expected) }

    @Test("there is none outside 1 to 9999", arguments: [
        0,
        -1,
        10_000,
        .max,
        .min,
    ])
    func none(number: Int) { #expect(ChineseNumeral.text(number) == nil) }

    @Test("no two numbers look alike, and all use the known characters")
    func distinct() {
        let texts = (1...9999).compactMap(ChineseNumeral.text)
        #expect(Set(texts).count == 9999)
        #expect(texts.allSatisfy { $0.allSatisfy(ChineseNumeral.characters.contains) })
    }
}
