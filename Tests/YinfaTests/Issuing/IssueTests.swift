import Archive
import Diagnostics
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Yinfa

@Suite("Issuing") struct IssueTests {
    @Test("the number, the record and the file; the archive verifies, and bagit.py says so too")
    func issued() throws {
        let office = try IssuingOffice()
        try office.approve()
        let issued = try office.issue()
        #expect(issued.number == "安治欠办〔2020〕1号")
        #expect(issued.record == "Z109-WS·2020-D30-BGS-0001")
        #expect(!issued.isResumed)
        #expect(issued.file.name == "first.pdf")
        #expect(try office.verified() == 1)
        let bag = office.archivePath + "/2020/D30/" + issued.record
        #expect(FileManager.default.contents(atPath: bag + "/data/first.pdf").map { [UInt8]($0) } == issued.file.bytes)
        let python = Repository.path(".build-bagit/bin/python3")
        let script = Repository.path("Tests/ArchiveTests/Tools/validate.py")
        #expect(try Shell.text([python, script, bag]).hasPrefix(issued.record))
        _ = try Shell.run(["sh", "-c", "cd '\(bag)' && sha256sum -c --quiet manifest-sha256.txt tagmanifest-sha256.txt"])
    }

    @Test("the record says who did what when, what it was made from, and what it is")
    func record() throws {
        let office = try IssuingOffice()
        try office.approve()
        let issued = try office.issue()
        let data = office.archivePath + "/2020/D30/" + issued.record + "/data/"
        let process = try String(contentsOfFile: data + "处理记录.xml", encoding: .utf8)
        for text in ["拟稿", "梁若谷", "审核", "沈砚秋", "签发", "周以宁", "印发", IssuingOffice.time, "2020-11-09T09:00:00+08:00"] {
            #expect(process.contains(text), "\(text)")
        }
        let template = ContentDigest(.sha256, of: Array(IssuingOffice.template.utf8)).description
        #expect(process.contains(template) && process.contains("notice.gw"))
        for name in ["office.yaml", "fields.yaml", "documents/first.yaml"] { #expect(process.contains(name), "\(name)") }
        for text in ["<模板包>pack</模板包>", "类型=\"字段\"", "类型=\"数据\"", "类型=\"单位\""] { #expect(process.contains(text), "\(text)") }
        for text in ["form.yaml", "tables.yaml", "台账"] { #expect(!process.contains(text), "there is no \(text)") }
        let digest = try #require(try office.store().approvals(of: "first").first?.digest)
        #expect(process.contains(digest))
        let metadata = try String(contentsOfFile: data + "元数据.xml", encoding: .utf8)
        for text in [
            "安治欠办〔2020〕1号", "安和市治欠办关于报送工作情况的通知", "安和市治欠办", "2020-11-09", "通知", "30年", "Z109",
        ] { #expect(metadata.contains(text), "\(text)") }
    }

    @Test("without its approvals nothing is issued, and nothing is written")
    func notApproved() throws {
        let office = try IssuingOffice()
        #expect(try codes { try office.issue() } == ["ISS0101", "ISS0101", "ISS0101"])
        try office.approve(steps: ["拟稿", "审核"])
        let found = try diagnostics { try office.issue() }
        #expect(found.map(\.code.rawValue) == ["ISS0101"])
        #expect(found.first?.message.chinese.contains("签发") == true)
        #expect(!office.exists("archive"))
        #expect(try office.store().issues().isEmpty)
    }

    @Test("changed after it was approved, it is not issued")
    func changed() throws {
        let office = try IssuingOffice()
        try office.approve()
        try office.write(IssuingOffice.document(matter: "另一件事"), as: "documents/first.yaml")
        #expect(try codes { try office.issue() } == ["ISS0102", "ISS0102", "ISS0102"])
        #expect(!office.exists("archive"))
        try office.write(IssuingOffice.document(date: "2020-11-08"), as: "documents/first.yaml")
        #expect(try office.issue().number == "安治欠办〔2020〕1号", "the date is no content")
    }

    @Test("a template that changed is a changed content")
    func templateChanged() throws {
        let office = try IssuingOffice()
        try office.approve()
        try office.write(IssuingOffice.template.replacing("我办", with: "我单位"), as: "pack/notice.gw")
        #expect(try codes { try office.issue() } == ["ISS0102", "ISS0102", "ISS0102"])
    }

    @Test("issuing before the approvals were given is a wrong clock")
    func early() throws {
        let office = try IssuingOffice()
        try office.approve()
        let found = try codes { _ = try office.press.issue("first", of: office.office, at: "2020-11-09T08:59:59+08:00") }
        #expect(found == ["ISS0105", "ISS0105", "ISS0105"])
        #expect(try codes { _ = try office.press.issue("first", of: office.office, at: "今天") } == ["ISS0105"])
    }

    @Test("once is enough: a second time is refused, with the number it has")
    func twice() throws {
        let office = try IssuingOffice()
        try office.approve()
        try office.issue()
        let found = try diagnostics { try office.issue() }
        #expect(found.map(\.code.rawValue) == ["ISS0104"])
        #expect(found.first?.message.chinese.contains("安治欠办〔2020〕1号") == true)
        #expect(try office.verified() == 1)
    }

    @Test("a number in the file is kept, and one that somebody has is refused")
    func typedNumber() throws {
        let office = try IssuingOffice([
            "first": IssuingOffice.document("6"), "second": IssuingOffice.document(), "third": IssuingOffice.document("7"),
        ])
        for name in ["first", "second", "third"] { try office.approve(name) }
        #expect(try office.issue("first").number == "安治欠办〔2020〕6号")
        #expect(try office.issue("second").number == "安治欠办〔2020〕8号", "7 is taken by the file of the third")
        try office.write(IssuingOffice.document("8"), as: "documents/third.yaml")
        let found = try diagnostics { try office.issue("third") }
        #expect(found.map(\.code.rawValue) == ["ISS0201"])
        #expect(found.first?.message.chinese.contains("“second”的") == true)
        try office.write(IssuingOffice.document("7"), as: "documents/third.yaml")
        #expect(try office.issue("third").number == "安治欠办〔2020〕7号")
    }

    @Test("two files that give the same number are both stopped")
    func sameNumberTyped() throws {
        let office = try IssuingOffice(["first": IssuingOffice.document("6"), "second": IssuingOffice.document("6")])
        try office.approve("first")
        let found = try diagnostics { try office.issue("first") }
        #expect(found.map(\.code.rawValue) == ["ISS0201"])
        #expect(found.first?.message.chinese.contains("另一个文件写着这个号") == true)
    }

    @Test("codes and years have numbers of their own")
    func series() throws {
        let office = try IssuingOffice([
            "a": IssuingOffice.document(), "b": IssuingOffice.document(template: "letter.gw"),
            "c": IssuingOffice.document(date: "2021-01-04").replacing("2020-12-31", with: "2021-01-31"), "d": IssuingOffice.document(),
        ])
        var numbers: [String?] = []
        for name in ["a", "b", "c", "d"] {
            try office.approve(name)
            numbers.append(try office.press.issue(name, of: office.office, at: "2021-01-05").output.number)
        }
        #expect(numbers == ["安治欠办〔2020〕1号", "安治欠办函〔2020〕1号", "安治欠办〔2021〕1号", "安治欠办〔2020〕2号"])
        let records = try office.store().issues().map(\.record).sorted()
        #expect(records == [
            "Z109-WS·2020-D30-BGS-0001", "Z109-WS·2020-D30-BGS-0002", "Z109-WS·2020-D30-BGS-0003", "Z109-WS·2021-D30-BGS-0001",
        ])
        #expect(try office.verified() == 4)
    }

    @Test("a document whose number nobody can tell stops the others, and says what is wrong with it")
    func unknownNumber() throws {
        let broken = IssuingOffice.document("3").replacing("2020-12-31", with: "某日")
        let office = try IssuingOffice(["first": IssuingOffice.document(), "broken": broken])
        try office.approve()
        let found = try codes { try office.issue() }
        #expect(found.first == "ISS0205" && found.count > 1)
        #expect(try office.store().issues().isEmpty)
        try office.write(IssuingOffice.document("3"), as: "documents/broken.yaml")
        #expect(try office.issue().number == "安治欠办〔2020〕4号")
    }

    @Test("dated later than it goes out: a warning")
    func datedLater() throws {
        let office = try IssuingOffice(["first": IssuingOffice.document(date: "2020-11-10"), "second": IssuingOffice.document()])
        try office.approve()
        let issued = try office.press.issue("first", of: office.office, at: IssuingOffice.time)
        #expect(issued.warnings.map(\.code.rawValue).filter { $0.hasPrefix("ISS") } == ["ISS0110"])
    }

    @Test("who archives it is who gave the last approval, or whoever is named")
    func archivist() throws {
        let office = try IssuingOffice(["first": IssuingOffice.document(), "second": IssuingOffice.document()])
        for name in ["first", "second"] { try office.approve(name) }
        try office.issue()
        _ = try office.press.issue("second", of: office.office, at: IssuingOffice.time, by: "许怀远")
        #expect(try Archive(at: office.archivePath).entries().map(\.by) == ["周以宁", "许怀远"])
        let other = try IssuingOffice()
        try other.approve()
        #expect(try codes { _ = try other.press.issue("first", of: other.office, at: IssuingOffice.time, by: "\n") } == ["ISS0109"])
    }

    // MARK: Later records

    @Test("a correction and a replacement point back at what they correct, which stays")
    func corrected() throws {
        let office = try IssuingOffice([
            "first": IssuingOffice.document(), "second": IssuingOffice.document(), "third": IssuingOffice.document(),
        ])
        for name in ["first", "second", "third"] { try office.approve(name) }
        let first = try office.issue("first")
        let second = try office.issue("second", relation: .correcting(first.record, why: "附件日期有误"))
        #expect(second.record == "Z109-WS·2020-Y-BGS-0001", "its own retention period")
        let third = try office.issue("third", relation: .replacing(second.record, why: "改为联合发文"))
        let entries = try Archive(at: office.archivePath).entries()
        #expect(entries.map(\.event) == [.archive, .supersede, .replace])
        #expect(entries.map(\.of) == [nil, first.record, second.record])
        #expect(entries.map(\.why) == [nil, "附件日期有误", "改为联合发文"])
        #expect(try office.verified() == 3)
        let shown = try office.archive().show(first.record).map(\.chinese).joined(separator: "\n")
        #expect(shown.contains("已由“\(second.record)”更正") && shown.contains("附件日期有误"))
        #expect(try office.archive().list().map(\.chinese).last?.hasSuffix("现行") == true)
        func archived(_ name: String, _ folder: String) throws -> String {
            try String(contentsOfFile: office.archivePath + "/2020/\(folder)/data/\(name)", encoding: .utf8)
        }
        let metadata = try archived("元数据.xml", "Y/" + second.record)
        #expect(metadata.contains(
            """
                <关联 类型="更正">
                  <档号>\(first.record)</档号>
                  <文件编号>安治欠办〔2020〕1号</文件编号>
                  <原因>附件日期有误</原因>
                </关联>
            """))
        #expect(try archived("处理记录.xml", "Y/" + second.record).contains("<说明>更正“\(first.record)”（安治欠办〔2020〕1号）</说明>"))
        #expect(try archived("处理记录.xml", "D30/" + third.record).contains("<说明>替换“\(second.record)”（安治欠办〔2020〕2号）</说明>"))
        #expect(try !archived("元数据.xml", "D30/" + first.record).contains("关联"))
        _ = try office.archive().export([], to: office.file("移交"), for: nil, why: "查阅", by: "沈砚秋", at: "2021-01-10", resources: .locate())
        let directory = try String(contentsOfFile: office.file("移交/文件目录.XML"), encoding: .utf8)
        #expect(directory.contains("<备注>更正“\(first.record)”（安治欠办〔2020〕1号）；已由“\(third.record)”替换</备注>"))
        #expect(directory.contains("<备注>已由“\(second.record)”更正</备注>"))
    }

    @Test("what cannot be corrected is told before a number is taken")
    func notCorrected() throws {
        let office = try IssuingOffice(["first": IssuingOffice.document(), "second": IssuingOffice.document()])
        for name in ["first", "second"] { try office.approve(name) }
        func failing(_ relation: IssueRelation) throws -> [String] { try codes { try office.issue("second", relation: relation) } }
        let unknown = "Z109-WS·2020-D30-BGS-0009"
        #expect(try failing(.correcting(unknown, why: "有误")) == ["ARC0105"])
        #expect(try failing(.correcting("Z109", why: "有误")) == ["ARC0101"])
        #expect(try failing(.replacing(unknown, why: " ")) == ["ISS0109"])
        let first = try office.issue("first")
        _ = try office.archive().withdraw(first.record, why: "会议改期", by: "沈砚秋", at: "2020-11-10")
        #expect(try failing(.correcting(first.record, why: "有误")) == ["ARC0106"])
        #expect(try office.store().issues().count == 1)
        #expect(try office.issue("second").number == "安治欠办〔2020〕2号")
    }
}
