import TestSupport
import Testing

@testable import Quantities

@Suite("Digits of a row, and words of letters and digits") struct DigitRowTests {
    private func row(_ text: String) -> DigitRow { DigitRow(DigitRuns(text).runs.joined()) }

    @Test("a part as it is written and as it is read", arguments: [
        ("138-1234", 0..<7, "138-1234", "1381234"), ("138-1234", 1..<5, "38-12", "3812"), ("138-1234", 3..<7, "1234", "1234"), ("１３8 四", 0..<4, "１３8 四", "1384"),
        ("11010519491231002x", 10..<18, "1231002x", "1231002X"), ("①-②", 1..<2, "②", "2"),
    ])
    func parts(text: String, range: Range<Int>, written: String, read: String) {
        #expect(row(text).written(range) == written && row(text).text(range) == read)
    }

    @Test("whole groups, and marks of lists between them")
    func groups() {
        let row = row("12、34-56 78")
        #expect(row.starts == [0, 2, 4, 6] && row.digits == [1, 2, 3, 4, 5, 6, 7, 8])
        #expect(row.isWhole(0..<2) && row.isWhole(2..<8) && !row.isWhole(1..<4) && !row.isWhole(2..<5))
        #expect(row.isListed(0..<4) && row.isListed(1..<3) && !row.isListed(2..<8) && !row.isListed(0..<2))
        #expect(DigitRow([DigitGroup]()).digits.isEmpty)
    }

    @Test("what stands between groups of any rows is known, and whether it tears a number or goes on in words", arguments: [
        ("138号1234", 0..<7, true), ("138，号1234", 0..<7, true), ("138和，1234", 0..<7, true), ("138件和1234", 0..<7, false), ("138件和1234", 0..<3, true), ("138件和1234", 3..<7, true),
        ("138a1234", 0..<7, true), ("138ab1234", 0..<7, false), ("138…………1234", 0..<7, true), ("1381234", 0..<7, true),
    ])
    func torn(text: String, range: Range<Int>, isOnlyTorn: Bool) {
        #expect(row(text).isOnlyTorn(range) == isOnlyTorn, "\(text)")
        #expect(text.contains(row(text).written(range)), "\(text)")
    }

    @Test("groups end where no digit follows directly")
    func ends() {
        let row = row("12、34甲56")
        #expect((1...6).filter { row.endsGroup(at: $0) } == [2, 4, 6])
    }

    /// Each word as its signs, with `+` before one that joins the word before, and `元` after an amount.
    private func words(_ text: String) -> [String] {
        DigitWord.words(of: text).map { word in
            let signs = word.signs.map { sign in sign.digit.map { "\($0)" } ?? String(sign.written) }.joined()
            return (word.joins ? "+" : "") + signs + (word.isAmount ? "元" : "")
        }
    }

    @Test("words of a text", arguments: [
        ("甲12乙34", ["12", "34"]), ("12 34", ["12", "+34"]), ("12-34元", ["12", "+34元"]), ("12万元", ["12元"]), ("12亿元", ["12元"]), ("12余元", ["12元"]), ("12元旦", ["12元"]),
        ("12万人", ["12"]), ("12", ["12"]), ("A1", ["A1"]), ("A1 元", ["A1"]), ("12    34", ["12", "+34"]), ("", []), ("l2", ["12"]), ("lO", ["lO"]), ("1 lO", ["1", "+10"]),
        ("1甲lO", ["1", "lO"]), ("12X", ["12X"]), ("1l X", ["11", "+X"]), ("O2Z", ["O2Z"]),
    ])
    func words(text: String, expected: [String]) { #expect(words(text) == expected, "\(text)") }

    @Test("a code of an organisation is left out where its check character is right; what stands beside it stays", arguments: [
        ("91410400MA3X4Y5W6B", [""]), ("91410400MA3X4Y5W6K", [""]), ("91410400MA3X4Y5W6B12", ["", "12"]), ("12991410400MA3X4Y5W6B", ["129", ""]),
        ("91410400MA3X4Y5W6K12", ["91410400MA3X4Y5W6K12"]), ("110105194912310021", ["110105194912310021"]), ("11010519491231002X12", ["11010519491231002X12"]),
    ])
    func codes(text: String, expected: [String]) { #expect(words(text) == expected, "\(text)") }

    @Test("every code with its check character is left out before and after an identity number")
    func random() {
        for index in 0..<200 {
            // Those of digits alone may be parts of anything.
            let code = "91410400MA" + String("0000000\(index * 37)".suffix(7))
            let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
            var (sum, weight) = (0, 1)
            for character in code {
                sum += (alphabet.firstIndex(of: character) ?? 0) * weight
                weight = weight * 3 % 31
            }
            let whole = code + String(alphabet[(31 - sum % 31) % 31])
            for text in [whole + "410102199003074511", "410102199003074511" + whole] {
                #expect(PersonalNumber.all(in: text).map(\.text) == ["410102199003074511"], "\(text)")
            }
            #expect(PersonalNumber.all(in: whole) == [], "\(whole)")
        }
    }

    @Test("signs: what they are read as", arguments: [
        ("5", 5), ("五", 5), ("伍", 5), ("５", 5), ("⑤", 5), ("٥", 5), ("幺", 1), ("參", 3), ("陸", 6), ("〇", 0), ("◯", 0), ("十", nil), ("么", nil), ("参", nil), ("O", nil), ("×", nil),
    ] as [(Unicode.Scalar, Int?)])
    func signs(scalar: Unicode.Scalar, digit: Int?) {
        #expect(DigitSign(scalar).digit.map { Int($0) } == digit)
        #expect(DigitSign(scalar).written == scalar)
    }

    @Test("what looks like a letter is that letter", arguments: [
        ("Х", true, nil), ("×", true, nil), ("Ⅹ", true, nil), ("x", true, nil), ("Ｘ", true, nil), ("О", false, 0), ("о", false, 0), ("Ο", false, 0), ("l", false, 1), ("I", false, 1),
        ("Ⅰ", false, 1), ("i", false, nil), ("S", false, nil), ("甲", false, nil),
    ] as [(Unicode.Scalar, Bool, Int?)])
    func letters(scalar: Unicode.Scalar, isX: Bool, digit: Int?) {
        #expect(DigitSign(scalar).isX == isX)
        #expect(DigitSign(scalar).lookalike?.digit.map { Int($0) } == digit)
    }
}
