package import Diagnostics
import Workbook

/// Workbooks to start a ledger from: headings, typed columns and lists to choose from.
package struct LedgerTemplate {
    private let context: LedgerContext

    /// Rows below the headings that offer lists.
    private static let rows = 10_000

    /// - Parameter context: gives the words of units and industries.
    package init(context: LedgerContext) { self.context = context }

    /// One workbook with a sheet for each table.
    ///
    /// - Parameter file: its name, for places.
    package func workbook(_ tables: [LedgerTable] = LedgerSchema.tables, file: String) throws(StageFailure) -> [UInt8] {
        guard let created = CellDate(year: 1980, month: 1, day: 1) else { return [] }
        let contents = WorkbookContents(
            sheets: tables.map(sheet), properties: .init(title: "台账", created: created))
        return try XLSXWriter.bytes(of: contents, file: file)
    }

    private func sheet(_ table: LedgerTable) -> SheetContents {
        let headings = table.columns.enumerated().map { index, column in
            CellContents(
                column: index + 1, value: .text(column.name), style: Self.headingStyle, comment: comment(column, at: index, of: table))
        }
        var sheet = SheetContents(name: table.name.rawValue, rows: [RowContents(number: 1, cells: headings, height: 24)])
        sheet.columns = table.columns.enumerated().map { index, column in
            ColumnContents(range: index + 1...index + 1, width: column.width, style: column.kind.style)
        }
        sheet.choices = table.columns.enumerated().compactMap { index, column in
            guard let words = column.kind == .flag ? ["是", "否"] : context.words(for: column.kind) else { return nil }
            let range = CellRange(
                first: CellReference(row: 2, column: index + 1), last: CellReference(row: Self.rows, column: index + 1))
            return ChoiceList(range: range, words: words, message: "请从列表中选择“\(column.name)”。")
        }
        sheet.frozenRows = 1
        sheet.page.isLandscape = true
        sheet.page.fit = .width
        sheet.page.repeatedRows = 1...1
        return sheet
    }

    private static let headingStyle = CellStyle(
        font: .init(name: "黑体", size: 11), fill: .init(rgb: 0xDDEBF7), border: .thin, horizontal: .center, wraps: true)

    private func comment(_ column: LedgerColumn, at index: Int, of table: LedgerTable) -> String {
        let isOptional = column.isOptional ? "；可以空着" : table.together.contains(index) ? "；正在核查的，和查实的其他各格一起空着" : ""
        let reference = column.reference.map { "；“\($0.rawValue)”表里要有" } ?? ""
        return accepted(column.kind) + reference + isOptional
    }

    private func accepted(_ kind: CellKind) -> String {
        switch kind {
        case .flag: "填“是”或“否”"
        case .choice, .unit, .industry: "从列表中选"
        case .persons, .money, .date, .text: kind.inWorkbook.accepted.chinese
        case .note: "填文字，可以分行"
        case .creditCode: "18 位统一社会信用代码"
        case .identityNumber: "18 位身份证号，末位 X 用大写"
        case .phone: "11 位手机号，或者带区号的座机"
        case .bankCard: "13 至 19 位银行卡号"
        }
    }
}

extension LedgerColumn {
    /// In characters: room for the heading, and for what usually stands below.
    var width: Double {
        let least: Double =
            switch kind {
            case .persons, .flag: 10
            case .date: 12
            case .money, .choice, .unit, .industry: 14
            case .phone: 16
            case .creditCode, .identityNumber, .bankCard: 22
            case .text: 20
            case .note: 32
            }
        return max(least, Double(name.count * 2 + 4))
    }
}

extension CellKind {
    /// The format of the column's cells: text stays text, so that codes keep their digits.
    var style: CellStyle {
        switch self {
        case .persons: CellStyle(numberFormat: "0")
        case .money: CellStyle(numberFormat: "0.00")
        case .date: CellStyle(numberFormat: "yyyy-mm-dd")
        case .note: CellStyle(wraps: true, numberFormat: "@")
        default: CellStyle(numberFormat: "@")
        }
    }
}
