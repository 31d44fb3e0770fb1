import Diagnostics
import DisplayList
import Geometry
import Quantities
import TestSupport
import Testing

@testable import Yinfa

/// Pages as they are read for persons: what stands beside and below each other.
@Suite("What the ends of lines part is found on pages") struct ScannedLineTests {
    private static let scan: PrivacyScan = {
        var numbers = KnownNumbers()
        numbers.insert(Checked.card(1), .card)
        let persons = KnownPersons(names: NameSearch(["欧阳海棠", "陈建国"]), numbers: numbers)
        return PrivacyScan(place: Place(file: "x.gw"), persons: persons)
    }()

    /// Lines of a cell below each other, its corner here; points.
    private func cell(_ lines: [String], x: Double = 100, y: Double = 100, pitch: Double = 16) -> [PageItem] {
        lines.enumerated().map { index, text in
            .text(run(text, x: x, y: y + pitch * Double(index)))
        }
    }

    private func run(_ text: String, x: Double, y: Double) -> GlyphRun {
        let origin = Point(x: .points(x), y: .points(y))
        let end = Point(x: .points(x + 12 * Double(text.count - 1)), y: .points(y))
        return GlyphRun(
            face: FaceID(name: "x"), size: .points(12), text: text,
            glyphs: [GlyphRun.Glyph(id: 1, origin: origin), GlyphRun.Glyph(id: 2, origin: end)], clusters: [])
    }

    private func found(_ items: [PageItem]) -> [String] {
        let metadata = Metadata(title: "甲", author: "乙", date: .init(year: 2021, month: 1, day: 8), printsDuplex: true)
        return Self.scan.findings([Page(size: .a4, items: items)], metadata).map(\.code.rawValue)
    }

    @Test("a name in a cell of one or two characters a line", arguments: [
        ["欧阳海棠"], ["欧阳", "海棠"], ["欧", "阳", "海", "棠"], ["欧阳", "海", "棠"], ["工人", "陈", "建", "国"], ["工", "人", "陈建", "国反", "映"], ["人欧", "阳海", "棠的"],
    ])
    func names(lines: [String]) { #expect(found(cell(lines)) == ["PRV0103"], "\(lines)") }

    @Test("a name of eight characters, its point among them, parted anywhere by a line's end")
    func longNames() {
        let persons = KnownPersons(names: NameSearch(["努尔艾力·吐尔逊江"]))
        let scan = PrivacyScan(place: Place(file: "x.gw"), persons: persons)
        let metadata = Metadata(title: "甲", author: "乙", date: .init(year: 2021, month: 1, day: 8), printsDuplex: true)
        let name = Array("努尔艾力·吐尔逊江")
        for place in 1..<name.count {
            let lines = ["工人" + String(name[..<place]), String(name[place...]) + "反映"]
            let found = scan.findings([Page(size: .a4, items: cell(lines))], metadata)
            #expect(found.map(\.code.rawValue) == ["PRV0103"], "\(lines)")
        }
        let letters = cell(name.map { String($0) })
        #expect(scan.findings([Page(size: .a4, items: letters)], metadata).isEmpty == false)
    }

    @Test("a number in a narrow cell, however many lines it takes", arguments: [4, 5, 6, 7, 8, 10])
    func numbers(width: Int) {
        for number in [Checked.card(1), Checked.identity(2)] {
            let digits = Array(number)
            let lines = stride(from: 0, to: digits.count, by: width).map { String(digits[$0..<min($0 + width, digits.count)]) }
            #expect(Set(found(cell(lines))) == ["PRV0101"], "\(lines)")
        }
    }

    /// One line in runs of its own faces, each of which stands as much lower than the first as its face asks for.
    private func line(_ parts: [String], drops: [Double]) -> [PageItem] {
        var x = 100.0
        return zip(parts, drops).map { text, drop in
            defer { x += 12 * Double(text.count) }
            return .text(run(text, x: x, y: 100 + drop))
        }
    }

    @Test("a character of another face, which stands a little higher or lower, hides no name and no number", arguments: [0, 0.4, -0.7, 1.5, 2.3])
    func otherFaces(drop: Double) {
        #expect(found(line(["工人欧阳", "海", "棠反映"], drops: [0, drop, 0])) == ["PRV0103"], "\(drop)")
        let digits = Array(Checked.identity(2))
        let parts = [String(digits[..<6]), "－", String(digits[6..<14]), "－", String(digits[14...])]
        #expect(found(line(parts, drops: [0, drop, 0, drop, 0])) == ["PRV0101"], "\(drop)")
    }

    private func tagged(_ texts: [String], _ tag: (Int) -> StructureTag, size: (Int) -> Double = { _ in 12 }) -> [PageItem] {
        texts.enumerated().map { index, text in
            let origin = Point(x: .points(100), y: .points(100 + 20 * Double(index)))
            return .text(
                GlyphRun(
                    face: FaceID(name: "x"), size: .points(size(index)), text: text, glyphs: [GlyphRun.Glyph(id: 1, origin: origin)],
                    clusters: [], tag: tag(index)))
        }
    }

    @Test("lines of one paragraph are read as one, and the mark of a note in it parts nothing")
    func paragraphs() {
        let isOne = { (index: Int) in StructureTag.block(.paragraph, begins: index == 0) }
        #expect(found(tagged(["反映的是欧", "阳海棠本人"], isOne)) == ["PRV0103"])
        let marked = tagged(["工人欧阳", "①", "海棠反映"], isOne) { $0 == 1 ? 8 : 12 }
        #expect(found(marked) == ["PRV0103"])
        let digits = Array(Checked.identity(2))
        let parted = tagged([String(digits[..<9]), "①", String(digits[9...])], isOne) { $0 == 1 ? 8 : 12 }
        #expect(found(parted) == ["PRV0101"])
    }

    @Test("a row of cells is read as one, for who is known")
    func rows() {
        func cell(_ row: Int) -> (Int) -> StructureTag { { .cell(.init(row: row, column: $0)) } }
        #expect(found(tagged(["欧阳", "海", "棠"], cell(3))) == ["PRV0103"])
        #expect(found(tagged(["欧阳", "海棠"], { .cell(.init(row: $0, column: 1)) })) == ["PRV0103"], "below each other")
        let card = Array(Checked.card(1))
        #expect(found(tagged([String(card[..<6]), String(card[6..<12]), String(card[12...])], cell(2))).contains("PRV0101"))
        #expect(found(tagged(["101", "32132", "198", "3100", "912"], cell(2))) == [])
    }

    @Test("two characters that a line's end parts from what goes on are no name")
    func wordsOverLines() {
        let persons = KnownPersons(names: NameSearch(["于明", "文明"]))
        let scan = PrivacyScan(place: Place(file: "x.gw"), persons: persons)
        func severities(_ texts: [String]) -> [String] {
            let metadata = Metadata(title: "甲", author: "乙", date: .init(year: 2021, month: 1, day: 8), printsDuplex: true)
            let items = tagged(texts) { .block(.paragraph, begins: $0 == 0) }
            let apart = tagged(texts) { _ in .block(.paragraph, begins: true) }
            return [items, apart].flatMap { scan.findings([Page(size: .a4, items: $0)], metadata).map { "\($0.severity)" } }
        }
        #expect(severities(["如题的通知", "由于明确了责任"]) == ["warning", "warning"])
        #expect(severities(["请于明日前报送有关材料的单位", "另行通知"]) == ["warning", "warning"])
        #expect(severities(["工人于", "明反映"]) == ["error", "error"])
    }

    @Test("what does not stand below each other is not put together")
    func apart() {
        #expect(found(["欧", "阳", "海", "棠"].enumerated().flatMap { cell([$1], x: 100 + 120 * Double($0)) }) == [])
        #expect(found(cell(["欧", "阳", "海", "棠"], pitch: 60)) == [])
        #expect(found(cell(["欧", "一二", "海", "棠"])) == [])
        let digits = Array(Checked.card(1))
        let parts = stride(from: 0, to: digits.count, by: 5).map { String(digits[$0..<min($0 + 5, digits.count)]) }
        #expect(found(parts.enumerated().flatMap { cell([$1], x: 50 + 100 * Double($0)) }) == [])
    }

    @Test("words for a picture are read as a line of their own, in a turned group too")
    func pictures() throws {
        let file = try ImageFile(SamplePictures.jpeg)
        let rect = Rect(x: .zero, y: .zero, width: .points(10), height: .points(10))
        for (words, codes) in [("工人欧阳海棠", ["PRV0103"]), ("电话13812345678", ["PRV0101"]), ("四个步骤", [])] {
            let item = PageItem.image(PlacedImage(file: file, rect: rect, alternative: words))
            #expect(found([item]) == codes)
            #expect(found([.group(.identity, [.group(.identity, [item])])]) == codes)
        }
    }
}
