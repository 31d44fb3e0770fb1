import TestSupport
import Testing

@testable import Templates

@Suite("A text without its blanks") struct GuardedTextTests {
    private func close(_ text: String) -> String { String(decoding: GuardedText(text).bytes, as: UTF8.self) }

    @Test("blanks and what nobody sees are left out, digits are narrow", arguments: [
        ("全部", "全部"), ("全 部", "全部"), ("全　部", "全部"), ("第１名", "第1名"), ("１２３", "123"), ("a b", "ab"), ("", ""), (" ", ""), ("　　", ""), ("甲\u{200B}乙", "甲乙"),
        ("甲\u{FE0F}", "甲"), ("Ａ", "Ａ"), ("、。", "、。"), ("\u{2003}甲", "甲"), ("é ü", "éü"), ("𬭎 明", "𬭎明"),
        ("清\u{E0100}零", "清零"), ("清\u{E01EF}零", "清零"), ("清\u{180B}零", "清零"), ("清\u{180D}零", "清零"), ("清\u{180F}零", "清零"), ("清\u{F9B2}", "清零"), ("\u{FA72}部", "全部"),
        ("\u{2FB8}次", "首次"), ("\u{2F8D4}", "最"), ("第\u{2F00}", "第一"), ("\u{1800}", "\u{1800}"), ("\u{2FD6}", "\u{2FD6}"), ("\u{FA0E}", "\u{FA0E}"), ("𠀀", "𠀀"), ("ﬁ", "ﬁ"),
        ("\u{FE0F}", ""), ("\u{E0100}", ""),
    ])
    func bytes(text: String, expected: String) { #expect(close(text) == expected) }

    @Test("a part stands where it stands in the text", arguments: [
        ("全部", "全部", ["全部"]), ("甲 全 部 乙", "全部", ["全 部"]), ("全部　全　部", "全部", ["全部", "全　部"]), ("第 １ ", "第1", ["第 １"]), ("１1", "1", ["１", "1"]), ("全", "全部", []),
        ("the first", "the first", ["the first"]), ("thefirst", "the first", ["thefirst"]), ("", "甲", []),
    ])
    func places(text: String, word: String, expected: [String]) {
        let (guarded, bytes) = (GuardedText(text), Array(text.utf8))
        #expect(guarded.positions(of: word).map { String(decoding: bytes[guarded.original($0)], as: UTF8.self) } == expected)
    }

    @Test("a clause ends at its marks, and goes on where the next one begins with the verb", arguments: [
        ("甲，乙丙，丁。", "丙", "乙丙"), ("甲乙", "甲", "甲乙"), ("甲，实现", "甲", "甲，实现"), ("甲，已经实现了。乙", "甲", "甲，已经实现了"), ("甲，乙实现", "甲", "甲"), ("实现，甲", "甲", "甲"),
        ("甲：乙；丙！丁", "丙", "丙"), ("甲,乙", "乙", "乙"), ("甲。", "甲", "甲"), ("甲，", "甲", "甲"), ("甲，，实现", "甲", "甲"),
    ])
    func clauses(text: String, word: String, expected: String) throws {
        let guarded = GuardedText(text)
        let found = try #require(guarded.positions(of: word).first)
        let clause = guarded.clause(around: found, andNextIfItBeginsWith: ["实现"])
        #expect(String(decoding: guarded.bytes[clause], as: UTF8.self) == expected)
    }

    @Test("any range of any text maps to one that holds it, and nothing but blanks besides")
    func random() {
        var seeds = SplitMix64(seed: 33)
        let pieces = ["全", "部", " ", "　", "１", "1", "\u{200B}", "é", "𬭎", "，", "\u{FE00}", "\u{E0100}", "\u{180B}", "\u{FA72}"]
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 1...9, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
            let (guarded, bytes) = (GuardedText(text), Array(text.utf8))
            guard !guarded.bytes.isEmpty else { continue }
            let start = Int.random(in: 0..<guarded.bytes.count, using: &seeds)
            let range = start..<Int.random(in: start + 1...guarded.bytes.count, using: &seeds)
            let original = guarded.original(range)
            #expect(original.lowerBound >= 0 && original.upperBound <= bytes.count)
            // A character of this one's standard may be shorter, but none is empty.
            #expect(!original.isEmpty && (text.contains("\u{FA72}") || original.count >= range.count), "\(text) \(range)")
        }
        #expect(GuardedText("全部").original(0..<6) == 0..<6)
    }

    @Test("where a character of another standard stands is told as it is written", arguments: [
        ("甲清\u{F9B2}乙", "清零", "清\u{F9B2}"), ("\u{2F8D4}好", "最", "\u{2F8D4}"), ("甲\u{FA72}\u{E0100}部", "全部", "\u{FA72}\u{E0100}部"), ("清\u{180B}零\u{180B}", "清零", "清\u{180B}零"),
    ])
    func others(text: String, word: String, expected: String) throws {
        let (guarded, bytes) = (GuardedText(text), Array(text.utf8))
        let found = try #require(guarded.positions(of: word).first)
        // Bytes, since strings take the two characters for the same.
        #expect(Array(bytes[guarded.original(found)]) == Array(expected.utf8))
        #expect(!guarded.isAsWritten)
    }

    @Test("a part within the title of a paper", arguments: [
        ("《关于清零的通知》", true), ("根据《关于清零的通知》办理", true), ("《甲》清零《乙》", false), ("清零", false), ("《清零", false), ("清零》", false), ("《甲》清零", false), ("清零《甲》", false),
        ("《甲》和《清零》", true), ("〈清零〉", false), ("“清零”", false), ("《 清 零 》", true),
    ])
    func titles(text: String, expected: Bool) throws {
        let guarded = GuardedText(text)
        #expect(try guarded.isWithinTitle(#require(guarded.positions(of: "清零").first)) == expected, "\(text)")
    }
}
