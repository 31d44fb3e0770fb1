import Diagnostics

/// What is written in an expression by those who know another language. Looked at only where something is wrong.
extension ExpressionParser {
    /// Reports `decimals=1` in brackets, with the call as it is written without such names.
    func refuseKeyword(of called: String) throws(Stop) {
        guard case .name(let keyword) = current.kind, position + 1 < tokens.count, tokens[position + 1].kind == .symbol("=") else { return }
        reporter.report(current.span.lowerBound..<tokens[position + 1].span.upperBound) {
            .keywordArgument(keyword, meant: withoutKeywords(called), at: $0)
        }
        throw Stop()
    }

    /// The call with what its brackets hold from the first keyword on, each without its name.
    private func withoutKeywords(_ called: String) -> String {
        var values: [String] = []
        var (depth, next) = (0, position)
        var start: Int?
        func take(to end: Int) { if let start { values.append(reporter.source.string(start..<end)) } }
        loop: while next < tokens.count {
            let token = tokens[next]
            switch token.kind {
            case .end: break loop
            case .symbol(")") where depth == 0: break loop
            case .symbol("("), .symbol("["): depth += 1
            case .symbol(")"), .symbol("]"): depth -= 1
            case .symbol(",") where depth == 0:
                take(to: tokens[next - 1].span.upperBound)
                start = nil
                next += 1
                continue loop
            case .name where depth == 0 && start == nil && next + 1 < tokens.count && tokens[next + 1].kind == .symbol("="):
                next += 2
                continue loop
            default: break
            }
            if start == nil { start = token.span.lowerBound }
            next += 1
        }
        if next > 0 { take(to: tokens[next - 1].span.upperBound) }
        let slip = FilterSlip(name: called, arguments: values, value: nil)
        return slip.proposal ?? "\(called)(\(values.joined(separator: ", ")))"
    }

    /// What to do where the token at hand cannot stand; nil where nothing is known of it.
    var slip: Bilingual? {
        guard position > 0 else { return nil }
        let before = tokens[position - 1]
        let isAdjacent = before.span.upperBound == current.span.lowerBound
        switch (before.kind, current.kind) {
        case (.integer(let year), .name(let word)) where isAdjacent && word.first == "年" && year > 999:
            return Bilingual("日子不能直接写在标签里：\(DaySlip.declare.chinese)", "a day cannot stand in a tag: \(DaySlip.declare.english)")
        case (.integer, .name(let unit)) where isAdjacent, (.decimal, .name(let unit)) where isAdjacent:
            return Bilingual("数后面不写“\(unit)”：要印的话写在标签外面，算式里只写数", "a number stands without '\(unit)': words to be printed stand outside the tag")
        case (.name(let name), .symbol("(")):
            return Bilingual(
                "“\(name)”后面不写括号：过滤器写在“|”后面，宏单独写成 {{ 宏的名称(…) }}；循环只走列表，第几次写“loop.index”",
                "'\(name)' takes no brackets: filters stand after '|', a macro alone as {{ its_name(…) }}; loops go through lists, 'loop.index' counts")
        default: return nil
        }
    }

    /// `属实 is true`, `甲 is in 名单`.
    func notATest(_ value: Expression, isNegated: Bool) -> Stop {
        let names = TestCall.Test.names
        let expected = Bilingual(names.joined(separator: "、"), "one of \(names.joined(separator: ", "))")
        let text = reporter.source.string(value.span)
        let meant: String? =
            switch current.kind {
            case .name("true"): isNegated ? "not \(text)" : text
            case .name("false"): isNegated ? text : "not \(text)"
            case .name("in"): isNegated ? "\(text) not in" : "\(text) in"
            case .integer, .decimal, .text: "\(text) \(isNegated ? "!=" : "==") \(reporter.source.string(current.span))"
            default: nil
            }
        guard let meant else { return unexpected(expected.chinese, expected.english) }
        reporter.report(current.span) {
            .unexpectedWord(current.description, expected: expected, hint: Bilingual("写成“\(meant)”", "write '\(meant)'"), at: $0)
        }
        return Stop()
    }

    /// `县名.0` for `县名[0]`.
    func notAField(of value: Expression) -> Stop {
        guard case .integer(let index) = current.kind else { return unexpected("字段的名称", "the name of a field") }
        let meant = "\(reporter.source.string(value.span))[\(index)]"
        reporter.report(current.span) {
            .unexpectedWord(
                "\(index)", expected: Bilingual("字段的名称", "the name of a field"), hint: Bilingual("写成“\(meant)”", "write '\(meant)'"), at: $0)
        }
        return Stop()
    }
}
