package import Diagnostics
import GRDB

extension Ledger {
    /// The names in the table 人员 that are nobody's who is named by law, such as an employer's legal representative.
    ///
    /// They leave the ledger for one purpose: to be looked for in what is about to be published.
    ///
    /// - Returns: none where there is no store.
    /// - Throws: `LED0401` when the store cannot be read.
    package static func namesOfWorkers(at path: String) throws(StageFailure) -> Set<String> {
        try StoreFailure.unusable(path) {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            return try queue.read { db in
                try String.fetchSet(db, sql: "SELECT 姓名 FROM 人员 EXCEPT SELECT 法定代表人 FROM 案件")
            }
        }
    }
}
