import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Archive

/// Others judge what we write: bagit.py, coreutils, xmllint, and a script that shares no code with us.
@Suite("Judged by other programs") struct ToolTests {
    private let folder: TemporaryFolder
    private let archive: Archive
    private let bags: [String]

    init() throws {
        let folder = try TemporaryFolder()
        self.folder = folder
        archive = try Samples.archive(LocalFiles(), at: folder.path + "/a")
        bags = try (1...3).map { folder.path + "/a/" + (try Samples.number($0)).folder }
    }

    @Test("bagit.py validates every bag, by SHA-256 and by SM3")
    func bagit() throws {
        let text = try Shell.text([try Tools.bagitPython(), Tools.script("validate.py")] + bags)
        #expect(text.split(separator: "\n").count == 3)
        #expect(text.hasPrefix("Z109-WS·2026-D30-BGS-0001 "))
    }

    @Test("bagit.py sees that a bag was changed")
    func bagitRefuses() throws {
        let file = bags[0] + "/data/正文.pdf"
        #expect(chmod(file, 0o644) == 0)
        try Data("%PDF-x".utf8).write(to: URL(fileURLWithPath: file))
        let outcome = try Shell.outcome([try Tools.bagitPython(), Tools.script("validate.py"), bags[0]])
        #expect(outcome.status != 0)
    }

    @Test("sha256sum -c takes the manifests as they are")
    func coreutils() throws {
        for bag in bags {
            let outcome = try Shell.outcome(
                ["sha256sum", "--strict", "--quiet", "-c", "manifest-sha256.txt", "tagmanifest-sha256.txt"], folder: bag)
            #expect(outcome.status == 0, "\(outcome.errorText)")
        }
    }

    @Test("openssl computes the SM3 digests of the manifest")
    func sm3() throws {
        for line in try String(contentsOfFile: bags[1] + "/manifest-sm3.txt", encoding: .utf8).split(separator: "\n") {
            let printed = try Shell.text(["openssl", "dgst", "-sm3", "-r", bags[1] + "/" + line.dropFirst(66)])
            #expect(printed.prefix(64) == line.prefix(64))
        }
    }

    @Test("an independent script verifies the chain and comes to the same head")
    func chain() throws {
        let head = try archive.verify().head
        #expect(try Shell.text(["python3", Tools.script("chain.py"), folder.path + "/a"]) == "\(head.seq) \(head.digest)\n")
        let register = folder.path + "/a/register.jsonl"
        let text = try String(contentsOfFile: register, encoding: .utf8)
        try text.replacingOccurrences(of: "数字有误", with: "数字无误").write(toFile: register, atomically: false, encoding: .utf8)
        let outcome = try Shell.outcome(["python3", Tools.script("chain.py"), folder.path + "/a"])
        #expect(outcome.errorText == "line 3: chain broken\n")
        #expect(try archive.verify().findings.lines == ["ARC0302 register.jsonl:3:1"])
    }

    @Test("xmllint validates metadata, process record and directory by the schemas in docs")
    func schemas() throws {
        _ = try archive.export(to: folder.path + "/out", TransferNote(from: "治欠办", by: "李某", at: try Samples.time()))
        let documents = [
            ("metadata", bags[1] + "/data/元数据.xml"), ("process", bags[1] + "/data/处理记录.xml"),
            ("directory", folder.path + "/out/文件目录.XML"),
        ]
        for (schema, document) in documents {
            let path = Repository.path("docs/schemas/\(schema).xsd")
            let outcome = try Shell.outcome(["xmllint", "--nonet", "--noout", "--schema", path, document])
            #expect(outcome.status == 0, "\(outcome.errorText)")
            // A schema that takes everything would prove nothing.
            let text = try String(contentsOfFile: document, encoding: .utf8)
            let wrong = try folder.write(text.replacingOccurrences(of: "档号", with: "编号"), as: "wrong.xml")
            #expect(try Shell.outcome(["xmllint", "--nonet", "--noout", "--schema", path, wrong]).status != 0)
        }
    }

    @Test("the fullest and the barest metadata are valid, too")
    func fullMetadata() throws {
        var metadata = try Samples.metadata("题<名>")
        metadata.archives = "馆"
        metadata.archivesCode = "1"
        metadata.secrecy = "秘密★1年"
        metadata.keywords = ["甲", "乙"]
        metadata.responsible += ["乙局"]
        metadata.relation = .init(kind: "更正", number: try Samples.number(3).description, documentNumber: "安治欠办〔2026〕3号", reason: "附件日期有误")
        var bare = try Samples.metadata()
        bare.documentNumber = nil
        bare.kind = nil
        for (metadata, number) in [(metadata, try Samples.number(1)), (bare, try Samples.number(2, office: nil))] {
            let bytes = MetadataDocument.bytes(
                of: metadata, number: number, files: [.init(name: "a.pdf", format: "PDF", size: 1, digest: .none)])
            let path = try folder.write(bytes, as: "metadata.xml")
            let outcome = try Shell.outcome(
                ["xmllint", "--nonet", "--noout", "--schema", Repository.path("docs/schemas/metadata.xsd"), path])
            #expect(outcome.status == 0, "\(outcome.errorText)")
        }
    }
}
