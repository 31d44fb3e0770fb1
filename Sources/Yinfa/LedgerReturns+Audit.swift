import Diagnostics
import OfficialDocument
import Reporting
import StatisticalForms

/// The book that answers for a return: each figure with its records.
extension LedgerReturns {
    /// The records behind every reported cell and blank of a unit's return, in the form's order.
    ///
    /// A figure that counts nothing has one line that says so. Sums are left out: they are those of their rows.
    ///
    /// - Throws: what `trace` throws.
    func auditRecords(of unit: ReportingUnit) throws(StageFailure) -> [ListedRecord] {
        let cells = form.columns.flatMap { column in
            form.rows.filter(\.parts.isEmpty).map { FigureKey.cell(row: $0.name.text, column: column.number) }
        }
        var records: [ListedRecord] = []
        for key in cells + form.blanks.map({ FigureKey.blank($0.name) }) {
            let trace = try trace(key, of: unit)
            let name = "\(form.name(of: key).printed)：\(trace.printed)\(trace.printedUnit)"
            if trace.records.isEmpty {
                records.append(ListedRecord(figure: name, key: "—", label: "没有记录", added: trace.shownFigure, origin: "—"))
            }
            records += trace.records.map { record in
                ListedRecord(
                    figure: name, key: record.key, label: record.label, added: record.shown, origin: "\(record.file) 第\(record.row)行")
            }
        }
        return records
    }
}
