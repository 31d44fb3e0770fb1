public import Diagnostics

extension Diagnostic.Code {
    static let cannotRead = Self(rawValue: "FIL0101")
    static let notUTF8 = Self(rawValue: "FIL0102")
    static let resourcesMissing = Self(rawValue: "FIL0103")
    static let packMissing = Self(rawValue: "FIL0104")
    static let cannotWrite = Self(rawValue: "FIL0201")
    static let unknownFormat = Self(rawValue: "USE0102")
    static let unknownDocument = Self(rawValue: "USE0103")
    static let noDocuments = Self(rawValue: "USE0104")
    static let noLedger = Self(rawValue: "USE0105")
    static let unknownCode = Self(rawValue: "USE0106")
    static let unknownPack = Self(rawValue: "USE0107")
    static let alreadyThere = Self(rawValue: "FIL0105")
    static let wouldOverwrite = Self(rawValue: "FIL0106")
}

extension Diagnostic {
    /// A file that is not there or cannot be read.
    ///
    /// - Parameters:
    ///   - nearest: a file of the same folder that was probably meant.
    ///   - place: where the file is named, if another file names it.
    static func cannotRead(
        _ file: String, reason: Bilingual, nearest: String?, namedAt place: Place?
    ) -> Diagnostic {
        let message =
            place == nil
            ? Bilingual("读不了：\(reason.chinese)", "cannot be read: \(reason.english)")
            : Bilingual("读不了“\(file)”：\(reason.chinese)", "'\(file)' cannot be read: \(reason.english)")
        return Diagnostic(
            code: .cannotRead, message: message, place: place ?? Place(file: file),
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual("检查路径和文件名", "check the path and the name")
            ])
    }

    /// A folder that was taken for an office, and has no `office.yaml` or is not there at all.
    static func notAnOffice(_ path: String, exists: Bool) -> Diagnostic {
        let message =
            exists
            ? Bilingual("这里不是单位文件夹：没有 office.yaml", "this is no office folder: it has no office.yaml")
            : Bilingual("没有这个文件夹", "there is no such folder")
        return Diagnostic(
            code: .cannotRead, message: message, place: Place(file: path),
            hints: [
                Bilingual(
                    "用 -C 指出有 office.yaml 的文件夹，如 yinfa make -C 单位文件夹",
                    "name the folder that has office.yaml with -C, such as: yinfa make -C my-office")
            ])
    }

    static func notUTF8(_ file: String) -> Diagnostic {
        Diagnostic(
            code: .notUTF8,
            message: Bilingual("文件不是 UTF-8 编码", "the file is not UTF-8"), place: Place(file: file),
            hints: [Bilingual("另存为 UTF-8 编码（不是 ANSI 或 GBK）", "save it again as UTF-8, not ANSI or GBK")])
    }

    /// - Parameter searched: the folders that were looked at; one only if the user named it.
    static func resourcesMissing(_ missing: String, searched: [String]) -> Diagnostic {
        let named = searched.count == 1 ? searched.first : nil
        return Diagnostic(
            code: .resourcesMissing, cause: .environment,
            message: Bilingual(
                "找不到字体和模板：没有 \(missing)", "fonts and templates are not found: there is no \(missing)"),
            place: named.map { Place(file: $0) },
            notes: named != nil
                ? []
                : searched.map { Note(message: Bilingual("找过", "searched"), place: Place(file: $0)) },
            hints: [
                Bilingual(
                    "在源码目录运行 make fonts，或者用 --resources 指定资源目录",
                    "run 'make fonts' in the source folder, or name the resources with --resources")
            ])
    }

    static func packMissing(_ name: String, known: [String], at place: Place) -> Diagnostic {
        let nearest = nearestName(to: name, among: known)
        return Diagnostic(
            code: .packMissing,
            message: Bilingual("没有模板包“\(name)”", "there is no pack '\(name)'"), place: place,
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual(
                        "现有模板包：\(known.joined(separator: "、"))",
                        "the packs are: \(known.joined(separator: ", "))")
            ])
    }

    static func cannotWrite(_ path: String, reason: Bilingual) -> Diagnostic {
        Diagnostic(
            code: .cannotWrite, cause: .environment,
            message: Bilingual("写不了：\(reason.chinese)", "cannot be written: \(reason.english)"),
            place: Place(file: path),
            hints: [
                Bilingual(
                    "换一个可以写的文件夹（-o）；原有文件没有改动",
                    "choose a folder that can be written (-o); no earlier file was touched")
            ])
    }

    /// A file name whose ending asks for no format that there is.
    public static func unknownOutputFormat(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .unknownFormat,
            message: Bilingual("不认识的输出格式", "unknown output format"), place: Place(file: path),
            hints: [Bilingual("输出文件名用 .pdf、.png 或 .dump 结尾；报表还可以用 .json、.xlsx 或 .csv", "end the output's name in .pdf, .png or .dump; a return's also in .json, .xlsx or .csv")])
    }

    /// For commands that make a return's data file and nothing else.
    public static func outputIsNoJSON(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .unknownFormat,
            message: Bilingual("这里只能输出 .json", "only .json can be made here"), place: Place(file: path),
            hints: [Bilingual("先做成 .json，再用 yinfa render form.yaml --data 印出来", "make .json first, then print it with yinfa render form.yaml --data")])
    }

    /// A file name whose ending asks for no format of tables that there is.
    ///
    /// - Parameter endings: those that there are, without the point.
    public static func unknownOutputFormat(_ path: String, endings: [String]) -> Diagnostic {
        Diagnostic(
            code: .unknownFormat,
            message: Bilingual("不认识的输出格式", "unknown output format"), place: Place(file: path),
            hints: [
                Bilingual(
                    "输出文件名用 \(endings.map { "." + $0 }.joined(separator: " 或 ")) 结尾",
                    "end the output's name in \(endings.map { "." + $0 }.joined(separator: " or "))")
            ])
    }

    /// Files that may have been filled in since they were made.
    static func wouldOverwrite(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .wouldOverwrite,
            message: Bilingual("已经有这个文件，里面也许填了数，没有覆盖", "the file is there already and may have been filled in; it was left alone"),
            place: Place(file: path),
            hints: [Bilingual("换一个名字；确实不要了，加 --force", "choose another name, or add --force if it is not needed any more")])
    }

    static func unknownDocument(_ name: String, known: [String], in folder: String) -> Diagnostic {
        let nearest = nearestName(to: name, among: known)
        return Diagnostic(
            code: .unknownDocument,
            message: Bilingual("没有叫“\(name)”的文件", "there is no document named '\(name)'"),
            place: Place(file: folder),
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual(
                        "现有：\(known.joined(separator: "、"))", "known: \(known.joined(separator: ", "))")
            ])
    }

    static func noDocuments(in folder: String) -> Diagnostic {
        Diagnostic(
            code: .noDocuments,
            message: Bilingual("这个文件夹里没有要做的文件", "there is nothing to make in this folder"),
            place: Place(file: folder),
            hints: [
                Bilingual(
                    "在 documents/ 里放 .yaml 文件，写明用哪个模板、什么数据",
                    "put .yaml files into documents/ that name a template and its data")
            ])
    }

    static func unknownCode(_ code: String, known: [String]) -> Diagnostic {
        let likely = likelyCodes(for: code, known)
        return Diagnostic(
            code: .unknownCode, message: Bilingual("没有代码“\(quotable(code))”", "there is no code '\(quotable(code))'"),
            hints: [
                likely.first.map { _ in
                    Bilingual("是不是 \(likely.joined(separator: "、"))？", "did you mean \(likely.joined(separator: ", "))?")
                }
                    ?? Bilingual("照抄提示方括号里的代码，如 TPL0306", "copy it from the brackets of a message, such as TPL0306")
            ])
    }

    /// What a mistyped code may have been: letters and digits of one that are run together, parted or abbreviated (`tpl 306`), or
    /// the last code of its hundred, for a number beyond it; else the nearest.
    private static func likelyCodes(for code: String, _ known: [String]) -> [String] {
        let typed = code.uppercased()
        let (letters, digits) = (typed.filter { $0.isLetter && $0.isASCII }, typed.filter { ("0"..."9").contains($0) })
        let whole = letters + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        if known.contains(whole) { return [whole] }
        let group = known.filter { letters.count == 3 && digits.count == 4 && $0.hasPrefix(whole.dropLast(2)) }
        // The last of a group is what the next number would be nearest to.
        if let last = group.last, whole > last { return [last] }
        if let nearest = nearestName(to: whole, among: group) ?? nearestName(to: typed, among: known) { return [nearest] }
        return Array(known.filter { letters.count == 3 && $0.hasPrefix(letters) }.prefix(3))
    }

    static func unknownPack(_ name: String, known: [String]) -> Diagnostic {
        Diagnostic(
            code: .unknownPack, message: Bilingual("没有模板包“\(quotable(name))”", "there is no pack '\(quotable(name))'"),
            hints: [
                Bilingual(
                    "现有：\(known.joined(separator: "、"))；也可以写有 fields.yaml 的文件夹",
                    "known: \(known.joined(separator: ", ")); or a folder with fields.yaml")
            ])
    }

    static func alreadyThere(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .alreadyThere, message: Bilingual("已经有“\(path)”了", "'\(path)' is there already"), place: Place(file: path),
            hints: [Bilingual("换一个还没有的或者空的文件夹", "name a folder that does not exist yet, or an empty one")])
    }

    static func noLedger(in folder: String) -> Diagnostic {
        Diagnostic(
            code: .noLedger,
            message: Bilingual("这个文件夹里没有台账文件", "there are no files of a ledger in this folder"),
            place: Place(file: folder),
            hints: [
                Bilingual(
                    "把 检查.csv、案件.csv 等放进 ledger/，或者在命令里写明文件",
                    "put 检查.csv, 案件.csv and the others into ledger/, or name the files")
            ])
    }
}
