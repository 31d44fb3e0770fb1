import Diagnostics

extension Diagnostic.Code {
    static let numberUnreadable = Self(rawValue: "ISS0203")
    static let numberUnknown = Self(rawValue: "ISS0205")
    static let givenButNotArchived = Self(rawValue: "ISS0301")
    static let fondsMissing = Self(rawValue: "ISS0302")
    static let archiveRuleWrong = Self(rawValue: "ISS0303")
    static let storeOlderThanArchive = Self(rawValue: "ISS0304")
    static let pendingRecordUnreadable = Self(rawValue: "ISS0305")
}

/// What is wrong with an office's numbers and archive.
extension Diagnostic {
    static func numberUnreadable(_ text: String) -> Diagnostic {
        Diagnostic(
            code: .numberUnreadable,
            message: Bilingual("“\(quotable(text))”不是发文字号", "'\(quotable(text))' is no document number"), place: Place(file: quotable(text)),
            hints: [Bilingual("写成“代字〔年份〕顺序号号”，如 某办〔2020〕6号", "write it as 某办〔2020〕6号")])
    }

    static func numberUnknown(_ document: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .numberUnknown,
            message: Bilingual(
                "“\(document)”做不出来，不知道它的文号是多少，不能给别的文件编号",
                "'\(document)' cannot be made, so nobody knows its number, and no other document can be given one"),
            place: place,
            hints: [
                Bilingual(
                    "改正它的错误（见下）；还没有编号的写“文号: 待定”，不要的文件删去",
                    "put right what is wrong with it, see below; write '文号: 待定' if it has no number yet, or delete the file")
            ])
    }

    static func givenButNotArchived(_ document: String, _ number: String) -> Diagnostic {
        Diagnostic(
            code: .givenButNotArchived, cause: .environment,
            message: Bilingual(
                "“\(document)”已经编为“\(number)”，但是还没有归档", "'\(document)' has its number, '\(number)', but is not archived yet"),
            place: Place(file: document),
            hints: [
                Bilingual(
                    "排除下面的问题以后再运行一次 yinfa issue \(document)：号和内容都不变",
                    "put right what is said below and run 'yinfa issue \(document)' again: number and content stay")
            ])
    }

    static func fondsMissing(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .fondsMissing,
            message: Bilingual("没有写全宗号，编不了档号", "there is no 全宗号, so no record number can be made"), place: place,
            hints: [
                Bilingual(
                    "在 office.yaml 里写“档案: {全宗号: Z109}”，全宗号由档案馆编给本单位",
                    "write '档案: {全宗号: Z109}' in office.yaml; the archives give an office its number")
            ])
    }

    static func unknownRetention(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .archiveRuleWrong,
            message: Bilingual("没有保管期限“\(quotable(name))”", "there is no retention period '\(quotable(name))'"), place: place,
            hints: [Bilingual("保管期限有：\(known.joined(separator: "、"))", "the periods are: \(known.joined(separator: ", "))")])
    }

    static func retentionCodeWrong(_ code: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .archiveRuleWrong,
            message: Bilingual("期限代码“\(quotable(code))”不能用", "the code of a period cannot be '\(quotable(code))'"), place: place,
            hints: [Bilingual("用1到8个字母、数字，如 D30", "write 1 to 8 letters and digits, such as D30")])
    }

    static func itemDigitsWrong(_ digits: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .archiveRuleWrong,
            message: Bilingual("件号不能有\(digits)位", "an item number cannot have \(digits) digits"), place: place,
            hints: [Bilingual("写1到9，一般是4", "write 1 to 9; it is usually 4")])
    }

    /// - Parameter records: those that `office.sqlite` does not know.
    static func storeOlderThanArchive(_ records: [String]) -> Diagnostic {
        let first = records.first ?? ""
        return Diagnostic(
            code: .storeOlderThanArchive,
            message: Bilingual(
                "档案里有 office.sqlite 不知道的 \(records.count) 件，如“\(first)”：换回的是旧的备份",
                "the archive has \(records.count) record(s) that office.sqlite does not know, such as '\(first)': it is an older copy"),
            place: Place(file: "office.sqlite"),
            hints: [Bilingual("运行 yinfa archive recover，从档案里补上，再印发", "run 'yinfa archive recover', which takes them over, then issue")])
    }

    static func pendingRecordUnreadable(_ document: String) -> Diagnostic {
        Diagnostic(
            code: .pendingRecordUnreadable, cause: .environment,
            message: Bilingual("office.sqlite 里待归档的“\(document)”读不出来", "what office.sqlite keeps of '\(document)' to be archived cannot be read"),
            place: Place(file: "office.sqlite"),
            hints: [Bilingual("office.sqlite 坏了，换回最近的备份", "office.sqlite is damaged; put the latest copy of it back")])
    }
}

extension Diagnostic.Code {
    static let headUnreadable = Self(rawValue: "ISS0306")
    static let periodOfNothing = Self(rawValue: "ISS0307")
    static let headNotNoted = Self(rawValue: "ISS0308")
}

extension Diagnostic {
    static func periodOfNothing(_ name: String, nearest: String?, isError: Bool, at place: Place) -> Diagnostic {
        let name = quotable(name)
        return Diagnostic(
            code: .periodOfNothing, severity: isError ? .error : .warning,
            message: Bilingual(
                "分类期限里的“\(name)”不是文种，也没有这个文件", "'\(name)' under 分类期限 is no kind of document, and no document has that name"),
            place: place,
            hints: [
                nearest.map { Bilingual("是不是“\($0)”？不用的删去这一项", "did you mean '\($0)'? Delete the entry if it is for nothing") }
                    ?? Bilingual(
                        "写文种（如 通知、简报）或者 documents 里的文件名；不用的删去这一项",
                        "write a kind, such as 通知 or 简报, or the name of a document; delete the entry if it is for nothing")
            ])
    }

    /// - Parameter reason: what `office.sqlite` failed with.
    static func headNotNoted(_ reason: Diagnostic?) -> Diagnostic {
        let chinese = reason.map { "：" + $0.message.chinese } ?? ""
        let english = reason.map { ": " + $0.message.english } ?? ""
        return Diagnostic(
            code: .headNotNoted, severity: .warning, cause: .environment,
            message: Bilingual(
                "已经做完，登记簿也记了，只是 office.sqlite 没有记下登记簿写到哪里\(chinese)",
                "it is done and registered, only office.sqlite did not note how far the register goes\(english)"),
            place: Place(file: "office.sqlite"),
            hints: [Bilingual("排除问题以后运行 yinfa archive recover；不要再做一遍", "put that right and run 'yinfa archive recover'; do not do it again")])
    }

    static func backupThere(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .wouldOverwrite,
            message: Bilingual("已经有这个文件，没有覆盖：备份只写新的文件", "the file is there already and was left alone: a copy goes into a new file"),
            place: Place(file: path),
            hints: [Bilingual("换一个名字，比如加上日期", "choose another name, with the date, say")])
    }

    static func headUnreadable(_ text: String) -> Diagnostic {
        Diagnostic(
            code: .headUnreadable,
            message: Bilingual("“\(quotable(text))”不是登记簿的末行", "'\(quotable(text))' is no head of a register"), place: Place(file: "--head"),
            hints: [
                Bilingual(
                    "照移交清单抄：行号、半角冒号、64 位十六进制数", "copy it from the transfer list: number of the line, colon, 64 hexadecimal digits")
            ])
    }
}
