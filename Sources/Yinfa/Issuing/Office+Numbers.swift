import Archive
public import Diagnostics
import Foundation
import Ledger

/// A number and what became of it.
public struct ListedNumber: Hashable, Sendable {
    /// 发文字号, such as 凤治欠办〔2020〕6号.
    public var number: String
    /// The document that has it; nil for one that is void, and for numbers that nobody has.
    public var document: String?
    public var state: Bilingual
}

extension Press {
    /// Every number that is known, in the order of codes, years and numbers: given, typed and void ones, and those that were
    /// left out below them (空号).
    ///
    /// - Returns: with a warning for each document whose number cannot be told.
    public func numbers(of office: Office) throws(StageFailure) -> Reported<[ListedNumber]> {
        var rows: [(number: DocumentNumber, listed: ListedNumber)] = []
        if FileManager.default.fileExists(atPath: office.officeStore) {
            let store = try OfficeStore(path: office.officeStore)
            rows += try store.issues().compactMap(Self.row) + store.voidedNumbers().map(Self.row)
        }
        var faults = DiagnosticCollector()
        rows += try typedNumbers(of: office, LedgerReturnsCache(), &faults).map { typed -> (number: DocumentNumber, listed: ListedNumber) in
            let (document, number) = (typed.document, typed.number)
            let state = Bilingual("文件里写着，没有印发", "typed in its file, not issued")
            return (number, ListedNumber(number: number.description, document: document, state: state))
        }
        rows += Self.unused(rows.map(\.number))
        rows.sort { left, right in
            (left.number.code, left.number.year, left.number.serial) < (right.number.code, right.number.year, right.number.serial)
        }
        let unknown = faults.diagnostics.filter { $0.code == .numberUnknown }.map { fault in
            var fault = fault
            fault.severity = .warning
            return fault
        }
        return Reported(rows.map(\.listed), warnings: unknown)
    }

    private static func row(_ issue: StoredIssue) -> (number: DocumentNumber, listed: ListedNumber)? {
        guard let code = issue.code, let serial = issue.serial else { return nil }
        let number = DocumentNumber(code: code, year: issue.year, serial: serial)
        let state =
            issue.pending == nil
            ? Bilingual("已印发，档号 \(issue.record)", "issued, record \(issue.record)")
            : Bilingual("已编号，待归档", "given, not archived yet")
        return (number, ListedNumber(number: number.description, document: issue.document, state: state))
    }

    /// Numbers that nobody has and that are not void, below the last of their code and year.
    private static func unused(_ numbers: [DocumentNumber]) -> [(number: DocumentNumber, listed: ListedNumber)] {
        let series = Dictionary(grouping: numbers) { DocumentNumber(code: $0.code, year: $0.year, serial: 1) }
        return series.flatMap { first, numbers in
            let used = Set(numbers.map(\.serial))
            return UnusedNumbers.ranges(used: used, below: used.max() ?? 1).map { range in
                var number = first
                number.serial = range.lowerBound
                let state = Bilingual("空号：没有用过；不再用的，用 yinfa numbers void 作废", "never used; void it with 'yinfa numbers void' if it stays so")
                return (number, ListedNumber(number: UnusedNumbers.words(number, range), document: nil, state: state))
            }
        }
    }

    private static func row(_ void: VoidedNumber) -> (number: DocumentNumber, listed: ListedNumber) {
        let number = DocumentNumber(code: void.code, year: void.year, serial: void.serial)
        let state = Bilingual("作废：\(void.reason)（\(void.person)，\(void.time)）", "void: \(void.reason) (\(void.person), \(void.time))")
        return (number, ListedNumber(number: number.description, document: nil, state: state))
    }

    /// Voids a number that nobody has, so that it stays listed and is never given.
    ///
    /// - Parameter number: as it is printed, such as 凤治欠办〔2020〕7号.
    /// - Throws: `ISS0105`, `ISS0109`, `ISS0201` to `ISS0205`.
    public func void(
        _ number: String, of office: Office, why reason: String, by person: String, at time: String
    ) throws(StageFailure) {
        let moment = try IssuingText.moment(time)
        try IssuingText.check(reason, option: "--why")
        try IssuingText.check(person, option: "--by")
        guard let parsed = DocumentNumber(number) else { throw StageFailure(.numberUnreadable(number)) }
        let taken = try typedNumbers(beside: "", parsed, of: office, LedgerReturnsCache())
        let void = VoidedNumber(
            code: parsed.code, year: parsed.year, serial: parsed.serial, reason: reason, person: person, time: moment.iso)
        try OfficeStore(path: office.officeStore).void(void, taken: taken)
    }
}
