import Archive
import Diagnostics
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Yinfa

/// The winter pack's own papers, issued.
@Suite("Issuing the sample's papers") struct SampleIssuingTests {
    private let sample: SampleOffice
    private let office: Office
    private let press: Press

    init() throws {
        sample = try SampleOffice(documents: ["notice", "return-2020-12-31", "progress"])
        try sample.change("documents/notice.yaml", "文号: 6", to: "文号: 待定")
        try sample.change("office.yaml", "模板包: pack", to: "模板包: pack\n档案: {全宗号: Z109, 全宗名称: 凤栖山市治欠办}")
        office = try Office.open(sample.path)
        press = try Press(resources: try .locate(), office: office)
    }

    private func issue(_ name: String) throws -> Reported<IssuedDocument> {
        for (step, person) in [("拟稿", "梁若谷"), ("审核", "沈砚秋"), ("签发", "周以宁")] {
            _ = try press.approve(name, of: office, as: step, by: person, at: "2021-01-05T09:00:00+08:00")
        }
        return try press.issue(name, of: office, at: "2021-01-05T10:00:00+08:00")
    }

    /// A file of an issued record.
    private func archived(_ name: String, of issued: IssuedDocument) throws -> String {
        let path = "\(sample.path)/archive/\(try RecordNumber(issued.record).folder)/data/\(name)"
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    /// The files of the pack that a record names, each as 类型, 名称, 模板包, 编号 and 版本.
    private func definitions(_ process: String) -> [String] {
        process.matches(
            of: /<依据 类型="(.+?)">\n    <名称>(.+?)<\/名称>\n    <模板包>(.+?)<\/模板包>(?:\n    <编号>(.+?)<\/编号>)?(?:\n    <版本>(.+?)<\/版本>)?/
        ).map { match in
            [match.1, match.2, match.3, match.4, match.5].compactMap { $0.map(String.init) }.joined(separator: " ")
        }
    }

    private func dump(_ name: String) throws -> String {
        let files = try press.make(office, only: [name], formats: [.dump]).output
        return String(decoding: files.first?.bytes ?? [], as: UTF8.self)
    }

    @Test("what may be a worker's name is a warning in a draft, and is cleared up before a public paper is approved or issued")
    func doubtfulName() throws {
        let sample = try SampleOffice(documents: ["decision"])
        try sample.change("documents/decision.yaml", "申辩意见: ", to: "申辩意见: 主张刚性支付，")
        func approve() throws -> Approval {
            let office = try Office.open(sample.path)
            return try Press(resources: try .locate(), office: office).approve("decision", of: office, as: "拟稿", by: "梁若谷", at: "2021-01-05T09:00:00+08:00").output
        }
        let drafted = try press.make(try Office.open(sample.path), only: ["decision"], formats: [.dump]).warnings.filter { $0.code == .workersName }
        #expect(drafted.map(\.severity) == [.warning] && drafted[0].message.chinese.contains("可能有劳动者的姓名（张某）"))
        let refused = try diagnostics { _ = try approve() }.filter { $0.severity == .error }
        #expect(refused.map(\.code) == [.workersName] && refused[0].hints.last?.chinese == "公开的文件，核对清楚才能审批、签发")
        try sample.change("office.yaml", "模板包: pack", to: "模板包: pack\n可公布姓名: [主张刚性]")
        #expect(try approve().missing.contains("发布审查"))
    }

    @Test("the notice as a draft: all its pages are marked, and nothing else of them differs from the sample's")
    func notice() throws {
        let draft = try dump("notice")
        let pages = draft.split(separator: "\npage ").count - 1
        #expect(pages == 8)
        #expect(draft.split(separator: "\n").count { $0.hasSuffix(" 草稿") } == pages)
        // The line of the number is another; all others are those of the notice with its number.
        func rest(_ text: String) -> [Substring] {
            text.split(separator: "\n").filter { !$0.hasSuffix(" 草稿") && !$0.contains(",107.628 ") && !$0.hasPrefix("subject ") }
        }
        let reference = try Repository.text("Tests/YinfaTests/References/notice.dump")
        #expect(rest(draft) == rest(reference))
    }

    @Test("issued, it takes the next number, and is the sample's notice but for that")
    func issued() throws {
        let issued = try issue("notice").output
        #expect(issued.number == "凤治欠办〔2020〕1号")
        #expect(issued.record == "Z109-WS·2020-D30-0001")
        let text = try dump("notice")
        #expect(!text.contains("草稿"))
        #expect(text.contains("\nsubject 凤治欠办〔2020〕1号\n"))
        #expect(try OfficeArchive(of: office).verify(full: true).findings.isEmpty)
        let folder = try TemporaryFolder()
        let path = try folder.write(issued.file.bytes, as: "notice.pdf")
        #expect(try Shell.outcome(["qpdf", "--check", path]).status == 0)
    }

    @Test("a return has no number, is never a draft, and goes with its data and the digests of the ledger")
    func computedReturn() throws {
        #expect(try !dump("return-2020-12-31").contains("草稿"))
        let issued = try issue("return-2020-12-31").output
        #expect(issued.number == nil)
        let number = try RecordNumber(issued.record)
        let data = "\(sample.path)/archive/\(number.folder)/data/"
        let kept = try FileManager.default.contentsOfDirectory(atPath: data).sorted()
        #expect(kept.contains("data.xml") && kept.contains("return-2020-12-31.pdf"), "\(kept)")
        let process = try String(contentsOfFile: data + "处理记录.xml", encoding: .utf8)
        for name in ["form.yaml", "ledger/案件.csv", "ledger/检查.csv", "documents/return-2020-12-31.yaml"] {
            #expect(process.contains(name), "\(name)")
        }
        let ledger = try sample.text("ledger/案件.csv")
        #expect(process.contains(ContentDigest(.sha256, of: Array(ledger.utf8)).description))
        #expect(try OfficeArchive(of: office).verify().findings.isEmpty)
    }

    @Test("the record of a notice names its template, fields, tables and form with pack, form and version, and no ledger that it did not ask")
    func definitionsOfNotice() throws {
        let issued = try issue("notice").output
        let process = try archived("处理记录.xml", of: issued)
        let named = definitions(process)
        #expect(named.contains("模板 notice.gw pack") && named.contains("字段 fields.yaml pack"), "\(named)")
        #expect(named.contains("表格 tables.yaml pack") && named.contains("表单 form.yaml pack winter-2020 1"), "\(named)")
        #expect(!process.contains("台账"))
        for name in ["notice.gw", "fields.yaml", "tables.yaml", "form.yaml"] {
            let digest = ContentDigest(.sha256, of: Array(try sample.text("pack/" + name).utf8)).description
            #expect(process.contains(digest), "\(name)")
        }
        let data = try archived("data.xml", of: issued)
        #expect(data.contains("模板包=\"pack\" 编号=\"winter-2020\" 版本=\"1\">form.yaml</依据>"))
        let schema = Repository.path("docs/schemas/process.xsd")
        let folder = try TemporaryFolder()
        let judged = try Shell.outcome(["xmllint", "--nonet", "--noout", "--schema", schema, try folder.write(process, as: "process.xml")])
        #expect(judged.status == 0, "\(judged.errorText)")
    }

    @Test("records of a return and of a book name what these are made of", arguments: ["return-2020-12-31", "progress"])
    func definitionsOfOthers(_ name: String) throws {
        let process = try archived("处理记录.xml", of: try issue(name).output)
        let named = definitions(process)
        #expect(named.contains("表单 form.yaml pack winter-2020 1"), "\(named)")
        #expect(named.contains("表格 tables.yaml pack") == (name == "progress"), "\(named)")
        #expect(process.contains("ledger/案件.csv") && process.contains("documents/\(name).yaml"))
    }

    @Test("a ledger that changes a figure makes the approvals of a return void")
    func ledgerChanged() throws {
        let document = try #require(try office.documents().first { $0.name == "return-2020-12-31" })
        let before = try press.prepare(document, of: office, LedgerReturnsCache()).digest
        #expect(try press.prepare(document, of: office, LedgerReturnsCache()).digest == before)
        try sample.change("office.yaml", "0390-2660718", to: "0390-2660719")
        let changed = try Office.open(sample.path)
        #expect(try press.prepare(document, of: changed, LedgerReturnsCache()).digest != before, "the telephone is printed")
    }

    @Test("a book of a table is issued by its own readers' rules")
    func book() throws {
        let issued = try issue("progress").output
        #expect(issued.number == nil && issued.file.name == "progress.pdf")
        #expect(try OfficeArchive(of: office).list().count == 1)
        #expect(try press.numbers(of: office).output.isEmpty)
    }
}
