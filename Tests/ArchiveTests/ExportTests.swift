import Diagnostics
import PlainXML
import TestSupport
import Testing

@testable import Archive

@Suite("Handing over") struct ExportTests {
    private let files = MemoryFiles()
    private let archive: Archive

    init() throws { archive = try Samples.archive(files) }

    private func note(to receiver: String? = "安和市档案馆") throws -> TransferNote {
        TransferNote(from: "安和市治欠办", to: receiver, by: "李某", at: try Samples.time(), why: "2026年度移交")
    }

    @Test("the layout that archives take over, with bags that stay whole")
    func layout() throws {
        let transfer = try archive.export(to: "/out", try note(), others: [PayloadFile(name: "格式/metadata.xsd", content: .bytes([60]))]).output
        #expect(transfer.records == 3 && transfer.files == 30 && transfer.head.seq == 5)
        #expect(try files.names(in: "/out") == ["其他", "文件目录.XML", "电子档案", "说明文件.TXT"])
        #expect(try files.names(in: "/out/其他") == ["checkpoints", "register.jsonl", "格式"])
        let bags = try files.names(in: "/out/电子档案/2026/WS")
        #expect(bags.count == 3)
        for bag in bags {
            let folder = "/a/2026/D30/" + bag
            for path in files.paths where path.hasPrefix(folder + "/") {
                let copy = "/out/电子档案/2026/WS/" + bag + path.dropFirst(folder.utf8.count == 0 ? 0 : folder.count)
                #expect(files.bytes(copy) == files.bytes(path), "\(copy)")
                #expect(try files.entry(at: copy)?.mode == 0o444)
            }
        }
        #expect(try archive.entries().last?.event == .transfer)
        #expect(try archive.entries().last?.why == "2026年度移交")
        #expect(try archive.verify().findings.isEmpty)
    }

    @Test("说明文件.TXT says who, what, how much, and the register's head")
    func noteText() throws {
        let head = try archive.verify().head
        let transfer = try archive.export(to: "/out", try note()).output
        let lines = files.text("/out/说明文件.TXT").replacing("\r\n", with: "\n").split(separator: "\n")
        #expect(lines.prefix(8) == [
            "电子档案移交说明", "移交单位：安和市治欠办", "接收单位：安和市档案馆", "经办人：李某", "时间：2026-11-30T14:05:00+08:00",
            "数量：3 件，30 个文件，\(transfer.bytes) 字节", "登记簿：到第 5 行，摘要（SHA-256）：", "\(head.digest)",
        ])
        #expect(try archive.verify(printed: transfer.head).findings.isEmpty)
        // The register that went along ends where the note says.
        #expect(files.bytes("/out/其他/register.jsonl").count { $0 == 10 } == 5)
    }

    @Test("文件目录.XML has a row for each record, and says which are not in force")
    func directory() throws {
        _ = try archive.export(to: "/out", try note(to: nil))
        let root = try #require(XMLNode(document: files.bytes("/out/文件目录.XML")))
        let rows = root.all("文件")
        #expect(rows.map { $0["顺序号"] } == ["1", "2", "3"])
        #expect(rows[0].children.map(\.name) == ["顺序号", "档号", "责任者", "题名", "日期", "密级", "电子档案名称", "备注"])
        #expect(rows.map { $0["备注"] } == ["已由“Z109-WS·2026-D30-BGS-0002”更正", "更正“Z109-WS·2026-D30-BGS-0001”", "已撤回"])
        #expect(rows[1]["电子档案名称"] == "电子档案/2026/WS/Z109-WS·2026-D30-BGS-0002")
        #expect(rows[1]["题名"] == "第2件" && rows[1]["日期"] == "2026-11-30")
        #expect(try archive.entries().last?.event == .export)
        #expect(files.text("/out/说明文件.TXT").contains("接收单位：无（复制利用）"))
    }

    @Test("only the records that are asked for; one that is not there is told")
    func some() throws {
        let transfer = try archive.export([try Samples.number(2)], to: "/out", try note()).output
        #expect(transfer.records == 1)
        #expect(try files.names(in: "/out/电子档案/2026/WS") == ["Z109-WS·2026-D30-BGS-0002"])
        let found = failure { try archive.export([try Samples.number(8), try Samples.number(9)], to: "/more", try note()) }
        #expect(found.codes == ["ARC0105", "ARC0105"])
        #expect(try files.entry(at: "/more") == nil)
    }

    @Test("a damaged record is not handed over, nor into a folder that is there, nor with names that lead away")
    func refused() throws {
        files.add(folder: "/out")
        #expect(failure { try archive.export(to: "/out", try note()) }.lines == ["ARC0110 /out"])
        files.add(folder: "/old.part")
        #expect(failure { try archive.export(to: "/old", try note()) }.lines == ["ARC0110 /old.part"])
        let others = [PayloadFile(name: "../x", content: .bytes([]))]
        #expect(failure { try archive.export(to: "/new", try note(), others: others) }.lines == ["ARC0102 /new"])
        files.edit(try Samples.folder(2) + "/data/正文.pdf") { $0[12] ^= 1 }
        let before = files.bytes("/a/register.jsonl")
        #expect(failure { try archive.export(to: "/new", try note()) }.codes == ["ARC0402", "ARC0308"])
        #expect(try files.entry(at: "/new") == nil && files.entry(at: "/new.part") == nil)
        #expect(files.bytes("/a/register.jsonl") == before)
    }

    @Test("at every step that fails nothing of it is left, and the register does not tell of it")
    func everyStep() throws {
        let counting = files.reopened()
        _ = try Archive(at: "/a", files: counting).export([try Samples.number(2)], to: "/out", try note())
        let before = files.bytes("/a/register.jsonl")
        for step in 1...counting.steps {
            let files = files.reopened()
            files.set(.error, at: step)
            let found = failure { try Archive(at: "/a", files: files).export([try Samples.number(2)], to: "/out", try note()) }
            #expect(found.codes == ["ARC0201"], "\(step)")
            #expect(try files.entry(at: "/out") == nil && files.entry(at: "/out.part") == nil, "\(step)")
            #expect(files.bytes("/a/register.jsonl") == before, "\(step)")
            _ = try Archive(at: "/a", files: files).export([try Samples.number(2)], to: "/out", try note())
        }
    }

    @Test("killed or with a full disk at any step: the folder is not there, or is whole and the register tells of it")
    func killedAtEveryStep() throws {
        let counting = files.reopened()
        _ = try Archive(at: "/a", files: counting).export([try Samples.number(2)], to: "/out", try note())
        let whole = counting.paths.filter { $0.hasPrefix("/out/") }
        for step in 1...counting.steps {
            for trouble in [MemoryFiles.Trouble.full, .killed] {
                let disturbed = files.reopened()
                disturbed.set(trouble, at: step)
                let found = failure {
                    try Archive(at: "/a", files: disturbed).export([try Samples.number(2)], to: "/out", try note())
                }
                let left = disturbed.reopened()
                let archive = Archive(at: "/a", files: left)
                _ = try archive.recover(at: try Samples.time())
                #expect(try archive.verify().findings.isEmpty, "\(trouble) \(step)")
                let copied = left.paths.filter { $0.hasPrefix("/out/") }
                #expect(copied.isEmpty || copied == whole, "\(trouble) \(step)")
                if trouble == .full { #expect(try left.entry(at: "/out.part") == nil, "\(step)") }
                if found.isEmpty { #expect(copied == whole, "\(step)") }
            }
        }
    }

    @Test("what a killed process left beside the target is for a person to remove")
    func leftOver() throws {
        files.add(folder: "/out.part")
        let found = failure { try archive.export(to: "/out", try note()) }
        #expect(found.lines == ["ARC0110 /out.part"])
        files.delete("/out.part")
        #expect(try archive.export(to: "/out", try note()).output.records == 3)
    }

    @Test("an archive without a record, and texts that one line cannot hold")
    func nothing() throws {
        let empty = Archive(at: "/empty", files: files)
        let transfer = try empty.export(to: "/out", try note()).output
        #expect(transfer.records == 0 && transfer.files == 0 && transfer.head == .empty)
        #expect(try files.names(in: "/out/电子档案").isEmpty)
        #expect(try empty.verify().findings.isEmpty)
        var wrong = try note()
        wrong.from = ""
        wrong.to = "档\n案"
        #expect(failure { try archive.export(to: "/more", wrong) }.codes == ["ARC0107", "ARC0107"])
        #expect(try files.entry(at: "/more") == nil)
    }

    @Test("a record is shown with its files and what became of it")
    func show() throws {
        let shown = try archive.show(try Samples.number(1))
        #expect(shown.files.map(\.name) == ["data.xml", "元数据.xml", "处理记录.xml", "正文.pdf"])
        #expect(shown.files[3].size == files.bytes(try Samples.folder(1) + "/data/正文.pdf").count)
        #expect(shown.record.row.events.map(\.event) == [.supersede])
        #expect(shown.record.metadata?.documentNumber == "安治欠办〔2026〕6号")
        #expect(failure { try archive.show(try Samples.number(9)) }.lines == ["ARC0105 register.jsonl"])
        files.delete(try Samples.folder(1) + "/data/元数据.xml")
        #expect(try archive.show(try Samples.number(1)).record.metadata == nil)
        #expect(try archive.list().count == 3)
    }

    @Test("checkpoints of one day stand beside each other")
    func checkpoints() throws {
        let checkpoint = try archive.checkpoint(by: "李某", at: try Samples.time()).output
        #expect(checkpoint.head.seq == 5)
        #expect(
            files.text("/a/checkpoints/2026-11-30-2.txt")
                == "Yinfa-Archive-Checkpoint: 1\nAt: 2026-11-30T14:05:00+08:00\nSeq: 5\nHead-SHA256: \(checkpoint.head.digest)\n")
        #expect(Checkpoint(files.bytes("/a/checkpoints/2026-11-30-2.txt")) == checkpoint)
        #expect(try archive.verify(printed: checkpoint.head).findings.isEmpty)
        for wrong in ["", "x", "Yinfa-Archive-Checkpoint: 1\n", files.text("/a/checkpoints/2026-11-30.txt") + " "] {
            #expect(Checkpoint(Array(wrong.utf8)) == nil)
        }
        #expect(failure { try archive.checkpoint(by: "a\0", at: try Samples.time()) }.codes == ["ARC0107"])
    }
}
