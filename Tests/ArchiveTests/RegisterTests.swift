import Diagnostics
import Quantities
import Synchronization
import TestSupport
import Testing

@testable import Archive

@Suite("The register") struct RegisterTests {
    private let files = MemoryFiles()
    private let archive: Archive

    init() throws { archive = try Samples.archive(files) }

    private var lines: [String] { files.text("/a/register.jsonl").split(separator: "\n").map { $0 + "\n" } }

    private func write(_ lines: [String]) { files.put(lines.joined(), at: "/a/register.jsonl") }

    private func found() throws -> [String] { try archive.verify().findings.lines }

    @Test("a line is canonical JSON with the digest of the line before")
    func line() throws {
        let zeros = String(repeating: "0", count: 64)
        let bag = try #require(try archive.entries()[0].bag)
        #expect(
            lines[0] == """
                {"at":"2026-11-30T14:05:00+08:00","bag":"\(bag)","by":"李某","ev":"archive","id":"Z109-WS·2026-D30-BGS-0001",\
                "path":"2026/D30/Z109-WS·2026-D30-BGS-0001","prev":"\(zeros)","seq":1}\n
                """)
        #expect(lines[1].contains("\"prev\":\"\(ContentDigest(.sha256, of: Array(lines[0].utf8)))\""))
        #expect(lines[1].contains("\"of\":\"Z109-WS·2026-D30-BGS-0001\""))
        #expect(lines[1].hasSuffix("\"seq\":2,\"why\":\"数字有误\"}\n"))
    }

    @Test("what reads a line takes back what was written, with every character that is escaped")
    func roundTrip() throws {
        let texts = ["", "a\"b\\c", "\u{1}\n\t", "汉字 é \u{1F600}", "e\u{301}", String(repeating: "长", count: 300)]
        for text in texts {
            let entry = RegisterEntry(
                seq: 7, at: try Samples.time(), event: .withdraw, id: text, path: text, bag: ContentDigest(.sm3, of: [1]), of: text, by: text,
                why: text, prev: .none)
            #expect(entry.line.last == UInt8(ascii: "\n"))
            #expect(RegisterEntry(line: entry.line.dropLast()) == entry, "\(text)")
        }
    }

    @Test("any other spelling is refused", arguments: [
        ("{\"at\"", "{ \"at\""), ("\"seq\":1}", "\"seq\":1,\"zz\":\"x\"}"),
        ("\"seq\":1}", "\"seq\":01}"), ("\"seq\":1}", "\"seq\":1.0}"),
        ("\"seq\":1}", "\"seq\":-1}"), ("\"seq\":1}", "\"seq\":99999999999999999999}"),
        ("李某", "\\u674e某"), ("archive", "destroy"),
        ("\"by\":\"李某\",", ""), ("\"ev\":\"archive\",", ""), ("+08:00", "+0800"),
        ("\"seq\":1}", "\"seq\":1}}"), ("李某", "e\u{301}"),
        ("\"seq\":1}", "\"seq\":\"1\"}"), ("\"by\":\"李某\"", "\"by\":\"李某\",\"by\":\"李某\""),
        ("李某", "\\u0041"), ("{\"at\"", "\"at\""),
        ("李某", "\\x"), ("李某\"", "李某"), ("\"bag\":\"", "\"bag\":\"A"),
    ])
    func otherSpellings(_ old: String, _ new: String) throws {
        let line = lines[0].dropLast().replacing(old, with: new)
        let isRead = RegisterEntry(line: Array(line.utf8)[...]) != nil
        // Who did it may be left out; everything else may not be written so.
        #expect(isRead == (old == "\"by\":\"李某\","))
    }

    @Test("a line that is none, a line that was changed, moved, taken out, put in twice")
    func brokenChain() throws {
        let lines = lines
        write([lines[0], "{}\n"] + lines[2...])
        #expect(Array(try found().prefix(2)) == ["ARC0301 register.jsonl:2:1", "ARC0302 register.jsonl:3:1"])
        write([lines[0], lines[1].replacing("李某", with: "王某")] + lines[2...])
        #expect(try found() == ["ARC0302 register.jsonl:3:1"])
        write([lines[1], lines[0]] + lines[2...])
        #expect(try found().filter { $0.hasPrefix("ARC0302") }.count == 3)
        write([lines[0]] + lines[2...])
        #expect(try found().contains("ARC0302 register.jsonl:2:1"))
        write([lines[0], lines[0]] + lines[1...])
        #expect(try found().contains("ARC0302 register.jsonl:2:1"))
    }

    @Test("numbers that break, though the chain was made to fit")
    func wrongNumbers() throws {
        var entries = try archive.entries()
        for index in entries.indices where index > 1 {
            entries[index].seq += 1
            entries[index].prev = ContentDigest(.sha256, of: entries[index - 1].line)
        }
        write(entries.map { String(decoding: $0.line, as: UTF8.self) })
        let found = try archive.verify().findings.filter { $0.code.rawValue == "ARC0302" }
        #expect(found.lines == ["ARC0302 register.jsonl:3:1", "ARC0302 register.jsonl:4:1", "ARC0302 register.jsonl:5:1"])
        #expect(found.first?.message.chinese == "登记簿的序号到这一行断了")
    }

    /// The register as somebody writes it anew who knows how.
    private func rewrite(from line: Int, _ change: (inout RegisterEntry) -> Void) throws {
        var entries = try archive.entries()
        for index in entries.indices where index >= line - 1 {
            if index == line - 1 { change(&entries[index]) }
            entries[index].prev = index == 0 ? .none : ContentDigest(.sha256, of: entries[index - 1].line)
        }
        write(entries.map { String(decoding: $0.line, as: UTF8.self) })
    }

    @Test("all of a register written anew is found by the checkpoint, or by the head on paper")
    func rewritten() throws {
        let printed = try archive.verify().head
        try rewrite(from: 2) { $0.why = "别的原因" }
        #expect(try found() == ["ARC0304 checkpoints/2026-11-30.txt"])
        let outcome = try archive.verify(printed: printed)
        #expect(outcome.findings.codes == ["ARC0304", "ARC0305"])
        #expect(outcome.findings(.authenticity).count == 2)
        // After the checkpoint only the paper shows it.
        let other = try Samples.archive(files, at: "/b")
        let head = try other.verify().head
        files.put(files.text("/b/register.jsonl").replacing("发文有误", with: "没有原因"), at: "/b/register.jsonl")
        #expect(try other.verify().findings.isEmpty)
        #expect(try other.verify(printed: head).findings.lines == ["ARC0305 register.jsonl"])
    }

    @Test("a register that was cut off is found by the checkpoint, and by the head on paper")
    func cutOff() throws {
        let printed = try archive.verify().head
        write(Array(lines.prefix(2)))
        let found = try found()
        #expect(found.contains("ARC0304 checkpoints/2026-11-30.txt"))
        #expect(found.contains("ARC0403 2026/D30/Z109-WS·2026-D30-BGS-0003"))
        #expect(try archive.verify(printed: printed).findings.codes.contains("ARC0305"))
        #expect(try archive.verify(printed: .empty).findings.codes == (try archive.verify().findings.codes))
    }

    @Test("times that run backwards are a warning, whatever their offsets")
    func backwards() throws {
        _ = try archive.note(.verify, by: "李某", why: nil, at: try Samples.time("2026-11-30T06:05:00+00:00"))
        #expect(try found().isEmpty)
        _ = try archive.note(.verify, by: "李某", why: nil, at: try Samples.time("2026-11-30T14:04:59+08:00"))
        #expect(try found() == ["ARC0306 register.jsonl:7:1"])
        #expect(try archive.verify().passes)
    }

    @Test("lines that contradict those above: twice the same number, unknown records, paths that lead away")
    func contradictions() throws {
        try rewrite(from: 5) { $0.id = "Z109-WS·2026-D30-BGS-0009" }
        #expect(try found() == ["ARC0307 register.jsonl:5:1"])
        try rewrite(from: 5) { $0 = RegisterEntry(
            seq: 5, at: $0.at, event: .archive, id: "../../etc", path: "2026/../../etc", bag: $0.bag, by: "x", prev: .none) }
        #expect(try found().contains("ARC0307 register.jsonl:5:1"))
        try rewrite(from: 5) { $0 = RegisterEntry(
            seq: 5, at: $0.at, event: .archive, id: "Z109-WS·2026-D30-BGS-0001", path: "2026/D30/Z109-WS·2026-D30-BGS-0001", bag: $0.bag,
            prev: .none) }
        #expect(try found().contains("ARC0307 register.jsonl:5:1"))
        try rewrite(from: 5) { $0 = RegisterEntry(seq: 5, at: $0.at, event: .verify, of: "x", prev: .none) }
        #expect(try found() == ["ARC0307 register.jsonl:5:1"])
    }

    @Test("an incomplete last line is found, moved aside by the next writer, and told in the register")
    func torn() throws {
        let whole = files.bytes("/a/register.jsonl")
        files.put(whole + Array("{\"at\":\"2026".utf8), at: "/a/register.jsonl")
        #expect(try found() == ["ARC0407 register.jsonl:6:1"])
        // Nobody can tell such a line from a whole one that was cut: both are said.
        let hints = try archive.verify().findings.flatMap(\.hints)
        #expect(hints.contains { $0.chinese.contains("原来是整行的，少了那一条登记") && $0.english.contains("compare with --head") }, "\(hints)")
        let reported = try archive.deposit(try Samples.record(4), by: "李某", at: try Samples.time())
        #expect(reported.warnings.lines == ["ARC0205 register.jsonl"])
        #expect(reported.warnings[0].message.chinese == "登记簿最后一行没写完（11 字节），已移到“recovered/line-6.txt”")
        #expect(files.text("/a/recovered/line-6.txt") == "{\"at\":\"2026")
        #expect(try archive.entries().suffix(2).map(\.event) == [.repair, .archive])
        #expect(try found().isEmpty)
        files.put("anderes", at: "/a/recovered/line-6.txt")
        #expect(try found() == ["ARC0402 recovered/line-6.txt"])
        files.delete("/a/recovered/line-6.txt")
        #expect(try found() == ["ARC0401 recovered/line-6.txt"])
    }

    @Test("to a register whose last line is no entry nothing is added")
    func brokenEnd() throws {
        write(lines + ["no line\n"])
        let before = files.bytes("/a/register.jsonl")
        #expect(failure { try archive.deposit(try Samples.record(4), by: "李某", at: try Samples.time()) }.lines == ["ARC0203 register.jsonl"])
        files.put([UInt8](repeating: 65, count: 200_000), at: "/a/register.jsonl")
        #expect(failure { try archive.recover(at: try Samples.time()) }.codes == ["ARC0203"])
        files.put(before, at: "/a/register.jsonl")
        #expect(failure { try archive.recover(at: try Samples.time()) }.codes == ["ARC0203"])
        #expect(files.bytes("/a/register.jsonl") == before)
    }

    @Test("an announced line that does not fit is left for a person to look at")
    func unfitAnnouncement() throws {
        let entry = RegisterEntry(
            seq: 9, at: try Samples.time(), event: .archive, id: "x", path: "2026/D30/x", bag: ContentDigest.none, prev: .none)
        files.put(entry.line, at: "/a/incoming/entry")
        #expect(failure { try archive.recover(at: try Samples.time()) }.lines == ["ARC0204 incoming/entry"])
        #expect(try found() == ["ARC0408 incoming/entry"])
        var fitting = entry
        fitting.seq = 6
        fitting.prev = try archive.verify().head.digest
        files.put(fitting.line, at: "/a/incoming/entry")
        files.add(folder: "/a/2026/D30/x")
        #expect(failure { try archive.recover(at: try Samples.time()) }.lines == ["ARC0204 2026/D30/x"])
        files.delete("/a/2026/D30/x")
        #expect(try archive.recover(at: try Samples.time()).isEmpty)
        #expect(try found().isEmpty)
    }

    @Test("the end is read in constant time: only the last bytes of a register")
    func constantTime() throws {
        let counting = CountingFiles(files)
        let entry = try #require(try archive.entries().last)
        var text: [UInt8] = files.bytes("/a/register.jsonl")
        var previous = entry
        for seq in 6...4_000 {
            let next = RegisterEntry(
                seq: seq, at: entry.at, event: .verify, by: "李某", prev: ContentDigest(.sha256, of: previous.line))
            text += next.line
            previous = next
        }
        files.put(text, at: "/a/register.jsonl")
        _ = try Archive(at: "/a", files: counting).note(.verify, by: "李某", why: nil, at: entry.at)
        // The end of the register, and the announcement of what was written before.
        #expect(counting.bytesRead <= Register.longestLine * 2 + 4096)
        #expect(try archive.verify().findings.isEmpty)
        #expect(try archive.verify().head.seq == 4_001)
    }
}

/// Counts what is read.
final class CountingFiles: FileSystem {
    private let files: MemoryFiles
    private let count = MemoryFiles()

    init(_ files: MemoryFiles) { self.files = files }

    var bytesRead: Int { count.state.withLock { $0.cut } }

    func entry(at path: String) throws(FileFault) -> FileEntry? { try files.entry(at: path) }
    func names(in folder: String) throws(FileFault) -> [String] { try files.names(in: folder) }

    func read(_ path: String, at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
        let bytes = try files.read(path, at: offset, count: count)
        self.count.state.withLock { $0.cut += bytes.count }
        return bytes
    }

    func makeFolder(_ path: String, mode: Int) throws(FileFault) { try files.makeFolder(path, mode: mode) }
    func makeFile(_ path: String) throws(FileFault) { try files.makeFile(path) }
    func append(_ bytes: [UInt8], to path: String) throws(FileFault) { try files.append(bytes, to: path) }
    func seal(_ path: String) throws(FileFault) { try files.seal(path) }
    func sync(_ path: String) throws(FileFault) { try files.sync(path) }
    func rename(_ path: String, to target: String) throws(FileFault) { try files.rename(path, to: target) }
    func truncate(_ path: String, to size: Int) throws(FileFault) { try files.truncate(path, to: size) }
    func remove(_ path: String) throws(FileFault) { try files.remove(path) }
    func lock(_ path: String, alone: Bool) throws(FileFault) -> FileLock? { try files.lock(path, alone: alone) }
}
