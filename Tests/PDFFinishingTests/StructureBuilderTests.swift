import DisplayList
import Geometry
import TestSupport
import Testing

@testable import PDFFinishing

/// Pages as lists of tagged words; a glyph for each character.
enum TaggedPages {
    static func run(_ text: String, _ tag: StructureTag) -> PageItem {
        let glyphs = text.unicodeScalars.indices.enumerated().map { index, _ in
            GlyphRun.Glyph(id: UInt32(index + 1), origin: Point(x: .points(Double(index) * 10), y: .points(100)))
        }
        return .text(
            GlyphRun(face: FaceID(name: "face"), size: .points(10), text: text, glyphs: glyphs, clusters: [], tag: tag))
    }

    static func block(_ text: String, _ block: StructureTag.Block = .paragraph, begins: Bool = true) -> PageItem {
        run(text, .block(block, begins: begins))
    }

    static func cell(
        _ text: String, _ row: Int, _ column: Int, rows: Int = 1, columns: Int = 1, _ role: StructureTag.Cell.Role = .data
    ) -> PageItem {
        run(text, .cell(.init(row: row, column: column, rowSpan: rows, columnSpan: columns, role: role)))
    }

    static func tree(_ pages: [PageItem]...) -> StructureTree {
        StructureBuilder.tree(of: pages.map { Page(size: .a4, items: $0) })
    }
}

extension StructureTree {
    /// A line for each element, indented: role, spans, how many glyphs it has.
    fileprivate var outline: String { lines(0, "").joined(separator: "\n") }

    private func lines(_ element: Int32, _ indent: String) -> [String] {
        let value = elements[Int(element)]
        var line = indent + value.role.name
        if let cell = value.cell, cell.rowSpan > 1 || cell.columnSpan > 1 { line += " \(cell.rowSpan)x\(cell.columnSpan)" }
        let glyphs = pages.flatMap(\.texts).filter { $0.element == element }.map { "\($0.glyphCount)" }
        if !glyphs.isEmpty { line += " " + glyphs.joined(separator: "+") }
        return [line] + value.children.flatMap { lines($0, indent + " ") }
    }
}

@Suite("The tree of a document's parts")
struct StructureBuilderTests {
    private typealias Make = TaggedPages

    @Test("what begins is an element, what does not goes on with the last of its kind")
    func paragraphs() {
        let tree = Make.tree([
            Make.block("标题", .heading(level: 1)), Make.block("接行", .heading(level: 1), begins: false),
            Make.block("一段"), Make.block("两行", begins: false), Make.block("又一段文字"),
        ])
        #expect(tree.outline == "Document\n H1 4\n P 4\n P 5")
        #expect(tree.headings.map(\.title) == ["标题接行"])
    }

    @Test("a paragraph goes on below the footnotes of the page before")
    func acrossPages() {
        let tree = Make.tree(
            [Make.block("一段文字"), Make.block("注一", .footnote), Make.run("— 1 —", .artifact)],
            [Make.block("下页", begins: false), Make.block("另一段"), Make.block("注二", .footnote)])
        #expect(tree.outline == "Document\n P 4+2\n Note 2\n P 3\n Note 2")
        #expect(tree.pages[0].texts.map(\.element) == [1, 2, PageMarks.artifact])
    }

    @Test("what goes on without a beginning begins")
    func orphan() {
        #expect(Make.tree([Make.block("续", begins: false)]).outline == "Document\n P 1")
    }

    @Test("levels of headings follow one another, whatever is left out", arguments: [
        ([1, 2, 3], "H1 H2 H3"), ([1, 3, 3, 2], "H1 H2 H2 H2"), ([1, 4, 5, 4, 2], "H1 H2 H3 H2 H2"), ([3, 1], "H1 H1"),
        ([1, 2, 3, 1, 2], "H1 H2 H3 H1 H2"),
    ])
    func levels(_ levels: [Int], _ expected: String) {
        let items = levels.map { Make.block("题", .heading(level: $0)) }
        let tree = StructureBuilder.tree(of: [Page(size: .a4, items: items)])
        #expect(tree.elements.dropFirst().map(\.role.name).joined(separator: " ") == expected)
        #expect(tree.headings.map { "H\($0.depth)" }.joined(separator: " ") == expected)
    }

    @Test("an attachment's number leads its title among the bookmarks")
    func attachmentLabel() {
        let tree = Make.tree([
            Make.block("总题", .heading(level: 1)), Make.block("附件1", .attachmentLabel), Make.block("一览表", .heading(level: 1)),
            Make.block("一、节", .heading(level: 2)), Make.block("附图", .heading(level: 1)),
        ])
        #expect(tree.headings.map(\.title) == ["总题", "附件1　一览表", "一、节", "附图"])
        #expect(tree.outline == "Document\n H1 2\n P 3\n H1 3\n H2 3\n H1 2")
    }

    @Test("items stand in lists, with their numbers where they have them")
    func lists() {
        let tree = Make.tree([
            Make.block("附件：1.", .itemLabel), Make.block("甲表", .item), Make.block("2.", .itemLabel), Make.block("乙", .item),
            Make.block("表", .item, begins: false), Make.block("正文"), Make.block("①另一列", .item), Make.block("②", .item),
        ])
        #expect(tree.outline == """
            Document
             L
              LI
               Lbl 5
               LBody 2
              LI
               Lbl 2
               LBody 2
             P 2
             L
              LI
               LBody 4
              LI
               LBody 1
            """)
    }

    @Test("a picture is a figure with its words, and ends a list")
    func figures() throws {
        let file = try ImageFile(SamplePictures.png(width: 1, height: 1, colours: [(0, 0, 0)]))
        let rect = Rect(x: .points(10), y: .points(20), width: .points(100), height: .points(50))
        let picture = PageItem.image(PlacedImage(file: file, rect: rect, alternative: "柱状图"))
        let lower = Transform(turn: .none, offset: Point(x: .zero, y: .points(5)))
        let tree = Make.tree([Make.block("①", .item), .group(lower, [picture]), Make.block("②", .item)])
        #expect(tree.elements.map(\.role.name) == ["Document", "L", "LI", "LBody", "Figure", "L", "LI", "LBody"])
        #expect(tree.pages[0].images == [4])
        #expect(tree.figures[4]?.alternative == "柱状图")
        #expect(tree.figures[4]?.rect.minY == .points(25))
    }

    @Test("a code is a figure with its words, counted apart from pictures")
    func codes() {
        let rect = Rect(x: .points(10), y: .points(20), width: .points(30), height: .points(30))
        let code = PageItem.code(PlacedCode(matrix: ModuleMatrix(side: 1, dark: [true]), rect: rect, alternative: "回读码"))
        let tree = Make.tree([Make.cell("1", 0, 0), code])
        #expect(tree.outline.hasSuffix("\n Figure"))
        #expect(tree.pages[0].images.isEmpty && tree.pages[0].codes.count == 1)
        let figure = tree.pages[0].codes.first.flatMap { tree.figures[$0] }
        #expect(figure?.alternative == "回读码" && figure?.rect == rect)
    }

    @Test("rules and runs without glyphs are nothing")
    func nothing() {
        let rule = PageItem.rule(Rule(rect: Rect(x: .zero, y: .zero, width: .points(1), height: .points(1))))
        #expect(Make.tree([rule, Make.block("")]).outline == "Document")
        #expect(Make.tree([]).pages == [PageMarks()])
    }
}

@Suite("Tables in the tree")
struct TableBuilderTests {
    private typealias Make = TaggedPages

    @Test("rows have all columns, those without words too")
    func gaps() {
        let tree = Make.tree([
            Make.cell("甲", 0, 0, .columnHeading), Make.cell("乙", 0, 2, .columnHeading), Make.cell("1", 2, 1),
            Make.block("其后"),
        ])
        #expect(tree.outline == """
            Document
             Table
              THead
               TR
                TH 1
                TD
                TH 1
              TBody
               TR
                TD
                TD
                TD
               TR
                TD
                TD 1
                TD
             P 2
            """)
    }

    @Test("cells that span leave no gap where they reach")
    func spans() {
        let tree = Make.tree([
            Make.cell("县", 0, 0, rows: 2, .columnHeading), Make.cell("案件", 0, 1, columns: 2, .columnHeading),
            Make.cell("件", 1, 1, .columnHeading), Make.cell("元", 1, 2, .columnHeading),
            Make.cell("某县", 2, 0, rows: 2, .rowHeading), Make.cell("1", 2, 1), Make.cell("2", 3, 2),
        ])
        #expect(tree.outline == """
            Document
             Table
              THead
               TR
                TH 2x1 1
                TH 1x2 2
               TR
                TH 1
                TH 1
              TBody
               TR
                TH 2x1 2
                TD 1
                TD
               TR
                TD
                TD 1
            """)
    }

    @Test("a table goes on over pages, and words of a cell over lines, in whatever order they are painted")
    func parted() {
        let tree = Make.tree(
            [Make.cell("乙", 0, 0), Make.cell("丙", 0, 2), Make.cell("甲", 0, 1), Make.cell("丙", 0, 2), Make.run("— 1 —", .artifact)],
            [Make.cell("丁", 1, 0), Make.cell("续", 1, 0), Make.cell("戊", 1, 1)])
        #expect(tree.outline == """
            Document
             Table
              TBody
               TR
                TD 1
                TD 1
                TD 1+1
               TR
                TD 2
                TD 1
                TD
            """)
    }

    @Test("a caption begins a table, and so does a first cell that comes again")
    func several() {
        let tree = Make.tree([
            Make.block("表1", .caption), Make.block("单位：户", .caption, begins: false), Make.cell("1", 0, 0), Make.cell("2", 0, 1),
            Make.cell("3", 0, 0), Make.block("表2", .caption), Make.cell("4", 0, 0),
        ])
        #expect(tree.outline == """
            Document
             Table
              Caption 6
              TBody
               TR
                TD 1
                TD 1
             Table
              TBody
               TR
                TD 1
             Table
              Caption 2
              TBody
               TR
                TD 1
            """)
    }

    @Test("a caption over a frame without words is a section with a paragraph, wherever it stands")
    func empty() {
        let tree = Make.tree([
            Make.block("领导批示", .caption), Make.block("一段"), Make.block("表1", .caption), Make.cell("1", 0, 0),
            Make.block("批示", .caption), Make.block("（二）", .caption, begins: false),
        ])
        #expect(tree.outline == """
            Document
             Sect
              P 4
             P 2
             Table
              Caption 2
              TBody
               TR
                TD 1
             Sect
              P 5
            """)
    }

    @Test("whatever cells there are, every row has the table's width", arguments: 0..<40)
    func regular(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var items: [PageItem] = []
        var free = Set((0..<6).flatMap { row in (0..<5).map { [row, $0] } })
        for row in 0..<6 {
            for column in 0..<5 where free.contains([row, column]) && Bool.random(using: &random) {
                let rows = Int.random(in: 1...2, using: &random), columns = Int.random(in: 1...2, using: &random)
                let region = (row..<row + rows).flatMap { row in (column..<column + columns).map { [row, $0] } }
                guard region.allSatisfy(free.contains) else { continue }
                region.forEach { free.remove($0) }
                items.append(Make.cell("字", row, column, rows: rows, columns: columns, row == 0 ? .columnHeading : .data))
            }
        }
        let tree = StructureBuilder.tree(of: [Page(size: .a4, items: items)])
        let widths = tree.elements.filter { $0.role == .row }.map { row in
            row.children.reduce(0) { $0 + (tree.elements[Int($1)].cell.map { $0.columnSpan * $0.rowSpan } ?? 1) }
        }
        let width = items.isEmpty ? 0 : (tree.elements.compactMap(\.cell).map { $0.column + $0.columnSpan }.max() ?? 0)
        #expect(widths.reduce(0, +) == width * widths.count)
        for (index, element) in tree.elements.enumerated() {
            for child in element.children { #expect(tree.elements[Int(child)].parent == Int32(index)) }
        }
    }
}
