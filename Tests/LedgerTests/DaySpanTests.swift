import Diagnostics
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// The range of days that an import says it has read.
@Suite("The days that were read") struct DaySpanTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("ledger.sqlite")
    }

    @Test("of every column of days the first and the last, as the store has them", arguments: 0..<6 as Range<UInt64>)
    func spans(_ seed: UInt64) throws {
        let files = RandomLedger(seed: seed, cases: 12).files
        let spans = try Ledger.importing(files, into: path, context: .sample).output.daySpans
        #expect(Set(spans.map(\.heading)).isSuperset(of: ["检查日期", "登记日期", "查实日期", "欠薪起始", "欠薪截止"]))
        let expected = try DatabaseQueue(path: path).read { db in
            try LedgerSchema.tables.filter { !$0.isSecret }.flatMap { table in
                try table.columns.filter { $0.kind == .date }.compactMap { column -> DaySpan? in
                    let (name, own) = (table.name.rawValue.quoted, column.name.quoted)
                    let row = try Row.fetchOne(db, sql: "SELECT min(\(own)), max(\(own)) FROM \(name)")
                    guard let first: String = row?[0], let last: String = row?[1] else { return nil }
                    return DaySpan(table: table.name, heading: column.name, first: first, last: last)
                }
            }
        }
        #expect(spans == expected && !spans.isEmpty)
        #expect(spans.allSatisfy { $0.first <= $0.last })
        #expect(try Ledger.changes(files, against: path, context: .sample).output.daySpans == expected)
        #expect(try Ledger.importing(files, into: path, context: .sample).output.daySpans.isEmpty, "nothing was read")
    }

    @Test("only the files that were given are spoken of, and workers' tables never")
    func given() throws {
        let ledger = RandomLedger(seed: 3, cases: 12)
        _ = try Ledger.importing(ledger.files, into: path, context: .sample)
        for file in ledger.files {
            let spans = try Ledger.changes([file], against: path, context: .sample, scope: .files).output.daySpans
            let named = Set(spans.map(\.table.rawValue))
            #expect(named.count <= 1 && named.allSatisfy { file.name.contains($0) }, "\(file.name): \(named)")
            if file.name.contains("人员") || file.name.contains("项目") { #expect(named.isEmpty) }
        }
    }
}
