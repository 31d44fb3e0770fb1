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
    /// What to do, where it is something else than looking at the path and the permission.
    package var hint: Bilingual?

    package init(path: String, operation: Operation, reason: Bilingual) {
        self.path = path
        self.operation = operation
        self.reason = reason
    }

    /// An archive that is not there; it is begun when something is issued first.
    static func nothingArchived(_ register: String) -> FileFault {
        var fault = FileFault(
            path: register, operation: .read, reason: Bilingual("这里还没有档案，没有印发过文件", "there is no archive here: nothing was issued yet"))
        fault.hint = Bilingual(
            "印发第一份文件（yinfa issue）就会建立；印发过的，检查 -C 后面的单位文件夹，或者用备份换回 archive",
            "the first document that is issued (yinfa issue) begins it; if some were, look at the folder behind -C, or put the copy of archive back")
        return fault
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
