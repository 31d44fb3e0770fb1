import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ledger

/// Numbers and approvals in `office.sqlite`.
@Suite("Numbers in the office's store") struct OfficeNumbersTests {
    private let folder: TemporaryFolder
    private let store: OfficeStore

    init() throws {
        folder = try TemporaryFolder()
        store = try OfficeStore(path: folder.file("office.sqlite"))
    }

    private func claim(
        _ document: String, code: String? = "某办", year: Int = 2020, serial: Int? = nil, taken: Set<Int> = [], series: String = "Z-"
    ) -> NumberClaim {
        NumberClaim(document: document, code: code, year: year, serial: serial, taken: taken, recordSeries: series)
    }

    private func issue(_ claim: NumberClaim, in store: OfficeStore? = nil) throws(StageFailure) -> StoredIssue {
        try (store ?? self.store).issuing(claim) { (given) throws(StageFailure) in Self.issue(claim, given) }
    }

    private static func issue(_ claim: NumberClaim, _ given: GivenNumbers) -> StoredIssue {
        StoredIssue(
            document: claim.document, code: claim.code, year: claim.year, serial: given.serial, date: "2020-11-09",
            time: "2020-11-09T10:00:00+08:00", digest: "a", recordSeries: claim.recordSeries, item: given.item,
            record: "\(claim.recordSeries)\(given.item)", pending: [1, 2, 0, 255])
    }

    private func codes(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let failure as StageFailure { return failure.diagnostics.map(\.code.rawValue) } catch { return ["\(error)"] }
    }

    private func void(_ serial: Int, year: Int = 2020, taken: Set<Int> = []) throws(StageFailure) {
        try store.void(
            VoidedNumber(code: "某办", year: year, serial: serial, reason: "编重", person: "甲", time: "2020-11-09T10:00:00+08:00"), taken: taken)
    }

    @Test("one after the other, each code, each year and each series from 1")
    func inOrder() throws {
        #expect(try issue(claim("a")).serial == 1)
        #expect(try issue(claim("b")).serial == 2)
        #expect(try issue(claim("c", code: "某办函")).serial == 1)
        #expect(try issue(claim("d", year: 2021)).serial == 1)
        #expect(try issue(claim("e", series: "Y-")).item == 1)
        #expect(try issue(claim("f")).item == 5, "items count by series, whatever the code")
    }

    @Test("a paper without a number has an item all the same")
    func withoutNumber() throws {
        for item in 1...3 {
            let issue = try issue(claim("p\(item)", code: nil))
            #expect(issue.serial == nil && issue.item == item)
        }
        #expect(try store.issues().count == 3)
    }

    @Test("behind what was typed, given or voided, whichever is highest", arguments: [
        ([3, 7], [], 8), ([], [1, 2], 3), ([2], [1], 3), ([5], [1], 6),
    ] as [(Set<Int>, [Int], Int)])
    func highest(_ taken: Set<Int>, _ voided: [Int], _ expected: Int) throws {
        for serial in voided { try void(serial) }
        #expect(try issue(claim("a", taken: taken)).serial == expected)
    }

    @Test("a typed number that is taken, void or another document's is refused")
    func typed() throws {
        #expect(try issue(claim("a", serial: 4)).serial == 4)
        #expect(codes { _ = try issue(claim("b", serial: 4)) } == ["ISS0201"])
        try void(5)
        #expect(codes { _ = try issue(claim("b", serial: 5)) } == ["ISS0201"])
        #expect(codes { _ = try issue(claim("b", serial: 6, taken: [6])) } == ["ISS0201"])
        #expect(try issue(claim("b", serial: 2)).serial == 2, "one that was left out is free")
        #expect(try issue(claim("c")).serial == 6)
    }

    @Test("a document is issued once; asking again gives what there is, and makes nothing")
    func once() throws {
        let first = try issue(claim("a"))
        let again = try store.issuing(claim("a")) { (_) throws(StageFailure) -> StoredIssue in
            Issue.record("made twice")
            return first
        }
        #expect(again == first)
    }

    @Test("when making it fails, nothing was given")
    func failing() throws {
        for _ in 0..<3 {
            let found = codes {
                _ = try store.issuing(claim("a")) { (given) throws(StageFailure) -> StoredIssue in
                    #expect(given.serial == 1)
                    throw StageFailure(.voidLeavesGap("某", next: 1))
                }
            }
            #expect(found == ["ISS0204"])
        }
        #expect(try store.issues().isEmpty)
        #expect(try issue(claim("b")).serial == 1)
    }

    @Test("a row that contradicts another is refused by the store itself")
    func constraints() throws {
        let first = try issue(claim("a"))
        let found = codes {
            _ = try store.issuing(claim("b")) { (given) throws(StageFailure) -> StoredIssue in
                var issue = Self.issue(claim("b"), given)
                issue.serial = first.serial
                return issue
            }
        }
        #expect(found == ["ISS0202"])
        #expect(try store.issues().count == 1)
    }

    @Test("what is to be archived is kept whole until it is")
    func pending() throws {
        _ = try issue(claim("a"))
        #expect(try store.issue(of: "a")?.pending == [1, 2, 0, 255])
        try store.settle("a")
        #expect(try store.issue(of: "a")?.pending == nil)
        #expect(try store.issue(of: "b") == nil)
    }

    @Test("void numbers stay listed, in their order")
    func voided() throws {
        for serial in [1, 2, 3] { try void(serial) }
        try void(1, year: 2021)
        #expect(try store.voidedNumbers().map { "\($0.year) \($0.serial) \($0.reason) \($0.person)" } == [
            "2020 1 编重 甲", "2020 2 编重 甲", "2020 3 编重 甲", "2021 1 编重 甲",
        ])
        #expect(codes { try void(5) } == ["ISS0204"])
        #expect(codes { try void(3) } == ["ISS0201"])
        #expect(codes { try void(4, taken: [4]) } == ["ISS0201"])
        try void(5, taken: [4])
    }

    @Test("an approval of the same step takes the place of the one before, and stands last")
    func approvals() throws {
        func approval(_ step: String, _ person: String, _ digest: String = "a") -> StoredApproval {
            StoredApproval(document: "a", step: step, person: person, time: "2020-11-09T10:00:00+08:00", digest: digest)
        }
        try store.keep(approval("拟稿", "甲"))
        try store.keep(approval("审核", "乙"))
        try store.keep(approval("拟稿", "丙", "b"))
        #expect(try store.approvals(of: "a") == [approval("审核", "乙"), approval("拟稿", "丙", "b")])
        #expect(try store.approvals(of: "b").isEmpty)
    }

    @Test("issues that only the archive knows are taken over once")
    func adopted() throws {
        _ = try issue(claim("a"))
        var other = Self.issue(claim("b"), GivenNumbers(serial: 2, item: 2))
        other.pending = nil
        let known = try #require(try store.issue(of: "a"))
        #expect(try store.adopt([known, other]) == 1)
        #expect(try store.adopt([known, other]) == 0)
        #expect(try issue(claim("c")).serial == 3)
    }

    @Test("stores of several threads wait for each other: no gap, nothing twice")
    func atOnce() async throws {
        let path = store.path
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<4 {
                group.addTask {
                    guard let other = try? OfficeStore(path: path) else { return }
                    for index in 0..<25 {
                        let claim = NumberClaim(document: "\(task)-\(index)", code: "某办", year: 2020, serial: nil, taken: [], recordSeries: "Z-")
                        _ = try? other.issuing(claim) { (given) throws(StageFailure) in Self.issue(claim, given) }
                    }
                }
            }
        }
        #expect(try store.issues().compactMap(\.serial) == Array(1...100))
        #expect(try store.issues().map(\.item).sorted() == Array(1...100))
    }

    @Test("nobody else may read the store")
    func rights() throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: store.path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test("a copy holds the same; a place that cannot be written to is told")
    func copied() throws {
        _ = try issue(claim("a"))
        try store.copy(to: folder.file("copy.sqlite"))
        #expect(try OfficeStore(path: folder.file("copy.sqlite")).issues() == store.issues())
        #expect(codes { try store.copy(to: folder.file("none/copy.sqlite")) } == ["ISS0202"])
    }

    @Test("a store of the version before is brought up to date, and keeps its reasons")
    func migrated() throws {
        let reason = FindingReason(
            key: .init(form: "f", unit: "u", asOf: "2020-12-31", isFinal: false, check: "V1", row: "", rule: ""), figures: "1", reason: "核实",
            person: "甲", day: "2020-12-31")
        try store.keep([reason])
        #expect(try OfficeStore(path: store.path).reasons(form: "f") == [reason])
        #expect(try OfficeStore(path: store.path).versions() == ["1", "2", "3", "4"])
    }
}
