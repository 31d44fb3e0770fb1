import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import StatisticalForms

/// All returns of an office as of one day, found in one go.
struct LedgerReturns: Sendable {
    let form: FormDefinition
    let sources: FormSources
    let units: ReportingUnits
    let asOf: CivilDate
    let reader: LedgerReader
    /// What the import of a changed ledger had to say, and whether the day is before the action (`RET0411`).
    let warnings: [Diagnostic]
    /// Units of which no ledger has come: their figures are not known, and count as nothing in the city's.
    let silentUnits: [String]
    /// Names them, for whatever speaks for the city (`LED0111`).
    let silence: [Diagnostic]
    /// The ledger's files.
    let ledgerSources: [SourceDigest]
    private let figures: [String: LedgerFigures]
    /// The checks over records that were tried with the figures.
    let tried: TriedChecks?

    private let office: Office

    /// The column of every view that says whose a record is.
    static let unitColumn = PlacedSQL("所属单位")

    /// Brings the office's store up to date and takes every unit's figures from it.
    ///
    /// - Parameter checking: whose records are going to be checked: that is done in the same go.
    /// - Throws: `RET0402` for a form without sources, what is wrong with the ledger, `LED05…` and
    ///   `LED0601` at the form's expressions, `RET0302` for records that belong in no row.
    init(_ office: Office, form: FormDefinition, asOf: CivilDate, checking: TriedChecks.Scope? = nil) throws(StageFailure) {
        guard let sources = form.sources else { throw StageFailure(.formWithoutSources(at: form.title.place)) }
        let store = try office.syncedLedger()
        let units = try ReportingUnits(office)
        silentUnits = store.output.silentUnits
        ledgerSources = try store.output.sources()
        silence = office.silence(of: silentUnits)
        reader = try LedgerReader(path: store.output.path, in: form.ledgerPeriod(from: sources.start, asOf: asOf))
        let isEarly = asOf < sources.start
        warnings = store.warnings + (isEarly ? [.asOfBeforeStart(asOf, start: sources.start, at: form.title.place)] : [])
        (figures, tried) = try Self.figures(reader, form, sources, checking)
        self.office = office
        self.form = form
        self.sources = sources
        self.units = units
        self.asOf = asOf
    }

    /// A unit's return.
    ///
    /// - Parameter compiledOn: 制表时间, on the day or later; nil for the day itself.
    /// - Throws: `RET0301` and `RET0111` for impossible figures.
    func data(
        of unit: ReportingUnit, compiledOn: CivilDate? = nil, isFinal: Bool = false
    ) throws(StageFailure) -> ReturnData {
        var sum = LedgerFigures()
        for name in singles(of: unit) { sum.add(figures[name] ?? LedgerFigures()) }
        let head = ReturnHead(
            unit: PlacedText(units.printedName(of: unit)), asOf: asOf, compiledOn: compiledOn ?? asOf,
            phone: units.phone(of: unit).map { PlacedText($0) }, isFinal: isFinal)
        var data = try ReturnData.computed(head, from: sum, form: form)
        data.isPart = unit != .city
        if unit == .city { data.missingUnits = silentUnits }
        return data
    }

    /// The units whose records a return counts.
    func singles(of unit: ReportingUnit) -> [String] {
        switch unit {
        case .city: units.singles
        case .single(let name): [name]
        }
    }

    /// How a command names one of these returns.
    func options(of unit: ReportingUnit, isFinal: Bool, previous: ReturnData? = nil) -> String {
        office.options(of: unit, asOf: asOf, isFinal: isFinal, previous: previous, form: form)
    }

    // MARK: Taking figures

    private static func figures(
        _ reader: LedgerReader, _ form: FormDefinition, _ sources: FormSources, _ checking: TriedChecks.Scope?
    ) throws(StageFailure) -> ([String: LedgerFigures], TriedChecks?) {
        let inRows = (sources.columns + sources.extras.map(\.source)).map(sources.expression(of:))
        var collector = DiagnosticCollector()
        // By itself first, so that an error in one is told once and at its place.
        for scope in sources.scopes {
            collector.attempt { () throws(StageFailure) in
                _ = try reader.fieldClass(of: scope.condition.sql, in: scope.view.sql, parameters: form.ledgerParameters)
            }
        }
        try collector.throwIfFailed()
        let breakdowns = [
            LedgerBreakdown(inRows, by: [unitColumn, sources.rowColumn.sql]),
            LedgerBreakdown(sources.blanks.map(sources.expression(of:)), by: [unitColumn]),
        ]
        let requirements = checking.map { form.recordChecks(isFinal: $0.isFinal).map { sources.requirement($0.rule) } }
        let answers = try reader.answers(
            of: breakdowns, requirements ?? [], requiredOf: checking?.unit.ledgerName, parameters: form.ledgerParameters)
        let found = answers.groups
        let rows = Set(form.rows.filter(\.parts.isEmpty).map(\.name.text))
        var figures: [String: LedgerFigures] = [:]
        for group in found[0] {
            guard case .text(let unit) = group.key[0] else { continue }
            guard case .text(let row) = group.key[1], rows.contains(row) else {
                let known = form.rows.filter(\.parts.isEmpty).map(\.name.text)
                collector.report(.recordsInNoRow(group.key[1].shown, unit: unit, rows: known, at: sources.rowColumn.place))
                continue
            }
            figures[unit, default: LedgerFigures()].rows[row] = group.values
        }
        try collector.throwIfFailed()
        for group in found[1] {
            guard case .text(let unit) = group.key[0] else { continue }
            figures[unit, default: LedgerFigures()].blanks = group.values
        }
        return (figures, checking.map { TriedChecks(scope: $0, breaches: answers.breaches) })
    }
}

extension FormDefinition {
    /// The days between which a return as of a day takes its figures.
    func ledgerPeriod(from start: CivilDate, asOf day: CivilDate) -> LedgerPeriod {
        LedgerPeriod(start: start, current: period.map { max(start, $0.firstDay(of: day)) }, end: day)
    }

    /// 参数 as expressions over the ledger take them.
    var ledgerParameters: [String: LedgerValue] {
        parameters.mapValues { parameter in
            switch parameter {
            case .integer(let number): .integer(number)
            case .text(let text): .text(text)
            }
        }
    }
}

extension FormSources {
    /// A source in the ledger's terms, within the scope of its view.
    func expression(of source: FigureSource) -> LedgerExpression {
        let scope = scopes.first { $0.view.text == source.view.text }?.condition.sql
        return LedgerExpression(
            view: source.view.sql, value: source.value.sql, scope: scope, condition: source.condition?.sql)
    }
}

extension FormSources {
    /// A check over records in the ledger's terms.
    func requirement(_ rule: RecordCheck) -> LedgerRequirement {
        let source = FigureSource(view: rule.view, value: rule.requirement, condition: rule.condition)
        return LedgerRequirement(expression(of: source), groups: rule.groups.map(\.sql))
    }
}

extension PlacedText {
    var sql: PlacedSQL { PlacedSQL(text, place: place) }
}
