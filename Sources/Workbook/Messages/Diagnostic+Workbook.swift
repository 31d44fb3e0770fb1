package import Diagnostics

extension Diagnostic.Code {
    package static let noWorkbook = Self(rawValue: "XLS0101")
    package static let workbookEncrypted = Self(rawValue: "XLS0102")
    package static let workbookDamaged = Self(rawValue: "XLS0103")
    package static let workbookTooLarge = Self(rawValue: "XLS0104")
    package static let workbookMissingPart = Self(rawValue: "XLS0105")
    package static let workbookXML = Self(rawValue: "XLS0106")
    package static let workbookDoctype = Self(rawValue: "XLS0107")
    package static let workbookOutside = Self(rawValue: "XLS0108")
    package static let workbookWrongPart = Self(rawValue: "XLS0109")
    package static let workbookNoSheet = Self(rawValue: "XLS0110")
}

extension Diagnostic {
    /// What people can always do about a workbook that another program wrote badly.
    private static let saveAgain = Bilingual(
        "用 Excel 或 WPS 打开，另存为“Excel 工作簿 (*.xlsx)”", "open it in the spreadsheet program and save it as 'Excel workbook (*.xlsx)'")

    static func noWorkbook(_ kind: FileKind, file: String) -> Diagnostic {
        let what: Bilingual
        switch kind {
        case .encrypted: return workbookEncrypted(file: file)
        case .empty: what = Bilingual("文件是空的", "the file is empty")
        case .oldWorkbook: what = Bilingual("这是旧格式的 Excel 工作簿（.xls）", "this is a workbook of the old format (.xls)")
        case .html: what = Bilingual("这是网页，不是 Excel 工作簿", "this is a web page, not an Excel workbook")
        case .xml: what = Bilingual("这是 XML 表格，不是 Excel 工作簿（.xlsx）", "this is an XML spreadsheet, not an Excel workbook (.xlsx)")
        case .pdf: what = Bilingual("这是 PDF，不是 Excel 工作簿", "this is a PDF, not an Excel workbook")
        case .text, .zip: what = Bilingual("这是文本，不是 Excel 工作簿", "this is text, not an Excel workbook")
        }
        let csv = Bilingual("如果是 CSV，把文件名改成 .csv；否则找到原来的表格", "if it is CSV, rename it to .csv; else find the original table")
        let isLost = kind == .pdf || kind == .empty
        let find = Bilingual("找到原来的表格", "find the original table")
        return Diagnostic(
            code: .noWorkbook, message: what, place: Place(file: file), hints: [kind == .text ? csv : isLost ? find : saveAgain])
    }

    /// A zip archive of another program.
    static func foreignPackage(_ format: String?, file: String) -> Diagnostic {
        let format = format.map { Bilingual("这是 \($0) 文件，不是 Excel 工作簿（.xlsx）", "this is a file of \($0), not an Excel workbook (.xlsx)") }
        return Diagnostic(
            code: .noWorkbook, message: format ?? Bilingual("这个压缩文件里没有工作簿", "this archive holds no workbook"),
            place: Place(file: file), hints: [saveAgain])
    }

    private static func workbookEncrypted(file: String) -> Diagnostic {
        Diagnostic(
            code: .workbookEncrypted, message: Bilingual("工作簿设了打开密码", "the workbook has a password"),
            place: Place(file: file),
            hints: [Bilingual("打开后去掉密码（文件—信息—保护工作簿），再保存", "open it, remove the password and save it again")])
    }

    static func archive(_ fault: ZipFault, part: WorkbookPart?, file: String) -> Diagnostic {
        switch fault {
        case .encrypted: workbookEncrypted(file: file)
        case .tooManyEntries, .tooLarge, .bomb: workbookTooLarge(fault, file: file)
        case .damaged, .doubled:
            Diagnostic(
                code: .workbookDamaged,
                message: part.map { Bilingual("\($0.words.chinese)已损坏", "\($0.words.english) is damaged") }
                    ?? Bilingual("工作簿不完整或已损坏", "the workbook is incomplete or damaged"),
                place: place(of: part, file: file),
                hints: [Bilingual("重新复制或下载；仍打不开就从备份恢复", "copy or download it again; if it stays, take it from a backup")])
        }
    }

    static func workbookTooLarge(_ fault: ZipFault, file: String) -> Diagnostic {
        let message =
            switch fault {
            case .bomb(let entry): Bilingual("工作簿里的 \(quotable(entry)) 压缩得不正常，没有展开", "\(quotable(entry)) in the workbook is packed suspiciously and was not unpacked")
            case .tooManyEntries(let count): Bilingual("工作簿里有 \(count) 个部件，太多", "the workbook has \(count) parts, too many")
            case .tooLarge(.some(let entry)): Bilingual("工作簿里的 \(quotable(entry)) 太大", "\(quotable(entry)) in the workbook is too large")
            default: Bilingual("工作簿太大", "the workbook is too large")
            }
        return Diagnostic(
            code: .workbookTooLarge, message: message, place: Place(file: file),
            hints: [Bilingual("只留台账的工作表和数据，分成几个文件", "keep only the ledger's sheets and data, in several files")])
    }

    private static func place(of part: WorkbookPart?, file: String) -> Place {
        if case .sheet(let name) = part { return Place(file: file, sheet: name) }
        return Place(file: file)
    }

    static func missingPart(_ part: WorkbookPart, file: String) -> Diagnostic {
        Diagnostic(
            code: .workbookMissingPart,
            message: Bilingual("工作簿缺少\(part.words.chinese)", "the workbook lacks \(part.words.english)"),
            place: place(of: part, file: file), hints: [saveAgain])
    }

    static func partXML(_ fault: XMLFault, part: WorkbookPart, file: String) -> Diagnostic {
        let (zh, en): (String, String)
        var code = Code.workbookXML
        switch fault {
        case .malformed(let line, let column, let reason):
            (zh, en) = ("写坏了（XML 第 \(line) 行第 \(column) 字节：\(reason)）", "is broken (XML line \(line), byte \(column): \(reason))")
        case .doctype:
            code = .workbookDoctype
            (zh, en) = ("里有文档类型声明，可能藏有外部引用，不予读取", "declares a document type, which may hide references to other files; it is not read")
        case .tooDeep: (zh, en) = ("写坏了：层次太深", "is broken: too many levels")
        case .tokenTooLong: (zh, en) = ("写坏了：一个标记太长", "is broken: a tag is too long")
        }
        return Diagnostic(
            code: code, message: Bilingual(part.words.chinese + zh, part.words.english + " " + en),
            place: place(of: part, file: file), hints: [saveAgain])
    }

    static func outsidePart(_ part: WorkbookPart, target: String, file: String) -> Diagnostic {
        Diagnostic(
            code: .workbookOutside,
            message: Bilingual(
                "\(part.words.chinese)不在工作簿里，指向“\(quotable(target))”", "\(part.words.english) is not in the workbook but at '\(quotable(target))'"),
            place: place(of: part, file: file), hints: [saveAgain])
    }

    static func wrongPart(_ part: WorkbookPart, file: String) -> Diagnostic {
        Diagnostic(
            code: .workbookWrongPart,
            message: Bilingual("\(part.words.chinese)的内容不对：放着别的部件", "\(part.words.english) holds something else"),
            place: place(of: part, file: file), hints: [saveAgain])
    }

    static func noSheet(file: String) -> Diagnostic {
        Diagnostic(
            code: .workbookNoSheet, message: Bilingual("工作簿里没有工作表", "the workbook has no sheet"),
            place: Place(file: file), hints: [Bilingual("把台账放在工作表里", "put the ledger into a sheet")])
    }

    /// - Parameters:
    ///   - name: the sheet that was asked for.
    ///   - names: those that are there.
    package static func unknownSheet(_ name: String, among names: [String], file: String) -> Diagnostic {
        let nearest = nearestName(to: name, among: names)
        let list = names.map { "“\(quotable($0))”" }.joined(separator: "、")
        let englishList = names.map { "'\(quotable($0))'" }.joined(separator: ", ")
        return Diagnostic(
            code: .workbookNoSheet, message: Bilingual("没有工作表“\(quotable(name))”", "there is no sheet '\(quotable(name))'"),
            place: Place(file: file),
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？", "did you mean '\($0)'?") }
                    ?? Bilingual("有这些工作表：\(list)", "there are these sheets: \(englishList)")
            ])
    }
}
