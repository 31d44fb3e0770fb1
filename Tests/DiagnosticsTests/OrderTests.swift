import Diagnostics
import TestSupport
import Testing

@Suite("The order of diagnostics, and what they quote")
struct OrderTests {
    private func diagnostic(_ code: String, _ file: String?, _ line: Int? = nil, _ column: Int = 1) -> Diagnostic {
        let position = line.map { Place.Position(line: $0, column: column) }
        return Diagnostic(
            code: .init(rawValue: code), message: Bilingual("甲", "a"),
            place: file.map { Place(file: $0, position: position) })
    }

    @Test("is the text's; at one place the first reported stays first")
    func order() {
        let given = [
            diagnostic("d", "t", 9, 1), diagnostic("b", "t", 2, 5), diagnostic("c", "t", 2, 5), diagnostic("a", "t", 2, 4),
        ]
        #expect(given.inOrderOfText().map(\.code.rawValue) == ["a", "b", "c", "d"])
        #expect([Diagnostic]().inOrderOfText().isEmpty)
    }

    @Test("keeps files apart, in the order they come, and begins with what has no place")
    func files() {
        let given = [
            diagnostic("3", "z", 5), diagnostic("4", "a", 1), diagnostic("1", nil), diagnostic("2", "z", 1),
            diagnostic("5", "a", 3), diagnostic("file", "a"),
        ]
        #expect(given.inOrderOfText().map(\.code.rawValue) == ["1", "2", "3", "file", "4", "5"])
    }

    @Test("does not depend on how they were shuffled", arguments: 0..<20 as Range<UInt64>)
    func shuffled(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let sorted = (0..<50).map { diagnostic("\($0)", "t", $0 / 5 + 1, $0 % 5 + 1) }
        #expect(sorted.shuffled(using: &random).inOrderOfText() == sorted)
        #expect(sorted.inOrderOfText().inOrderOfText() == sorted)
    }

    @Test("a collector can give them so")
    func collector() {
        var collector = DiagnosticCollector()
        let (late, early) = (diagnostic("b", "t", 9), diagnostic("a", "t", 1))
        #expect(throws: Never.self) { try collector.throwIfFailedInOrderOfText() }
        collector.report(late)
        collector.report(early)
        #expect(throws: StageFailure([early, late])) { try collector.throwIfFailedInOrderOfText() }
    }

    @Test("a long text is quoted by its beginning", arguments: [
        (0, 0, false), (39, 39, false), (40, 40, false), (41, 40, true), (5000, 40, true),
    ])
    func quotable(count: Int, expected: Int, isCut: Bool) {
        let text = Diagnostic.quotable(String(repeating: "甲", count: count))
        #expect(text.count == expected && text.hasSuffix("…") == isCut)
    }

    /// The distance by its definition: no table, only recursion.
    private func distance(_ one: ArraySlice<Character>, _ other: ArraySlice<Character>) -> Int {
        guard let first = one.first else { return other.count }
        guard let second = other.first else { return one.count }
        let (rest, remaining) = (one.dropFirst(), other.dropFirst())
        if first == second { return distance(rest, remaining) }
        var best = 1 + min(distance(rest, other), distance(one, remaining), distance(rest, remaining))
        if let next = rest.first, let following = remaining.first, first == following, second == next {
            best = min(best, 1 + distance(rest.dropFirst(), remaining.dropFirst()))
        }
        return best
    }

    @Test("the nearest name is the nearest by the definition of distance", arguments: 0..<100 as Range<UInt64>)
    func nearest(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let letters = ["甲", "乙", "丙", "丁"]
        let typed = RandomText.text(&random, of: letters, count: 0...5)
        let names = (0..<6).map { _ in RandomText.text(&random, of: letters, count: 1...6) }
        let limit = max(1, typed.count / 2)
        let distances = names.map { distance(Array(typed)[...], Array($0)[...]) }
        let best = distances.min() ?? 99
        // Of equals the one that begins like it, else the first.
        let equals = names.indices.filter { distances[$0] == best }
        let shared = equals.map { zip(typed, names[$0]).prefix { $0 == $1 }.count }
        let expected = best <= limit ? shared.firstIndex(of: shared.max() ?? 0).map { names[equals[$0]] } : nil
        #expect(nearestName(to: typed, among: names) == expected, "\(typed) \(names)")
    }

    @Test("a megabyte is nobody's mistyped name")
    func megabyte() {
        let names = (0..<100).map { "名称\($0)" }
        #expect(nearestName(to: String(repeating: "甲", count: 1_000_000), among: names) == nil)
    }
}
