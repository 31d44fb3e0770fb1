public import Diagnostics
import OfficialDocument
import Quantities
import Spreadsheets
import StatisticalForms

extension Returns {
    /// A computed return as a workbook with the look of the printed form, or as CSV.
    ///
    /// - Parameter name: the name of what is made, without its ending.
    /// - Throws: what `json` throws.
    public func table(
        _ request: Request, as format: TableFormat, name: String
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        let computed = try computed(request)
        let findings = try computed.output.outcome.warnings()
        let data = computed.output.data
        let sheet = form.sheet(filledWith: data)
        let (workbook, day) = (FormWorkbook(sheet.output, info: info(of: data), exact: form.exactFigures(of: data)), data.compiledOn)
        let file = name + "." + format.rawValue
        let bytes =
            switch format {
            case .xlsx: try workbook.xlsx(created: (day.year, day.month, day.day), file: file)
            case .csv: workbook.csv
            }
        let searched = SearchedOffice(office, LedgerReturnsCache())
        try PrivacyScan.check(fileName: name, persons: searched.persons.output)
        let personal = PrivacyScan(place: Place(file: file), readers: .party).findings(inCells: workbook.texts, searched)
        return Reported(
            [OutputFile(name: file, bytes: bytes)], warnings: computed.warnings + findings + sheet.warnings + personal)
    }

    /// The form as a workbook to be filled in by hand, for one unit and day; nothing is asked of the ledger.
    ///
    /// - Throws: `RET0401` for a unit that there is not, `RET0102` for days that are none.
    public func blankTable(_ request: Request, name: String) throws(StageFailure) -> [OutputFile] {
        let day = try Self.day(request.asOf, option: "--as-of")
        let compiledOn = try Self.day(request.compiledOn ?? request.asOf, option: "--compiled-on")
        try form.needEnd(asOf: day, isFinal: request.isFinal, at: Self.finalOption)
        let units = try ReportingUnits(office)
        let unit = try units.unit(named: request.unit, at: Place(file: "--unit"))
        var data = ReturnData(
            formID: form.id, reportingUnit: PlacedText(units.printedName(of: unit)), asOf: day, compiledOn: compiledOn,
            phone: units.phone(of: unit).map { PlacedText($0) }, rows: [], blanks: [])
        data.isFinal = request.isFinal
        let file = name + "." + TableFormat.xlsx.rawValue
        // The day is written on the form with the figures, unless it is known now.
        let info = self.info(of: data).map { key, value in
            (key, key == ReturnField.compiledOn.rawValue && request.compiledOn == nil ? FormWorkbook.Info.text(FilledFormText.byHand) : value)
        }
        let workbook = FormWorkbook(form.blankSheet(of: unit == .city ? nil : unit.name), info: info)
        return [OutputFile(name: file, bytes: try workbook.xlsx(created: (day.year, day.month, day.day), file: file))]
    }

    /// What a data file says above its figures.
    private func info(of data: ReturnData) -> [(String, FormWorkbook.Info)] {
        func day(_ day: CivilDate) -> FormWorkbook.Info { .day(day.year, day.month, day.day) }
        let missing = data.missingUnits.joined(separator: String(FormSheet.nameSeparator))
        return (missing.isEmpty ? [] : [("未报单位", .text(missing))]) + [
            ("表单", .text(form.id)), ("版本", .text(form.version)), ("单位", .text(data.reportingUnit.text)), ("截止日", day(data.asOf)),
            ("制表时间", day(data.compiledOn)), ("终报", .text(data.isFinal ? "是" : "否")), ("联系电话", .text(data.phone?.text ?? FilledFormText.byHand)),
        ]
    }
}
