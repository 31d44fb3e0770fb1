import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("The rules of tables, drawn")
struct TableRulesTests {
    private func expect(
        _ rows: [String], _ picture: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let drawn = TextArt.picture(of: TextArt.table(rows))
        #expect(drawn == picture, "\n\(drawn)\ninstead of\n\(picture)", sourceLocation: sourceLocation)
    }

    @Test("one cell is a frame")
    func oneCell() {
        expect(
            ["a"],
            """
            +---+
            |   |
            +---+
            """)
    }

    @Test("four cells meet in a cross")
    func fourCells() {
        expect(
            ["ab", "cd"],
            """
            +---+---+
            |   |   |
            +---+---+
            |   |   |
            +---+---+
            """)
    }

    @Test("a cell over two columns has no rule in it")
    func columnSpan() {
        expect(
            ["aab", "cde"],
            """
            +-------+---+
            |       |   |
            +---+---+---+
            |   |   |   |
            +---+---+---+
            """)
    }

    @Test("a cell over two rows has no rule in it")
    func rowSpan() {
        expect(
            ["ab", "ac", "de"],
            """
            +---+---+
            |   |   |
            |   +---+
            |   |   |
            +---+---+
            |   |   |
            +---+---+
            """)
    }

    @Test("a heading of two levels beside one of one")
    func twoLevels() {
        expect(
            ["abbcc", "adefg", "hijkl"],
            """
            +---+-------+-------+
            |   |       |       |
            |   +---+---+---+---+
            |   |   |   |   |   |
            +---+---+---+---+---+
            |   |   |   |   |   |
            +---+---+---+---+---+
            """)
    }

    @Test("a stepped heading: its arm runs over the 其中 column below it")
    func stepped() {
        expect(
            ["aa", "ab", "cd"],
            """
            +-------+
            |       |
            |   +---+
            |   |   |
            +---+---+
            |   |   |
            +---+---+
            """)
    }

    @Test("an arm over two 其中 columns")
    func longArm() {
        expect(
            ["xaaay", "xabcy", "defgh"],
            """
            +---+-----------+---+
            |   |           |   |
            |   |   +---+---+   |
            |   |   |   |   |   |
            +---+---+---+---+---+
            |   |   |   |   |   |
            +---+---+---+---+---+
            """)
    }

    @Test("steps within a heading of four levels")
    func fourLevels() {
        expect(
            ["aaaaa", "bbbbc", "bdddc", "bdeec", "fghij"],
            """
            +-------------------+
            |                   |
            +---------------+---+
            |               |   |
            |   +-----------+   |
            |   |           |   |
            |   |   +-------+   |
            |   |   |       |   |
            +---+---+---+---+---+
            |   |   |   |   |   |
            +---+---+---+---+---+
            """)
    }

    @Test("cells that turn round a middle like a wheel")
    func wheel() {
        expect(
            ["aab", "dcb", "dee"],
            """
            +-------+---+
            |       |   |
            +---+---+   |
            |   |   |   |
            |   +---+---+
            |   |       |
            +---+-------+
            """)
    }

    @Test("a place of no cell is a cell of its own")
    func missingCell() {
        let cell = TableCell(
            region: .init(rows: 0..<1, columns: 0..<2), content: .figure(nil))
        let table = Table(columnCount: 2, rowCount: 2, headerRowCount: 0, cells: [cell])
        #expect(
            TextArt.picture(of: table) == """
                +-------+
                |       |
                +---+---+
                |   |   |
                +---+---+
                """)
    }

    // MARK: As rectangles

    private func rects(_ rows: [String]) -> [Rect] {
        let table = TextArt.table(rows)
        let xs = (0...table.columnCount).map { Length.millimetres(20) * $0 }
        let ys = (0...table.rowCount).map { Length.millimetres(10) * $0 }
        return TableRules(table: table, xs: xs, ys: ys).items().compactMap {
            if case .rule(let rule) = $0 { rule.rect } else { nil }
        }
    }

    @Test("neighbouring segments are one rule: a grid has one for each line")
    func oneRule() {
        #expect(rects(["abc", "def", "ghi"]).count == 2 + 2 + 4)
        #expect(rects(["aab", "cde"]).count == 1 + 2 + 4)
    }

    @Test("inner rules are 0.5 pt about the line between the cells, the frame 1.25 pt within the edge")
    func thickness() {
        let all = rects(["ab", "cd"])
        let inner = all.prefix(2)
        #expect(inner.map { min($0.width, $0.height) } == [.points(0.5), .points(0.5)])
        #expect(inner.first?.midY == .millimetres(10))
        #expect(inner.last?.midX == .millimetres(20))
        let table = Rect(x: .zero, y: .zero, width: .millimetres(40), height: .millimetres(20))
        for frame in all.suffix(4) {
            #expect(min(frame.width, frame.height) == .points(1.25))
            #expect(table.contains(frame))
        }
    }

    @Test("the text and its table agree in random tables: every rule lies between two cells", arguments: 0..<80 as Range<UInt64>)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let columns = Int.random(in: 1...6, using: &random)
        let rows = Int.random(in: 1...6, using: &random)
        var grid = (0..<rows).map { row in (0..<columns).map { Character(UnicodeScalar(UInt8(65 + row * columns + $0))) } }
        // Merge rectangles of places, each still a cell of its own.
        for _ in 0..<4 {
            let row = Int.random(in: 0..<rows, using: &random)
            let column = Int.random(in: 0..<columns, using: &random)
            let right = Int.random(in: column..<columns, using: &random)
            let letter = grid[row][column]
            let places = (column...right).map { grid[row][$0] }
            guard places.allSatisfy({ place in grid.joined().count { $0 == place } == 1 }) else { continue }
            for place in column...right { grid[row][place] = letter }
        }
        let picture = TextArt.picture(of: TextArt.table(grid.map { String($0) })).split(separator: "\n").map(Array.init)
        for row in 0..<rows {
            for column in 0..<columns {
                let rightIsRule = column + 1 == columns || grid[row][column] != grid[row][column + 1]
                let right = picture[row * 2 + 1]
                #expect((right.count > column * 4 + 4 && right[column * 4 + 4] == "|") == rightIsRule)
                let belowIsRule = row + 1 == rows || grid[row][column] != grid[row + 1][column]
                #expect((picture[row * 2 + 2][column * 4 + 2] == "-") == belowIsRule)
            }
        }
    }
}
