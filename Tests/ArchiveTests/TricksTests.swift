import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Archive

/// Links, copies and foreign folders on the machine's own disk.
@Suite("Tricks with the machine's files") struct TricksTests {
    private let folder: TemporaryFolder
    private let archive: Archive
    private let manager = FileManager.default

    init() throws {
        folder = try TemporaryFolder()
        archive = try Samples.archive(LocalFiles(), at: folder.path + "/a")
    }

    private func path(_ name: String) -> String { folder.path + "/" + name }

    private func bag(_ item: Int) throws -> String { "a/" + (try Samples.number(item)).folder }

    private func replaceByLink(_ name: String) throws {
        try manager.moveItem(atPath: path(name), toPath: path("elsewhere"))
        try manager.createSymbolicLink(atPath: path(name), withDestinationPath: path("elsewhere"))
    }

    @Test("a file of a bag that became a link is found, though it leads to the same bytes")
    func linkedFile() throws {
        try replaceByLink(try bag(2) + "/data/正文.pdf")
        let lines = try archive.verify().findings.lines
        let place = (try bag(2)).dropFirst(2)
        #expect(lines.contains("ARC0601 \(place)/data/正文.pdf"))
        #expect(lines.contains("ARC0401 \(place)/data/正文.pdf"))
    }

    @Test("a bag that became a link is not followed")
    func linkedBag() throws {
        try replaceByLink(try bag(2))
        #expect(try archive.verify().findings.lines == ["ARC0401 \((try bag(2)).dropFirst(2))"])
    }

    @Test("a register that became a link is not written through")
    func linkedRegister() throws {
        try replaceByLink("a/register.jsonl")
        let before = try Data(contentsOf: URL(fileURLWithPath: path("elsewhere")))
        let found = failure { try archive.deposit(try Samples.record(4), by: "李某", at: try Samples.time()) }
        #expect(found.codes == ["ARC0202"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: path("elsewhere"))) == before)
    }

    @Test("links that stand where a record or an announcement would go: nothing is written through them")
    func linkedTargets() throws {
        try manager.createDirectory(atPath: path("outside"), withIntermediateDirectories: false)
        try manager.createSymbolicLink(atPath: path(try bag(4)), withDestinationPath: path("outside"))
        #expect(failure { try archive.deposit(try Samples.record(4), by: "李某", at: try Samples.time()) }.codes == ["ARC0104"])
        try manager.createSymbolicLink(atPath: path("a/incoming/bag"), withDestinationPath: path("outside"))
        _ = try archive.deposit(try Samples.record(5), by: "李某", at: try Samples.time())
        #expect(try manager.contentsOfDirectory(atPath: path("outside")).isEmpty)
        #expect(try archive.verify().findings.lines == ["ARC0601 \((try bag(4)).dropFirst(2))", "ARC0406 Z109-WS·2026-D30-BGS-"])
    }

    @Test("a copy verifies as the archive does, whether its lock file came along or not")
    func copies() throws {
        let head = try archive.verify().head
        _ = try Shell.run(["cp", "-a", path("a"), path("copy")])
        #expect(try Archive(at: path("copy")).verify(full: true, printed: head).findings.isEmpty)
        try manager.removeItem(atPath: path("copy/.lock"))
        #expect(try Archive(at: path("copy")).verify(printed: head).findings.isEmpty)
        #expect(try manager.contentsOfDirectory(atPath: path("copy")).contains(".lock") == false)
        #expect(try Archive(at: path("copy")).list().count == 3)
    }

    @Test("a copy without modes is warned of once a bag, and passes")
    func copyWithoutModes() throws {
        _ = try Shell.run(["cp", "-r", path("a"), path("copy")])
        _ = try Shell.run(["chmod", "-R", "u+w", path("copy")])
        let outcome = try Archive(at: path("copy")).verify()
        #expect(outcome.passes)
        #expect(Set(outcome.findings.codes) == ["ARC0602"])
        #expect(outcome.findings.count == 4)
    }

    @Test("the archive goes on in another place, where it was moved to")
    func moved() throws {
        try manager.moveItem(atPath: path("a"), toPath: path("b"))
        let other = Archive(at: path("b"))
        _ = try other.deposit(try Samples.record(4), by: "李某", at: try Samples.time())
        #expect(try other.verify().findings.isEmpty)
        #expect(failure { try archive.verify() }.codes == ["ARC0202"])
    }

    @Test("what is verified while somebody writes is whole: one waits for the other")
    func readersAndWriters() async throws {
        let path = path("a")
        let results = try await withThrowingTaskGroup(of: [String].self) { group in
            for item in 4...9 {
                group.addTask {
                    _ = try Archive(at: path).deposit(try Samples.record(item), by: "李某", at: try Samples.time())
                    return []
                }
                // Items come in any order, so that gaps are seen in between.
                group.addTask { try Archive(at: path).verify().findings.lines.filter { !$0.hasPrefix("ARC0406") } }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(results.isEmpty, "\(results)")
        #expect(try archive.verify().findings.isEmpty)
        #expect(try archive.entries().count == 11)
    }

    @Test("handed over from one disk to a folder of another: bags there verify by themselves")
    func handedOver() throws {
        let transfer = try archive.export(
            to: path("out"), TransferNote(from: "治欠办", to: "档案馆", by: "李某", at: try Samples.time()),
            others: ["metadata", "process", "directory"].map {
                PayloadFile(name: "格式/\($0).xsd", content: .file(Repository.path("docs/schemas/\($0).xsd")))
            }).output
        let bags = path("out/电子档案/2026/WS")
        for bag in try manager.contentsOfDirectory(atPath: bags) {
            let outcome = try Shell.outcome(
                ["sha256sum", "--strict", "--quiet", "-c", "manifest-sha256.txt", "tagmanifest-sha256.txt"], folder: bags + "/" + bag)
            #expect(outcome.status == 0, "\(outcome.errorText)")
        }
        #expect(
            try manager.contentsOfDirectory(atPath: path("out/其他/格式")).sorted() == ["directory.xsd", "metadata.xsd", "process.xsd"])
        let last = try String(contentsOfFile: path("out/其他/register.jsonl"), encoding: .utf8).split(separator: "\n").last ?? ""
        #expect(ContentDigest(.sha256, of: Array((last + "\n").utf8)) == transfer.head.digest)
    }
}
