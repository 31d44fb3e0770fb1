import DisplayList
import OfficialDocument

extension TableCell {
    /// Its place in the table's tree, and what it heads (ISO 32000-1 §14.8.4.3.4).
    ///
    /// - Parameter namesGroup: whether its row names the group of rows that follows.
    /// - Precondition: the region is that in the whole table.
    func structure(headerRowCount: Int, namesGroup: Bool = false) -> StructureTag.Cell {
        StructureTag.Cell(
            row: region.rows.lowerBound, column: region.columns.lowerBound, rowSpan: region.rows.count,
            columnSpan: region.columns.count, role: role(headerRowCount, namesGroup))
    }

    private func role(_ headerRowCount: Int, _ namesGroup: Bool) -> StructureTag.Cell.Role {
        if region.rows.lowerBound < headerRowCount { return .columnHeading }
        if case .stub = content { return .rowHeading }
        if headsRow { return .rowHeading }
        return namesGroup ? .rowHeading : .data
    }
}
