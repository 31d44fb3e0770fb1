import Diagnostics
import PlacedYAML
import TestSupport
import Testing

@testable import Templates

/// What a clause claims, and what it only wants or denies.
@Suite("Guarded words in a clause") struct GuardedClaimTests {
    private static let place = Place(file: "fields.yaml")
    private static let word = GuardedWord(
        word: "动态清零", conditions: ["甲"], harmless: ["动态清零办法"], claims: ["实现", "完成", "已动态清零"], denials: ["没有完成", "未实现", "力争", "要实现"],
        place: place)
    private static let plain = GuardedWord(word: "全部", conditions: [], harmless: ["全部内容", "健全部门"], place: place)
    private static let first = GuardedWord(word: "第1", conditions: [], harmless: ["第10", "第1条"], place: place)

    private func said(_ text: String, _ word: GuardedWord = Self.word) -> [String] {
        let bytes = Array(text.utf8)
        return word.positions(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test("a claim says it, before it and after it, with words between them", arguments: [
        ("已经实现动态清零。", "实现动态清零"), ("动态清零已经实现。", "动态清零已经实现"), ("动态清零目标已经实现。", "动态清零目标已经实现"),
        ("全市实现了春节前动态清零的目标。", "实现了春节前动态清零"), ("案件已动态清零。", "已动态清零"), ("完成2021年动态清零任务。", "完成2021年动态清零"),
        ("动态清零的目标，已经实现。", "动态清零的目标，已经实现"), ("动态清零，实现得好", "动态清零，实现"), ("实 现 动态　清零", "实 现 动态　清零"),
    ])
    func claimed(text: String, part: String) { #expect(said(text) == [part], "\(text)") }

    @Test("what is wanted, denied, or said in another clause is no claim", arguments: [
        "力争实现动态清零。", "没有完成2021年春节前动态清零的目标。", "动态清零未实现。", "要实现动态清零。", "2021年春节前动态清零。", "按照动态清零的要求，各县已经完成排查。",
        "排查已完成，按动态清零要求推进。", "完成排查；动态清零。", "已完成动态清零办法。", "动态清零", "", "实现清零",
    ])
    func harmless(text: String) { #expect(said(text) == [], "\(text)") }

    private static let wanted = GuardedWord(
        word: "全部", conditions: [], harmless: ["全部内容"], denials: ["确保", "应当", "都要", "的要求", "没有一个", "请于"], place: place)

    @Test("a word that needs no claim is said, unless the clause wants or denies it", arguments: [
        ("案件全部办结", ["全部"]), ("确保春节前全部办结。", []), ("应当全部付清", []), ("全部单位都要检查", []), ("按照全部办结的要求推进", []), ("没有一个县全部办结", []), ("请于1月底前全部办结", []),
        ("应 当 全 部 付清", []), ("确\u{E0100}保全部办结", []),
    ])
    func wishes(text: String, expected: [String]) { #expect(said(text, Self.wanted) == expected, "\(text)") }

    @Test("what is done, or said of some, is no wish, nor is what another clause wants", arguments: [
        "确保了全部办结", "应当办结的案件全部办结", "确保稳定，全部办结", "全部办结，都要学习", "应当支付的工资已经全部付清", "经努力确保已全部办结", "全部案件已都要过", "确保稳定；案件全部办结", "按全部，的要求", "确保了春节前全部办结",
    ])
    func facts(text: String) { #expect(said(text, Self.wanted) == ["全部"], "\(text)") }

    @Test("without denials every one is said, whatever else stands there")
    func noDenials() { #expect(said("确保全部办结", Self.plain) == ["全部"]) }

    @Test("the title of a paper that is named says nothing", arguments: ["根据《关于全部清偿的通知》", "《全部》", "确保落实《全部》"])
    func titles(text: String) {
        #expect(said(text, Self.plain) == [] && said(text, Self.wanted) == [])
        #expect(said(text + "，全部办结", Self.plain) == ["全部"])
    }

    @Test("what looks the same is the same", arguments: [
        ("全\u{E0100}部", 1), ("全\u{180C}部", 1), ("\u{FA72}部", 1), ("全\u{E01EF}\u{FE0F}部", 1), ("\u{FA72}部内容", 0), ("全\u{E0100}部内容", 0), ("安\u{F9B2}部", 0),
    ])
    func lookalikes(text: String, count: Int) {
        #expect(said(text, Self.plain).count == count, "\(text)")
        #expect(GuardedWords([Self.plain, Self.word]).said(in: "前" + text + "后").count == count)
    }

    private static let wished = GuardedWord(
        word: "清零任务", conditions: [], harmless: [], claims: ["实现", "完成", "圆满"],
        denials: ["没有完成", "尚未", "应当", "须", "确保", "努力", "推进", "力争"], place: place)
    private static let all = GuardedWord(word: "全部", conditions: [], harmless: [], claims: [], denials: ["确保", "努力", "应当", "都要", "督促其"], place: place)

    @Test("a wish about something else, or one that came true, denies nothing", arguments: [
        ("通过努力实现了清零任务", "实现了清零任务"), ("应当完成的清零任务圆满完成", "清零任务圆满"), ("须完成的清零任务已完成", "清零任务已完成"),
        ("尚未完成的清零任务已经完成", "清零任务已经完成"), ("确保完成清零任务的目标已经实现", "清零任务的目标已经实现"), ("经过努力完成清零任务", "完成清零任务"),
        ("推进清零任务圆满完成", "清零任务圆满完成"), ("力争完成清零任务", nil), ("确保清零任务完成", nil), ("没有完成的清零任务还有3件", nil), ("尚未完成清零任务", nil),
        ("努力完成清零任务", nil), ("推进清零任务", nil), ("应当完成清零任务", nil),
    ] as [(String, String?)])
    func wishes(_ text: String, _ expected: String?) { #expect(said(text + "。", Self.wished) == (expected.map { [$0] } ?? []), "\(text)") }

    @Test("a word without claims is said where the wish is about something else", arguments: [
        ("经过努力全部办结", true), ("通过努力全部办结", true), ("在各方努力下全部办结", true), ("督促其全部付清", false), ("应当办结的案件全部办结", true), ("确保了全部办结", true), ("努力全部办结", false), ("确保春节前全部办结", false),
        ("全部单位都要检查", false), ("已经确保全部办结", true),
    ])
    func wishesOfAll(_ text: String, _ isSaid: Bool) { #expect(said(text + "。", Self.all) == (isSaid ? ["全部"] : []), "\(text)") }

    @Test("each occurrence with the claim beside it")
    func several() {
        #expect(said("实现动态清零，完成动态清零，力争实现动态清零。") == ["实现动态清零", "完成动态清零"])
        #expect(said("动态清零和动态清零都实现") == ["动态清零和动态清零都实现", "动态清零都实现"])
    }

    @Test("blanks and widths hide no word", arguments: [
        ("全　部办结", ["全　部"]), ("全 部", ["全 部"]), ("全\u{200B}部", ["全\u{200B}部"]), ("全\u{FE00}部", ["全\u{FE00}部"]), ("全\u{A0}部", ["全\u{A0}部"]), ("全\t部", ["全\t部"]),
        ("　全部　", ["全部"]), ("法律的全部内容", []), ("法律的全 部 内 容", []), ("健全部门协作", []), ("全、部", []), ("安 全 部", ["全 部"]), ("全\u{2060}部", ["全\u{2060}部"]),
        ("全\u{FEFF}部", ["全\u{FEFF}部"]), ("全\u{AD}部", ["全\u{AD}部"]), ("全\u{202F}部", ["全\u{202F}部"]),
    ])
    func blanks(text: String, expected: [String]) { #expect(said(text, Self.plain) == expected, "\(text)") }

    @Test("a digit of full width is one", arguments: [
        ("全省第1", ["第1"]), ("全省第１", ["第１"]), ("全省第 １ 名", ["第 １"]), ("第１０名", []), ("第1条", []), ("第１条", []), ("第2", []), ("第１", ["第１"]),
    ])
    func digits(text: String, expected: [String]) { #expect(said(text, Self.first) == expected, "\(text)") }

    @Test("any text: where it is said lies in the text, and blanks change nothing but the places")
    func random() {
        var seeds = SplitMix64(seed: 91)
        let pieces = ["动态", "清零", "实现", "没有完成", "，", "。", "全", "部", "第", "１", "条", " ", "　", "甲", "\u{FE00}", "é", "𬭎"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...10, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
            let kept = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FE00}" }.map { $0 == "１" ? "1" : $0 }
            let close = String(String.UnicodeScalarView(kept))
            for word in [Self.word, Self.plain, Self.first] {
                let ranges = word.positions(in: text)
                #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= text.utf8.count && !$0.isEmpty }, "\(text)")
                #expect(ranges.count == word.positions(in: close).count, "\(text)")
                #expect(GuardedWords([word]).said(in: text).map(\.range) == ranges, "\(text)")
            }
        }
    }

    @Test("read from fields.yaml, and asked at every place where a text is printed")
    func read() throws {
        let fields = ConditionFixture.fields + "\n  动态清零: {当: [已清零], 声称: [实现], 否定: [没有实现]}\n"
        let schema = try ConditionFixture.schema(fields)
        let word = try #require(schema.guardedWords.last)
        #expect(word.claims == ["实现"] && word.denials == ["没有实现"] && word.conditions == ["已清零"])
        func codes(_ body: String, name: String) throws -> [Diagnostic.Code] {
            let data = ConditionFixture.data.replacing("名称: 甲\n", with: "名称: \(name)\n")
            let values = try DataFile.read(try YAMLFile.parse(data, file: "data.yaml"), schema: schema)
            return failures { () throws(StageFailure) in
                _ = try Template.compile(SourceText(file: "x.gw", text: Fixture.front + body), schema: schema, sheets: []).evaluate(values)
            }.map(\.code)
        }
        // In the template's own words, in a value, and with the claim in one and the word in the other.
        #expect(try codes("{{ 名称 }}实现动态清零。", name: "甲") == [.guardedWord])
        #expect(try codes("要求{{ 名称 }}。", name: "实现动态清零") == [.guardedWordPrinted])
        #expect(try codes("实现{{ 名称 }}动态清零。", name: "甲县") == [.guardedWordPrinted])
        #expect(try codes("没有实现{{ 名称 }}动态清零。", name: "甲县") == [])
        #expect(try codes("{% if 甲类 is 已清零 %}实现{{ 名称 }}动态清零。{% endif %}", name: "甲县") == [])
        #expect(try codes("{{ 名称 }}，动态清零。", name: "实现") == [])
    }
}
