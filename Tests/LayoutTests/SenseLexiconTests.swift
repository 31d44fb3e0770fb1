@testable import Layout
import Testing

@Suite("The list of words that a title line does not cut")
struct SenseLexiconTests {
    private func words(_ lexicon: SenseLexicon, _ text: String, at start: Int = 0) -> [String] {
        lexicon.words(in: Array(text), at: start).map { String($0.characters) }.sorted()
    }

    private func softBreaks(_ lexicon: SenseLexicon, _ word: String) -> Set<Int> {
        lexicon.words(in: Array(word), at: 0).first { String($0.characters) == word }?.softBreaks ?? []
    }

    @Test("one word a line; comments, blanks and empty lines do not count")
    func list() {
        let lexicon = SenseLexicon(list: "# words\n\n  专项行动  # a remark\n通 知\r\n\t\n")
        #expect(words(lexicon, "专项行动") == ["专项行动"])
        #expect(words(lexicon, "通知") == ["通知"])
        #expect(words(lexicon, "words") == [])
        #expect(words(lexicon, "remark") == [])
    }

    @Test("an ellipsis says that a word wants its object; it is no part of the word")
    func object() {
        let lexicon = SenseLexicon(list: "保障…\n农民工|工资\n加强 … # 动宾")
        #expect(words(lexicon, "保障") == ["保障"] && words(lexicon, "加强") == ["加强"])
        let wanting = ["保障", "加强", "农民工工资"].map { lexicon.words(in: Array($0), at: 0).first?.wantsObject }
        #expect(wanting == [true, true, false])
        let costs = SenseBreaks(Array("保障农民工工资"), lexicon: lexicon).costs
        #expect(costs[2] == SenseBreaks.betweenWords + SenseBreaks.danglingEnd && costs[5] == SenseBreaks.softBreak)
    }

    @Test("a word of one character says nothing about breaks")
    func oneCharacter() {
        #expect(words(SenseLexicon(list: "的\n市"), "的市") == [])
    }

    @Test("bars mark soft breaks; a bar too many is none")
    func bars() {
        #expect(softBreaks(SenseLexicon(list: "领导小组|办公室"), "领导小组办公室") == [4])
        #expect(softBreaks(SenseLexicon(list: "住房|和|城乡建设局"), "住房和城乡建设局") == [2, 3])
        #expect(softBreaks(SenseLexicon(list: "|领导小组||办公室|"), "领导小组办公室") == [4])
        #expect(words(SenseLexicon(list: "|"), "|") == [])
    }

    @Test("all words that begin at a place are found, whatever their length")
    func overlapping() {
        let lexicon = SenseLexicon(list: "工资\n工资支付\n支付\n支付条例")
        #expect(words(lexicon, "工资支付条例") == ["工资", "工资支付"])
        #expect(words(lexicon, "工资支付条例", at: 2) == ["支付", "支付条例"])
        #expect(words(lexicon, "工资支") == ["工资"])
        #expect(words(lexicon, "工资支付条例", at: 5) == [])
    }

    @Test("added names stay whole and leave the list as it was")
    func names() {
        let list = SenseLexicon(list: "通知")
        let added = list.adding(names: ["凤栖山市", "河口县"])
        #expect(words(added, "凤栖山市") == ["凤栖山市"])
        #expect(softBreaks(added, "凤栖山市") == [])
        #expect(words(added, "通知") == ["通知"])
        #expect(words(list, "凤栖山市") == [])
    }

    @Test("an organ breaks softly between the words it is made of")
    func organs() {
        let lexicon = SenseLexicon(list: "领导小组\n办公室\n根治").adding(names: ["河口县"])
            .adding(organs: ["河口县根治领导小组办公室"])
        #expect(softBreaks(lexicon, "河口县根治领导小组办公室") == [3, 5, 9])
    }

    @Test("an organ of unknown words has no breaks at all")
    func unknownOrgan() {
        let lexicon = SenseLexicon.empty.adding(organs: ["甲乙丙丁戊己"])
        #expect(softBreaks(lexicon, "甲乙丙丁戊己") == [])
        #expect(words(lexicon, "甲乙丙丁戊己") == ["甲乙丙丁戊己"])
    }

    @Test("the empty list knows nothing")
    func empty() {
        #expect(words(.empty, "关于做好") == [])
        #expect(SenseLexicon(list: "") == .empty)
    }
}

@Suite("What a break costs the sense of a title")
struct SenseBreaksTests {
    static let lexicon = SenseLexicon(
        list: "关于\n开展\n专项行动\n通知\n印发\n领导小组|办公室\n工资\n工资支付\n支付条例\n条例\n安全\n生产\n拨付")

    /// The cost of the break between two parts of a title, nil where there must be none.
    private func cost(_ before: String, _ after: String) -> Double? {
        SenseBreaks(Array(before + after), lexicon: Self.lexicon).costs[before.count]
    }

    @Test("between words a break is cheap, inside a word there is none")
    func words() {
        #expect(cost("开展", "专项行动") == SenseBreaks.betweenWords)
        #expect(cost("专项", "行动") == nil)
        #expect(cost("通", "知") == nil)
    }

    @Test("at a bar of a long name a break is dearer, in unknown text dearer still")
    func softAndUnknown() {
        #expect(cost("领导小组", "办公室") == SenseBreaks.softBreak)
        #expect(cost("甲", "乙") == SenseBreaks.unknown)
        #expect(cost("开展", "甲乙") == SenseBreaks.besideUnknown)
        #expect(cost("甲乙", "开展") == SenseBreaks.besideUnknown)
        #expect(SenseBreaks.softBreak < SenseBreaks.besideUnknown && SenseBreaks.besideUnknown < SenseBreaks.unknown)
        #expect(SenseBreaks.betweenWords < SenseBreaks.softBreak && SenseBreaks.softBreak < SenseBreaks.unknown)
    }

    @Test("before 关于 a break is a gain")
    func about() {
        #expect(cost("领导小组办公室", "关于开展") == SenseBreaks.beforeAbout)
        #expect(SenseBreaks.beforeAbout < 0)
    }

    @Test("no break before 的, 和, 了, 与, 及, 等", arguments: ["的", "和", "了", "与", "及", "等", "、", "，"])
    func forbiddenStarts(word: String) {
        #expect(cost("开展", word + "通知") == nil)
        #expect(cost("甲", word + "乙") == nil)
    }

    @Test("nor where a preposition or 、 stands before them", arguments: ["在", "对", "向", "从", "、"])
    func forbiddenAfterPreposition(before: String) {
        #expect(cost("开展" + before, "的通知") == nil)
        #expect(cost("开展" + before, "和通知") == nil)
    }

    @Test("after 、 a break costs next to nothing")
    func pause() {
        #expect(cost("开展、", "拨付") == 1)
        #expect(cost("甲、", "乙") == 1)
    }

    @Test("a number and its unit stay together", arguments: [("1285", "万元"), ("2020", "年"), ("12", "85"), ("第3", "条"), ("12", "月")])
    func numbers(before: String, after: String) {
        #expect(cost("拨付" + before, after + "通知") == nil)
    }

    @Test("a document number stays whole")
    func documentNumber() {
        let text = Array("印发〔2020〕6号通知")
        let costs = SenseBreaks(text, lexicon: Self.lexicon).costs
        #expect(costs[3...8].allSatisfy { $0 == nil })
    }

    @Test("a name in 《》, “” or （） stays whole", arguments: [("《", "》"), ("“", "”"), ("（", "）")])
    func quotedNames(open: String, close: String) throws {
        let inside = try #require(cost("印发\(open)安全", "生产\(close)通知"))
        #expect(inside == SenseBreaks.betweenWords + SenseBreaks.unknown)
        #expect(cost("印发\(open)安全生产\(close)", "通知").map { $0 < SenseBreaks.unknown } == true)
        #expect(cost("印发\(open)", "安全生产\(close)") == nil)
        #expect(cost("印发\(open)安全生产", "\(close)通知") == nil)
    }

    @Test("neither 关于 nor 、 inside 《》 makes a break there cheap")
    func quotedGains() throws {
        #expect(try #require(cost("印发《开展", "关于拨付》的通知")) > SenseBreaks.softBreak)
        #expect(try #require(cost("印发《安全、", "生产条例》的通知")) > SenseBreaks.softBreak)
    }

    @Test("names within names: the inner end does not open the outer")
    func nested() throws {
        #expect(try #require(cost("印发《“安全”", "生产》通知")) >= SenseBreaks.unknown)
    }

    @Test("a closing mark without an opening one does no harm")
    func stray() {
        #expect(cost("印发》", "通知").map { $0 < SenseBreaks.unknown + 1 } == true)
        #expect(cost("开展", "通知》") == SenseBreaks.betweenWords)
    }

    @Test("a line that ends in a preposition costs more", arguments: ["在", "对", "将", "把", "为", "向", "从", "关于"])
    func danglingEnds(word: String) throws {
        let dangling = try #require(cost("通知" + word, "开展"))
        #expect(dangling >= SenseBreaks.danglingEnd + SenseBreaks.betweenWords)
    }

    @Test("to end a line with 关于 costs more than a further line would", arguments: ["关于", "对于"])
    func danglingAbout(word: String) throws {
        let dangling = try #require(cost("通知" + word, "开展"))
        #expect(dangling > TitleBreaker.perLine + SenseBreaks.besideUnknown)
    }

    @Test("of overlapping words the fewest and longest are taken")
    func overlapping() {
        // 工资 支付条例 and 工资支付 条例 are two words each; 工资支付 comes with the fewest breaks inside.
        let costs = SenseBreaks(Array("工资支付条例"), lexicon: Self.lexicon).costs
        #expect(costs.compactMap { $0 }.count == 1)
        #expect(costs[1] == nil && costs[3] == nil && costs[5] == nil)
    }

    @Test("there is a cost for each character, none before the first", arguments: ["", "甲", "关于开展专项行动的通知"])
    func count(text: String) {
        let costs = SenseBreaks(Array(text), lexicon: Self.lexicon).costs
        #expect(costs.count == text.count)
        #expect(costs.first.flatMap { $0 } == nil)
    }
}
