package import Diagnostics

extension Diagnostic.Code {
    package static let contentsSheetName = Self(rawValue: "XLS0201")
    package static let contentsSize = Self(rawValue: "XLS0202")
    package static let contentsText = Self(rawValue: "XLS0203")
    package static let contentsNumber = Self(rawValue: "XLS0204")
    package static let contentsRange = Self(rawValue: "XLS0205")
    package static let contentsLibrary = Self(rawValue: "XLS0206")
    package static let markUnknownSheet = Self(rawValue: "XLS0207")
}

extension Diagnostic {
    static func contentsSheetName(_ name: String, isDoubled: Bool) -> Diagnostic {
        Diagnostic(
            code: .contentsSheetName,
            message: isDoubled
                ? Bilingual("两个工作表都叫“\(quotable(name))”", "two sheets are called '\(quotable(name))'")
                : Bilingual("“\(quotable(name))”不能作工作表的名称", "'\(quotable(name))' cannot be the name of a sheet"),
            hints: [
                Bilingual(
                    "名称 1 至 31 字，不重复，不用 [ ] : * ? / \\，首尾不用 '",
                    "a name has 1 to 31 characters, is there once, has none of [ ] : * ? / \\ and no ' at its ends")
            ])
    }

    static func contentsSize(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .contentsSize, message: Bilingual("行或列超出工作表，或者次序乱了", "rows or columns go beyond a sheet or are out of order"),
            place: place,
            hints: [Bilingual("一个工作表最多 1048576 行、16384 列", "a sheet has 1,048,576 rows and 16,384 columns at most")])
    }

    static func contentsText(_ most: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .contentsText, message: Bilingual("文字太长，写不进工作簿", "the text is too long for a workbook"), place: place,
            hints: [Bilingual("最多 \(most) 字", "at most \(most) characters")])
    }

    static func contentsNumber(_ digits: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .contentsNumber,
            message: Bilingual("“\(quotable(digits))”不能按原样存成数", "'\(quotable(digits))' cannot be stored as it is"), place: place,
            hints: [Bilingual("最多 15 位有效数字；号码写成文字", "15 significant digits at most; write codes as text")])
    }

    static func contentsRange(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .contentsRange,
            message: Bilingual("合并、筛选或选项的范围不对，或者互相重叠", "a merged, filtered or listed range is wrong or overlaps another"),
            place: place, hints: [Bilingual("改正这个范围", "correct the range")])
    }

    static func contentsLibrary(_ reason: String) -> Diagnostic {
        Diagnostic(
            code: .contentsLibrary, cause: .environment,
            message: Bilingual("不能写出工作簿：\(reason)", "the workbook cannot be written: \(reason)"),
            hints: [Bilingual("检查内存和临时文件夹的空间", "check memory and the space for temporary files")])
    }

    static func markUnknownSheet(_ name: String, file: String) -> Diagnostic {
        Diagnostic(
            code: .markUnknownSheet,
            message: Bilingual("要标注的工作表“\(quotable(name))”不在工作簿里", "the sheet '\(quotable(name))' to be marked is not in the workbook"),
            place: Place(file: file), hints: [Bilingual("用检查过的那个文件", "use the file that was checked")])
    }
}
