import Diagnostics
import Quantities

/// What is wrong with what is to be archived.
extension Diagnostic {
    static func recordNumberWrong(
        _ number: String, _ part: RecordNumber.Part, _ found: String, _ scheme: RecordNumberScheme, at place: Place?
    ) -> Diagnostic {
        let (found, codes) = (quotable(found), scheme.retentions.map(\.code))
        let reason: Bilingual =
            switch part {
            case .whole: Bilingual("各段不全", "parts are missing")
            case .fonds: Bilingual("全宗号“\(found)”只能用字母、汉字、数字", "the fonds '\(found)' may hold letters, Han characters and digits only")
            case .category: Bilingual("门类代码“\(found)”只能用字母、汉字、数字", "the category '\(found)' may hold letters, Han characters and digits only")
            case .year: Bilingual("年度“\(found)”不是四位年份", "the year '\(found)' is not one of four digits")
            case .retention:
                Bilingual("保管期限“\(found)”不是 \(codes.joined(separator: "、"))", "the retention '\(found)' is none of \(codes.joined(separator: ", "))")
            case .office: Bilingual("机构代码“\(found)”只能用字母、汉字、数字", "the office '\(found)' may hold letters, Han characters and digits only")
            case .item:
                Bilingual("件号“\(found)”不是\(scheme.itemDigits)位数字，或者是0", "the item '\(found)' is not of \(scheme.itemDigits) digits, or is 0")
            }
        return Diagnostic(
            code: .recordNumberWrong,
            message: Bilingual("档号“\(quotable(number))”写得不对：\(reason.chinese)", "the record number '\(quotable(number))' is wrong: \(reason.english)"),
            place: place,
            hints: [
                Bilingual(
                    "写成“全宗号-门类·年度-保管期限-机构-件号”，如 Z109-WS·2026-D30-BGS-0012",
                    "write fonds-category·year-retention-office-item, such as Z109-WS·2026-D30-BGS-0012")
            ])
    }

    static func payloadNameUnfit(_ name: String, _ fault: PayloadName.Fault, in place: String) -> Diagnostic {
        let reason: Bilingual =
            switch fault {
            case .empty: Bilingual("名称或者其中一段是空的", "it, or a part of it, is empty")
            case .absolute: Bilingual("不能以“/”开头", "it begins with '/'")
            case .upward: Bilingual("不能有“.”或者“..”一段", "it has a part '.' or '..'")
            case .forbidden(let scalar):
                Bilingual("不能有 \(PlainText.codePoint(scalar))", "it holds \(PlainText.codePoint(scalar))")
            case .tooLong: Bilingual("太长", "it is too long")
            case .ending: Bilingual("一段不能以空格开头，也不能以点或者空格结尾", "a part begins with a space, or ends in one or in a full stop")
            case .device: Bilingual("Windows 里不能用这个名称", "Windows keeps that name for itself")
            }
        return Diagnostic(
            code: .payloadNameUnfit,
            message: Bilingual("归档文件名“\(quotable(name))”不能用：\(reason.chinese)", "the file name '\(quotable(name))' cannot be archived: \(reason.english)"),
            place: Place(file: place),
            hints: [Bilingual("换一个名称，用汉字、字母、数字和 _ - .", "choose another name of Han characters, letters, digits and _ - .")])
    }

    static func payloadNameTwice(_ name: String, in number: RecordNumber) -> Diagnostic {
        Diagnostic(
            code: .payloadNameTwice,
            message: Bilingual("归档文件名“\(name)”重复了（不分大小写）", "the file name '\(name)' is there twice, letters of either case being one"),
            place: Place(file: number.description),
            hints: [Bilingual("改一个文件的名称；元数据.xml 和 处理记录.xml 由程序写", "rename one of them; 元数据.xml and 处理记录.xml are written by the program")])
    }

    static func recordNumberTaken(_ number: RecordNumber) -> Diagnostic {
        Diagnostic(
            code: .recordNumberTaken,
            message: Bilingual("档号“\(number)”已经用了，内容不同", "the record number '\(number)' is taken by another content"),
            place: Place(file: number.folder),
            hints: [Bilingual("换下一个件号；要更正已归档的文件，作为新的一件归档", "take the next item number; what corrects a record is a new one")])
    }

    static func recordUnknown(_ number: String) -> Diagnostic {
        Diagnostic(
            code: .recordUnknown,
            message: Bilingual("档案里没有“\(quotable(number))”", "the archive has no '\(quotable(number))'"),
            place: Place(file: "register.jsonl"),
            hints: [Bilingual("用目录里的档号", "take a number of the list")])
    }

    static func recordNotCurrent(_ number: String, _ status: Bilingual) -> Diagnostic {
        Diagnostic(
            code: .recordNotCurrent,
            message: Bilingual("“\(number)”\(status.chinese)", "'\(number)' \(status.english)"),
            place: Place(file: "register.jsonl"),
            hints: [Bilingual("更正和撤回只针对现行的那一件", "only the record that is in force is corrected or withdrawn")])
    }

    static func metadataTextUnfit(_ term: String, _ text: String, in name: String) -> Diagnostic {
        let message =
            text.isEmpty
            ? Bilingual("“\(term)”是空的", "'\(term)' is empty")
            : Bilingual("“\(term)”太长，或者有换行、看不见的字符", "'\(term)' is too long, or holds line breaks or characters that are not to be seen")
        return Diagnostic(
            code: .metadataTextUnfit, message: message, place: Place(file: name),
            hints: [Bilingual("写成一行，不超过 1000 个字节", "write one line of at most 1,000 bytes")])
    }

    static func payloadFormatUnfit(_ name: String, in number: RecordNumber) -> Diagnostic {
        Diagnostic(
            code: .payloadFormatUnfit,
            message: Bilingual("“\(name)”的格式不能归档，或者内容不是这种格式", "the format of '\(name)' is not archived, or its content is of another one"),
            place: Place(file: number.description),
            hints: [
                Bilingual(
                    "可以归档的格式：\(FileFormat.allCases.map(\.rawValue).joined(separator: "、"))",
                    "archived are: \(FileFormat.allCases.map(\.rawValue).joined(separator: ", "))")
            ])
    }

    static func payloadChanged(_ path: String, in number: RecordNumber) -> Diagnostic {
        Diagnostic(
            code: .payloadChanged,
            message: Bilingual("“\(path)”在归档过程中变了", "'\(path)' changed while it was archived"),
            place: Place(file: number.description),
            hints: [Bilingual("没有归档；等文件写完再归档", "nothing was archived; wait until the file is finished")])
    }

    static func exportTargetTaken(_ path: String) -> Diagnostic {
        Diagnostic(
            code: .exportTargetTaken,
            message: Bilingual("已经有“\(path)”了", "'\(path)' is there already"), place: Place(file: path),
            hints: [Bilingual("移交到一个还没有的文件夹", "name a folder that does not exist yet")])
    }
}
