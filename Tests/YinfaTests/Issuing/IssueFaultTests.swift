import Archive
import Diagnostics
import Foundation
import Ledger
import Quantities
import TestSupport
import Testing

@testable import Yinfa

/// What happens between the number and the register's line when something fails, or the process ends there.
@Suite("Issuing disturbed") struct IssueFaultTests {
    /// An office with a store and an archive, without a press: its papers are a few bytes.
    fileprivate struct Desk {
        let folder: TemporaryFolder
        let office: Office
        let rules: IssuingRules
        let store: OfficeStore

        init() throws {
            folder = try TemporaryFolder()
            try folder.write("模板包: pack\n" + IssuingOffice.rules, as: "office/office.yaml")
            office = try Office.open(folder.file("office"))
            rules = try office.issuingRules()
            store = try OfficeStore(path: office.officeStore)
        }

        func desk(_ files: any FileSystem = LocalFiles()) -> IssueDesk {
            IssueDesk(office: office, rules: rules, store: store, archive: office.archive(rules, files: files))
        }

        /// Gives a paper its numbers, as `issue` does, and archives it.
        func issue(_ name: String, _ files: any FileSystem = LocalFiles()) throws -> IssuedDocument {
            let desk = self.desk(files)
            if let there = try store.issue(of: name) { return try desk.archive(there, isResumed: true).output }
            let draft = try IssueFaultTests.draft(name)
            let issue = try store.issuing(draft.claim([])) { (given) throws(StageFailure) in
                let number = DocumentNumber(code: "安治欠办", year: 2020, serial: given.serial ?? 0).description
                let pdf = OutputFile(name: name + ".pdf", bytes: Array("%PDF-1.7\n\(name) \(number)\n".utf8))
                return try desk.issue(draft, .init(pdf: pdf, data: nil, number: number), given)
            }
            return try desk.archive(issue, isResumed: false).output
        }
    }

    fileprivate static func draft(_ name: String) throws -> IssueDesk.Draft {
        let record = IssuedRecord(
            number: "", relation: .first, earlier: nil, reason: nil, person: "周以宁", time: IssuingOffice.time, fondsName: "安和市治欠办",
            organ: "安和市治欠办", title: "\(name)的通知", documentNumber: nil, responsible: "安和市治欠办", date: "2020-11-09", kind: "通知",
            secrecy: nil, keywords: ["情况表"],
            steps: [.init(act: "签发", person: "周以宁", time: IssuingOffice.time, digest: String(repeating: "a", count: 64))],
            sources: [.init(kind: "模板", name: "notice.gw", version: nil, digest: String(repeating: "b", count: 64))], files: [])
        return IssueDesk.Draft(
            record: record, document: name, number: DocumentNumber(code: "安治欠办", year: 2020, serial: 1), isOpen: true,
            digest: String(repeating: "a", count: 64), fonds: "Z109", retention: "D30", year: 2020, series: "Z109-WS·2020-D30-BGS-")
    }

    private static func stepCount() throws -> Int {
        let desk = try Desk()
        _ = try desk.issue("first")
        let files = FailingFiles()
        _ = try desk.issue("second", files)
        return files.steps
    }

    @Test("there are many points at which something happens to it")
    func enoughPoints() throws {
        #expect(try Self.stepCount() * FailingFiles.Trouble.allCases.count >= 75)
    }

    @Test("no number is lost or given twice, no bag is half, and doing it again ends it", arguments: FailingFiles.Trouble.allCases)
    func everyStep(_ trouble: FailingFiles.Trouble) throws {
        for step in 1...(try Self.stepCount()) {
            let desk = try Desk()
            _ = try desk.issue("first")
            var failed = false
            do { _ = try desk.issue("second", FailingFiles(failingAt: step, trouble)) } catch let failure as StageFailure {
                failed = true
                #expect(failure.diagnostics.first?.code.rawValue == "ISS0301", "step \(step)")
                #expect(failure.diagnostics.count > 1)
            }
            if failed {
                let kept = try #require(try desk.store.issue(of: "second"))
                #expect(kept.serial == 2 && kept.pending != nil, "its number is its own, step \(step)")
                // Others go on meanwhile, and take the next number.
                #expect(try desk.issue("third").number == "安治欠办〔2020〕3号")
            }
            let done = failed ? try desk.issue("second") : nil
            #expect(done?.number ?? "安治欠办〔2020〕2号" == "安治欠办〔2020〕2号")
            #expect(try desk.store.issues().allSatisfy { $0.pending == nil })
            let archive = try OfficeArchive(of: desk.office)
            // What a finished deposit could not clear away is named, and cleared by the next one or by hand.
            let left = try archive.verify().findings.map(\.code.rawValue)
            #expect(left.allSatisfy { $0 == "ARC0408" }, "step \(step): \(left)")
            if !left.isEmpty { _ = try archive.recover(at: IssuingOffice.time) }
            #expect(try archive.verify().findings.isEmpty, "step \(step)")
            let ids = try Archive(at: desk.office.archiveFolder).recordNumbers()
            #expect(Set(ids).count == ids.count && ids.count == (failed ? 3 : 2))
            #expect(Set(ids) == Set(try desk.store.issues().map(\.record)))
        }
    }

    @Test("what is archived after a crash is what was made before it, byte by byte")
    func sameBytes() throws {
        let plain = try Desk()
        _ = try plain.issue("first")
        let expected = try FolderContents(plain.office.archiveFolder + "/2020")
        for step in [1, 5, 12, 20] {
            let desk = try Desk()
            _ = try? desk.issue("first", FailingFiles(failingAt: step, .killed))
            _ = try desk.issue("first")
            #expect(try FolderContents(desk.office.archiveFolder + "/2020") == expected)
        }
    }

    @Test("killed after the register's line, before the store knows: again gives the same line")
    func archivedButNotSettled() throws {
        let desk = try Desk()
        let first = try desk.issue("first")
        let kept = try #require(try desk.store.issue(of: "first"))
        let record = try #require(try Archive(at: desk.office.archiveFolder).entries().first)
        // As if the last step had not been.
        var pending = try Self.draft("first").record
        pending.number = first.record
        pending.documentNumber = first.number
        pending.files = [.init(name: first.file.name, bytes: Data(first.file.bytes))]
        var again = kept
        again.pending = try pending.encoded()
        let issued = try desk.desk().archive(again, isResumed: true).output
        #expect(issued.record == first.record && issued.isResumed)
        #expect(try Archive(at: desk.office.archiveFolder).entries() == [record])
    }

    @Test("recover archives what has its number")
    func recovered() throws {
        let desk = try Desk()
        _ = try desk.issue("first")
        for name in ["second", "third"] { _ = try? desk.issue(name, FailingFiles(failingAt: 9, .killed)) }
        let done = try OfficeArchive(of: desk.office).recover(at: "2020-11-10")
        #expect(done.output.count == 2)
        #expect(done.output.first?.chinese == "second 已归档：Z109-WS·2020-D30-BGS-0002")
        #expect(try OfficeArchive(of: desk.office).verify().findings.isEmpty)
        #expect(try OfficeArchive(of: desk.office).recover(at: "2020-11-10").output.isEmpty)
    }

    @Test("a build that fails takes no number", arguments: [1, 2, 3])
    func buildFails(_ count: Int) throws {
        let desk = try Desk()
        _ = try desk.issue("first")
        let draft = try Self.draft("second")
        for _ in 0..<count {
            let found = try codes {
                _ = try desk.store.issuing(draft.claim([])) { (given) throws(StageFailure) in
                    #expect(given.serial == 2 && given.item == 2)
                    throw StageFailure(.momentUnreadable("某时"))
                }
            }
            #expect(found == ["ISS0105"])
        }
        #expect(try desk.issue("third").number == "安治欠办〔2020〕2号")
    }

    @Test("what the archive would refuse is refused before the number is taken")
    func refusedBefore() throws {
        let desk = try Desk()
        var draft = try Self.draft("first")
        draft.record.title = ""
        let found = try codes {
            _ = try desk.store.issuing(draft.claim([])) { (given) throws(StageFailure) in
                try desk.desk().issue(draft, .init(pdf: OutputFile(name: "first.pdf", bytes: Array("%PDF-1.7".utf8)), data: nil, number: nil), given)
            }
        }
        #expect(found == ["ARC0107"])
        for name in ["../first.pdf", "a\u{0}b.pdf", "first.exe", "con.pdf", ""] {
            let plain = try Self.draft("first")
            let found = try codes {
                _ = try desk.store.issuing(plain.claim([])) { (given) throws(StageFailure) in
                    try desk.desk().issue(plain, .init(pdf: OutputFile(name: name, bytes: Array("%PDF-1.7".utf8)), data: nil, number: nil), given)
                }
            }
            #expect(found.allSatisfy { $0 == "ARC0102" || $0 == "ARC0108" } && !found.isEmpty, "\(name) \(found)")
        }
        #expect(try desk.store.issues().isEmpty)
        #expect(try desk.issue("first").number == "安治欠办〔2020〕1号")
    }

    @Test("a damaged store is told, and nothing of it is archived", arguments: ["{}", "", "[1]", "{\"number\":"])
    func damagedStore(_ text: String) throws {
        let desk = try Desk()
        _ = try? desk.issue("first", FailingFiles(failingAt: 2, .killed))
        var kept = try #require(try desk.store.issue(of: "first"))
        kept.pending = Array(text.utf8)
        let found = try codes { _ = try desk.desk().archive(kept, isResumed: true) }
        #expect(found == ["ISS0305"])
    }

    @Test("a record is kept and read back as it was")
    func recordBack() throws {
        var record = try Self.draft("first").record
        record.number = "Z109-WS·2020-D30-BGS-0001"
        record.files = [.init(name: "first.pdf", bytes: Data([0, 255, 10, 13]))]
        record.relation = .replacing
        record.earlier = "Z109-WS·2020-D30-BGS-0003"
        #expect(try record.deposit(.standard).record.metadata.relation == nil, "as an earlier version of the program left it")
        record.link = .init(documentNumber: "安治欠办〔2020〕3号")
        record.reason = "换版"
        let bytes = try record.encoded()
        #expect(try IssuedRecord(decoding: bytes, of: "first") == record)
        #expect(try record.encoded() == bytes)
        let deposit = try record.deposit(.standard)
        #expect(deposit.record.number.description == record.number)
        #expect(deposit.at.iso == IssuingOffice.time)
        #expect(deposit.record.metadata.relation == .init(
            kind: "替换", number: "Z109-WS·2020-D30-BGS-0003", documentNumber: "安治欠办〔2020〕3号", reason: "换版"))
        record.time = "某时"
        #expect(try codes { _ = try record.deposit(.standard) } == ["ISS0305"])
    }

    @Test("a record that an earlier version of the program left unfinished is read, and becomes the bag that it would have been")
    func olderRecord() throws {
        let old = """
            {"date":"2020-11-09","earlier":"Z109-WS·2020-D30-BGS-0003","files":[{"bytes":"JVBERi0xLjcK","name":"first.pdf"}],\
            "fondsName":"安和市治欠办","keywords":[],"number":"Z109-WS·2020-D30-BGS-0004","organ":"安和市治欠办","person":"周以宁",\
            "reason":"有误","relation":"correcting","responsible":"安和市治欠办",\
            "sources":[{"digest":"\(String(repeating: "b", count: 64))","kind":"报表","name":"form.yaml","version":"1"}],\
            "steps":[{"act":"印发","person":"周以宁","time":"\(IssuingOffice.time)"}],"time":"\(IssuingOffice.time)","title":"通知"}
            """
        let record = try IssuedRecord(decoding: Array(old.utf8), of: "first")
        let deposit = try record.deposit(.standard).record
        #expect(deposit.metadata.relation == nil && deposit.process.map(\.note) == [nil])
        #expect(deposit.sources.map(\.pack) == [nil] && deposit.sources.map(\.version) == ["1"])
    }

    // MARK: The disk

    @Test("a folder that cannot be written to: the number is not lost, and the message says what to do")
    func readOnlyArchive() throws {
        let desk = try Desk()
        _ = try desk.issue("first")
        let faulty = FailingFiles(failingAt: 1, .full)
        let found = try diagnostics { _ = try desk.issue("second", faulty) }
        #expect(found.map(\.code.rawValue) == ["ISS0301", "ARC0201"])
        #expect(found.first?.hints.first?.chinese.contains("再运行一次 yinfa issue second") == true)
        #expect(found.allSatisfy { $0.cause == .environment })
    }

    @Test("two at once: each waits for the other's number")
    func atOnce() async throws {
        let desk = try Desk()
        let path = desk.office.folder.path
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<4 {
                group.addTask {
                    guard let other = try? Desk(sharing: path) else { return }
                    for index in 0..<5 { _ = try? other.issue("d\(task)-\(index)") }
                }
            }
        }
        #expect(try desk.store.issues().compactMap(\.serial).sorted() == Array(1...20))
        #expect(try desk.store.issues().map(\.item).sorted() == Array(1...20))
        #expect(try OfficeArchive(of: desk.office).verify().findings.isEmpty)
    }
}

extension IssueFaultTests.Desk {
    /// The same office with a store of its own.
    fileprivate init(sharing path: String) throws {
        folder = try TemporaryFolder()
        office = try Office.open(path)
        rules = try office.issuingRules()
        store = try OfficeStore(path: office.officeStore)
    }
}
