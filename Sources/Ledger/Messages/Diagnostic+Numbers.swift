import Diagnostics

extension Diagnostic.Code {
    static let numberTaken = Self(rawValue: "ISS0201")
    static let officeStoreUnwritable = Self(rawValue: "ISS0202")
    static let voidLeavesGap = Self(rawValue: "ISS0204")
}

/// What is wrong with numbers that documents are given, and with the store that knows them.
extension Diagnostic {
    /// - Parameters:
    ///   - owner: the issued document that has it.
    ///   - voided: why nobody has it; with neither, another file of `documents/` gives it to its document.
    static func numberTaken(_ number: String, by owner: String?, voided: String?, in document: String) -> Diagnostic {
        let reason =
            if let owner {
                Bilingual("已经是“\(owner)”的", "'\(owner)' has it")
            } else if let voided {
                Bilingual("已经作废：\(voided)", "it is void: \(voided)")
            } else {
                Bilingual("另一个文件写着这个号", "another file gives it to its document")
            }
        return Diagnostic(
            code: .numberTaken,
            message: Bilingual("发文字号“\(number)”不能用：\(reason.chinese)", "the number '\(number)' cannot be used: \(reason.english)"),
            place: Place(file: document),
            hints: [
                Bilingual(
                    "用 yinfa numbers 查已用的号；写“文号: 待定”，印发时由程序取下一个号",
                    "see 'yinfa numbers' for those in use; with '文号: 待定' the next one is taken when it is issued")
            ])
    }

    static func officeStoreUnwritable(_ path: String, _ reason: StoreReason) -> Diagnostic {
        Diagnostic(
            code: .officeStoreUnwritable, cause: .environment,
            message: Bilingual(
                "写不进 office.sqlite，保持原样：\(reason.cause.chinese)", "office.sqlite cannot be written and is as it was: \(reason.cause.english)"),
            place: Place(file: path), notes: [reason.note],
            hints: [
                Bilingual(
                    "检查权限和磁盘空间，关掉占用它的程序，再做一次；这个文件不能删",
                    "check permission and disk space, close programs that use it, and try again; never delete this file")
            ])
    }

    static func voidLeavesGap(_ number: String, next: Int) -> Diagnostic {
        Diagnostic(
            code: .voidLeavesGap,
            message: Bilingual("“\(number)”还没有轮到，不能作废", "'\(number)' is not due yet and cannot be voided"),
            place: Place(file: number),
            hints: [Bilingual("下一个号是\(next)号", "the next number is \(next)")])
    }
}
