import Diagnostics
import OfficialDocument

/// What can be wrong between a format and its elements (TPL06xx).
extension Diagnostic {
    /// - Parameter found: nil where it is not written out.
    static func unknownDocumentFormat(_ found: String?, at place: Place) -> Diagnostic {
        let names = Document.Format.allCases.map(\.rawValue)
        let message =
            found.map {
                Bilingual("没有格式“\(quotable($0))”", "there is no format '\(quotable($0))'")
            } ?? Bilingual("“格式”要直接写明，不能由数据决定", "'格式' must be written out, not come from the data")
        return Diagnostic(
            code: .unknownDocumentFormat, message: message, place: place,
            hints: [
                Bilingual("写\(names.joined(separator: "、"))中的一个", "write one of \(names.joined(separator: ", "))")
            ])
    }

    static func elementOutsideFormat(_ key: ElementKey, _ format: Document.Format, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .elementOutsideFormat,
            message: Bilingual(
                "\(format.rawValue)格式没有“\(key.rawValue)”", "a document of the format \(format.rawValue) has no '\(key.rawValue)'"),
            place: place, hints: [key.adviceOutside(format)])
    }

    static func tooFewOrgans(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .tooFewOrgans,
            message: Bilingual("联合发文只有一个机关", "a joint issue names one organ only"), place: place,
            hints: [
                Bilingual(
                    "把其他机关写上；只有一个机关就写“发文机关标志”", "add the other organs, or give 发文机关标志 for one organ")
            ])
    }

    static func unknownJointMark(_ found: String, at place: Place) -> Diagnostic {
        let choices = JointMarkChoice.allCases.map(\.rawValue)
        return Diagnostic(
            code: .unknownJointMark,
            message: Bilingual("“联合标志”不能是“\(quotable(found))”", "'联合标志' cannot be '\(quotable(found))'"),
            place: place,
            hints: [
                Bilingual(
                    "写“\(choices.joined(separator: "”或者“"))”",
                    "write 名称加文件 (names and 文件) or 名称 (names only)")
            ])
    }

    static func markGivenTwice(mark: Place, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .markGivenTwice,
            message: Bilingual("有了“发文机关标志”，就不用“联合标志”", "'联合标志' says nothing beside '发文机关标志'"), place: place,
            notes: [Note(message: Bilingual("发文机关标志在这里", "the mark is given here"), place: mark)],
            hints: [
                Bilingual(
                    "只印主办机关的标志，删去“联合标志”；印全部机关名称，删去“发文机关标志”",
                    "delete '联合标志' to print the main organ's mark, or '发文机关标志' to print all names")
            ])
    }

    static func jointMarkWithoutOrgans(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .jointMarkWithoutOrgans,
            message: Bilingual("有“联合标志”就要有“联合发文”", "'联合标志' needs '联合发文'"), place: place,
            hints: [Bilingual("在“联合发文:”下面列出各机关，主办机关在前", "list the organs under '联合发文:', the main organ first")])
    }

    static func notAnAnswer(_ name: String, _ found: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .notAnAnswer,
            message: Bilingual("“\(name)”不能是“\(quotable(found))”", "'\(name)' cannot be '\(quotable(found))'"),
            place: place, hints: [Bilingual("写“是”或者“否”", "write 是 (yes) or 否 (no)")])
    }
}

extension ElementKey {
    /// What to do with an element that a format does not have.
    fileprivate func adviceOutside(_ format: Document.Format) -> Bilingual {
        switch (self, format) {
        case (.signers, _):
            Bilingual("签发人只用于公文格式的上行文：删去这一项", "only upward documents of the format 公文 bear signers: delete it")
        case (.number, .order): Bilingual("命令用“令号”，如“令号: 第6号”", "an order has '令号' instead, such as 第6号")
        case (.orderNumber, _): Bilingual("用“发文字号”；命令另写“格式: 命令”", "use '发文字号', or write '格式: 命令' for an order")
        case (.title, _), (.addressees, .order):
            Bilingual("命令由标志、令号和正文组成：删去这一项", "an order is mark, number and text: delete it")
        case (.addressees, _): Bilingual("纪要没有主送机关；分送范围写在“抄送”", "minutes have no addressees: name who gets them in '抄送'")
        case (.sealing, _): Bilingual("纪要不加盖印章：删去这一项", "minutes bear no seal: delete it")
        case (.jointOrgans, _), (.jointMark, _):
            Bilingual("写“发文机关标志”，用主办机关的标志", "give '发文机关标志', the main organ's mark")
        case (.present, _), (.excused, _), (.observing, _):
            Bilingual("出席、请假、列席只用于“格式: 纪要”", "it belongs to '格式: 纪要'")
        default: Bilingual("信函的版记只有抄送机关：删去这一项", "the imprint of a letter has only copies: delete it")
        }
    }
}
