import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite("The machine's files") struct LocalFilesTests {
    private let folder: TemporaryFolder
    private let files = LocalFiles()

    init() throws { folder = try TemporaryFolder() }

    @Test("what is written is read, in parts and whole")
    func readAndWrite() throws {
        let path = folder.file("a")
        try files.makeFile(path)
        try files.append(Array("abc".utf8), to: path)
        try files.append(Array("def".utf8), to: path)
        #expect(try files.entry(at: path) == FileEntry(kind: .file, size: 6, mode: 0o600))
        #expect(try files.read(path, at: 2, count: 3) == Array("cde".utf8))
        #expect(try files.read(path, at: 5, count: 10) == Array("f".utf8))
        #expect(try files.read(path, at: 9, count: 10).isEmpty)
        try files.truncate(path, to: 2)
        try files.seal(path)
        try files.sync(path)
        #expect(try files.entry(at: path) == FileEntry(kind: .file, size: 2, mode: 0o444))
        try files.rename(path, to: folder.file("b"))
        #expect(try files.entry(at: path) == nil)
        try files.makeFolder(folder.file("c"), mode: 0o700)
        try files.sync(folder.file("c"))
        #expect(try files.names(in: folder.path) == ["b", "c"])
        try files.removeAll(folder.file("c"))
        try files.removeAll(folder.file("none"))
        #expect(try files.names(in: folder.path) == ["b"])
    }

    @Test("names come sorted by their bytes, in any script")
    func names() throws {
        for name in ["正文", "a", "Z", "é"] { try files.makeFile(folder.file(name)) }
        #expect(try files.names(in: folder.path) == ["Z", "a", "é", "正文"])
    }

    @Test("links are seen as what they are, and not followed")
    func links() throws {
        let target = try folder.write("x", as: "target")
        try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: target)
        #expect(try files.entry(at: folder.file("link"))?.kind == .other)
        #expect(throws: FileFault.self) { try files.read(folder.file("link"), at: 0, count: 1) }
        #expect(throws: FileFault.self) { try files.append([1], to: folder.file("link")) }
        #expect(throws: FileFault.self) { try files.lock(folder.file("link"), alone: true) }
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "x")
    }

    private func reason(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch { return (error as? FileFault)?.reason.chinese ?? "\(error)" }
    }

    @Test("each failure has its reason in words")
    func faults() throws {
        let path = try folder.write("x", as: "a")
        #expect(reason { try files.append([1], to: "/dev/full") } == "磁盘满了")
        #expect(reason { _ = try files.read(folder.file("none"), at: 0, count: 1) } == "没有这个文件或者文件夹")
        #expect(reason { _ = try files.names(in: folder.file("none")) } == "没有这个文件或者文件夹")
        #expect(reason { try files.makeFile(path) } == "同名的已经存在")
        #expect(reason { try files.makeFolder(path, mode: 0o755) } == "同名的已经存在")
        #expect(reason { try files.makeFile(path + "/b") } == "路径中有一段不是文件夹")
        #expect(reason { try files.makeFile(folder.file(String(repeating: "x", count: 300))) } == "名称太长")
        #expect(reason { try files.sync(folder.file("none")) } == "没有这个文件或者文件夹")
        #expect(try files.entry(at: path + "/b") == nil)
    }

    @Test("an archive that cannot be made is the environment's fault, and says why")
    func unwritable() throws {
        let path = try folder.write("x", as: "a")
        let found = failure { try Archive(at: path + "/b").deposit(try Samples.record(1), by: "李某", at: try Samples.time()) }
        #expect(found.lines == ["ARC0201 \(path)/b"])
        #expect(found.first?.cause == .environment)
        #expect(found.first?.message.chinese == "档案写不了：路径中有一段不是文件夹")
        let below = failure { try Archive(at: folder.file("no/b")).deposit(try Samples.record(1), by: "李某", at: try Samples.time()) }
        #expect(below.codes == ["ARC0201"])
    }

    @Test("a lock to read with is none where nobody has written; both kinds are free again afterwards")
    func locks() throws {
        let path = folder.file("lock")
        #expect(try files.lock(path, alone: false) == nil)
        do { #expect(try files.lock(path, alone: true) != nil) }
        do {
            let (one, two) = (try files.lock(path, alone: false), try files.lock(path, alone: false))
            #expect(one != nil && two != nil)
        }
        #expect(try files.lock(path, alone: true) != nil)
    }
}
