import TestSupport
import Testing

@testable import Quantities

@Suite("Names in a text") struct NameSearchTests {
    private func found(_ text: String, _ names: [String] = ["张平", "张平安", "欧阳海棠", "𬭎明"]) -> [String] {
        NameSearch(names).findings(in: text).map { $0.name + ($0.isDoubtful ? "?" : "") }
    }

    @Test("a longer word that may be said is passed over where it stands, and the name is found elsewhere")
    func words() {
        let search = NameSearch(["张超", "林立"], except: ["主张超额", "紧张林立"])
        #expect(search.findings(in: "该单位主张超额支付，紧张林立的工地").isEmpty)
        #expect(search.findings(in: "由张超代领，主张超过").map(\.name) == ["张超", "张超"])
        #expect(search.findings(in: "张超额").map(\.name) == ["张超"] && search.findings(in: "主张超").map(\.name) == ["张超"])
        #expect(NameSearch(["张超"], except: ["张超"]).isEmpty)
    }

    @Test("the longest at a place, each where it stands", arguments: [
        ("张平安、张平。", ["张平安", "张平"]), ("工人欧阳海棠说", ["欧阳海棠"]), ("主张平等", ["张平?"]), ("张平等", ["张平"]), ("主张平", ["张平"]),
        ("张平张平", ["张平?", "张平"]), ("甲张平张平乙", ["张平?", "张平?"]), ("（张平）", ["张平"]), ("1张平2", ["张平"]), ("𬭎明到会", ["𬭎明"]),
        ("张某某、平安", []), ("", []), ("张", []), ("张　平", []),
    ])
    func longest(text: String, expected: [String]) { #expect(found(text) == expected) }

    @Test("two characters that go on in other words are doubtful, unless a word beside them says that they name somebody", arguments: [
        ("于明确了责任", true), ("由于明确了责任", true), ("文明施工，平安过节", true), ("工程名称：文明小区二期", true), ("请于明日前报送", true), ("对于明年的工作", true),
        ("，文明施工", true), ("工人于明因故", false), ("投诉人文明来", false), ("于明反映", false), ("文明等3人", false), ("文明等三人", false), ("讲文明等三项", false),
        ("文明等", false), ("讲文明等", true), ("于明的工资", false),
        ("拖欠于明等人工资", false), ("拖欠文明等人的工资", false), ("由于明等劳动者反映", false), ("于明等农民工", false), ("于明等多人", false), ("于明等人，", false),
        ("于明等人格权", true), ("讲文明等人人有责", true), ("讲文明等人民群众", true), ("讲文明等活动", true), ("于明等多种原因", true), ("于明请求支付", false), ("反映人是于明。", false), ("于明、文明：", false),
    ])
    func surroundings(text: String, isDoubtful: Bool) {
        let found = NameSearch(["于明", "文明"]).findings(in: text)
        #expect(found.first?.isDoubtful == isDoubtful, "\(text)")
        #expect(NameSearch(["于明远", "文明远"]).findings(in: text.replacing("明", with: "明远")).allSatisfy { !$0.isDoubtful }, "of three characters")
    }

    @Test("whom something is done with, and who does it on a day, is somebody", arguments: [
        "已向谢军支付3000元", "由谢军代领", "与谢军联系", "给谢军发放工资", "对谢军进行询问", "把谢军列为证人", "为谢军追发工资", "和谢军核对", "及谢军的笔录",
        "询问谢军制作笔录", "通知谢军到场", "谢军于12月3日签字", "谢军在场", "证人谢军证言", "经查，谢军系该单位职工", "同谢军结清", "从谢军处取得", "转入谢军账户", "至谢军账户",
    ])
    func dealtWith(text: String) {
        #expect(NameSearch(["谢军"]).findings(in: text).map(\.isDoubtful) == [false], "\(text)")
    }

    @Test("who does something where a sentence begins is somebody", arguments: [
        "白浩没有领到工资", "白浩拒绝签字", "白浩要求付款", "白浩受伤住院", "白浩已领到工资", "白浩不同意调解", "白浩的家属到场", "只有白浩未领", "关于白浩的投诉", "关于白浩一案", "答复白浩的来信", "经查，白浩未收到工资", "其中白浩没有签字",
        "如下：白浩已经到场", "属实。白浩在工地受伤", "白浩夫妇到场", "白浩也到场", "还有白浩没领", "；白浩不服", "白浩所在班组", "白浩领到工资", "白浩拒不到场", "白浩在该项目做工",
        "白浩家属代领", "白浩多次讨要", "白浩应得13276元", "白浩共13276元", "白浩每月工资5000元", "白浩累计欠薪", "白浩工伤", "白浩入职", "白浩起诉", "白浩申请仲裁", "白浩同意分期",
        "劳动合同、白浩询问笔录", "证据有、白浩劳动合同", "劳动合同、白浩考勤记录", "合同（白浩欠条", "、白浩银行流水", "白浩及其工友", "白浩提供的录音",
    ])
    func subjects(text: String) {
        #expect(NameSearch(["白浩"]).findings(in: text).map(\.isDoubtful) == [false], "\(text)")
        #expect(NameSearch(["白浩"]).findings(in: "甲乙" + text.replacing("，", with: "")).count == 1, "\(text)")
    }

    @Test("a word where a sentence begins is none", arguments: [
        "文明施工", "文明的工地", "成功调解", "成功的经验", "经查，成功办结", "文明在工地", "高峰期间，文明出行", "只有成功办结", "讲文明没有坏处", "要文明要求高", "于明确后", "文明工地已验收", "劳动合同、文明施工方案", "经查，成功申请执行", "（文明施工费", "共建、文明共享",
    ])
    func beginnings(text: String) {
        let found = NameSearch(["文明", "成功", "于明"]).findings(in: text)
        #expect(found.count == 1 && (text == "文明在工地" || found[0].isDoubtful), "\(text)")
    }

    @Test("what looks like a character is one: of another standard, a radical, with a variation selector", arguments: [
        ("\u{F9E1}龙明", "李龙明"), ("李\u{F9C4}明", "李龙明"), ("李龙\u{FE0F}明", "李龙明"), ("李\u{E0100}龙明", "李龙明"), ("李\u{180B}龙明", "李龙明"), ("\u{2FBC}文生", "高文生"), ("高\u{2F42}生", "高文生"),
        ("高\u{2F42}\u{2F63}", "高文生"), ("\u{2FBC}\u{2F42}\u{2F63}", "高文生"), ("\u{F9E9}一平", "里一平"), ("里\u{2F00}平", "里一平"), ("阿\u{FE0F}卜\u{FE0F}·\u{FE0F}买", "阿卜买"), ("阿卜\u{2003}·\u{180B}买", "阿卜买"),
    ])
    func lookalikes(text: String, name: String) {
        let text = String(text.filter { !NameSearch.partsNames($0) })
        #expect(NameSearch(["李龙明", "高文生", "里一平", "阿卜·买"]).findings(in: "工人" + text + "反映").map(\.name) == [name], "\(text)")
    }

    @Test("only blanks and points part a name, with or without a selector after them", arguments: [
        ("·", true), ("·\u{FE0F}", true), ("•", true), ("・", true), ("‧\u{E0100}", true), (" ", true), ("　", true), ("　\u{FE0F}", true), ("甲", false), ("甲\u{FE0F}", false), ("-", false), ("·\u{301}", false), ("𬭎", false),
        ("𬭎\u{E0100}", false),
    ])
    func parts(text: String, expected: Bool) { #expect(NameSearch.partsNames(Character(text)) == expected, "\(text.unicodeScalars.map(\.value))") }

    @Test("the longest name is known, without its points")
    func longestName() {
        #expect(NameSearch(["张平", "努尔艾力·吐尔逊江"]).longest == 8)
        #expect(NameSearch(["努尔艾力·吐尔逊江", "张平安"], except: ["努尔艾力·吐尔逊江"]).longest == 3)
        #expect(NameSearch().longest == 0)
    }

    @Test("a link or a deed alone makes nobody of a word", arguments: [
        "由于明确了责任", "已成功支付", "向成功的企业", "对文明工地", "与文明施工有关", "对于明年", "讲文明进行时", "文明于我",
    ])
    func words(text: String) {
        #expect(NameSearch(["于明", "成功", "文明"]).findings(in: text).map(\.isDoubtful) == [true], "\(text)")
    }

    @Test("those who may be named are not looked for, nor is a single character")
    func allowed() {
        #expect(NameSearch(["张平", "王"], except: ["张平"]).isEmpty)
        #expect(NameSearch().findings(in: "张平") == [])
        #expect(!NameSearch(["张平"]).isEmpty)
    }

    @Test("any name planted in any text is found")
    func planted() {
        var seeds = SplitMix64(seed: 41)
        let surnames = ["王", "李", "张", "欧阳"]
        let given = ["伟", "建国", "海棠", "平安", "𬭎"]
        let others = ["工人", "，", "反映", "1", "市", "。", "主张", "平等"]
        for _ in 0..<400 {
            let name = (surnames.randomElement(using: &seeds) ?? "") + (given.randomElement(using: &seeds) ?? "")
            let before = (0..<Int.random(in: 0...4, using: &seeds)).map { _ in others.randomElement(using: &seeds) ?? "" }.joined()
            let after = (0..<Int.random(in: 0...4, using: &seeds)).map { _ in others.randomElement(using: &seeds) ?? "" }.joined()
            let found = NameSearch([name]).findings(in: before + name + after)
            #expect(found.contains { $0.name == name }, "\(before)\(name)\(after)")
        }
    }
}

@Suite("Names in other characters") struct NameVariantTests {
    private func found(_ text: String, _ names: [String], except allowed: Set<String> = []) -> [String] {
        NameSearch(names, except: allowed).findings(in: text).map { "\($0.name) \($0.written)" }
    }

    @Test("traditional and variant characters hide no name, in the text or in the ledger", arguments: [
        ("工人張國強反映", "张国强", "张国强 張國強"), ("劉鳳蘭", "刘凤兰", "刘凤兰 劉鳳蘭"), ("鍾書寧", "钟书宁", "钟书宁 鍾書寧"), ("张国强", "張國強", "张国强 张国强"),
        ("工人龔衛東、", "龚卫东", "龚卫东 龔衛東"), ("張国強", "张国强", "张国强 張国強"), ("陳\u{FE00}建國", "陈建国", "陈建国 陳建國"), ("王\u{200B}建國", "王建国", "王建国 王建國"),
    ])
    func variants(text: String, name: String, expected: String) { #expect(found(text, [name]) == [expected], "\(text)") }

    @Test("who may be named may be named in either form; others stay others")
    func allowed() {
        #expect(found("張國強", ["张国强"], except: ["張國強"]) == [])
        #expect(found("張國強", ["张国强"], except: ["张国强"]) == [])
        #expect(found("張國偉、张国", ["张国强"]) == [])
        #expect(found("張", ["张"]) == [])
    }

    @Test("a form gives one usual form, which gives itself")
    func table() {
        for (form, usual) in [("國", "国"), ("強", "强"), ("龍", "龙"), ("鳳", "凤"), ("萬", "万"), ("葉", "叶"), ("於", "于"), ("峯", "峰"), ("国", "国"), ("甲", "甲"), ("a", "a"), ("𬭎", "𬭎")] as [(Unicode.Scalar, Unicode.Scalar)] {
            #expect(HanVariants.usual(form) == usual && HanVariants.usual(usual) == usual)
        }
        let han = (0x4E00...0x9FFF).compactMap { Unicode.Scalar(UInt32($0)) }
        #expect(han.allSatisfy { HanVariants.usual($0).properties.isIdeographic })
        #expect(han.count { HanVariants.usual($0) != $0 } > 2500)
        #expect(han.count { HanVariants.usual(HanVariants.usual($0)) != HanVariants.usual($0) } == 0)
    }
}
