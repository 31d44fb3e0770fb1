import Diagnostics

/// What SQLite says of an expression, for who reads no English.
struct SQLiteWords {
    /// One of the common complaints in Chinese, or that the expression is wrong.
    let chinese: String
    /// SQLite's own words, where there are no others for them.
    let notes: [Diagnostic.Note]

    init(_ reason: String) {
        let known = Self.known(reason)
        chinese = known ?? "写法不对"
        notes = known == nil ? [.init(message: Bilingual("数据库的原话：\(reason)", "the database says: \(reason)"))] : []
    }

    private static func known(_ reason: String) -> String? {
        if let name = reason.after("no such column: ") { return "没有“\(name)”这一列" }
        if let name = reason.after("no such function: ") { return "没有“\(name)”这个函数" }
        if let name = reason.after("no such table: ") { return "没有“\(name)”这张表" }
        if let name = reason.after("ambiguous column name: ") { return "“\(name)”不知道是哪张表的列" }
        if let name = reason.after("wrong number of arguments to function ") { return "函数 \(name) 的参数个数不对" }
        if let name = reason.after("missing statement argument: ") { return ":\(name)" }
        if let rest = reason.after("unrecognized token: ") { return "不认识 \(rest.hasPrefix("\"") ? "“\(rest.filter { $0 != "\"" })”" : rest)" }
        if let name = reason.after("misuse of aggregate") { return "汇总函数用错了地方\(name.hasPrefix(": ") ? "：" + name.dropFirst(2) : "")" }
        if let rest = reason.after("near \""), let end = rest.firstRange(of: "\": syntax error") {
            return "“\(rest[..<end.lowerBound])”附近写得不对"
        }
        switch reason {
        case "incomplete input": return "没有写完"
        case "integer overflow": return "数太大，超出了整数的范围"
        default: return nil
        }
    }
}

extension String {
    fileprivate func after(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }
}
