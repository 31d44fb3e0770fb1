import Geometry
import Testing

@testable import Composition

/// Words that lines keep whole where they can.
struct LineWordsTests {
    private static let words = LineWords([
        .init("有限公司", seams: [2]), .init("有限责任公司", seams: [2, 4]), .init("凤栖山市"), .init("凤栖山"), .init("周以宁"), .init("省"),
        .init("㛃市"), .init("𬭎阳县"),
    ])

    @Test(arguments: [
        ("某有限公司", "某有~限公~司"), ("有限责任公司", "有~限责~任公~司"), ("凤栖山市某", "凤~栖~山~市某"), ("凤栖山区", "凤~栖~山区"), ("凤栖", "凤栖"),
        ("由周以宁主持", "由周~以~宁主持"), ("周以", "周以"), ("江原省", "江原省"), ("在㛃市𬭎阳县", "在㛃~市𬭎~阳~县"), ("", ""), ("有限有限公司", "有限有~限公~司"),
    ])
    func `A word is torn before each of its characters but at its seams`(text: String, marked: String) throws {
        let measured = try Setting().measured(text, keeping: Self.words)
        let shown = zip(measured.gaps, text).map { ($0.tear == .word ? "~" : "") + String($1) }.joined()
        #expect(shown == marked)
        let areBreakable = measured.gaps.dropFirst().allSatisfy(\.isBreakable)
        #expect(areBreakable, "it may be torn")
    }

    @Test(arguments: [
        ("（含当日）", "（含~当~日）"), ("（凤栖山）某", "（凤~栖~山）某"), ("（各县（市、区）", "（各县（市、~区）"), ("（一二三四五）", "（一二三四五）"), ("（一", "（一"), ("（）", "（）"),
        ("（2020年）", "（2020年）"),
    ])
    func `A short aside is torn within its brackets`(text: String, marked: String) throws {
        #expect(try Self.torn(text) == marked)
    }

    @Test(arguments: [
        ("列入“黑名单”2件", "列入“黑~名~单”2件"), ("“两清零”。", "“两~清~零”。"), ("“问题清单”", "“问题清单”"), ("“黑", "“黑"), ("“甲“乙”", "“甲“乙”"),
    ])
    func `A short term is torn within its quotes`(text: String, marked: String) throws {
        #expect(try Self.torn(text) == marked)
    }

    @Test(arguments: [
        ("拖欠赵某某等24人", "拖欠赵~某~某等24人"), ("黄某等9人", "黄~某等9人"), ("责令某公司", "责令某公司"), ("由某某市报送", "由某某市报送"), ("某某", "某某"), ("某", "某"),
        ("王某某某", "王某某某"), ("、某等", "、某等"), ("李某", "李~某"),
    ])
    func `A masked name is torn within it`(text: String, marked: String) throws {
        #expect(try Self.torn(text) == marked)
    }

    private static func torn(_ text: String) throws -> String {
        zip(try Setting().measured(text).gaps, text).map { ($0.tear == .word && $0.isBreakable ? "~" : "") + String($1) }.joined()
    }

    @Test(arguments: 20...27)
    func `A line keeps a masked name whole where it can`(length: Int) throws {
        let setting = Setting()
        let lines = setting.lines(try setting.measured(han(length) + "赵某某等" + han(60)))
        #expect(lines.contains { $0.text.contains("赵某某") }, "\(lines.map(\.text))")
    }

    @Test
    func `Nothing is torn where no word is known`() throws {
        let plain = try Setting().measured("凤栖山市有限公司")
        #expect(plain.gaps.allSatisfy { $0.tear == nil })
        #expect(LineWords.none.isEmpty && !Self.words.isEmpty && LineWords([.init("省")]).isEmpty)
    }

    @Test
    func `What a date or a number of a document tears comes before a word`() throws {
        let words = LineWords([.init("国办发"), .init("第三条")])
        let number = try Setting().measured("（国办发〔2020〕6号）", keeping: words)
        #expect(number.gaps.contains { $0.tear == .organCode })
        let article = try Setting().measured("第三条", keeping: words)
        #expect(article.gaps.map(\.tear) == [nil, .article, .article])
    }

    @Test(arguments: 4...26)
    func `A line ends within a word only where it would be loose otherwise`(length: Int) throws {
        let setting = Setting()
        let text = han(length) + "甲乙丙" + han(60)
        let lines = setting.lines(try setting.measured(text, keeping: LineWords([.init("甲乙丙")])))
        #expect(lines.contains { $0.text.contains("甲乙丙") })
        for line in lines.dropLast() { #expect(line.widestStretch.millimetres < 0.6, "\(line.text)") }
    }

    @Test
    func `A short line keeps a word whole, but takes no further line for it`() throws {
        let setting = Setting(cells: 11, alignment: .start)
        let name = "天峰防水保温工程（凤栖山）有限责任公司"
        let words = LineWords([.init("工程"), .init("有限责任公司", seams: [2, 4])])
        let wide = setting.lines(try setting.measured(name, keeping: words))
        #expect(wide.map(\.text) == ["天峰防水保温工程", "（凤栖山）有限责任公司"])
        let narrow = Setting(cells: 4, alignment: .start)
        let lines = narrow.lines(try narrow.measured("某某某工程有限公司", keeping: words))
        #expect(lines.count == 3, "\(lines.map(\.text))")
    }
}
