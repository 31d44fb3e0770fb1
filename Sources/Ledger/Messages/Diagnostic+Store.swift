import Diagnostics

extension Diagnostic {
    static func storeUnusable(_ path: String, _ reason: StoreReason) -> Diagnostic {
        Diagnostic(
            code: .storeUnusable, cause: .environment,
            message: Bilingual("打不开数据库：\(reason.cause.chinese)", "the database cannot be used: \(reason.cause.english)"), place: Place(file: path),
            notes: [reason.note],
            hints: [
                Bilingual(
                    "检查文件夹、权限和磁盘空间；坏了的 ledger.sqlite 可以删去再导入",
                    "check folder, permission and disk space; a damaged ledger.sqlite may be deleted and imported again")
            ])
    }

    static func storeWriting(_ path: String, _ reason: StoreReason) -> Diagnostic {
        Diagnostic(
            code: .storeWriting, cause: .environment,
            message: Bilingual(
                "写不进数据库，台账保持原样：\(reason.cause.chinese)", "the database cannot be written and is as it was: \(reason.cause.english)"),
            place: Place(file: path), notes: [reason.note],
            hints: [Bilingual("腾出磁盘空间，关掉占用它的程序，再导入一次", "make room, close programs that use it, and import again")])
    }

    static func storeForeign(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .storeForeign,
            message: Bilingual("数据库是较新的版本写的", "a later version wrote this database"), place: Place(file: path),
            hints: [Bilingual("升级程序；ledger.sqlite 也可以删去再导入", "update the program; a ledger.sqlite may also be deleted and imported again")])
    }

    /// - Parameter files: names of files that the store holds records of.
    static func storeOtherContext(_ path: String, files: [String]) -> Diagnostic {
        Diagnostic(
            code: .storeForeign,
            message: Bilingual(
                "单位或行业的名单变了，数据库里其余文件的记录要一起导入",
                "the list of units or industries has changed, so the other files must be imported with these"),
            place: Place(file: path),
            hints: [
                Bilingual(
                    "把 \(files.joined(separator: "、")) 一起导入", "import \(files.joined(separator: ", ")) as well")
            ])
    }

    static func storeMissing(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .storeMissing, message: Bilingual("还没有导入台账", "no ledger has been imported yet"),
            place: Place(file: path),
            hints: [Bilingual("先运行 yinfa ledger import", "run yinfa ledger import first")])
    }
}
