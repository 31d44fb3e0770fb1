/// What a cell of a workbook holds, nothing guessed.
package enum CellValue: Hashable, Sendable {
    case blank
    case text(String)
    case number(CellNumber)
    /// A number in a date's format, or a cell of type date.
    case date(CellDate)
    case boolean(Bool)
    /// An error that a formula came to, such as `#DIV/0!`.
    case error(String)

    package var isBlank: Bool { self == .blank }
}

/// A number in a cell.
package struct CellNumber: Hashable, Sendable {
    /// In plain decimal, at most 15 significant digits: `-0.5`, `120`.
    ///
    /// Doubles are rounded to the 15 digits that spreadsheets show, half away from zero.
    package let digits: String
    /// What the cell shows of it.
    package let format: NumberFormat

    package init(digits: String, format: NumberFormat = .general) {
        self.digits = digits
        self.format = format
    }
}
