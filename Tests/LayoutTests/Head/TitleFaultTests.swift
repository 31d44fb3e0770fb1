import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Titles that no way of breaking makes good (GB/T 9704-2012 §7.3.1)")
struct TitleFaultTests {
    private let breaker = TitleBreakerTests.breaker

    private func warnings(_ title: String) throws -> [Diagnostic] {
        let layout = DocumentLayout(shaper: FakeShaper(), lexicon: TitleBreakerTests.lexicon)
        let place = Place(file: "notice.gw", position: .init(line: 3, column: 5))
        var document = headDocument()
        document.title = PlacedText(title, at: place)
        let found = try layout.layOut(document).warnings
        #expect(found.allSatisfy { $0.place == place })
        return found
    }

    @Test("a title of listed words has none", arguments: [
        TitleBreakerTests.longTitle, "关于做好某项工作的通知", "凤栖山市关于开展根治欠薪冬季专项行动的通知",
    ])
    func none(title: String) throws {
        #expect(breaker.faults(in: try #require(breaker.lines(of: title))).isEmpty)
        #expect(try warnings(title).isEmpty)
    }

    @Test("LAY0405: a line that ends where no word is known to end")
    func cut() throws {
        let found = try warnings("关于" + han(30) + "的通知")
        #expect(found.map(\.code).contains(.titleCut))
        let cut = try #require(found.first { $0.code == .titleCut })
        #expect(cut.severity == .warning)
        #expect(cut.hints[0].chinese.contains("词语"))
        let lines = try #require(breaker.lines(of: "关于" + han(30) + "的通知"))
        #expect(cut.message.chinese.contains(lines[0].suffix(4)) && cut.message.english.contains(lines[1].prefix(4)))
    }

    @Test("the office's own words mend it")
    func mended() throws {
        let words = [String(han(30).prefix(14)), String(han(30).suffix(16))]
        let breaker = TitleBreaker(lexicon: TitleBreakerTests.lexicon.adding(names: words), charactersPerLine: 20)
        let lines = try #require(breaker.lines(of: "关于" + han(30) + "的通知"))
        #expect(breaker.faults(in: lines).isEmpty)
        for word in words { #expect(lines.contains { $0.contains(word) }) }
    }

    @Test("the name of the organ stays whole where a line holds it, whether the list knows its place or not", arguments: [
        "关于拨付300万元应急周转金和做好专户管理的通知", "关于对春节前工资支付情况进行专项检查和督导的通知",
    ])
    func organ(rest: String) throws {
        let organ = "云溪市根治拖欠农民工工资工作领导小组"
        for known in [[], ["云溪市"]] {
            let lexicon = sampleLexicon.adding(names: known).adding(organs: [organ])
            let lines = try #require(TitleBreaker(lexicon: lexicon, charactersPerLine: 20).lines(of: organ + rest))
            #expect(lines[0] == organ, "\(lines)")
        }
    }

    @Test("a name of a company or a body is not parted before what it ends in, known or not", arguments: [
        "关于对云岭建筑安装有限公司拖欠农民工工资问题进行挂牌督办的通知", "关于调整云溪市森林草原防灭火指挥部等议事协调机构组成人员的通知",
        "关于表彰大石头村村民委员会等单位的决定", "关于督促云溪市第三建筑工程有限责任公司等12家单位支付工资的通知",
    ])
    func endings(title: String) throws {
        let lines = try #require(TitleBreaker(lexicon: sampleLexicon, charactersPerLine: 20).lines(of: title))
        for line in lines.dropFirst() {
            #expect(!["有限", "责任", "公司", "指挥部", "委员会"].contains(where: line.hasPrefix), "\(lines)")
        }
    }

    @Test("where nothing else is possible, the parted name is told")
    func told() throws {
        let title = String(han(19)) + "有限公司"
        let breaker = TitleBreaker(lexicon: sampleLexicon, charactersPerLine: 19)
        let faults = breaker.faults(in: [String(han(19)), "有限公司"])
        #expect(faults.contains(.cut(before: String(han(19).suffix(4)), after: "有限公司")), "\(title)")
        #expect(breaker.faults(in: ["关于督促甲公司等", "12家单位支付工资的通知"]).allSatisfy { $0 == .outline })
    }

    @Test("a name longer than a line parts after its place", arguments: [
        "关于拨付300万元应急周转金和做好专户管理的通知", "关于对春节前工资支付情况进行专项检查和督导的通知",
    ])
    func longOrgan(rest: String) throws {
        let organ = "凤栖山市根治拖欠农民工工资工作领导小组办公室"
        let words = ["凤栖山市", "春节前", "工资支付", "情况", "进行", "专项检查"]
        let lexicon = sampleLexicon.adding(names: words).adding(organs: [organ])
        let lines = try #require(TitleBreaker(lexicon: lexicon, charactersPerLine: 20).lines(of: organ + rest))
        #expect(lines[0] == "凤栖山市" && lines[1].hasPrefix("根治拖欠农民工工资工作领导小组办公室"), "\(lines)")
    }

    @Test("outlines", arguments: [
        (["甲乙丙", "甲乙"], false), (["甲乙", "甲乙丙"], false), (["甲", "甲乙丙", "甲乙"], false),
        (["甲乙", "甲乙"], true), (["甲乙丙", "甲", "甲乙"], true), (["甲乙丙", "甲乙丙", "甲乙丙"], true),
    ])
    func outlines(lines: [String], isFault: Bool) {
        #expect(breaker.faults(in: lines).contains(.outline) == isFault)
    }

    @Test("LAY0404 is a warning with advice in both languages")
    func outlineWords() {
        let diagnostic = Diagnostic.titleFault(.outline, "甲", at: nil)
        #expect(diagnostic.code == .titleOutline && diagnostic.severity == .warning)
        #expect(!diagnostic.hints.isEmpty && diagnostic.message.english.contains("trapezoid"))
    }

    /// Organ names, places, numbers with units and names in 《》: L17–L20 of a reviewer's list.
    private static let titles = [
        "凤栖山市人民政府关于印发《凤栖山市农民工工资支付办法》的通知",
        "凤栖山市人民政府办公室关于转发市人力资源和社会保障局2021年根治欠薪冬季专项行动方案的通知",
        "凤栖山市财政局关于拨付2020年农民工工资应急周转金1285.12万元的请示",
        "凤栖山市人力资源和社会保障局凤栖山市财政局关于做好农民工工资支付工作的通知",
    ]

    @Test("what must stay whole stays whole, and no line begins with 的, 和 or 了", arguments: titles)
    func whole(title: String) throws {
        let lines = try #require(breaker.lines(of: title))
        #expect(lines.count <= 4)
        for word in ["凤栖山市", "《凤栖山市农民工工资支付办法》", "2021年", "2020年", "1285.12万元", "冬季专项行动", "人民政府", "办公室", "通知", "请示", "财政局"]
        where title.contains(word) {
            #expect(lines.contains { $0.contains(word) }, "\(word): \(lines)")
        }
        for line in lines { #expect(!"的和了、，".contains(line.prefix(1)), "\(lines)") }
        #expect(TitleBreaker.isUnimodal(lines.map(\.count)), "\(lines)")
    }

    @Test("the organs of the document itself stay whole, in whatever list", arguments: [true, false])
    func ownOrgans(isJoint: Bool) throws {
        let organs = ["某州甲乙丙丁戊己局", "某州庚辛壬癸子丑委员会"]
        var document = headDocument(organs: isJoint ? organs : [], title: organs.joined() + "关于做好某项工作的通知")
        if !isJoint { document.signature?.organs = organs.map { PlacedText($0) } }
        #expect(Set(organs).isSubset(of: document.organs))
        let titles = try layOut(document).texts.filter { $0.page == 1 && $0.points == 22 }.map(\.text)
        #expect(titles.count > 1)
        for organ in organs { #expect(titles.contains { $0.contains(organ) }, "\(titles)") }
    }

    @Test("each organ is named once, the mark without 文件")
    func organNames() {
        var document = headDocument(mark: "某市人民政府文件", imprint: sampleImprint)
        #expect(document.organs == ["某市人民政府", "某市人民政府办公室"])
        document.head.mark = .joint(organs: [PlacedText("甲局"), PlacedText("乙局")], suffix: nil)
        document.head.issuers = [PlacedText("甲局"), PlacedText("乙局")]
        #expect(document.organs == ["甲局", "乙局", "某市人民政府", "某市人民政府办公室"])
        #expect(headDocument(format: .minutes, organ: "丙办公室").organs.last == "丙办公室")
    }

    @Test("a title of any length up to 200 characters has lines or LAY0202", arguments: stride(from: 5, through: 200, by: 15).map { $0 })
    func anyLength(length: Int) throws {
        let title = String(String(repeating: "关于做好农民工工资支付工作的通知", count: 13).prefix(length))
        let layout = DocumentLayout(shaper: FakeShaper(), lexicon: TitleBreakerTests.lexicon)
        do {
            let pages = try layout.layOut(headDocument(title: title)).output
            let texts = Reading(pages: pages).texts.filter { $0.page == 1 && $0.points == 22 }
            #expect(texts.map(\.text).joined() == title)
            #expect(length <= 100)
        } catch {
            #expect(error.diagnostics.map(\.code.rawValue) == ["LAY0202"])
            #expect(length > 85)
        }
    }
}
