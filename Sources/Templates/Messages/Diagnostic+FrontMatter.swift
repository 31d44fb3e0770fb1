import Diagnostics

/// What can be wrong in the front matter (TPL02xx).
extension Diagnostic {
    static func missingFrontMatter(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingFrontMatter,
            message: Bilingual("模板应当以“---”一行开头", "a template begins with a line '---'"), place: place,
            hints: [
                Bilingual(
                    "在“---”和“---”之间写标题、署名、成文日期等要素，一行一个",
                    "write the elements (标题, 署名, 成文日期 …) between two lines '---', one a line")
            ])
    }

    static func unclosedFrontMatter(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unclosedFrontMatter,
            message: Bilingual("要素部分没有结束的“---”", "the front matter has no closing '---'"), place: place,
            hints: [Bilingual("在正文之前加一行“---”", "add a line '---' before the text")])
    }

    static func malformedElement(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .malformedElement,
            message: Bilingual("这里应当是“键: 文本”", "a line 'key: text' is expected here"), place: place,
            hints: [
                Bilingual(
                    "写成“标题: …”这样的一行；正文写在第二个“---”后面",
                    "write a line such as '标题: …'; the text comes after the second '---'")
            ])
    }

    static func unknownElement(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownElement, message: Bilingual(
                "不认识的要素“\(quotable(name))”", "unknown element '\(quotable(name))'"),
            place: place, hints: nearest(to: name, among: ElementKey.allCases.map(\.rawValue)))
    }

    static func duplicateElement(_ name: String, first: Place, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .duplicateElement,
            message: Bilingual("“\(name)”写了两次", "'\(name)' is given twice"), place: place,
            notes: [Note(message: Bilingual("第一次在这里", "the first is here"), place: first)],
            hints: [Bilingual("只留一个", "keep one of them")])
    }

    static func missingElement(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .missingElement, message: Bilingual("缺少要素“\(name)”", "the element '\(name)' is missing"),
            place: place, hints: [Bilingual("加一行“\(name): …”", "add a line '\(name): …'")])
    }

    static func emptyElement(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .emptyElement, message: Bilingual("“\(name)”没有内容", "'\(name)' has no text"), place: place,
            hints: [Bilingual("填上内容；不需要就删去这一行", "fill it in, or delete the line if it is not needed")])
    }

    static func listExpected(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .listExpected,
            message: Bilingual("“\(name)”应当是一个列表", "'\(name)' is a list"), place: place,
            hints: [Bilingual("每项另起一行，以“- ”开头", "put each item on a line of its own after '- '")])
    }

    static func unexpectedItem(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unexpectedItem,
            message: Bilingual("这里不是列表，不能有“- ”", "there is no list here that '- ' could continue"), place: place,
            hints: [
                Bilingual("“- ”只写在“附件:”下面；要素写成“键: 文本”", "write '- ' lines under '附件:' only; an element is 'key: text'")
            ])
    }

    static func elementsGoTogether(_ name: String, needs other: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .elementsGoTogether,
            message: Bilingual("有“\(name)”就要有“\(other)”", "'\(name)' needs '\(other)'"), place: place,
            hints: [
                Bilingual(
                    "版记由印发机关和印发日期组成：加一行“\(other): …”", "the imprint has both: add a line '\(other): …'")
            ])
    }

    static func dateExpected(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .dateExpected,
            message: Bilingual("“\(name)”应当是一个日期", "'\(name)' must be a date"), place: place,
            hints: [
                Bilingual(
                    "写 {{ 日期字段 }}（不带过滤器），或者 2020年11月9日",
                    "write {{ a date }} without a filter, or a date such as 2020年11月9日")
            ])
    }

    /// A date that is written out, but not as documents have it (GB/T 9704-2012 §7.3.5.4).
    static func dateForm(_ name: String, _ found: String, right: String, at place: Place) -> Diagnostic {
        let rule = Bilingual(
            "年份写全，月、日不编虚位，例如 2020年11月9日；也可以写 {{ 日期字段 }}（不带过滤器）",
            "the year in full, no zeros before month and day: 2020年11月9日; or write {{ a date }} without a filter")
        return Diagnostic(
            code: .dateExpected,
            message: Bilingual(
                "“\(name)”要用阿拉伯数字标全年、月、日，现在是“\(quotable(found))”",
                "'\(name)' must be a date in Arabic digits, but is '\(quotable(found))'"), place: place,
            notes: [Diagnostic.Note(message: Bilingual("依据 GB/T 9704-2012 §7.3.5.4", "after GB/T 9704-2012 §7.3.5.4"))],
            hints: [Bilingual("改为“\(right)”", "write \(right)"), rule])
    }

    static func unknownSealing(_ found: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownSealing,
            message: Bilingual("“印章”不能是“\(quotable(found))”", "'印章' cannot be '\(quotable(found))'"),
            place: place,
            hints: [
                Bilingual(
                    "写“盖章”“不盖章”或者“签名章”", "write 盖章 (sealed), 不盖章 (unsealed) or 签名章 (the signer's stamp)")
            ])
    }
}
