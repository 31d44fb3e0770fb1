import Diagnostics
import Quantities
import Testing

@testable import Templates

@Suite("How expressions bind")
struct ExpressionParserTests {
    @Test("the tree of an expression", arguments: [
        ("名称", "名称"),
        ("12", "12"),
        ("\"文字\"", "\"文字\""),
        ("true", "true"),
        ("机关.全称", "(. 机关 全称)"),
        ("甲.乙.丙", "(. (. 甲 乙) 丙)"),
        ("甲[0]", "([] 甲 0)"),
        ("甲[0].乙[1]", "([] (. ([] 甲 0) 乙) 1)"),
        ("甲[乙[0]]", "([] 甲 ([] 乙 0))"),
        ("甲 | 乙", "(| 甲 乙)"),
        ("甲 | 乙 | 丙", "(| (| 甲 乙) 丙)"),
        ("甲 | 乙(1)", "(| 甲 乙 1)"),
        ("甲 | 乙()", "(| 甲 乙)"),
        ("甲 | 乙(1, 丙.丁)", "(| 甲 乙 1 (. 丙 丁))"),
        ("甲.乙 | 丙", "(| (. 甲 乙) 丙)"),
        ("甲 == 乙", "(== 甲 乙)"),
        ("甲 | 乙 == 丙", "(== (| 甲 乙) 丙)"),
        ("甲 != 乙 and 丙 < 丁", "(and (!= 甲 乙) (< 丙 丁))"),
        ("甲 or 乙 and 丙", "(or 甲 (and 乙 丙))"),
        ("甲 and 乙 or 丙", "(or (and 甲 乙) 丙)"),
        ("甲 and 乙 and 丙", "(and (and 甲 乙) 丙)"),
        ("not 甲 and 乙", "(and (not 甲) 乙)"),
        ("not 甲 == 乙", "(not (== 甲 乙))"),
        ("not not 甲", "(not (not 甲))"),
        ("not (甲 or 乙)", "(not (or 甲 乙))"),
        ("(甲 or 乙) and 丙", "(and (or 甲 乙) 丙)"),
        ("((甲))", "甲"),
        ("(甲).乙", "(. 甲 乙)"),
        ("loop.index >= 2", "(>= (. loop index) 2)"),
        ("甲<=乙", "(<= 甲 乙)"),
        ("甲>乙", "(> 甲 乙)"),
    ])
    func trees(text: String, expected: String) throws {
        #expect(dump(try #require(parse(text))) == expected)
    }

    @Test("the span covers the whole expression and no more", arguments: [
        ("  甲.乙  ", "甲.乙"),
        (" 甲[0] ", "甲[0]"),
        (" 甲 | 乙(1) ", "甲 | 乙(1)"),
        (" not 甲 ", "not 甲"),
        (" 甲 and 乙 ", "甲 and 乙"),
        (" \"文字\" ", "\"文字\""),
        (" 甲 == 乙 ", "甲 == 乙"),
    ])
    func spans(text: String, expected: String) throws {
        let expression = try #require(parse(text))
        #expect(String(decoding: Array(text.utf8)[expression.span], as: UTF8.self) == expected)
    }

    @Test("operators bind as in Jinja", arguments: [
        ("甲 + 乙 * 丙", "(+ 甲 (* 乙 丙))"),
        ("甲 - 乙 - 丙", "(- (- 甲 乙) 丙)"),
        ("甲 / 乙 * 丙", "(* (/ 甲 乙) 丙)"),
        ("-甲 + 乙", "(+ (- 甲) 乙)"),
        ("--甲", "(- (- 甲))"),
        ("甲 ~ 乙 + 1", "(~ 甲 (+ 乙 1))"),
        ("甲 + 1 > 乙 ~ 丙", "(> (+ 甲 1) (~ 乙 丙))"),
        ("甲 + 乙 | 人", "(+ 甲 (| 乙 人))"),
        ("(甲 + 乙) | 人(1)", "(| (+ 甲 乙) 人 1)"),
        ("甲 is odd and 乙", "(and (is 甲 odd) 乙)"),
        ("甲 is not 整除(3)", "(not (is 甲 divisibleby 3))"),
        ("甲 + 1 is even", "(+ 甲 (is 1 even))"),
        ("甲 in 乙 or 丙", "(or (in 甲 乙) 丙)"),
        ("not 甲 in 乙", "(not (in 甲 乙))"),
        ("甲 not in 乙", "(not (in 甲 乙))"),
        ("甲 if 乙 or 丙 else 丁 if 戊 else 己", "(if (or 乙 丙) 甲 (if 戊 丁 己))"),
        ("[甲, 1 + 2, \"乙\"]", "(list 甲 (+ 1 2) \"乙\")"),
        ("甲[乙 + 1].丙", "(. ([] 甲 (+ 乙 1)) 丙)"),
        ("0.95", "95/100"),
        ("12.5 * 甲", "(* 125/10 甲)"),
    ])
    func operators(text: String, expected: String) throws { #expect(dump(try #require(parse(text))) == expected) }

    private func parse(_ text: String) -> Expression? {
        let reporter = Reporter(TemplateSource(SourceText(file: "notice.gw", text: text)))
        let end = text.utf8.count
        guard let tokens = TagLexer.tokens(in: 0..<end, closing: end..<end, reporter) else { return nil }
        var parser = ExpressionParser(tokens, reporter)
        return parser.whole()
    }

    private func dump(_ expression: Expression) -> String {
        switch expression.kind {
        case .text(let text): "\"\(text)\""
        case .integer(let number): "\(number)"
        case .decimal(let rate): "\(rate.part)/\(rate.whole)"
        case .list(let elements): "(list " + elements.map(dump).joined(separator: " ") + ")"
        case .membership(let element, let list): "(in \(dump(element)) \(dump(list)))"
        case .test(let value, let call):
            "(" + (["is", dump(value), call.test.rawValue] + call.arguments.map(dump)).joined(separator: " ") + ")"
        case .meets(let value, let name, _): "(meets \(dump(value)) \(name))"
        case .arithmetic(let sign, let left, let right): "(\(sign.rawValue) \(dump(left)) \(dump(right)))"
        case .negative(let operand): "(- \(dump(operand)))"
        case .joined(let left, let right): "(~ \(dump(left)) \(dump(right)))"
        case .conditional(let value, let condition, let other):
            "(if \(dump(condition)) \(dump(value)) \(dump(other)))"
        case .boolean(let flag): "\(flag)"
        case .name(let name): name.text
        case .member(let base, let name, _): "(. \(dump(base)) \(name.text))"
        case .index(let base, let index): "([] \(dump(base)) \(dump(index)))"
        case .not(let operand): "(not \(dump(operand)))"
        case .logical(let logical, let left, let right): "(\(logical.rawValue) \(dump(left)) \(dump(right)))"
        case .comparison(let comparison, let left, let right): "(\(comparison.rawValue) \(dump(left)) \(dump(right)))"
        case .filtered(let value, let call):
            "(" + (["|", dump(value), call.name] + call.arguments.map(dump)).joined(separator: " ") + ")"
        }
    }
}
