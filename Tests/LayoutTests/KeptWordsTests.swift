import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Words that lines keep whole where they can") struct KeptWordsTests {
    private func lines(_ text: String, names: [String]) throws -> [String] {
        let document = sampleDocument(body: [Paragraph(text: text)])
        let reading = Reading(pages: try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon, names: names).layOut(document).output)
        return reading.texts.filter { $0.page == 1 && $0.points == 16 && $0.y > 150 }.map(\.text)
    }

    // With 24 characters before it, the line lacks two cells without the name: seen less than the name of a person in two.
    @Test("an office's own names, where a line can do without two characters", arguments: 20...26)
    func names(before: Int) throws {
        let text = han(before) + "周以宁" + han(50)
        let kept = try lines(text, names: ["周以宁"])
        #expect(kept.contains { $0.contains("周以宁") }, "\(kept)")
        #expect(kept.joined() == (try lines(text, names: [])).joined(), "the text is the same")
    }

    @Test("without them a name is parted where the line is full")
    func without() throws {
        let parted = try (20...26).filter { before in
            try !lines(han(before) + "周以宁" + han(50), names: []).contains { $0.contains("周以宁") }
        }
        #expect(!parted.isEmpty)
    }

    @Test("words of titles part no line of the text, but those of cells")
    func lists() {
        let lexicon = SenseLexicon(list: "有限|公司\n第1号\n㛃\u{FE00}字\n领导小组")
        let words = KeptWords(names: ["栖云区"], lexicon: lexicon)
        let (inText, inCells) = (words.inText, words.inCells)
        #expect(tears(inText, "栖云区有限公司领导小组") == [1, 2])
        #expect(tears(inCells, "栖云区有限公司领导小组") == [1, 2, 4, 6, 8, 9, 10])
        // Texts that differ in figures alone are set alike, so no word has any; nor one that has more scalars than characters.
        #expect(tears(inCells, "第1号㛃\u{FE00}字") == [])
        #expect(KeptWords().inText.isEmpty && KeptWords().inCells.isEmpty)
    }

    private func tears(_ words: LineWords, _ text: String) -> [Int] {
        let scalars = Array(text.unicodeScalars)
        let gaps = GapRules(scalars: scalars, classes: scalars.map(CharacterClass.init), words: words).gaps()
        return gaps.indices.filter { gaps[$0].tear == .word }
    }

    @Test("names of organs among copies, each whole on its line")
    func organs() throws {
        let names = ["市工业和信息化局", "市公安局", "市人力资源和社会保障局", "市住房和城乡建设局", "市水利局"]
        let imprint = Imprint(copies: [PlacedText(names.joined(separator: "、"))], printer: PlacedText("某市人民政府办公室"), date: anyDate)
        let reading = try layOut(sampleDocument(imprint: imprint))
        let lines = reading.texts.filter { $0.page == reading.pages.count && $0.points == 14 }.map(\.text)
        for name in names { #expect(lines.contains { $0.contains(name) }, "\(name): \(lines)") }
    }

    @Test("a list of names parts at its commas")
    func listed() {
        #expect(tears(LineWords(namesIn: "甲局、乙丙局，丁；戊己。"), "甲局、乙丙局，丁；戊己。") == [1, 4, 5, 10])
        #expect(LineWords(namesIn: "").isEmpty && LineWords(namesIn: "甲、乙").isEmpty)
    }

    @Test("a cell keeps the words of its firm, and takes no further line for it")
    func cells() throws {
        let lexicon = SenseLexicon(list: "有限|责任|公司\n工程\n防水\n保温")
        let block = tableBlock([["名称", "金额"]] + (1...3).map { ["天峰防水保温工程（凤栖山）有限责任公司第\($0)", "\($0).00"] }, title: "表")
        let layout = DocumentLayout(shaper: FakeShaper(), lexicon: lexicon)
        let reading = Reading(pages: try layout.layOut(tableDocument([paragraph(28), .table(block)])).output)
        let texts = reading.cells(ofPage: 1).map(\.text).joined(separator: "|")
        #expect(!texts.contains("工|程") && !texts.contains("凤|栖") && !texts.contains("栖|山"), "\(texts)")
    }

    @Test("a page does not end within the number of an article", arguments: 150...190)
    func pageEnds(count: Int) throws {
        let text = (0..<14).map { String(han(900).dropFirst($0 * 30).prefix(count / 8)) + "第二百七十六条之一" }.joined(separator: "，")
        let reading = try layOut(sampleDocument(body: [Paragraph(text: text)]))
        let body = reading.texts.filter { $0.points == 16 && $0.text.count > 4 }
        for page in 1..<reading.pages.count {
            guard let last = body.last(where: { $0.page == page })?.text else { continue }
            let starts = last.suffix(8)
            let isTorn = starts.contains("第") && !last.hasSuffix("第二百七十六条之一") && !starts.contains("一，")
                && "第二百七十六条之一".contains(String(starts[(starts.lastIndex(of: "第") ?? starts.startIndex)...]))
            #expect(!isTorn, "\(last)")
        }
    }
}
