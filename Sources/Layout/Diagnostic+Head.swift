package import Diagnostics

extension Diagnostic.Code {
    package static let classificationMeetsMark = Self(rawValue: "LAY0401")
    package static let jointMarkTooWide = Self(rawValue: "LAY0402")
    package static let numberMeetsSigners = Self(rawValue: "LAY0403")
    package static let titleOutline = Self(rawValue: "LAY0404")
    package static let titleCut = Self(rawValue: "LAY0405")
}

/// What does not fit in a head (LAY04xx).
extension Diagnostic {
    static func classificationMeetsMark(at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .classificationMeetsMark,
            message: Bilingual(
                "份号、密级和紧急程度排到了发文机关标志上", "copy number, secrecy and urgency run into the mark"),
            place: place,
            hints: [
                Bilingual(
                    "发文机关标志用规范化简称，或者去掉不需要的一项", "use the organ's standard short name, or leave out what is not needed")
            ])
    }

    static func jointMarkTooWide(_ organ: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .jointMarkTooWide,
            message: Bilingual(
                "联合发文机关“\(organ)”名称太长，和“文件”一行放不下",
                "the joint organ's name '\(organ)' and 文件 do not fit a line"),
            place: place,
            hints: [
                Bilingual(
                    "用规范化简称，或者写“发文机关标志”，只用主办机关的标志",
                    "use its standard short name, or give 发文机关标志 to print only the main organ's mark")
            ])
    }

    static func titleFault(_ fault: TitleBreaker.Fault, _ title: String, at place: Place?) -> Diagnostic {
        switch fault {
        case .outline:
            Diagnostic(
                code: .titleOutline, severity: .warning,
                message: Bilingual(
                    "标题排不成梯形或者菱形：“\(title)”", "the title's lines are neither a trapezoid nor a rhombus: '\(title)'"),
                place: place,
                hints: [Bilingual("增减几个字，使各行长短相间", "add or take away a few characters")])
        case .cut(let before, let after):
            Diagnostic(
                code: .titleCut, severity: .warning,
                message: Bilingual(
                    "标题在“\(before)”和“\(after)”之间换行，可能拆开了一个词",
                    "the title is broken between '\(before)' and '\(after)', which may be inside a word"),
                place: place,
                hints: [
                    Bilingual("在 office.yaml 的“词语”里写上不能拆开的词", "list the words that stay whole under 词语 in office.yaml")
                ])
        }
    }

    static func numberMeetsSigners(_ number: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .numberMeetsSigners,
            message: Bilingual(
                "发文字号“\(number)”和签发人一行放不下", "the number '\(number)' and the signers do not fit a line"),
            place: place,
            hints: [Bilingual("核对发文字号和签发人姓名", "check the number and the signers' names")])
    }
}
