import Diagnostics
import Quantities

/// The codes of named conditions, guarded words and what holds on a day.
extension Diagnostic.Code {
    static let strayConstant = Self(rawValue: "FLD0105")
    static let unorderedConstant = Self(rawValue: "FLD0106")
    static let conditionNotOnOneLine = Self(rawValue: "FLD0107")
    static let unknownCondition = Self(rawValue: "FLD0108")
    static let harmlessWithoutWord = Self(rawValue: "FLD0109")
    static let wrongHome = Self(rawValue: "FLD0110")

    static let unknownTest = Self(rawValue: "TPL0323")
    static let conditionDoesNotFit = Self(rawValue: "TPL0324")
    static let guardedWord = Self(rawValue: "TPL0325")
    static let unreachablePart = Self(rawValue: "TPL0326")
    static let unusedName = Self(rawValue: "TPL0327")
    static let noCalendar = Self(rawValue: "TPL0328")

    static let conditionFails = Self(rawValue: "TPL0416")
    static let notYetInForce = Self(rawValue: "TPL0417")
    static let yearWithoutHolidays = Self(rawValue: "TPL0418")
    static let guardedWordPrinted = Self(rawValue: "TPL0419")
}

/// What can be wrong with them in `fields.yaml`.
extension Diagnostic {
    static func strayConstant(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .strayConstant,
            message: Bilingual("“\(name)”不能在这里给“值”", "'\(name)' cannot be given a 值 here"), place: place,
            hints: [
                Bilingual(
                    "只有整个字段、又没有“取自”的，才由模板包给“值”", "only a whole field without 取自 gets its 值 from the pack")
            ])
    }

    static func unorderedConstant(_ name: String, _ day: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unorderedConstant,
            message: Bilingual("“\(name)”里的“自”没有按先后写：\(day)", "the first days (自) of '\(name)' are out of order: \(day)"),
            place: place,
            hints: [Bilingual("从早到晚写，同一天只写一项", "write them from the earliest on, one for each day")])
    }

    static func conditionNotOnOneLine(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .conditionNotOnOneLine,
            message: Bilingual("条件“\(name)”没有写在一行里", "the condition '\(name)' is not written on one line"), place: place,
            hints: [
                Bilingual(
                    "写成一行，里面的引号不用“\\”转义，如“\(name): 查实 > 0 and 未结 == 0”",
                    "write it on one line without escapes, such as '\(name): 查实 > 0 and 未结 == 0'")
            ])
    }

    static func unknownCondition(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownCondition,
            message: Bilingual("没有条件“\(quotable(name))”", "there is no condition '\(quotable(name))'"), place: place,
            hints: known.isEmpty
                ? [Bilingual("先写在“条件”里", "declare it under 条件 first")] : nearest(to: name, among: known))
    }

    static func harmlessWithoutWord(_ text: String, _ word: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .harmlessWithoutWord,
            message: Bilingual(
                "“除外”里的“\(quotable(text))”不含“\(quotable(word))”",
                "'\(quotable(text))' under 除外 does not contain '\(quotable(word))'"),
            place: place,
            hints: [Bilingual("写含有这个词的长词，或者删去", "write a longer word that contains it, or delete it")])
    }
}

extension Diagnostic {
    static func wrongHome(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .wrongHome,
            message: Bilingual("“\(name)”的“填在”写得不对", "the 填在 of '\(name)' is wrong"), place: place,
            hints: [
                Bilingual(
                    "只用于要填的整个字段：写 office.yaml，或者写 form.yaml，那里的“参数”要有同名、同类型的一项；别的字段填在文件自己的数据里，不用写",
                    "it is for a whole field that is typed: write office.yaml, or form.yaml where its 参数 have one of this name and type")
            ])
    }
}

/// What can be wrong with them in a template.
extension Diagnostic {
    /// - Parameter isNegated: whether it is asked with `is not`.
    static func unknownTest(_ name: String, _ value: Typed, isNegated: Bool, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownTest,
            message: Bilingual("没有条件“\(name)”可问", "there is no condition '\(name)' to ask"), place: place,
            hints: howToTest(name, value, isNegated).map { [$0] } ?? nearest(to: name, among: known))
    }

    /// A test of Jinja's own, or one in Chinese; nil where nothing is like it.
    private static func howToTest(_ name: String, _ value: Typed, _ isNegated: Bool) -> Bilingual? {
        let small = name.lowercased()
        if WordSlip.isNothing(small) || ["empty", "没有", "缺", "空的", "空白", "blank", "missing"].contains(small) { return howToAskWhether(value, isThere: isNegated) }
        switch small {
        case "有", "存在", "present", "filled", "非空": return howToAskWhether(value, isThere: !isNegated)
        case "偶数", "双": return Bilingual("写成“双数”", "write '双数'")
        case "奇数", "单": return Bilingual("写成“单数”", "write '单数'")
        case "eq", "equalto", "sameas", "等于": return Bilingual("相等写成“甲 == 乙”", "whether they are the same is 'x == y'")
        case "ne", "不等于": return Bilingual("不相等写成“甲 != 乙”", "whether they differ is 'x != y'")
        case "gt", "greaterthan", "大于", "ge": return Bilingual("大小写成“甲 > 乙”“甲 >= 乙”", "which is larger is 'x > y', 'x >= y'")
        case "lt", "lessthan", "小于", "le": return Bilingual("大小写成“甲 < 乙”“甲 <= 乙”", "which is smaller is 'x < y', 'x <= y'")
        case "string", "number", "integer", "float", "iterable", "sequence", "mapping", "boolean":
            return Bilingual("不用问：类型写在 fields.yaml 里", "there is nothing to ask: types are declared in fields.yaml")
        default: return nil
        }
    }

    static func conditionDoesNotFit(
        _ condition: NamedCondition, _ owner: Typed?, because reason: Diagnostic, at place: Place
    ) -> Diagnostic {
        let whose = owner.map { Bilingual("问不了“\($0.text)”", "cannot be asked of '\($0.text)'") }
            ?? Bilingual("不能单独问", "cannot be asked by itself")
        return Diagnostic(
            code: .conditionDoesNotFit,
            message: Bilingual(
                "条件“\(condition.name)”\(whose.chinese)：\(reason.message.chinese)",
                "the condition '\(condition.name)' \(whose.english): \(reason.message.english)"),
            place: place,
            notes: [Note(message: Bilingual("条件写在这里", "the condition is written here"), place: reason.place ?? condition.place)],
            hints: [
                Bilingual(
                    "写“记录 is \(condition.name)”，记录要有条件里用到的字段",
                    "write 'record is \(condition.name)', with a record that has the fields of the condition")
            ])
    }

    /// - Parameter isInMacro: whether it is said in a macro's text, which does not know what was asked around its call.
    static func guardedWord(_ word: GuardedWord, isInMacro: Bool = false, at place: Place) -> Diagnostic {
        guard let condition = word.conditions.first else { return forbiddenWord(word, at: place) }
        let names = word.conditions
        return Diagnostic(
            code: .guardedWord,
            message: Bilingual(
                "“\(word.word)”要在条件“\(names.joined(separator: "”或者“"))”成立的地方才能写",
                "'\(word.word)' may be said only where '\(names.joined(separator: "' or '"))' holds"),
            place: place,
            notes: [Note(message: Bilingual("这个词在这里声明为慎用", "the word is declared here"), place: word.place)],
            hints: [
                Bilingual(
                    "放进 {% if 某项 is \(condition) %}…{% else %}尚余…{% endif %}，或者写成 {{ \"…\" | 须(某项 is \(condition)) }}",
                    "put it into {% if … is \(condition) %}…{% else %}…{% endif %}, or write {{ \"…\" | 须(… is \(condition)) }}"),
                Bilingual(
                    "并不表示这个意思的说法，写进 fields.yaml 里这个词的“除外”",
                    "a longer word that does not say it goes under 除外 of the word in fields.yaml"),
            ] + (isInMacro ? [Bilingual("宏不知道外面问过什么：把 {% if %} 写进宏里", "a macro does not know what was asked around its call: put the {% if %} into it")] : []))
    }

    /// A guarded word that came with a value, or of parts that say nothing by themselves.
    static func guardedWordPrinted(_ word: GuardedWord, origin: Place?, at place: Place) -> Diagnostic {
        let names = word.conditions
        let reason =
            names.isEmpty
            ? Bilingual("没有条件能证明它", "no condition can prove it")
            : Bilingual(
                "没有问过条件“\(names.joined(separator: "”或者“"))”", "'\(names.joined(separator: "' or '"))' was not asked")
        let value = origin.map { Note(message: Bilingual("值写在这里", "the value is written here"), place: $0) }
        return Diagnostic(
            code: .guardedWordPrinted,
            message: Bilingual("印出来有“\(word.word)”，而\(reason.chinese)", "'\(word.word)' is printed, and \(reason.english)"),
            place: place,
            notes: [value, Note(message: Bilingual("这个词在这里声明为慎用", "the word is declared here"), place: word.place)]
                .compactMap(\.self),
            hints: [
                Bilingual(
                    "数据里的话也算：照实改写，如“尚余2件”；模板里的词不要拆开拼，写成整个的，放进问过条件的地方",
                    "what the data say counts as well: say what is so; a word of the template is written whole, where its condition has been asked"),
                Bilingual(
                    "是名称，或者并不表示这个意思的，把整个说法写进 fields.yaml 里这个词的“除外”",
                    "a name, or a longer word that does not say it, goes under 除外 of the word in fields.yaml"),
            ])
    }

    /// A guarded word that no condition of the pack can prove.
    private static func forbiddenWord(_ word: GuardedWord, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .guardedWord,
            message: Bilingual("“\(word.word)”不能写：没有条件能证明它", "'\(word.word)' is not to be said: no condition can prove it"),
            place: place,
            notes: [Note(message: Bilingual("这个词在这里声明为慎用", "the word is declared here"), place: word.place)],
            hints: [
                Bilingual(
                    "换一个说法；并不表示这个意思的长词，写进 fields.yaml 里这个词的“除外”",
                    "say it in other words; a longer word that does not say it goes under 除外 of the word in fields.yaml")
            ])
    }

    /// A warning: a part that no data can reach.
    static func unreachablePart(_ text: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unreachablePart, severity: .warning,
            message: Bilingual("“\(text)”永远用不上", "'\(text)' is never reached"), place: place,
            hints: [
                Bilingual(
                    "外面或者前面的条件已经定了：改条件，或者删去这一部分",
                    "the conditions around or before it have decided: change them, or delete this part")
            ])
    }

    /// A warning: a name that nothing asks for.
    static func unusedName(_ name: String, isMacro: Bool, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unusedName, severity: .warning,
            message: isMacro
                ? Bilingual("宏“\(name)”没有用到", "the macro '\(name)' is never called")
                : Bilingual("“\(name)”起了名，没有用到", "'\(name)' is named and never used"),
            place: place, hints: [Bilingual("用上它，或者删去", "use it, or delete it")])
    }

    static func noCalendar(_ filter: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .noCalendar,
            message: Bilingual("模板包没有节假日表，算不出“\(filter)”", "the pack has no table of holidays for '\(filter)'"),
            place: place,
            hints: [Bilingual("在 form.yaml 里写上“节假日”", "write 节假日 in form.yaml")])
    }

    static func conditionFails(_ text: String, _ condition: String, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .conditionFails,
            message: Bilingual(
                "“\(condition)”不成立，不能说“\(quotable(text))”", "'\(condition)' does not hold, so '\(quotable(text))' cannot be said"),
            place: place,
            hints: [
                Bilingual(
                    "核对数据；确实没有做到的，照实写，如“尚余N件”", "check the data; what is not so must be said as it is")
            ])
    }

    static func notYetInForce(_ list: String, _ day: CivilDate, origin: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .notYetInForce,
            message: Bilingual("“\(list)”里没有\(day.chinese)有效的一项", "nothing of '\(list)' is in force on \(day.iso)"), place: place,
            notes: origin.map { [Note(message: Bilingual("各项写在这里", "it is written here"), place: $0)] } ?? [],
            hints: [Bilingual("核对日期，或者补上更早的一项", "check the date, or add an earlier entry")])
    }

    static func yearWithoutHolidays(_ year: Int, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .yearWithoutHolidays,
            message: Bilingual("节假日表里没有\(year)年", "the table of holidays has nothing of \(year)"), place: place,
            hints: [
                Bilingual(
                    "把国务院办公厅公布的\(year)年放假和上班日子写进 form.yaml 的“节假日”",
                    "write the days off and made up of \(year) under 节假日 in form.yaml")
            ])
    }
}
