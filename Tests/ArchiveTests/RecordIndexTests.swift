import Diagnostics
import Testing

@testable import Archive

@Suite("What the register says of the records") struct RecordIndexTests {
    private func entry(
        _ event: RegisterEvent, _ id: String? = nil, of: String? = nil, bag: UInt8? = nil, path: String? = nil
    ) throws -> RegisterEntry {
        let bag = bag.map { ContentDigest(.sha256, of: [$0]) }
        return RegisterEntry(
            seq: 1, at: try Samples.time(), event: event, id: id, path: path ?? bag.flatMap { _ in id.map { "2026/D30/" + $0 } },
            bag: bag, of: of, prev: .none)
    }

    private func contradictions(_ entries: [RegisterEntry]) -> [Int] {
        var found: [Int] = []
        _ = RecordIndex(entries) { found.append($0) }
        return found
    }

    @Test("records that are archived, corrected, replaced and withdrawn")
    func statuses() throws {
        let entries = [
            try entry(.archive, "a", bag: 1),
            try entry(.archive, "b", bag: 2),
            try entry(.archive, "c", bag: 3),
            try entry(.supersede, "d", of: "a", bag: 4),
            try entry(.replace, "e", of: "b", bag: 5),
            try entry(.withdraw, "c", bag: 3),
            try entry(.verify),
        ]
        #expect(contradictions(entries).isEmpty)
        let index = RecordIndex(entries)
        #expect(index.rows.compactMap(\.entry.id) == ["a", "b", "c", "d", "e"])
        #expect(index.rows.map(\.status) == [.superseded(by: "d"), .replaced(by: "e"), .withdrawn, .current, .current])
        #expect(index["a"]?.events == [entries[3]])
        #expect(index["b"]?.events == [entries[4]])
        #expect(index["c"]?.events == [entries[5]])
        #expect(index["x"] == nil)
    }

    @Test("a correction can be corrected in its turn")
    func chain() throws {
        let entries = [
            try entry(.archive, "a", bag: 1),
            try entry(.supersede, "b", of: "a", bag: 2),
            try entry(.supersede, "c", of: "b", bag: 3),
            try entry(.withdraw, "c", bag: 3),
        ]
        #expect(contradictions(entries).isEmpty)
        #expect(RecordIndex(entries).rows.map(\.status) == [.superseded(by: "b"), .superseded(by: "c"), .withdrawn])
    }

    @Test("the words for what became of a record")
    func words() {
        #expect(RecordIndex.Status.current.words.chinese == "现行")
        #expect(RecordIndex.Status.superseded(by: "b").words == Bilingual("已由“b”更正", "was corrected by 'b'"))
        #expect(RecordIndex.Status.replaced(by: "b").words == Bilingual("已由“b”替换", "was replaced by 'b'"))
        #expect(RecordIndex.Status.withdrawn.words == Bilingual("已撤回", "was withdrawn"))
        #expect(
            RegisterEvent.allCases.map(\.words.chinese) == ["归档", "更正", "替换", "撤回", "检测", "利用", "移交", "固化", "修复"])
    }

    @Test("the same number twice contradicts, and the first one counts")
    func twice() throws {
        let entries = [try entry(.archive, "a", bag: 1), try entry(.archive, "a", bag: 2)]
        #expect(contradictions(entries) == [1])
        #expect(RecordIndex(entries).rows.map(\.entry) == [entries[0]])
    }

    @Test("a bag's line without number, path or digest contradicts")
    func incomplete() throws {
        #expect(contradictions([try entry(.archive, nil, bag: 1, path: "x")]) == [0])
        #expect(contradictions([try entry(.archive, "a", path: "x")]) == [0])
        #expect(contradictions([try entry(.supersede, "a", of: "a", bag: 1)]) == [0])
    }

    @Test("what points at nothing, at itself or at what is not in force contradicts")
    func wrongPointers() throws {
        let first = try entry(.archive, "a", bag: 1)
        #expect(contradictions([first, try entry(.supersede, "b", of: "x", bag: 2)]) == [1])
        #expect(contradictions([first, try entry(.supersede, "b", bag: 2)]) == [1])
        #expect(contradictions([first, try entry(.withdraw, "x", bag: 1)]) == [1])
        #expect(contradictions([first, try entry(.withdraw)]) == [1])
        let withdrawn = [first, try entry(.withdraw, "a", bag: 1)]
        #expect(contradictions(withdrawn + [try entry(.withdraw, "a", bag: 1)]) == [2])
        #expect(contradictions(withdrawn + [try entry(.replace, "b", of: "a", bag: 2)]) == [2])
        #expect(contradictions([first, try entry(.archive, "b", of: "a", bag: 2)]) == [1])
    }

    @Test("a withdrawal that names another bag or place than the record has contradicts")
    func otherBag() throws {
        let first = try entry(.archive, "a", bag: 1)
        #expect(contradictions([first, try entry(.withdraw, "a", bag: 2)]) == [1])
        #expect(contradictions([first, try entry(.withdraw, "a", bag: 1, path: "elsewhere")]) == [1])
    }

    @Test("a line about a record that is not there contradicts; one about none or about a record does not")
    func notes() throws {
        let first = try entry(.archive, "a", bag: 1)
        #expect(contradictions([first, try entry(.export, "a"), try entry(.export)]).isEmpty)
        #expect(RecordIndex([first, try entry(.export, "a")])["a"]?.events.count == 1)
        #expect(contradictions([first, try entry(.export, "b")]) == [1])
    }
}
