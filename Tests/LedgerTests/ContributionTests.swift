import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ledger

@Suite("The records behind a figure") struct ContributionTests {
    private let ledger: RandomLedger
    private let imported: ImportedLedger

    init() throws {
        ledger = RandomLedger(seed: 31, cases: 70)
        imported = try ImportedLedger(ledger)
    }

    private func expression(_ value: String, _ condition: String? = nil, view: String = "案件") -> LedgerExpression {
        LedgerExpression(view: PlacedSQL(view), value: PlacedSQL(value), condition: condition.map { PlacedSQL($0) })
    }

    @Test("add up to it, whatever is counted", arguments: [
        ("sum(查实金额)", "案件", nil),
        ("sum(追发工资 + 赔偿金)", "案件", "行业 = '建筑企业'"),
        ("count(*)", "案件", "办结日 IS NOT NULL"),
        ("count(立案日)", "案件", nil),
        ("count(DISTINCT 信用代码)", "检查记录", nil),
        ("count(DISTINCT 项目编号)", "项目检查", "政府投资"),
        ("count(DISTINCT 信用代码)", "步骤记录", nil),
        ("sum(工资) + count(*)", "追发记录", nil),
        ("count(*) FILTER (WHERE 政府投资)", "项目", nil),
        ("count(DISTINCT CASE WHEN 国企 THEN 项目编号 END)", "案件", nil),
        ("2 * sum(查实人数) - sum(其中农民工人数)", "案件", nil),
    ] as [(String, String, String?)])
    func sums(_ value: String, _ view: String, _ condition: String?) throws {
        let expression = expression(value, condition, view: view)
        for day in ["2020-11-20", "2021-01-05"] {
            let reader = try imported.reader(asOf: day)
            for unit in ["栖云区", "市本级", nil] {
                let records = try reader.contributions(to: expression, unit: unit)
                #expect(try records.reduce(0) { $0 + $1.added } == reader.value(of: expression, unit: unit))
                #expect(records.allSatisfy { $0.added != 0 && $0.row > 1 && !$0.key.isEmpty })
                let places = records.map { [$0.file, String(100_000 + $0.row)] }
                #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
            }
        }
    }

    @Test("each case adds what it owes, from its own row")
    func cases() throws {
        let records = try imported.reader(asOf: "2021-02-28").contributions(to: expression("sum(查实金额)"), unit: nil)
        #expect(records.count == ledger.cases.count)
        for record in records {
            let item = ledger.cases[record.row - 2]
            #expect(record.file == "案件.csv" && record.key == item.number && record.label == item.employer.name && record.added == item.money)
        }
    }

    @Test("of records counted once the first stands for all")
    func distinct() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let distinct = try reader.contributions(to: expression("count(DISTINCT 信用代码)", view: "步骤记录"), unit: nil)
        let all = try reader.contributions(to: expression("count(*)", view: "步骤记录"), unit: nil)
        #expect(distinct.count < all.count && distinct.allSatisfy { $0.added == 1 })
        let firsts = Dictionary(all.map { ($0.key, $0.row) }) { min($0, $1) }
        #expect(distinct.allSatisfy { firsts[$0.key] == $0.row })
    }

    @Test("an expression that is wrong is an error as for the figure", arguments: [
        ("sum(没有)", Diagnostic.Code.expressionMalformed),
        ("查实人数", .expressionNoInteger),
        ("sum(查实人数) + 查实人数", .expressionBareColumn),
        ("max(用人单位)", .expressionNoInteger),
        ("sum(查实人数 * 0.5)", .expressionNoInteger),
        ("count(*) + random()", .expressionForbidden),
    ])
    func wrong(_ value: String, _ code: Diagnostic.Code) throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        #expect(diagnostics { _ = try reader.contributions(to: expression(value), unit: nil) }.map(\.code) == [code])
    }

    @Test("what count(DISTINCT …) counts", arguments: [
        ("count(DISTINCT 信用代码)", "信用代码"),
        (" COUNT ( distinct a ) ", "a"),
        ("count(*)", nil),
        ("count(a)", nil),
        ("sum(a)", nil),
        ("count(DISTINCT a) + 1", nil),
        ("count(DISTINCT a) + count(b)", nil),
    ] as [(String, String?)])
    func argument(_ text: String, _ expected: String?) {
        #expect(ExpressionText(text: text).distinctArgument == expected)
    }

    // MARK: Places

    @Test("an error points at the word it is about, where the line is known", arguments: [
        ("sum(查实人)", 21, 3),
        ("sum(查实人数) +* 2", 28, 1),
        ("summe(查实人数)", 17, 5),
        ("sum(查实人数) + 查实金额", 29, 4),
    ])
    func narrowed(_ value: String, _ column: Int, _ length: Int) throws {
        let line = "  8: {表: 案件, 数: \(value)}"
        let place = Place(file: "form.yaml", position: .init(line: 4, column: 17, length: value.count, excerpt: line))
        let wrong = LedgerExpression(view: PlacedSQL("案件"), value: PlacedSQL(value, place: place))
        let found = diagnostics { _ = try imported.reader(asOf: "2021-02-28").value(of: wrong, unit: nil) }
        let position = try #require(found.first?.place?.position)
        #expect(position.line == 4 && position.column == column && position.length == length, "\(position)")
        #expect(position.excerpt == line)
    }
}
