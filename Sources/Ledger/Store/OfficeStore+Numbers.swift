package import Diagnostics
import GRDB

/// What a document asks for when it is issued.
package struct NumberClaim: Hashable, Sendable {
    package var document: String
    /// 机关代字; nil for papers without a number.
    package var code: String?
    package var year: Int
    /// The number that was typed; nil for the next one.
    package var serial: Int?
    /// Numbers of the same code and year that other documents were given in their files.
    package var taken: Set<Int>
    /// All of the 档号 but the 件号.
    package var recordSeries: String

    package init(document: String, code: String?, year: Int, serial: Int?, taken: Set<Int>, recordSeries: String) {
        self.document = document
        self.code = code
        self.year = year
        self.serial = serial
        self.taken = taken
        self.recordSeries = recordSeries
    }
}

/// What it is given.
package struct GivenNumbers: Hashable, Sendable {
    /// nil for papers without a number.
    package var serial: Int?
    /// 件号.
    package var item: Int
}

/// A number that no document will have.
package struct VoidedNumber: Hashable, Sendable {
    package var code: String
    package var year: Int
    package var serial: Int
    package var reason: String
    package var person: String
    package var time: String

    package init(code: String, year: Int, serial: Int, reason: String, person: String, time: String) {
        self.code = code
        self.year = year
        self.serial = serial
        self.reason = reason
        self.person = person
        self.time = time
    }
}

extension OfficeStore {
    /// Gives a document its number, in one transaction: whatever stops it, no number is lost or given twice.
    ///
    /// - Parameter build: makes the document with its numbers. When it fails, nothing was given.
    /// - Returns: what `build` made, or the issue that the document has already.
    /// - Throws: what `build` throws; `ISS0201` for a typed number that another document has, `ISS0202`.
    package func issuing(
        _ claim: NumberClaim, _ build: (GivenNumbers) throws(StageFailure) -> StoredIssue
    ) throws(StageFailure) -> StoredIssue {
        try changing { db in
            if let there = try Self.issue(of: claim.document, db) { return there }
            let last = try Int.fetchOne(db, sql: "SELECT max(件号) FROM 印发 WHERE 档号前段 = ?", arguments: [claim.recordSeries])
            let issue = try build(GivenNumbers(serial: try Self.serial(for: claim, db), item: (last ?? 0) + 1))
            try issue.insert(db)
            return issue
        }
    }

    private static func serial(for claim: NumberClaim, _ db: Database) throws -> Int? {
        guard let code = claim.code else { return nil }
        guard let typed = claim.serial else { return try lastSerial(code, claim.year, claim.taken, db) + 1 }
        let owner = try String.fetchOne(
            db, sql: "SELECT 文件 FROM 印发 WHERE 代字 = ? AND 年 = ? AND 号 = ?", arguments: [code, claim.year, typed])
        let reason = try String.fetchOne(
            db, sql: "SELECT 原因 FROM 作废号 WHERE 代字 = ? AND 年 = ? AND 号 = ?", arguments: [code, claim.year, typed])
        guard owner == nil, reason == nil, !claim.taken.contains(typed) else {
            throw StageFailure(.numberTaken("\(code)〔\(claim.year)〕\(typed)号", by: owner, voided: reason, in: claim.document))
        }
        return typed
    }

    /// The highest number that was given, typed or voided; 0 for none.
    private static func lastSerial(_ code: String, _ year: Int, _ taken: Set<Int>, _ db: Database) throws -> Int {
        let sql = """
            SELECT max(号) FROM (SELECT 号 FROM 印发 WHERE 代字 = :代字 AND 年 = :年
                UNION ALL SELECT 号 FROM 作废号 WHERE 代字 = :代字 AND 年 = :年)
            """
        let stored = try Int.fetchOne(db, sql: sql, arguments: ["代字": code, "年": year]) ?? 0
        return max(stored, taken.max() ?? 0)
    }

    /// Numbers that were voided, in their order.
    package func voidedNumbers() throws(StageFailure) -> [VoidedNumber] {
        try StoreFailure.unusable(path) {
            try queue.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM 作废号 ORDER BY 代字, 年, 号").map { row in
                    VoidedNumber(
                        code: row["代字"], year: row["年"], serial: row["号"], reason: row["原因"], person: row["人员"], time: row["时间"])
                }
            }
        }
    }

    /// Voids a number that nobody has: the next one, or one that was left out before.
    ///
    /// - Parameter taken: numbers of that code and year that documents were given in their files.
    /// - Throws: `ISS0201` for one that a document has or that is void, `ISS0204` for one behind the next, `ISS0202`.
    package func void(_ number: VoidedNumber, taken: Set<Int>) throws(StageFailure) {
        try changing { db in
            let claim = NumberClaim(
                document: "numbers void", code: number.code, year: number.year, serial: number.serial, taken: taken, recordSeries: "")
            _ = try Self.serial(for: claim, db)
            let next = try Self.lastSerial(number.code, number.year, taken, db) + 1
            guard number.serial <= next else {
                throw StageFailure(.voidLeavesGap("\(number.code)〔\(number.year)〕\(number.serial)号", next: next))
            }
            try db.execute(
                sql: "INSERT INTO 作废号 VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [number.code, number.year, number.serial, number.reason, number.person, number.time])
        }
    }

    /// Notes issues that the archive knows and the store does not, as after an older copy was put back.
    ///
    /// - Returns: how many were new.
    package func adopt(_ issues: [StoredIssue]) throws(StageFailure) -> Int {
        try changing { db in
            var count = 0
            for issue in issues {
                let known = try Int.fetchOne(
                    db, sql: "SELECT count(*) FROM 印发 WHERE 档号 = ? OR 文件 = ?", arguments: [issue.record, issue.document])
                guard known == 0 else { continue }
                try issue.insert(db)
                count += 1
            }
            return count
        }
    }
}
