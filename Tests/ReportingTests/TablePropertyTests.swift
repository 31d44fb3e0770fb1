import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Reporting

/// Tables of random records, held to sums that the test reckons itself.
@Suite("Sums of tables, naively")
struct TablePropertyTests {
    private struct Row {
        var city: String
        var cases: Int
        var fen: Int
        var part: Int
        var whole: Int
    }

    private static let definition = """
        标题: 甲
        数据: 各县
        表头:
        - {名称: 序号, 编号: 连续}
        - {名称: 件, 单位: 件, 值: 件}
        - {名称: 钱, 单位: 万元, 值: 钱}
        - {名称: 率, 单位: "%", 值: 率}
        合计: {}
        分组: {按: 市, 小计: 小计, 次序: 单位}
        结转: {}
        """

    private func rows(_ generator: inout SplitMix64) -> [Row] {
        (0..<Int.random(in: 0...14, using: &generator)).map { _ in
            let whole = Int.random(in: 0...9, using: &generator)
            return Row(
                city: ["东市", "西市", "南市"].randomElement(using: &generator) ?? "", cases: Int.random(in: 0...9, using: &generator),
                fen: Int.random(in: 0...5_000_000, using: &generator), part: Int.random(in: 0...whole, using: &generator),
                whole: whole)
        }
    }

    private func data(_ rows: [Row]) -> String {
        let items = rows.enumerated().map { index, row in
            "- {市: \(row.city), 名: 县\(index), 件: \(row.cases), 人: 0, 钱: \(row.fen), 率: \(row.part)/\(row.whole), 急: 否, 级: 1, 项: []}"
        }
        return "机关: {全称: 甲}\n截止日: 2020-12-31\n地名: []\n各县:" + (rows.isEmpty ? " []" : "\n" + items.joined(separator: "\n"))
    }

    /// As the table prints it: two decimals of 万元, half up; a bare nought.
    private func money(_ rows: [Row]) -> String {
        let fen = rows.reduce(0) { $0 + $1.fen }
        guard fen > 0 else { return "0" }
        let hundredths = (fen + 5000) / 10_000
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    private func percent(_ rows: [Row]) -> String {
        let (part, whole) = rows.reduce((0, 0)) { ($0.0 + $1.part, $0.1 + $1.whole) }
        guard whole > 0 else { return "—" }
        let tenths = (part * 2000 + whole) / (whole * 2)
        return "\(tenths / 10).\(tenths % 10)"
    }

    private func sums(_ rows: [Row]) -> String {
        "\(rows.reduce(0) { $0 + $1.cases }) | \(money(rows)) | \(percent(rows))"
    }

    private static let units = ["南市", "东市", "西市"]

    @Test("records, subtotals, total and carried sums", arguments: 0..<40 as Range<UInt64>)
    func all(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let rows = self.rows(&generator)
        let block = try TableSamples.filled(Self.definition, data: data(rows), units: Self.units).output
        var expected: [String] = []
        var carried: [Row] = []
        var count = 0
        for unit in Self.units {
            let own = rows.filter { $0.city == unit }
            for (index, row) in own.enumerated() {
                count += 1
                carried.append(row)
                expected.append((index == own.count - 1 ? ".& " : ". ") + "\(count) | \(sums([row]))" + suffix(carried))
            }
            if !own.isEmpty { expected.append("- 小计 | \(sums(own))" + suffix(carried)) }
        }
        if rows.isEmpty { expected.append("." + " 无×4" + suffix([])) }
        // Whatever stands last before the total stays with it.
        expected[expected.count - 1] = withNext(expected[expected.count - 1])
        expected.append("= 合计 | \(sums(rows))" + suffix(carried))
        #expect(TableText(block: block).lines.dropFirst() == expected[...])
    }

    private func withNext(_ line: String) -> String {
        line.dropFirst().first == "&" ? line : "\(line.prefix(1))&\(line.dropFirst())"
    }

    private func suffix(_ rows: [Row]) -> String {
        " → · \(rows.reduce(0) { $0 + $1.cases }) \(money(rows)) \(percent(rows))"
    }

    @Test("the note of rounding appears exactly when printed parts do not add up", arguments: 0..<40 as Range<UInt64>)
    func rounding(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed &+ 500)
        let rows = self.rows(&generator)
        let isBroken = breaks(rows)
        let bare = try TableSamples.filled(Self.definition, data: data(rows), units: Self.units)
        #expect(bare.warnings.map(\.code) == (isBroken ? [.tableSumBroken] : []))
        let noted = try TableSamples.filled(Self.definition + "\n四舍五入: 略有出入", data: data(rows), units: Self.units)
        #expect(noted.warnings.isEmpty && noted.output.notes.map(\.text) == (isBroken ? ["略有出入"] : []))
    }

    /// Whether records miss their subtotal, or subtotals the total, by hundredths of 万元.
    private func breaks(_ rows: [Row]) -> Bool {
        let steps = { (rows: [Row]) in (rows.reduce(0) { $0 + $1.fen } + 5000) / 10_000 }
        let groups = Self.units.map { unit in rows.filter { $0.city == unit } }.filter { !$0.isEmpty }
        let inGroups = groups.contains { group in steps(group) != group.reduce(0) { $0 + steps([$1]) } }
        return inGroups || steps(rows) != groups.reduce(0) { $0 + steps($1) }
    }

    @Test("a long table has the cells of its lines in their order, though parts of it are filled side by side")
    func long() throws {
        let generated = (0..<1_300).map { index in
            Row(city: Self.units[index % 3], cases: index % 10, fen: index * 977, part: index % 4, whole: 4)
        }
        let block = try TableSamples.filled(Self.definition, data: data(generated), units: Self.units).output
        let ordinals = block.table.cells.compactMap { cell in
            if case .ordinal(let text) = cell.content { (cell.region.rows.lowerBound, Int(text)) } else { nil }
        }
        // One row of heading; each of the three units closes with its sum.
        #expect(ordinals.map(\.1) == Array(1...1_300))
        #expect(zip(ordinals, ordinals.dropFirst()).allSatisfy { $0.0 < $1.0 })
        #expect(block.table.rowCount == 1 + 1_300 + 3 + 1 && block.rows.count == 1_304)
        let money = block.table.cells.filter { $0.region.columns == 2..<3 && $0.region.rows.lowerBound > 0 }.map(\.content)
        #expect(money.count == 1_304 && money.last == .figure(self.money(generated)))
    }
}
