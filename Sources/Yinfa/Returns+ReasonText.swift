public import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import StatisticalForms

extension Returns {
    /// All reasons of a day as the text of `returns/reasons.yaml`, with an empty 原因 for each finding that still wants one.
    ///
    /// The file is to be filled in: as it is, an empty reason is refused where it is read.
    ///
    /// - Throws: what `check` throws.
    public func reasonsText(asOf: String, isFinal: Bool = false) throws(StageFailure) -> String {
        let ledger = try LedgerReturns(office, form: form, asOf: try Self.day(asOf, option: "--as-of"))
        let reasons = try office.reasonBook(form: form)
        var items: [String] = []
        for unit in ledger.reportingUnits {
            let outcome = try ledger.checked(unit, isFinal: isFinal, reasons: reasons).outcome
            items += outcome.explained.map { one in
                item(unit, asOf, isFinal, one.finding, one.reason.reason, one.reason.person, one.reason.day)
            }
            items += outcome.open.filter(\.check.takesReason).map { item(unit, asOf, isFinal, $0, "", "", "") }
        }
        return items.isEmpty ? "[]\n" : items.joined()
    }

    private func item(
        _ unit: ReportingUnit, _ asOf: String, _ isFinal: Bool, _ finding: CheckFinding, _ reason: String, _ person: String, _ day: String
    ) -> String {
        var lines = ["# \(finding.check.meaning)", "- 单位: \(unit.name)", "  截止日: \(asOf)"]
        if isFinal { lines.append("  终报: true") }
        lines.append("  核对: \(finding.check.number)")
        if !finding.row.isEmpty { lines.append("  行: \(Self.quoted(finding.row))") }
        lines.append("  数: \(Self.quoted(finding.figures))")
        lines.append("  原因: \(reason.isEmpty ? "" : Self.quoted(reason))")
        lines.append("  说明人: \(person.isEmpty ? "" : Self.quoted(person))")
        lines.append("  日期: \(day)")
        return lines.joined(separator: "\n") + "\n"
    }

    /// A reason still to be given, as one line of the file.
    static func reasonLine(_ data: ReturnData, _ finding: CheckFinding) -> String {
        let row = finding.row.isEmpty ? "" : ", 行: \(quoted(finding.row))"
        return "- {单位: \(quoted(data.reportingUnit.text)), 截止日: \(data.asOf.iso)\(data.isFinal ? ", 终报: true" : ""), "
            + "核对: \(finding.check.number)\(row), 数: \(quoted(finding.figures)), 原因: , 说明人: , 日期: }"
    }

    /// In single quotes, where YAML knows no escapes but the doubled quote.
    private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}
