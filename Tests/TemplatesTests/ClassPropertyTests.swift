import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Templates

/// Random templates whose reach is known, because the test has put them together.
@Suite("The ceiling, on templates put together at random")
struct ClassPropertyTests {
    /// A piece of template text and the classes of the fields that it reaches.
    private struct Piece {
        var text: String
        var reached: [FieldClass]
    }

    private static let texts: [(String, FieldClass)] = [
        ("名称", .public), ("党内", .party), ("内情", .internal), ("密", .secret), ("机关.全称", .public), ("机关.电话", .party),
        ("机关.暗号", .secret), ("各县[0].名", .public), ("各县[0].暗名", .secret),
    ]
    private static let flags: [(String, FieldClass)] = [
        ("密否", .secret), ("密缺", .secret), ("地名", .public), ("密单", .secret), ("各县", .public),
    ]
    private static let loops: [(String, String, FieldClass)] = [
        ("地名", "", .public), ("密单", "", .secret), ("各县", ".名", .public), ("各县 | 有名次(名次)", ".名", .public),
        ("各县 | 降序(暗数)", ".名", .secret), ("机关.暗单", "", .secret),
    ]

    private func output(_ generator: inout SplitMix64) -> Piece {
        let (name, fieldClass) = Self.texts.randomElement(using: &generator) ?? ("名称", .public)
        return Piece(text: "{{ \(name) }}", reached: [fieldClass])
    }

    private func condition(_ generator: inout SplitMix64) -> Piece {
        let (name, fieldClass) = Self.flags.randomElement(using: &generator) ?? ("地名", .public)
        let (other, otherClass) = Self.texts.randomElement(using: &generator) ?? ("名称", .public)
        return switch Int.random(in: 0..<4, using: &generator) {
        case 0: Piece(text: name, reached: [fieldClass])
        case 1: Piece(text: "not \(name)", reached: [fieldClass])
        case 2: Piece(text: "\(other) == \"甲\"", reached: [otherClass])
        default: Piece(text: "\(name) and \(other) != 名称", reached: [fieldClass, otherClass, .public])
        }
    }

    private func piece(_ generator: inout SplitMix64, depth: Int, names: Int) -> Piece {
        guard depth > 0 else { return output(&generator) }
        let inner = piece(&generator, depth: depth - 1, names: names + 1)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
            let condition = condition(&generator)
            let other = output(&generator)
            return Piece(
                text: "{% if \(condition.text) %}\(inner.text){% else %}\(other.text){% endif %}",
                reached: condition.reached + inner.reached + other.reached)
        case 1:
            let (list, member, fieldClass) = Self.loops.randomElement(using: &generator) ?? ("地名", "", .public)
            return Piece(
                text: "{% for 项\(names) in \(list) %}{{ 项\(names)\(member) }}\(inner.text){% endfor %}",
                reached: [fieldClass] + inner.reached)
        case 2: return Piece(text: "文字\(inner.text)", reached: inner.reached)
        default:
            let other = output(&generator)
            return Piece(text: inner.text + other.text, reached: inner.reached + other.reached)
        }
    }

    @Test("there are as many errors as reaches above the ceiling, whatever stands around them", arguments: 0..<150 as Range<UInt64>)
    func reaches(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let ceiling = FieldClass.ceilings.randomElement(using: &generator) ?? .public
        let body = piece(&generator, depth: Int.random(in: 0...4, using: &generator), names: 0)
        let found = try ClassFixture.failuresOf(ClassFixture.template(ceiling.rawValue, body.text))
        let above = body.reached.filter { $0 > ceiling }.count
        #expect(found.allSatisfy { $0.code == .aboveCeiling }, "\(body.text)")
        #expect(found.count == above, "\(ceiling.rawValue): \(body.text)")
    }

    @Test("a wider circle never finds more: what is refused within the office is refused to everybody", arguments: 0..<60 as Range<UInt64>)
    func monotone(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed &+ 9000)
        let body = piece(&generator, depth: 3, names: 0)
        let counts = try FieldClass.ceilings.map { ceiling in
            try ClassFixture.failuresOf(ClassFixture.template(ceiling.rawValue, body.text)).count
        }
        #expect(counts == counts.sorted(by: >), "\(body.text)")
    }
}
