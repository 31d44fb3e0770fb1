import Diagnostics
import Testing

@testable import Archive

/// The disk of the tests must itself lose what a disk loses, or the tests of faults prove nothing.
@Suite("The disk in memory") struct MemoryFilesTests {
    private let files = MemoryFiles()

    private func isThere(_ path: String, _ files: MemoryFiles) -> Bool { (try? files.entry(at: path)) != nil }

    @Test("it does what the machine's files do")
    func calls() throws {
        try files.makeFolder("/d", mode: 0o755)
        try files.makeFile("/d/a")
        try files.append([1, 2, 3], to: "/d/a")
        try files.append([4], to: "/d/a")
        #expect(try files.read("/d/a", at: 1, count: 2) == [2, 3])
        #expect(try files.entry(at: "/d/a") == FileEntry(kind: .file, size: 4, mode: 0o600))
        try files.seal("/d/a")
        try files.truncate("/d/a", to: 1)
        #expect(try files.entry(at: "/d/a") == FileEntry(kind: .file, size: 1, mode: 0o444))
        try files.rename("/d/a", to: "/b")
        #expect(try files.names(in: "/") == ["b", "d"])
        #expect(throws: FileFault.self) { try files.makeFile("/b") }
        #expect(throws: FileFault.self) { try files.makeFile("/no/b") }
        #expect(throws: FileFault.self) { try files.rename("/d", to: "/b") }
        #expect(throws: FileFault.self) { try files.read("/d", at: 0, count: 1) }
        #expect(throws: FileFault.self) { try files.names(in: "/b") }
        try files.makeFile("/d/c")
        #expect(throws: FileFault.self) { try files.remove("/d") }
        try files.remove("/d/c")
        try files.remove("/d")
        #expect(files.paths == ["/b"])
    }

    @Test("a step that fails is one; the disk stays full; a process that was killed does nothing more")
    func troubles() throws {
        try files.makeFile("/a")
        let before = files.reopened()
        files.set(.error, at: files.steps + 1)
        #expect(throws: FileFault.self) { try files.makeFile("/b") }
        try files.makeFile("/b")

        let full = before.reopened()
        full.set(.full, at: 1)
        #expect(throws: FileFault.self) { try full.makeFile("/b") }
        #expect(throws: FileFault.self) { try full.append([1], to: "/a") }
        try full.remove("/a")

        let killed = before.reopened()
        killed.set(.killed, at: 1)
        #expect(throws: FileFault.self) { try killed.makeFile("/b") }
        #expect(throws: FileFault.self) { try killed.remove("/a") }
        #expect(throws: FileFault.self) { try killed.entry(at: "/a") }
        #expect(isThere("/a", killed.reopened()))
    }

    @Test("an append that fails has written a part")
    func part() throws {
        try files.makeFile("/a")
        files.set(.killed, at: files.steps + 1, cut: 64)
        #expect(throws: FileFault.self) { try files.append([UInt8](repeating: 7, count: 100), to: "/a") }
        #expect(try files.reopened().entry(at: "/a")?.size == 25)
    }

    @Test("without power what was not synced is lost, in some cuts all of it and in others none")
    func unsynced() throws {
        try files.makeFile("/a")
        try files.append([UInt8](repeating: 7, count: 100), to: "/a")
        var sizes: Set<Int> = []
        for seed in UInt64(0)..<200 {
            let cut = files.reopened(powerCut: seed)
            sizes.insert((try? cut.entry(at: "/a")?.size) ?? -1)
        }
        #expect(sizes.contains(-1) && sizes.count > 20)
    }

    @Test("bytes after a sync of the file, names after a sync of the folder are kept in every cut")
    func synced() throws {
        try files.makeFile("/a")
        try files.append([1, 2, 3], to: "/a")
        try files.sync("/a")
        try files.sync("/")
        try files.append([4, 5], to: "/a")
        for seed in UInt64(0)..<100 {
            let bytes = files.reopened(powerCut: seed).bytes("/a")
            #expect(bytes.starts(with: [1, 2, 3]) && bytes.count <= 5)
        }
    }

    @Test("a name that was synced with its folder, whose bytes were not: the file may be empty")
    func namesAlone() throws {
        try files.makeFile("/a")
        try files.append([1, 2, 3], to: "/a")
        try files.sync("/")
        let sizes = Set((UInt64(0)..<100).map { files.reopened(powerCut: $0).bytes("/a").count })
        #expect(sizes.contains(0) && sizes.contains(3))
    }

    @Test("a file that was moved is at one of the two places in every cut, and at the new one after a sync")
    func moved() throws {
        try files.makeFolder("/d", mode: 0o755)
        try files.makeFile("/a")
        try files.sync("/")
        try files.rename("/a", to: "/d/b")
        var places: Set<Bool> = []
        for seed in UInt64(0)..<100 {
            let cut = files.reopened(powerCut: seed)
            #expect(isThere("/a", cut) != isThere("/d/b", cut))
            places.insert(isThere("/d/b", cut))
        }
        #expect(places.count == 2)
        try files.sync("/d")
        for seed in UInt64(0)..<100 { #expect(isThere("/d/b", files.reopened(powerCut: seed))) }
    }

    @Test("a cut of a file is done or not until it is synced")
    func truncated() throws {
        try files.makeFile("/a")
        try files.append([1, 2, 3], to: "/a")
        try files.sync("/a")
        try files.sync("/")
        try files.truncate("/a", to: 1)
        #expect(Set((UInt64(0)..<100).map { files.reopened(powerCut: $0).bytes("/a").count }) == [1, 3])
        try files.sync("/a")
        #expect(Set((UInt64(0)..<100).map { files.reopened(powerCut: $0).bytes("/a").count }) == [1])
    }
}
