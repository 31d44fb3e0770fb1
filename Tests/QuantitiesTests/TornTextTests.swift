import TestSupport
import Testing

@testable import Quantities

@Suite("Texts without the marks in them") struct TornTextTests {
    @Test("what stands about the marks, joined where pieces meet", arguments: [
        ("杨-小-娟", ["杨小娟"]), ("“杨”小娟", ["杨小娟"]), ("工人杨（小）娟反映", ["工人杨小娟反映"]), ("一二三四五六七八九-十", ["一二三四五六七八九十"]), ("一二三四五六七八九十一二-三", ["三四五六七八九十一二三"]),
        ("甲-一二三四五六七八九十一二三四五六七八九十一二-乙", ["甲一二三四五六七八九十", "三四五六七八九十一二乙"]), ("甲--乙", ["甲乙"]), ("甲_*/乙", ["甲乙"]), ("（甲乙）", []), ("-甲", []), ("甲-", []),
        ("杨、小、娟", []), ("杨，小娟", []), ("", []), ("-", []), ("甲乙", []),
    ])
    func pieces(text: String, expected: [String]) { #expect(TornText.pieces(of: text, .all) == expected, "\(text)") }

    @Test("brackets and quotation marks are marks of their own sort", arguments: [("杨（小）娟", []), ("杨-小（娟", ["杨小（娟"]), ("杨/娟", ["杨娟"]), ("“杨”娟", []), ("李○阳", []), ("杨…娟", [])])
    func strokes(text: String, expected: [String]) { #expect(TornText.pieces(of: text, .strokes) == expected, "\(text)") }

    @Test("signs that also hide a character part three", arguments: [
        "#", "＃", "@", "&", "%", "$", "…", "⋯", "※", "〃", "○", "●", "◯", "□", "■", "◇", "◆", "△", "▲", "▽", "▼", "☆", "★",
    ])
    func signs(mark: String) {
        #expect(TornText.pieces(of: "工人杨\(mark)小\(mark)娟", .all) == ["工人杨小娟"], "\(mark)")
        #expect(TornText.pieces(of: "杨\(mark)娟", .strokes) == [], "\(mark)")
    }

    @Test("a name of eight characters stands whole about a single mark")
    func longNames() {
        let name = Array("努尔艾力吐尔逊江")
        for place in 1..<name.count {
            let torn = "前面有许多许多别的话" + String(name[..<place]) + "-" + String(name[place...]) + "后面有许多许多别的话"
            #expect(TornText.pieces(of: torn, .all).contains { $0.contains(String(name)) }, "\(place)")
        }
    }

    @Test("any name with any of the marks in it stands whole in one piece")
    func random() {
        var seeds = SplitMix64(seed: 91)
        let marks = ["-", "*", "（", "）", "“", "”", "_", "/", "——", "《", "》"]
        for _ in 0..<300 {
            let before = String(repeating: "前", count: Int.random(in: 0...12, using: &seeds))
            let after = String(repeating: "后", count: Int.random(in: 0...12, using: &seeds))
            let name = ["杨小娟", "欧阳海棠", "王伟"].randomElement(using: &seeds) ?? ""
            let torn = name.map { String($0) + (marks.randomElement(using: &seeds) ?? "") }.joined()
            let pieces = TornText.pieces(of: before + torn + after, .all)
            #expect(pieces.contains { $0.contains(name) }, "\(before)\(torn)\(after): \(pieces)")
        }
    }
}
