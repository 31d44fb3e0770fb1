import DisplayList
import Geometry
import TestSupport
import Testing

@testable import PDFFinishing

@Suite("Elements as objects of the file")
struct StructureObjectsTests {
    /// The objects' texts, numbered from 10, of pages whose objects are 3 and 4.
    private func objects(_ tree: StructureTree, _ sequences: [[Int32]]) -> [String] {
        let objects = StructureObjects(tree, pages: [3, 4], sequences: sequences, first: 10)
        return (0..<objects.count).map { index in
            var bytes: [UInt8] = []
            objects.write(index, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    @Test("root, tree of parents, elements and the pages' parents, in this order")
    func order() {
        var tree = StructureTree()
        let paragraph = tree.add(.paragraph, below: 0)
        let heading = tree.add(.heading1, below: 0)
        #expect(objects(tree, [[paragraph], [heading, paragraph]]) == [
            "<</Type/StructTreeRoot/K 12 0 R/ParentTree 11 0 R/ParentTreeNextKey 2>>",
            "<</Nums[0 15 0 R 1 16 0 R]>>",
            "<</S/Document/P 10 0 R/K[ 13 0 R 14 0 R]>>",
            "<</S/P/P 12 0 R/Pg 3 0 R/K[0<</Type/MCR/Pg 4 0 R/MCID 1>>]>>",
            "<</S/H1/P 12 0 R/Pg 4 0 R/K 0>>",
            "[ 13 0 R]", "[ 14 0 R 13 0 R]",
        ])
    }

    @Test("several sequences of one page stand by their numbers")
    func several() {
        var tree = StructureTree()
        let first = tree.add(.paragraph, below: 0)
        let second = tree.add(.paragraph, below: 0)
        let texts = objects(tree, [[first, second, first]])
        #expect(texts[3] == "<</S/P/P 12 0 R/Pg 3 0 R/K[0 2]>>")
        #expect(texts[4] == "<</S/P/P 12 0 R/Pg 3 0 R/K 1>>")
    }

    @Test("cells have scope and spans where they have any, one without words has neither page nor content", arguments: [
        (StructureRole.columnHeading, 1, 1, "/A<</O/Table/Scope/Column>>"), (.rowHeading, 1, 1, "/A<</O/Table/Scope/Row>>"),
        (.columnHeading, 2, 3, "/A<</O/Table/Scope/Column/RowSpan 2/ColSpan 3>>"), (.cell, 1, 2, "/A<</O/Table/ColSpan 2>>"),
        (.cell, 4, 1, "/A<</O/Table/RowSpan 4>>"), (.cell, 1, 1, ""),
    ])
    func cells(_ role: StructureRole, _ rows: Int, _ columns: Int, _ attributes: String) {
        var tree = StructureTree()
        let row = tree.add(.row, below: 0)
        _ = tree.add(role, below: row, cell: .init(row: 0, column: 0, rowSpan: rows, columnSpan: columns))
        #expect(objects(tree, [[]])[4] == "<</S/\(role.name)/P 13 0 R\(attributes)>>")
    }

    @Test("pictures have their words and their place from the lower left corner")
    func figure() {
        var tree = StructureTree()
        let figure = tree.add(.figure, below: 0)
        let rect = Rect(x: .points(10), y: .points(20), width: .points(100), height: .points(50))
        tree.figures[figure] = .init(alternative: "图", rect: rect, pageHeight: .points(800))
        #expect(objects(tree, [[figure]])[3]
            == "<</S/Figure/P 12 0 R/Pg 3 0 R/K 0/Alt<FEFF56FE>/A<</O/Layout/Placement/Block/BBox[10.000 730.000 110.000 780.000]>>>>")
    }

    @Test("notes have identifiers, which the root lists in order")
    func notes() {
        var tree = StructureTree()
        let notes = [tree.add(.note, below: 0), tree.add(.note, below: 0)]
        let texts = objects(tree, [notes])
        #expect(texts[0].hasSuffix("/IDTree<</Names[(n0000001) 13 0 R(n0000002) 14 0 R]>>>>"))
        #expect(texts[3].hasSuffix("/K 0/ID(n0000001)>>") && texts[4].hasSuffix("/K 1/ID(n0000002)>>"))
    }

    @Test("lists say whether their numbers stand apart")
    func lists() {
        var tree = StructureTree()
        for hasLabel in [true, false] {
            let item = tree.add(.listItem, below: tree.add(.list, below: 0))
            if hasLabel { _ = tree.add(.label, below: item) }
            _ = tree.add(.listBody, below: item)
        }
        let lists = objects(tree, [[]]).filter { $0.contains("/S/L/") }
        #expect(lists.map { $0.contains("Decimal") } == [true, false] && lists[1].contains("/ListNumbering/None"))
    }

    @Test("every role has a name of its own but headings of cells, and depths end at six")
    func roles() {
        #expect(Set(StructureRole.allCases.map(\.name)).count == StructureRole.allCases.count - 1)
        #expect((0...8).map { StructureRole.heading(depth: $0).name } == ["H1", "H1", "H2", "H3", "H4", "H5", "H6", "H6", "H6"])
    }

    @Test("parts that are worked side by side come in their order", arguments: [0, 1, 7, 8, 9, 100])
    func sideBySide(_ count: Int) {
        #expect(SingleLane().outcomes(of: count, atOnce: 8) { $0 * $0 } == (0..<count).map { $0 * $0 })
    }

    @Test("glyphs of one part that follow each other are counted together")
    func marks() {
        var marks = PageMarks()
        for (element, count) in [(Int32(1), 2), (1, 3), (2, 0), (PageMarks.artifact, 1), (1, 1)] { marks.add(element, glyphCount: count) }
        #expect(marks.texts.map { "\($0.element):\($0.glyphCount)" } == ["1:5", "-1:1", "1:1"])
    }
}
