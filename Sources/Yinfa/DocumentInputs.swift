import Diagnostics
import Ledger
import OfficialDocument
import PlacedYAML
import Quantities
import Reporting
import StatisticalForms
import Templates

/// What fills a document: what was typed, what the ledger says, and tables of both.
struct DocumentInputs {
    let pack: Pack
    let schema: Schema
    let tables: TableSet
    let office: Office?
    let ledgers: LedgerReturnsCache
    /// Whether figures of the city may lack units that have not reported.
    var isIncomplete = false

    /// All that a document asked for.
    struct Filled {
        var values: Value.Record
        /// The office's units, where the ledger was asked.
        var units: [String] = []
        /// Those of them that have not reported.
        var silent: [String] = []
        /// Those that figures of the city lack, which the document has to name.
        var lacking: [String] = []
        /// Whether there are figures of the city.
        var isOfCity = false
        /// The ledger's files, where it was asked.
        var sources: [SourceDigest] = []
        var warnings: [Diagnostic] = []
    }

    /// The day as of which the ledger is read.
    static let dayName = "截止日"
    /// Whether a document is about the final return; it is not where there is no such field.
    static let finalName = "终报"

    /// The values of a document.
    ///
    /// Only what is used has to be typed, and nothing else is asked of the ledger.
    ///
    /// - Parameters:
    ///   - data: the document's own data.
    ///   - more: what its kind has to say, whether it is used or not.
    /// - Throws: `FLD02xx`, `FLD0301`, what is wrong with the ledger, `RPT01xx`.
    func filled(_ uses: TemplateUses, data: YAMLNode, and more: Set<String> = []) throws(StageFailure) -> Filled {
        let lists = uses.tables.compactMap { tables[$0]?.list.text }
        let used = uses.fields.union(lists)
        let requirements = try RequirementCheck(schema)
        let names = used.union(requirements.fields(askedBy: used)).union(more)
        let sourced = names.filter { schema.sources[$0] != nil }
        let needed = names.union(Self.typed(behind: names, schema))
        try checkOffice(sourced, data)
        let typed = try DataFile.read(data, office: office?.values, schema: schema, needed: needed)
        var filled = sourced.isEmpty ? Filled(values: typed) : try asked(sourced, typed, data)
        let findings = TextDays.findings(typed) + requirements.findings(filled.values, used: used, at: data.place)
        guard findings.allSatisfy({ $0.severity == .warning }) else { throw StageFailure(findings) }
        filled.warnings += findings
        return filled
    }

    /// What has to be typed before the ledger can be asked for fields: its day, and what its conditions name.
    static func typed(behind names: Set<String>, _ schema: Schema) -> Set<String> {
        let isAsked = names.contains { schema.sources[$0] != nil }
        return isAsked ? schema.parameters(behind: names).union([dayName]) : []
    }

    /// Fills the tables that a template names.
    func blocks(_ names: Set<String>, _ filled: Filled) throws(StageFailure) -> Reported<[String: TableBlock]> {
        var collector = DiagnosticCollector()
        var blocks: [String: TableBlock] = [:]
        for table in tables.tables where names.contains(table.name.text) {
            let block = collector.attempt { () throws(StageFailure) in
                try table.block(filled.values, units: filled.units, silent: filled.silent)
            }
            blocks[table.name.text] = block?.output
            collector.report(contentsOf: block?.warnings ?? [])
        }
        try collector.throwIfFailed()
        return Reported(blocks, warnings: collector.diagnostics)
    }

    // MARK: The ledger

    /// Without an office nothing that is missing matters but that.
    private func checkOffice(_ sourced: Set<String>, _ data: YAMLNode) throws(StageFailure) {
        // In the order of the declarations: sets have none.
        guard office == nil, let first = schema.fields.fields.first(where: { sourced.contains($0.name) }) else { return }
        throw StageFailure(.ledgerWithoutOffice(first.name, at: schema.sources[first.name]?.place ?? data.place))
    }

    private func asked(
        _ names: Set<String>, _ typed: Value.Record, _ data: YAMLNode
    ) throws(StageFailure) -> Filled {
        guard let office else { preconditionFailure("it has been asked for") }
        guard case .date(let day) = typed[Self.dayName]?.content else {
            throw StageFailure(.ledgerWithoutDay(Self.dayName, at: data.place))
        }
        let form = try pack.form()
        let ledger = try ledgers.returns(form, asOf: day, of: office)
        let city = CityFigures(names, in: schema, given: typed, known: ledger.output.units.singles)
        let lacking = try city.lacking(ledger.output.silentUnits, isIncomplete: isIncomplete, at: data.place)
        let isFinal = typed[Self.finalName]?.content == .boolean(true)
        let warnings = ledger.warnings + ledger.output.silence
        let inputs = LedgerInputs(
            schema: schema, reader: ledger.output.reader, units: ledger.output.units.singles,
            constants: ledger.output.parameters,
            form: { (name) throws(StageFailure) in
                let (form, checked) = try self.checked(name, day, isFinal, office)
                return FormRecord.value(form, checked.data)
            },
            listing: { (listing, name) throws(StageFailure) in
                if listing == .silent { return ledger.output.silentUnits.map(ListedRecord.init(unit:)) }
                if listing == .corrections { return try self.corrections(name, typed, day, office) }
                let (form, checked) = try self.checked(name, day, isFinal, office)
                if listing == .trace { return try self.trace(form, typed, day, office) }
                try Self.needReasons(checked.outcome)
                return checked.outcome.explained.compactMap(ListedRecord.init)
            })
        let answers = try inputs.values(of: names, given: typed)
        var filled = Filled(values: typed, units: ledger.output.units.singles, warnings: warnings)
        filled.silent = ledger.output.silentUnits
        (filled.lacking, filled.isOfCity) = (lacking, !city.fields.isEmpty)
        filled.sources = ledger.output.ledgerSources
        for name in answers.names { filled.values[name] = answers[name] }
        return filled
    }

    /// The city's return on a form, which must keep the form's checks: figures that contradict
    /// each other go into no text.
    private func checked(
        _ name: PlacedText, _ day: CivilDate, _ isFinal: Bool, _ office: Office
    ) throws(StageFailure) -> (form: FormDefinition, checked: CheckedData) {
        let form = try pack.form(name.text, namedAt: name.place)
        let returns = try ledgers.returns(form, asOf: day, of: office).output
        let checked = try returns.checked(.city, isFinal: isFinal, reasons: try office.reasonBook(form: form))
        _ = try checked.outcome.warnings()
        return (form, checked)
    }
}

extension DocumentInputs {
    /// A list of reasons that lacks some would let a note say that nothing wants explaining.
    ///
    /// - Throws: the findings without a reason, as errors.
    private static func needReasons(_ outcome: CheckOutcome) throws(StageFailure) {
        let open = try outcome.warnings()
        guard open.isEmpty else {
            throw StageFailure(open.map { finding in
                var finding = finding
                finding.severity = .error
                return finding
            })
        }
    }

    /// Whose return a book is of; the whole city where a document does not say.
    static let unitName = "报送单位"

    /// Every figure that is reported with the records behind it; sums are those of their rows.
    private func trace(
        _ form: FormDefinition, _ typed: Value.Record, _ day: CivilDate, _ office: Office
    ) throws(StageFailure) -> [ListedRecord] {
        let returns = try ledgers.returns(form, asOf: day, of: office).output
        var unit = ReportingUnit.city
        if let value = typed[Self.unitName], case .text(let name) = value.content {
            unit = try returns.units.unit(named: name, at: value.origin ?? Place(file: Self.unitName))
        }
        try returns.needReports(of: unit)
        return try returns.auditRecords(of: unit)
    }
}

extension ListedRecord {
    /// nil for a day that is none, which the store does not hold.
    fileprivate init?(_ explained: CheckOutcome.Explained) {
        guard let day = CivilDate(iso: explained.reason.day) else { return nil }
        self.init(
            check: explained.finding.check.number, row: explained.finding.row, meaning: explained.finding.check.meaning,
            figures: explained.finding.figures, reason: explained.reason.reason, person: explained.reason.person, day: day)
    }
}
