import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Ledger

/// Figures and requirements that are found in one go give what they give one after the other.
@Suite("Figures and requirements side by side") struct AnswersTests {
    private let imported: ImportedLedger

    init() throws { imported = try ImportedLedger(RandomLedger(seed: 57, cases: 120)) }

    private let breakdowns = [
        LedgerBreakdown(
            [.init("案件", "sum(查实金额)"), .init("检查记录", "count(DISTINCT 信用代码)"), .init("案件", "count(*)", where: "国企")],
            by: [PlacedSQL("所属单位"), PlacedSQL("行业")]),
        LedgerBreakdown([.init("步骤记录", "count(*)"), .init("项目检查", "count(*)")], by: [PlacedSQL("所属单位")]),
    ]

    private func requirement(_ view: String, _ value: String, by groups: [String] = [], at line: Int = 1) -> LedgerRequirement {
        let place = Place(file: "form.yaml", position: .init(line: line, column: 1))
        let expression = LedgerExpression(view: PlacedSQL(view), value: PlacedSQL(value, place: place))
        return LedgerRequirement(expression, groups: groups.map { PlacedSQL($0) })
    }

    private var requirements: [LedgerRequirement] {
        [
            requirement("检查记录", "count(DISTINCT 所属单位) = 1", by: ["信用代码"]), requirement("案件", "查实人数 > 3"),
            requirement("案件", "count(*) = 1", by: ["信用代码", "查实人数"]), requirement("步骤记录", "文号 IS NOT NULL"),
        ]
    }

    @Test("they are the same on one, two and three connections", arguments: [1, 2, 3], ["2020-11-20", "2021-02-28"])
    func equal(_ lanes: Int, _ day: String) throws {
        let alone = try imported.reader(asOf: day, large: .max)
        let together = try imported.reader(asOf: day, large: 0, lanes: lanes)
        for unit in [nil, "栖云区"] {
            let figures = try alone.values(of: breakdowns)
            let breaches = try alone.breaches(of: requirements, unit: unit)
            #expect(!figures[0].isEmpty)
            for _ in 0..<3 {
                let answers = try together.answers(of: breakdowns, requirements, requiredOf: unit)
                #expect(answers.groups == figures)
                #expect(try answers.breaches.get() == breaches)
            }
        }
    }

    @Test("a requirement's unit does not narrow the figures")
    func units() throws {
        let reader = try imported.reader(asOf: "2021-02-28", large: 0, lanes: 2)
        // Holds for no case at all.
        let asked = [requirement("案件", "查实人数 < 0")]
        let all = try reader.answers(of: breakdowns, asked, requiredOf: nil)
        let own = try reader.answers(of: breakdowns, asked, requiredOf: "栖云区")
        #expect(own.groups == all.groups)
        let counts = try (all.breaches.get().map(\.count), own.breaches.get().map(\.count))
        #expect(counts.0[0] > counts.1[0] && counts.1[0] > 0)
    }

    @Test("without requirements there is no breach, and without figures no group")
    func nothing() throws {
        let reader = try imported.reader(asOf: "2021-02-28", large: 0, lanes: 2)
        #expect(try reader.answers(of: breakdowns, [], requiredOf: nil).breaches.get().isEmpty)
        let none = try reader.answers(of: [], requirements, requiredOf: nil)
        #expect(try none.groups.isEmpty && none.breaches.get() == reader.breaches(of: requirements, unit: nil))
    }

    @Test("a wrong requirement is told when its breaches are asked for, whatever it is", arguments: [1, 2], [
        "没有 = 1", "查实人数 > 1; 1", "(SELECT count(*) FROM main.人员) > 0",
    ])
    func wrongRequirement(_ lanes: Int, _ value: String) throws {
        let reader = try imported.reader(asOf: "2021-02-28", large: 0, lanes: lanes)
        let answers = try reader.answers(of: breakdowns, requirements + [requirement("案件", value, at: 7)], requiredOf: nil)
        #expect(try answers.groups == reader.values(of: breakdowns))
        let found = diagnostics { _ = try answers.breaches.get() }
        #expect(found.count == 1 && found.first?.place?.position?.line == 7, "\(found)")
    }

    @Test("a wrong figure is told at once, before any requirement")
    func wrongFigure() throws {
        let reader = try imported.reader(asOf: "2021-02-28", large: 0, lanes: 2)
        let wrong = LedgerBreakdown([.init("案件", "sum(NULL)")], by: [PlacedSQL("行业")])
        let found = diagnostics { _ = try reader.answers(of: breakdowns + [wrong], [requirement("案件", "没有 = 1")], requiredOf: nil) }
        #expect(found.map(\.code) == [.expressionNoInteger])
    }

    @Test("a store is brought up to date without being counted, once")
    func syncing() throws {
        let ledger = RandomLedger(seed: 58, cases: 20)
        let before = try imported.reader(asOf: "2021-02-28").value(of: .init("案件", "count(*)"), unit: nil)
        let silent = try Ledger.check(ledger.files, context: .sample).output.silentUnits
        // Once read, and once only compared: the units of which nothing has come are the same.
        for _ in 0..<2 { #expect(try Ledger.syncing(ledger.files, into: imported.path, context: .sample).output == silent) }
        let after = try imported.reader(asOf: "2021-02-28").value(of: .init("案件", "count(*)"), unit: nil)
        #expect(before == 120 && after == 20)
        let other = LedgerContext(units: RandomLedger.units + ["无名县"], industries: RandomLedger.industries)
        #expect(try Ledger.syncing(ledger.files, into: imported.path, context: other).output.contains("无名县"))
        let summary = try Ledger.importing(ledger.files, into: imported.path, context: other).output
        #expect(summary.isUnchanged && summary.tables.first { $0.name == .cases }?.count == 20)
    }
}
