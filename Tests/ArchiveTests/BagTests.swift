import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Archive

@Suite("Bags") struct BagTests {
    @Test("bag-info.txt names the organ, the number, the title, the day and how much there is (RFC 8493 §2.2.2)")
    func info() throws {
        let files = MemoryFiles()
        _ = try Archive(at: "/a", files: files).deposit(try Samples.record(1, title: "关于……的通知"), by: "李某", at: try Samples.time())
        let folder = try Samples.folder(1)
        let payload = files.paths.filter { $0.hasPrefix(folder + "/data/") }
        #expect(
            files.text(folder + "/bag-info.txt") == """
                Source-Organization: 安和市根治欠薪工作领导小组办公室
                External-Identifier: Z109-WS·2026-D30-BGS-0001
                External-Description: 关于……的通知
                Bagging-Date: 2026-11-30
                Payload-Oxum: \(payload.reduce(0) { $0 + files.bytes($1).count }).4
                Bag-Software-Agent: Yinfa 1.0

                """)
        #expect(files.text(folder + "/bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    }

    @Test("manifests are sorted by the bytes of the paths, and hold what tools compute")
    func manifests() throws {
        let files = MemoryFiles()
        _ = try Archive(at: "/a", files: files).deposit(try Samples.record(1), by: "李某", at: try Samples.time())
        let folder = try Samples.folder(1)
        for algorithm in DigestAlgorithm.allCases {
            let lines = files.text(folder + "/manifest-\(algorithm.rawValue).txt").split(separator: "\n")
            #expect(lines.map { $0.dropFirst(66) } == ["data/data.xml", "data/元数据.xml", "data/处理记录.xml", "data/正文.pdf"])
            for line in lines {
                #expect(line.prefix(64) == ContentDigest(algorithm, of: files.bytes(folder + "/" + line.dropFirst(66))).description)
            }
            let tags = files.text(folder + "/tagmanifest-\(algorithm.rawValue).txt").split(separator: "\n").map { $0.dropFirst(66) }
            #expect(tags == ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sm3.txt"])
        }
    }

    @Test("the same record makes the same bag, byte for byte, whatever the order of its files")
    func deterministic() throws {
        let (one, two) = (MemoryFiles(), MemoryFiles())
        var record = try Samples.record(1)
        _ = try Archive(at: "/a", files: one).deposit(record, by: "李某", at: try Samples.time())
        record.files.reverse()
        _ = try Archive(at: "/a", files: two).deposit(record, by: "李某", at: try Samples.time())
        #expect(one.paths == two.paths)
        for path in one.paths { #expect(one.bytes(path) == two.bytes(path), "\(path)") }
    }

    @Test("CR, LF and % are encoded in a manifest, and nothing else (RFC 8493 §2.1.3)")
    func encoding() {
        let path = "data/100%\r\n25 é正文.pdf"
        #expect(BagManifest.encoded(path) == "data/100%25%0D%0A25 é正文.pdf")
        #expect(BagManifest.decoded(Substring(BagManifest.encoded(path))) == path)
        #expect(BagManifest.decoded("%0d%0a") == "\r\n")
        for wrong in ["%", "%4", "%41", "a%2", "%zz"] { #expect(BagManifest.decoded(Substring(wrong)) == nil, "\(wrong)") }
    }

    @Test("a manifest that is none is refused")
    func readingManifests() {
        let digest = String(repeating: "a", count: 64)
        func isRead(_ text: String) -> Bool { BagManifest(Array(text.utf8)) != nil }
        #expect(isRead("") && isRead("\(digest)  data/a\n"))
        for wrong in [
            "\(digest)  data/a", "\(digest) data/a\n", "\(digest)  /data/a\n",
            "\(digest)  data/../../a\n", "\(digest)  \n", "x\n",
            "\(digest)  data/a\n\(digest)  data/a\n", "\(digest.uppercased())  data/a\n",
            "\(digest)  data//a\n", "\(digest)  data/\0\n",
        ] { #expect(!isRead(wrong), "\(wrong)") }
        #expect(BagManifest([0xFF, 0x0A]) == nil)
    }

    @Test("texts that one line cannot hold are refused, all of them at once")
    func texts() throws {
        var record = try Samples.record(1)
        record.metadata.title = "一\n二"
        record.metadata.organ = ""
        record.metadata.responsible = []
        record.process = []
        record.sources = [SourceVersion(kind: "模板", name: String(repeating: "长", count: 400), pack: "", id: "一\n二")]
        record.files = []
        let found = failure { try Archive(at: "/a", files: MemoryFiles()).deposit(record, by: "", why: "\u{202E}", at: try Samples.time()) }
        #expect(found.lines == Array(repeating: "ARC0107 Z109-WS·2026-D30-BGS-0001", count: 2))
        let more = failure { try Archive(at: "/a", files: MemoryFiles()).deposit(record, by: "李某", at: try Samples.time()) }
        #expect(more.map(\.message.chinese) == [
            "“立档单位名称”是空的", "“题名”太长，或者有换行、看不见的字符", "“责任者”是空的", "“名称”太长，或者有换行、看不见的字符", "“模板包”是空的",
            "“编号”太长，或者有换行、看不见的字符", "“处理记录”是空的", "“文件”是空的",
        ])
    }

    @Test("only formats that can be kept are archived, and only what is of its format", arguments: [
        ("a.pdf", "%PDF-1.7", true), ("a.PDF", "%PDF-1.7", true), ("a.pdf", "%PS", false),
        ("a.exe", "MZ", false), ("a", "x", false), ("a.doc", "x", false),
        ("a.xml", "<?xml ", true), ("a.xml", "\u{FEFF}<?xml ", true), ("a.xml", "<a/>", false),
        ("a.json", " {}", true), ("a.json", "x", false),
        ("a.csv", "a,b", true), ("a.csv", "a\0b", false), ("a.txt", "MZ", false),
        ("a.txt", "#!/bin/sh", false), ("a.yml", "a: b", true), ("a.gw", "正文", true),
        ("a.xlsx", "PK\u{3}\u{4}", true), ("a.ofd", "PK\u{3}\u{4}", true), ("a.ofd", "%PDF-", false),
        ("a.png", "x", false), ("a.jpeg", "x", false),
        ("a.pdf/b", "%PDF-", false), ("a.json", "", false), ("a.txt", "", true),
    ])
    func formats(_ name: String, _ content: String, _ isTaken: Bool) throws {
        let record = try Samples.record(1, files: [PayloadFile(name: name, content: .bytes(Array(content.utf8)))])
        let found = failure { try Archive(at: "/a", files: MemoryFiles()).deposit(record, by: "李某", at: try Samples.time()) }
        #expect(found.lines == (isTaken ? [] : ["ARC0108 Z109-WS·2026-D30-BGS-0001"]))
    }

    @Test("pictures by their first bytes")
    func pictures() {
        #expect(FileFormat.png.fits(head: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]))
        #expect(FileFormat.jpg.fits(head: [0xFF, 0xD8, 0xFF, 0xE0]))
        #expect(FileFormat(fileName: "a.JPEG") == .jpg && FileFormat(fileName: "dir.pdf/a") == nil)
    }

    @Test("metadata call a PDF by the part of PDF/A that it claims, and everything else by its ending")
    func described() {
        let claim = Array("%PDF-1.7 <<x> <pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>".utf8)
        #expect(FileFormat.pdf.description(of: claim) == "PDF/A-3a" && FileFormat.xml.description(of: claim) == "XML")
        #expect(FileFormat.pdf.description(of: Array(claim.prefix(60))) == "PDF" && FileFormat.pdf.description(of: []) == "PDF")
        #expect(FileFormat.pdf.mayBeDescribed(as: "PDF") && FileFormat.pdf.mayBeDescribed(as: "PDF/A-3a"))
        for wrong in ["PDF/A", "PDF/A-9a", "PDF/A-3a ", "OFD", "pdf"] { #expect(!FileFormat.pdf.mayBeDescribed(as: wrong), "\(wrong)") }
        #expect(!FileFormat.ofd.mayBeDescribed(as: "PDF/A-3a") && FileFormat.ofd.mayBeDescribed(as: "OFD"))
    }
}
