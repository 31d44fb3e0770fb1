import TestSupport
import Testing

@testable import Yinfa

@Suite("发文字号 as texts") struct NumberTextTests {
    @Test("a number is read as it is printed", arguments: [
        ("凤治欠办〔2020〕6号", "凤治欠办", 2020, 6), ("凤治欠办函〔2021〕12号", "凤治欠办函", 2021, 12),
        ("A〔0001〕1号", "A", 1, 1), ("国发〔9999〕999999号", "国发", 9999, 999_999),
    ])
    func read(_ text: String, _ code: String, _ year: Int, _ serial: Int) {
        #expect(DocumentNumber(text) == DocumentNumber(code: code, year: year, serial: serial))
    }

    @Test("what differs in form is none", arguments: [
        "", "号", "凤治欠办", "〔2020〕6号", "凤治欠办[2020]6号", "凤治欠办（2020）6号", "凤治欠办【2020】6号", "凤治欠办〔2020〕6",
        "凤治欠办〔2020〕06号", "凤治欠办〔2020〕0号", "凤治欠办〔2020〕第6号", "凤治欠办〔20〕6号", "凤治欠办〔20200〕6号",
        "凤治欠办〔2020〕 6号", "凤治欠办 〔2020〕6号", "凤治 欠办〔2020〕6号", "凤治欠办〔2020〕6号\n", " 凤治欠办〔2020〕6号",
        "凤治欠办〔２０２０〕6号", "凤治欠办〔2020〕６号", "凤治欠办〔2020〕六号", "凤治欠办〔2020〕1000000号", "凤治欠办〔2020〕-6号",
        "凤治欠办〔2020〕6号凤治欠办〔2020〕7号", "凤〔治〕〔2020〕6号", "凤治欠办〔2020〕　号",
    ])
    func refused(_ text: String) { #expect(DocumentNumber(text) == nil) }

    @Test("whatever is printed is read back")
    func property() {
        var random = SplitMix64(seed: 6)
        for _ in 0..<300 {
            let code = String((0..<Int.random(in: 1...6, using: &random)).map { _ in "凤治欠办函发A".randomElement(using: &random) ?? "凤" })
            let number = DocumentNumber(
                code: code, year: Int.random(in: 1000...9999, using: &random), serial: Int.random(in: 1...999_999, using: &random))
            #expect(DocumentNumber(number.description) == number)
            #expect(DocumentNumber(number.blank) == nil)
        }
    }

    @Test("a draft has room for the number, and its placeholder could be one")
    func blank() {
        let number = DocumentNumber(code: "凤治欠办", year: 2020, serial: Edition.placeholder)
        #expect(number.blank == "凤治欠办〔2020〕　号")
        #expect(DocumentNumber(number.description)?.serial == Edition.draft.serial)
        #expect(Edition.numbered(7).serial == 7 && Edition.draft != .numbered(Edition.placeholder))
    }

    @Test("a period is that of the name, else of the kind, else the usual one")
    func retention() {
        var rules = IssuingRules()
        rules.retentions = ["甲": "永久", "通知": "10年"]
        #expect(rules.retention(of: "甲", kind: "通知") == "永久")
        #expect(rules.retention(of: "乙", kind: "通知") == "10年")
        #expect(rules.retention(of: "乙", kind: "函") == "30年" && rules.retention(of: "乙", kind: nil) == "30年")
    }
}
