package import Diagnostics
import GRDB
package import Quantities

/// What the table 人员 says of workers leaves the ledger for one purpose: to be looked for in what is about to be published.
extension Ledger {
    /// The names of workers. Who is recorded as a worker in the case of an employer that he represents himself is none: the
    /// law has him named.
    ///
    /// - Returns: none where there is no store.
    /// - Throws: `LED0401` when the store cannot be read.
    package static func namesOfWorkers(at path: String) throws(StageFailure) -> Set<String> {
        try reading(path) { db in
            try String.fetchSet(
                db,
                sql: """
                    SELECT DISTINCT 姓名 FROM 人员 WHERE NOT EXISTS
                    (SELECT 1 FROM 案件 WHERE 案件.行 = 人员.案件行 AND 案件.法定代表人 = 人员.姓名)
                    """)
        }
    }

    /// The workers whose names have two characters, which may be parts of other words, by the employers of their cases.
    ///
    /// - Throws: `LED0401` when the store cannot be read.
    package static func shortNamesOfWorkers(at path: String) throws(StageFailure) -> [String: Set<String>] {
        try reading(path) { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT 案件.用人单位, 人员.姓名 FROM 人员 JOIN 案件 ON 案件.行 = 人员.案件行
                    WHERE length(人员.姓名) = 2 AND 案件.法定代表人 <> 人员.姓名
                    """)
            return rows.reduce(into: [:]) { $0[$1[0] as String, default: []].insert($1[1]) }
        }
    }

    /// The names of employers' legal representatives, which a publication has to give (重大劳动保障违法行为社会公布办法).
    ///
    /// - Throws: `LED0401` when the store cannot be read.
    package static func namesOfRepresentatives(at path: String) throws(StageFailure) -> Set<String> {
        try reading(path) { db in try String.fetchSet(db, sql: "SELECT DISTINCT 法定代表人 FROM 案件") }
    }

    /// Identity numbers, mobile numbers and cards.
    ///
    /// - Throws: `LED0401` when the store cannot be read.
    package static func numbersOfWorkers(at path: String) throws(StageFailure) -> KnownNumbers {
        try reading(path) { db in
            var numbers = KnownNumbers()
            let columns: [(String, PersonalNumber.Kind)] = [("身份证号", .identity), ("电话", .mobile), ("银行卡号", .card)]
            for (column, kind) in columns {
                let texts = try String.fetchCursor(db, sql: "SELECT DISTINCT \(column) FROM 人员")
                while let text = try texts.next() { numbers.insert(text, kind) }
            }
            return numbers
        }
    }

    static func reading<T>(_ path: String, _ read: (Database) throws -> T) throws(StageFailure) -> T {
        try StoreFailure.unusable(path) {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            return try queue.read(read)
        }
    }
}
