import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import StatisticalForms

/// What checks found in a return, with the reasons that were given.
struct CheckOutcome: Sendable {
    /// Findings without a reason, hints among them.
    var open: [CheckFinding]
    /// Findings with one.
    var explained: [Explained]

    struct Explained: Hashable, Sendable {
        var finding: CheckFinding
        var reason: FindingReason
    }

    /// The warnings; hints are for those who ask for them.
    ///
    /// - Throws: errors and warnings when a check that must hold does not.
    func warnings() throws(StageFailure) -> [Diagnostic] {
        let found = open.map(\.diagnostic).filter { $0.code != .checkHint }
        if found.contains(where: { $0.severity == .error }) { throw StageFailure(found) }
        return found
    }
}

/// The reasons that an office has given for findings of its checks.
struct ReasonBook: Sendable {
    /// By what they are for, the formula left out.
    private let reasons: [FindingReason.Key: [FindingReason]]

    /// What other channels say, which is held against each return.
    private let channels: ChannelBook
    private let printed: PrintedFigures

    /// - Parameters:
    ///   - reasons: of two for one finding the later in the list holds.
    ///   - printed: how the form prints amounts, for returns that hold no more.
    init(_ reasons: [FindingReason] = [], channels: ChannelBook = ChannelBook(), printed: PrintedFigures = PrintedFigures()) {
        self.channels = channels
        self.printed = printed
        self.reasons = Dictionary(grouping: reasons.reversed(), by: \.key.withoutRule)
    }

    /// Tells findings with a reason from those without.
    ///
    /// A reason holds while the figures are those that it was given for. Afterwards the finding is open
    /// again and has the old reason as a note.
    func outcome(_ findings: [CheckFinding], of data: ReturnData) -> CheckOutcome {
        var outcome = CheckOutcome(open: [], explained: [])
        // Looked at again, what was found is among the findings already.
        let isKnown = findings.contains { $0.rule == BuiltInCheck.otherChannels.rawValue }
        for finding in findings + (isKnown ? [] : channels.findings(in: data)) {
            guard finding.check.takesReason, let reason = reason(for: finding, of: data) else {
                outcome.open.append(finding)
                continue
            }
            if isSame(reason.figures, finding.figures, in: data) {
                outcome.explained.append(.init(finding: finding, reason: reason))
            } else {
                var finding = finding
                finding.diagnostic.notes.append(.staleReason(reason, now: finding.figures))
                outcome.open.append(finding)
            }
        }
        return outcome
    }

    /// The reason that was given for it as it is, or else for what it was before.
    private func reason(for finding: CheckFinding, of data: ReturnData) -> FindingReason? {
        let key = FindingReason.Key(finding, of: data)
        let own = (reasons[key.withoutRule] ?? []).filter { $0.key.rule.isEmpty || $0.key.rule == key.rule }
        return own.first { isSame($0.figures, finding.figures, in: data) } ?? own.first
    }

    /// Whether a reason was given for these figures; those of a workbook are as they were printed.
    private func isSame(_ given: String, _ now: String, in data: ReturnData) -> Bool {
        given == now || data.isAsPrinted && printed.text(given) == printed.text(now)
    }
}

extension FindingReason.Key {
    init(_ finding: CheckFinding, of data: ReturnData) {
        self.init(
            form: data.formID, unit: data.reportingUnit.text, asOf: data.asOf.iso, isFinal: data.isFinal,
            check: finding.check.number, row: finding.row, rule: finding.rule)
    }

    /// Of whichever formula the check has.
    fileprivate var withoutRule: FindingReason.Key {
        var key = self
        key.rule = ""
        return key
    }
}

extension Diagnostic.Note {
    static func staleReason(_ reason: FindingReason, now figures: String) -> Diagnostic.Note {
        .init(
            message: Bilingual(
                "原来的说明（\(reason.person)，\(reason.day)）：\(reason.reason)；那时是 \(reason.figures)，现在是 \(figures)，请重新说明",
                "the reason given before (\(reason.person), \(reason.day)): \(reason.reason); for \(reason.figures), now \(figures): give it anew"))
    }
}

/// A return with what its checks found.
struct CheckedData: Sendable {
    var data: ReturnData
    var outcome: CheckOutcome
    /// The files of the ledger that it was computed from; none for one that was typed.
    var sources: [SourceDigest] = []
}

extension FormDefinition {
    /// Holds a return to the checks that need no ledger.
    func checked(_ data: ReturnData, previous: ReturnData?, reasons: ReasonBook) -> CheckedData {
        CheckedData(data: data, outcome: reasons.outcome(checkFindings(in: data, previous: previous), of: data))
    }
}
