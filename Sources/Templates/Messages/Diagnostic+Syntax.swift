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
        if found.count > 1, found.allSatisfy({ $0.isASCII && $0.isNumber }) {
            return Bilingual("数太大了，最多 18 位", "the number is too large: 18 digits at most")
        }
        let halfWidth = [
            "｜": "|", "（": "(", "）": ")", "，": ",", "．": ".", "。": ".", "“": "\"", "”": "\"", "‘": "'",
            "’": "'", "［": "[", "］": "]", "【": "[", "】": "]", "＝": "==", "＜": "<", "＞": ">", "=": "==",
            "＆": "and", "&": "and", "　": " ", "｛": "{", "｝": "}", "{": "{{", "}": "}}",
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
        if ["<", ">", "<=", ">=", "==", "!="].contains(found) {
            return Bilingual(
                "一次只比较一对，写成“0 < 甲 and 甲 < 9”", "one comparison at a time: write '0 < x and x < 9'")
        }
        let words = [
            "在": "in", "属于": "in", "是": "is", "为": "is", "等于": "==", "和": "and", "且": "and", "并且": "and", "或": "or", "或者": "or",
            "不": "not", "不是": "is not", "非": "not", "否则": "else", "如果": "if", "大于": ">", "小于": "<",
        ]
        return words[found].map { Bilingual("写成“\($0)”", "write '\($0)'") }
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
            place: place, hints: nearest(to: found, among: Statement.words))
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
