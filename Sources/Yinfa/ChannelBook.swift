import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import StatisticalForms

/// What other channels say of the figures of returns: the leads platform, the province's system, monthly statistics.
struct ChannelBook: Sendable {
    private var form: FormDefinition?
    private var entries: [Entry] = []

    /// Figures of one channel for one return.
    struct Entry: Sendable {
        var channel: String
        /// As returns print it.
        var unit: String
        var asOf: CivilDate
        var figures: [(key: FigureKey, value: Int, place: Place)]
    }

    init() {}

    init(_ entries: [Entry], form: FormDefinition) {
        self.entries = entries
        self.form = form
    }

    /// The checks of other channels (V50), each channel that differs a finding with both sides side by side.
    func findings(in data: ReturnData) -> [CheckFinding] {
        guard let form, form.id == data.formID else { return [] }
        let meant = entries.filter { $0.unit == data.reportingUnit.text && $0.asOf == data.asOf }
        return form.checks.filter { $0.applies(toFinal: data.isFinal) }.flatMap { check -> [CheckFinding] in
            guard case .builtIn(.otherChannels, let place) = check.rule else { return [] }
            return meant.compactMap { finding(of: $0, check, rulePlace: place, form, data) }
        }
    }

    private func finding(
        of entry: Entry, _ check: FormCheck, rulePlace: Place, _ form: FormDefinition, _ data: ReturnData
    ) -> CheckFinding? {
        let own = Dictionary(form.figures(of: data).map { ($0.key, $0.figure.value) }) { first, _ in first }
        let differences = entry.figures.filter { own[$0.key] != $0.value }
        guard !differences.isEmpty else { return nil }
        let told = differences.map { difference -> (text: Bilingual, place: Place) in
            let name = form.name(of: difference.key)
            let (ours, theirs) = (name.unit.exact(own[difference.key] ?? 0), name.unit.exact(difference.value))
            return (
                Bilingual(
                    "\(name.printed)：报表 \(ours)、\(entry.channel) \(theirs)", "\(name.words.english): return \(ours), \(entry.channel) \(theirs)"),
                difference.place
            )
        }
        let all = Bilingual(told.map(\.text.chinese).joined(separator: "；"), told.map(\.text.english).joined(separator: "; "))
        return CheckFinding(
            check: check, row: entry.channel, rule: BuiltInCheck.otherChannels.rawValue, figures: all.chinese,
            diagnostic: .checkFails(
                check, rule: all, unit: data.reportingUnit.text,
                notes: told.map { .init(message: $0.text, place: $0.place) }, options: data.options, at: told.first?.place ?? rulePlace))
    }
}

extension Office {
    /// Figures of other channels, as somebody copied them.
    static let channelsFile = "returns/channels.yaml"

    /// What other channels say of a form's returns; nothing where nobody wrote anything down.
    ///
    /// - Throws: `CFG` and `RET0102` for the file, `RET0401` for a unit that there is not, `RET0405` and others for
    ///   figures that the form has not.
    func channelBook(form: FormDefinition) throws(StageFailure) -> ChannelBook {
        let url = folder.appendingPathComponent(Self.channelsFile)
        guard FileManager.default.fileExists(atPath: url.path) else { return ChannelBook() }
        let source = try TextFiles.read(url, shownAs: shown(Self.channelsFile))
        var reader = ChannelReader(form: form, units: try ReportingUnits(self))
        let entries = reader.entries(try YAMLFile.parse(source.text, file: source.file))
        try reader.collector.throwIfFailed()
        return ChannelBook(entries, form: form)
    }
}

/// Reads the file of other channels, going on after each error.
private struct ChannelReader {
    let form: FormDefinition
    let units: ReportingUnits
    var collector = DiagnosticCollector()

    init(form: FormDefinition, units: ReportingUnits) {
        self.form = form
        self.units = units
    }

    mutating func entries(_ node: YAMLNode) -> [ChannelBook.Entry] {
        (node.sequence(&collector) ?? []).compactMap { entry($0) }
    }

    private mutating func entry(_ node: YAMLNode) -> ChannelBook.Entry? {
        guard let record = node.record(keys: ["渠道", "单位", "截止日", "数"], &collector) else { return nil }
        let channel = record.requiredString("渠道", &collector)
        let unit = record.required("单位", &collector).flatMap { self.unit($0) }
        let asOf = record.required("截止日", &collector).flatMap { self.day($0) }
        var figures: [(key: FigureKey, value: Int, place: Place)] = []
        for entry in record.required("数", &collector)?.mapping(&collector) ?? [] {
            let key = figure(entry.key, at: entry.keyPlace)
            guard let key, let value = entry.value.integer(&collector) else { continue }
            figures.append((key, value, entry.value.place))
        }
        guard let channel, let unit, let asOf else { return nil }
        return .init(channel: channel, unit: unit, asOf: asOf, figures: figures)
    }

    private mutating func unit(_ node: YAMLNode) -> String? {
        guard let name = node.string(&collector) else { return nil }
        let units = self.units
        let unit = collector.attempt { () throws(StageFailure) in try units.unit(named: name, at: node.place) }
        return unit.map(units.printedName)
    }

    private mutating func day(_ node: YAMLNode) -> CivilDate? {
        guard let text = node.string(&collector) else { return nil }
        let day = CivilDate(iso: text)
        if day == nil { collector.report(.malformedDate(text, at: node.place)) }
        return day
    }

    /// A figure by its name, told at its place in the file.
    private mutating func figure(_ name: String, at place: Place) -> FigureKey? {
        let form = self.form
        do throws(StageFailure) { return try form.figureKey(name) } catch {
            for var diagnostic in error.diagnostics {
                diagnostic.place = place
                collector.report(diagnostic)
            }
            return nil
        }
    }
}
