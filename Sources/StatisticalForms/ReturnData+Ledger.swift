package import Diagnostics
package import OfficialDocument
package import Quantities

/// What a ledger gave for one reporting unit, or for several added up.
package struct LedgerFigures: Hashable, Sendable {
    /// By the name of a reported row: its columns, then its figures under 另取.
    package var rows: [String: [Int]]
    /// In the order of the form's blanks.
    package var blanks: [Int]

    package init(rows: [String: [Int]] = [:], blanks: [Int] = []) {
        self.rows = rows
        self.blanks = blanks
    }

    /// Both together: the city is the sum of its counties and its own (check V02).
    package mutating func add(_ other: LedgerFigures) {
        rows.merge(other.rows) { zip($0, $1).map(+) }
        blanks = blanks.isEmpty ? other.blanks : other.blanks.isEmpty ? blanks : zip(blanks, other.blanks).map(+)
    }
}

/// Who reports, up to when.
package struct ReturnHead: Hashable, Sendable {
    package var unit: PlacedText
    package var asOf: CivilDate
    package var compiledOn: CivilDate
    /// nil leaves room for ink.
    package var phone: PlacedText?
    package var isFinal: Bool

    package init(
        unit: PlacedText, asOf: CivilDate, compiledOn: CivilDate, phone: PlacedText?, isFinal: Bool
    ) {
        self.unit = unit
        self.asOf = asOf
        self.compiledOn = compiledOn
        self.phone = phone
        self.isFinal = isFinal
    }
}

extension ReturnData {
    /// A return from a ledger's figures; rows and blanks that the ledger says nothing of are 0.
    ///
    /// - Throws: `RET0301` for a figure below 0, `RET0111` for one that is impossibly large.
    /// - Precondition: the form says where its figures come from.
    package static func computed(
        _ head: ReturnHead, from figures: LedgerFigures, form: FormDefinition
    ) throws(StageFailure) -> ReturnData {
        guard let sources = form.sources else { preconditionFailure("a computed return has sources") }
        var maker = ReturnMaker(form: form, sources: sources)
        let data = maker.data(head, figures)
        try maker.collector.throwIfFailed()
        return data
    }
}

/// Makes a return out of a ledger's figures.
private struct ReturnMaker {
    let form: FormDefinition
    let sources: FormSources
    let columns: [FormColumn]
    var collector = DiagnosticCollector()
    /// Rows done, sums among them.
    private var made: [String: ReturnData.Row] = [:]

    init(form: FormDefinition, sources: FormSources) {
        self.form = form
        self.sources = sources
        columns = form.columns
    }

    mutating func data(_ head: ReturnHead, _ figures: LedgerFigures) -> ReturnData {
        var rows: [ReturnData.Row] = []
        for row in form.rows { rows.append(self.row(row, figures)) }
        var blanks: [ReturnData.Blank] = []
        for (index, blank) in form.blanks.enumerated() {
            let value = figures.blanks.indices.contains(index) ? figures.blanks[index] : 0
            blanks.append(.init(name: blank.name, figure: figure(value, .blank(blank.name), sources.blanks[index])))
        }
        var data = ReturnData(
            formID: form.id, reportingUnit: head.unit, asOf: head.asOf, compiledOn: head.compiledOn,
            phone: head.phone, rows: rows, blanks: blanks)
        data.isFinal = head.isFinal
        data.isComputed = true
        return data
    }

    /// Ends because a form's sums run in no circle.
    private mutating func row(_ row: FormRow, _ figures: LedgerFigures) -> ReturnData.Row {
        let name = row.name.text
        if let row = made[name] { return row }
        let result = row.parts.isEmpty ? reported(name, figures) : sum(row, figures)
        made[name] = result
        return result
    }

    private mutating func reported(_ name: String, _ figures: LedgerFigures) -> ReturnData.Row {
        let values = figures.rows[name] ?? []
        func value(_ index: Int) -> Int { values.indices.contains(index) ? values[index] : 0 }
        var row = ReturnData.Row(name: name, figures: [])
        for (index, column) in columns.enumerated() {
            row.figures.append(figure(value(index), .cell(row: name, column: column.number), sources.columns[index]))
        }
        row.extras = sources.extras.enumerated().map { index, extra in
            Figure(value(columns.count + index), source: extra.source)
        }
        return row
    }

    private mutating func sum(_ row: FormRow, _ figures: LedgerFigures) -> ReturnData.Row {
        let name = row.name.text
        var parts: [ReturnData.Row] = []
        for part in form.rows where row.parts.contains(part.name.text) { parts.append(self.row(part, figures)) }
        var result = ReturnData.Row(name: name, figures: [])
        for (index, column) in columns.enumerated() {
            let sum = parts.reduce(0) { $0 + $1.figures[index].value }
            if sum > Figure.largest {
                collector.report(
                    .figureTooLarge(
                        String(sum), name: form.name(of: .cell(row: name, column: column.number)), at: sources.columns[index].value.place))
            }
            result.figures.append(Figure(min(sum, Figure.largest)))
        }
        result.extras = sources.extras.indices.map { index in
            Figure(min(Figure.largest, parts.reduce(0) { $0 + $1.extras[index].value }))
        }
        return result
    }

    private mutating func figure(_ value: Int, _ key: FigureKey, _ source: FigureSource) -> Figure {
        if value < 0 {
            collector.report(.figureNegative(value, name: form.name(of: key), at: source.value.place))
        } else if value > Figure.largest {
            collector.report(.figureTooLarge(String(value), name: form.name(of: key), at: source.value.place))
        }
        return Figure(min(max(0, value), Figure.largest), source: source)
    }
}
