import Diagnostics
import PlacedYAML
import Testing

@testable import Yinfa

@Suite("The files of packs that were read") struct YAMLShelfTests {
    private func source(_ text: String, _ file: String = "fields.yaml") -> SourceText { SourceText(file: file, text: text) }

    @Test("a file that was read gives what reading it gives, each time")
    func same() throws {
        let shelf = YAMLShelf(capacity: 3)
        let text = "甲: {类型: 文字}\n乙:\n- 丙\n- \"丁\"\n"
        let parsed = try YAMLFile.parse(text, file: "fields.yaml")
        for _ in 0..<3 { #expect(try shelf.node(of: source(text)) == parsed) }
        #expect(shelf.files == ["fields.yaml"])
    }

    @Test("a file that was changed is read anew, however little")
    func changed() throws {
        let shelf = YAMLShelf(capacity: 3)
        let texts = ["甲: 1", "甲: 2", "甲:  1", "甲: e\u{301}", "甲: \u{E9}"]
        for text in texts + texts { #expect(try shelf.node(of: source(text)) == YAMLFile.parse(text, file: "fields.yaml"), "\(text)") }
    }

    @Test("the same text in another file has places of that file")
    func places() throws {
        let shelf = YAMLShelf(capacity: 3)
        let (one, other) = (try shelf.node(of: source("甲: 1")), try shelf.node(of: source("甲: 1", "other/fields.yaml")))
        #expect(one.place.file == "fields.yaml" && other.place.file == "other/fields.yaml")
        #expect(try shelf.node(of: source("甲: 1")).place.file == "fields.yaml")
    }

    @Test("what cannot be read is told each time, and nothing is kept of it")
    func faults() throws {
        let shelf = YAMLShelf(capacity: 3)
        for _ in 0..<2 {
            let failure = try #require(throws: StageFailure.self) { try shelf.node(of: source("甲: [")) }
            #expect(failure.diagnostics.map(\.code.rawValue) == ["CFG0101"])
        }
        #expect(shelf.files.isEmpty)
    }

    @Test("the file that nobody has asked for the longest makes room")
    func room() throws {
        let shelf = YAMLShelf(capacity: 2)
        for file in ["1", "2", "1", "3"] { _ = try shelf.node(of: source("甲: 1", file)) }
        #expect(shelf.files == ["1", "3"])
        _ = try shelf.node(of: source("甲: 1", "2"))
        #expect(shelf.files == ["3", "2"])
    }

    @Test("many threads that ask at once are given the same")
    func threads() async throws {
        let shelf = YAMLShelf(capacity: 2)
        let texts = (0..<4).map { "甲: \($0)\n乙: [1, 2]" }
        let expected = try texts.map { try YAMLFile.parse($0, file: "fields.yaml") }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for turn in 0..<32 { group.addTask { try shelf.node(of: source(texts[turn % 4])) == expected[turn % 4] } }
            for try await isSame in group { #expect(isSame) }
        }
        #expect(shelf.files.count <= 2)
    }
}
