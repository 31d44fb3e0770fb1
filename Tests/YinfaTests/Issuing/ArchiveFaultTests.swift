import Archive
import Diagnostics
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Yinfa

/// What an office does with its archive, disturbed at every step.
@Suite("The archive of an office, disturbed") struct ArchiveFaultTests {
    enum Act: CaseIterable { case withdraw, checkpoint, export }

    private static let record = "Z109-WS·2020-D30-BGS-0001"

    /// A sound archive of one record, made once and copied for every step.
    private static let sound = Result<IssuingOffice, any Error> {
        let office = try IssuingOffice()
        try office.approve()
        try office.issue()
        return office
    }.map { Folder(office: $0, path: $0.path) }

    /// Holds the folder as long as tests copy it.
    private struct Folder: @unchecked Sendable {
        let office: IssuingOffice
        let path: String
    }

    private func copy(into folder: TemporaryFolder) throws -> Office {
        let path = folder.file("office")
        try FileManager.default.copyItem(atPath: try Self.sound.get().path, toPath: path)
        return try Office.open(path)
    }

    @discardableResult
    private func perform(_ act: Act, _ office: Office, _ files: any FileSystem) throws(StageFailure) -> [Diagnostic] {
        let archive = try OfficeArchive(of: office, files: files)
        switch act {
        case .withdraw: return try archive.withdraw(Self.record, why: "会议改期", by: "沈砚秋", at: "2020-11-10").warnings
        case .checkpoint: return try archive.checkpoint(by: "沈砚秋", at: "2020-11-10").warnings
        case .export:
            let target = office.folder.appendingPathComponent("移交").path
            return try archive.export([], to: target, for: nil, why: "查阅", by: "沈砚秋", at: "2020-11-10", resources: .locate()).warnings
        }
    }

    private func stepCount(_ act: Act) throws -> Int {
        let folder = try TemporaryFolder()
        let files = FailingFiles()
        try perform(act, try copy(into: folder), files)
        return files.steps
    }

    @Test("all of it or nothing, whichever step fails; then it can be done again", arguments: Act.allCases)
    func everyStep(_ act: Act) throws {
        for step in 1...(try stepCount(act)) {
            let folder = try TemporaryFolder()
            let office = try copy(into: folder)
            let target = office.folder.appendingPathComponent("移交").path
            var failed: StageFailure?
            do throws(StageFailure) { try perform(act, office, FailingFiles(failingAt: step)) } catch { failed = error }
            let archive = try OfficeArchive(of: office)
            #expect(!FileManager.default.fileExists(atPath: target + ".part"), "\(act) \(step)")
            if let failed {
                #expect(failed.diagnostics.allSatisfy { $0.code.rawValue.hasPrefix("ARC") }, "\(act) \(step)")
                #expect(!FileManager.default.fileExists(atPath: target), "\(act) \(step)")
            }
            _ = try archive.recover(at: "2020-11-10")
            #expect(try archive.verify().findings.isEmpty, "\(act) \(step)")
            let count = try Archive(at: office.archiveFolder).entries().count
            #expect(count == 1 || count == 2)
            if count == 1 {
                try perform(act, office, LocalFiles())
                #expect(try Archive(at: office.archiveFolder).entries().count == 2)
            }
        }
    }

    @Test("what is done is done though office.sqlite breaks at any step meanwhile; nothing is said to have failed", arguments: Act.allCases)
    func brokenStore(_ act: Act) throws {
        for step in 1...(try stepCount(act)) {
            let folder = try TemporaryFolder()
            let office = try copy(into: folder)
            let (store, whole) = (office.officeStore, office.officeStore + ".whole")
            let files = FailingFiles()
            files.after = { done in
                guard done == step else { return }
                try? FileManager.default.moveItem(atPath: store, toPath: whole)
                try? Data("no store".utf8).write(to: URL(fileURLWithPath: store))
            }
            let told = try perform(act, office, files)
            #expect(told.map(\.code.rawValue) == ["ISS0308"] && told.first?.severity == .warning, "\(act) \(step)")
            #expect(FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("移交/说明文件.TXT").path) == (act == .export))
            for suffix in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: store + suffix) }
            try FileManager.default.moveItem(atPath: whole, toPath: store)
            let archive = try OfficeArchive(of: office)
            #expect(try archive.verify().findings.isEmpty && Archive(at: office.archiveFolder).entries().count == 2, "\(act) \(step)")
            #expect(try archive.recover(at: "2020-11-11").warnings.isEmpty)
        }
    }

    @Test("an export into an office whose store cannot be opened copies nothing")
    func unreadableStore() throws {
        let folder = try TemporaryFolder()
        let office = try copy(into: folder)
        try Data("no store".utf8).write(to: URL(fileURLWithPath: office.officeStore))
        #expect(try codes { try perform(.export, office, LocalFiles()) } == ["LED0401"])
        #expect(!FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("移交").path))
        #expect(try Archive(at: office.archiveFolder).entries().count == 1)
    }

    @Test("a full disk: nothing is lost, and it goes on when there is room", arguments: Act.allCases)
    func full(_ act: Act) throws {
        let folder = try TemporaryFolder()
        let office = try copy(into: folder)
        let before = try Archive(at: office.archiveFolder).entries()
        let found = try codes { try perform(act, office, FailingFiles(failingAt: 1, .full)) }
        #expect(found.first == "ARC0201")
        #expect(try Archive(at: office.archiveFolder).entries() == before)
        try perform(act, office, LocalFiles())
        #expect(try OfficeArchive(of: office).verify().findings.isEmpty)
    }

    @Test("a changed bag is not handed over", arguments: ["first.pdf", "元数据.xml", "处理记录.xml"])
    func damaged(_ name: String) throws {
        let folder = try TemporaryFolder()
        let office = try copy(into: folder)
        let file = office.archiveFolder + "/2020/D30/\(Self.record)/data/\(name)"
        var bytes = try #require(FileManager.default.contents(atPath: file))
        bytes[bytes.count - 2] ^= 1
        try FileManager.default.removeItem(atPath: file)
        try bytes.write(to: URL(fileURLWithPath: file))
        #expect(try codes { try perform(.export, office, LocalFiles()) }.contains("ARC0402"))
        #expect(!FileManager.default.fileExists(atPath: office.folder.appendingPathComponent("移交").path))
    }
}
