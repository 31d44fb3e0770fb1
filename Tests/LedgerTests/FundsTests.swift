import Quantities
import TestSupport
import Testing

@testable import Ledger

/// Who paid the wages of a case: only the employer's own payments are its own.
@Suite("Wages by who paid them") struct FundsTests {
    private static let columns = ["企业支付", "总包先行清偿", "建设单位垫付", "工资保证金支付", "应急周转金垫付"]

    private func sums(_ reader: LedgerReader) throws -> [String: [Int]] {
        let listing = LedgerListing(view: PlacedSQL("案件"), columns: (["案件编号"] + Self.columns + ["追发工资"]).map { PlacedSQL($0) })
        var sums: [String: [Int]] = [:]
        for record in try reader.records(listing, unit: nil) {
            guard case .text(let number) = record.values[0] else { continue }
            sums[number] = record.values.dropFirst().map { if case .integer(let fen) = $0 { fen } else { -1 } }
        }
        return sums
    }

    @Test("together they are what the workers have got, and none counts before its day", arguments: 0..<4 as Range<UInt64>)
    func naive(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: 40)
        let imported = try ImportedLedger(ledger)
        for day in ["2020-11-20", "2020-12-15", "2021-03-31"] {
            let found = try sums(imported.reader(asOf: day))
            #expect(!found.isEmpty)
            for (number, sums) in found { #expect(sums.dropLast().reduce(0, +) == sums.last, "\(number) as of \(day): \(sums)") }
        }
    }

    @Test("each fund has its own column")
    func columns() {
        #expect(RecoveryFund.allCases.map(\.column) == Self.columns)
        #expect(ViewColumn.funds.allSatisfy { $0.fieldClass == .public && $0.kind == .money })
        // Which payment came from where stays between offices.
        #expect(LedgerView.recoveries.fieldClass(of: "资金来源") == .party)
    }
}
