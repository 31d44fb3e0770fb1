/// Where the columns of a table stand in a file or sheet.
struct ColumnOrder {
    /// For each column of the table its position in the file, nil for one whose heading was not found.
    let positions: [Int?]
    /// Whether each heading is there once, and no other: else no row becomes a record, but the cells whose headings are
    /// right are looked at, so that all that is wrong is told at once.
    let isRight: Bool

    /// The positions of a right order.
    var complete: [Int] { positions.compactMap(\.self) }

    subscript(_ column: Int) -> Int? { positions[column] }
}
