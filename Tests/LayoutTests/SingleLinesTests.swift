import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument
import TestSupport
import Testing

@testable import Layout

/// Remembers what it was asked to shape.
private final class ListeningShaper: TextShaper {
    private let shaper = FakeShaper()
    private(set) var texts: [String] = []

    func shape(_ text: StyledText) throws(StageFailure) -> ShapedText {
        texts.append(text.text)
        return try shaper.shape(text)
    }

    func emTop(of style: TextStyle) throws(StageFailure) -> Length { try shaper.emTop(of: style) }
    func ink(of text: ShapedText) throws(StageFailure) -> InkExtent { try shaper.ink(of: text) }
}

/// A book's cells of one line are set when their sheet is; its planning, heights and sheets are those of a table set at once.
@Suite("Single lines set with their sheets") struct SingleLinesTests {
    private static let words = [
        "甲", "乙丙丁", "某某建筑工程有限公司", "^2020-11-23", "^91410100MA45678XYZ", "", "#", "#12", "#1.5", "#123456.78", "#—", "（某院）",
    ]
    private static let height = Length.millimetres(90)

    /// Labels that span rows, groups, sums that are carried, words that wrap.
    private func block(_ seeds: inout SplitMix64) -> TableBlock {
        let columns = Int.random(in: 2...5, using: &seeds)
        var rows = [(0..<columns).map { "栏\($0)" }]
        var roles: [TableRow] = []
        for number in 1...Int.random(in: 1...40, using: &seeds) {
            if Int.random(in: 0..<9, using: &seeds) == 0 {
                rows.append(["第\(number)组"] + Array(repeating: "<", count: columns - 1))
                roles.append(TableRow(role: .groupHeading, keepsWithNext: true))
            }
            let above = roles.last.map { $0.role == .record } ?? false
            let label = above && Int.random(in: 0..<3, using: &seeds) == 0 ? "|" : "某县\(number)"
            rows.append(
                [label]
                    + (1..<columns).map { _ in
                        let isLong = Int.random(in: 0..<6, using: &seeds) == 0
                        return isLong ? han(Int.random(in: 20..<60, using: &seeds)) : Self.words.randomElement(using: &seeds) ?? "甲"
                    })
            roles.append(TableRow(carried: Array(repeating: nil, count: columns - 1) + ["\(number * 7).0"]))
        }
        let carrying = TableBlock.Carrying(onward: "转下页", brought: "承上页", label: 0..<(columns - 1))
        return tableBlock(rows, roles: roles, carrying: carrying, notes: ["注：某注。"])
    }

    private func layout(_ shaper: any TextShaper = FakeShaper(), leaving: Bool) -> TableBlockLayout {
        TableBlockLayout(typesetter: Typesetter(shaper: shaper, measures: Measures()), leavesSingles: leaving)
    }

    private func planned(_ block: TableBlock, _ layout: TableBlockLayout) throws -> PlannedTable? {
        try layout.plan(block, styles: TableStyle.book, width: .millimetres(120), room: Self.height)
    }

    private func items(_ planned: PlannedTable, _ typesetter: Typesetter) throws -> [[PageItem]] {
        let painter = TablePartPainter(planned, typesetter: typesetter)
        return try planned.parts(first: Self.height, other: Self.height).map { try painter.items(of: $0, at: .zero) }
    }

    @Test("rows are as high and sheets show the same", arguments: 0..<60 as Range<UInt64>)
    func same(seed: UInt64) throws {
        var seeds = SplitMix64(seed: seed)
        let block = block(&seeds)
        let (atOnce, later) = (layout(leaving: false), layout(leaving: true))
        let whole = try #require(try planned(block, atOnce))
        let left = try #require(try planned(block, later))
        #expect(whole.rows.map(\.height) == left.rows.map(\.height), "\(seed)")
        let sheets = try items(whole, atOnce.typesetter)
        #expect(try items(left, later.typesetter) == sheets, "\(seed)")
        #expect(atOnce.typesetter.diagnostics.diagnostics == later.typesetter.diagnostics.diagnostics, "\(seed)")
    }

    @Test("what is left is one line, and nothing else is left", arguments: 0..<30 as Range<UInt64>)
    func left(seed: UInt64) throws {
        var seeds = SplitMix64(seed: seed)
        let block = block(&seeds)
        let whole = try #require(try planned(block, layout(leaving: false)))
        let left = try #require(try planned(block, layout(leaving: true)))
        for (row, other) in zip(whole.rows, left.rows) {
            #expect(row.cells.map(\.lineCount) == other.cells.map(\.lineCount), "\(seed)")
            #expect(row.reaching.map(\.lineCount) == other.reaching.map(\.lineCount), "\(seed)")
            for (cell, later) in zip(row.cells, other.cells) {
                #expect(cell.lines != nil, "set at once where nobody asks for more")
                #expect((later.lines == nil) == (cell.lineCount == 1), "\(seed): \(cell.cell.content.words)")
            }
        }
    }

    @Test("the planning of a book shapes no single line as a whole, a sheet each text of it once")
    func unshaped() throws {
        // They differ in more than digits, or one would do for all.
        let names = (0 as UInt32..<30).compactMap { Unicode.Scalar(0x5000 + $0) }.map { "某\($0)公司" }
        let block = tableBlock([["名称", "金额", "说明"]] + names.enumerated().map { [$1, "#\($0 + 1)00.5", $0 % 10 == 0 ? han(80) : "同前"] })
        let shaper = ListeningShaper()
        let layout = layout(shaper, leaving: true)
        let plan = try #require(try planned(block, layout))
        #expect(!shaper.texts.contains(where: names.contains) && !shaper.texts.contains("同前"))
        #expect(shaper.texts.contains(han(80)), "its lines decide how high the row is")
        let before = shaper.texts.count
        _ = try items(plan, layout.typesetter)
        let set = shaper.texts.dropFirst(before)
        #expect(names.allSatisfy { name in set.filter { $0 == name }.count == 1 })
        #expect(set.filter { $0 == "同前" }.count == 1 && !set.contains(han(80)))
    }

    @Test("a table that no sheet holds is told with what its single lines lack, each once")
    func faults() throws {
        var rows = [["名称", "说明"], ["某\u{E001}", "甲"], ["乙", han(2_000)], ["䶶\u{E002}", "#\u{E003}"]]
        let (atOnce, later) = (layout(leaving: false), layout(leaving: true))
        #expect(try planned(tableBlock(rows), atOnce) == nil && planned(tableBlock(rows), later) == nil)
        let told = later.typesetter.diagnostics.diagnostics
        #expect(told == atOnce.typesetter.diagnostics.diagnostics)
        #expect(told.filter { $0.code == .tableRowTooHigh }.count == 1)
        for character in ["U+E001", "U+E002", "U+E003"] {
            #expect(told.filter { $0.message.chinese.contains(character) }.count == 1, "\(character)")
        }
        rows.remove(at: 2)
        let fitting = layout(leaving: true)
        #expect(try planned(tableBlock(rows), fitting) != nil)
        #expect(fitting.typesetter.diagnostics.diagnostics.allSatisfy { $0.code != .tableRowTooHigh })
    }
}
