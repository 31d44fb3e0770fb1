import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Archive

/// Each fault is found under its head and at its place, and one fault is told once.
@Suite("Verification") struct VerificationTests {
    private let files = MemoryFiles()
    private let archive: Archive
    private let folder: String
    /// The same folder as diagnostics name it.
    private let place: String

    init() throws {
        archive = try Samples.archive(files)
        folder = try Samples.folder(2)
        place = String(folder.dropFirst(3))
    }

    private func found(full: Bool = false, printed: RegisterHead? = nil) throws -> [String] {
        try archive.verify(full: full, printed: printed).findings.lines
    }

    @Test("an archive that nobody touched passes, and says how much was read")
    func clean() throws {
        let outcome = try archive.verify(full: true)
        #expect(outcome.passes && outcome.findings.isEmpty)
        #expect(outcome.records == 3 && outcome.files == 12)
        #expect(outcome.bytes == files.paths.filter { $0.contains("/data/") }.reduce(0) { $0 + files.bytes($1).count })
        #expect(outcome.head.seq == 5)
        #expect(outcome.head.digest == ContentDigest(.sha256, of: Array(try #require(try archive.entries().last).line)))
    }

    @Test("a changed byte of a payload file: its digests, and the metadata that describe it")
    func changedPayload() throws {
        files.edit(folder + "/data/正文.pdf") { $0[12] ^= 1 }
        #expect(try found() == ["ARC0402 \(place)/data/正文.pdf", "ARC0308 \(place)/data/元数据.xml"])
        #expect(
            try found(full: true) == [
                "ARC0402 \(place)/data/正文.pdf", "ARC0402 \(place)/data/正文.pdf", "ARC0308 \(place)/data/元数据.xml",
            ])
        let outcome = try archive.verify()
        #expect(!outcome.passes)
        #expect(outcome.findings(.integrity).codes == ["ARC0402"])
        #expect(outcome.findings(.authenticity).codes == ["ARC0402", "ARC0308"] && outcome.findings(.usability).isEmpty)
        #expect(outcome.findings(.security).isEmpty)
        #expect(outcome.findings[0].message.chinese == "文件改过：SHA-256 摘要不对")
    }

    @Test("a missing and an additional payload file")
    func missingAndExtra() throws {
        files.delete(folder + "/data/data.xml")
        #expect(
            try found() == [
                "ARC0401 \(place)/data/data.xml",
                "ARC0404 \(place)/bag-info.txt",
                "ARC0308 \(place)/data/元数据.xml",
            ])
        files.put("x", at: folder + "/data/more.txt")
        #expect(try found().contains("ARC0403 \(place)/data/more.txt"))
    }

    @Test("files and folders that belong nowhere")
    func extra() throws {
        files.put("x", at: folder + "/notes.txt")
        files.add(folder: folder + "/data/空")
        files.put("x", at: "/a/notes.txt")
        files.put("x", at: "/a/2026/notes.txt")
        files.put("x", at: "/a/checkpoints/2026-12-01.txt")
        files.add(folder: "/a/2026/D30/Z109-WS·2026-D30-BGS-0009")
        files.put("x", at: "/a/.lock")
        #expect(
            try found() == [
                "ARC0403 .lock", "ARC0403 2026/D30/Z109-WS·2026-D30-BGS-0009", "ARC0403 2026/notes.txt",
                "ARC0403 checkpoints/2026-12-01.txt", "ARC0403 notes.txt",
                "ARC0403 \(place)/notes.txt", "ARC0403 \(place)/data/空/",
            ])
    }

    @Test("a bag that is gone")
    func missingBag() throws {
        files.delete(folder)
        #expect(try found() == ["ARC0401 \(place)"])
    }

    @Test("a bag that was packed anew is not the one that the register has")
    func repacked() throws {
        let record = try Samples.record(2, title: "另一个题名")
        var packer = RecordPacker(record, files: files)
        let bag = try packer.bag(on: try Samples.time().date)
        for file in bag.files {
            if case .bytes(let bytes) = file.content { files.put(bytes, at: folder + "/" + file.path) }
        }
        #expect(try found() == ["ARC0303 \(place)"])
        #expect(try archive.verify().findings(.authenticity).count == 1)
    }

    @Test("a bag without its tag manifests, though bagit.py would take it")
    func withoutTagManifest() throws {
        files.delete(folder + "/tagmanifest-sha256.txt")
        files.replace("第2件", by: "改过了", in: folder + "/bag-info.txt")
        #expect(try found() == ["ARC0401 \(place)/tagmanifest-sha256.txt"])
        files.delete(folder + "/tagmanifest-sm3.txt")
        #expect(try found() == ["ARC0401 \(place)/tagmanifest-sha256.txt", "ARC0401 \(place)/tagmanifest-sm3.txt"])
    }

    @Test("bag-info.txt that contradicts the payload or the register")
    func info() throws {
        let oxum = try #require(BagInfo.value(of: "Payload-Oxum", in: files.bytes(folder + "/bag-info.txt")))
        files.replace(oxum, by: "1.1", in: folder + "/bag-info.txt")
        files.replace("BGS-0002", by: "BGS-0003", in: folder + "/bag-info.txt")
        #expect(
            try found() == [
                "ARC0402 \(place)/bag-info.txt", "ARC0402 \(place)/bag-info.txt",
                "ARC0404 \(place)/bag-info.txt",
                "ARC0308 \(place)/bag-info.txt",
            ])
        let words = try #require(try archive.verify().findings.first { $0.code.rawValue == "ARC0404" }).message.chinese
        #expect(words == "字节数和文件数是 \(oxum)，Payload-Oxum 写的是“1.1”")
    }

    @Test("tag files that are none")
    func tagFiles() throws {
        files.put("BagIt-Version: 0.97\n", at: folder + "/bagit.txt")
        files.put("x\n", at: folder + "/manifest-sm3.txt")
        files.put("../x\n", at: folder + "/tagmanifest-sm3.txt")
        let codes = try found().filter { $0.hasPrefix("ARC0405") }
        #expect(
            codes == ["ARC0405 \(place)/tagmanifest-sm3.txt", "ARC0405 \(place)/bagit.txt", "ARC0405 \(place)/manifest-sm3.txt"])
    }

    @Test("a changed SM3 tag manifest is named itself, not the whole files that it speaks of")
    func changedSM3() throws {
        files.edit(folder + "/tagmanifest-sm3.txt") { $0[3] = $0[3] == 0x30 ? 0x31 : 0x30 }
        #expect(try found() == ["ARC0405 \(place)/tagmanifest-sm3.txt"])
    }

    /// Changes the first digit of a line's digest.
    private func flipDigest(of path: String, in manifest: String) throws {
        let text = files.text(folder + "/" + manifest)
        let line = try #require(text.split(separator: "\n").first { $0.hasSuffix("  " + path) })
        files.replace(String(line), by: (line.hasPrefix("0") ? "1" : "0") + line.dropFirst(), in: folder + "/" + manifest)
    }

    @Test("a changed manifest is named itself, not the whole files that it speaks of", arguments: [
        "bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sm3.txt",
    ])
    func changedTagManifest(_ path: String) throws {
        try flipDigest(of: path, in: "tagmanifest-sha256.txt")
        #expect(try found() == ["ARC0303 \(place)", "ARC0405 \(place)/tagmanifest-sha256.txt"])
    }

    @Test("a manifest of the payload that was changed is named, not the payload", arguments: ["data/正文.pdf", "data/data.xml", "data/处理记录.xml"])
    func changedManifest(_ path: String) throws {
        for manifest in ["manifest-sha256.txt", "manifest-sm3.txt"] {
            let before = files.bytes(folder + "/" + manifest)
            try flipDigest(of: path, in: manifest)
            let lines = try found(full: true)
            #expect(lines == ["ARC0402 \(place)/\(manifest)", "ARC0402 \(place)/\(manifest)"], "by SHA-256 and by SM3")
            // Who changes both is found by what describes the file.
            if path == "data/正文.pdf", manifest == "manifest-sha256.txt" {
                files.edit(folder + "/" + path) { $0[12] ^= 1 }
                #expect(try found().contains("ARC0402 \(place)/\(path)") && found().contains("ARC0308 \(place)/data/元数据.xml"))
                files.edit(folder + "/" + path) { $0[12] ^= 1 }
            }
            files.put(before, at: folder + "/" + manifest)
            #expect(try found(full: true) == [])
        }
    }

    @Test("two bags that changed places: each of their files can be read and has the other number")
    func swapped() throws {
        let other = try Samples.folder(3)
        let (mine, theirs) = (files.paths.filter { $0.hasPrefix(folder + "/") }, files.paths.filter { $0.hasPrefix(other + "/") })
        let contents = (mine + theirs).map { ($0, files.bytes($0)) }
        for (path, bytes) in contents {
            let target = path.hasPrefix(folder) ? other + path.dropFirst(folder.count) : folder + path.dropFirst(other.count)
            files.put(bytes, at: target)
        }
        let lines = try found()
        for name in ["bag-info.txt", "data/元数据.xml", "data/处理记录.xml"] { #expect(lines.contains("ARC0308 \(place)/\(name)"), "\(name)") }
        #expect(lines.contains("ARC0303 \(place)"))
        #expect(!lines.contains { $0.hasPrefix("ARC0502") || $0.hasPrefix("ARC0405") })
    }

    @Test("metadata and the process record that cannot be read")
    func metadata() throws {
        files.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n", at: folder + "/data/元数据.xml")
        files.replace("步骤", by: "別的", in: folder + "/data/处理记录.xml")
        let lines = try found().filter { $0.hasPrefix("ARC0502") }
        #expect(lines == ["ARC0502 \(place)/data/处理记录.xml", "ARC0502 \(place)/data/元数据.xml"])
    }

    @Test("metadata that tell another number, size, format or other files")
    func contradictingMetadata() throws {
        let file = folder + "/data/元数据.xml"
        let old = files.text(file)
        func words(_ old: String, _ new: String) throws -> [String] {
            let before = files.text(file)
            defer { files.put(before, at: file) }
            files.replace(old, by: new, in: file)
            return try archive.verify().findings.filter { $0.code.rawValue == "ARC0308" }.map(\.message.chinese)
        }
        #expect(try words("编码=\"Z109-WS·2026-D30-BGS-0002\"", "编码=\"Z1\"") == ["元数据和内容不一致：档号是“Z1”"])
        #expect(try words("<格式信息>PDF", "<格式信息>OFD") == ["元数据和内容不一致：“正文.pdf”的格式"])
        #expect(try words("正文.pdf", "正文2.pdf") == ["元数据和内容不一致：文件不是这些"])
        let size = try #require(old.firstMatch(of: /正文.pdf<.*\n.*\n +<计算机文件大小>(\d+)</)?.1)
        #expect(try words("<计算机文件大小>\(size)<", "<计算机文件大小>1<") == ["元数据和内容不一致：“正文.pdf”的大小"])
    }

    @Test("links, files that can be written to, programs, wrong formats")
    func security() throws {
        files.setMode(0o644, of: folder + "/data/正文.pdf")
        files.setMode(0o644, of: folder + "/data/data.xml")
        #expect(try found() == ["ARC0602 \(place)/data/data.xml"])
        #expect(try archive.verify().passes)
        #expect(try archive.verify().findings(.security).first?.message.chinese == "已归档的文件可以改写（2 个）")
        files.setMode(0o644, of: "/a/checkpoints/2026-11-30.txt")
        #expect(try found().contains("ARC0602 checkpoints/2026-11-30.txt"))
        files.edit(folder + "/data/正文.pdf") { $0.replaceSubrange(0..<4, with: [0x7F, 0x45, 0x4C, 0x46]) }
        files.edit(folder + "/data/data.xml") { $0[0] = 0x20 }
        let lines = try found()
        #expect(lines.contains("ARC0603 \(place)/data/正文.pdf") && lines.contains("ARC0501 \(place)/data/data.xml"))
        files.setMode(0o777, of: folder + "/data/处理记录.xml", kind: .other)
        files.setMode(0o777, of: "/a/2026", kind: .other)
        #expect(try found().contains("ARC0601 \(place)/data/处理记录.xml"))
        #expect(try found().contains("ARC0601 2026"))
    }

    @Test("items that a series lacks are told, each series by itself, and are no error")
    func gaps() throws {
        _ = try archive.deposit(try Samples.record(7), by: "李某", at: try Samples.time())
        var other = try Samples.record(2)
        other.number = try Samples.number(2, office: nil)
        _ = try archive.deposit(other, by: "李某", at: try Samples.time())
        #expect(try found() == ["ARC0406 Z109-WS·2026-D30-", "ARC0406 Z109-WS·2026-D30-BGS-"])
        #expect(try archive.verify().findings.map(\.message.chinese) == ["件号不连续，缺 1", "件号不连续，缺 4、5、6"])
        #expect(try archive.verify().passes)
        _ = try archive.deposit(try Samples.record(2000), by: "李某", at: try Samples.time())
        #expect(
            try archive.verify().findings.last?.message.chinese
                == "件号不连续，缺 4、5、6、8、9、10、11、12、13、14 等 1995 个")
    }

    @Test("a printed head beyond the register's end says that the register was shortened")
    func printedBeyond() throws {
        let other = RegisterHead(seq: 99, digest: ContentDigest(.sha256, of: [1]))
        let finding = try #require(try archive.verify(printed: other).findings.first)
        #expect(finding.code.rawValue == "ARC0305" && finding.message.chinese == "登记簿只有 5 行，纸上印的是第 99 行：末尾被截短过")
        let last = RegisterHead(seq: 5, digest: ContentDigest(.sha256, of: [1]))
        #expect(try archive.verify(printed: last).findings.first?.message.chinese == "登记簿前 5 行的摘要和纸上印的不一样")
    }

    @Test("a folder without a register is no archive")
    func noArchive() throws {
        files.add(folder: "/b")
        let other = Archive(at: "/b", files: files)
        #expect(failure { try other.verify() }.lines == ["ARC0202 /b/register.jsonl"])
        #expect(failure { try Archive(at: "/c", files: files).verify() }.codes == ["ARC0202"])
        for one in [other, Archive(at: "/c", files: files)] {
            let found = failure { try one.verify(book: OfficeBook(head: nil, records: [])) }
            #expect(found.first?.message.english == "the archive cannot be read: there is no archive here: nothing was issued yet")
            #expect(found.first?.hints.first?.english.contains("yinfa issue") == true, "\(found)")
        }
        let book = OfficeBook(head: RegisterHead(seq: 1, digest: ContentDigest(.sha256, of: [1])), records: [])
        let gone = failure { try Archive(at: "/c", files: files).verify(book: book) }
        #expect(gone.allSatisfy { !$0.message.chinese.contains("没有印发过") }, "the office knows that something was")
    }
}
