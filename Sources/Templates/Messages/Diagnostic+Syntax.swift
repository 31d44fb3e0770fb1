import Diagnostics
import Quantities

/// What can be wrong in how a template is written (TPL01xx).
extension Diagnostic {
    static func unclosedTag(_ opening: String, _ closing: String, at place: Place) -> Diagnostic {
        let rule =
            opening == "{#"
            ? Bilingual("在注释的末尾写“#}”", "write '#}' at the end of the comment")
            : Bilingual("在同一行写上“\(closing)”", "write '\(closing)' on the same line")
        return Diagnostic(
            code: .unclosedTag,
            message: Bilingual("“\(opening)”没有对应的“\(closing)”", "'\(opening)' has no '\(closing)'"),
            place: place, hints: [rule])
    }

    /// - Parameter braces: a pair that makes no tag, or a single one.
    static func mistypedBraces(_ braces: String, at place: Place) -> Diagnostic {
        let half = String(
            braces.filter { $0 != " " && $0 != "\u{3000}" }.map { ["｛": "{", "｝": "}", "％": "%", "＃": "#"][$0] ?? $0 })
        let printed = Bilingual(
            "真要印出花括号的，放进 {% raw %}…{% endraw %}", "braces that are to be printed stand in {% raw %}…{% endraw %}")
        guard braces.count > 1 else {
            return Diagnostic(
                code: .mistypedBraces, message: Bilingual("花括号只有一个：“\(braces)”", "a single brace: '\(braces)'"), place: place,
                hints: [
                    Bilingual(
                        "取值写成“{{ 名称 }}”，语句写成“{% … %}”", "write '{{ name }}' for a value, '{% … %}' for a statement"), printed,
                ])
        }
        let isTorn = braces.unicodeScalars.allSatisfy { $0.isASCII }
        return Diagnostic(
            code: .mistypedBraces,
            message: isTorn
                ? Bilingual("花括号没有连着写：“\(braces)”", "the braces are torn: '\(braces)'")
                : Bilingual("花括号是全角的：“\(braces)”", "the braces are full-width: '\(braces)'"),
            place: place,
            hints: [
                isTorn
                    ? Bilingual("连着写成“\(half)”", "write them together: '\(half)'")
                    : Bilingual("切换到英文输入法，写成半角的“\(half)”", "write them half-width: '\(half)'"), printed,
            ])
    }

    static func strayClosing(_ closing: String, at place: Place) -> Diagnostic {
        let opening = ["}}": "{{", "%}": "{%", "#}": "{#"][closing] ?? "{{"
        return Diagnostic(
            code: .strayClosing,
            message: Bilingual("“\(closing)”前面没有“\(opening)”", "'\(closing)' has no '\(opening)' before it"),
            place: place,
            hints: [
                Bilingual(
                    "补上“\(opening)”；要印出这两个字符，写成 {{ \"\(closing)\" }}",
                    "add '\(opening)'; to print the two characters, write {{ \"\(closing)\" }}")
            ])
    }

    static func unexpectedCharacter(_ found: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unexpectedCharacter,
            message: Bilingual("这里不能用“\(found)”", "'\(found)' cannot stand here"), place: place,
            hints: [hint(forCharacter: found)])
    }

    private static func hint(forCharacter found: String) -> Bilingual {
        if found == "%" {
            return Bilingual(
                "标签的结尾写成“%}”；能不能整除，写成“甲 is 整除(2)”", "a tag ends in '%}'; whether a number divides another is 'x is 整除(2)'")
        }
        if found == "!" || found == "！" {
            return Bilingual("“不是”写成“not”，“不等于”写成“!=”", "a negation is 'not', unequal is '!='")
        }
        switch found {
        case "//": return Bilingual("相除写成“/”；能不能整除，写成“甲 is 整除(2)”", "a division is '/'; whether a number divides another is 'x is 整除(2)'")
        case "**": return Bilingual("没有乘方，写成“甲 * 甲”", "there are no powers: write 'x * x'")
        case ":", "：", ";", "；", "、", "$", "@", "#": return Bilingual("去掉“\(found)”", "leave out '\(found)'")
        case "?", "？": return Bilingual("两种说法写成 {{ \"甲\" if 条件 else \"乙\" }}", "for two wordings write {{ \"a\" if condition else \"b\" }}")
        default: break
        }
        if found.count > 1, found.last == "%", let percent = Int(found.dropLast()) {
            return share(percent)
        }
        if found.count > 1, found.allSatisfy({ $0.isASCII && $0.isNumber }) {
            return Bilingual("数太大了，最多 18 位", "the number is too large: 18 digits at most")
        }
        let halfWidth = [
            "｜": "|", "（": "(", "）": ")", "，": ",", "．": ".", "。": ".", "“": "\"", "”": "\"", "‘": "'",
            "’": "'", "［": "[", "］": "]", "【": "[", "】": "]", "＝": "==", "＜": "<", "＞": ">", "=": "==",
            "＆": "and", "&": "and", "&&": "and", "||": "or", "<>": "!=", "=>": ">=", "=<": "<=", "===": "==", "!==": "!=", "≥": ">=", "≤": "<=",
            "≠": "!=", "×": "*", "÷": "/", "＋": "+", "－": "-", "＊": "*", "／": "/", "　": " ", "｛": "{", "｝": "}", "{": "{{", "}": "}}",
        ]
        if let right = halfWidth[found] {
            // What is full-width only needs another key; the others are a Jinja of one's own.
            let isFullWidth = !(found.first?.isASCII ?? true)
            return Bilingual(isFullWidth ? "写半角的“\(right)”" : "写成“\(right)”", "write '\(right)'")
        }
        return Bilingual(
            "名称只用汉字、字母、数字和下划线，文字放在半角引号里",
            "names are letters, digits and underscores; text stands in straight quotes")
    }

    /// 95 % as it is compared with: `0.95`.
    private static func share(_ percent: Int) -> Bilingual {
        let whole = percent / 100
        let part = percent % 100 < 10 ? "0\(percent % 100)" : "\(percent % 100)"
        return Bilingual("比率写成小数：“\(whole).\(part)”", "a rate is a decimal: '\(whole).\(part)'")
    }

    /// - Parameter meant: what was most likely meant to stand in the tag.
    static func unexpectedToken(_ found: String, expected: Bilingual, meant: String? = nil, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unexpectedToken,
            message: Bilingual(
                "这里应当是\(expected.chinese)，却是“\(quotable(found))”",
                "\(expected.english) is expected, not '\(quotable(found))'"),
            place: place,
            hints: [
                meant.map { Bilingual("写成 {{ \($0) }}", "write {{ \($0) }}") } ?? word(for: found) ?? Bilingual(
                    "写法：{{ 名称 | 过滤器 }}、{% if 条件 %}、{% for 项 in 列表 %}",
                    "the forms are {{ name | filter }}, {% if condition %}, {% for item in list %}")
            ])
    }

    /// The word of the language for one that was written in Chinese, and what to do with a second comparison.
    private static func word(for found: String) -> Bilingual? {
        if ["contains", "包含", "含", "含有", "有"].contains(found) {
            return Bilingual("反过来写，如“\"甲\" in 列表”", "write it the other way round, as '\"x\" in list'")
        }
        if Statement.words.contains(found) { return Bilingual("语句写在 {% … %} 里", "statements stand in {% … %}") }
        if WordSlip.superfluous.contains(found) { return Bilingual("去掉“\(found)”", "leave out '\(found)'") }
        if found.first == "年" || found.hasSuffix("日") {
            return Bilingual(
                "日子不能直接写在标签里：\(DaySlip.declare.chinese)", "a day cannot stand in a tag: \(DaySlip.declare.english)")
        }
        if ["<", ">", "<=", ">=", "==", "!="].contains(found) {
            return Bilingual(
                "一次只比较一对，写成“0 < 甲 and 甲 < 9”", "one comparison at a time: write '0 < x and x < 9'")
        }
        return WordSlip.meant(found).map { Bilingual("写成“\($0)”", "write '\($0)'") }
    }

    static func unclosedText(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unclosedText, message: Bilingual("引号没有成对", "the quotes are not closed"), place: place,
            hints: [Bilingual("在文字后面补上同样的半角引号", "write the same straight quote after the text")])
    }

    static func unknownStatement(_ found: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownStatement,
            message: found.isEmpty
                ? Bilingual("语句是空的", "the statement is empty")
                : Bilingual("不认识的语句“\(quotable(found))”", "unknown statement '\(quotable(found))'"),
            place: place, hints: howToState(found))
    }

    private static func howToState(_ word: String) -> [Bilingual] {
        if let hint = StatementSlip.hint(word) { return [hint] }
        if let meant = StatementSlip.meant(word) {
            let form = ["elif": "elif 条件", "if": "if 条件", "for": "for 项 in 列表", "set": "set 名称 = 值", "include": "include \"片段.gw\""][meant] ?? meant
            return [Bilingual("是不是 {% \(form) %}？", "did you mean {% \(form) %}?")]
        }
        return StatementSlip.output(word).map { [$0] } ?? nearest(to: word, among: Statement.words)
    }

    /// - Parameter meant: what was most likely meant to stand in the statement, or what to do.
    static func unexpectedWord(_ found: String, expected: Bilingual, hint: Bilingual, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unexpectedToken,
            message: Bilingual("这里应当是\(expected.chinese)，却是“\(quotable(found))”", "\(expected.english) is expected, not '\(quotable(found))'"),
            place: place, hints: [hint])
    }

    /// `万元(decimals=1)`, where only values stand in brackets.
    static func keywordArgument(_ keyword: String, meant: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .keywordArgument, message: Bilingual("括号里只写值，不写“\(keyword)=”", "brackets hold values only, without '\(keyword)='"),
            place: place, hints: [Bilingual("写成“\(meant)”", "write '\(meant)'")])
    }

    /// `"甲\n乙"`, which would print 甲n乙.
    static func unknownEscape(_ character: Unicode.Scalar, at place: Place) -> Diagnostic {
        let hint =
            switch character {
            case "n", "r": Bilingual("文字里不能换行：要另起一段，在模板里另起一行写", "a text has no line breaks: begin another line of the template")
            case "t": Bilingual("文字里没有制表符：去掉“\\t”", "a text has no tabs: delete '\\t'")
            default: Bilingual("去掉“\\”；要印出“\\”，写成“\\\\”", "delete the backslash; to print one write '\\\\'")
            }
        return Diagnostic(
            code: .unknownEscape,
            message: Bilingual("文字里的“\\\(character)”没有意义", "'\\\(character)' means nothing in a text"), place: place, hints: [hint])
    }

    static func unclosedStatement(_ word: String, withinLine: Bool, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unclosedStatement,
            message: withinLine
                ? Bilingual("这一行里的“\(word)”没有“end\(word)”", "'\(word)' is not closed within its line")
                : Bilingual("“\(word)”没有“end\(word)”", "'\(word)' is never closed"),
            place: place,
            hints: [
                withinLine
                    ? Bilingual(
                        "在同一行写 {% end\(word) %}，或者让语句单独占一行",
                        "write {% end\(word) %} on the same line, or give the statement a line of its own")
                    : Bilingual("补上 {% end\(word) %}", "add {% end\(word) %}")
            ])
    }

    static func strayStatement(
        _ word: String, open: (word: String, place: Place)?, withinLine: Bool, at place: Place
    ) -> Diagnostic {
        let opening = ["endfor": "for", "endmacro": "macro", "endraw": "raw"][word] ?? "if"
        var hints = [Bilingual("检查前面的 {% \(opening) %}", "check the {% \(opening) %} before it")]
        if withinLine && open == nil {
            hints = [
                Bilingual(
                    "\(opening) 不在这一行：让“\(word)”单独占一行",
                    "its '\(opening)' is not on this line: give '\(word)' a line of its own")
            ]
        }
        return Diagnostic(
            code: .strayStatement,
            message: Bilingual("“\(word)”没有对应的“\(opening)”", "'\(word)' has no '\(opening)' it belongs to"),
            place: place,
            notes: open.map {
                [Note(message: Bilingual("还没有结束的是这个“\($0.word)”", "this '\($0.word)' is still open"), place: $0.place)]
            } ?? [],
            hints: hints)
    }

    static func formOutsideAttachment(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .formOutsideAttachment,
            message: Bilingual(
                "“form”只能写在“附件”一项的末尾", "'form' can only end a line of 附件"),
            place: place,
            hints: [
                Bilingual("在文首写“附件:”，下一行写“- 名称 {% form 表名 %}”", "write '- name {% form sheet %}' under 附件:")
            ])
    }

    static func tooDeep(limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .tooDeep,
            message: Bilingual("语句嵌套超过 \(limit) 层", "statements nest more than \(limit) deep"), place: place,
            hints: [
                Bilingual(
                    "把里层的语句移到外面，或者用 and、or 合成一个条件", "move inner statements out, or join conditions with and, or")
            ])
    }

    static func tooLong(limit: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .tooLong,
            message: Bilingual("式子太长（超过 \(limit) 个词）", "the expression is too long (over \(limit) words)"),
            place: place,
            hints: [
                Bilingual(
                    "拆成几个 {{ }} 或者几层 {% if %}", "split it into several {{ }}, or into one {% if %} within another")
            ])
    }

    static func forbiddenCharacter(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
        let name = PlainText.codePoint(scalar)
        return Diagnostic(
            code: .forbiddenCharacter,
            message: Bilingual("这里有看不见的字符 \(name)", "there is an invisible character \(name) here"), place: place,
            hints: [
                Bilingual("删掉它；制表符改成空格，首行缩进不用自己空", "delete it; no tabs, and no indentation of your own")
            ])
    }
}
