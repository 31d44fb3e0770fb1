import DisplayList
import Foundation
import Testing

@testable import PDFFinishing

@Suite("Codes found in what a page draws") struct DrawnCodesTests {
    /// A square like a code's: corners set, the rest by a rule without order.
    private var matrix: ModuleMatrix {
        let side = 25
        return ModuleMatrix(side: side, dark: (0..<side * side).map { $0 % side == $0 / side || $0 % side == 0 || (($0 * 2_654_435_761) >> 9) % 5 < 2 || $0 == side - 1 })
    }

    /// As cairo writes it: each rectangle a path of four points, and a last point without a line.
    private func drawn(_ matrix: ModuleMatrix, module: Double, asRectangles: Bool = false) -> String {
        let blocks = matrix.blocks.map { block -> String in
            let (x, y) = (100 + Double(block.columns.lowerBound) * module, 50 + Double(block.rows.lowerBound) * module)
            let (width, height) = (Double(block.columns.count) * module, Double(block.rows.count) * module)
            if asRectangles { return "\(x) \(y) \(width) \(height) re" }
            return "\(x) \(y) m \(x + width) \(y) l \(x + width) \(y + height) l \(x) \(y + height) l h"
        }
        return blocks.joined(separator: "\n") + (asRectangles ? " f*\n" : "\n100 50 m f*\n")
    }

    private func found(_ content: String) -> [ModuleMatrix] { DrawnCodes(content: Array(content.utf8)).matrices }

    @Test("its modules come back as they were painted, in paths or in rectangles", arguments: [1, 1.19, 0.42, 3.3] as [Double])
    func roundTrip(_ module: Double) {
        #expect(found(drawn(matrix, module: module)) == [matrix])
        #expect(found(drawn(matrix, module: module, asRectangles: true)) == [matrix])
    }

    @Test("beside text, rules and pictures, and one after the other")
    func among() {
        let other = "q 0 0 0 rg\nBT /f-0-0 1 Tf <0001>Tj ET\n0 0 10 1 re 5 5 1 9 re f\n/x5 Do\n"
        #expect(found(other + drawn(matrix, module: 1.19) + other + drawn(matrix, module: 2) + "Q") == [matrix, matrix])
    }

    @Test("what is filled by the other rule, too few rectangles and other shapes are none", arguments: [
        "", "f*", "0 0 1 1 re f*", "1 2 3 re 4 m l f*", "0 0 m 9 9 l h f*", "x y z w re f*", "/f* Do (f*) Tj",
    ])
    func none(_ content: String) { #expect(found(content).isEmpty) }

    @Test("rules of a form are no code, however many, nor is what is wider than high")
    func rules() {
        #expect(found(drawn(matrix, module: 1).replacingOccurrences(of: "f*", with: "f")).isEmpty)
        #expect(found((0..<60).map { "\($0 * 3) 0 1 1 re" }.joined(separator: " ") + " f*").isEmpty)
        #expect(found((0..<60).map { "\($0 * 1000) \($0 * 1000) 1 1 re" }.joined(separator: " ") + " f*").isEmpty)
    }

    @Test("damaged content gives none or some, never a crash")
    func damaged() {
        let bytes = Array(drawn(matrix, module: 1.19).utf8)
        for length in stride(from: 0, to: bytes.count, by: 97) {
            _ = DrawnCodes(content: Array(bytes.prefix(length)) + Array(" 1e400 -1e400 m nan inf l f*".utf8))
        }
    }
}
