import Diagnostics
import TestSupport
import Testing

@testable import Ledger

@Suite("Why a number or a word of a cell is wrong") struct IdentifierFaultTests {
    /// Wrong ones, each with what is said of it.
    private static let wrongCodes: [(String, String)] = {
        let code: String = Checked.creditCode(1)
        let short = String(code.dropLast())
        let otherCheck = code.hasSuffix("0") ? "1" : "0"
        let strange = "里面有数字和大写字母以外的字（空格、全角字符）"
        return [
            (short, "有 17 位，应当是 18 位"), (code + "0", "有 19 位，应当是 18 位"),
            ("91 " + String(code.dropFirst(3)), strange), ("９１" + String(code.dropFirst(2)), strange),
            ("a" + String(code.dropFirst()), "字母要大写"), (short + otherCheck, "和末位的校验码对不上，多半抄错了一位"),
        ]
    }()

    @Test("a credit code says what is wrong with it", arguments: wrongCodes)
    func creditCode(_ typed: String, _ reason: String) {
        let found = SmallLedger().setting("案件", row: 2, "统一社会信用代码", to: typed).diagnostics()
        #expect(found.map(\.summary) == ["LED0208 案件.csv 2 统一社会信用代码"])
        #expect(found.first?.message.chinese == "“\(typed)”不是正确的统一社会信用代码：\(reason)")
        #expect(found.first?.message.english.contains(reason) == false && found.first?.message.english.contains(": ") == true)
    }

    @Test("of a secret number nothing but that is told")
    func secret() {
        let number = String(Checked.identity(1).dropLast(2))
        let found = SmallLedger().setting("人员", row: 2, "身份证号", to: number).diagnostics()
        #expect(found.first?.message.chinese == "“＊＊＊”不是正确的身份证号：有 16 位，应当是 18 位")
        let phone = SmallLedger().setting("人员", row: 2, "电话", to: "123").diagnostics()
        #expect(phone.first?.message.chinese == "“＊＊＊”不是正确的电话")
    }

    @Test("of several words in a cell for one the main one is asked for", arguments: ["拖欠工程款、结算纠纷", "结算纠纷，其他", "其他/逃匿"])
    func several(_ typed: String) {
        let found = SmallLedger().setting("案件", row: 2, "欠薪原因", to: typed).diagnostics()
        let first = typed.split { "、，/".contains($0) }.first ?? ""
        #expect(found.first?.hints.map(\.chinese) == ["这一格只填一个：填主要的，如“\(first)”"], "\(found)")
        let other = SmallLedger().setting("案件", row: 2, "欠薪原因", to: "拖欠工程款、没有钱").diagnostics()
        #expect(other.first?.hints.first?.chinese.contains("只填一个") == false)
    }
}
