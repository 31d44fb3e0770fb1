import Diagnostics

/// What is wrong with the archive's folder, and what was put right in it.
extension Diagnostic {
    /// - Parameter undone: whether all that had been written was taken away again.
    static func fileFault(_ fault: FileFault, undone: Bool = true) -> Diagnostic {
        switch fault.operation {
        case .read:
            Diagnostic(
                code: .archiveUnreadable, cause: .environment,
                message: Bilingual("档案读不了：\(fault.reason.chinese)", "the archive cannot be read: \(fault.reason.english)"),
                place: Place(file: fault.path), hints: [fault.hint ?? Bilingual("检查路径和权限", "check the path and the permission")])
        case .write:
            Diagnostic(
                code: .archiveUnwritable, cause: .environment,
                message: Bilingual("档案写不了：\(fault.reason.chinese)", "the archive cannot be written: \(fault.reason.english)"),
                place: Place(file: fault.path),
                hints: [
                    undone
                        ? Bilingual("腾出空间或者检查权限，再做一遍；档案没有变", "make room or check the permission, and do it again; the archive is as it was")
                        : Bilingual("检查磁盘，再做一遍；没做完的，下次自动做完或者清掉", "check the disk, and do it again; what is unfinished is then completed or taken away")
                ])
        }
    }

    static func registerEndBroken(_ line: Place) -> Diagnostic {
        Diagnostic(
            code: .registerEndBroken,
            message: Bilingual("登记簿最后一行看不懂，不能再登记", "the register's last line is no entry, so nothing is added"),
            place: line,
            hints: [Bilingual("检测整个档案，用备份恢复登记簿", "verify the archive, and restore the register from a copy")])
    }

    static func pendingEntryUnfit(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .pendingEntryUnfit,
            message: Bilingual("没登记完的一件和登记簿接不上", "a deposit that was begun does not fit the register"),
            place: Place(file: path),
            hints: [Bilingual("不要删除；先备份整个档案，再查是谁改了", "delete nothing; copy the whole archive, then find out who changed it")])
    }

    static func registerEndRepaired(_ path: String, bytes: Int) -> Diagnostic {
        Diagnostic(
            code: .registerEndRepaired, severity: .warning,
            message: Bilingual("登记簿最后一行没写完（\(bytes) 字节），已移到“\(path)”", "the register's last line was incomplete (\(bytes) bytes) and was moved to '\(path)'"),
            place: Place(file: "register.jsonl"),
            hints: [Bilingual("上一次写登记簿时中断了；已登记的没有少", "the last writing was interrupted; nothing registered is lost")])
    }

    static func depositCompleted(_ entry: RegisterEntry) -> Diagnostic {
        Diagnostic(
            code: .depositCompleted, severity: .warning,
            message: Bilingual("上一次中断的登记已做完：\(entry.event.words.chinese) \(entry.id ?? entry.path ?? "")", "an interrupted entry was completed: \(entry.event.rawValue) \(entry.id ?? entry.path ?? "")"),
            place: Place(file: entry.path ?? "register.jsonl"),
            hints: [Bilingual("文件是完整的，不用再归档", "the files were whole; it need not be archived again")])
    }

    static func depositAbandoned(_ name: String) -> Diagnostic {
        Diagnostic(
            code: .depositAbandoned, severity: .warning,
            message: Bilingual("上一次中断的归档没有写完，已清掉", "an interrupted deposit was incomplete and was taken away"),
            place: Place(file: name),
            hints: [Bilingual("那一件没有归档，再归档一次", "that record was not archived; archive it again")])
    }
}
