import TestSupport
import Testing

@testable import Quantities

@Suite("Texts without the marks in them") struct TornTextTests {
    @Test("what stands about the marks, joined where pieces meet", arguments: [
        ("杨-小-娟", ["杨小娟"]), ("“杨”小娟", ["杨小娟"]), ("工人杨（小）娟反映", ["工人杨小娟反映"]), ("一二三四五六七八九-十", ["四五六七八九十"]),
        ("甲-一二三四五六七八九十一二三四五六-乙", ["甲一二三四五六", "一二三四五六乙"]), ("甲--乙", ["甲乙"]), ("甲_*/乙", ["甲乙"]), ("（甲乙）", []), ("-甲", []), ("甲-", []),
        ("杨、小、娟", []), ("杨，小娟", []), ("", []), ("-", []), ("甲乙", []),
    ])
    func pieces(text: String, expected: [String]) { #expect(TornText.pieces(of: text, .all) == expected, "\(text)") }

    @Test("brackets and quotation marks are marks of their own sort", arguments: [("杨（小）娟", []), ("杨-小（娟", ["杨小（娟"]), ("杨/娟", ["杨娟"]), ("“杨”娟", [])])
    func strokes(text: String, expected: [String]) { #expect(TornText.pieces(of: text, .strokes) == expected, "\(text)") }

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
