import Diagnostics
import GRDB

/// Why the database would not do something: the cause in a sentence, and the database's own words for who looks after the machine.
struct StoreReason: Hashable, Sendable {
    let cause: Bilingual
    /// SQLite's words and the number of its result, or what else failed.
    let words: String
    /// Whether it lies in the file or the machine, and not in what was asked.
    let isOfMachine: Bool

    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            (cause, words, isOfMachine) = (Self.unknown, String(describing: error), false)
            return
        }
        let known = Self.cause(of: error.resultCode)
        (cause, isOfMachine) = (known ?? Self.unknown, known != nil)
        words = "\(error.message ?? error.resultCode.description) (\(error.extendedResultCode.rawValue))"
    }

    private static let unknown = Bilingual("数据库报错", "the database reports an error")

    private static func cause(of code: ResultCode) -> Bilingual? {
        switch code {
        case .SQLITE_BUSY, .SQLITE_LOCKED: Bilingual("别的程序正在用它", "another program is using it")
        case .SQLITE_FULL: Bilingual("磁盘满了", "the disk is full")
        case .SQLITE_READONLY, .SQLITE_PERM: Bilingual("没有写的权限，或者磁盘是只读的", "it may not be written, or the disk is read-only")
        case .SQLITE_CANTOPEN: Bilingual("文件夹不在，或者没有权限", "its folder is not there, or may not be used")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: Bilingual("文件坏了，或者不是数据库", "the file is damaged, or no database")
        case .SQLITE_IOERR: Bilingual("磁盘读写出错", "the disk cannot be read or written")
        case .SQLITE_NOMEM: Bilingual("内存不够", "there is not enough memory")
        default: nil
        }
    }

    /// The database's own words, which are English everywhere.
    var note: Diagnostic.Note { .init(message: Bilingual("数据库的原话：\(words)", "the database says: \(words)")) }
}
