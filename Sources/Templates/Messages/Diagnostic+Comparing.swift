import Diagnostics
import Quantities

/// What can be wrong where values are compared.
extension Diagnostic {
    static func notComparable(
        _ left: Typed, _ right: Typed, _ comparison: Expression.Comparison, at place: Place
    ) -> Diagnostic {
        if let hint = howToCompare(left, right, comparison) ?? howToCompare(right, left, comparison) {
            return Diagnostic(
                code: .notComparable,
                message: Bilingual(
                    "\(left.type.words.chinese)和\(right.type.words.chinese)不能用“\(comparison.rawValue)”比较",
                    "\(left.type.words.english) and \(right.type.words.english) cannot be compared by '\(comparison.rawValue)'"),
                place: place, notes: declaration(of: left) + declaration(of: right), hints: [hint])
        }
        let isMoney = left.type == .quantity(.money) || right.type == .quantity(.money)
        let isRate = left.type == .rate || right.type == .rate
        return Diagnostic(
            code: .notComparable,
            message: Bilingual(
                "\(left.type.words.chinese)和\(right.type.words.chinese)不能用“\(comparison.rawValue)”比较",
                "\(left.type.words.english) and \(right.type.words.english) cannot be compared by '\(comparison.rawValue)'"),
            place: place, notes: declaration(of: left) + declaration(of: right),
            hints: [
                isMoney
                    ? Bilingual("金额只与金额或者 0 比较", "money compares with money, or with 0")
                    : isRate
                    ? Bilingual("比率只与比率、0 或者 1 比较", "a rate compares with a rate, with 0 or with 1")
                    : Bilingual("比较同一类的两个值", "compare two values of one kind")
            ])
    }

    /// What to write for a day, a figure in quotes or a sum of money; nil where nothing is known of it.
    private static func howToCompare(_ value: Typed, _ other: Typed, _ comparison: Expression.Comparison) -> Bilingual? {
        let inner = other.text.dropFirst().dropLast()
        let isQuoted = other.type == .text && other.text.count > 2 && (other.text.first == "\"" || other.text.first == "'")
        switch value.type {
        case .date where isQuoted || other.type == .integer:
            return Bilingual(
                "日子不能写在模板里：\(DaySlip.declare.chinese)", "no day stands in a template: \(DaySlip.declare.english)")
        case .integer where isQuoted && inner.allSatisfy(\.isASCIIDigit), .rank where isQuoted && inner.allSatisfy(\.isASCIIDigit),
            .quantity where isQuoted && inner.allSatisfy(\.isASCIIDigit) && value.type != .quantity(.money):
            return Bilingual("去掉引号，写成“\(inner)”", "without quotes: '\(inner)'")
        case .boolean where isQuoted && ["是", "true", "True"].contains(inner):
            let meant = comparison == .equal ? value.text : "not \(value.text)"
            return Bilingual("写成“\(meant)”", "write '\(meant)'")
        case .boolean where isQuoted && ["否", "false", "False"].contains(inner), .boolean where other.text == "0":
            let meant = comparison == .equal ? "not \(value.text)" : value.text
            return Bilingual("写成“\(meant)”", "write '\(meant)'")
        case .boolean where other.text == "1":
            let meant = comparison == .equal ? value.text : "not \(value.text)"
            return Bilingual("写成“\(meant)”", "write '\(meant)'")
        case .quantity(.money) where other.type == .integer:
            return Bilingual(
                "金额只与金额或者 0 比较：要比的数写进 fields.yaml，如“标准: {类型: 金额, 类别: 公开, 值: 1000000}”（以分为单位），模板里写“标准”",
                "money compares with money, or with 0: declare the amount in fields.yaml, as '标准: {类型: 金额, 类别: 公开, 值: 1000000}' (in fen), and name it")
        case .list:
            return Bilingual("列表里有没有，写成“甲 in 列表”；有几项，写成“(列表 | 项数) > 2”", "whether a list holds it is 'x in list', how many it has '(list | 项数) > 2'")
        default: return nil
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
