import Geometry
import OfficialDocument

/// Finds the heights of a table's rows.
struct TableRows {
    let style: SheetStyle
    let table: Table
    let columns: TableColumns

    /// The least heights: headings decide the header rows, type the rows of figures.
    func leastHeights(widths: [Length]) -> [Length] {
        let oneLine = style.headingPitch + SheetStyle.verticalPadding
        var heights = (0..<table.rowCount).map { row in
            row < table.headerRowCount ? oneLine : style.leastRowHeight
        }
        let cells = table.cells.filter { $0.region.rows.upperBound <= table.headerRowCount }
        for cell in cells.sorted(by: { $0.region.rows.count < $1.region.rows.count }) {
            let rows = cell.region.rows
            let lack = neededHeight(cell, widths) - heights[rows].sum()
            guard lack > .zero else { continue }
            for (row, share) in zip(rows, lack.shared(by: rows.map { _ in 1 })) { heights[row] += share }
        }
        return heights
    }

    private func neededHeight(_ cell: TableCell, _ widths: [Length]) -> Length {
        guard case .heading(let heading) = cell.content else { return .zero }
        let lines = columns.lines(of: heading, in: widths[cell.region.columns].sum())
        return style.headingPitch * lines.count + SheetStyle.verticalPadding * 2
    }
}
