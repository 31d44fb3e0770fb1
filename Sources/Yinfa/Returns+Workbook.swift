public import Diagnostics
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
        let (workbook, day) = (FormWorkbook(sheet.output), data.compiledOn)
        let file = name + "." + format.rawValue
        let bytes =
            switch format {
            case .xlsx: try workbook.xlsx(created: (day.year, day.month, day.day), file: file)
            case .csv: workbook.csv
            }
        return Reported(
            [OutputFile(name: file, bytes: bytes)], warnings: computed.warnings + findings + sheet.warnings)
    }
}
