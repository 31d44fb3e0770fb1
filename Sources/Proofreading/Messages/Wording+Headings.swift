import Diagnostics

/// What the rules on headings say.
extension Wording {
    static func headingNumber(_ number: String, after: String?, right: String) -> Wording {
        guard let after else {
            return Wording(
                "序数从“\(number)”开始", "the numbers begin with '\(number)'",
                "从“\(right)”编起", "begin with '\(right)'")
        }
        return Wording(
            "序数不连续：“\(after)”后面是“\(number)”", "the numbers are not consecutive: '\(after)' is followed by '\(number)'",
            "改成“\(right)”，或者补上缺的一段", "make it '\(right)', or add what is missing")
    }

    static func skippedLevel(_ number: String, missing: String) -> Wording {
        Wording(
            "“\(number)”之前没有“\(missing)”这一层", "there is no level '\(missing)' before '\(number)'",
            "依次用“一、”“（一）”“1.”“（1）”", "use 一、, （一）, 1., （1） in this order")
    }

    static func headingForm(_ number: String, right: String) -> Wording {
        Wording(
            "序数写成了“\(number)”", "a number is written '\(number)'",
            "写成“\(right)”", "write '\(right)'")
    }

    static func headingEnd(_ mark: String) -> Wording {
        Wording(
            "单独成行的标题末尾有“\(mark)”", "a heading on its own line ends in '\(mark)'",
            "删去“\(mark)”", "remove the mark")
    }

    static func emptyHeading(_ heading: String) -> Wording {
        Wording(
            "标题“\(Diagnostic.quotable(heading))”下面没有内容", "nothing stands below the heading '\(Diagnostic.quotable(heading))'",
            "补上内容，或者删去标题；内容由数据决定有没有的，标题和它放在同一个 {% if %} 里",
            "add its text or remove it; where the data decide whether there is any, put both into one {% if %}")
    }

    static func indent(_ count: Int) -> Wording {
        Wording(
            "段首打了\(count)个空格", "the paragraph begins with \(count) space(s)",
            "删去空格，段首缩进由程序排", "remove them: the program indents")
    }
}
