import Diagnostics
import Foundation
import Ledger
import PlacedYAML
import Quantities
import StatisticalForms

/// Reasons for findings of checks: in `office.sqlite`, and in a text file beside the returns.
extension Office {
    /// Where reasons are kept.
    var officeStore: String { folder.appendingPathComponent("office.sqlite").path }

    /// Reasons as text, which come with returns or are kept under version control.
    static let reasonsFile = "returns/reasons.yaml"

    /// What has been given, the store's before the file's where both have one.
    ///
    /// With it comes what other channels say.
    ///
    /// - Throws: `CFG` and `RET0102` for the files, `RET0401` for a unit that there is not, `RET0405` for a
    ///   figure, `LED0401` for a store that cannot be used.
    func reasonBook(form: FormDefinition) throws(StageFailure) -> ReasonBook {
        let written = try reasonsInFile(form: form.id)
        let channels = try channelBook(form: form)
        let printed = PrintedFigures(decimals: form.decimals)
        guard FileManager.default.fileExists(atPath: officeStore) else { return ReasonBook(written, channels: channels, printed: printed) }
        return ReasonBook(written + (try OfficeStore(path: officeStore).reasons(form: form.id)), channels: channels, printed: printed)
    }

    private func reasonsInFile(form: String) throws(StageFailure) -> [FindingReason] {
        let url = folder.appendingPathComponent(Self.reasonsFile)
        guard FileManager.default.fileExists(atPath: url.path) else { return [] }
        let source = try TextFiles.read(url, shownAs: shown(Self.reasonsFile))
        var reader = ReasonReader(form: form, units: try ReportingUnits(self))
        let reasons = reader.reasons(try YAMLFile.parse(source.text, file: source.file))
        try reader.collector.throwIfFailed()
        return reasons
    }
}

/// Reads the file of reasons, going on after each error.
private struct ReasonReader {
    let form: String
    let units: ReportingUnits
    var collector = DiagnosticCollector()

    private static let keys = ["单位", "截止日", "终报", "核对", "行", "数", "原因", "说明人", "日期"]

    init(form: String, units: ReportingUnits) {
        self.form = form
        self.units = units
    }

    mutating func reasons(_ node: YAMLNode) -> [FindingReason] {
        // Whoever sends the list of what wants a reason into the file itself finds it empty.
        if node.isNull { return [] }
        return (node.sequence(&collector) ?? []).compactMap { reason($0) }
    }

    private mutating func reason(_ node: YAMLNode) -> FindingReason? {
        guard let record = node.record(keys: Self.keys, &collector) else { return nil }
        let unit = record.required("单位", &collector).flatMap { self.unit($0) }
        let asOf = day("截止日", of: record)
        let isFinal = record["终报"].flatMap { $0.boolean(&collector) } ?? false
        let check = record.requiredString("核对", &collector)
        let row = record.optionalString("行", &collector) ?? ""
        let figures = record.requiredString("数", &collector)
        let reason = record.requiredString("原因", &collector)
        let person = record.requiredString("说明人", &collector)
        let given = day("日期", of: record)
        guard let unit, let asOf, let check, let figures, let reason, let person, let given else { return nil }
        let key = FindingReason.Key(
            form: form, unit: unit, asOf: asOf, isFinal: isFinal, check: check, row: row, rule: "")
        return FindingReason(key: key, figures: figures, reason: reason, person: person, day: given)
    }

    private mutating func unit(_ node: YAMLNode) -> String? {
        guard let name = node.string(&collector) else { return nil }
        let units = self.units
        let unit = collector.attempt { () throws(StageFailure) in try units.unit(named: name, at: node.place) }
        return unit.map(units.printedName)
    }

    private mutating func day(_ key: String, of record: YAMLRecord) -> String? {
        guard let node = record.required(key, &collector), let text = node.string(&collector) else { return nil }
        if CivilDate(iso: text) == nil { collector.report(.malformedDate(text, at: node.place)) }
        return text
    }
}
