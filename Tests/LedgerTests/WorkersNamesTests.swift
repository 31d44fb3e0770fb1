import Diagnostics
import GRDB
import Quantities
import TestSupport
import Testing

@testable import Ledger

/// The names that no public text may hold, as the store has them.
@Suite("Names and numbers of workers in the store") struct WorkersNamesTests {
    private func names(_ ledger: SmallLedger) throws -> Set<String> {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(ledger.files, into: path, context: .sample)
        return try Ledger.namesOfWorkers(at: path)
    }

    @Test("each once, as it is written")
    func all() throws {
        let found = try names(SmallLedger())
        #expect(!found.isEmpty)
        #expect(try names(SmallLedger().setting("人员", row: 2, "姓名", to: "欧阳海棠")).contains("欧阳海棠"))
        #expect(try !names(SmallLedger()).contains("欧阳海棠"))
    }

    @Test("whom the law has named is left out, in his own case only: who is called like another employer's representative is a worker")
    func legalRepresentatives() throws {
        let named = SmallLedger().setting("人员", row: 2, "姓名", to: "欧阳海棠")
        #expect(try names(named).contains("欧阳海棠"))
        // The worker is one of the second case.
        #expect(try names(named.setting("案件", row: 2, "法定代表人", to: "欧阳海棠")).contains("欧阳海棠"))
        #expect(try !names(named.setting("案件", row: 3, "法定代表人", to: "欧阳海棠")).contains("欧阳海棠"))
    }

    @Test("random ledgers: the workers of the files, no more and no fewer", arguments: [71, 72, 73] as [UInt64])
    func random(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: 40, withWorkers: true)
        let imported = try ImportedLedger(ledger)
        let heads = try imported.heads()
        let written = ledger.workers.filter { $0.name != heads[$0.caseNumber] }.map(\.name)
        #expect(try Ledger.namesOfWorkers(at: imported.path) == Set(written))
        #expect(try Ledger.namesOfRepresentatives(at: imported.path) == Set(heads.values))
    }

    @Test("random ledgers: every worker's numbers are known, whichever column they stand in")
    func numbers() throws {
        let ledger = RandomLedger(seed: 74, cases: 20, withWorkers: true)
        let imported = try ImportedLedger(ledger)
        let known = try Ledger.numbersOfWorkers(at: imported.path)
        let rows = try DatabaseQueue(path: imported.path).read { try Row.fetchAll($0, sql: "SELECT 身份证号, 电话, 银行卡号 FROM 人员") }
        #expect(!rows.isEmpty)
        for row in rows {
            let (identity, phone, card): (String, String, String) = (row[0], row[1], row[2])
            #expect(known.findings(in: "号码\(identity)。").map(\.kind) == [.identity])
            #expect(known.findings(in: "卡\(card)").map(\.kind) == [.card])
            #expect(known.findings(in: phone).map(\.kind) == (phone.hasPrefix("1") ? [.mobile] : []))
        }
        #expect(known.findings(in: "0390-2660718，13000000000").isEmpty)
    }

    @Test("a store that is none, or not there, is told")
    func unusable() throws {
        let folder = try TemporaryFolder()
        try folder.write("这不是数据库", as: "ledger.sqlite")
        for name in ["ledger.sqlite", "missing.sqlite"] {
            let found = diagnostics { _ = try Ledger.namesOfWorkers(at: folder.file(name)) }
            #expect(found.map(\.code) == [.storeUnusable], "\(name)")
            #expect(diagnostics { _ = try Ledger.numbersOfWorkers(at: folder.file(name)) }.map(\.code) == [.storeUnusable], "\(name)")
            #expect(diagnostics { _ = try Ledger.namesOfRepresentatives(at: folder.file(name)) }.map(\.code) == [.storeUnusable], "\(name)")
        }
    }
}

extension ImportedLedger {
    /// The legal representatives of all cases by the cases' numbers.
    fileprivate func heads() throws -> [String: String] {
        let rows = try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: "SELECT 案件编号, 法定代表人 FROM 案件") }
        return Dictionary(uniqueKeysWithValues: rows.map { row in (row[0] as String, row[1] as String) })
    }
}
