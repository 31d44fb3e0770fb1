import Diagnostics
import Quantities

/// What can be wrong with names, types and filters (TPL03xx).
extension Diagnostic {
    /// - Parameter macro: the macro of this name, which is called with brackets.
    static func unknownName(_ name: String, known: [String], macro: Macro? = nil, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownName, message: Bilingual("没有叫“\(name)”的数据", "there is no data called '\(name)'"),
            place: place, hints: macro.map { [howToCall($0)] } ?? WordSlip.value(name).map { [$0] } ?? nearest(to: name, among: known) + declared(name, among: known))
    }

    /// What is like nothing that there is may be new.
    static func declared(_ name: String, among known: [String]) -> [Bilingual] {
        guard nearestName(to: name, among: known) == nil, fullName(of: name, among: known) == nil else { return [] }
        return [Bilingual("新的数据先在 fields.yaml 的“字段”里声明", "new data are declared under 字段 of fields.yaml first")]
    }

    /// How a macro is called that was named like data or like a filter.
    private static func howToCall(_ macro: Macro) -> Bilingual {
        let call = "{{ \(macro.name)(\(macro.parameters.map(\.name).joined(separator: ", "))) }}"
        return Bilingual("“\(macro.name)”是宏，写成 \(call)", "'\(macro.name)' is a macro: write \(call)")
    }

    static func unknownMember(
        _ name: String, of owner: Typed, known: [String], at place: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .unknownMember,
            message: Bilingual("“\(owner.text)”没有“\(name)”", "'\(owner.text)' has no '\(name)'"), place: place,
            notes: declaration(of: owner),
            hints: known.isEmpty
                ? [Bilingual("里面没有能用在这里的字段，换一个名称", "it has no field for this: use another name")]
                : nearest(to: name, among: known))
    }

    /// `各县[0]["名称"]`, where `各县[0].名称` is meant.
    static func memberAsIndex(_ name: String, of owner: Typed, _ record: RecordType, at place: Place) -> Diagnostic {
        guard record[name] != nil else { return unknownMember(name, of: owner, known: record.fields.map(\.name), at: place) }
        return Diagnostic(
            code: .wrongType,
            message: Bilingual("方括号里写列表的第几项，“\(name)”是字段", "brackets say which element of a list, and '\(name)' is a field"), place: place,
            notes: declaration(of: owner), hints: [Bilingual("写成“\(owner.text).\(name)”", "write '\(owner.text).\(name)'")])
    }

    /// `各县.名称`, `县名.length`: of what is no record.
    static func memberOfNoRecord(_ name: String, _ owner: Typed, at place: Place) -> Diagnostic {
        var found = wrongType(owner, expected: Bilingual("记录（有“.\(name)”）", "a record with '.\(name)'"), at: place)
        let text = owner.text.contains("|") ? "(\(owner.text))" : owner.text
        switch owner.type {
        case .list(.record(let record)) where record[name] != nil:
            found.hints = [
                Bilingual(
                    "“\(text)”有好几项：第一项的写成“\(text)[0].\(name)”，逐项写用 {% for 项 in \(text) %} 和“项.\(name)”",
                    "'\(text)' has several: write '\(text)[0].\(name)' for the first, or go through them with {% for 项 in \(text) %} and '项.\(name)'")
            ]
        case .list where ["length", "count", "size", "项数", "个数"].contains(name):
            found.hints = [Bilingual("写成“\(text) | 项数”", "write '\(text) | 项数'")]
        case .list where ["first", "first()"].contains(name): found.hints = [Bilingual("写成“\(text)[0]”", "write '\(text)[0]'")]
        default:
            if Filter.named(name)?.fits(owner.type) ?? false { found.hints = [Bilingual("写成“\(text) | \(name)”", "write '\(text) | \(name)'")] }
        }
        return found
    }

    /// `备注 == none`.
    static func comparedWithNothing(_ value: Typed, _ comparison: Expression.Comparison, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .comparedWithNothing, message: Bilingual("有没有值不能这样比较", "whether there is a value is not asked like this"), place: place,
            notes: declaration(of: value), hints: [howToAskWhether(value, isThere: comparison != .equal)])
    }

    /// - Parameter isThere: what is asked: whether it is there, or whether it is missing.
    static func howToAskWhether(_ value: Typed, isThere: Bool) -> Bilingual {
        if value.isOptional {
            let meant = "\(value.text) is \(isThere ? "" : "not ")有值"
            return Bilingual("写成“\(meant)”", "write '\(meant)'")
        }
        if case .list = value.type {
            let meant = isThere ? value.text : "not \(value.text)"
            return Bilingual("写成“\(meant)”", "write '\(meant)'")
        }
        return Bilingual(
            "“\(value.text)”总是有值的，不用问；可能没有的，在 fields.yaml 里写“可缺: true”",
            "'\(value.text)' always has a value; what may be absent is declared '可缺: true' in fields.yaml")
    }

    static func unknownFilter(_ name: String, known: [String], macro: Macro? = nil, slip: Bilingual? = nil, at place: Place) -> Diagnostic {
        var seen: Set<String> = []
        let names = known.filter { seen.insert($0).inserted }
        return Diagnostic(
            code: .unknownFilter, message: Bilingual("没有过滤器“\(name)”", "there is no filter '\(name)'"),
            place: place, hints: macro.map { [howToCall($0)] } ?? slip.map { [$0] } ?? nearest(to: name, among: names))
    }

    static func wrongFilter(_ name: String, _ value: Typed, at place: Place) -> Diagnostic {
        let words = value.type.words
        return Diagnostic(
            code: .wrongFilter,
            message: Bilingual(
                "“\(value.text)”是\(words.chinese)，不能用过滤器“\(name)”",
                "'\(value.text)' is \(words.english): the filter '\(name)' does not take it"),
            place: place, notes: declaration(of: value), hints: [howToPrint(value)])
    }

    /// `甲 + 乙 | 元`, where `(甲 + 乙) | 元` is meant.
    ///
    /// - Parameter written: the filter with its brackets.
    static func filterBindsFirst(_ name: String, _ written: String, _ whole: String, at place: Place) -> Diagnostic {
        let right = "(\(whole)) | \(written)"
        return Diagnostic(
            code: .wrongFilter,
            message: Bilingual("过滤器“\(name)”先于加减乘除，只管它前面的一个数", "the filter '\(name)' binds before the sign and takes only the last part"),
            place: place, hints: [Bilingual("写成 \(right)", "write \(right)")])
    }

    static func wrongArguments(_ name: String, _ parameters: Filter.Parameters, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .wrongArguments,
            message: Bilingual("过滤器“\(name)”的括号里写得不对", "the filter '\(name)' does not take this argument"),
            place: place,
            hints: [howToCall(name, parameters)])
    }

    private static func howToCall(_ name: String, _ parameters: Filter.Parameters) -> Bilingual {
        switch parameters {
        case .none: Bilingual("这个过滤器不要括号", "this filter takes no brackets")
        case .decimals(let range):
            Bilingual(
                "括号里只写小数位数，\(range.lowerBound) 到 \(range.upperBound)，如“\(name)(1)”",
                "the number of decimals, \(range.lowerBound) to \(range.upperBound), such as \(name)(1)")
        case .field:
            Bilingual(
                "括号里写列表中记录的一个字段，如“\(name)(名称)”",
                "one field of the list's records, such as \(name)(名称)")
        case .fieldAndCount:
            Bilingual(
                "括号里写一个字段和一个个数，如“\(name)(名次, 3)”", "a field and a number, such as \(name)(名次, 3)")
        case .countAndText:
            Bilingual(
                "括号里写最多列几个，再写总数后面的字，如“\(name)(3, \"个县\")”",
                "how many to name, and the words after the total, such as \(name)(3, \"个县\")")
        case .base:
            Bilingual(
                "括号里写作比较的数，可以再写小数位数，如“\(name)(上年件数, 1)”",
                "what is compared with, and perhaps the decimals, such as \(name)(上年件数, 1)")
        case .count: Bilingual("括号里写一个整数，如“\(name)(7)”", "one integer, such as \(name)(7)")
        case .value: Bilingual("括号里写没有时用的值", "the value to take where there is none")
        case .condition: Bilingual("括号里写一个条件，如“\(name)(甲类 is 已清零)”", "a condition, such as \(name)(甲类 is 已清零)")
        case .day: Bilingual("括号里写一个日期，如“\(name)(成文日期)”", "a date, such as \(name)(成文日期)")
        }
    }

    /// - Parameters:
    ///   - isLoose: whether it is of parts that a filter would bind to before they are put together: then it takes brackets.
    ///   - isPart: whether it stands within an expression, such as a text joined with `~`.
    static func notPrintable(_ value: Typed, isLoose: Bool = false, isPart: Bool = false, at place: Place) -> Diagnostic {
        let what: Bilingual
        switch value.type {
        case .quantity(let dimension):
            what = Bilingual(
                "\(dimension.words.chinese)“\(value.text)”没有写单位",
                "\(dimension.words.english) '\(value.text)' is printed without its unit")
        default:
            what = Bilingual(
                "“\(value.text)”是\(value.type.words.chinese)，不能直接印出",
                "'\(value.text)' is \(value.type.words.english) and cannot be printed as it is")
        }
        return Diagnostic(
            code: .notPrintable, message: what, place: place, notes: declaration(of: value),
            hints: [howToPrint(value, isLoose: isLoose, isPart: isPart)])
    }

    private static func howToPrint(_ value: Typed, isLoose: Bool = false, isPart: Bool = false) -> Bilingual {
        let text = isLoose ? "(\(value.text))" : value.text
        switch value.type {
        case .boolean: return Bilingual("用 {% if \(text) %} 写出两种说法", "say it in words with {% if \(text) %}")
        case .record(let record):
            // A filter takes what stands right before it, the dot with its name.
            let owner = isLoose || !value.text.contains("|") || value.text.isInBrackets ? text : "(\(text))"
            let names = record.fields.prefix(3).map { "{{ \(owner).\($0.name) }}" }
            return Bilingual(
                "写出其中的一项，如 \(names.joined(separator: "、"))",
                "name one of its fields: \(names.joined(separator: ", "))")
        case .list(let element) where element != .text:
            return Bilingual("用 {% for 项 in \(text) %} 逐项写出", "go through it with {% for 项 in \(text) %}")
        case .text: return Bilingual("去掉过滤器", "leave the filter out")
        default: break
        }
        let forms = Filter.usual(value.type).map { isPart ? "\(text) | \($0.name)" : "{{ \(text) | \($0.name) }}" }
        let plain = value.type == .integer || value.type == .rank ? ["{{ \(text) }}"] : []
        return Bilingual(
            "写成 \((plain + forms).joined(separator: "、"))", "write \((plain + forms).joined(separator: " or "))")
    }

    static func wrongType(_ value: Typed, expected: Bilingual, at place: Place) -> Diagnostic {
        let words = value.type.words
        return Diagnostic(
            code: .wrongType,
            message: Bilingual(
                "这里要\(expected.chinese)，“\(value.text)”却是\(words.chinese)",
                "\(expected.english) is needed here, but '\(value.text)' is \(words.english)"),
            place: place, notes: declaration(of: value),
            hints: [
                Bilingual(
                    "换一个名称，或者改 fields.yaml 里的类型", "use another name, or change its type in fields.yaml")
            ])
    }

    static func notACondition(_ value: Typed, at place: Place) -> Diagnostic {
        let words = value.type.words
        var hint = Bilingual(
            "这项数据总是有的；可能没有的，在 fields.yaml 里写“可缺: true”",
            "this value is always there; what may be absent is declared '可缺: true' in fields.yaml")
        switch value.type {
        case .integer, .quantity:
            hint = Bilingual("写成比较，如“\(value.text) > 0”", "compare it, such as '\(value.text) > 0'")
        case .text where value.text.first == "\"" || value.text.first == "'":
            hint = Bilingual(
                "没有时要印别的字，写成“名称 | 缺省(\(value.text))”", "to print it where a value is missing, write 'name | 缺省(\(value.text))'")
        default: break
        }
        return Diagnostic(
            code: .notACondition,
            message: Bilingual(
                "“\(value.text)”是\(words.chinese)，不能当条件", "'\(value.text)' is \(words.english), not a condition"),
            place: place, notes: declaration(of: value), hints: [hint])
    }

    static func nameIsTaken(_ name: String, by owner: Place?, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .nameIsTaken,
            message: Bilingual("“\(name)”已经是别的数据的名称", "'\(name)' already names other data"), place: place,
            notes: owner.map { [Note(message: Bilingual("它在这里", "here"), place: $0)] } ?? [],
            hints: [Bilingual("换一个名称", "choose another name")])
    }

    static func unknownSheet(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .unknownSheet, message: Bilingual("没有叫“\(name)”的表", "there is no form called '\(name)'"),
            place: place,
            hints: known.isEmpty
                ? [Bilingual("这里没有表可用：删去 {% form %}", "no form is at hand: delete {% form %}")]
                : nearest(to: name, among: known))
    }

    static func headingInStatement(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .headingInStatement,
            message: Bilingual(
                "标题的序号写在了行内的语句里", "the number of a heading stands inside a statement of its line"),
            place: place,
            hints: [
                Bilingual(
                    "让 {% if %} 或 {% for %} 单独占一行，序号放在段首",
                    "give the statement a line of its own, so that the number begins the paragraph")
            ])
    }

    static func halfWidthHeading(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .halfWidthHeading,
            message: Bilingual("序号的括号是半角的", "the brackets of the number are half-width"), place: place,
            hints: [
                Bilingual(
                    "写成“（一）”“（1）”；不是标题就在段首加“\\”",
                    "write （一） or （1）; if it is no heading, begin with a backslash")
            ])
    }

    /// Where the type comes from.
    static func declaration(of value: Typed) -> [Note] {
        guard let field = value.field, let place = field.place else { return [] }
        let words = (value.declared ?? field.type).words
        return [
            Note(
                message: Bilingual(
                    "“\(field.name)”在这里声明为\(words.chinese)", "'\(field.name)' is declared here as \(words.english)"),
                place: place)
        ]
    }
}

extension String {
    /// Whether the bracket that it begins with is closed by the one that it ends with: `(甲 | 乙(丙))`, not `(甲) | 乙(丙)`.
    fileprivate var isInBrackets: Bool {
        guard hasPrefix("("), hasSuffix(")") else { return false }
        var depth = 0
        for character in dropLast() {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth == 0 { return false }
        }
        return true
    }
}
