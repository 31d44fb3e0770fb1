import Diagnostics
import OfficialDocument
import Reporting
import StatisticalForms

/// The book that answers for a return: each figure with its records.
extension LedgerReturns {
    /// The records behind every reported cell and blank of a unit's return, in the form's order.
    ///
    /// A figure that counts nothing has one line that says so; a sum has one for each of its rows, whose records follow.
    ///
    /// - Throws: what `trace` throws.
    func auditRecords(of unit: ReportingUnit) throws(StageFailure) -> [ListedRecord] {
        var records: [ListedRecord] = []
        for column in form.columns {
            for row in form.rows {
                let key = FigureKey.cell(row: row.name.text, column: column.number)
                records += try row.parts.isEmpty ? self.records(behind: key, of: unit) : rows(of: row, key, column, of: unit)
            }
        }
        for blank in form.blanks { records += try self.records(behind: .blank(blank.name), of: unit) }
        return records
    }

    /// How a sum is made of its rows.
    private func rows(
        of row: FormRow, _ key: FigureKey, _ column: FormColumn, of unit: ReportingUnit
    ) throws(StageFailure) -> [ListedRecord] {
        let sum = try trace(key, of: unit)
        let name = "\(form.name(of: key).printed)：\(sum.printed)\(sum.printedUnit)"
        return try form.rows.filter { row.parts.contains($0.name.text) }.map { (part) throws(StageFailure) in
            let trace = try trace(.cell(row: part.name.text, column: column.number), of: unit)
            return ListedRecord(figure: name, key: "—", label: part.name.text, added: trace.shownFigure, origin: "各行相加")
        }
    }

    private func records(behind key: FigureKey, of unit: ReportingUnit) throws(StageFailure) -> [ListedRecord] {
        let trace = try trace(key, of: unit)
        let name = "\(form.name(of: key).printed)：\(trace.printed)\(trace.printedUnit)"
        guard !trace.records.isEmpty else {
            return [ListedRecord(figure: name, key: "—", label: "没有记录", added: trace.shownFigure, origin: "—")]
        }
        return trace.records.map { record in
            ListedRecord(
                figure: name, key: record.key, label: record.label, added: record.shown, origin: "\(record.file) 第\(record.row)行")
        }
    }
}
