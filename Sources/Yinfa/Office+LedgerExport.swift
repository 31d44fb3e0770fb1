public import Diagnostics
import Foundation
import Ledger
import OfficialDocument
import Quantities
import StatisticalForms

extension Office {
    /// The records of a view of the ledger as it stood on a day, as a workbook or CSV.
    ///
    /// - Parameters:
    ///   - view: 案件, 检查记录, 项目检查, 追发记录, 步骤记录 or 项目.
    ///   - asOf: the day, such as `2020-12-31`.
    ///   - unit: 市本级 or a county; nil or 全市 for all.
    ///   - name: the name of what is made, without its ending.
    /// - Throws: what is wrong with the ledger; `LED0505`, `RET0401` and others for what is asked.
    public func exportLedger(
        view: String, asOf: String, unit: String? = nil, as format: TableFormat, name: String, resources: Resources
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        let day = try Returns.day(asOf, option: "--as-of")
        let returns = try Returns(of: self, resources: resources)
        guard let sources = returns.form.sources else {
            throw StageFailure(.formWithoutSources(at: returns.form.title.place))
        }
        let single = try unit.flatMap { name throws(StageFailure) -> String? in
            switch try ReportingUnits(self).unit(named: name, at: Place(file: "--unit")) {
            case .city: nil
            case .single(let name): name
            }
        }
        let store = try returns.office.syncedLedger()
        let reader = try LedgerReader(path: store.output.path, in: returns.form.ledgerPeriod(from: sources.start, asOf: day))
        let silent = store.output.silentUnits.filter { single == nil || single == $0 }
        let table = try reader.table(ofView: PlacedSQL(view, place: Place(file: view)), unit: single)
        let file = name + "." + format.rawValue
        let title = "\(view)（\(single ?? ReportingUnit.cityWord)，截至\(day.chinese)）"
        let bytes =
            switch format {
            case .xlsx: try table.xlsx(title: title, day: day, file: file)
            case .csv: table.csv
            }
        let searched = SearchedOffice(returns.office, LedgerReturnsCache())
        try PrivacyScan.check(fileName: name, persons: searched.persons.output)
        // Sorted: a set has no order, and messages may not depend on hashing.
        let personal = PrivacyScan(place: Place(file: file), readers: .party).findings(inCells: table.texts.sorted(), searched)
        return Reported([OutputFile(name: file, bytes: bytes)], warnings: store.warnings + silence(of: silent) + personal)
    }

    /// Workbooks to start a ledger from, with the office's units to choose from.
    ///
    /// - Parameter name: the name of one workbook with all tables; nil for a workbook a table.
    /// - Throws: what is wrong with `office.yaml`.
    public func ledgerTemplates(name: String? = nil) throws(StageFailure) -> [OutputFile] {
        let template = LedgerTemplate(context: try ledgerContext())
        if let name { return [OutputFile(name: name, bytes: try template.workbook(file: name))] }
        return try LedgerSchema.tables.map { table throws(StageFailure) in
            let file = table.name.rawValue + ".xlsx"
            return OutputFile(name: file, bytes: try template.workbook([table], file: file))
        }
    }
}
