import OfficialDocument
import Quantities

/// Prints values as the cells of tables have them.
enum CellText {
    /// Fixed decimals, so that a column lines up; nought as a bare 0, which says that nothing
    /// happened, where 0.00 would look rounded (check V47).
    static func figure(_ amount: Int, _ unit: Unit, _ decimals: Int) -> String {
        amount == 0 ? "0" : DecimalText.fixed(amount, per: unit.baseUnits, decimals: decimals)
    }

    /// A printed figure in steps of its last decimal, for adding printed figures up.
    static func steps(_ amount: Int, _ unit: Unit, _ decimals: Int) -> Int {
        DecimalText.steps(amount, per: unit.baseUnits, decimals: decimals)
    }

    /// The content of a cell; `value` is nil where the record has none.
    static func content(_ value: Value?, _ column: TableColumn) -> TableCell.Content {
        let unit: Unit? = if case .field(_, let unit) = column.content { unit } else { nil }
        switch value?.content {
        case .text(let text): return .text(text, column.alignment)
        case .date(let date): return .text(date.iso, column.alignment)
        case .boolean(let flag): return .text(flag ? "是" : "否", column.alignment)
        case .integer(let number): return .figure(String(number))
        case .rank(let rank): return .ordinal(String(rank))
        case .rate(let rate): return .figure(rate.percent(decimals: column.decimals) ?? Rate.none)
        case .quantity(let quantity):
            return .figure(unit.map { figure(quantity.amount, $0, column.decimals) })
        case .record, .list, nil: return .text(column.blank, .centred)
        }
    }
}
