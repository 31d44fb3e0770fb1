import Archive
public import Diagnostics
import DisplayList
import Foundation
import Ledger
import OfficialDocument
import PlacedYAML
import Quantities

/// A document that was issued and archived.
public struct IssuedDocument: Hashable, Sendable {
    public var name: String
    /// 发文字号; nil for papers without one.
    public var number: String?
    /// 档号.
    public var record: String
    /// The PDF as it is archived.
    public var file: OutputFile
    /// Whether an earlier run had given the number, and this one only archived it.
    public var isResumed: Bool
}

/// How an issue stands to an earlier one.
public enum IssueRelation: Hashable, Sendable {
    /// 更正 and 替换, with the earlier record's 档号 and the reason.
    case correcting(String, why: String)
    case replacing(String, why: String)
}

extension Press {
    /// Issues a document: checks its approvals, gives it its number, makes it, archives it.
    ///
    /// Called again after it was interrupted, it goes on with the number and the bytes that there are.
    ///
    /// - Parameters:
    ///   - time: `2020-11-09T10:00:00+08:00`, or a day.
    ///   - person: who archives it; nil for whoever gave the last approval.
    /// - Throws: everything that `make` finds wrong; `ISS` and `ARC` diagnostics.
    public func issue(
        _ name: String, of office: Office, at time: String, by person: String? = nil, relation: IssueRelation? = nil
    ) throws(StageFailure) -> Reported<IssuedDocument> {
        try issue(name, of: office, at: time, by: person, relation: relation, files: LocalFiles())
    }

    func issue(
        _ name: String, of office: Office, at time: String, by person: String? = nil, relation: IssueRelation? = nil,
        files: any FileSystem
    ) throws(StageFailure) -> Reported<IssuedDocument> {
        let document = try Self.one(name, of: office)
        let moment = try IssuingText.moment(time)
        let rules = try office.issuingRules()
        let store = try OfficeStore(path: office.officeStore)
        let archive = office.archive(rules, files: files)
        let desk = IssueDesk(office: office, rules: rules, store: store, archive: archive)
        if let issue = try store.issue(of: name) { return try desk.archive(issue, isResumed: true) }
        try desk.checkStore()
        let periods = rules.periodFindings(beside: try office.documents().map(\.name))
        if periods.contains(where: { $0.severity == .error }) { throw StageFailure(periods) }
        let ledgers = LedgerReturnsCache()
        let prepared = try prepare(document, of: office, ledgers)
        let approvals = try store.approvals(of: name)
        let steps = rules.steps(for: prepared.readers)
        try ApprovalCheck(document: name, steps: steps, given: approvals, digest: prepared.digest.description).check(before: moment)
        if let person { try IssuingText.check(person, option: "--by") }
        var draft = try desk.draft(document, prepared, approvals.filter { steps.contains($0.step) }, at: moment, by: person, relation)
        draft.record.sources = try sources(of: document, prepared, office)
        let taken = try prepared.number.map { number throws(StageFailure) in
            try typedNumbers(beside: name, number, of: office, ledgers)
        }
        let claim = draft.claim(taken ?? [])
        let issue = try store.issuing(claim) { (given) throws(StageFailure) in
            let edition = given.serial.map(Edition.numbered) ?? .draft
            let made = prepared.isOpen ? try self.prepare(document, of: office, ledgers, as: edition) : prepared
            return try desk.issue(draft, try self.finished(made, name), given)
        }
        var issued = try desk.archive(issue, isResumed: issue.time != moment.iso)
        let told = desk.dateWarnings(name, prepared.date, moment) + desk.unusedWarnings(issue, taken ?? [])
        issued.warnings = prepared.pages.warnings + periods + told + issued.warnings
        return issued
    }

    /// The PDF of a document, and what goes along.
    private func finished(_ made: PreparedDocument, _ name: String) throws(StageFailure) -> IssueDesk.Finished {
        guard let pdf = try write(made.pages, as: .pdf, name: name).output.first else { preconditionFailure("a PDF is one file") }
        return IssueDesk.Finished(pdf: pdf, data: made.pages.output.data, number: made.pages.output.metadata.official.documentNumber)
    }
}
