import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Reporting

@Suite("Records with what a table adds up of them") struct TableRecordTests {
    private static let header = """
        标题: 甲
        数据: 各县
        表头:
        - {名称: 序号, 编号: 连续}
        - {名称: 名, 值: 名}
        - {名称: 件, 单位: 件, 值: 件}
        - {名称: 钱, 单位: 万元, 值: 钱}
        - {名称: 率, 单位: "%", 值: 率}
        """

    private func list(_ data: String = TableSamples.data) throws -> [Value] {
        let values = try TableSamples.values(data)
        guard case .list(let list) = values["各县"]?.content else { return [] }
        return list
    }

    @Test("the columns that are added up have the record's values, the others none")
    func added() throws {
        let records = try TableRecord.all(list(), of: TableSamples.table(Self.header + "\n合计: {栏: [件, 率]}"))
        #expect(try records.map(\.value) == list())
        #expect(records.allSatisfy { $0.group.isEmpty && $0.added.count == 5 })
        for record in records {
            #expect(record.added == [nil, nil, record.value.field("件")?.content, nil, record.value.field("率")?.content])
            #expect(record.added[2] != nil && record.added[4] != nil)
        }
    }

    @Test("the group is the text of its field", arguments: [("市", ["东市", "西市", "东市", "西市"]), ("名", ["甲县", "乙县", "丙县", "丁县"])])
    func groups(_ field: String, _ names: [String]) throws {
        let records = try TableRecord.all(list(), of: TableSamples.table(Self.header + "\n分组: {按: \(field)}"))
        #expect(records.map(\.group) == names)
        #expect(records.allSatisfy { $0.added.count == 5 })
    }

    @Test("what is no record has nothing")
    func none() throws {
        let table = try TableSamples.table(Self.header + "\n分组: {按: 市}")
        let records = TableRecord.all([Value(.integer(3)), Value(.record(.init()))], of: table)
        #expect(records.map(\.group) == ["", ""] && records.allSatisfy { $0.added == [nil, nil, nil, nil, nil] })
    }

    @Test("of a long list, whose parts are looked at side by side, they are those of each value in its place")
    func long() throws {
        var generator = SplitMix64(seed: 17)
        let table = try TableSamples.table(Self.header + "\n合计: {}\n分组: {按: 市}")
        let values = (0..<2_501).map { index in
            var fields: [String: Value] = ["件": Value(.quantity(Quantity(index, .cases)))]
            if Bool.random(using: &generator) { fields["市"] = Value(.text("市\(index % 7)")) }
            if Bool.random(using: &generator) { fields["率"] = Value(.rate(Rate(index % 5, of: 5))) }
            return Value(.record(.init(fields)))
        }
        let records = TableRecord.all(values, of: table)
        #expect(records == values.flatMap { TableRecord.all([$0], of: table) })
        #expect(records.map(\.value) == values)
    }

    @Test("sums over them are those over the values", arguments: 0..<10 as Range<UInt64>)
    func sums(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let table = try TableSamples.table(Self.header + "\n合计: {}")
        let amounts = (0..<20).map { _ in Bool.random(using: &generator) ? Int.random(in: -9...99, using: &generator) : nil }
        let contents = amounts.map { $0.map { Value.Content.quantity(Quantity($0, .cases)) } }
        #expect(ColumnSum.of(table.columns[2], contents) == .amount(amounts.compactMap(\.self).reduce(0, +), .cases))
        #expect(ColumnSum.of(table.columns[1], contents) == nil, "a column of words")
        #expect(ColumnSum.of(table.columns[4], contents) == .rate(Rate(0, of: 0)), "amounts are no rates")
    }
}
