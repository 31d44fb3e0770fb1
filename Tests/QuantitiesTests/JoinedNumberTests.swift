import TestSupport
import Testing

@testable import Quantities

/// Numbers that something touches, and numbers written so that a reader sees them and a program does not.
@Suite("Numbers that are hidden") struct JoinedNumberTests {
    private func found(_ text: String) -> [String] {
        PersonalNumber.all(in: text).map { "\($0.kind.rawValue) \($0.text)" + ($0.isDoubtful ? "?" : "") + ($0.isUnchecked ? "~" : "") }
    }

    @Test("what touches a number hides it not", arguments: [
        ("某局4101021990030745110390-2660718", ["公民身份号码 410102199003074511"]),
        ("某局410102199003074511 0390-2660718", ["公民身份号码 410102199003074511"]),
        ("号B6222021234561237896", ["银行卡号 6222021234561237896"]),
        ("4104021985061510239", ["公民身份号码 410402198506151023"]), ("A11010519491231002X", ["公民身份号码 11010519491231002X"]),
        ("某局138001380000390-2660718", ["手机号码 13800138000"]),
        ("91410400MA3X4Y5W6B410102199003074511", ["公民身份号码 410102199003074511"]),
        ("41010219900307451191410400MA3X4Y5W6B", ["公民身份号码 410102199003074511"]),
        ("91410400MA3X4Y5W6B13800138000，", ["手机号码 13800138000"]),
        ("11010519491231002X13800138000", ["公民身份号码 11010519491231002X", "手机号码 13800138000"]),
        ("1380013800011010519491231002X", ["手机号码 13800138000", "公民身份号码 11010519491231002X"]),
        ("11010519491231002X91410400MA3X4Y5W6B", ["公民身份号码 11010519491231002X"]),
        ("11010519491231002113800138000", ["公民身份号码 110105194912310021~", "手机号码 13800138000"]),
        ("1410102199003074511", ["公民身份号码 410102199003074511"]), ("4101021990030745112", ["公民身份号码 410102199003074511"]),
        ("5 11010519491231002X", ["公民身份号码 11010519491231002X"]),
        ("410102 19900307 45110390-2660718", ["公民身份号码 410102199003074511"]),
        ("12410102 19900307 4511", ["公民身份号码 410102199003074511"]),
        ("622202123456123789613800138000", ["银行卡号 6222021234561237896", "手机号码 13800138000"]),
        ("之一13800138000", ["手机号码 13800138000"]), ("陆13800138000", ["手机号码 13800138000"]), ("13800138000三人", ["手机号码 13800138000"]),
        ("第五410102199003074511", ["公民身份号码 410102199003074511"]),
    ])
    func joined(text: String, expected: [String]) {
        #expect(found(text) == expected, "\(text)")
        #expect(PersonalNumber.all(in: text).allSatisfy { text.contains($0.written) })
    }

    @Test("a mobile number or a card with a few digits too many may be one", arguments: [
        ("138001380001", ["手机号码 13800138000?"]), ("138123456789", ["手机号码 13812345678?"]), ("213800138000", ["手机号码 13800138000?"]),
        ("202013800138000", ["手机号码 13800138000?"]), ("62220212345612378961", ["银行卡号 6222021234561237896?"]),
        ("16222021234561237896", ["银行卡号 6222021234561237896?"]),
    ])
    func doubtful(text: String, expected: [String]) { #expect(found("号" + text + "，") == expected) }

    @Test("what only has such digits in it is none", arguments: [
        "1380013800012345", "128001380001", "A138001380001", "141024100000号", "1410240000001", "410402202011030002", "2020-410402-48-03-012345",
        "金额13812345678元", "金额13812345678.00元", "13812345678.5万元", "13812345678万元", "金额138123456789元", "6222021234561237890元", "13812345678余元", "91410400MA3X4Y5W6B",
        "91410400100000000X", "914104001000000001", "凤人社监令〔2020〕57号", "138，1234，5678", "4111，1111，1111，1112", "4111、1111、1111、1111",
        "12：30：45", "1、2、3；4", "20201231-2021", "410402 20110300 02", "发票024100012345号", "长3×宽4×高5",
    ])
    func others(text: String) { #expect(found(text) == [], "\(text)") }

    @Test("marks between the groups, of one sort or several", arguments: [
        ("“410102”“19900307”“4511”", "公民身份号码 410102199003074511"), ("410102：19900307；4511", "公民身份号码 410102199003074511"),
        ("410102，19900307，4511", "公民身份号码 410102199003074511"), ("138：0013：8000", "手机号码 13800138000"),
        ("138，0013；8000", "手机号码 13800138000"), ("138、0013，8000", "手机号码 13800138000"), ("138“0013”8000", "手机号码 13800138000"),
        ("‘138’‘0013’‘8000’", "手机号码 13800138000"), ("6222，0212，3456，1237，896", "银行卡号 6222021234561237896"),
        ("138《0013》8000", "手机号码 13800138000"), ("138\u{200B}0013\u{200B}8000", "手机号码 13800138000"),
        ("1\u{200D}3\u{200D}8\u{200D}0\u{200D}0\u{200D}1\u{200D}3\u{200D}8\u{200D}0\u{200D}0\u{200D}0", "手机号码 13800138000"),
    ])
    func marks(text: String, expected: String) { #expect(found("甲" + text + "乙") == [expected], "\(text)") }

    @Test("what looks like a digit or like the check character is taken for it", arguments: [
        ("l38OO13800O", "手机号码 13800138000"), ("I380O138ooo", "手机号码 13800138000"), ("138 OO13 8OOO", "手机号码 13800138000"),
        ("1 3 8 O O 1 3 8 O O O", "手机号码 13800138000"), ("4lO1O2199OO3O74511", "公民身份号码 410102199003074511"),
        ("138ОО13800О", "手机号码 13800138000"), ("11010519491231002Х", "公民身份号码 11010519491231002X"),
        ("11010519491231002Ⅹ", "公民身份号码 11010519491231002X"), ("11010519491231002×", "公民身份号码 11010519491231002X"),
        ("11010519491231002χ", "公民身份号码 11010519491231002X"), ("110105 19491231 002×", "公民身份号码 11010519491231002X"),
        ("11O1O519491231OO2X", "公民身份号码 11010519491231002X"), ("幺三八零零幺三八零零零", "手机号码 13800138000"),
        ("壹叄捌零零壹叄捌零零零", "手机号码 13800138000"), ("壹參捌零零壹參捌零零零", "手机号码 13800138000"),
        ("貳零壹參捌", "") , ("壹叁捌零零壹參捌零零零", "手机号码 13800138000"),
    ])
    func lookalikes(text: String, expected: String) {
        #expect(found("甲" + text + "乙") == (expected.isEmpty ? [] : [expected]), "\(text)")
    }

    @Test("letters are letters where others stand with them", arguments: ["OK38OO13800O", "l3800l38OOOW", "OOOOOOOOOOO", "IlIlIlIlIlI", "Ol O lO l"])
    func letters(text: String) { #expect(found(text) == [], "\(text)") }

    @Test("an identity number is found after and before any digits, and with any mark among them")
    func random() {
        var seeds = SplitMix64(seed: 71)
        let numbers = ["410102199003074511", "11010519491231002X", "410402198506151023"].filter { PersonalNumberRule.identityOfRegion(DigitRow(DigitRuns($0).runs.joined()).digits[...]) }
        #expect(numbers.count >= 2)
        for _ in 0..<300 {
            let number = numbers.randomElement(using: &seeds) ?? ""
            let before = (0..<Int.random(in: 0...6, using: &seeds)).map { _ in "\(Int.random(in: 0...9, using: &seeds))" }.joined()
            let after = number.hasSuffix("X") ? "" : (0..<Int.random(in: 0...6, using: &seeds)).map { _ in "\(Int.random(in: 0...9, using: &seeds))" }.joined()
            let text = "局" + before + number + after + ["", "-2660718", "，", " 元"][Int.random(in: 0..<4, using: &seeds)]
            #expect(PersonalNumber.all(in: text).contains { $0.kind == .identity && ($0.text == number || !$0.isUnchecked) }, "\(text)")
        }
    }

    @Test("where only its last figures are hidden an identity number is found, as one that nothing checks", arguments: [
        ("410402198503121xxx", "410402198503121"), ("410402198503121***", "410402198503121"), ("41040219850312****", "41040219850312"), ("41040219850312１＊＊＊", "410402198503121"),
        ("41040219850312123*", "41040219850312123"), ("4104021985031212××", "4104021985031212"),
    ])
    func halfHidden(text: String, shown: String) {
        let found = PersonalNumber.all(in: "证号" + text + "，")
        #expect(found.map(\.text) == [shown] && found.allSatisfy { $0.isUnchecked && $0.written == text && $0.kind == .identity }, "\(text)")
    }

    @Test("what hides more, or has no day of birth, hides", arguments: [
        "410***********0121", "410402198503******", "4104021985****1212", "410402198513121***", "990402198503121***", "410402202003121***", "410402198503121**",
        "410402198503121****", "******198503121***", "4104021985031212、3***",
    ])
    func hidden(text: String) { #expect(found("证号" + text + "，") == [], "\(text)") }

    @Test("only a decimal point makes an amount of what stands before it", arguments: ["13812345678，00元", "13812345678.00", "13812345678.000元", "13812345678、5元"])
    func amounts(text: String) { #expect(found(text) == ["手机号码 13812345678"], "\(text)") }

    @Test("random digits of a code's length are seldom taken for an identity number")
    func rate() {
        var seeds = SplitMix64(seed: 72)
        var alarms = 0
        for _ in 0..<3000 {
            let text = (0..<24).map { _ in "\(Int.random(in: 0...9, using: &seeds))" }.joined()
            if PersonalNumber.all(in: text).contains(where: { !$0.isDoubtful }) { alarms += 1 }
        }
        #expect(alarms <= 6, "\(alarms)")
    }
}
