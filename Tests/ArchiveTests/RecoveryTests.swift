import Diagnostics
import Testing

@testable import Archive

/// The table of decision 0022, row by row: what a killed process has left, and what the next writer makes of it.
@Suite("What a killed process has left") struct RecoveryTests {
    private let files = MemoryFiles()
    private let archive: Archive
    /// A bag and its line as they were before the line counted.
    private let entry: RegisterEntry
    private let whole: [UInt8]
    private let before: [UInt8]

    init() throws {
        archive = try Samples.archive(files)
        before = files.bytes("/a/register.jsonl")
        entry = try archive.deposit(try Samples.record(4), by: "李某", at: try Samples.time()).output
        whole = files.bytes("/a/register.jsonl")
    }

    private var bag: String { "/a/" + (entry.path ?? "") }

    private func recover() throws -> [String] { try archive.recover(at: try Samples.time()).lines }

    private func isClean() throws -> Bool {
        try archive.verify().findings.isEmpty && files.names(in: "/a/incoming").isEmpty
    }

    @Test("nothing: nothing is done")
    func nothing() throws {
        let steps = files.steps
        #expect(try recover().isEmpty)
        // Only what asks, nothing that writes.
        #expect(files.steps == steps)
        #expect(files.bytes("/a/register.jsonl") == whole)
    }

    @Test("a bag that nobody announced is removed")
    func bagAlone() throws {
        files.add(folder: "/a/incoming/bag")
        files.add(folder: "/a/incoming/bag/data")
        files.put("half", at: "/a/incoming/bag/data/正文.pdf")
        #expect(try archive.verify().findings.lines == ["ARC0408 incoming/bag"])
        #expect(try recover() == ["ARC0207 incoming/bag"])
        #expect(try isClean())
    }

    @Test("an announcement that was not finished is removed, with its bag")
    func halfAnnouncement() throws {
        files.add(folder: "/a/incoming/bag")
        files.put(Array(entry.line.dropLast(5)), at: "/a/incoming/entry")
        #expect(try recover() == ["ARC0207 incoming/bag"])
        #expect(try isClean())
        files.put("", at: "/a/incoming/entry")
        #expect(try recover().isEmpty)
        #expect(try isClean())
    }

    @Test("an announcement whose bag never moved: both are removed")
    func notMoved() throws {
        files.put(before, at: "/a/register.jsonl")
        try files.rename(bag, to: "/a/incoming/bag")
        files.put(entry.line, at: "/a/incoming/entry")
        #expect(try recover() == ["ARC0207 incoming/bag"])
        #expect(files.bytes("/a/register.jsonl") == before)
        #expect(try isClean())
        // The office does it again.
        #expect(try archive.deposit(try Samples.record(4), by: "李某", at: try Samples.time()).output == entry)
    }

    @Test("an announcement whose bag is in its place: the line is added")
    func moved() throws {
        files.put(before, at: "/a/register.jsonl")
        files.put(entry.line, at: "/a/incoming/entry")
        #expect(try recover() == ["ARC0206 2026/D30/Z109-WS·2026-D30-BGS-0004"])
        #expect(files.bytes("/a/register.jsonl") == whole)
        #expect(try isClean())
    }

    @Test("an announcement that is the last line already is removed")
    func counted() throws {
        files.put(entry.line, at: "/a/incoming/entry")
        #expect(try recover() == ["ARC0206 2026/D30/Z109-WS·2026-D30-BGS-0004"])
        #expect(files.bytes("/a/register.jsonl") == whole)
        #expect(try isClean())
    }

    @Test("a part of the announced line: it is moved aside, the line is added, and a further one tells of it", arguments: [1, 40, 300])
    func tornLine(_ count: Int) throws {
        let part = Array(entry.line.prefix(min(count, entry.line.count - 1)))
        files.put(before + part, at: "/a/register.jsonl")
        files.put(entry.line, at: "/a/incoming/entry")
        #expect(try recover() == ["ARC0206 2026/D30/Z109-WS·2026-D30-BGS-0004", "ARC0205 register.jsonl"])
        #expect(files.bytes("/a/register.jsonl").starts(with: whole))
        #expect(files.bytes("/a/recovered/line-7.txt") == part)
        #expect(try archive.entries().last?.event == .repair)
        #expect(try isClean())
    }

    @Test("a part of a line without an announcement, in a register that has no other")
    func onlyTornLine() throws {
        let files = MemoryFiles()
        files.add(folder: "/b")
        files.put("{\"at\":", at: "/b/register.jsonl")
        let archive = Archive(at: "/b", files: files)
        #expect(try archive.recover(at: try Samples.time()).lines == ["ARC0205 register.jsonl"])
        #expect(files.text("/b/recovered/line-1.txt") == "{\"at\":")
        #expect(try archive.entries().map(\.event) == [.repair])
        #expect(try archive.verify().findings.isEmpty)
    }

    @Test("a copy of a torn line that was taken out, but not told yet, is told")
    func stagedTail() throws {
        files.put("{\"at\"", at: "/a/incoming/tail")
        #expect(try recover() == ["ARC0205 register.jsonl"])
        #expect(files.text("/a/recovered/line-7.txt") == "{\"at\"")
        #expect(try isClean())
    }

    @Test("a checkpoint that was begun is removed, one that was moved is told")
    func checkpoint() throws {
        files.put("Yinfa", at: "/a/incoming/checkpoint")
        #expect(try recover() == ["ARC0207 incoming/checkpoint"])
        let own = Checkpoint(at: try Samples.time(), head: try archive.verify().head)
        files.put(own.bytes, at: "/a/checkpoints/2026-11-30-2.txt")
        let line = RegisterEntry(
            seq: 7, at: own.at, event: .checkpoint, path: "checkpoints/2026-11-30-2.txt",
            bag: ContentDigest(.sha256, of: own.bytes), by: "李某", prev: own.head.digest)
        files.put(line.line, at: "/a/incoming/entry")
        #expect(try recover() == ["ARC0206 checkpoints/2026-11-30-2.txt"])
        #expect(try archive.entries().last == line)
        #expect(try isClean())
    }

    @Test("a failed writing undoes itself, or says that the next writer will")
    func undone() throws {
        var words: Set<String> = []
        let clean = files.reopened()
        _ = try Archive(at: "/a", files: clean).deposit(try Samples.record(5), by: "李某", at: try Samples.time())
        for step in 1...clean.steps {
            for trouble in [MemoryFiles.Trouble.error, .full, .killed] {
                let files = files.reopened()
                files.set(trouble, at: step)
                let found = failure {
                    try Archive(at: "/a", files: files).deposit(try Samples.record(5), by: "李某", at: try Samples.time())
                }
                words.formUnion(found.flatMap(\.hints).map(\.chinese))
            }
        }
        #expect(
            words == [
                "腾出空间或者检查权限，再做一遍；档案没有变", "检查磁盘，再做一遍；没做完的，下次自动做完或者清掉",
            ])
    }
}
