package import Diagnostics
import GRDB

/// Why a finding of a check is right as it is.
package struct FindingReason: Hashable, Sendable {
    /// What the reason is for.
    package struct Key: Hashable, Sendable {
        /// The form's 编号.
        package var form: String
        /// Who reports, as printed.
        package var unit: String
        /// The return's day, as `2020-12-31`.
        package var asOf: String
        package var isFinal: Bool
        /// The check's number.
        package var check: String
        /// The row; empty for the whole return.
        package var row: String
        /// The formula or requirement as the form writes it; empty for whichever the check has.
        package var rule: String

        package init(form: String, unit: String, asOf: String, isFinal: Bool, check: String, row: String, rule: String) {
            self.form = form
            self.unit = unit
            self.asOf = asOf
            self.isFinal = isFinal
            self.check = check
            self.row = row
            self.rule = rule
        }
    }

    package var key: Key
    /// The figures that it was given for; it holds as long as they are the same.
    package var figures: String
    package var reason: String
    /// Who gave it.
    package var person: String
    /// When, as `2020-12-31`.
    package var day: String

    package init(key: Key, figures: String, reason: String, person: String, day: String) {
        self.key = key
        self.figures = figures
        self.reason = reason
        self.person = person
        self.day = day
    }
}

extension OfficeStore {
    /// All reasons for returns on a form, in a fixed order.
    package func reasons(form: String) throws(StageFailure) -> [FindingReason] {
        try StoreFailure.unusable(path) {
            try queue.read { db in
                let rows = try Row.fetchAll(
                    db, sql: "SELECT * FROM 核对说明 WHERE 表单 = ? ORDER BY 单位, 截止日, 终报, 核对, 行, 式", arguments: [form])
                return rows.map(FindingReason.init)
            }
        }
    }

    /// Keeps reasons, all or none; a reason for the same finding is replaced.
    ///
    /// - Throws: `LED0402`; the store then holds what it held before.
    package func keep(_ reasons: [FindingReason]) throws(StageFailure) {
        try StoreFailure.writing(path) {
            try queue.write { db in
                for reason in reasons {
                    let key = reason.key
                    try db.execute(
                        sql: "INSERT OR REPLACE INTO 核对说明 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        arguments: [
                            key.form, key.unit, key.asOf, key.isFinal, key.check, key.row, key.rule, reason.figures,
                            reason.reason, reason.person, reason.day,
                        ])
                }
            }
        }
    }
}

extension FindingReason {
    fileprivate init(_ row: Row) {
        self.init(
            key: Key(
                form: row["表单"], unit: row["单位"], asOf: row["截止日"], isFinal: row["终报"], check: row["核对"],
                row: row["行"], rule: row["式"]),
            figures: row["数"], reason: row["原因"], person: row["说明人"], day: row["日期"])
    }
}
