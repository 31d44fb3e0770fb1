import Diagnostics
import Foundation
import GRDB
import Quantities
import TestSupport
import Testing

@testable import Ledger

/// A clerk reads no English: the cause is a sentence, the database's own words are a note.
@Suite("Why the database would not do something") struct StoreReasonTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("ledger.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    @Test("the common causes, each in a sentence of its own", arguments: [
        (ResultCode.SQLITE_BUSY, "别的程序正在用它", true), (.SQLITE_LOCKED, "别的程序正在用它", true), (.SQLITE_FULL, "磁盘满了", true),
        (.SQLITE_READONLY, "没有写的权限，或者磁盘是只读的", true), (.SQLITE_CANTOPEN, "文件夹不在，或者没有权限", true),
        (.SQLITE_CORRUPT, "文件坏了，或者不是数据库", true), (.SQLITE_NOTADB, "文件坏了，或者不是数据库", true), (.SQLITE_IOERR, "磁盘读写出错", true),
        (.SQLITE_NOMEM, "内存不够", true), (.SQLITE_ERROR, "数据库报错", false), (.SQLITE_MISUSE, "数据库报错", false), (.SQLITE_AUTH, "数据库报错", false),
    ])
    func causes(_ code: ResultCode, _ chinese: String, _ isOfMachine: Bool) {
        let reason = StoreReason(DatabaseError(resultCode: code, message: "some words"))
        #expect(reason.cause.chinese == chinese && reason.isOfMachine == isOfMachine)
        #expect(reason.words == "some words (\(code.rawValue))" && reason.note.message.chinese == "数据库的原话：\(reason.words)")
        for diagnostic in [
            Diagnostic.storeUnusable("a", reason), .storeWriting("a", reason), .officeStoreUnwritable("a", reason),
        ] {
            #expect(diagnostic.message.chinese.hasSuffix("：\(chinese)") && diagnostic.message.english.hasSuffix(": \(reason.cause.english)"))
            #expect(!diagnostic.message.chinese.contains("some words") && diagnostic.notes == [reason.note] && diagnostic.cause == .environment)
        }
    }

    @Test("what else fails is told by its own words")
    func others() {
        struct Stop: Error {}
        let reason = StoreReason(Stop())
        #expect(reason.cause.chinese == "数据库报错" && reason.words == "Stop()" && !reason.isOfMachine)
    }

    @Test("a file that is no database, and a folder that is not there")
    func opening() throws {
        try Data(String(repeating: "这不是数据库", count: 200).utf8).write(to: URL(fileURLWithPath: path))
        let damaged = diagnostics { _ = try Ledger.importing([], into: path, context: .sample) }
        #expect(damaged.first?.message.chinese == "打不开数据库：文件坏了，或者不是数据库")
        #expect(damaged.first?.notes.first?.message.english == "the database says: file is not a database (26)", "\(damaged)")
        let missing = diagnostics { _ = try Ledger.importing([], into: "/没有/这个/ledger.sqlite", context: .sample) }
        #expect(missing.first?.message.chinese == "打不开数据库：文件夹不在，或者没有权限", "\(missing)")
    }

    @Test("a store that breaks while an expression is found is a damaged store, not a wrong expression")
    func damaged() throws {
        _ = try Ledger.importing(RandomLedger(seed: 3, cases: 400).files, into: path, context: .sample)
        let day = try #require(CivilDate(iso: "2021-02-28"))
        let value = LedgerExpression(view: PlacedSQL("案件"), value: PlacedSQL("sum(查实金额)"))
        #expect(try LedgerReader(path: path, from: day, asOf: day).value(of: value, unit: nil) > 0)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        // The first pages hold the schema; all others are none any more.
        for index in 3 * 4096..<bytes.count { bytes[index] = 0xAA }
        try bytes.write(to: URL(fileURLWithPath: path))
        let found = diagnostics { _ = try LedgerReader(path: path, from: day, asOf: day).value(of: value, unit: nil) }
        #expect(found.map(\.code) == [.storeUnusable] && found.first?.cause == .environment, "\(found)")
        #expect(found.first?.place?.file.hasSuffix("ledger.sqlite") == true && found.first?.message.chinese.hasSuffix("文件坏了，或者不是数据库") == true)
    }
}
