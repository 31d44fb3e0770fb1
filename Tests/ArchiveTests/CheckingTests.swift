import Diagnostics
import TestSupport
import Testing

@testable import Archive

/// What is asked of an archive before something is given away that cannot be taken back.
@Suite("Asking beforehand") struct CheckingTests {
    private let files = MemoryFiles()
    private var archive: Archive { Archive(at: "/a", files: files) }

    private func codes(_ body: () throws -> Void) throws -> [String] {
        do {
            try body()
            return []
        } catch let failure as StageFailure { return failure.diagnostics.map(\.code.rawValue) }
    }

    @Test("a record that would be refused is told, and nothing is written")
    func record() throws {
        try archive.check(try Samples.record(1))
        var record = try Samples.record(1)
        record.metadata.title = ""
        #expect(try codes { try archive.check(record) } == ["ARC0107"])
        record = try Samples.record(1)
        record.files = [PayloadFile(name: "../a.pdf", content: .bytes(Array("%PDF-1.7".utf8)))]
        #expect(try codes { try archive.check(record) } == ["ARC0102"])
        record.files = [PayloadFile(name: "a.pdf", content: .bytes(Array("no".utf8)))]
        #expect(try codes { try archive.check(record) } == ["ARC0108"])
        #expect(files.paths.isEmpty)
    }

    @Test("where there is no archive, there is nothing, and asking makes none")
    func nothing() throws {
        #expect(try archive.recordNumbers().isEmpty)
        #expect(try codes { try archive.checkThere() } == ["ARC0202"])
        #expect(try codes { try archive.checkKnown(try Samples.number(1)) } == ["ARC0105"])
        #expect(try codes { try archive.checkInForce(try Samples.number(1)) } == ["ARC0105"])
        #expect(files.paths.isEmpty)
    }

    @Test("a record is in force until it is corrected or withdrawn, and known for good")
    func inForce() throws {
        let time = try Samples.time()
        _ = try archive.deposit(try Samples.record(1), by: "李某", at: time)
        try archive.checkThere()
        try archive.checkInForce(try Samples.number(1))
        _ = try archive.deposit(try Samples.record(2), as: .correcting(try Samples.number(1)), by: "李某", why: "有误", at: time)
        #expect(try codes { try archive.checkInForce(try Samples.number(1)) } == ["ARC0106"])
        try archive.checkInForce(try Samples.number(2))
        _ = try archive.withdraw(try Samples.number(2), by: "李某", why: "有误", at: time)
        #expect(try codes { try archive.checkInForce(try Samples.number(2)) } == ["ARC0106"])
        for item in [1, 2] { try archive.checkKnown(try Samples.number(item)) }
        #expect(try codes { try archive.checkKnown(try Samples.number(3)) } == ["ARC0105"])
        #expect(try archive.recordNumbers() == [try Samples.number(1).description, try Samples.number(2).description])
    }
}
