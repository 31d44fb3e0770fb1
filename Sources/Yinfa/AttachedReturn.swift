import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import StatisticalForms

/// A return that goes as an attachment with a report of the same figures says what the report says.
extension Press {
    /// - Parameters:
    ///   - document: the return, or something else, of which nothing is asked.
    ///   - report: what it is attached to, filled in.
    ///   - data: the values of that.
    /// - Throws: `RET0418` for another day, unit or occasion; `RET0501` for figures that the report takes from the ledger and the
    ///   return has otherwise.
    func needSame(
        _ document: OfficeDocument, as report: FilledTemplate, data: YAMLNode, _ pack: Pack, _ office: Office, _ ledgers: LedgerReturnsCache
    ) throws(StageFailure) {
        guard report.isOfCity, let attached = try AttachedReturn(document, pack, office) else { return }
        var collector = DiagnosticCollector()
        collector.report(contentsOf: attached.contradictions(with: data, try ReportingUnits(office)))
        if let typed = attached.typed, collector.diagnostics.isEmpty, attached.form.sources != nil {
            let returns = try ledgers.returns(attached.form, asOf: typed.asOf, of: office).output
            collector.report(contentsOf: try returns.differences(from: typed, of: attached.unit))
        }
        try collector.throwIfFailed()
    }
}

/// Whose return is attached, up to when, and whether it is the final one.
private struct AttachedReturn {
    let form: FormDefinition
    let unit: ReportingUnit
    let asOf: CivilDate
    let isFinal: Bool
    /// What it says in a file; nil for one that is computed.
    let typed: ReturnData?
    let place: Place

    /// - Returns: nil for a document that is no return.
    init?(_ document: OfficeDocument, _ pack: Pack, _ office: Office) throws(StageFailure) {
        switch document.source {
        case .template, .book: return nil
        case .computed(let computed):
            form = try pack.form(computed.form.text, namedAt: computed.form.place)
            (unit, asOf, isFinal, place) = (computed.unit, computed.asOf, computed.isFinal, computed.place)
            typed = nil
        case .form(let name, let data):
            form = try pack.form(name.text, namedAt: name.place)
            let read = try ReturnData.read(inOffice: office, data.text, namedAt: data.place, form: form)
            place = read.reportingUnit.place ?? data.place
            unit = try ReportingUnits(office).unit(named: read.reportingUnit.text, at: place)
            (asOf, isFinal, typed) = (read.asOf, read.isFinal, read)
        }
    }

    /// What the report's own values say otherwise.
    func contradictions(with data: YAMLNode, _ units: ReportingUnits) -> [Diagnostic] {
        var found: [Diagnostic] = []
        func tell(_ word: String, _ own: String, _ node: YAMLNode?, _ other: String) {
            guard own != other else { return }
            found.append(.attachedContradicts(word, own, report: other, at: place, reportPlace: node?.place ?? data.place))
        }
        let day = data.entry(DocumentInputs.dayName)
        if let text = day?.scalarText { tell("截止日", asOf.iso, day, text) }
        let final = data.entry(DocumentInputs.finalName)
        if let text = final?.scalarText { tell("终报", isFinal ? "true" : "false", final, text) }
        let name = data.entry(DocumentInputs.unitName)
        let other = name?.scalarText.flatMap { try? units.unit(named: $0, at: data.place) } ?? .city
        tell("单位", units.printedName(of: unit), name, units.printedName(of: other))
        return found
    }
}

extension Diagnostic.Code {
    static let attachedContradicts = Self(rawValue: "RET0418")
}

extension Diagnostic {
    /// - Parameters:
    ///   - place: the return.
    ///   - reportPlace: where the report says otherwise.
    fileprivate static func attachedContradicts(
        _ word: String, _ own: String, report: String, at place: Place, reportPlace: Place
    ) -> Diagnostic {
        Diagnostic(
            code: .attachedContradicts,
            message: Bilingual(
                "附件的“\(word)”是 \(own)，正文的是 \(report)", "the attachment's \(word) is \(own), that of the text \(report)"),
            place: place, notes: [.init(message: Bilingual("正文的在这里", "that of the text"), place: reportPlace)],
            hints: [
                Bilingual("报告和它附的表要是同一个单位、同一次的：改正其中一个", "a report and the return with it are of one unit and one occasion: correct one of them")
            ])
    }
}
