import OfficialDocument

/// Makes one cell of the same words in neighbouring rows, in the columns that ask for it (`同值: 合并`).
///
/// A row whose label to the left is another begins anew in every column further right, so that a cell never
/// belongs to two labels. What has no value stays as it is: one dash over five rows would read as one.
struct MergedLabels {
    let columns: [TableColumn]
    /// Whether a row of the grid is that of a record.
    let isRecord: (Int) -> Bool

    /// - Parameter cells: those below the heading, row by row from the top.
    func merging(_ cells: ArraySlice<TableCell>) -> [TableCell] {
        var merged: [TableCell] = []
        merged.reserveCapacity(cells.count)
        // Where in `merged` the cell stands that a column's rows are being added to.
        var open: [Int: Int] = [:]
        for cell in cells {
            let column = cell.region.columns.lowerBound
            guard columns[column].mergesSame, isRecord(cell.region.rows.lowerBound) else {
                merged.append(cell)
                continue
            }
            if let index = open[column], continues(merged[index], cell) {
                merged[index].region.rows = merged[index].region.rows.lowerBound..<cell.region.rows.upperBound
            } else {
                for further in columns.indices where further >= column { open[further] = nil }
                open[column] = merged.count
                merged.append(cell)
            }
        }
        return merged
    }

    private func continues(_ above: TableCell, _ cell: TableCell) -> Bool {
        guard above.region.rows.upperBound == cell.region.rows.lowerBound, above.content == cell.content,
            case .text(let words, _) = cell.content
        else { return false }
        return !words.isEmpty && words != columns[cell.region.columns.lowerBound].blank
    }
}
