package import Diagnostics
package import Quantities
import Workbook

/// The records of a view with headings, to be taken out of the program.
package struct ViewTable: Sendable {
    package let view: LedgerView
    let columns: [ViewColumn]
    let rows: [[LedgerValue]]

    /// How many pages of landscape A4 stand side by side, so that the smallest type is about half its size.
    ///
    /// - Parameter width: of all columns, in characters of the normal font.
    static func pagesAcross(_ width: Double) -> Int { max(1, Int((width / 260).rounded(.up))) }

    /// What its records say in words, each text once: what a search for persons has to look at. Whoever stands in the column
    /// 法定代表人 is named as that.
    package var texts: Set<String> {
        rows.reduce(into: []) { texts, row in
            for (value, column) in zip(row, columns) where column.name != "法定代表人" {
                if case .text(let text) = value { texts.insert(text) }
            }
        }
    }

    /// Money as yuan, flags as 是 and 否, dates as dates; the headings first.
    private var values: [[CellValue]] {
        [columns.map { .text($0.name) }] + rows.map { row in zip(row, columns).map { Self.value($0, $1.kind) } }
    }

    private static func value(_ value: LedgerValue, _ kind: CellKind) -> CellValue {
        switch (value, kind) {
        case (.blank, _): .blank
        case (.integer(let number), .flag): .text(number == 1 ? "是" : "否")
        case (.integer(let fen), .money):
            .number(CellNumber(digits: DecimalText.trimmed(fen, per: 100, decimals: 2), format: NumberFormat(code: "0.00")))
        case (.integer(let number), _): .number(CellNumber(digits: String(number)))
        case (.text(let text), .date): date(text).map(CellValue.date) ?? .text(text)
        case (.text(let text), _): .text(text)
        }
    }

    private static func date(_ text: String) -> CellDate? {
        CivilDate(iso: text).flatMap { CellDate(year: $0.year, month: $0.month, day: $0.day) }
    }

    /// CSV for people: a text that a spreadsheet would take for a formula is guarded.
    package var csv: [UInt8] { CSVExport.bytes(of: values) }

    /// A workbook of one sheet, ready to be filtered and printed.
    ///
    /// - Parameters:
    ///   - title: printed above each page.
    ///   - day: the day as of which the records are, which the file is dated by.
    ///   - file: its name, for places.
    package func xlsx(title: String, day: CivilDate, file: String) throws(StageFailure) -> [UInt8] {
        guard let created = CellDate(year: day.year, month: day.month, day: day.day) else { return [] }
        let values = values
        let heading = CellStyle(font: .init(name: "黑体", size: 11), border: .thin, horizontal: .center, wraps: true)
        var sheet = SheetContents(
            name: view.rawValue,
            rows: values.enumerated().map { index, row in
                RowContents(number: index + 1, values: row, style: index == 0 ? heading : CellStyle())
            })
        sheet.columns = columns.enumerated().map { index, column in
            ColumnContents(range: index + 1...index + 1, width: LedgerColumn(column.name, column.kind, column.fieldClass).width)
        }
        sheet.frozenRows = 1
        sheet.filter = CellRange(
            first: CellReference(row: 1, column: 1), last: CellReference(row: values.count, column: columns.count))
        sheet.page.isLandscape = true
        let across = Self.pagesAcross(sheet.columns.reduce(0) { $0 + ($1.width ?? 9) })
        sheet.page.fit = across == 1 ? .width : .across(across)
        // Which record a line is of, on every page.
        sheet.page.repeatedColumns = across == 1 ? nil : 1...1
        sheet.page.repeatedRows = 1...1
        sheet.page.header.center = [.text(title)]
        sheet.page.footer.center = [.page, .text(" / "), .pages]
        let contents = WorkbookContents(sheets: [sheet], properties: .init(title: title, created: created))
        return try XLSXWriter.bytes(of: contents, file: file)
    }
}

extension LedgerReader {
    /// All records of a view with all its columns, by file and row.
    ///
    /// The workers' table is in no view.
    ///
    /// - Parameters:
    ///   - name: the view's name.
    ///   - unit: the 所属单位 whose records are listed; nil for all.
    /// - Throws: `LED0505` for a view that there is not.
    package func table(ofView name: PlacedSQL, unit: String?) throws(StageFailure) -> ViewTable {
        guard let view = LedgerView(rawValue: name.text) else {
            throw StageFailure(.expressionUnknownView(name.text, at: name.place))
        }
        let columns = view.columns
        let listing = LedgerListing(view: name, columns: columns.map { PlacedSQL($0.name) })
        return ViewTable(view: view, columns: columns, rows: try records(listing, unit: unit).map(\.values))
    }
}
