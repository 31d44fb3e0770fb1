import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// An archive whose register somebody has taken away.
@Suite("A register that is gone") struct LostRegisterTests {
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

    private func found() throws -> [String] { try archive.verify().findings.lines }

    @Test("a register that is gone while its bags stand: the four heads, and each bag held against itself")
    func lostRegister() throws {
        let register = files.bytes("/a/register.jsonl")
        files.delete("/a/register.jsonl")
        let outcome = try archive.verify(full: true)
        #expect(outcome.findings.lines == ["ARC0410 register.jsonl", "ARC0304 checkpoints/2026-11-30.txt"])
        #expect(!outcome.passes && outcome.records == 3 && outcome.files == 12 && outcome.head == .empty)
        #expect(outcome.findings(.authenticity).codes == ["ARC0410", "ARC0304"] && outcome.findings(.integrity).codes == ["ARC0410"])
        #expect(outcome.findings(.usability).isEmpty && outcome.findings(.security).isEmpty)
        #expect(outcome.findings[0].message.chinese.hasPrefix("登记簿没有了，档案里还有 3 件"))
        files.edit(folder + "/data/正文.pdf") { $0[12] ^= 1 }
        #expect(try found().contains("ARC0402 \(place)/data/正文.pdf"))
        files.edit(folder + "/data/正文.pdf") { $0[12] ^= 1 }
        files.put(register, at: "/a/register.jsonl")
        #expect(try archive.verify().findings.isEmpty)
    }

    @Test("without its register an archive is not added to, so that none begins anew in its place")
    func notBegunAnew() throws {
        files.delete("/a/register.jsonl")
        let before = files.paths
        let (time, note) = (try Samples.time(), TransferNote(from: "甲", by: "乙", at: try Samples.time()))
        #expect(failure { try archive.deposit(try Samples.record(9), by: "李某", at: time) }.lines == ["ARC0410 register.jsonl"])
        #expect(failure { try archive.withdraw(try Samples.number(2), by: "李某", why: "误", at: time) }.codes == ["ARC0410"])
        #expect(failure { try archive.checkpoint(by: "李某", at: time) }.codes == ["ARC0410"])
        #expect(failure { try archive.export(to: "/out", note) }.codes == ["ARC0410"])
        #expect(failure { try archive.recover(at: time) }.codes == ["ARC0410"])
        #expect(failure { try archive.checkThere() }.codes == ["ARC0410"])
        #expect(failure { try archive.recordNumbers() }.codes == ["ARC0410"])
        #expect(files.paths == before)
        // Checkpoints alone tell of a register, too.
        files.delete("/a/2026")
        #expect(try found() == ["ARC0410 register.jsonl", "ARC0304 checkpoints/2026-11-30.txt"])
        files.delete("/a/checkpoints")
        #expect(failure { try archive.verify() }.codes == ["ARC0202"])
        _ = try archive.deposit(try Samples.record(1), by: "李某", at: time)
        #expect(try found() == [])
    }

    @Test("an archive of which nothing is left is missed by the office's book, record by record")
    func nothingLeft() throws {
        let head = try archive.verify().head
        files.delete("/a")
        let book = OfficeBook(head: head, records: [.init(id: "Z109-WS·2026-D30-BGS-0001", name: "notice")])
        let outcome = try archive.verify(book: book)
        #expect(outcome.findings.codes == ["ARC0410", "ARC0309", "ARC0409"])
        #expect(outcome.findings[0].message.chinese == "登记簿和各件都没有了")
        #expect(outcome.findings[1].message.chinese == "登记簿只有 0 行，office.sqlite 记着写到了第 5 行")
        #expect(failure { try archive.verify(book: OfficeBook(head: nil, records: [])) }.codes == ["ARC0202"])
    }
}
