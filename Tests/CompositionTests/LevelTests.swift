import Testing

@testable import Composition

/// The four levels of CLREQ §3.1.3.
@Suite struct LevelTests {
    /// Marks and the first level at which they begin no line.
    static let starts: [(String, LineStrictness)] = [
        ("、，。：；！？‼⁇⁈⁉”’」』）》〉】〗〕］｝〞〟〙﹂﹀｡､｣", .basic), ("–～—·/／", .basic), ("……", .strict),
        ("——", .strict), ("⸺", .strict), ("％℃‰", .none),
    ]

    /// Marks and the first level at which they end no line.
    static let ends: [(String, LineStrictness)] = [
        ("“‘「『（《〈【〖〔［｛〝〘﹁︿｢", .basic), ("/／", .gb), ("¥№(", .none),
    ]

    private func breaks(before mark: String, at strictness: LineStrictness) throws -> Bool {
        try Setting(rules: LineRules(strictness: strictness)).measured("中" + mark).gaps[1].isBreakable
    }

    private func breaks(after mark: String, at strictness: LineStrictness) throws -> Bool {
        let gaps = try Setting(rules: LineRules(strictness: strictness)).measured(mark + "中").gaps
        return gaps[gaps.count - 1].isBreakable
    }

    private func pieces(_ marks: String) -> [String] {
        ["……", "——", "⸺"].contains(marks) ? [marks] : marks.map(String.init)
    }

    @Test(arguments: starts, LineStrictness.allCases)
    func `A mark begins no line from its level on`(marks: (String, LineStrictness), level: LineStrictness) throws {
        for mark in pieces(marks.0) {
            #expect(try breaks(before: mark, at: level) == (level < marks.1), "\(mark) at \(level)")
        }
    }

    @Test(arguments: ends, LineStrictness.allCases)
    func `A mark ends no line from its level on`(marks: (String, LineStrictness), level: LineStrictness) throws {
        for mark in pieces(marks.0) {
            #expect(try breaks(after: mark, at: level) == (level < marks.1), "\(mark) at \(level)")
        }
    }

    @Test(arguments: LineStrictness.allCases)
    func `Numbers, words and two-em marks are whole at every level`(level: LineStrictness) throws {
        let wholes = ["2020年", "12月31日", "〔2020〕16号", "12.5%", "COVID", "km/h", "2020/12/31", "——", "……", "？！", "63%～68%"]
        for whole in wholes {
            let gaps = try Setting(rules: LineRules(strictness: level)).measured(whole).gaps
            #expect(gaps.dropFirst().allSatisfy { !$0.isBreakable }, "\(whole)")
        }
    }

    @Test func `At the strict level a character comes down with its dash`() throws {
        let text = "一二三四——五六七八九十"
        #expect(try Setting(cells: 4).art(text) == "一二三四\n——五六\n七八九十")
        let strict = Setting(cells: 4, rules: LineRules(strictness: .strict))
        let lines = try strict.lines(text).map(\.text)
        #expect(lines.dropFirst().allSatisfy { !$0.hasPrefix("—") })
        #expect(lines.joined() == text)
    }

    @Test func `At the level none a comma may begin a line`() throws {
        let lines = try Setting(cells: 4, rules: LineRules(strictness: .none)).art("一二三四，五六")
        #expect(lines == "一二三四\n，五六")
    }

    @Test func `At the basic level a line may end with a solidus, at the GB level not`() throws {
        let text = "一二三／五六七八"
        #expect(try Setting(cells: 4, rules: LineRules(strictness: .basic)).art(text) == "一二三／\n五六七八")
        for line in try Setting(cells: 4).lines(text) { #expect(line.text.last != "／") }
    }

    @Test func `The level of official documents is GB, without spaces between scripts`() {
        let rules = LineRules()
        #expect(rules.strictness == .gb && rules.autospace == 0)
        #expect(rules.neighbours == .oneAndAHalf && rules.lineEnd == .asNeeded && rules.lineStart == .asNeeded)
        #expect(LineStrictness.allCases == LineStrictness.allCases.sorted())
    }
}
