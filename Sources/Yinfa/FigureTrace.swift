public import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import StatisticalForms

/// The records behind a figure of a return.
public struct FigureTrace: Hashable, Sendable {
    /// Who reports.
    public let unit: String
    /// `2020-12-31`.
    public let asOf: String
    /// `建筑企业.c8`, or the name of a blank.
    public let name: String
    /// The headings over the column, or the sentence's blank in words.
    public let heading: String
    /// What the form prints the figure in, such as 万元.
    public let printedUnit: String
    /// Those that add something, by unit, row, file and row.
    public let records: [Record]
    /// The figure in base units (persons, fen, things counted).
    public let figure: Int
    /// The figure as it is printed.
    public let printed: String
    /// Whether that is the sum of the printed rows (合计印法), which rounding alone would not give.
    public let isSumOfPrinted: Bool

    /// A record with what it adds.
    public struct Record: Hashable, Sendable {
        /// Its number, such as 案件编号.
        public let key: String
        /// What it is about, such as the employer.
        public let label: String
        /// In base units.
        public let added: Int
        /// In the figure's printed unit, exactly.
        public let shown: String
        /// The file that it came from, and its row, the headings' row being 1.
        public let file: String
        public let row: Int
    }

    /// What the records add up to; equal to the figure unless an expression is no sum over records.
    public var total: Int { records.reduce(0) { $0 + $1.added } }

    /// The total in the printed unit, exactly.
    public let shownTotal: String
    /// The figure in the printed unit, exactly.
    public let shownFigure: String
}

extension Returns {
    /// The records behind a cell, a sum or a blank of a computed return.
    ///
    /// - Parameter name: `建筑企业.8` or `建筑企业.c8` for a cell, `n1` for a blank.
    /// - Throws: `RET0405`, `RET0104` and `RET0106` with the nearest names, and what `json` throws.
    public func trace(_ name: String, unit: String = "全市", asOf: String) throws(StageFailure) -> FigureTrace {
        let day = try Self.day(asOf, option: "--as-of")
        let key = try form.figureKey(name)
        let unit = try ReportingUnits(office).unit(named: unit, at: Place(file: "--unit"))
        let ledger = try LedgerReturns(office, form: form, asOf: day)
        try ledger.needReports(of: unit)
        return try ledger.trace(key, of: unit)
    }
}

extension FormDefinition {
    /// The figure that a command line names.
    func figureKey(_ name: String) throws(StageFailure) -> FigureKey {
        if blanks.contains(where: { $0.name == name }) { return .blank(name) }
        guard let point = name.lastIndex(where: { $0 == "." || $0 == "．" }) else {
            let known = blanks.map(\.name) + rows.flatMap { row in columns.map { "\(row.name.text).\($0.number)" } }
            throw StageFailure(.unknownFigure(name, known: known))
        }
        let row = String(name[..<point])
        var column = name[name.index(after: point)...]
        if column.first == "c" { column = column.dropFirst() }
        var collector = DiagnosticCollector()
        let names = rows.map(\.name.text)
        if !names.contains(row) { collector.report(.unknownRow(row, rows: names, at: Place(file: name))) }
        let number = Int(column)
        if number == nil || !columns.contains(where: { $0.number == number }) {
            collector.report(.unknownColumn(String(column), count: columns.count, at: Place(file: name)))
        }
        try collector.throwIfFailed()
        return .cell(row: row, column: number ?? 1)
    }
}

extension LedgerReturns {
    func trace(_ key: FigureKey, of unit: ReportingUnit) throws(StageFailure) -> FigureTrace {
        let data = try data(of: unit)
        let (figure, printedUnit, heading, printed) = description(of: key, in: data)
        var records: [FigureTrace.Record] = []
        for name in singles(of: unit) {
            for expression in expressions(behind: key) {
                for record in try reader.contributions(to: expression, unit: name, parameters: parameters) {
                    records.append(.init(record, in: printedUnit))
                }
            }
        }
        let total = records.reduce(0) { $0 + $1.added }
        return FigureTrace(
            unit: data.reportingUnit.text, asOf: asOf.iso, name: key.description, heading: heading,
            printedUnit: printedUnit.rawValue, records: records, figure: figure, printed: printed,
            isSumOfPrinted: isSumOfPrinted(key, in: data),
            shownTotal: printedUnit.exact(total), shownFigure: printedUnit.exact(figure))
    }

    private func isSumOfPrinted(_ key: FigureKey, in data: ReturnData) -> Bool {
        guard case .cell(let row, let column) = key else { return false }
        return form.printsSumOfParts(row: row, column: column, of: data)
    }

    private func description(
        of key: FigureKey, in data: ReturnData
    ) -> (figure: Int, unit: Unit, heading: String, printed: String) {
        switch key {
        case .cell(let row, let column):
            (
                data.figure(row: row, column: column)?.value ?? 0, form.columns[column - 1].unit,
                form.heading(ofColumn: column), form.printedText(row: row, column: column, of: data) ?? ""
            )
        case .blank(let name):
            (
                data.figure(blank: name)?.value ?? 0, form.name(of: key).unit, form.name(of: key).printed,
                form.printedText(blank: name, of: data) ?? ""
            )
        }
    }

    /// The expressions over single rows that a figure adds up.
    private func expressions(behind key: FigureKey) -> [LedgerExpression] {
        switch key {
        case .blank(let name):
            guard let index = form.blanks.firstIndex(where: { $0.name == name }) else { return [] }
            return [sources.expression(of: sources.blanks[index])]
        case .cell(let row, let column):
            return reportedRows(in: row).map { name in
                var expression = sources.expression(of: sources.columns[column - 1])
                let ofRow = "(\n\(sources.rowColumn.text)\n) = '\(name.replacing("'", with: "''"))'"
                let place = (expression.condition ?? expression.scope ?? expression.value).place
                expression.condition = expression.condition?.and(ofRow, at: place) ?? PlacedSQL(ofRow, place: place)
                return expression
            }
        }
    }

    /// The rows that are reported and lead up to a row, itself if it is one; a part that is in
    /// several sums counts as often.
    private func reportedRows(in name: String) -> [String] {
        guard let row = form.rows.first(where: { $0.name.text == name }) else { return [] }
        guard !row.parts.isEmpty else { return [name] }
        return form.rows.filter { row.parts.contains($0.name.text) }.flatMap { reportedRows(in: $0.name.text) }
    }
}

extension FigureTrace.Record {
    fileprivate init(_ record: LedgerContribution, in unit: Unit) {
        self.init(
            key: record.key, label: record.label, added: record.added, shown: unit.exact(record.added),
            file: record.file, row: record.row)
    }
}

extension Unit {
    /// An amount in base units with as many decimals as it takes, and the unit.
    func exact(_ amount: Int) -> String {
        DecimalText.trimmed(amount, per: baseUnits, decimals: mostDecimals) + rawValue
    }
}
