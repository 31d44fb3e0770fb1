public import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import StatisticalForms

/// Reasons for what checks find.
extension Returns {
    /// A return that is looked at: a computed one, or a file.
    public enum Subject: Hashable, Sendable {
        case computed(Request)
        case file(String, previous: String?)
    }

    /// A reason as it is given.
    public struct Reason: Hashable, Sendable {
        /// The check's number, such as V29-1.
        public var check: String
        /// nil for every row that the check found.
        public var row: String?
        public var reason: String
        public var person: String
        /// When it is given, such as `2020-12-31`.
        public var day: String

        public init(check: String, row: String? = nil, reason: String, person: String, day: String) {
            self.check = check
            self.row = row
            self.reason = reason
            self.person = person
            self.day = day
        }
    }

    /// Keeps a reason in `office.sqlite` for the findings of a check as they are now.
    ///
    /// As soon as a figure behind a finding changes, the reason no longer counts and is asked for anew.
    ///
    /// - Returns: the return with what is explained and what is still open.
    /// - Throws: `CHK0201` when the check found nothing there, `CHK0202` for an error that a reason does not
    ///   put right, `CHK0203` for an empty reason, and what checking the return throws.
    public func explain(_ reason: Reason, of subject: Subject) throws(StageFailure) -> CheckedReturn {
        let day = try Self.day(reason.day, option: "--on")
        for (text, option) in [(reason.reason, "--reason"), (reason.person, "--by")] where text.allSatisfy(\.isWhitespace) {
            throw StageFailure(.reasonEmpty(option))
        }
        let before = try checked(subject)
        try Self.isOnOrAfter(day, before.data.asOf)
        let findings = before.outcome.open + before.outcome.explained.map(\.finding)
        let meant = findings.filter { $0.check.number == reason.check && (reason.row ?? $0.row) == $0.row }
        guard !meant.isEmpty else {
            let open = before.outcome.open.filter(\.check.takesReason)
            throw StageFailure(.nothingToExplain(reason.check, row: reason.row, open: open.map(\.name), known: form.checks.map(\.number)))
        }
        guard meant.allSatisfy(\.check.takesReason) else { throw StageFailure(.errorNotExplainable(reason.check)) }
        let store = try OfficeStore(path: office.officeStore)
        try store.keep(
            meant.map { finding in
                FindingReason(
                    key: .init(finding, of: before.data), figures: finding.figures, reason: reason.reason,
                    person: reason.person, day: day.iso)
            })
        let outcome = try office.reasonBook(form: form).outcome(findings, of: before.data)
        return CheckedReturn(form, CheckedData(data: before.data, outcome: outcome))
    }

    private func checked(_ subject: Subject) throws(StageFailure) -> CheckedData {
        switch subject {
        case .computed(let request):
            // A reason is given for what is looked at, and the city's may be looked at before it is whole.
            var request = request
            request.isIncomplete = true
            return try computed(request).output
        case .file(let file, let previous): return try checkedFile(file, previous: previous)
        }
    }
}

extension CheckFinding {
    /// `V29-1 建筑企业`.
    var name: String { row.isEmpty ? check.number : "\(check.number) \(row)" }
}
