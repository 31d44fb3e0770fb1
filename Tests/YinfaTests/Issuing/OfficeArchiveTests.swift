import Archive
import Diagnostics
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Yinfa

@Suite("The archive of an office") struct OfficeArchiveTests {
    /// An office that has issued its papers.
    private func office(_ names: [String] = ["first", "second"]) throws -> IssuingOffice {
        let office = try IssuingOffice(Dictionary(uniqueKeysWithValues: names.map { ($0, IssuingOffice.document()) }))
        for name in names {
            try office.approve(name)
            try office.issue(name)
        }
        return office
    }

    private let first = "Z109-WS·2020-D30-BGS-0001"
    private let second = "Z109-WS·2020-Y-BGS-0001"

    @Test("the four heads, what was read, and the register's head")
    func verified() throws {
        let office = try office()
        let report = try office.archive().verify()
        #expect(report.passes && report.findings.isEmpty)
        #expect(Array(report.lines.map(\.chinese).prefix(4)) == ["真实性：通过", "完整性：通过", "可用性：通过", "安全性：通过"])
        #expect(report.lines[4].chinese.hasPrefix("2 件，"))
        #expect(report.lines[5].chinese.hasPrefix("登记簿末行 2:"))
        #expect(report.lines[5].english.hasPrefix("head of the register 2:"))
    }

    @Test("a changed file is found under its head, and its place is told")
    func changed() throws {
        let office = try office()
        let file = office.archivePath + "/2020/D30/\(first)/data/first.pdf"
        var bytes = try #require(FileManager.default.contents(atPath: file))
        bytes[bytes.count / 2] ^= 1
        try FileManager.default.removeItem(atPath: file)
        try bytes.write(to: URL(fileURLWithPath: file))
        let report = try office.archive().verify()
        #expect(!report.passes)
        #expect(report.lines[1].chinese.hasPrefix("完整性：") && report.lines[1].chinese.contains(" 个错误"))
        #expect(report.findings.contains { $0.code.rawValue == "ARC0402" && $0.place?.file.hasSuffix("first.pdf") == true })
    }

    @Test("a printed head is compared with the register")
    func printedHead() throws {
        let office = try office()
        let head = try office.archive().checkpoint(by: "沈砚秋", at: "2020-11-10").output.chinese
        let printed = String(head.dropFirst("登记簿末行 ".count))
        #expect(try office.archive().verify(head: printed).passes)
        let other = "2:" + String(repeating: "0", count: 64)
        let report = try office.archive().verify(head: other)
        #expect(report.findings.map(\.code.rawValue) == ["ARC0305"])
    }

    /// Takes the last line out of the register, and perhaps its bag away, as somebody who hides a record would.
    private func dropNewest(_ office: IssuingOffice, bag: String? = nil) throws {
        let register = URL(fileURLWithPath: office.archivePath + "/register.jsonl")
        let lines = try String(contentsOf: register, encoding: .utf8).split(separator: "\n")
        try Data(lines.dropLast().map { $0 + "\n" }.joined().utf8).write(to: register)
        guard let bag else { return }
        _ = try Shell.run(["chmod", "-R", "u+w", office.archivePath + "/" + bag])
        try FileManager.default.removeItem(atPath: office.archivePath + "/" + bag)
    }

    @Test("the newest record is missed when it and its line are taken away, though nothing in the archive tells of it")
    func droppedRecord() throws {
        let office = try office()
        try dropNewest(office, bag: "2020/Y/\(second)")
        let report = try office.archive().verify()
        #expect(report.findings.map(\.code.rawValue) == ["ARC0309", "ARC0409"])
        #expect(report.findings[0].message.chinese == "登记簿只有 1 行，office.sqlite 记着写到了第 2 行")
        #expect(report.findings[1].message.chinese.contains(second) && report.findings[1].message.chinese.contains("second"))
        #expect(report.lines[0].chinese == "真实性：1 个错误，0 个警告" && report.lines[1].chinese == "完整性：1 个错误，0 个警告")
        let recovered = try office.archive().recover(at: "2020-11-11")
        #expect(recovered.warnings.map(\.code.rawValue) == ["ARC0409"])
        #expect(try !office.archive().verify().passes, "to recover does not make it forget")
    }

    @Test("a withdrawal is missed when its line is taken away; a rewritten line is too")
    func droppedWithdrawal() throws {
        let office = try office(["first"])
        _ = try office.archive().withdraw(first, why: "会议改期", by: "沈砚秋", at: "2020-11-10")
        #expect(try office.archive().verify().passes)
        try dropNewest(office)
        #expect(try office.archive().verify().findings.map(\.code.rawValue) == ["ARC0309"])
        _ = try office.archive().checkpoint(by: "沈砚秋", at: "2020-11-12")
        let found = try office.archive().verify().findings
        #expect(found.map(\.code.rawValue) == ["ARC0309"])
        #expect(found.first?.message.chinese == "登记簿前 2 行和 office.sqlite 记的不一样")
        // Whatever is written afterwards, what was lost stays known.
        for day in 13...15 { _ = try office.archive().checkpoint(by: "沈砚秋", at: "2020-11-\(day)") }
        _ = try office.archive().recover(at: "2020-11-16")
        #expect(try office.archive().verify().findings.map(\.code.rawValue) == ["ARC0309"])
    }

    @Test("a copy of the archive alone is verified by itself, and says what it was not compared with")
    func alone() throws {
        let office = try office()
        try dropNewest(office, bag: "2020/Y/\(second)")
        for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: office.file("office.sqlite" + suffix)) }
        let report = try office.archive().verify()
        #expect(report.passes && report.lines.last?.chinese.hasPrefix("旁边没有 office.sqlite，没有和它比对") == true)
        #expect(!office.exists("office.sqlite"), "to verify makes nothing")
    }

    @Test("without its register the four heads are told, and nothing is numbered or archived")
    func lostRegister() throws {
        let office = try office()
        try FileManager.default.removeItem(atPath: office.archivePath + "/register.jsonl")
        let report = try office.archive().verify()
        #expect(report.findings.map(\.code.rawValue) == ["ARC0410", "ARC0309"])
        #expect(report.lines.map(\.chinese).prefix(4) == ["真实性：2 个错误，0 个警告", "完整性：1 个错误，0 个警告", "可用性：通过", "安全性：通过"])
        #expect(report.lines[4].chinese.hasPrefix("2 件，"))
        try office.write(IssuingOffice.document(), as: "documents/third.yaml")
        try office.approve("third")
        #expect(try codes { try office.issue("third") } == ["ARC0410"])
        #expect(try office.store().issues().count == 2 && !office.exists("archive/register.jsonl"))
        #expect(try codes { _ = try office.archive().recover(at: "2020-11-11") } == ["ARC0410"])
        #expect(try codes { _ = try office.archive().list() } == ["ARC0410"])
        try FileManager.default.removeItem(atPath: office.archivePath)
        #expect(try office.archive().verify().findings.map(\.code.rawValue) == ["ARC0410", "ARC0309", "ARC0409", "ARC0409"])
    }

    @Test("a head that is none is refused", arguments: ["", "2", "2:abc", ":", "-1:" + String(repeating: "0", count: 64), "二:" + String(repeating: "0", count: 64)])
    func wrongHead(_ text: String) throws {
        let office = try office(["first"])
        #expect(try codes { _ = try office.archive().verify(head: text) } == ["ISS0306"])
    }

    @Test("list and show")
    func shown() throws {
        let office = try office()
        #expect(try office.archive().list().map(\.chinese) == [
            "\(first)  安治欠办〔2020〕1号  安和市治欠办关于报送工作情况的通知  30年  现行",
            "\(second)  安治欠办〔2020〕2号  安和市治欠办关于报送工作情况的通知  永久  现行",
        ])
        let lines = try office.archive().show(first).map(\.chinese)
        #expect(lines[1].hasSuffix("archive/2020/D30/\(first)"))
        for name in ["first.pdf", "元数据.xml", "处理记录.xml"] { #expect(lines.contains { $0.hasPrefix("  \(name)  ") }, "\(name)") }
        #expect(lines.last == "  \(IssuingOffice.time)  归档  周以宁")
    }

    @Test("an office without an archive has nothing in it")
    func nothing() throws {
        let office = try IssuingOffice()
        #expect(try office.archive().list().isEmpty)
        #expect(try codes { _ = try office.archive().show(first) } == ["ARC0105"])
        #expect(try codes { _ = try office.archive().verify() } == ["ARC0202"])
        let told = try #require(throws: StageFailure.self) { try office.archive().verify() }
        #expect(told.diagnostics.map(\.message.chinese) == ["档案读不了：这里还没有档案，没有印发过文件"])
        #expect(told.diagnostics.first?.hints.first?.chinese.contains("yinfa issue") == true, "what to do, not where to look")
        #expect(try codes { _ = try office.archive().checkpoint(by: "甲", at: "2020-11-10") } == ["ARC0202"])
        #expect(try codes { _ = try office.archive().export([], to: office.file("移交"), for: nil, why: nil, by: "甲", at: "2020-11-10", resources: .locate()) } == ["ARC0202"])
        #expect(try codes { _ = try office.archive().withdraw(first, why: "误", by: "甲", at: "2020-11-10") } == ["ARC0105"])
        #expect(!office.exists("archive"), "looking makes nothing")
    }

    @Test("a 档号 that is none, or leads out of the archive, is refused", arguments: [
        "", "first", "../Z109-WS·2020-D30-BGS-0001", "Z109-WS·2020-D30-../-0001", "Z109-WS·2020-D30-BGS-1", "Z109-WS·2020-D20-BGS-0001", "/etc/passwd",
        "Z109-WS·2020-D30-BGS-0000", "Z109-WS·20-D30-BGS-0001", "Z109-WS·2020-D30-BGS-0001\n",
    ])
    func wrongNumbers(_ number: String) throws {
        let office = try office(["first"])
        let archive = try office.archive()
        #expect(try codes { _ = try archive.show(number) } == ["ARC0101"])
        #expect(try codes { _ = try archive.withdraw(number, why: "误", by: "甲", at: "2020-11-10") } == ["ARC0101"])
        #expect(try codes { _ = try archive.export([number], to: office.file("移交"), for: nil, why: nil, by: "甲", at: "2020-11-10", resources: .locate()) } == ["ARC0101"])
        #expect(try office.verified() == 1 && !office.exists("移交"))
    }

    @Test("handed over: the folder is whole, and the register tells of it")
    func exported() throws {
        let office = try office()
        let done = try office.archive().export([], to: office.file("移交"), for: "安和市档案馆", why: nil, by: "沈砚秋", at: "2021-01-10", resources: .locate())
        #expect(done.output.first?.chinese.hasPrefix("2 件，") == true)
        let note = try String(contentsOfFile: office.file("移交/说明文件.TXT"), encoding: .utf8)
        for name in ["directory.xsd", "document.xsd", "metadata.xsd", "process.xsd", "return.xsd"] {
            #expect(try String(contentsOfFile: office.file("移交/其他/" + name), encoding: .utf8) == Repository.text("docs/schemas/" + name) && note.contains(name), "\(name)")
        }
        for name in ["说明文件.TXT", "文件目录.XML", "电子档案"] { #expect(office.exists("移交/" + name), "\(name)") }
        #expect(try Archive(at: office.archivePath).entries().map(\.event) == [.archive, .archive, .transfer])
        let again = try codes { _ = try office.archive().export([], to: office.file("移交"), for: nil, why: nil, by: "沈砚秋", at: "2021-01-10", resources: .locate()) }
        #expect(again == ["ARC0110"])
        let one = try office.archive().export([first], to: office.file("复制"), for: nil, why: "查阅", by: "沈砚秋", at: "2021-01-10", resources: .locate())
        #expect(one.output.first?.chinese.hasPrefix("1 件，") == true)
        #expect(try office.verified() == 4)
    }

    @Test("withdrawn, it stays, and can be withdrawn once")
    func withdrawn() throws {
        let office = try office(["first"])
        let done = try office.archive().withdraw(first, why: "会议改期", by: "沈砚秋", at: "2020-11-10")
        #expect(done.output.chinese == "\(first) 已撤回")
        let lines = try office.archive().show(first).map(\.chinese)
        #expect(lines.first?.hasSuffix("已撤回") == true)
        #expect(lines.last == "  2020-11-10T00:00:00+08:00  撤回  沈砚秋  会议改期")
        #expect(try codes { _ = try office.archive().withdraw(first, why: "会议改期", by: "沈砚秋", at: "2020-11-10") } == ["ARC0106"])
        #expect(try office.verified() == 2)
    }

    @Test("a corrected record names the one that corrects it, and that one the other")
    func correctedShown() throws {
        let office = try office(["first"])
        try office.write(IssuingOffice.document(), as: "documents/third.yaml")
        try office.approve("third")
        let third = try office.issue("third", relation: .correcting(first, why: "附件日期有误")).record
        #expect(try office.archive().show(first).last?.chinese.hasSuffix("附件日期有误  \(third)") == true)
        #expect(try office.archive().show(third).last?.chinese.hasSuffix("附件日期有误  \(first)") == true)
    }

    @Test("a copy of the store goes into a new file only, and the hint says nothing of --force")
    func backupThere() throws {
        let office = try office(["first"])
        try office.archive().backUp(to: office.file("copy.sqlite"))
        let found = try diagnostics { try office.archive().backUp(to: office.file("copy.sqlite")) }
        #expect(found.map(\.code.rawValue) == ["FIL0106"])
        #expect(found.first?.hints.allSatisfy { !$0.chinese.contains("--force") } == true)
    }

    @Test("who does it and why is wanted")
    func texts() throws {
        let office = try office(["first"])
        #expect(try codes { _ = try office.archive().withdraw(first, why: "", by: "甲", at: "2020-11-10") } == ["ARC0107"])
        #expect(try codes { _ = try office.archive().checkpoint(by: "", at: "2020-11-10") } == ["ARC0107"])
        #expect(try codes { _ = try office.archive().checkpoint(by: "甲", at: "明天") } == ["ISS0105"])
        #expect(try codes { _ = try office.archive().recover(at: "明天") } == ["ISS0105"])
    }

    // MARK: The store's copies

    @Test("a backup is a store like the first; nothing is replaced by it")
    func backedUp() throws {
        let office = try office(["first"])
        let copy = office.file("copy.sqlite")
        try office.archive().backUp(to: copy)
        #expect(try OfficeStore(path: copy).issues() == office.store().issues())
        #expect(!office.exists("copy.sqlite.part"))
        #expect(try codes { try office.archive().backUp(to: copy) } == ["FIL0106"])
        #expect(try codes { try office.archive().backUp(to: office.file("nowhere/copy.sqlite")) } == ["ISS0202"])
        #expect(!office.exists("nowhere"))
    }

    @Test("with an older copy put back nothing is issued until it has taken over what the archive knows")
    func olderStore() throws {
        let office = try office(["first"])
        try office.archive().backUp(to: office.file("old.sqlite"))
        for name in ["second", "third"] { try office.write(IssuingOffice.document(), as: "documents/\(name).yaml") }
        for name in ["second", "third"] { try office.approve(name) }
        try office.issue("second")
        try FileManager.default.removeItem(atPath: office.file("office.sqlite"))
        try FileManager.default.moveItem(atPath: office.file("old.sqlite"), toPath: office.file("office.sqlite"))
        try office.approve("third")
        let found = try diagnostics { try office.issue("third") }
        #expect(found.map(\.code.rawValue) == ["ISS0304"])
        #expect(found.first?.message.chinese.contains("1 件，如“\(second)”") == true)
        let recovered = try office.archive().recover(at: "2020-11-11")
        #expect(recovered.output.map(\.chinese) == ["从档案补上 1 件"])
        let known = try #require(try office.store().issue(of: "second"))
        #expect(known.serial == 2 && known.code == "安治欠办" && known.year == 2020 && known.record == second && known.item == 1)
        #expect(try office.issue("third").number == "安治欠办〔2020〕3号")
        #expect(try office.verified() == 3)
        #expect(try office.archive().recover(at: "2020-11-11").output.isEmpty)
    }

    @Test("without any store left, the archive gives it back whole")
    func lostStore() throws {
        let office = try office(["first", "second", "third"])
        let before = try office.store().issues()
        try FileManager.default.removeItem(atPath: office.file("office.sqlite"))
        #expect(try office.archive().recover(at: "2020-11-11").output.map(\.chinese) == ["从档案补上 3 件"])
        let after = try office.store().issues()
        #expect(after.map(\.record) == before.map(\.record))
        #expect(after.map(\.serial) == before.map(\.serial))
        #expect(after.map(\.document) == before.map(\.document))
    }

    @Test("recover says what it put right of a killed process")
    func tornRegister() throws {
        let office = try office(["first"])
        let register = office.archivePath + "/register.jsonl"
        let handle = try #require(FileHandle(forWritingAtPath: register))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"seq\":2".utf8))
        try handle.close()
        #expect(try office.archive().verify().findings.map(\.code.rawValue) == ["ARC0407"])
        let recovered = try office.archive().recover(at: "2020-11-11")
        #expect(recovered.warnings.map(\.code.rawValue) == ["ARC0205"])
        #expect(try office.archive().verify().findings.isEmpty)
    }
}
