import Composition
import Diagnostics
import Foundation
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Title lines by sense and outline (GB/T 9704-2012 §7.3.1)")
struct TitleBreakerTests {
    /// The list that comes with the program, and the names an office adds.
    static let lexicon = SenseLexicon(
        list: (try? String(contentsOf: Repository.root.appending(path: "templates/words.txt"), encoding: .utf8)) ?? ""
    ).adding(names: ["凤栖山市"])
        .adding(organs: ["凤栖山市根治拖欠农民工工资工作领导小组办公室"])
    static let breaker = TitleBreaker(lexicon: lexicon, charactersPerLine: 20)
    static let longTitle = "凤栖山市根治拖欠农民工工资工作领导小组办公室关于开展根治欠薪冬季专项行动的通知"

    private func lines(_ title: String) throws -> [String] {
        try #require(Self.breaker.lines(of: title))
    }

    @Test("a short title stays on one line")
    func short() throws {
        #expect(try lines("关于做好某项工作的通知") == ["关于做好某项工作的通知"])
    }

    @Test("the title of the notice becomes a trapezoid of complete phrases")
    func longTitle() throws {
        #expect(
            try lines(Self.longTitle) == ["凤栖山市", "根治拖欠农民工工资工作领导小组办公室", "关于开展根治欠薪冬季专项行动的通知"])
    }

    @Test("no line ends in a year or 年度, which belongs to what follows", arguments: [
        "凤栖山市财政局关于做好2021年度农民工工资应急周转金管理工作的通知", "凤栖山市财政局关于印发2021年工作要点和重点任务分工方案的通知",
    ])
    func years(title: String) throws {
        let lines = try lines(title)
        #expect(lines.joined() == title && lines.count > 1)
        for line in lines.dropLast() { #expect(!line.hasSuffix("年度") && !line.hasSuffix("年"), "\(lines)") }
    }

    @Test("no line ends within a phrase, nor in a verb before its object", arguments: [
        ("云溪市人力资源和社会保障局云溪市交通运输局关于报送工程建设领域治欠工作情况的通知", ["工程建设领域", "报送工程建设"]),
        ("凤栖山市人力资源和社会保障局凤栖山市财政局关于加强农民工工资应急周转金管理工作的通知", ["农民工工资应急周转金", "加强农民工工资"]),
        ("凤栖山市人民政府关于2020年度保障农民工工资支付工作情况的报告", ["保障农民工工资", "2020年度保障"]),
        ("凤栖山市人力资源和社会保障局关于调整市根治拖欠农民工工资工作领导小组成员的通知", ["工作领导小组", "调整市根治"]),
        ("凤栖山市根治拖欠农民工工资工作领导小组办公室关于交办一批欠薪案件的通知", ["欠薪案件", "工作领导小组"]),
        ("凤栖山市根治拖欠农民工工资工作领导小组办公室关于约谈永澜市人民政府负责同志的通知", ["永澜市人民政府", "约谈永澜市", "农民工工资工作领导小组办公室"]),
        ("凤栖山市根治拖欠农民工工资工作领导小组办公室关于根治欠薪冬季专项行动进展情况的通报", ["根治欠薪冬季专项行动", "农民工工资工作领导小组办公室"]),
        ("凤栖山市根治拖欠农民工工资工作领导小组办公室关于根治欠薪冬季专项行动阶段进展情况的报告", ["根治欠薪冬季专项行动", "农民工工资工作领导小组办公室"]),
        ("凤栖山市根治拖欠农民工工资工作领导小组办公室关于挂牌督办栖云区一起欠薪案件的通知", ["挂牌督办栖云区", "农民工工资工作领导小组办公室"]),
    ])
    func phrases(title: String, whole: [String]) throws {
        let breaker = TitleBreaker(
            lexicon: Self.lexicon.adding(organs: [
                "凤栖山市人力资源和社会保障局", "凤栖山市财政局", "凤栖山市人民政府", "云溪市人力资源和社会保障局", "云溪市交通运输局",
            ]), charactersPerLine: 20)
        let lines = try #require(breaker.lines(of: title))
        #expect(lines.joined() == title && lines.count > 1)
        for phrase in whole { #expect(lines.contains { $0.contains(phrase) }, "\(lines)") }
    }

    @Test("no line begins with 的, 和 or 了", arguments: 21...45)
    func forbiddenStarts(length: Int) throws {
        let title = String("关于开展工作和工资的通知和工资的工作了专项行动和欠薪的通知和冬季专项行动的工作和根治拖欠".prefix(length))
        for line in try lines(title) {
            #expect(!"的和了与及、，".contains(line.prefix(1)))
        }
    }

    @Test("words of the list, names and numbers with units stay whole")
    func wholeWords() throws {
        let title = "凤栖山市关于拨付2020年冬季专项行动工作经费1285.12万元的通知"
        let broken = try lines(title)
        #expect(broken.count > 1)
        for word in ["凤栖山市", "2020年", "专项行动", "1285.12万元", "关于", "通知"] {
            #expect(broken.contains { $0.contains(word) }, "\(word) was cut: \(broken)")
        }
    }

    @Test("a name in 《》 stays whole where it fits")
    func quotedName() throws {
        let broken = try lines("凤栖山市关于印发《农民工工资专项行动工作》的通知")
        #expect(broken.contains { $0.contains("《农民工工资专项行动工作》") }, "\(broken)")
    }

    @Test("lines joined are the title, and none is wider than the measure", arguments: 1...90)
    func conserved(length: Int) {
        let title = String(String(repeating: Self.longTitle, count: 3).prefix(length))
        guard let lines = Self.breaker.lines(of: title) else {
            #expect(length > 80)
            return
        }
        #expect(lines.joined() == title)
        #expect(lines.allSatisfy { $0.count <= 20 })
    }

    @Test("a title that five lines cannot hold has no lines")
    func tooLong() {
        #expect(Self.breaker.lines(of: han(101)) == nil)
    }

    @Test("an outline is a trapezoid or a rhombus, never an hourglass", arguments: [18, 22, 26, 31, 36, 39])
    func outline(length: Int) throws {
        let title = String(Self.longTitle.prefix(length))
        let widths = try lines(title).map(\.count)
        let peak = try #require(widths.firstIndex(of: widths.max() ?? 0))
        #expect(widths[...peak].elementsEqual(widths[...peak].sorted()))
        #expect(widths[peak...].elementsEqual(widths[peak...].sorted(by: >)))
    }
}
