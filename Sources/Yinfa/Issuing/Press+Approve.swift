import Archive
public import Diagnostics
import DisplayList
import Foundation
import Ledger
import PlacedYAML
import Quantities

/// An approval as it was given.
public struct Approval: Hashable, Sendable {
    public var document: String
    /// 环节, such as 签发.
    public var step: String
    public var person: String
    public var time: String
    /// SHA-256 of what was approved.
    public var digest: String
    /// Approvals that are still wanted, in their order.
    public var missing: [String]
}

extension Press {
    /// Records that somebody has approved a document as it is now.
    ///
    /// - Parameters:
    ///   - step: 环节, one of those that `office.yaml` asks for under 发文.
    ///   - time: `2020-11-09T10:00:00+08:00`, or a day.
    /// - Throws: everything that `make` finds wrong; `ISS0103` to `ISS0105`, `ISS0108`, `ISS0109`.
    public func approve(
        _ name: String, of office: Office, as step: String, by person: String, at time: String
    ) throws(StageFailure) -> Reported<Approval> {
        let document = try Self.one(name, of: office)
        let moment = try IssuingText.moment(time)
        try IssuingText.check(person, option: "--by")
        let rules = try office.issuingRules()
        if let issue = try office.issue(of: name) { throw StageFailure(.alreadyIssued(name, as: issue.number ?? issue.record)) }
        let prepared = try prepare(document, of: office, LedgerReturnsCache())
        let steps = rules.steps(for: prepared.readers)
        guard let index = steps.firstIndex(of: step) else { throw StageFailure(.unknownStep(step, known: steps, in: name)) }
        let store = try OfficeStore(path: office.officeStore)
        let given = try store.approvals(of: name)
        let digest = prepared.digest.description
        try ApprovalCheck(document: name, steps: Array(steps[..<index]), given: given, digest: digest).check(before: moment)
        try store.keep(StoredApproval(document: name, step: step, person: person, time: moment.iso, digest: digest))
        let valid = given.filter { $0.digest == digest }.map(\.step) + [step]
        let approval = Approval(
            document: name, step: step, person: person, time: moment.iso, digest: digest, missing: steps.filter { !valid.contains($0) })
        // In time: what is given at last is a 档号 that never changes.
        let periods = rules.periodFindings(beside: try office.documents().map(\.name)).map { found in
            var found = found
            found.severity = .warning
            return found
        }
        return Reported(approval, warnings: prepared.pages.warnings + periods)
    }

    static func one(_ name: String, of office: Office) throws(StageFailure) -> OfficeDocument {
        guard let document = try selected([name], from: try office.documents(), of: office).first else {
            preconditionFailure("a name that is none has been reported")
        }
        return document
    }
}

/// Whether the approvals that come before are there, and of this content.
struct ApprovalCheck {
    var document: String
    var steps: [String]
    var given: [StoredApproval]
    var digest: String

    /// - Parameter moment: when the next thing is done.
    /// - Throws: `ISS0101`, `ISS0102`, `ISS0105`, all of them at once.
    func check(before moment: RecordTime) throws(StageFailure) {
        var faults = DiagnosticCollector()
        for step in steps {
            guard let approval = given.last(where: { $0.step == step }) else {
                faults.report(.approvalMissing(step, of: document))
                continue
            }
            if approval.digest != digest { faults.report(.changedSinceApproval(approval)) }
            if let time = RecordTime(iso: approval.time), moment.isBefore(time) {
                faults.report(.beforeApproval(moment.iso, approval))
            }
        }
        try faults.throwIfFailed()
    }
}

/// Texts of the command line that are kept for good.
enum IssuingText {
    /// A moment as `2020-11-09T10:00:00+08:00`, or the beginning of a day in China.
    ///
    /// - Throws: `ISS0105`.
    static func moment(_ text: String) throws(StageFailure) -> RecordTime {
        if let moment = RecordTime(iso: text) { return moment }
        if let day = CivilDate(iso: text), let moment = RecordTime(day, secondOfDay: 0, offsetMinutes: 480) { return moment }
        throw StageFailure(.momentUnreadable(text))
    }

    /// - Throws: `ISS0109` for a name or a reason that is empty, too long or not of one line.
    static func check(_ text: String, option: String) throws(StageFailure) {
        guard text.allSatisfy(\.isWhitespace) || text.utf8.count > 1000 || PlainText.forbiddenScalar(in: text) != nil else { return }
        throw StageFailure(.issuingTextUnfit(option))
    }
}
