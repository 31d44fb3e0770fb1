/// One row of a sheet as read.
package struct SheetRow: Hashable, Sendable {
    /// Counted from 1.
    package var number: Int
    /// Whether the row is hidden, by hand or by a filter.
    package var isHidden = false
    /// The cells that are not blank, from left to right.
    package var cells: [SheetCell] = []

    package init(number: Int) { self.number = number }

    /// The cell in a column, counted from 1; a blank one where there is none.
    package func cell(_ column: Int) -> SheetCell {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        let isThere = low < cells.count && cells[low].column == column
        return isThere ? cells[low] : SheetCell(column: column, value: .blank)
    }
}

/// One cell of a sheet.
package struct SheetCell: Hashable, Sendable {
    /// Counted from 1.
    package var column: Int
    package var value: CellValue
    /// Whether a formula gave the value.
    package var isFormula = false

    /// Whether a program wrote a formula and never computed it.
    package var isUncomputed: Bool { isFormula && value.isBlank }

    package init(column: Int, value: CellValue, isFormula: Bool = false) {
        self.column = column
        self.value = value
        self.isFormula = isFormula
    }
}
