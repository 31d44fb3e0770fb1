import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Ledger

@Suite("Each wrong cell is named with file, row and column")
struct CellTests {
    @Test("the small ledger is right")
    func right() { #expect(SmallLedger().diagnostics().map(\.summary) == []) }

    struct Wrong: Sendable {
        let table: String
        let heading: String
        let text: String
        let code: Diagnostic.Code
        /// Part of the message or hint in Chinese.
        let says: String

        init(_ table: String, _ heading: String, _ text: String, _ code: Diagnostic.Code, _ says: String) {
            (self.table, self.heading, self.text, self.code, self.says) = (table, heading, text, code, says)
        }
    }

    static let wrongNumbers: [Wrong] = [
        .init("案件", "查实人数", "", .cellBlank, "空白不等于零"), .init("案件", "查实金额", "", .cellBlank, "这一列也不会是 0：照原件补上"),
        .init("案件", "其中农民工人数", "", .cellBlank, "没有就填 0"), .init("追发", "赔偿金", "", .cellBlank, "没有就填 0"),
        .init("检查", "职工人数", "", .cellBlank, "不会是 0"), .init("人员", "拖欠金额", "", .cellBlank, "不会是 0"),
        .init("案件", "查实金额", "1,234", .cellNumber, "逗号"), .init("案件", "查实人数", "1 234", .cellNumber, "空格"),
        .init("案件", "查实人数", "１２", .cellNumber, "全角"), .init("案件", "查实金额", "８０００．５", .cellNumber, "全角"),
        .init("案件", "查实金额", "3.5万", .cellNumber, "单位"), .init("案件", "查实人数", "12人", .cellNumber, "单位"),
        .init("案件", "查实金额", "8000元", .cellNumber, "单位"), .init("案件", "查实金额", "####", .cellNumber, "列太窄"),
        .init("案件", "查实金额", "8000.125", .cellNumber, "小数"), .init("案件", "查实金额", "0.001", .cellNumber, "小数"),
        .init("案件", "查实人数", "3.5", .cellNumber, "小数"), .init("案件", "查实人数", "3.0", .cellNumber, "小数"),
        .init("案件", "查实金额", "-5", .cellNumber, "负数"), .init("案件", "查实金额", "−5", .cellNumber, "负数"),
        .init("案件", "查实金额", "1.2E+05", .cellNumber, "科学"), .init("案件", "查实人数", "007", .cellNumber, "0 开头"),
        .init("案件", "查实金额", "00", .cellNumber, "0 开头"), .init("案件", "查实金额", ".5", .cellNumber, "不是数"),
        .init("案件", "查实金额", "5.", .cellNumber, "不是数"), .init("案件", "查实金额", "1.2.3", .cellNumber, "不是数"),
        .init("案件", "查实人数", "+5", .cellNumber, "不是数"), .init("案件", "查实人数", "若干", .cellNumber, "不是数"),
        .init("案件", "查实人数", "10000001", .cellNumber, "大得不可能"), .init("案件", "查实金额", "10000000001", .cellNumber, "大得不可能"),
        .init("案件", "查实人数", "99999999999999999999999", .cellNumber, "大得不可能"), .init("案件", "查实金额", "0x10", .cellNumber, "不是数"),
        .init("案件", "查实人数", "十", .cellNumber, "不是数"), .init("案件", "查实金额", "￥80", .cellNumber, "不是数"),
    ]

    static let wrongDates: [Wrong] = [
        .init("案件", "查实日期", "", .cellBlank, "填上"), .init("案件", "查实日期", "2020/12/31", .cellDate, "写成 2020-12-31"),
        .init("案件", "查实日期", "2020.12.31", .cellDate, "写成 2020-12-31"), .init("案件", "查实日期", "20201231", .cellDate, "写成 2020-12-31"),
        .init("案件", "查实日期", "2020年12月31日", .cellDate, "写成 2020-12-31"), .init("案件", "查实日期", "44196", .cellDate, "写成 2020-12-31"),
        .init("案件", "查实日期", "2020-1-5", .cellDate, "写成 2020-01-05"), .init("案件", "查实日期", "2020/1/5 00:00", .cellDate, "2020-01-05"),
        .init("案件", "查实日期", "2021-02-29", .cellDate, "没有这一天"), .init("案件", "查实日期", "2020-13-01", .cellDate, "没有这一天"),
        .init("案件", "查实日期", "0202-12-31", .cellDate, "没有这一天"), .init("案件", "查实日期", "31-12-2020", .cellDate, "四位年"),
        .init("案件", "查实日期", "２０２０-12-31", .cellDate, "四位年"), .init("案件", "查实日期", "昨天", .cellDate, "四位年"),
        .init("案件", "查实日期", "2020-12-31 ", .cellDate, "写成 2020-12-31"), .init("步骤", "日期", "2020-12-3x", .cellDate, "四位年"),
    ]

    static let wrongWords: [Wrong] = [
        .init("案件", "所属单位", "栖云县", .cellUnit, "是不是“栖云区”"), .init("检查", "所属单位", "郑州", .cellUnit, "可以填"),
        .init("项目", "所属单位", "栖云区 ", .cellUnit, "是不是“栖云区”"), .init("案件", "行业", "建筑业", .cellIndustry, "是不是“建筑企业”"),
        .init("案件", "行业", "", .cellBlank, "填上"), .init("案件", "来源", "电话", .cellWord, "可以填"),
        .init("案件", "来源", "电话举抱", .cellWord, "是不是“电话举报”"), .init("案件", "欠薪原因", "拖欠工程歀", .cellWord, "是不是“拖欠工程款”"), .init("追发", "资金来源", "业主", .cellWord, "可以填"),
        .init("步骤", "步骤", "公安受理", .cellWord, "公安立案、公安不予立案"), .init("步骤", "步骤", "办结了", .cellWord, "是不是“办结”"), .init("案件", "办理方式", "调解", .cellWord, "可以填"),
        .init("检查", "工资专户", "有", .cellWord, "可以填"), .init("案件", "逃匿", "不适用", .cellFlag, "填“是”或“否”"),
        .init("项目", "国企", "true", .cellFlag, "填“是”或“否”"), .init("项目", "国企", "", .cellBlank, "填“是”或“否”"),
    ]

    static let wrongTexts: [Wrong] = [
        .init("案件", "用人单位", "", .cellBlank, "填上"), .init("案件", "用人单位", " 虚构公司", .cellSpaces, "空格"),
        .init("案件", "用人单位", "虚构公司\u{3000}", .cellSpaces, "空格"), .init("案件", "案件编号", "A1 ", .cellSpaces, "两个"),
        .init("案件", "用人单位", "虚构\u{200B}公司", .cellForbiddenCharacter, "U+200B"), .init("案件", "用人单位", "虚\u{202E}构", .cellForbiddenCharacter, "U+202E"),
        .init("案件", "用人单位", "虚构\n公司", .cellForbiddenCharacter, "换行"), .init("案件", "地址", "a\tb", .cellForbiddenCharacter, "U+0009"),
        .init("步骤", "备注", "a\u{7}b", .cellForbiddenCharacter, "U+0007"),
        .init("案件", "地址", String(repeating: "长", count: 1001), .cellTooLong, "1000"),
        .init("案件", "统一社会信用代码", "919900001234567890", .cellIdentifier, "校验码"), .init("检查", "统一社会信用代码", "91990000", .cellIdentifier, "18 位"),
        .init("检查", "统一社会信用代码", Checked.creditCode(1).lowercased() + "x", .cellIdentifier, "大写"),
        .init("人员", "身份证号", "990101198001010011", .cellIdentifier, "校验码"), .init("人员", "电话", "1990000123", .cellIdentifier, "11 位"),
        .init("人员", "银行卡号", "6299000000000000011", .cellIdentifier, "校验码"), .init("人员", "拖欠金额", "1,000", .cellNumber, "逗号"),
    ]

    @Test("numbers", arguments: wrongNumbers) func numbers(_ wrong: Wrong) { check(wrong) }
    @Test("dates", arguments: wrongDates) func dates(_ wrong: Wrong) { check(wrong) }
    @Test("words", arguments: wrongWords) func words(_ wrong: Wrong) { check(wrong) }
    @Test("texts and numbers of persons", arguments: wrongTexts) func texts(_ wrong: Wrong) { check(wrong) }

    private func check(_ wrong: Wrong) {
        let found = SmallLedger().setting(wrong.table, row: 2, wrong.heading, to: wrong.text).diagnostics()
        #expect(found.map(\.summary) == ["\(wrong.code.rawValue) \(wrong.table).csv 2 \(wrong.heading)"])
        let said = found.flatMap { [$0.message.chinese] + $0.hints.map(\.chinese) }.joined(separator: "；")
        #expect(said.contains(wrong.says), "\(said)")
        #expect(found.allSatisfy { !$0.message.english.isEmpty && !$0.hints.isEmpty })
    }

    @Test("nothing of a worker is shown, not even when it is wrong", arguments: ["身份证号", "电话", "银行卡号", "姓名", "拖欠金额", "案件编号"])
    func secret(_ heading: String) {
        let found = SmallLedger().setting("人员", row: 2, heading, to: "泄露1234,5 ").diagnostics()
        #expect(found.count == 1)
        for diagnostic in found {
            let text = DiagnosticFormatter(language: .chinese).console(diagnostic)
            #expect(!text.contains("泄露") && !text.contains("1990000") && !text.contains("虚构人"), "\(text)")
            #expect(diagnostic.place?.position?.excerpt == nil)
        }
    }

    @Test("all errors of all files come at once, in their order")
    func several() {
        let found = SmallLedger().setting("案件", row: 2, "查实金额", to: "1,234")
            .setting("案件", row: 3, "查实人数", to: "").setting("项目", row: 3, "国企", to: "有")
            .setting("步骤", row: 4, "日期", to: "2020/1/1").diagnostics()
        #expect(found.map(\.summary) == [
            "LED0204 项目.csv 3 国企", "LED0202 案件.csv 2 查实金额", "LED0201 案件.csv 3 查实人数", "LED0203 步骤.csv 4 日期",
        ])
    }

    @Test("the place is an editor's line and column, with the caret under the cell")
    func caret() throws {
        let found = try #require(SmallLedger().setting("追发", row: 3, "工资", to: "1 万").diagnostics().first)
        let text = DiagnosticFormatter(language: .chinese).console(found)
        #expect(text == """
            追发.csv:3:22: 错误[LED0202]: 第3行“工资”列：“1 万”不能当金额：后面不能带单位
              3 | Z2,A1,2020-11-25,2,2,1 万,10000,0,0,工资保证金
                |                      ^~~~
              办法: 以元为单位，半角数字，最多两位小数，如 8000 或 8000.50
            """)
        #expect(DiagnosticFormatter(language: .english).json([found]).contains(
            #""place": {"file": "追发.csv", "line": 3, "column": 22, "length": 3, "row": 3, "heading": "工资"}"#))
    }

    @Test("after a thousand faults the rest is counted")
    func limit() {
        var ledger = SmallLedger()
        for index in 0..<1000 { ledger = ledger.adding("步骤", ["A1", "立案\(index)", "2020-12-01", "", "", ""]) }
        let found = ledger.diagnostics()
        #expect(found.count == 201)
        #expect(found.last?.code == .ledgerMore)
        #expect(found.last?.message.english.contains("800 more") == true)
    }

    @Test("a spreadsheet's day numbers are days", arguments: [
        (61, "1900-03-01"), (25_569, "1970-01-01"), (36_526, "2000-01-01"), (43_890, "2020-02-29"), (44_196, "2020-12-31"), (44_197, "2021-01-01"),
    ])
    func serial(_ number: Int, _ iso: String) { #expect(CivilDate(spreadsheetDay: number)?.iso == iso) }

    @Test("real check characters pass", arguments: ["91350100M000100Y43", "91110000600037341L"])
    func creditCodes(_ code: String) {
        let bytes = Array(code.utf8)
        #expect(isCreditCode(bytes))
        for index in 0..<18 {
            var wrong = bytes
            wrong[index] = wrong[index] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
            #expect(!isCreditCode(wrong))
        }
    }

    @Test("the identity number of the standard's example passes")
    func identity() {
        // GB 11643-1999, appendix: 11010519491231002X.
        #expect(isIdentity("11010519491231002X"))
        #expect(!isIdentity("11010519491231002x"))
        #expect(!isIdentity("110105194912310021"))
    }

    @Test("telephone numbers", arguments: [
        ("19900001234", true), ("0390-2660718", true), ("010-12345678", true), ("29900001234", false), ("1990000123", false),
        ("03902660718", false), ("0390-266-0718", false), ("0390－2660718", false), ("-", false),
    ])
    func phones(_ text: String, _ isRight: Bool) {
        let bytes = Array(text.utf8)
        let found = Identifiers.isPhone(bytes.span, 0..<bytes.count)
        #expect(found == isRight)
    }

    private func isCreditCode(_ bytes: [UInt8]) -> Bool { Identifiers.isCreditCode(bytes.span, 0..<bytes.count) }

    private func isIdentity(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Identifiers.isIdentityNumber(bytes.span, 0..<bytes.count)
    }
}
