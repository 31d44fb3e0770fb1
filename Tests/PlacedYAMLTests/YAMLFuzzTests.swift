import Diagnostics
import PlacedYAML
import TestSupport
import Testing

@Suite("Foreign bytes in YAML files")
struct YAMLFuzzTests {
    private static let tokens = [
        "甲", "乙丙", "key", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "\r\n", "\r", "\u{85}", "\u{2028}", "{", "}", "[",
        "]", ", ", "\"", "'", "\\", "\\x", "#", " # ", "|", ">", "|\n  ", "&a ", "*a", "*b", "!", "!!str ", "? ", "---\n", "...\n",
        "%YAML 1.1\n", "%", "@", "`", "\t", "~", "null", "true", "1", "0x1F", "1_000", "2020-12-31", "<<: ", "=", "👨‍👩‍👧",
        "e\u{301}", "\u{FEFF}", "\u{0}", "\u{1}", "是",
    ]

    /// Every place of a result.
    private func places(_ result: Result<YAMLNode, StageFailure>) -> [Place] {
        switch result {
        case .success(let node): places(node)
        case .failure(let failure):
            failure.diagnostics.flatMap { diagnostic in
                [diagnostic.place].compactMap { $0 } + diagnostic.notes.compactMap(\.place)
            }
        }
    }

    private func places(_ node: YAMLNode) -> [Place] {
        switch node.content {
        case .scalar, .null: [node.place]
        case .sequence(let items): [node.place] + items.flatMap(places)
        case .mapping(let entries): [node.place] + entries.flatMap { [$0.keyPlace] + places($0.value) }
        }
    }

    private func check(_ text: String) {
        let result = parsed(text)
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for place in places(result) {
            #expect(place.file == "f.yaml")
            guard let position = place.position else { continue }
            #expect((1...lines.count).contains(position.line), "\(text.debugDescription)")
            let excerpt = position.excerpt ?? ""
            #expect((1...excerpt.count + 1).contains(position.column), "\(text.debugDescription) \(position)")
            #expect(position.column + position.length <= max(excerpt.count, position.column) + 1)
        }
        if case .failure(let failure) = result {
            #expect(failure.diagnostics.allSatisfy { $0.code.rawValue.hasPrefix("CFG01") && !$0.hints.isEmpty })
        }
        #expect(parsed(text) == result, "\(text.debugDescription)")
    }

    private func parsed(_ text: String) -> Result<YAMLNode, StageFailure> {
        do { return .success(try YAMLFile.parse(text, file: "f.yaml")) } catch { return .failure(error) }
    }

    @Test("token soup is a node or a placed diagnostic", arguments: 0..<20 as Range<UInt64>)
    func tokens(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<80 { check(RandomText.text(&random, of: Self.tokens)) }
    }

    @Test("so are random characters and random bytes", arguments: 0..<10 as Range<UInt64>)
    func characters(seed: UInt64) {
        var random = SplitMix64(seed: 100 + seed)
        for _ in 0..<50 {
            check(RandomText.text(&random))
            check(RandomText.bytes(&random))
        }
    }

    @Test("and a sound file with a damage", arguments: 0..<10 as Range<UInt64>)
    func damages(seed: UInt64) throws {
        var random = SplitMix64(seed: 200 + seed)
        let text = try Repository.text("templates/winter-2020/sample/documents/notice.yaml")
        let others = Self.tokens.flatMap { Array($0) }
        for _ in 0..<15 {
            check(String(RandomText.damaged(Array(text), by: others, &random)))
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            check(RandomText.damaged(lines, by: ["- 甲", "  乙: 1", "{", "\t"], &random).joined(separator: "\n"))
        }
    }

    @Test("nesting ten thousand deep is refused or read, and never overruns the stack", arguments: [
        "[", "{甲: ", "- ", "? ", "[{甲: ",
    ])
    func deep(opening: String) { check(String(repeating: opening, count: 10_000)) }

    @Test("lines that only libyaml breaks do not shift places", arguments: [
        ("甲: 1\r乙: [", 1, 9), ("甲: 1\u{85}乙: x: y", 1, 10), ("甲: 1\r\n乙: x: y", 2, 5),
        ("甲: \"一\u{2028}二\"\n乙: x: y", 2, 5), ("# 甲\u{2029}\n乙: x: y", 2, 5),
    ])
    func breaks(text: String, line: Int, column: Int) throws {
        guard case .failure(let failure) = parsed(text) else {
            Issue.record("an error is expected")
            return
        }
        let position = try #require(failure.diagnostics.first?.place?.position)
        #expect((position.line, position.column) == (line, column))
    }

    @Test("aliases of aliases are refused before they fill the memory")
    func aliases() {
        var text = "a0: &a0 [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛, 壬, 癸]\n"
        for index in 1...9 {
            let one = "*a\(index - 1)"
            text += "a\(index): &a\(index) [" + Array(repeating: one, count: 10).joined(separator: ", ") + "]\n"
        }
        guard case .failure(let failure) = parsed(text) else {
            Issue.record("too much for a machine")
            return
        }
        #expect(failure.diagnostics.first?.message.chinese == "引用（*）展开以后内容太多")
    }

    @Test("an excerpt comes from its own line", arguments: 0..<20 as Range<UInt64>)
    func excerpts(seed: UInt64) throws {
        var random = SplitMix64(seed: 300 + seed)
        let names = ["甲", "乙", "丙", "丁", "戊"].shuffled(using: &random)
        let values = ["一", "二 三", "\"四\"", "[五, 六]", "{七: 八}"]
        let text = names.map { "\($0): \(values.element(&random))" }.joined(separator: seed % 2 == 0 ? "\n" : "\r\n")
        guard case .mapping(let entries) = try YAMLFile.parse(text, file: "f.yaml").content else { return }
        #expect(entries.map(\.key) == names)
        for (index, entry) in entries.enumerated() {
            let position = try #require(entry.keyPlace.position)
            #expect((position.line, position.column) == (index + 1, 1))
            #expect(position.excerpt?.hasPrefix(entry.key + ": ") == true && entry.value.place.position?.column == 4)
        }
    }
}
