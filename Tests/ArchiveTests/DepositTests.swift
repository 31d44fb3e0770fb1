import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Archive

@Suite("Deposits") struct DepositTests {
    private let files = MemoryFiles()

    @Test("a record becomes a bag in the folder of its number and a line of the register")
    func deposited() throws {
        let archive = Archive(at: "/a", files: files)
        let reported = try archive.deposit(try Samples.record(1), by: "李某", at: try Samples.time())
        #expect(reported.warnings.isEmpty)
        #expect(reported.output.seq == 1)
        #expect(reported.output.path == "2026/D30/Z109-WS·2026-D30-BGS-0001")
        let folder = try Samples.folder(1)
        #expect(
            files.paths.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count + 1)) } == [
                "bag-info.txt", "bagit.txt", "data/data.xml", "data/元数据.xml", "data/处理记录.xml", "data/正文.pdf",
                "manifest-sha256.txt", "manifest-sm3.txt", "tagmanifest-sha256.txt", "tagmanifest-sm3.txt",
            ])
        #expect(files.bytes("/a/register.jsonl") == reported.output.line)
        #expect(try files.names(in: "/a") == [".lock", "2026", "incoming", "register.jsonl"])
        #expect(try files.names(in: "/a/incoming").isEmpty)
        #expect(try archive.verify().findings.isEmpty)
    }

    @Test("nobody may write to a file of a bag, and nobody else look into the archive")
    func modes() throws {
        _ = try Samples.archive(files)
        let folder = try Samples.folder(2)
        for path in files.paths where path.hasPrefix(folder) { #expect(try files.entry(at: path)?.mode == 0o444, "\(path)") }
        #expect(try files.entry(at: "/a")?.mode == 0o700)
        #expect(try files.entry(at: "/a/checkpoints/2026-11-30.txt")?.mode == 0o444)
    }

    @Test("the same record again gives the line that it has; another content is refused")
    func again() throws {
        let archive = try Samples.archive(files)
        let before = files.bytes("/a/register.jsonl")
        let again = try archive.deposit(try Samples.record(1), by: "李某", at: try Samples.time()).output
        #expect(again.seq == 1)
        let correcting = try archive.deposit(
            try Samples.record(2), as: .correcting(try Samples.number(1)), by: "李某", why: "数字有误", at: try Samples.time()).output
        #expect(correcting.seq == 2)
        let found = failure { try archive.deposit(try Samples.record(1, title: "别的"), by: "李某", at: try Samples.time()) }
        #expect(found.lines == ["ARC0104 2026/D30/Z109-WS·2026-D30-BGS-0001"])
        // The same content that now corrects another is something else, too.
        let other = failure {
            try archive.deposit(try Samples.record(1), as: .replacing(try Samples.number(2)), by: "李某", why: "x", at: try Samples.time())
        }
        #expect(other.codes == ["ARC0104"])
        #expect(files.bytes("/a/register.jsonl") == before)
    }

    @Test("a correction points at the record that it corrects, which stays and is not in force any more")
    func corrected() throws {
        let archive = try Samples.archive(files)
        let rows = try archive.list()
        #expect(rows.map(\.row.status) == [.superseded(by: "Z109-WS·2026-D30-BGS-0002"), .current, .withdrawn])
        #expect(rows[1].row.entry.of == "Z109-WS·2026-D30-BGS-0001")
        #expect(rows[1].row.entry.why == "数字有误")
        #expect(rows.map { $0.metadata?.title } == ["第1件", "第2件", "第3件"])
        let again = failure {
            try archive.deposit(try Samples.record(4), as: .correcting(try Samples.number(1)), by: "李某", why: "x", at: try Samples.time())
        }
        #expect(again.codes == ["ARC0106"])
        #expect(again.first?.message.chinese == "“Z109-WS·2026-D30-BGS-0001”已由“Z109-WS·2026-D30-BGS-0002”更正")
        #expect(failure { try archive.withdraw(try Samples.number(3), by: "李某", why: "x", at: try Samples.time()) }.codes == ["ARC0106"])
        #expect(failure { try archive.withdraw(try Samples.number(9), by: "李某", why: "x", at: try Samples.time()) }.codes == ["ARC0105"])
        let replaced = try archive.deposit(
            try Samples.record(4), as: .replacing(try Samples.number(2)), by: "李某", why: "换版", at: try Samples.time())
        #expect(replaced.output.event == .replace)
        #expect(try archive.show(try Samples.number(2)).record.row.status == .replaced(by: "Z109-WS·2026-D30-BGS-0004"))
        #expect(try archive.verify().findings.isEmpty)
    }

    @Test("a withdrawal keeps the bag and names it again")
    func withdrawn() throws {
        let archive = try Samples.archive(files)
        let last = try #require(try archive.entries().last)
        #expect(last.event == .withdraw)
        #expect(last.id == "Z109-WS·2026-D30-BGS-0003")
        #expect(last.bag == (try archive.entries()[2].bag))
        #expect(try files.entry(at: try Samples.folder(3))?.kind == .folder)
    }

    @Test("verification, copying and the rest are lines without a bag")
    func noted() throws {
        let archive = try Samples.archive(files)
        let entry = try archive.note(.verify, by: "李某", why: "年度检测", at: try Samples.time()).output
        #expect(entry.seq == 6)
        #expect(entry.bag == nil && entry.path == nil)
        #expect(try archive.verify().findings.isEmpty)
        #expect(failure { try archive.note(.verify, by: "", why: "a\nb", at: try Samples.time()) }.codes == ["ARC0107", "ARC0107"])
    }

    @Test("files of the disk are copied in; one that changes meanwhile is refused and nothing is left")
    func fromFiles() throws {
        files.add(folder: "/src")
        files.put(Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 65, count: 600_000), at: "/src/a.pdf")
        let record = try Samples.record(1, files: [PayloadFile(name: "正文.pdf", content: .file("/src/a.pdf"))])
        let archive = Archive(at: "/a", files: files)
        _ = try archive.deposit(record, by: "李某", at: try Samples.time())
        #expect(files.bytes(try Samples.folder(1) + "/data/正文.pdf") == files.bytes("/src/a.pdf"))
        #expect(try archive.verify(full: true).findings.isEmpty)
        #expect(try archive.verify().bytes > 600_000)

        let changing = ChangingFiles(files, path: "/src/a.pdf")
        let other = Record(
            number: try Samples.number(2), metadata: record.metadata, process: record.process, files: record.files)
        let found = failure { try Archive(at: "/a", files: changing).deposit(other, by: "李某", at: try Samples.time()) }
        #expect(found.codes == ["ARC0109"])
        #expect(try archive.entries().count == 1)
        #expect(try files.names(in: "/a/incoming").isEmpty)
        #expect(try archive.verify().findings.isEmpty)
    }

    @Test("bytes in memory and the same bytes on the disk make the same bag")
    func sameBag() throws {
        let bytes = Array("%PDF-1.7\n同一内容\n".utf8)
        files.add(folder: "/src")
        files.put(bytes, at: "/src/a.pdf")
        var bags: [Bag] = []
        for content in [PayloadFile.Content.bytes(bytes), .file("/src/a.pdf")] {
            let record = try Samples.record(1, files: [PayloadFile(name: "附件/正文.pdf", content: content)])
            var packer = RecordPacker(record, files: files)
            bags.append(try packer.bag(on: try Samples.time().date))
        }
        #expect(bags[0].digest == bags[1].digest)
        #expect(bags[0].folders == ["data", "data/附件"])
        #expect(bags[0].files.map(\.path) == bags[1].files.map(\.path))
        #expect(bags[0].files.map(\.digests) == bags[1].files.map(\.digests))
        #expect(bags[0].files.allSatisfy { $0.digests[.sm3] != nil && $0.digests[.sha256] == $0.digests.sha256 })
    }

    @Test("a file that is not there is the environment's fault, and nothing is written")
    func missingSource() throws {
        let record = try Samples.record(1, files: [PayloadFile(name: "正文.pdf", content: .file("/src/none.pdf"))])
        let found = failure { try Archive(at: "/a", files: files).deposit(record, by: "李某", at: try Samples.time()) }
        #expect(found.lines == ["ARC0202 /src/none.pdf"])
        #expect(found.first?.cause == .environment)
        #expect(files.paths.isEmpty)
    }
}

/// A file of which the first bytes change after it was read a few times.
final class ChangingFiles: FileSystem {
    private let files: MemoryFiles
    private let path: String

    init(_ files: MemoryFiles, path: String) {
        self.files = files
        self.path = path
    }

    func entry(at path: String) throws(FileFault) -> FileEntry? { try files.entry(at: path) }
    func names(in folder: String) throws(FileFault) -> [String] { try files.names(in: folder) }
    func read(_ path: String, at offset: Int, count: Int) throws(FileFault) -> [UInt8] { try files.read(path, at: offset, count: count) }
    func makeFolder(_ path: String, mode: Int) throws(FileFault) { try files.makeFolder(path, mode: mode) }

    func makeFile(_ path: String) throws(FileFault) {
        if path.hasSuffix("正文.pdf") { files.edit(self.path) { $0[500_000] ^= 1 } }
        try files.makeFile(path)
    }

    func append(_ bytes: [UInt8], to path: String) throws(FileFault) { try files.append(bytes, to: path) }
    func seal(_ path: String) throws(FileFault) { try files.seal(path) }
    func sync(_ path: String) throws(FileFault) { try files.sync(path) }
    func rename(_ path: String, to target: String) throws(FileFault) { try files.rename(path, to: target) }
    func truncate(_ path: String, to size: Int) throws(FileFault) { try files.truncate(path, to: size) }
    func remove(_ path: String) throws(FileFault) { try files.remove(path) }
    func lock(_ path: String, alone: Bool) throws(FileFault) -> FileLock? { try files.lock(path, alone: alone) }
}
