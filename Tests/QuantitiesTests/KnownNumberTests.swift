import TestSupport
import Testing

@testable import Quantities

@Suite("Numbers that are known") struct KnownNumberTests {
    private static let numbers: KnownNumbers = {
        var numbers = KnownNumbers()
        numbers.insert("990101198001010011", .identity)
        numbers.insert("99010119800101002x", .identity)
        numbers.insert("13912340001", .mobile)
        numbers.insert("0390-2660718", .mobile)
        numbers.insert("2660718", .mobile)
        numbers.insert("6299000000000000123", .card)
        return numbers
    }()

    private func found(_ text: String) -> [String] { Self.numbers.findings(in: text).map { "\($0.kind.rawValue) \($0.text)" } }

    @Test("in any form, right or wrong by its own rule", arguments: [
        ("990101198001010011", ["公民身份号码 990101198001010011"]), ("号990101-19800101-0011。", ["公民身份号码 990101198001010011"]),
        ("99010119800101002X", ["公民身份号码 99010119800101002X"]), ("99010119800101002×", ["公民身份号码 99010119800101002X"]),
        ("990101，1980，0101，0011", ["公民身份号码 990101198001010011"]), ("12990101198001010011345", ["公民身份号码 990101198001010011"]),
        ("990101（男）19800101（汉）0011", ["公民身份号码 990101198001010011"]), ("990101800101001", ["公民身份号码 990101800101001"]),
        ("金额13912340001元", ["手机号码 13912340001"]), ("00000139123400010000", ["手机号码 13912340001"]), ("8613912340001", ["手机号码 13912340001"]),
        ("1、3、9、1、2、3、4、0、0、0、1", ["手机号码 13912340001"]), ("l39l234OOOl", ["手机号码 13912340001"]),
        ("6299，0000，0000，0000，123", ["银行卡号 6299000000000000123"]), ("6299 000000 000000 123", ["银行卡号 6299000000000000123"]),
        ("13912340001、990101198001010011", ["手机号码 13912340001", "公民身份号码 990101198001010011"]),
    ])
    func forms(text: String, expected: [String]) {
        #expect(found(text) == expected, "\(text)")
    }

    @Test("others are none, nor are telephones of offices or masked numbers", arguments: [
        "990101198001010012", "13912340002", "0390-2660718", "2660718", "139****0001", "990101********0011", "139甲乙1234丙0001", "", "1391234000",
        "990101198********1", "9901011980010****", "139件，共1234人，0001户",
        "91990000000000001A", "6299000000000000124",
    ])
    func others(text: String) { #expect(found(text) == [], "\(text)") }

    @Test("torn by any marks, or by one character in each place, it is found all the same, and written as it stands there", arguments: [
        ("电话139号1234号0001", "139号1234号0001"), ("139，1234；0001", "139，1234；0001"), ("1391、2340、001", "1391、2340、001"), ("13912和340和001", "13912和340和001"),
        ("1391 号 2340（号）001", "1391 号 2340（号）001"), ("139…………1234…………0001", "139…………1234…………0001"), ("139a1234b0001", "139a1234b0001"),
        ("6299、0000、0000、0000、123", "6299、0000、0000、0000、123"), ("6299号0000号0000号0000号123", "6299号0000号0000号0000号123"),
        ("6299和0000；0000，0000和123", "6299和0000；0000，0000和123"), ("990101号19800101号0011", "990101号19800101号0011"),
        ("990101-19800101号0011", "990101-19800101号0011"), ("990101出生19800101，尾号0011", "990101出生19800101，尾号0011"),
    ])
    func torn(text: String, written: String) {
        let found = Self.numbers.findings(in: "有" + text + "。")
        #expect(found.map(\.written) == [written], "\(text): \(found)")
    }

    @Test("the last figures alone hide no identity number; where other figures follow it is some other number", arguments: [
        ("990101198001010***", "990101198001010"), ("99010119800101****", "99010119800101"), ("9901011980010100xx", "9901011980010100"),
        ("990101 19800101 001*", "99010119800101001"), ("99010119800101", "99010119800101"), ("990101198001010012", nil), ("990101198001019***", nil),
        ("9901011980010100", "9901011980010100"), ("990101198001016", nil),
    ] as [(String, String?)])
    func beginnings(text: String, expected: String?) {
        #expect(found(text) == (expected.map { ["公民身份号码 \($0)"] } ?? []), "\(text)")
    }

    @Test("a code of an organisation between figures joins nothing")
    func codes() { #expect(found("139 91410400MA3X4Y5W6B 12340001") == []) }

    @Test("none are known at first, and what is no number is not kept")
    func empty() {
        var numbers = KnownNumbers()
        #expect(numbers.isEmpty && numbers.findings(in: "13912340001") == [])
        for text in ["", "甲", "123", "12345678901234567890123", "0390-26607180"] { numbers.insert(text, .mobile) }
        #expect(numbers.isEmpty)
        numbers.insert("1391234 0001", .mobile)
        #expect(!numbers.isEmpty && numbers.findings(in: "13912340001").map(\.kind) == [.mobile])
    }

    @Test("a number that is nothing but digits is kept as one that has to be read", arguments: [
        "990101198001010011", "99010119800101002X", "13912340001", "6299000000000000123", "1391234000", "12345678901234567890", "X", "99010119800101002X1",
        "", "23912340001", "990101198001010", "62990000000000001",
    ])
    func plain(text: String) {
        for kind in [PersonalNumber.Kind.identity, .mobile, .card] {
            var (plain, read) = (KnownNumbers(), KnownNumbers())
            plain.insert(text, kind)
            // A blank within makes it no plain row of digits, and no other number.
            read.insert(text.prefix(3) + " " + text.dropFirst(3), kind)
            #expect(plain.isEmpty == read.isEmpty, "\(text) \(kind)")
            for probe in [text, "号" + text + "。", String(text.dropLast()), String(text.prefix(15)), text.prefix(6) + "-" + text.dropFirst(6)] {
                #expect(plain.findings(in: probe) == read.findings(in: probe), "\(probe) \(kind)")
            }
        }
    }

    @Test("any number of a ledger is found in any grouping, and written as the text has it")
    func planted() {
        var seeds = SplitMix64(seed: 81)
        var numbers = KnownNumbers()
        let identities = (0..<40).map { Checked.identity($0) }
        for identity in identities { numbers.insert(identity, .identity) }
        for _ in 0..<300 {
            let identity = identities.randomElement(using: &seeds) ?? ""
            let marks = ["", " ", "-", "，", "”“", "·", "/"]
            let written = identity.map { String($0) + (Int.random(in: 0...3, using: &seeds) == 0 ? marks.randomElement(using: &seeds) ?? "" : "") }.joined()
            let text = "工人" + written + "。"
            let found = numbers.findings(in: text)
            #expect(found.contains { $0.text == identity && text.contains($0.written) && !$0.isUnchecked }, "\(text)")
        }
    }
}
