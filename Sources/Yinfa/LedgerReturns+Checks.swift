import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import StatisticalForms

/// Checks over the records behind a return.
extension LedgerReturns {
    /// A unit's return, held to every check that can be made.
    ///
    /// - Parameter previous: the return before, as it was handed in.
    /// - Throws: what `data` and `recordFindings` throw.
    func checked(
        _ unit: ReportingUnit, compiledOn: CivilDate? = nil, isFinal: Bool = false, previous: ReturnData? = nil,
        reasons: ReasonBook
    ) throws(StageFailure) -> CheckedData {
        let data = try data(of: unit, compiledOn: compiledOn, isFinal: isFinal)
        let byFigures = form.checkFindings(in: data, previous: previous)
        let findings = byFigures + (try recordFindings(of: unit, isFinal: isFinal))
        return CheckedData(data: data, outcome: reasons.outcome(ordered(findings), of: data))
    }

    /// In the order of the form's checks.
    private func ordered(_ findings: [CheckFinding]) -> [CheckFinding] {
        form.checks.flatMap { check in findings.filter { $0.check.number == check.number } }
    }

    /// What the form's checks over records find for a unit, in the order of the checks.
    ///
    /// - Throws: `LED05…` and `LED0601` at the form's expressions.
    func recordFindings(of unit: ReportingUnit, isFinal: Bool) throws(StageFailure) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        for check in form.checks where check.applies(toFinal: isFinal) {
            guard case .records(let rule) = check.rule else { continue }
            let broken = try broken(rule, of: unit)
            // By their numbers, so that a reason does not grow stale when records move to another file.
            if !broken.isEmpty { findings.append(finding(check, rule, broken.sorted { $0.key < $1.key }, of: unit)) }
        }
        return findings
    }

    /// Records, or groups of them, that a requirement does not hold for.
    private struct Broken {
        /// What tells it apart: a record's number, or the group's values.
        var key: String
        var records: [LedgerRecord]
    }

    /// 参数 of the form as expressions take them.
    var parameters: [String: LedgerValue] {
        form.parameters.mapValues { parameter in
            switch parameter {
            case .integer(let number): .integer(number)
            case .text(let text): .text(text)
            }
        }
    }

    private func broken(_ rule: RecordCheck, of unit: ReportingUnit) throws(StageFailure) -> [Broken] {
        let name: String? = if case .single(let name) = unit { name } else { nil }
        let scope = sources.expression(of: FigureSource(view: rule.view, value: rule.requirement, condition: rule.condition))
        guard rule.groups.isEmpty else { return try brokenGroups(rule, scope, unit: name) }
        // By itself first, so that nothing in it can reach out of the parentheses around it.
        _ = try reader.fieldClass(of: rule.requirement.sql, in: rule.view.sql, parameters: parameters)
        // What cannot be told is not as it should be.
        let fails = PlacedSQL("NOT coalesce((\n\(rule.requirement.text)\n), 0)", place: rule.requirement.place)
        let listing = LedgerListing(
            view: rule.view.sql, columns: [], condition: scope.condition?.and(fails.text, at: rule.requirement.place) ?? fails)
        return try reader.records(listing, unit: name, parameters: parameters).map { Broken(key: $0.key, records: [$0]) }
    }

    private func brokenGroups(
        _ rule: RecordCheck, _ scope: LedgerExpression, unit: String?
    ) throws(StageFailure) -> [Broken] {
        let keys = try reader.groups(
            lacking: scope, groupedBy: rule.groups.map(\.sql), unit: unit, parameters: parameters
        ).filter { !$0.contains(.blank) }
        return try keys.map { key throws(StageFailure) in
            var values = parameters
            var condition = scope.condition
            for (index, (column, value)) in zip(rule.groups, key).enumerated() {
                values["组\(index)"] = value
                let isOfGroup = "(\n\(column.text)\n) = :组\(index)"
                condition = condition?.and(isOfGroup, at: column.place) ?? PlacedSQL(isOfGroup, place: column.place)
            }
            let listing = LedgerListing(view: rule.view.sql, columns: [], condition: condition)
            let records = try reader.records(listing, unit: unit, parameters: values)
            return Broken(key: key.map(\.shown).joined(separator: " "), records: records)
        }
    }

    // MARK: Telling

    /// How many are named in a message, and how many notes say where they stand.
    private static let (mostNamed, mostNotes) = (3, 12)

    private func finding(
        _ check: FormCheck, _ rule: RecordCheck, _ broken: [Broken], of unit: ReportingUnit
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
                check, rule: told, unit: units.printedName(of: unit), notes: Array(notes), at: rule.requirement.place))
    }
}
