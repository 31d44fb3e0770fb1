import DisplayList
import Geometry
import Testing

@Suite("Tags of runs")
struct StructureTagTests {
    private func text(_ text: String) -> PageItem {
        .text(GlyphRun(face: FaceID(name: "face"), size: .points(10), text: text, glyphs: [], clusters: []))
    }

    private var rule: PageItem { .rule(Rule(rect: Rect(x: .zero, y: .zero, width: .points(1), height: .points(1)))) }

    private func tags(_ items: [PageItem]) -> [StructureTag] {
        items.flatMap { item -> [StructureTag] in
            switch item {
            case .text(let run): [run.tag]
            case .group(_, let items): tags(items)
            case .rule, .image, .code: []
            }
        }
    }

    @Test("a run of which nobody says anything is a paragraph")
    func usual() { #expect(tags([text("甲")]) == [.block(.paragraph, begins: true)]) }

    @Test("items tagged as a block begin it once, in groups too, and rules stay as they are")
    func block() {
        let group = PageItem.group(Transform(turn: .none, offset: .zero), [text("乙"), rule])
        let items = [rule, group, text("丙")].tagged(.heading(level: 2))
        #expect(tags(items) == [.block(.heading(level: 2), begins: true), .block(.heading(level: 2), begins: false)])
        #expect(items.count == 3 && items[0] == rule)
        #expect(tags([text("丁")].tagged(.footnote, begins: false)) == [.block(.footnote, begins: false)])
    }

    @Test("items tagged as a cell are all of it")
    func cell() {
        let cell = StructureTag.Cell(row: 3, column: 1, rowSpan: 2, columnSpan: 4, role: .rowHeading)
        #expect(tags([text("甲"), text("乙")].tagged(cell)) == [.cell(cell), .cell(cell)])
        #expect([cell.row, cell.column, cell.rowSpan, cell.columnSpan] == [3, 1, 2, 4] && cell.role == .rowHeading)
        #expect(StructureTag.Cell(row: 70_000, column: 0).row == 70_000)
    }

    @Test("furniture is told from the rest")
    func artifacts() {
        #expect(tags([text("甲"), rule].asArtifacts) == [.artifact])
        #expect(StructureTag.artifact.isArtifact && !StructureTag.block(.item, begins: true).isArtifact)
    }

    @Test("runs that differ by their tags alone differ, and dumps show them alike")
    func equality() {
        let plain = [text("甲")]
        #expect(plain != plain.asArtifacts && plain == plain.tagged(.paragraph))
    }

    @Test("a run stays small, for a book has hundreds of thousands")
    func size() {
        #expect(MemoryLayout<StructureTag>.size <= 16)
        #expect(MemoryLayout<GlyphRun>.stride <= 96)
    }
}
