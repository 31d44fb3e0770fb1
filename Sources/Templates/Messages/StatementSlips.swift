import Diagnostics

/// What is written for a statement of the language: by people who know another one, or in Chinese.
enum StatementSlip {
    /// The statement that a word stands for, so that what belongs to it is not reported as well; nil where it is none.
    static func meant(_ word: String) -> String? {
        if let known = words[word] ?? words[word.lowercased()] { return known }
        let small = word.lowercased()
        if Statement.words.contains(small) { return small }
        guard hint(word) == nil else { return nil }
        return nearestName(to: word, among: Statement.words)
    }

    private static let words = [
        "elseif": "elif", "elsif": "elif", "elsef": "elif", "否则如果": "elif", "另如": "elif", "否则": "else", "其他": "else", "如果": "if", "若": "if", "如": "if",
        "unless": "if", "循环": "for", "对于": "for", "foreach": "for", "遍历": "for", "每": "for", "结束如果": "endif", "如果结束": "endif", "fi": "endif",
        "结束循环": "endfor", "循环结束": "endfor", "done": "endfor", "endforeach": "endfor", "endunless": "endif", "endelse": "endif", "endelif": "endif",
        "设": "set", "令": "set", "设置": "set", "let": "set", "assign": "set", "var": "set", "包含": "include", "套用": "include", "宏": "macro", "结束宏": "endmacro",
        "原样": "raw", "结束原样": "endraw", "表": "table", "图": "picture", "image": "picture", "img": "picture",
    ]

    /// nil for a word that stands for nothing that is known here.
    static func hint(_ word: String) -> Bilingual? {
        switch word {
        case "block", "endblock", "extends":
            Bilingual(
                "没有模板继承，删去这一句：几个模板共用的话放进片段，写 {% include \"片段.gw\" %}；if 的末尾是 endif，for 的末尾是 endfor",
                "templates inherit nothing, delete it: shared text stands in a fragment, {% include \"…\" %}; an if ends in endif, a for in endfor")
        case "import", "from":
            Bilingual("宏写在片段里，用 {% include \"片段.gw\" %} 套用以后就能用", "macros stand in a fragment: after {% include \"…\" %} they are known")
        case "call", "endcall":
            Bilingual("删去这一句；套用宏写成 {{ 宏的名称(…) }}", "delete it; a macro is called as {{ its_name(…) }}")
        case "endset":
            Bilingual("删去这一句；“set”只有一句，写成 {% set 名称 = 值 %}", "delete it; set has no end: {% set name = value %}")
        case "with":
            Bilingual("写成 {% set 名称 = 值 %}，到外面的语句结束为止有效", "write {% set name = value %}, which holds to the end of the statement around it")
        case "endwith", "endfilter", "autoescape", "endautoescape", "endinclude", "endtable", "endform", "endpicture", "then", "begin":
            Bilingual("删去这一句", "delete it")
        case "filter": Bilingual("删去这一句；过滤器写在数据后面，如 {{ 名称 | 过滤器 }}", "delete it; a filter stands behind a value: {{ name | filter }}")
        case "do", "print", "echo", "return", "印", "印出", "输出":
            Bilingual("要印出的数据写成 {{ 名称 }}", "what is to be printed is {{ name }}")
        case "break", "continue":
            Bilingual("循环不能中途停：要哪些项，写成 {% for 项 in 列表 if 条件 %}", "a loop does not stop midway: say which elements, {% for 项 in list if condition %}")
        case "while", "range", "repeat":
            Bilingual("循环只走列表，写成 {% for 项 in 列表 %}", "loops go through lists: {% for 项 in list %}")
        case "switch", "case", "when", "match":
            Bilingual("写成 {% if 甲 == 1 %}…{% elif 甲 == 2 %}…{% endif %}", "write {% if x == 1 %}…{% elif x == 2 %}…{% endif %}")
        case "unless": Bilingual("写成 {% if not 条件 %}", "write {% if not condition %}")
        case "end", "结束", "完", "结束了":
            Bilingual("if 的末尾写 {% endif %}，for 的末尾写 {% endfor %}", "an if ends in {% endif %}, a for in {% endfor %}")
        case "comment", "注释", "endcomment":
            Bilingual("注释写成 {# … #}", "a comment is {# … #}")
        default: nil
        }
    }

    /// Data that stand in a tag of statements.
    static func output(_ word: String) -> Bilingual? {
        guard Token.isName(word), !(word.unicodeScalars.first?.isASCII ?? true) else { return nil }
        return Bilingual("印出数据写成 {{ \(word) }}，语句以 if、for、set 这些词开头", "to print data write {{ \(word) }}; statements begin with if, for, set")
    }
}

/// Words that stand for a sign or a value of the language.
enum WordSlip {
    /// The word or sign of the language.
    static func meant(_ word: String) -> String? {
        if let known = words[word] { return known }
        let small = word.lowercased()
        return small != word && ["and", "or", "not", "in", "is", "else", "if"].contains(small) ? small : nil
    }

    private static let words = [
        "在": "in", "属于": "in", "是": "is", "为": "is", "等于": "==", "eq": "==", "和": "and", "且": "and", "并且": "and", "与": "and", "或": "or", "或者": "or",
        "不": "not", "不是": "is not", "非": "not", "否则": "else", "如果": "if", "大于": ">", "小于": "<", "不等于": "!=", "ne": "!=", "大于等于": ">=", "不小于": ">=",
        "不少于": ">=", "小于等于": "<=", "不大于": "<=", "不超过": "<=", "gt": ">", "lt": "<", "ge": ">=", "le": "<=", "加": "+", "减": "-", "乘": "*", "乘以": "*",
        "除以": "/", "不在": "not in", "不属于": "not in",
    ]

    /// Words that are left out.
    static let superfluous: Set<String> = ["then", "do", "那么", "则", "时", "的话", "就"]

    /// `True`, `None` and the like where a name of data is expected.
    static func value(_ name: String) -> Bilingual? {
        switch name {
        case "True", "TRUE", "是", "真", "yes", "Yes": Bilingual("写成“true”；是否类的数据直接问，如 {% if 属实 %}", "write 'true'; what is yes or no is asked as it is, {% if x %}")
        case "False", "FALSE", "否", "假", "no", "No": Bilingual("写成“false”；是否类的数据直接问，如 {% if not 属实 %}", "write 'false'; what is yes or no is asked as it is, {% if not x %}")
        case "序号", "index", "counter":
            Bilingual("循环里第几次写成“loop.index”", "the number of a loop's turn is 'loop.index'")
        case "loop": Bilingual("“loop”只能写在 {% for %} 和 {% endfor %} 之间", "'loop' stands between {% for %} and {% endfor %}")
        case "今天", "今日", "today", "now", "当前日期":
            Bilingual("程序不看今天是哪一天：日期由数据给出，如成文日期", "no clock is read: days come with the data")
        case _ where isNothing(name):
            Bilingual("问有没有值，写成“名称 is 有值”或者“名称 is not 有值”", "whether there is a value is asked as 'name is 有值' or 'name is not 有值'")
        default: nil
        }
    }

    static func isNothing(_ name: String) -> Bool {
        ["none", "null", "nil", "undefined", "nan", "空", "无", "空值"].contains(name.lowercased())
    }
}
