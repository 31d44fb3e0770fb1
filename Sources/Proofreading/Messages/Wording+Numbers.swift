import Diagnostics

/// What the rules on dates, numbers, units and cited documents say.
extension Wording {
    static func chineseYear(_ piece: String, right: String) -> Wording {
        Wording("年份写成了“\(piece)”", "a year is written '\(piece)'", "用阿拉伯数字，写成“\(right)”", "write '\(right)'")
    }

    static func leadingZero(_ piece: String, right: String) -> Wording {
        Wording("“\(piece)”前面多了0", "'\(piece)' has a leading zero", "写成“\(right)”", "write '\(right)'")
    }

    static let firstMonth = Wording("用了“元月”", "January is written 元月", "写成“1月”", "write '1月'")

    static func impossibleDate(_ piece: String) -> Wording {
        Wording("没有“\(piece)”这一天", "there is no day '\(piece)'", "核对月和日", "check month and day")
    }

    static func shortYear(_ piece: String) -> Wording {
        Wording("年份“\(piece)”没有写全", "the year '\(piece)' is not written in full", "写成四位数字，如“2020年”", "write four digits, such as '2020年'")
    }

    static func tilde(_ piece: String) -> Wording {
        Wording("“\(piece)”的连接号不对", "'\(piece)' has the wrong mark for a range", "用全角的“～”", "write the full-width '～'")
    }

    static func rangeUnit(_ piece: String, right: String) -> Wording {
        Wording(
            "“\(piece)”前一个数缺了单位，会有歧义", "the first number of '\(piece)' lacks what belongs to it",
            "写成“\(right)”", "write '\(right)'")
    }

    static func roundNumber(_ piece: String, right: String) -> Wording {
        Wording(
            "“\(piece)”把阿拉伯数字和十、百、千混用", "'\(piece)' mixes digits with 十, 百 or 千",
            "写成“\(right)”；数大的只用万、亿", "write '\(right)'; only 万 and 亿 go with digits")
    }

    static func approximateNumber(_ piece: String, right: String) -> Wording {
        Wording("概数“\(piece)”中间用了顿号", "the approximate number '\(piece)' has a 、", "写成“\(right)”", "write '\(right)'")
    }

    static func abolishedUnit(_ unit: String, right: String) -> Wording {
        Wording("“\(unit)”不是法定计量单位", "'\(unit)' is no legal unit", "换算成\(right)", "convert it to \(right)")
    }

    static func unitSymbol(_ symbol: String, right: String) -> Wording {
        Wording("单位符号“\(symbol)”的大小写不对", "the symbol '\(symbol)' has the wrong case", "写成“\(right)”", "write '\(right)'")
    }

    static func mixedUnit(_ piece: String) -> Wording {
        Wording(
            "“\(piece)”把符号和中文混用", "'\(piece)' mixes a symbol with a word", "全用符号（km/h）或者全用中文（千米/小时）",
            "use symbols only (km/h) or words only (千米/小时)")
    }

    static func citedBrackets(_ piece: String, right: String) -> Wording {
        Wording("引用的发文字号写成了“\(piece)”", "the year of a cited number is written '\(piece)'", "用六角括号，写成“\(right)”", "write '\(right)'")
    }

    static func citedNumber(_ piece: String) -> Wording {
        Wording(
            "引用的发文字号“\(Diagnostic.quotable(piece))”写得不对", "'\(Diagnostic.quotable(piece))' is no document number",
            "年份写四位，号前不加“第”和“0”，如〔2020〕6号", "four digits for the year, no 第 and no zero: 〔2020〕6号")
    }

    static func citationOrder(_ piece: String) -> Wording {
        Wording(
            "“\(Diagnostic.quotable(piece))”先写了发文字号", "'\(Diagnostic.quotable(piece))': the number comes before the title",
            "先写标题，再在括号里写发文字号：《……》（……〔2020〕6号）", "title first, then the number in brackets: 《……》（……〔2020〕6号）")
    }
}
