import Diagnostics
import TestSupport
import Testing

@testable import Workbook

private func range(_ text: String) -> CellRange {
    CellRange(text) ?? CellRange(first: .init(row: 1, column: 1), last: .init(row: 1, column: 1))
}

@Suite("Merged cells belong to their first cell")
struct MergeTests {
    @Test("the range that holds a cell is known while its row is read")
    func lookup() throws {
        let rows = (1...4).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }
            .joined()
        let workbook = TestWorkbook(
            rows: rows,
            after:
                "<mergeCells count=\"3\"><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"C1:D4\"/><mergeCell ref=\"F9\"/></mergeCells>"
        )
        let reader = try XLSXReader(file: "台账.xlsx", bytes: workbook.bytes)
        let sheet = try reader.rows(of: reader.sheets[0])
        #expect(sheet.mergedRanges == [range("C1:D4"), range("A2:A3")])
        var found: [String] = []
        while try sheet.advance() {
            for column in 1...5 where sheet.merge(holding: column) != nil {
                found.append("\(sheet.row.number):\(column)")
            }
        }
        #expect(found == ["1:3", "1:4", "2:1", "2:3", "2:4", "3:1", "3:3", "3:4", "4:3", "4:4"])
        #expect(sheet.collector.diagnostics.isEmpty)
    }

    @Test("overlapping and broken ranges are told and left out")
    func wrong() throws {
        let workbook = TestWorkbook(
            rows: "<row r=\"5\"><c r=\"A5\"><v>1</v></c></row>",
            after:
                "<mergeCells><mergeCell ref=\"A1:B5\"/><mergeCell ref=\"B4:C9\"/><mergeCell ref=\"D1:\"/><mergeCell/></mergeCells>"
        )
        let reading = try readSheet(workbook.bytes)
        #expect(reading.summary == ["XLS0116 案件", "XLS0116 案件", "XLS0116 案件!B4"])
        #expect(reading.said.map(\.message.chinese).contains { $0.contains("D1:") })
    }

    @Test("the lookup finds what a search through all finds", arguments: 0..<100 as Range<UInt64>)
    func oracle(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var ranges: [CellRange] = []
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            let first = CellReference(
                row: .random(in: 1...12, using: &random),
                column: .random(in: 1...8, using: &random)
            )
            let last = CellReference(
                row: first.row + .random(in: 0...4, using: &random),
                column: first.column + .random(in: 0...3, using: &random)
            )
            let new = CellRange(first: first, last: last)
            if !ranges.contains(where: { $0.overlaps(new) }) { ranges.append(new) }
        }
        var merges = MergedRanges(ranges)
        for row in 1...18 where Bool.random(using: &random) {
            #expect(merges.move(to: row).isEmpty)
            for column in 1...14 {
                let cell = CellReference(row: row, column: column)
                #expect(merges.range(holding: column) == ranges.first { $0.contains(cell) })
            }
        }
    }

    @Test(
        "of overlapping ranges one is kept, whatever the order",
        arguments: 0..<60 as Range<UInt64>
    )
    func overlaps(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let ranges = (0..<6).map { _ in
            let first = CellReference(
                row: .random(in: 1...6, using: &random),
                column: .random(in: 1...6, using: &random)
            )
            return CellRange(
                first: first,
                last: .init(row: first.row + 2, column: first.column + 2)
            )
        }
        var merges = MergedRanges(ranges)
        let lost = merges.move(to: 20)
        var kept = ranges
        for range in lost { if let index = kept.firstIndex(of: range) { kept.remove(at: index) } }
        for (index, range) in kept.enumerated() {
            #expect(!kept[(index + 1)...].contains { $0.overlaps(range) })
        }
        #expect(kept.count + lost.count == ranges.count)
    }
}
