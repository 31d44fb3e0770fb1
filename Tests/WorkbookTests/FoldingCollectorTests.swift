import Diagnostics
import Testing

@testable import Workbook

@Suite("Faults of a column are collected as one") struct FoldingCollectorTests {
    private func fault(_ text: String, row: Int, _ severity: Diagnostic.Severity = .error) -> Diagnostic {
        Diagnostic(
            code: .init(rawValue: "LED0201"), severity: severity, message: Bilingual(text, text),
            place: Place(file: "a.xlsx", sheet: "案件", cell: .init(row: row, column: 2)))
    }

    @Test("the same fault takes one place however often it comes, and others still have room")
    func folded() {
        var collector = LimitedCollector(limit: 2, folds: true)
        for row in 2...500 { collector.report(fault("甲", row: row)) }
        collector.report { fault("乙", row: 3) }
        #expect(collector.isFull && collector.takesMore && collector.omitted == 0)
        collector.report { fault("丙", row: 4) }
        collector.report { fault("乙", row: 5) }
        #expect(collector.diagnostics.map(\.message.chinese) == ["甲", "乙"] && collector.diagnostics.map(\.repeats.count) == [498, 1])
        #expect(collector.omitted == 1, "the third kind")
        #expect(collector.diagnostics[0].repeats.last?.place?.cell?.row == 500)
    }

    @Test("without folding each is its own, as before")
    func apart() {
        var collector = LimitedCollector(limit: 3)
        for row in 2...9 { collector.report { fault("甲", row: row) } }
        #expect(collector.diagnostics.count == 3 && collector.omitted == 5 && !collector.takesMore)
        #expect(collector.diagnostics.allSatisfy { $0.repeats.isEmpty })
    }

    @Test("a million rows keep ten thousand cells, and the rest is counted")
    func bounded() {
        var collector = LimitedCollector(limit: 200, folds: true)
        var made = 0
        for row in 2...1_000_001 {
            collector.report {
                made += 1
                return fault("甲", row: row)
            }
        }
        #expect(collector.diagnostics.count == 1 && collector.hasErrors)
        #expect(collector.diagnostics[0].repeats.count == 10_000 && collector.omitted == 989_999)
        #expect(made == 20_000 && !collector.takesMore, "nobody looks at more")
        collector.report { fault("乙", row: 1) }
        #expect(collector.diagnostics.count == 1 && collector.omitted == 990_000)
    }

    @Test("what was folded is taken over with its cells, warnings as warnings")
    func takenOver() {
        var sheet = LimitedCollector(folds: true)
        for row in 2...4 { sheet.report(.warning) { fault("甲", row: row, .warning) } }
        var all = LimitedCollector()
        all.report(contentsOf: sheet)
        #expect(all.diagnostics == sheet.diagnostics && all.diagnostics.count == 1 && !all.hasErrors)
        var folding = LimitedCollector(folds: true)
        folding.report(contentsOf: sheet)
        folding.report(contentsOf: sheet)
        #expect(folding.diagnostics.count == 1 && folding.diagnostics[0].repeats.count == 5)
    }
}
