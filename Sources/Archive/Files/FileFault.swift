package import Diagnostics
import Glibc

/// A call of the file system that failed.
package struct FileFault: Error, Hashable, Sendable {
    /// What was wanted of the file.
    package enum Operation: Hashable, Sendable {
        case read, write
    }

    package var path: String
    package var operation: Operation
    package var reason: Bilingual

    package init(path: String, operation: Operation, reason: Bilingual) {
        self.path = path
        self.operation = operation
        self.reason = reason
    }

    /// - Parameter code: `errno` of the failed call.
    init(path: String, operation: Operation, code: Int32) {
        self.init(path: path, operation: operation, reason: Self.words(code))
    }

    private static func words(_ code: Int32) -> Bilingual {
        let english = unsafe String(cString: strerror(code))
        switch code {
        case EACCES, EPERM: return Bilingual("没有权限", english)
        case EROFS: return Bilingual("磁盘是只读的", english)
        case ENOSPC, EDQUOT: return Bilingual("磁盘满了", english)
        case ENOENT: return Bilingual("没有这个文件或者文件夹", english)
        case ENOTDIR: return Bilingual("路径中有一段不是文件夹", english)
        case EEXIST, ENOTEMPTY: return Bilingual("同名的已经存在", english)
        case ELOOP: return Bilingual("是链接，不是文件", english)
        case ENAMETOOLONG: return Bilingual("名称太长", english)
        case EIO: return Bilingual("磁盘读写出错", english)
        default: return Bilingual("系统报错：\(english)", english)
        }
    }
}
