import Quantities
import TestSupport
import Testing

@testable import Ledger

@Suite("Documents of a case's steps") struct PaperTests {
    private static let columns = ["责令改正文号", "责令改正期限", "行政处理决定文号", "移送公安文号", "社会公布文号", "列入名单文号", "挂牌督办期限"]

    @Test("each is the step's own, and none before the step", arguments: 0..<6 as Range<UInt64>)
    func naive(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: 40)
        let imported = try ImportedLedger(ledger)
        for day in ["2020-11-20", "2020-12-15", "2021-03-31"] {
            let listing = LedgerListing(
                view: PlacedSQL("案件"), columns: (["案件编号"] + Self.columns).map { PlacedSQL($0) })
            for record in try imported.reader(asOf: day).records(listing, unit: nil) {
                guard case .text(let number) = record.values[0] else { continue }
                for (name, found) in zip(Self.columns, record.values.dropFirst()) {
                    #expect(found == expected(name, number, ledger, day), "\(number) \(name) as of \(day)")
                }
            }
        }
    }

    private func expected(_ column: String, _ number: String, _ ledger: RandomLedger, _ day: String) -> LedgerValue {
        let isTerm = column.hasSuffix("期限")
        let steps = ledger.steps.filter { $0.caseNumber == number && column.hasPrefix($0.name) && $0.day <= day }
        let texts = steps.map { isTerm ? $0.term : $0.document }.filter { !$0.isEmpty }
        let chosen = isTerm ? texts.max() : texts.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return chosen.map { .text($0) } ?? .blank
    }

    @Test("they are as public as the step: an order may be told, supervision is between offices")
    func classes() {
        let classes = { (column: String) in LedgerView.cases.fieldClass(of: column) }
        #expect(classes("责令改正文号") == .public && classes("责令改正期限") == .public)
        #expect(classes("挂牌督办文号") == .party && classes("挂牌督办期限") == .party)
    }
}
