import Geometry
@testable import Layout
import TestSupport
import Testing

@Suite("Room shared among columns of words")
struct TextWidthsTests {
    private static let size = Length.millimetres(4)

    /// Columns that need 20 mm; the texts of rows in millimetres.
    private func widths(_ rows: [[Double]], total: Double) -> [Double] {
        let columns = rows[0].indices.map { column in
            TextWidths.Column(
                index: column, least: .millimetres(20),
                most: .millimetres(max(20, rows.map { $0[column] }.max() ?? 0)))
        }
        let texts = rows.map { $0.enumerated().map { (column: $0.offset, width: Length.millimetres($0.element)) } }
        return TextWidths(columns: columns, rows: texts, padding: .zero, size: Self.size)
            .widths(adding: .millimetres(total - 20 * Double(rows[0].count))).map(\.width.millimetres)
    }

    private func lines(_ rows: [[Double]], _ widths: [Double]) -> Int {
        rows.map { row in
            zip(row, widths).map { TextWidths.lines(of: .millimetres($0), in: .millimetres($1), size: Self.size) }.max() ?? 1
        }.reduce(0, +)
    }

    @Test("all room is given away and no column gets less than it needs", arguments: 0..<40 as Range<UInt64>)
    func sums(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (0..<3).map { _ in Double(Int.random(in: 4...240, using: &random)) }
        }
        let found = widths(rows, total: 120)
        #expect(found.reduce(0, +).isAbout(120))
        #expect(found.allSatisfy { $0 > 19.99 })
    }

    @Test("no even or proportional share has fewer lines", arguments: 0..<40 as Range<UInt64>)
    func goodness(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let rows = (0..<12).map { _ in (0..<3).map { _ in Double(Int.random(in: 4...240, using: &random)) } }
        let found = lines(rows, widths(rows, total: 150))
        #expect(found <= lines(rows, [50, 50, 50]))
        let sums = (0..<3).map { column in rows.map { $0[column] }.reduce(0, +) }
        #expect(found <= lines(rows, sums.map { max(20, 90 * $0 / sums.reduce(0, +) + 20) }))
    }

    @Test("the column of long texts is the wide one")
    func longest() {
        let found = widths([[34, 240], [30, 200], [40, 180]], total: 120)
        #expect(found[1] > found[0] * 1.8)
    }

    @Test("two columns whose texts are alike are alike to within a step")
    func alike() {
        let found = widths([[100, 100], [100, 100]], total: 100)
        #expect(abs(found[0] - found[1]) <= 4)
    }

    @Test("lines of a text: one up to the measure, then each half a character short", arguments: [(10.0, 1), (20, 1), (21, 2), (36, 2), (37, 3)])
    func counting(width: Double, expected: Int) {
        #expect(TextWidths.lines(of: .millimetres(width), in: .millimetres(20), size: Self.size) == expected)
    }

    @Test("no columns, no widths")
    func none() {
        #expect(TextWidths(columns: [], rows: [], padding: .zero, size: Self.size).widths(adding: .zero).isEmpty)
    }
}
