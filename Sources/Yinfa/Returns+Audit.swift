public import Diagnostics
import OfficialDocument
import Quantities
import Spreadsheets
import StatisticalForms

/// The book behind a return, as a workbook or CSV.
extension Returns {
    /// Every figure of a unit's return with the records that make it: a sheet of figures and one of records.
    ///
    /// Sums are there too, with the records of their rows. A CSV file holds the records.
    ///
    /// - Parameter name: the name of what is made, without its ending.
    /// - Throws: what is wrong with the request, the ledger or the form.
    public func audit(
        unit: String = "全市", asOf: String, as format: TableFormat, name: String
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        let day = try Self.day(asOf, option: "--as-of")
        let unit = try ReportingUnits(office).unit(named: unit, at: Place(file: "--unit"))
        let ledger = try LedgerReturns(office, form: form, asOf: day)
        try ledger.needReports(of: unit)
        let keys = form.figures(of: try ledger.data(of: unit)).map(\.key)
        let traces = try keys.map { key throws(StageFailure) in try ledger.trace(key, of: unit) }
        let file = name + "." + format.rawValue
        let records = recordTable(traces)
        let bytes =
            switch format {
            case .csv: records.csv
            case .xlsx:
                try BookTable.xlsx(
                    [figureTable(traces), records], title: "\(form.title.text)底数（\(unit.name)，截至\(day.chinese)）",
                    created: (day.year, day.month, day.day), file: file)
            }
        return Reported([OutputFile(name: file, bytes: bytes)], warnings: ledger.allWarnings(of: unit))
    }

    /// A line for each figure: what it prints, and what its records add up to.
    private func figureTable(_ traces: [FigureTrace]) -> BookTable {
        BookTable(
            name: "各数",
            columns: [
                .init("数", width: 18), .init("栏目", width: 40), .init("印出的数", width: 12), .init("单位", width: 8),
                .init("记录数", width: 9), .init("各记录相加", width: 14), .init("是否相符", width: 22),
            ],
            rows: traces.map { trace in
                [
                    .text(trace.name), .text(trace.heading), .number(trace.printed), .text(trace.printedUnit),
                    .number(String(trace.records.count)), Self.amount(trace.shownTotal, trace.printedUnit), .text(Self.agreement(trace)),
                ]
            })
    }

    private static func agreement(_ trace: FigureTrace) -> String {
        guard trace.total == trace.figure else { return "不是逐条相加的" }
        return trace.isSumOfPrinted ? "相符，按各行印出的数相加" : "相符"
    }

    /// A line for each record of each figure; a figure without records has none.
    private func recordTable(_ traces: [FigureTrace]) -> BookTable {
        BookTable(
            name: "记录",
            columns: [
                .init("数", width: 18), .init("栏目", width: 40), .init("记录编号", width: 16), .init("用人单位、项目", width: 40),
                .init("计入", width: 12), .init("单位", width: 8), .init("来源", width: 30), .init("行", width: 7),
            ],
            rows: traces.flatMap { trace in
                trace.records.map { record in
                    [
                        .text(trace.name), .text(trace.heading), .text(record.key), .text(record.label),
                        Self.amount(record.shown, trace.printedUnit), .text(trace.printedUnit), .text(record.file),
                        .number(String(record.row)),
                    ]
                }
            })
    }

    /// An exact amount with its unit as a number.
    private static func amount(_ shown: String, _ unit: String) -> BookTable.Cell { .number(String(shown.dropLast(unit.count))) }
}
