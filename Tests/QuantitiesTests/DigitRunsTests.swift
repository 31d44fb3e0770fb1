import TestSupport
import Testing

@testable import Quantities

/// Rows of digits print as `138-1234`, a row a string, with `~` before a group that letters touch.
@Suite("Rows of digits") struct DigitRunsTests {
    private func rows(_ text: String) -> [String] {
        DigitRuns(text).runs.map { run in
            run.map { group in
                group.gap + (group.touchesLetters ? "~" : "")
                    + group.digits.map { $0 == PersonalNumberRule.x ? "X" : String($0) }.joined()
            }.joined()
        }
    }

    @Test("groups with what stands between them; words and wide gaps end a row", arguments: [
        ("138 1234 5678", ["138 1234 5678"]), ("甲138乙1234", ["138", "1234"]), ("12  34", ["12  34"]), ("12    34", ["12    34"]), ("12 - - 34", ["12", "34"]), ("12 --  34", ["12", "34"]), ("12　　　　34", ["12　　　　34"]),
        ("（138）1234", ["138）1234"]), ("2020年1月", ["2020", "1"]), ("1、2，3", ["1、2，3"]), ("12.5万元", ["12.5"]), ("", []), ("甲", []),
        ("1\n2", ["1", "2"]), ("-1-", ["1"]), ("一二三", ["123"]), ("①②", ["12"]), ("１２", ["12"]), ("٣", ["3"]), ("½", []), ("十", []),
    ])
    func groups(text: String, expected: [String]) { #expect(rows(text) == expected) }

    @Test("letters end a row on both sides and are told", arguments: [
        ("A12", ["~12"]), ("12A", ["~12"]), ("12A34", ["~12", "~34"]), ("A 12", ["12"]), ("QX2020-162", ["~2020-162"]), ("Ａ１", ["~1"]),
    ])
    func letters(text: String, expected: [String]) { #expect(rows(text) == expected) }

    @Test("an X belongs to seventeen digits and to nothing else", arguments: [
        ("11010519491231002X", ["11010519491231002X"]), ("11010519491231002x", ["11010519491231002X"]),
        ("110105 19491231 002X", ["110105 19491231 002X"]), ("1101051949123100X", ["~1101051949123100"]), ("12X", ["~12"]),
        ("11010519491231002XA", ["~11010519491231002"]), ("11010519491231002 X", ["11010519491231002 X"]),
    ])
    func lastCharacter(text: String, expected: [String]) { #expect(rows(text) == expected) }

    @Test("a code of an organisation is passed over, and parts what stands beside it", arguments: [
        ("91410400MA3X4Y5Z6K", []), ("12 91410400MA3X4Y5Z6K 34", ["12", "34"]), ("91410400MA3X4Y5Z6", ["~91410400", "~3", "~4", "~5", "~6"]),
        ("91410400ma3x4y5z6k", ["~91410400", "~3", "~4", "~5", "~6"]), ("9141040012345678OK", ["~9141040012345678"]),
    ])
    func codes(text: String, expected: [String]) {
        // I, O, S, V and Z stand in no code, and Z does in this one: it is made without.
        let text = text.replacing("Z6K", with: "W6K")
        #expect(rows(text) == expected)
    }

    @Test("what is written of a row stands so in the text, and its digits are all of its digits")
    func random() {
        var seeds = SplitMix64(seed: 51)
        let pieces = ["1", "38", "甲", " ", "-", "、", "Ａ", "x", "四", "⑤", "。", "/", "\u{301}", "₆"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...12, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
            let runs = DigitRuns(text).runs
            for run in runs {
                let written = run.enumerated().map { ($0 == 0 ? "" : $1.gap) + $1.written }.joined()
                #expect(text.utf8.contains(written.utf8), "\(text)")
                #expect(run.first?.gap == "" && run.allSatisfy { $0.digits.count == $0.written.unicodeScalars.count }, "\(text)")
            }
            let digits = runs.flatMap(\.self).reduce(0) { $0 + $1.digits.count { $0 != PersonalNumberRule.x } }
            #expect(digits == text.unicodeScalars.count { DigitSign($0).digit != nil }, "\(text)")
        }
    }

    @Test("what makes a row a number: lengths, first digits, days of birth, check characters")
    func rules() {
        func digits(_ text: String) -> ArraySlice<UInt8> { (DigitRuns(text).runs.first?.flatMap(\.digits) ?? [])[...] }
        #expect(PersonalNumberRule.mobile(digits("13812345678")) && PersonalNumberRule.mobile(digits("008613812345678")))
        #expect(!PersonalNumberRule.mobile(digits("12812345678")) && !PersonalNumberRule.mobile(digits("23812345678")))
        #expect(!PersonalNumberRule.mobile(digits("1381234567")) && !PersonalNumberRule.mobile([]))
        #expect(PersonalNumberRule.identity(digits("11010519491231002X")) && !PersonalNumberRule.identity(digits("110105194912310021")))
        #expect(PersonalNumberRule.nearlyIdentity(digits("110105194912310021")))
        #expect(!PersonalNumberRule.nearlyIdentity(digits("110105201512310021")) && !PersonalNumberRule.nearlyIdentity(digits("110105194913310021")))
        #expect(!PersonalNumberRule.identity(digits("10010519491231002X")) && !PersonalNumberRule.identity([]))
        #expect(PersonalNumberRule.oldIdentity(digits("110105491231002")) && !PersonalNumberRule.oldIdentity(digits("110105491331002")))
        #expect(!PersonalNumberRule.oldIdentity(digits("990105491231002")) && !PersonalNumberRule.oldIdentity(digits("11010549123100")))
        #expect(PersonalNumberRule.card(digits("4111111111111111")) && !PersonalNumberRule.card(digits("4111111111111112")))
        #expect(!PersonalNumberRule.card(digits("7111111111111111")) && !PersonalNumberRule.card([]))
        #expect(PersonalNumberRule.nearlyCard(digits("6222021234561237890")) && !PersonalNumberRule.nearlyCard(digits("5222021234561237890")))
    }
}
