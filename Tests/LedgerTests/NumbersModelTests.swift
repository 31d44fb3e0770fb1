import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ledger

/// Numbers as an office gives them over a year, in any order, against a book kept by hand.
@Suite("Numbers against a book kept by hand") struct NumbersModelTests {
    /// The book: what is written on each number's line.
    private struct Book {
        enum Line: Hashable { case document(String), void }

        var lines: [Int: Line] = [:]
        /// Numbers that files give to documents which were not issued.
        var typed: Set<Int> = []

        var next: Int { max(lines.keys.max() ?? 0, typed.max() ?? 0) + 1 }

        func isFree(_ number: Int) -> Bool { lines[number] == nil && !typed.contains(number) }
    }

    private enum Act: CaseIterable { case issueNext, issueTyped, void, type, again, failing }

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func row(_ document: String, _ given: GivenNumbers) -> StoredIssue {
        StoredIssue(
            document: document, code: "某办", year: 2020, serial: given.serial, date: "2020-11-09", time: "2020-11-09T10:00:00+08:00",
            digest: "a", recordSeries: "Z-", item: given.item, record: "Z-\(given.item)", pending: nil)
    }

    private func issue(_ store: OfficeStore, _ document: String, serial: Int?, taken: Set<Int>, fails: Bool = false) -> Int? {
        let claim = NumberClaim(document: document, code: "某办", year: 2020, serial: serial, taken: taken, recordSeries: "Z-")
        let issued = try? store.issuing(claim) { (given) throws(StageFailure) -> StoredIssue in
            if fails { throw StageFailure(.voidLeavesGap("某", next: 1)) }
            return row(document, given)
        }
        return issued?.serial
    }

    private func void(_ store: OfficeStore, _ serial: Int, taken: Set<Int>) -> Bool {
        let number = VoidedNumber(code: "某办", year: 2020, serial: serial, reason: "编重", person: "甲", time: "2020-11-09T10:00:00+08:00")
        do {
            try store.void(number, taken: taken)
            return true
        } catch { return false }
    }

    @Test("two hundred acts in any order, many times", arguments: [1, 2, 3, 4] as [UInt64])
    func anyOrder(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let store = try OfficeStore(path: folder.file("office-\(seed).sqlite"))
        var book = Book()
        var documents: [String: Int] = [:]
        for step in 0..<200 {
            let name = "d\(step)"
            switch Act.allCases.randomElement(using: &random) ?? .issueNext {
            case .issueNext:
                let expected = book.next
                #expect(issue(store, name, serial: nil, taken: book.typed) == expected)
                book.lines[expected] = .document(name)
                documents[name] = expected
            case .issueTyped:
                // A document's own typed number is not among those of others.
                let number = Int.random(in: 1...(book.next + 2), using: &random)
                let isFree = book.isFree(number)
                #expect(issue(store, name, serial: number, taken: book.typed) == (isFree ? number : nil))
                if isFree {
                    book.lines[number] = .document(name)
                    documents[name] = number
                }
            case .void:
                let number = Int.random(in: 1...(book.next + 1), using: &random)
                let isAllowed = book.isFree(number) && number <= book.next
                #expect(void(store, number, taken: book.typed) == isAllowed)
                if isAllowed { book.lines[number] = .void }
            case .type:
                let number = Int.random(in: 1...(book.next + 1), using: &random)
                if book.isFree(number) { book.typed.insert(number) }
            case .again:
                guard let (old, number) = documents.min(by: { $0.key < $1.key }) else { continue }
                #expect(issue(store, old, serial: nil, taken: book.typed) == number, "once is enough")
            case .failing:
                #expect(issue(store, name, serial: nil, taken: book.typed, fails: true) == nil)
            }
        }
        try compare(store, book)
    }

    private func compare(_ store: OfficeStore, _ book: Book) throws {
        let issued = try store.issues()
        var found: [Int: Book.Line] = [:]
        for issue in issued { found[issue.serial ?? 0] = .document(issue.document) }
        for void in try store.voidedNumbers() { found[void.serial] = .void }
        #expect(found == book.lines)
        #expect(issued.map(\.item).sorted() == Array(1...max(1, issued.count)), "items run without a gap")
        #expect(Set(issued.map(\.record)).count == issued.count)
    }
}
