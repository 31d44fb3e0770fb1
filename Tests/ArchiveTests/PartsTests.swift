import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Archive

/// The small parts by themselves.
@Suite("Parts") struct PartsTests {
    private let files = MemoryFiles()

    @Test("folders are made down from one that is there, and are on the disk")
    func makeFolders() throws {
        files.add(folder: "/a")
        try files.sync("/")
        try files.makeFolders("/a/b/c", below: "/a")
        #expect(try files.names(in: "/a/b") == ["c"])
        let steps = files.steps
        try files.makeFolders("/a/b/c", below: "/a")
        #expect(files.steps == steps)
        for seed in UInt64(0)..<20 { #expect(try files.reopened(powerCut: seed).names(in: "/a/b") == ["c"]) }
    }

    @Test("the folder above a path")
    func parents() {
        #expect(LocalFiles.parent(of: "/a/b/c") == "/a/b")
        #expect(LocalFiles.parent(of: "/a") == "/")
        #expect(LocalFiles.parent(of: "a") == ".")
        #expect(LocalFiles.parent(of: "档案/年度") == "档案")
    }

    @Test("a file comes in chunks, however long it is")
    func chunks() throws {
        for size in [0, 1, LocalFiles.chunk - 1, LocalFiles.chunk, LocalFiles.chunk + 1, LocalFiles.chunk * 3] {
            files.put([UInt8](repeating: 9, count: size), at: "/f")
            var sizes: [Int] = []
            try files.readChunks(of: "/f") { sizes.append($0.count) }
            #expect(sizes.reduce(0, +) == size)
            #expect(sizes.allSatisfy { (1...LocalFiles.chunk).contains($0) })
            #expect(try files.digests(of: "/f", withSM3: false).size == size)
        }
        #expect(try files.contents(of: "/f", limit: 5).count == 5)
    }

    @Test("a register's lines come whole, whatever chunk they end in")
    func lines() throws {
        var text: [UInt8] = []
        var written: [Int] = []
        var random = SplitMix64(seed: 17)
        while text.count < LocalFiles.chunk * 2 {
            let length = Int.random(in: 1...60_000, using: &random)
            text += [UInt8](repeating: 65, count: length) + [10]
            written.append(length + 1)
        }
        files.put(text + [65, 66], at: "/r")
        var read: [Int] = []
        try Register(files: files, path: "/r").readLines { read.append($0.count) }
        #expect(read == written + [2])
        var none = 0
        try Register(files: files, path: "/none").readLines { _ in none += 1 }
        #expect(none == 0)
    }

    @Test("the tail of an empty register, of one line, of a torn one")
    func tails() throws {
        let register = Register(files: files, path: "/r")
        #expect(try register.tail().head == .empty)
        let entry = RegisterEntry(seq: 1, at: try Samples.time(), event: .verify, prev: .none)
        files.put(entry.line, at: "/r")
        let tail = try register.tail()
        #expect(tail.head == RegisterHead(seq: 1, digest: ContentDigest(.sha256, of: entry.line)))
        #expect(tail.lastLine == entry.line && tail.torn.isEmpty)
        files.put(entry.line + [1, 2, 3], at: "/r")
        #expect(try register.tail().torn == entry.line.count..<entry.line.count + 3)
        #expect(try register.tail().head == tail.head)
        files.put([0, 0, 0], at: "/r")
        #expect(try register.tail().torn == 0..<3)
        files.put("\n", at: "/r")
        #expect(failure { try register.tail() }.codes == ["ARC0203"])
    }

    @Test("a manifest of any names is read as it was written, in the order of their bytes")
    func manifestRoundTrip() throws {
        var random = SplitMix64(seed: 29)
        let alphabet = Array("%/\r\n 正é.-25ADab")
        for round in 0..<100 {
            var paths: Set<String> = []
            for _ in 0..<10 {
                let name = String((0..<Int.random(in: 1...8, using: &random)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
                })
                let isPath = name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
                if isPath { paths.insert("data/" + name) }
            }
            let manifest = BagManifest(paths.map { .init(digest: ContentDigest(.sha256, of: Array($0.utf8)), path: $0) })
            let read = try #require(BagManifest(manifest.bytes), "\(round)")
            #expect(read == manifest)
            #expect(read.paths == paths)
            #expect(manifest.lines.map { Array($0.path.utf8) } == manifest.lines.map { Array($0.path.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
            #expect(manifest.bytes.count { $0 == 10 } == paths.count)
        }
    }

    @Test("a field of bag-info.txt that is there once")
    func infoFields() {
        let info = Array("A: 1\nB: 汉: 字\nC: 1\nC: 2\nAB: x\n".utf8)
        #expect(BagInfo.value(of: "A", in: info) == "1")
        #expect(BagInfo.value(of: "B", in: info) == "汉: 字")
        #expect(BagInfo.value(of: "C", in: info) == nil)
        #expect(BagInfo.value(of: "D", in: info) == nil)
    }

    @Test("gaps are told by series, the first ten of them by their numbers")
    func gaps() throws {
        func entries(_ items: [Int], _ office: String?) throws -> [RegisterEntry] {
            try items.map { item in
                RegisterEntry(
                    seq: 1, at: try Samples.time(), event: .archive, id: try Samples.number(item, office: office).description, prev: .none)
            }
        }
        func words(_ entries: [RegisterEntry]) -> [String] {
            ItemNumbers.gaps(in: entries, scheme: .standard).map { ($0.place?.file ?? "") + " " + $0.message.english }
        }
        #expect(try words(entries([1, 2, 3], "BGS")).isEmpty)
        #expect(try words(entries([3, 1, 2], nil)).isEmpty)
        #expect(
            try words(entries([2], "BGS") + entries([1, 4], "AJK")) == [
                "Z109-WS·2026-D30-AJK- item numbers are missing: 2, 3",
                "Z109-WS·2026-D30-BGS- item numbers are missing: 1",
            ])
        #expect(
            try words(entries([9999], "BGS")) == [
                "Z109-WS·2026-D30-BGS- item numbers are missing: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … (9998)"
            ])
        // What was numbered by other rules is left alone.
        #expect(words([RegisterEntry(seq: 1, at: try Samples.time(), event: .archive, id: "旧-5", prev: .none)]).isEmpty)
    }

    @Test("outcomes come in the order of the items, on as many processors as there are")
    func lanes() {
        #expect(Lanes.outcomes(of: [Int]()) { $0 }.isEmpty)
        #expect(Lanes.outcomes(of: Array(0..<500)) { $0 * 2 } == (0..<500).map { $0 * 2 })
    }
}
