import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

/// A ledger as a workbook: a sheet a table, each cell of its column's type.
struct WorkbookLedger {
    var contents: WorkbookContents
    var name = "ledger/台账.xlsx"

    init(_ sheets: [RandomLedger.Sheet]) throws {
        contents = WorkbookContents(
            sheets: try sheets.map(Self.sheet), properties: .init(created: try #require(CellDate(year: 2020, month: 12, day: 31))))
    }

    /// The small ledger of the tests.
    init() throws { try self.init(SmallLedger().sheets) }

    private static func sheet(_ sheet: RandomLedger.Sheet) throws -> SheetContents {
        let table = LedgerSchema.table(try #require(LedgerTable.Name(rawValue: sheet.name)))
        let columns = sheet.rows[0].map { heading in table.columns.first { $0.name == heading } }
        let rows = sheet.rows.enumerated().map { index, texts in
            RowContents(
                number: index + 1, values: zip(texts, columns).map { index == 0 ? .text($0) : value($0, $1) })
        }
        return SheetContents(name: sheet.name, rows: rows)
    }

    private static func value(_ text: String, _ column: LedgerColumn?) -> CellValue {
        if text.isEmpty { return .blank }
        switch column?.kind {
        case .persons, .money:
            return DecimalDigits.plain(Array(text.utf8)).map { .number(CellNumber(digits: $0)) } ?? .text(text)
        case .date: return CellDate(iso: text).map(CellValue.date) ?? .text(text)
        default: return .text(text)
        }
    }

    // MARK: Changes

    func sheet(_ name: String) -> Int { contents.sheets.firstIndex { $0.name == name } ?? 0 }

    /// The workbook with one cell changed; rows count from 1, the headings' row included.
    func setting(_ table: String, row: Int, _ heading: String, to value: CellValue) -> WorkbookLedger {
        var copy = self
        let index = sheet(table)
        let headings = contents.sheets[index].rows[0].cells
        guard let column = headings.firstIndex(where: { $0.value == .text(heading) }),
            let position = contents.sheets[index].rows.firstIndex(where: { $0.number == row })
        else { return self }
        copy.contents.sheets[index].rows[position].cells[column].value = value
        return copy
    }

    func changing(_ table: String, _ change: (inout SheetContents) -> Void) -> WorkbookLedger {
        var copy = self
        change(&copy.contents.sheets[sheet(table)])
        return copy
    }

    // MARK: Reading

    func file() throws -> LedgerFile { LedgerFile(name: name, bytes: try XLSXWriter.bytes(of: contents, file: name)) }

    func diagnostics(_ context: LedgerContext = .sample) throws -> [Diagnostic] {
        let file = try file()
        return LedgerTests.diagnostics { _ = try Ledger.check([file], context: context) }
    }
}

extension Diagnostic {
    /// `LED0201 ledger/台账.xlsx!案件!P2`.
    var placed: String { "\(code.rawValue) \(place?.description ?? "-")" }
}
