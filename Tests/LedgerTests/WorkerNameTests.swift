import Diagnostics
import Foundation
import GRDB
import Quantities
import TestSupport
import Testing

@testable import Ledger

@Suite("What a case says of its workers") struct WorkerNameTests {
    private func names(_ files: [LedgerFile], also others: [LedgerFile] = []) throws -> [String: LedgerValue] {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(files, into: path, context: .sample)
        if !others.isEmpty { _ = try Ledger.importing(others, into: path, context: .sample, scope: .files) }
        let reader = try LedgerReader(path: path, from: .init(iso: "2020-11-09")!, asOf: .init(iso: "2021-02-28")!)
        let listing = LedgerListing(view: PlacedSQL("案件"), columns: [PlacedSQL("劳动者称谓")])
        return Dictionary(uniqueKeysWithValues: try reader.records(listing, unit: nil).map { ($0.key, $0.values[0]) })
    }

    private func worker(_ name: String, of number: String, _ index: Int) -> [String] {
        [number, name, Checked.identity(index), "19900001234", Checked.card(index), "3000"]
    }

    @Test("the first worker by row is named, masked; a case without workers has none")
    func first() throws {
        let ledger = SmallLedger().adding("人员", worker("欧阳虚构", of: "A2", 2))
        #expect(try names(ledger.files) == ["A1": .blank, "A2": .text("虚某某")])
        let other = SmallLedger().removing("人员", row: 2).adding("人员", worker("欧阳虚构", of: "A2", 2)).adding("人员", worker("李四", of: "A1", 3))
        #expect(try names(other.files) == ["A1": .text("李某"), "A2": .text("欧阳某某")])
    }

    @Test("of several files the first by name, whatever the order of the imports")
    func files() throws {
        let ledger = SmallLedger().removing("人员", row: 2)
        func sheet(_ name: String, _ worker: [String]) -> LedgerFile {
            RandomLedger.Sheet(name: name, rows: RandomLedger().headings("人员") + [worker]).file
        }
        let (first, second) = (sheet("人员-1", worker("甲虚构", of: "A2", 1)), sheet("人员-2", worker("乙虚构", of: "A2", 2)))
        for files in [[first, second], [second, first]] {
            #expect(try names(ledger.files + files)["A2"] == .text("甲某某"))
            #expect(try names(ledger.files + files.prefix(1), also: Array(files.suffix(1)))["A2"] == .text("甲某某"))
        }
    }
}

@Suite("The store's file") struct StoreFileTests {
    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }

    @Test("only its owner can read it, and a laxer one is tightened")
    func rights() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(SmallLedger().files, into: path, context: .sample)
        #expect(try mode(path) == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        _ = try Ledger.importing(SmallLedger().files, into: path, context: .sample)
        #expect(try mode(path) == 0o600)
    }

    @Test("files beside it, while it is written, are as private")
    func beside() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(SmallLedger().files, into: path, context: .sample)
        let changed = SmallLedger().setting("案件", row: 2, "地址", to: "虚构路2号")
        let context = LedgerContext.sample
        var modes: [Int] = []
        do {
            _ = try Ledger.importing(changed.files, into: path, context: context, scope: .whole) { _ in
                for suffix in ["-journal", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
                    let attributes = try FileManager.default.attributesOfItem(atPath: path + suffix)
                    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
                    if mode != 0o600 { throw Interrupted() }
                }
                if !FileManager.default.fileExists(atPath: path + "-journal") { throw Interrupted() }
            }
            modes = [try mode(path)]
        }
        #expect(modes == [0o600])
    }

    private struct Interrupted: Error {}

    @Test("a store of an older version is emptied and filled again")
    func older() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(SmallLedger().files, into: path, context: .sample)
        // GRDB lists the migrations that have been applied; an older store lacks the last one.
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '\(LedgerSchema.version)'")
            try db.execute(sql: "ALTER TABLE 案件 DROP COLUMN 劳动者称谓")
        }
        try queue.close()
        let summary = try Ledger.importing(SmallLedger().files, into: path, context: .sample)
        #expect(!summary.output.isUnchanged)
        #expect(try Ledger.importing(SmallLedger().files, into: path, context: .sample).output.isUnchanged)
    }

    @Test("of a folder's files those that are gone lose their records, others keep theirs")
    func folder() throws {
        let temporary = try TemporaryFolder()
        let path = temporary.file("ledger.sqlite")
        let own = SmallLedger().removing("人员", row: 2).files.map { LedgerFile(name: "ledger/" + $0.name, bytes: $0.bytes) }
        let workers = try #require(SmallLedger().files.last)
        func run(_ files: [LedgerFile], _ scope: Ledger.Scope) throws -> (counts: [Int], isUnchanged: Bool) {
            let output = try Ledger.importing(files, into: path, context: .sample, scope: scope).output
            return (output.tables.map(\.count), output.isUnchanged)
        }
        let empty = own.filter { !$0.name.contains("人员") }
        #expect(try run(empty, .folder("ledger/")).counts == [2, 1, 2, 3, 13, 0])
        #expect(try run([workers], .files).counts == [2, 1, 2, 3, 13, 1])
        #expect(try run(empty, .folder("ledger/")).isUnchanged)
        let fewer = empty.filter { !$0.name.contains("检查") }
        let after = try run(fewer, .folder("ledger/"))
        #expect(after.counts == [2, 0, 2, 3, 13, 1] && !after.isUnchanged)
        #expect(try run(fewer, .folder("ledger/")).isUnchanged)
        #expect(try run(fewer, .whole).counts == [2, 0, 2, 3, 13, 0])
    }
}
