import Diagnostics
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
        case .boolean(let flag): "\(flag)"
        case .name(let name): name
        case .member(let base, let name, _): "(. \(dump(base)) \(name))"
        case .index(let base, let index): "([] \(dump(base)) \(dump(index)))"
        case .not(let operand): "(not \(dump(operand)))"
        case .logical(let logical, let left, let right): "(\(logical.rawValue) \(dump(left)) \(dump(right)))"
        case .comparison(let comparison, let left, let right): "(\(comparison.rawValue) \(dump(left)) \(dump(right)))"
        case .filtered(let value, let call):
            "(" + (["|", dump(value), call.name] + call.arguments.map(dump)).joined(separator: " ") + ")"
        }
    }
}
