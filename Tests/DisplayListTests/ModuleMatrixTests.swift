import Geometry
import TestSupport
import Testing

@testable import DisplayList

@Suite("Modules of a code") struct ModuleMatrixTests {
    private func matrix(_ rows: String...) -> ModuleMatrix {
        ModuleMatrix(side: rows.count, dark: rows.joined().map { $0 == "#" })
    }

    @Test("runs are joined with the like below")
    func blocks() {
        let blocks = matrix("##.", "##.", "#.#").blocks
        let expected: [ModuleMatrix.Block] = [
            .init(rows: 0..<2, columns: 0..<2), .init(rows: 2..<3, columns: 0..<1), .init(rows: 2..<3, columns: 2..<3),
        ]
        #expect(Set(blocks) == Set(expected))
        #expect(matrix("...", "...", "...").blocks.isEmpty)
        #expect(matrix("#").blocks == [.init(rows: 0..<1, columns: 0..<1)])
    }

    @Test("blocks cover the dark modules, each once, and nothing else")
    func cover() {
        var generator = SplitMix64(seed: 5)
        for side in 1...30 {
            let matrix = ModuleMatrix(side: side, dark: (0..<side * side).map { _ in generator.next() % 2 == 0 })
            var count = [Int](repeating: 0, count: side * side)
            for block in matrix.blocks { for row in block.rows { for column in block.columns { count[row * side + column] += 1 } } }
            for row in 0..<side {
                for column in 0..<side { #expect(count[row * side + column] == (matrix.isDark(row: row, column: column) ? 1 : 0)) }
            }
        }
    }

    @Test("blocks that touch have one edge, whatever the size")
    func edges() {
        let code = PlacedCode(
            matrix: matrix("##.", ".#.", "..#"), rect: Rect(x: .millimetres(10), y: .millimetres(20), width: .points(100), height: .points(100)),
            alternative: "码")
        let rects = code.matrix.blocks.map(code.rect(of:))
        #expect(rects[0].maxY == rects[1].minY && rects[1].maxY == rects[2].minY && rects[0].maxX == rects[1].maxX)
        #expect(rects[0].minX == .millimetres(10) && rects[2].maxX == .millimetres(10) + .points(100))
    }

    @Test("a dump has a line for it, which changes with every module")
    func dump() {
        func text(_ matrix: ModuleMatrix) -> String {
            let code = PlacedCode(
                matrix: matrix, rect: Rect(x: .millimetres(1), y: .millimetres(2), width: .millimetres(3), height: .millimetres(3)), alternative: "码")
            let metadata = Metadata(title: "t", author: "a", date: .init(year: 2020, month: 1, day: 2), printsDuplex: false)
            return Dump().text(PageSequence(pages: [Page(size: .a4, items: [.code(code)])], faces: [:], metadata: metadata))
        }
        let lines = text(matrix("#.", ".#")).split(separator: "\n")
        #expect(lines.last?.wholeMatch(of: /\s+code 1\.000,2\.000 3\.000x3\.000 2x2 [0-9a-f]{16} 码/) != nil)
        #expect(text(matrix("#.", ".#")) != text(matrix("##", ".#")))
    }
}
