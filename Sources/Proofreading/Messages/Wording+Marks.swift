import Diagnostics

/// What the rules on punctuation say.
extension Wording {
    static func halfWidthMark(_ piece: String, mark: String, right: String) -> Wording {
        Wording("“\(piece)”用了半角标点", "'\(piece)' has a half-width mark", "把“\(mark)”改成“\(right)”", "write '\(right)' for '\(mark)'")
    }

    static func halfWidthBrackets(_ piece: String) -> Wording {
        let shown = Diagnostic.quotable(piece)
        return Wording("“\(shown)”用了半角括号", "'\(shown)' has half-width brackets", "改成全角括号（）", "write full-width brackets （）")
    }

    static func straightQuote(_ piece: String, mark: String) -> Wording {
        let right = mark == "\"" ? "“”" : "‘’"
        return Wording("“\(piece)”用了直引号", "'\(piece)' has a straight quote", "改成\(right)", "write \(right)")
    }

    static func nestedQuote(_ piece: String) -> Wording {
        Wording("“\(piece)”：双引号里又用了双引号", "'\(piece)': double quotes within double quotes", "里层用单引号‘’", "use ‘’ for the inner ones")
    }

    static func outerQuote(_ piece: String) -> Wording {
        Wording("“\(piece)”：外层用了单引号", "'\(piece)': single quotes outside", "外层用双引号“”", "use “” for the outer ones")
    }

    static func nestedTitle(_ piece: String) -> Wording {
        Wording("“\(piece)”：书名号里又用了双书名号", "'\(piece)': 《》 within 《》", "里层用单书名号〈〉", "use 〈〉 for the inner ones")
    }

    static func outerTitle(_ piece: String) -> Wording {
        Wording("“\(piece)”：外层用了单书名号", "'\(piece)': 〈〉 outside", "外层用双书名号《》", "use 《》 for the outer ones")
    }

    static func unclosed(_ mark: String) -> Wording {
        Wording("“\(mark)”没有另一半", "'\(mark)' is not closed", "补上后一半，或者删去这一半", "close it, or remove it")
    }

    static func unopened(_ mark: String) -> Wording {
        Wording("“\(mark)”没有前一半", "'\(mark)' closes nothing", "补上前一半，或者删去这一半", "open it, or remove it")
    }

    static func markBetweenQuotes(_ piece: String) -> Wording {
        Wording("“\(piece)”：并列的引号或书名号之间用了顿号", "'\(piece)': 、 between quotes that stand side by side", "删去顿号", "remove the 、")
    }

    /// Of dots of any kind; two full stops are none: a value brings its own to that of the template.
    static func ellipsis(_ piece: String) -> Wording {
        guard piece != "。。" else { return repeatedStop }
        return Wording(
            "省略号写成了“\(Diagnostic.quotable(piece))”", "an ellipsis is written '\(Diagnostic.quotable(piece))'",
            "写成“……”", "write '……'")
    }

    private static let repeatedStop = Wording(
        "句号写了两个：“。。”", "two full stops stand side by side: '。。'",
        "删去一个；模板里已有句号的，数据里的文字末尾不写", "remove one: where the template has a full stop, the text in the data ends without")

    static func dash(_ piece: String) -> Wording {
        Wording(
            "破折号写成了“\(Diagnostic.quotable(piece))”", "a dash is written '\(Diagnostic.quotable(piece))'", "写成“——”", "write '——'")
    }

    static func fullWidthLetters(_ piece: String, right: String) -> Wording {
        let (shown, form) = (Diagnostic.quotable(piece), Diagnostic.quotable(right))
        return Wording("“\(shown)”是全角的", "'\(shown)' is full-width", "写成半角的“\(form)”", "write '\(form)'")
    }

    static func space(_ piece: String) -> Wording {
        let shown = Diagnostic.quotable(piece)
        return Wording("“\(shown)”中间有空格", "there is a space in '\(shown)'", "删去空格", "remove the space")
    }

    static func repeatedColon(_ piece: String) -> Wording {
        Wording("一句话里用了两个冒号：“\(piece)”", "a sentence has two colons: '\(piece)'", "把其中一个改成逗号，或者分成两句", "make one a comma, or two sentences")
    }

    static func ordinal(_ piece: String, right: String) -> Wording {
        Wording("“\(piece)”后面用了顿号", "'\(piece)' has a 、", "写成“\(right)”", "write '\(right)'")
    }

    static func planName(_ piece: String) -> Wording {
        Wording("“\(piece)”没有加引号", "'\(piece)' has no quotes", "写成 “\(piece)”，引号也要打出来", "write “\(piece)” with the quotes")
    }
}
