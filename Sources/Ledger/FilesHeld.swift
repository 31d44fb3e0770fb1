package import Diagnostics
import GRDB

extension Ledger {
    /// The names of the files whose records a store holds.
    ///
    /// - Throws: `LED0401` when the store cannot be read.
    package static func namesOfFiles(at path: String) throws(StageFailure) -> Set<String> {
        try reading(path) { db in try String.fetchSet(db, sql: "SELECT 名称 FROM 来源") }
    }
}
