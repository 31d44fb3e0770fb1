/// Something wrong with a row or a cell of a sheet's part.
struct SheetFault: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// No row number or no cell's name, or one beyond a sheet's limits.
        case badReference(String)
        /// A row or cell that does not follow the one before it: there twice, or out of order.
        case order
        /// A value that its type does not allow.
        case malformedValue(String)
        case noSuchText(String)
        case textTooLong
        /// Only a warning: a program wrote the formula and never computed it.
        case formulaWithoutValue
        case badMerge(String)
        case overlappingMerge
    }

    var kind: Kind
    var row: Int
    /// Nil for the row as a whole.
    var column: Int?
}
