package import Diagnostics
import Foundation
import GRDB

/// What was approved of a document: who, when, and the digest of the content that was looked at.
package struct StoredApproval: Hashable, Sendable {
    /// The document's name in `documents/`.
    package var document: String
    /// 环节: 拟稿, 审核, 签发 …
    package var step: String
    package var person: String
    /// As `2020-11-09T10:00:00+08:00`.
    package var time: String
    /// SHA-256 of the canonical content, 64 hexadecimal digits.
    package var digest: String

    package init(document: String, step: String, person: String, time: String, digest: String) {
        self.document = document
        self.step = step
        self.person = person
        self.time = time
        self.digest = digest
    }
}

/// A document that was issued, or is about to be: its number is given for good.
package struct StoredIssue: Hashable, Sendable {
    package var document: String
    /// 机关代字, as 凤治欠办; nil for papers without a number.
    package var code: String?
    package var year: Int
    package var serial: Int?
    /// 成文日期, as `2020-11-09`.
    package var date: String
    package var time: String
    package var digest: String
    /// All of the 档号 but the 件号.
    package var recordSeries: String
    package var item: Int
    /// 档号.
    package var record: String
    /// What is to be archived, whole, until it is; nil afterwards.
    package var pending: [UInt8]?

    package init(
        document: String, code: String?, year: Int, serial: Int?, date: String, time: String, digest: String, recordSeries: String,
        item: Int, record: String, pending: [UInt8]?
    ) {
        self.document = document
        self.code = code
        self.year = year
        self.serial = serial
        self.date = date
        self.time = time
        self.digest = digest
        self.recordSeries = recordSeries
        self.item = item
        self.record = record
        self.pending = pending
    }
}

extension OfficeStore {
    /// What has been approved of a document, in the order in which it was.
    package func approvals(of document: String) throws(StageFailure) -> [StoredApproval] {
        try StoreFailure.unusable(path) {
            try queue.read { db in
                let rows = try Row.fetchAll(db, sql: "SELECT * FROM 审批 WHERE 文件 = ? ORDER BY rowid", arguments: [document])
                return rows.map(StoredApproval.init)
            }
        }
    }

    /// Keeps an approval; one of the same step is replaced, and stands last.
    ///
    /// - Throws: `ISS0202`.
    package func keep(_ approval: StoredApproval) throws(StageFailure) {
        try changing { db in
            try db.execute(sql: "DELETE FROM 审批 WHERE 文件 = ? AND 环节 = ?", arguments: [approval.document, approval.step])
            try db.execute(
                sql: "INSERT INTO 审批 VALUES (?, ?, ?, ?, ?)",
                arguments: [approval.document, approval.step, approval.person, approval.time, approval.digest])
        }
    }

    /// The issue of a document; nil for one that was not issued.
    package func issue(of document: String) throws(StageFailure) -> StoredIssue? {
        try StoreFailure.unusable(path) { try queue.read { db in try Self.issue(of: document, db) } }
    }

    static func issue(of document: String, _ db: Database) throws -> StoredIssue? {
        try Row.fetchOne(db, sql: "SELECT * FROM 印发 WHERE 文件 = ?", arguments: [document]).map(StoredIssue.init)
    }

    /// Every issue, in the order of the numbers.
    package func issues() throws(StageFailure) -> [StoredIssue] {
        try StoreFailure.unusable(path) {
            try queue.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM 印发 ORDER BY 代字, 年, 号, 档号").map(StoredIssue.init)
            }
        }
    }

    /// Notes that an issue is archived: what was kept of it for that goes.
    package func settle(_ document: String) throws(StageFailure) {
        try changing { db in
            try db.execute(sql: "UPDATE 印发 SET 待归档 = NULL WHERE 文件 = ?", arguments: [document])
        }
    }

    /// Remembers how far the archive's register goes; never less far than before.
    ///
    /// - Parameter digest: of its last line, 64 hexadecimal digits.
    /// - Throws: `ISS0202`.
    package func remember(registerLine line: Int, digest: String) throws(StageFailure) {
        try changing { db in
            try db.execute(
                sql: """
                    INSERT INTO 登记簿 VALUES (1, ?, ?)
                    ON CONFLICT (号) DO UPDATE SET 行 = excluded.行, 摘要 = excluded.摘要 WHERE excluded.行 > 行
                    """, arguments: [line, digest])
        }
    }

    /// How far the archive's register went when the office last wrote to it; nil for one that never did.
    package func registerHead() throws(StageFailure) -> (line: Int, digest: String)? {
        try StoreFailure.unusable(path) {
            try queue.read { db in try Row.fetchOne(db, sql: "SELECT 行, 摘要 FROM 登记簿").map { ($0["行"], $0["摘要"]) } }
        }
    }

    /// One transaction.
    ///
    /// - Throws: what the body throws, `ISS0202`; the store then holds what it held before.
    func changing<Output>(_ body: (Database) throws -> Output) throws(StageFailure) -> Output {
        do { return try queue.write(body) } catch let failure as StageFailure { throw failure } catch {
            throw StageFailure(.officeStoreUnwritable(path, StoreReason(error)))
        }
    }

    /// A copy of the whole store in a new file, taken as of one moment.
    ///
    /// - Throws: `ISS0202`.
    package func copy(to target: String) throws(StageFailure) {
        do {
            let copy = try DatabaseQueue(path: target)
            try queue.backup(to: copy)
            try copy.close()
        } catch { throw StageFailure(.officeStoreUnwritable(target, StoreReason(error))) }
    }
}

extension StoredApproval {
    fileprivate init(_ row: Row) {
        self.init(document: row["文件"], step: row["环节"], person: row["人员"], time: row["时间"], digest: row["摘要"])
    }
}

extension StoredIssue {
    fileprivate init(_ row: Row) {
        self.init(
            document: row["文件"], code: row["代字"], year: row["年"], serial: row["号"], date: row["成文日期"], time: row["时间"],
            digest: row["摘要"], recordSeries: row["档号前段"], item: row["件号"], record: row["档号"],
            pending: (row["待归档"] as Data?).map { [UInt8]($0) })
    }

    func insert(_ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO 印发 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [document, code, year, serial, date, time, digest, recordSeries, item, record, pending.map { Data($0) }])
    }
}
