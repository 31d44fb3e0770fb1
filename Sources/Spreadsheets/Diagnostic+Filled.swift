package import Diagnostics
import Workbook

/// What is wrong with a workbook that a form was filled into.
extension Diagnostic.Code {
    package static let otherHeading = Self(rawValue: "RET0601")
    package static let filledCell = Self(rawValue: "RET0602")
    package static let otherSentence = Self(rawValue: "RET0603")
}

extension Diagnostic {
    static func otherHeading(_ found: String, expected: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .otherHeading,
            message: Bilingual(
                "这里应当是“\(expected)”，写的是“\(quotable(found))”",
                "this should be '\(expected)', and says '\(quotable(found))'"),
            place: place,
            hints: [
                Bilingual(
                    "只填数，表头和行名不要动，行列不要增减；用 yinfa return make 重新导出一份再填",
                    "fill in figures only, without touching headings, rows and columns; export it anew with yinfa return make")
            ])
    }

    static func filledCell(_ problem: CellProblem, at place: Place) -> Diagnostic {
        let shown: Bilingual =
            if case .text(let text) = problem {
                Bilingual(
                    "“\(quotable(text))”不能用：\(FilledTextFault(text).words.chinese)",
                    "'\(quotable(text))' cannot be used: \(FilledTextFault(text).words.english)")
            } else {
                Bilingual("填的\(problem.words.chinese)", "what is filled in \(problem.words.english)")
            }
        let isText = if case .numberAsText = problem { true } else { false }
        return Diagnostic(
            code: .filledCell, message: shown, place: place,
            hints: isText ? [problem.hint(for: .wholeNumber)] : [
                Bilingual(
                    "按表上的单位填数，半角数字，不带单位和逗号，如 12.50；没有就填 0",
                    "fill in a number in the form's unit, ASCII digits without unit or separators, such as 12.50; 0 for nothing")
            ])
    }

    static func otherSentence(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .otherSentence,
            message: Bilingual("这一句和表单上的不一样", "this sentence is not the form's"), place: place,
            hints: [
                Bilingual(
                    "只改空格里的数，别的字不要动（标点全角、半角都可以）；用 yinfa return make 重新导出一份再填",
                    "change the figures in the blanks only (marks may be full-width or not); export it anew with yinfa return make")
            ])
    }
}
