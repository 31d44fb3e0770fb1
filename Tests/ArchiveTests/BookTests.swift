import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// What the office's own book tells of an archive, which the archive alone cannot.
@Suite("The archive against the office's book") struct BookTests {
    private let files = MemoryFiles()
    private let archive: Archive

    init() throws { archive = try Samples.archive(files) }

    private var lines: [String] { files.text("/a/register.jsonl").split(separator: "\n").map { $0 + "\n" } }

    private func head(after count: Int) -> RegisterHead {
        count == 0 ? .empty : RegisterHead(seq: count, digest: ContentDigest(.sha256, of: Array(lines[count - 1].utf8)))
    }

    private func found(_ book: OfficeBook) throws -> [String] { try archive.verify(book: book).findings.map(\.code.rawValue) }

    @Test("every head that the register had holds, and no other of its length or longer")
    func heads() throws {
        for count in 0...lines.count {
            #expect(try found(OfficeBook(head: head(after: count), records: [])) == [], "\(count)")
            #expect(try archive.extends(head(after: count)), "\(count)")
        }
        let other = ContentDigest(.sha256, of: [1])
        for seq in 1...lines.count + 2 {
            #expect(try found(OfficeBook(head: RegisterHead(seq: seq, digest: other), records: [])) == ["ARC0309"], "\(seq)")
            #expect(try !archive.extends(RegisterHead(seq: seq, digest: other)), "\(seq)")
        }
    }

    @Test("a register that was cut off does not go on from what it was")
    func cutOff() throws {
        let last = head(after: lines.count)
        files.put(lines.dropLast().joined(), at: "/a/register.jsonl")
        #expect(try !archive.extends(last) && archive.extends(head(after: lines.count)))
        let message = try #require(try archive.verify(book: OfficeBook(head: last, records: [])).findings.first { $0.code.rawValue == "ARC0309" })
        #expect(message.message.chinese == "登记簿只有 \(lines.count) 行，office.sqlite 记着写到了第 \(last.seq) 行")
        #expect(message.message.english == "the register has \(lines.count) line(s), office.sqlite says that \(last.seq) were written")
    }

    @Test("records that the book knows and the register lacks, each by its number and its name")
    func records() throws {
        let known = try archive.recordNumbers()
        let all = known.map { OfficeBook.Record(id: $0, name: "通知") }
        #expect(try found(OfficeBook(head: nil, records: all)) == [])
        let more = all + [.init(id: "Z109-WS·2026-D30-BGS-0009", name: "安治欠办〔2026〕9号 notice")]
        let outcome = try archive.verify(book: OfficeBook(head: nil, records: more))
        #expect(outcome.findings.map(\.code.rawValue) == ["ARC0409"] && outcome.findings(.integrity).count == 1)
        #expect(outcome.findings[0].message.chinese == "档案里没有“Z109-WS·2026-D30-BGS-0009”（安治欠办〔2026〕9号 notice），office.sqlite 记着它归了档")
        #expect(OfficeBook(head: nil, records: more).missing(from: []).count == more.count)
    }

    @Test("a transfer says of schemas only what it has with it")
    func note() throws {
        let note = TransferNote(from: "甲", to: nil, by: "乙", at: try Samples.time(), why: "查阅")
        _ = try archive.export(to: "/plain", note)
        #expect(files.text("/plain/说明文件.TXT").contains("“其他”有登记簿和做过的固化点。"))
        let schema = PayloadFile(name: "metadata.xsd", content: .bytes(Array("<a/>".utf8)))
        _ = try archive.export(to: "/whole", note, others: [schema])
        #expect(files.text("/whole/说明文件.TXT").contains("还有各种 XML 的格式说明（metadata.xsd）"))
        #expect(files.text("/whole/其他/metadata.xsd") == "<a/>")
    }
}
