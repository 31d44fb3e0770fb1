import Composition
import Geometry
import OfficialDocument
import TestSupport
import Testing

@testable import Layout

/// What the columns of a long table hold does not depend on how many measure it.
@Suite("Columns measured side by side") struct TableContentLanesTests {
    private static let words = ["甲", "乙丙丁", "某某建筑工程有限公司", "^2020-11-23", "^91410100MA45678XYZ", "", "#12", "#1.5", "#123456.78", "#—", "#0.0001"]

    private func block(_ seeds: inout SplitMix64) -> TableBlock {
        let columns = Int.random(in: 1...5, using: &seeds)
        let rows = (0..<Int.random(in: 1...30, using: &seeds)).map { _ in
            (0..<columns).map { _ in Self.words.randomElement(using: &seeds) ?? "甲" }
        }
        return tableBlock([(0..<columns).map { "栏\($0)" }] + rows)
    }

    private func content(_ block: TableBlock, _ lanes: (any LayoutLanes)?) throws -> (TableContent, CellSetter) {
        let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
        let setter = CellSetter(typesetter)
        return (try TableContent(block, setter: setter, typesetter: typesetter, lanes: lanes), setter)
    }

    @Test("the same needs, the same widest cell and the same rows with any number of lanes", arguments: 0..<40 as Range<UInt64>)
    func same(seed: UInt64) throws {
        var seeds = SplitMix64(seed: seed)
        let block = block(&seeds)
        let (alone, setter) = try content(block, nil)
        for count in 1...4 {
            let (shared, learnt) = try content(block, ThreadLanes(count: count))
            for (one, other) in zip(alone.columns, shared.columns) {
                #expect(one.whole == other.whole && one.fraction == other.fraction && one.rigid == other.rigid, "\(seed)")
                #expect(one.natural == other.natural && one.piece == other.piece && one.hasText == other.hasText, "\(seed)")
                #expect(one.widest == other.widest, "\(seed)")
            }
            #expect(alone.rows.map { $0.map(\.column) } == shared.rows.map { $0.map(\.column) }, "\(seed)")
            #expect(alone.rows.map { $0.map(\.width) } == shared.rows.map { $0.map(\.width) }, "\(seed)")
            #expect(learnt.widths.count == setter.widths.count, "\(seed)")
        }
    }

    @Test("the widest cell of a column is the first of the widest")
    func widest() throws {
        let rows = [["栏"], ["二字"], ["三个字"], ["三个词"], ["一"]]
        for lanes in [nil, ThreadLanes(count: 2), ThreadLanes(count: 4)] as [ThreadLanes?] {
            #expect(try content(tableBlock(rows), lanes).0.columns[0].widest?.content.words == "三个字")
        }
    }

    @Test("a table of fewer cells than lanes are worth is measured by one")
    func short() throws {
        let block = tableBlock([["栏"], ["甲"], ["乙"]])
        #expect(try content(block, ThreadLanes(count: 2, leastCells: 3) { fatalError("no other shaper is asked") }).0.columns.count == 1)
    }

    @Test("advances of two setters are put together, each one's own kept")
    func advances() {
        var (one, other) = (ScalarAdvances(), ScalarAdvances())
        one["甲"] = .points(12)
        one["a"] = .points(5)
        other["a"] = .points(6)
        other["b"] = .points(7)
        other["𬭎"] = .points(8)
        let all = one.adding(other)
        for (scalar, points) in [("甲", 12), ("a", 5), ("b", 7), ("𬭎", 8)] as [(Unicode.Scalar, Double)] {
            #expect(all[scalar] == .points(points))
        }
        #expect(all["乙"] == nil && one["b"] == nil && other.adding(one)["a"] == .points(6))
    }
}
