import Diagnostics
import Quantities
import Workbook

/// Reads the typed cells of a sheet into ledger cells.
///
/// A number is a number and a date a date: a text that looks like one is an error.
struct SheetCellParser {
    private let table: LedgerTable
    private let context: LedgerContext
    private let texts: CellParser
    /// Whether the workbook counts days from 1904.
    private let countsFrom1904: Bool
    /// For each column the texts that many rows share, with their cells.
    private var shared: [[String: LedgerCell]]

    /// So many texts of a column are kept; a ledger of ten years has fewer days.
    private static let mostShared = 4_096

    init(table: LedgerTable, context: LedgerContext, countsFrom1904: Bool = false) {
        self.countsFrom1904 = countsFrom1904
        self.table = table
        self.context = context
        texts = CellParser(table: table, context: context)
        shared = Array(repeating: [:], count: table.columns.count)
    }

    /// The cell of a column; texts are added to the arena, which must be the same one each time.
    mutating func cell(_ column: Int, _ cell: SheetCell, _ arena: inout [UInt8]) throws(CellProblem) -> LedgerCell {
        let definition = table.columns[column]
        if cell.value.isBlank {
            guard definition.isOptional else { throw .blank }
            return .blank
        }
        switch definition.kind {
        case .persons: return LedgerCell(integer: try cell.wholeNumber(most: CellParser.mostPersons))
        case .money: return LedgerCell(integer: try cell.fen(most: CellParser.mostYuan * 100))
        case .date: return try self.shared(try cell.day().text, column, &arena)
        case .choice, .unit, .industry: return try self.shared(try cell.text(), column, &arena)
        default: return try self.text(try cell.text(), column, &arena)
        }
    }

    /// The cell of a text that stands in the arena once, as a long ledger has few days, units and words in its rows.
    private mutating func shared(_ text: String, _ column: Int, _ arena: inout [UInt8]) throws(CellProblem) -> LedgerCell {
        if let known = shared[column][text] { return known }
        let cell = try self.text(text, column, &arena)
        if shared[column].count < Self.mostShared { shared[column][text] = cell }
        return cell
    }

    private func text(_ text: String, _ column: Int, _ arena: inout [UInt8]) throws(CellProblem) -> LedgerCell {
        let start = arena.count
        arena += text.utf8
        let length = arena.count - start
        let parsed = texts.cell(column: column, arena.span, start: start, length: length, base: 0)
        guard let parsed else { throw .text(text) }
        return parsed
    }

    /// The day that a number stands for, where it is one of our years; others are slips of another kind.
    private func likelyDay(_ digits: String) -> MeantDate? {
        let shift = countsFrom1904 ? 1462 : 0
        let days = digits.utf8.count == 5 ? Int(digits).map { String($0 + shift) } : digits
        guard let days, let meant = MeantDate(days), (1990...2060).contains(meant.date.year) else { return nil }
        return meant
    }

    /// What is wrong with a cell, and what its column takes.
    func diagnostic(_ problem: CellProblem, _ column: Int, _ cell: SheetCell, at place: Place) -> Diagnostic {
        let definition = table.columns[column]
        switch problem {
        case .text(let text):
            var fault = CellFault(text: text, column: definition, context: context).diagnostic(at: place)
            if definition.kind == .date, MeantDate(text) != nil { fault.hints.append(.convertingDates) }
            return fault
        case .blank: return CellFault(text: "", column: definition, context: context).diagnostic(at: place)
        default:
            let isSecret = definition.fieldClass == .secret
            if case .number(let number) = problem, definition.kind == .date, !isSecret, let meant = likelyDay(number.digits) {
                return .dateAsNumber(number.digits, meant, at: place)
            }
            return .cellValue(problem, kind: definition.kind, isSecret: isSecret, at: place)
        }
    }
}

extension Bilingual {
    /// How spreadsheets turn texts that read like days into days.
    static let convertingDates = Bilingual(
        "整列都这样的：在 Excel、WPS 里选中这一列，用“数据—分列”，最后一步选“日期：YMD”",
        "for a whole column: select it, then Data, Text to Columns, and in the last step Date: YMD")
}
