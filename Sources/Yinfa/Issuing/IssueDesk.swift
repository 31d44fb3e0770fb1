import Archive
import Diagnostics
import DisplayList
import Foundation
import Ledger
import PlacedYAML
import Quantities

/// Where documents get their numbers and go into the archive.
struct IssueDesk {
    let office: Office
    let rules: IssuingRules
    let store: OfficeStore
    let archive: Archive

    /// What an issue is before it has its numbers.
    struct Draft {
        var record: IssuedRecord
        var document: String
        var number: DocumentNumber?
        var isOpen: Bool
        var digest: String
        /// The parts of the 档号 but the 件号.
        var fonds: String
        var retention: String
        var year: Int
        var series: String

        func claim(_ taken: Set<Int>) -> NumberClaim {
            NumberClaim(
                document: document, code: number?.code, year: number?.year ?? year, serial: isOpen ? nil : number?.serial, taken: taken,
                recordSeries: series)
        }
    }

    /// A document with its numbers in it.
    struct Finished {
        var pdf: OutputFile
        var data: AttachedFile?
        var number: String?
    }

    /// - Throws: `ISS0302` without a 全宗号, `ISS0303`, `ARC0101`, `ARC0105`, `ARC0106`, `ISS0109`.
    func draft(
        _ document: OfficeDocument, _ prepared: PreparedDocument, _ approvals: [StoredApproval], at moment: RecordTime, by person: String?,
        _ relation: IssueRelation?
    ) throws(StageFailure) -> Draft {
        guard let fonds = rules.fonds else { throw StageFailure(.fondsMissing(at: Place(file: office.shown("office.yaml")))) }
        let metadata = prepared.pages.output.metadata
        let period = rules.retention(of: document.name, kind: metadata.official.kind)
        guard let retention = rules.scheme.retention(named: period) else {
            throw StageFailure(.unknownRetention(period, known: rules.scheme.retentions.map(\.name), at: Place(file: office.shown("office.yaml"))))
        }
        // Any item shows whether the other parts are right.
        let number = try RecordNumber(
            fonds: fonds, category: rules.category, year: prepared.date.year, retention: retention.code, office: rules.section, item: 1,
            scheme: rules.scheme, at: Place(file: office.shown("office.yaml")))
        let earlier = try earlierRecord(relation)
        let archivist = person ?? approvals.last?.person ?? metadata.author
        var steps = approvals.map { IssuedRecord.Step(act: $0.step, person: $0.person, time: $0.time, digest: $0.digest) }
        steps.append(
            .init(act: "印发", person: archivist, time: moment.iso, digest: prepared.digest.description, note: earlier?.words))
        let organ: String = metadata.official.organ ?? metadata.author
        let fondsName: String = rules.fondsName ?? metadata.author
        let record = IssuedRecord(
            number: "", relation: earlier?.relation ?? .first, earlier: earlier?.number, link: earlier?.link, reason: earlier?.reason,
            person: archivist, time: moment.iso, fondsName: fondsName, organ: fondsName, title: metadata.title,
            documentNumber: nil, responsible: organ, date: prepared.date.iso,
            kind: metadata.official.kind, secrecy: metadata.official.secrecy, keywords: metadata.keywords,
            steps: steps, sources: [], files: [])
        return Draft(
            record: record, document: document.name, number: prepared.number, isOpen: prepared.isOpen,
            digest: prepared.digest.description, fonds: fonds, retention: retention.code, year: prepared.date.year,
            series: number.series.description)
    }

    /// What a record corrects or replaces.
    private struct Earlier {
        var relation: IssuedRecord.Relation
        var number: String
        var reason: String
        var link: IssuedRecord.Link

        /// For the step of issuing: 更正“Z109-WS·2020-D30-0001”（凤治欠办〔2020〕6号）.
        var words: String {
            "\(relation.word ?? "")“\(number)”" + (link.documentNumber.map { "（\($0)）" } ?? "")
        }
    }

    private func earlierRecord(_ relation: IssueRelation?) throws(StageFailure) -> Earlier? {
        let (kind, text, reason): (IssuedRecord.Relation, String, String)
        switch relation {
        case nil: return nil
        case .correcting(let number, let why): (kind, text, reason) = (.correcting, number, why)
        case .replacing(let number, let why): (kind, text, reason) = (.replacing, number, why)
        }
        try IssuingText.check(reason, option: "--why")
        let number = try RecordNumber(text, scheme: rules.scheme)
        let earlier = try archive.checkInForce(number)
        return Earlier(
            relation: kind, number: number.description, reason: reason, link: .init(documentNumber: earlier.metadata?.documentNumber))
    }

    /// The issue with its numbers, ready for the archive.
    ///
    /// - Throws: what the archive would refuse.
    func issue(_ draft: Draft, _ made: Finished, _ given: GivenNumbers) throws(StageFailure) -> StoredIssue {
        let number = try RecordNumber(
            fonds: draft.fonds, category: rules.category, year: draft.year, retention: draft.retention, office: rules.section,
            item: given.item, scheme: rules.scheme)
        var record = draft.record
        record.number = number.description
        record.documentNumber = made.number
        record.files = [.init(name: made.pdf.name, bytes: Data(made.pdf.bytes))]
        if let data = made.data { record.files.append(.init(name: data.name, bytes: Data(data.bytes))) }
        try archive.check(try record.deposit(rules.scheme).record)
        return StoredIssue(
            document: draft.document, code: draft.number?.code, year: draft.number?.year ?? draft.year, serial: given.serial,
            date: record.date, time: record.time, digest: draft.digest, recordSeries: draft.series, item: given.item,
            record: record.number, pending: try record.encoded())
    }

    /// Archives an issue that has its numbers.
    ///
    /// - Throws: `ISS0104` for one that is archived already; `ISS0301` with what the archive could not do.
    func archive(_ issue: StoredIssue, isResumed: Bool) throws(StageFailure) -> Reported<IssuedDocument> {
        guard let pending = issue.pending else {
            throw StageFailure(.alreadyIssued(issue.document, as: issue.number ?? issue.record))
        }
        let record = try IssuedRecord(decoding: pending, of: issue.document)
        let deposit = try record.deposit(rules.scheme)
        let done: Reported<RegisterEntry>
        do {
            done = try archive.deposit(deposit.record, as: deposit.as, by: record.person, why: record.reason, at: deposit.at)
        } catch {
            throw StageFailure([.givenButNotArchived(issue.document, issue.number ?? issue.record)] + error.diagnostics)
        }
        try store.settle(issue.document)
        let told = store.note(archive)
        guard let file = record.files.first else { throw StageFailure(.pendingRecordUnreadable(issue.document)) }
        let issued = IssuedDocument(
            name: issue.document, number: issue.number, record: issue.record,
            file: OutputFile(name: file.name, bytes: [UInt8](file.bytes)), isResumed: isResumed)
        return Reported(issued, warnings: done.warnings + told)
    }

    /// - Throws: `ISS0304` where the archive knows issues that the store does not: an older copy of it was put back, and its
    ///   next numbers would be given twice.
    func checkStore() throws(StageFailure) {
        let archived = try archive.recordNumbers()
        guard !archived.isEmpty else { return }
        let known = Set(try store.issues().map(\.record))
        let unknown = archived.filter { !known.contains($0) }
        guard unknown.isEmpty else { throw StageFailure(.storeOlderThanArchive(unknown)) }
    }

    /// Numbers of its code and year that were left out before it.
    ///
    /// - Parameter taken: those that other documents were given in their files.
    /// - Returns: nothing where the store cannot be read: the document is issued by then.
    func unusedWarnings(_ issue: StoredIssue, _ taken: Set<Int>) -> [Diagnostic] {
        guard let code = issue.code, let serial = issue.serial, let issues = try? store.issues(), let voids = try? store.voidedNumbers()
        else { return [] }
        let given = issues.filter { $0.code == code && $0.year == issue.year }.compactMap(\.serial)
        let voided = voids.filter { $0.code == code && $0.year == issue.year }.map(\.serial)
        let number = DocumentNumber(code: code, year: issue.year, serial: serial)
        let unused = UnusedNumbers.ranges(used: taken.union(given).union(voided), below: serial).map { UnusedNumbers.words(number, $0) }
        return unused.isEmpty ? [] : [.numbersUnused(unused, before: number.description, in: issue.document)]
    }

    /// A document is not dated later than the day on which it goes out.
    func dateWarnings(_ name: String, _ date: CivilDate, _ moment: RecordTime) -> [Diagnostic] {
        date > moment.date ? [.datedLater(name, date.iso, than: moment.date.iso)] : []
    }
}
