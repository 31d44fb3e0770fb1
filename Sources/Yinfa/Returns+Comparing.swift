public import Diagnostics
import OfficialDocument
import Quantities
import StatisticalForms

/// Typed returns against the ledger.
extension Returns {
    /// Holds a typed return against the ledger, cell by cell (check V49).
    ///
    /// Sums are left out: they differ only with their parts.
    ///
    /// - Returns: `RET0501` for each figure that the ledger has otherwise, at its place in the file.
    /// - Throws: what is wrong with the file or the ledger; `RET0401` when its 单位 is none of the office's.
    public func compare(file: String) throws(StageFailure) -> [Diagnostic] {
        let typed = try ReturnData.read(file: file, form: form)
        let units = try ReportingUnits(office)
        let unit = try units.unit(named: typed.reportingUnit.text, at: typed.reportingUnit.place ?? Place(file: file))
        let ledger = try LedgerReturns(office, form: form, asOf: typed.asOf)
        return try ledger.differences(from: typed, of: unit)
    }
}

extension LedgerReturns {
    /// `RET0501` for each figure of a typed return that the ledger has otherwise; sums are left out.
    ///
    /// - Throws: `RET0412` for a unit that has not reported.
    func differences(from typed: ReturnData, of unit: ReportingUnit) throws(StageFailure) -> [Diagnostic] {
        try needReports(of: unit)
        let counted = try data(of: unit, isFinal: typed.isFinal)
        let sums = Set(form.rows.filter { !$0.parts.isEmpty }.map(\.name.text))
        return zip(form.figures(of: typed), form.figures(of: counted)).compactMap { own, found in
            if case .cell(let row, _) = own.key, sums.contains(row) { return nil }
            // A workbook shows no more than the form prints.
            let isSame =
                typed.isAsPrinted
                ? form.printedAmount(own.key, of: typed) == form.printedAmount(found.key, of: counted)
                : own.figure.value == found.figure.value
            guard !isSame else { return nil }
            let name = form.name(of: own.key)
            return .figureDiffers(
                name, typed: name.amount(own.figure.value, inDataFile: !typed.isAsPrinted),
                ledger: name.unit.exact(found.figure.value), unit: unit.name, asOf: typed.asOf, at: own.figure.place)
        }
    }
}
