import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import StatisticalForms

/// Checks over the records behind a return.
extension LedgerReturns {
    /// A unit's return, held to every check that can be made.
    ///
    /// - Parameters:
    ///   - previous: the unit's return before, as it was handed in (`RET0513`).
    ///   - isIncomplete: whether the city's may lack units; where it is made it says so.
    /// - Throws: what `needReports`, `data` and `recordFindings` throw.
    func checked(
        _ unit: ReportingUnit, compiledOn: CivilDate? = nil, isFinal: Bool = false, previous: ReturnData? = nil,
        reasons: ReasonBook, isIncomplete: Bool = true
    ) throws(StageFailure) -> CheckedData {
        try needReports(of: unit, isFinal: isFinal, isIncomplete: isIncomplete)
        try units.needSameUnit(previous, as: unit, asOf: asOf)
        var data = try data(of: unit, compiledOn: compiledOn, isFinal: isFinal)
        data.options = options(of: unit, isFinal: isFinal, previous: previous)
        let byFigures = form.checkFindings(in: data, previous: previous)
        let findings = byFigures + (try recordFindings(of: unit, isFinal: isFinal))
        return CheckedData(data: data, outcome: reasons.outcome(ordered(findings), of: data), sources: ledgerSources)
    }

    /// In the order of the form's checks.
    private func ordered(_ findings: [CheckFinding]) -> [CheckFinding] {
        form.checks.flatMap { check in findings.filter { $0.check.number == check.number } }
    }

    /// What the form's checks over records find for a unit, in the order of the checks.
    ///
    /// - Throws: `LED05…` and `LED0601` at the form's expressions.
    func recordFindings(of unit: ReportingUnit, isFinal: Bool) throws(StageFailure) -> [CheckFinding] {
        let checks = form.recordChecks(isFinal: isFinal)
        let breaches: [[LedgerBreach]]
        if let known = tried?.breaches(in: .init(unit: unit, isFinal: isFinal)) {
            breaches = try known.get()
        } else {
            breaches = try reader.breaches(
                of: checks.map { sources.requirement($0.rule) }, unit: unit.ledgerName, parameters: parameters)
        }
        return zip(checks, breaches).compactMap { check, broken in
            // By their numbers, so that a reason does not grow stale when records move to another file.
            broken.isEmpty ? nil : finding(check.check, check.rule, broken.sorted { $0.key < $1.key }, of: unit, isFinal)
        }
    }

    /// 参数 of the form as expressions take them.
    var parameters: [String: LedgerValue] { form.ledgerParameters }

    // MARK: Telling

    /// How many are named in a message, and how many notes say where they stand.
    private static let (mostNamed, mostNotes) = (3, 12)

    private func finding(
        _ check: FormCheck, _ rule: RecordCheck, _ broken: [LedgerBreach], of unit: ReportingUnit, _ isFinal: Bool
    ) -> CheckFinding {
        let names = broken.prefix(Self.mostNamed).map { one in
            [one.key, one.records.first?.label ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
        let isMore = broken.count > Self.mostNamed
        let told = Bilingual(
            "\(broken.count) 处：\(names.joined(separator: "、"))\(isMore ? "等" : "")",
            "\(broken.count) found: \(names.joined(separator: ", "))\(isMore ? " and others" : "")")
        let records = broken.flatMap(\.records)
        let notes = records.prefix(Self.mostNotes).map { record in
            let text = "\(record.key) \(record.label)"
            return Diagnostic.Note(message: Bilingual(text, text), place: record.place)
        }
        return CheckFinding(
            check: check, rule: rule.requirement.text, figures: broken.map(\.key).joined(separator: "、"),
            diagnostic: .checkFails(
                check, rule: told, unit: units.printedName(of: unit), notes: Array(notes),
                options: options(of: unit, isFinal: isFinal), at: rule.requirement.place))
    }
}

extension FormDefinition {
    /// The checks over records that hold for a return, in their order.
    func recordChecks(isFinal: Bool) -> [(check: FormCheck, rule: RecordCheck)] {
        checks.filter { $0.applies(toFinal: isFinal) }.compactMap { check in
            if case .records(let rule) = check.rule { (check, rule) } else { nil }
        }
    }
}

extension ReportingUnit {
    /// The 所属单位 of its records; nil for those of all units.
    var ledgerName: String? {
        if case .single(let name) = self { name } else { nil }
    }
}
