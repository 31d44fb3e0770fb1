import Diagnostics
import TestSupport
import Testing

@testable import Templates

/// What `Facts` says against all that can be: every value of every name.
@Suite("What is known to hold, by trying everything") struct FactsPropertyTests {
    private static let names = ["甲", "乙", "丙"]

    private static func atom(_ seeds: inout SplitMix64) -> Expression {
        let kind: Expression.Kind
        switch Int.random(in: 0..<4, using: &seeds) {
        case 0: kind = .boolean(Bool.random(using: &seeds))
        case 1: kind = .name(ExactText(names.randomElement(using: &seeds) ?? "甲"))
        default:
            let signs: [Expression.Comparison] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
            kind = .comparison(
                signs.randomElement(using: &seeds) ?? .equal, node(.name(ExactText("数"))), node(.integer(Int.random(in: 0...2, using: &seeds))))
        }
        return node(kind)
    }

    private static func node(_ kind: Expression.Kind) -> Expression { Expression(kind: kind, span: 0..<0) }

    private static func condition(_ depth: Int, _ seeds: inout SplitMix64) -> Expression {
        guard depth > 0 else { return atom(&seeds) }
        switch Int.random(in: 0..<4, using: &seeds) {
        case 0: return node(.not(condition(depth - 1, &seeds)))
        case 1: return node(.logical(.and, condition(depth - 1, &seeds), condition(depth - 1, &seeds)))
        case 2: return node(.logical(.or, condition(depth - 1, &seeds), condition(depth - 1, &seeds)))
        default: return atom(&seeds)
        }
    }

    private struct World {
        var flags: [String: Bool]
        var number: Int

        func holds(_ condition: Expression) -> Bool {
            switch condition.kind {
            case .boolean(let flag): flag
            case .name(let name): flags[name.text] ?? false
            case .not(let operand): !holds(operand)
            case .logical(.and, let left, let right): holds(left) && holds(right)
            case .logical(.or, let left, let right): holds(left) || holds(right)
            case .comparison(let sign, _, let right):
                if case .integer(let other) = right.kind { sign.holds(number, other) } else { false }
            default: false
            }
        }
    }

    private static let worlds: [World] = (0..<8).flatMap { bits in
        (0...3).map { number in
            World(flags: Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, bits >> $0 & 1 == 1) }), number: number)
        }
    }

    @Test("a verdict is true of every world that the facts allow", arguments: 0..<40)
    func sound(_ seed: Int) {
        var seeds = SplitMix64(seed: UInt64(seed))
        for _ in 0..<200 {
            let assumed = (0..<Int.random(in: 0...3, using: &seeds)).map { _ in
                (Self.condition(2, &seeds), Bool.random(using: &seeds))
            }
            var facts = Facts()
            for (condition, holds) in assumed { facts.assume(condition, holds) }
            let possible = Self.worlds.filter { world in assumed.allSatisfy { world.holds($0.0) == $0.1 } }
            let asked = Self.condition(2, &seeds)
            if let verdict = facts.verdict(asked) {
                #expect(possible.allSatisfy { $0.holds(asked) == verdict }, "\(assumed.map { "\($0.0.canonical) \($0.1)" }) ? \(asked.canonical)")
            }
            let wrongly = facts.established.filter { name in possible.contains { $0.flags[name] == false } }
            #expect(wrongly.isEmpty)
        }
    }

    @Test("what was assumed is known, word for word and turned round", arguments: 0..<20)
    func complete(_ seed: Int) {
        var seeds = SplitMix64(seed: UInt64(1000 + seed))
        for _ in 0..<100 {
            let atom = Self.atom(&seeds)
            if case .boolean = atom.kind { continue }
            let holds = Bool.random(using: &seeds)
            var facts = Facts()
            facts.assume(atom, holds)
            #expect(facts.verdict(atom) == holds)
            #expect(facts.verdict(Self.node(.not(atom))) == !holds)
            var denied = Facts()
            denied.assume(Self.node(.not(atom)), !holds)
            #expect(denied.verdict(atom) == holds)
        }
    }

    @Test("spaces and brackets make no other condition")
    func canonical() throws {
        let texts = ["甲.数 >= 1 and (乙 or not 丙)", "甲.数>=1 and(乙 or not 丙)", "(甲.数 >= (1)) and ((乙) or (not 丙))"]
        let written = texts.map { text in
            let source = SourceText(file: "x", text: text)
            let reporter = Reporter(TemplateSource(source))
            let end = text.utf8.count
            var parser = ExpressionParser(TagLexer.tokens(in: 0..<end, closing: end..<end, reporter) ?? [], reporter)
            return parser.whole()?.canonical
        }
        #expect(Set(written).count == 1 && written[0] == "((甲.数 >= 1) and (乙 or (not 丙)))")
    }
}
