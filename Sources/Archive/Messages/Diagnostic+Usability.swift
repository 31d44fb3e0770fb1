import Diagnostics

/// Verification, 可用性 and 安全性.
extension Diagnostic {
    static func archivedFormatWrong(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .archivedFormatWrong,
            message: Bilingual("内容不是文件名所说的格式", "the content is not of the format that the name says"),
            place: Place(file: path), hints: [Bilingual("用备份恢复这一件", "restore the record from a copy")])
    }

    static func metadataUnreadable(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .metadataUnreadable,
            message: Bilingual("元数据或者处理记录读不懂，或者缺少必须有的项", "metadata or process record cannot be read, or lack what every record must have"),
            place: Place(file: path), hints: [Bilingual("用备份恢复这一件", "restore the record from a copy")])
    }

    static func metadataContradicted(_ path: String, _ what: Bilingual) -> Diagnostic {
        Diagnostic(
            code: .metadataContradicted,
            message: Bilingual("元数据和内容不一致：\(what.chinese)", "metadata and content differ: \(what.english)"),
            place: Place(file: path), hints: [Bilingual("用备份恢复这一件", "restore the record from a copy")])
    }

    static func foreignKindOfFile(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .foreignKindOfFile,
            message: Bilingual("这里是链接或者设备，不是文件", "a link or a device stands here, not a file"),
            place: Place(file: path), hints: [Bilingual("查清谁放的，用备份恢复", "find out who put it there, and restore the file from a copy")])
    }

    static func writableInArchive(_ path: String, count: Int) -> Diagnostic {
        Diagnostic(
            code: .writableInArchive, severity: .warning,
            message: Bilingual("已归档的文件可以改写（\(count) 个）", "archived files can be written to (\(count))"),
            place: Place(file: path), hints: [Bilingual("去掉写的权限，如 chmod 0444", "take the permission to write away, as chmod 0444 does")])
    }

    static func programInArchive(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .programInArchive, message: Bilingual("这个文件是程序", "this file is a program"), place: Place(file: path),
            hints: [Bilingual("查清来历，用备份恢复这一件", "find out where it comes from, and restore the record from a copy")])
    }
}
