import Diagnostics
import Quantities

/// What is written for a filter of Jinja's own, or for one that a clerk expects: a hint that can be copied, for the value
/// that stands before it. Looked at only where a filter is unknown.
struct FilterSlip {
    let name: String
    /// What stands in its brackets, as it is written.
    let arguments: [String]
    /// nil where it is wrong itself, or not looked at.
    let value: Typed?

    /// A filter of another name with its brackets, for one that takes a field: `取(名称)`; nil for others.
    var proposal: String? {
        switch name {
        case "map", "pluck": "取(\(field { _ in true }))"
        case "sum": "合计(\(field { _ in true }))"
        case "sort": arguments.contains("true") ? "降序(\(field { _ in true }))" : "升序(\(field { _ in true }))"
        case "round": nil
        default: Self.shifts[name].map { "\($0)(\(earlier))" }
        }
    }

    /// nil where nothing is like it.
    var hint: Bilingual? {
        if let days = Self.shifts[name] { return Self.write("\(days)(\(earlier))") }
        switch name {
        case "length", "count", "size", "len": return count
        case "first": return element(isFirst: true)
        case "last": return element(isFirst: false)
        case "round": return rounded
        case "default", "d": return fallback
        case "join": return joined
        case "sum": return summed
        case "sort", "order_by": return Self.write("升序(\(field { ListFilter.ascending.takes($0) }))")
        case "reverse", "reversed": return Self.write("降序(\(field { ListFilter.descending.takes($0) }))")
        case "map", "pluck": return Self.write("取(\(field { ListFilter.taking.takes($0) && $0.type == .text }))")
        case "max": return extreme("降序")
        case "min": return extreme("升序")
        case "求和", "总和", "相加", "总计", "加总": return summed
        case "个数", "数量", "总数", "人数", "计数": return count
        case "第一个", "首个", "首项": return element(isFirst: true)
        case "最后", "最后一个", "末项": return element(isFirst: false)
        case "年月日", "全日期": return Self.write("日期")
        case "连接", "并列": return joined
        case "abs": return Self.write("绝对值")
        case "date", "strftime", "dateformat": return Self.write("日期")
        case "percent", "百分数", "百分率": return Self.write("百分比(1)")
        case "int", "integer", "float", "number", "string", "str", "text", "list": return Self.leaveOut("类型写在 fields.yaml 里，不用转换", "types are declared, nothing is converted")
        case "e", "escape", "safe", "forceescape", "tojson": return Self.leaveOut("文字原样印出，不用转义", "texts print as they are")
        case "select", "reject", "selectattr", "rejectattr", "where", "filter":
            return Bilingual(
                "要列表里的哪些项，写成 {% for 项 in \(list) if 条件 %}", "for some of a list's elements write {% for 项 in \(list) if … %}")
        case _ where Self.rewriting.contains(name):
            return Bilingual("没有改写文字的过滤器：去掉它，文字在数据里写好", "no filter rewrites a text: leave it out and give the text as it shall print")
        default: return nil
        }
    }

    private static let shifts = ["日前": "日后", "天前": "日后", "天后": "日后", "月前": "月后", "年前": "年后"]

    private static let rewriting: Set<String> = [
        "upper", "lower", "title", "capitalize", "trim", "strip", "replace", "truncate", "format", "wordwrap", "indent", "center", "striptags", "nl2br",
    ]

    /// `3` days before are `-3` days after.
    private var earlier: String {
        let count = arguments.first ?? "3"
        guard name.hasSuffix("前") else { return count }
        if count.hasPrefix("-") { return String(count.dropFirst()) }
        return count.allSatisfy(\.isNumber) ? "-\(count)" : "-(\(count))"
    }

    private var list: String { value?.text ?? "列表" }

    private var record: RecordType? {
        if case .list(.record(let record)) = value?.type { record } else { nil }
    }

    /// The field that stands in the brackets, however it is written, else one that the filter takes.
    private func field(_ takes: (Field) -> Bool) -> String {
        let given = arguments.first { $0 != "true" && $0 != "false" }.map { $0.filter { $0 != "\"" && $0 != "'" } }
        if let given, record?[given] != nil || record == nil { return given }
        return record?.fields.first(where: takes)?.name ?? "字段"
    }

    private var count: Bilingual {
        guard value?.type == .text else { return Self.write("项数") }
        return Bilingual("“项数”数的是列表的项，文字没有项数：去掉它", "项数 counts a list's elements, and a text has none: leave it out")
    }

    private func element(isFirst: Bool) -> Bilingual {
        guard let value, case .list(let element) = value.type else {
            return Bilingual("第一项写成“列表[0]”；按名次的前几名写成“前几名(名次, 3)”", "the first element is list[0]; the first ranks are 前几名(名次, 3)")
        }
        // A filter takes what stands right before it, the brackets with its name.
        let owner = value.text.contains("|") ? "(\(value.text))" : value.text
        if isFirst { return Self.write("\(owner)[0]") }
        let printed = if case .record(let record) = element { "项.\(record.fields.first?.name ?? "字段")" } else { "项" }
        let whole = "{% for 项 in \(value.text) %}{% if loop.last %}{{ \(printed) }}{% endif %}{% endfor %}"
        return Bilingual("写成 \(whole)", "write \(whole)")
    }

    private var rounded: Bilingual {
        let decimals = arguments.first.flatMap { Int($0) }
        func filter(_ name: String) -> String {
            guard let decimals, case .decimals(let range)? = Filter.named(name)?.parameters, range.contains(decimals) else { return name }
            return "\(name)(\(decimals))"
        }
        switch value?.type {
        case .quantity(.money): return Self.write(filter("元"), filter("万元"))
        case .rate: return Self.write(filter("百分比"))
        case .integer, .rank: return Self.leaveOut("整数没有小数", "an integer has no decimals")
        case .some(let type):
            let names = Filter.usual(type).map { filter($0.name) }
            if !names.isEmpty { return Self.write(names) }
            return Self.leaveOut("它不是数", "it is no number")
        case nil: return Bilingual("小数位数写在单位后面，如“万元(1)”“百分比(1)”", "decimals stand behind the unit, as in 万元(1) or 百分比(1)")
        }
    }

    private var fallback: Bilingual {
        if let value, !value.isOptional {
            return Self.leaveOut("“\(value.text)”总是有值的", "'\(value.text)' always has a value")
        }
        return Self.write("缺省(\(arguments.first ?? "\"…\""))")
    }

    private var joined: Bilingual {
        let other = Bilingual("；连接的不是顿号的，用 {% for %} 写", "; for another sign between them use {% for %}")
        let isOther = arguments.first.map { $0 != "\"、\"" && $0 != "'、'" } ?? false
        let taken = record.map { _ in "取(\(Self.textField(record))) | 顿号" } ?? "顿号"
        let hint = Self.write(taken)
        return isOther ? Bilingual(hint.chinese + other.chinese, hint.english + other.english) : hint
    }

    private static func textField(_ record: RecordType?) -> String {
        record?.fields.first { $0.type == .text && ListFilter.taking.takes($0) }?.name ?? "字段"
    }

    private var summed: Bilingual {
        if case .list(let element) = value?.type, record == nil, element != .text {
            return Bilingual("“合计”加的是记录的一个字段；几个数写成“甲 + 乙”", "合计 adds a field of records; numbers are added as a + b")
        }
        return Self.write("合计(\(field { ListFilter.sum.takes($0) }))")
    }

    private func extreme(_ order: String) -> Bilingual {
        let name = field { ListFilter.descending.takes($0) }
        let whole = "(\(list) | \(order)(\(name)))[0].\(name)"
        return Bilingual("写成 \(whole)", "write \(whole)")
    }

    private static func write(_ proposals: String...) -> Bilingual { write(proposals) }

    private static func write(_ proposals: [String]) -> Bilingual {
        Bilingual(
            "写成" + proposals.map { "“\($0)”" }.joined(separator: "或者"), "write " + proposals.map { "'\($0)'" }.joined(separator: " or "))
    }

    private static func leaveOut(_ chinese: String, _ english: String) -> Bilingual {
        Bilingual("去掉它：\(chinese)", "leave it out: \(english)")
    }
}
