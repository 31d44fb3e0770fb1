import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// The grid of a part of a table: its own rows with the heading, what is brought and carried onward,
/// and the labels that reach in from the page before.
struct TablePartCells {
    let planned: PlannedTable
    let part: TablePart
    /// Sets what is carried, which depends on where pages end.
    let setter: CellSetter

    /// All cells over the part's own grid, the heading's first, in reading order.
    ///
    /// The heading's have no lines: they are set once for all parts.
    func cells() throws(StageFailure) -> [PlannedCell] {
        var cells = planned.heading.cells.map { PlannedCell(cell: $0, lines: []) }
        var row = planned.heading.rowCount
        if part.slice.isBrought {
            cells += try carried(planned.block.carrying?.brought, after: part.slice.rows.lowerBound - 1, at: row)
            row += 1
        }
        if let heading = planned.repeatedHeading(of: part) {
            cells += try repeated(heading, at: row)
            row += 1
        }
        for index in part.slice.rows {
            cells += try self.cells(ofRow: index, at: row)
            row += 1
        }
        if part.slice.isCarriedOnward {
            cells += try carried(planned.block.carrying?.onward, after: part.slice.rows.upperBound - 1, at: row)
        }
        return cells
    }

    /// The cells that begin in a row; at the part's head also those that reach in, with their label again.
    private func cells(ofRow index: Int, at row: Int) throws(StageFailure) -> [PlannedCell] {
        let first = planned.heading.rowCount
        let end = row + part.slice.rows.upperBound - index
        func placed(_ planned: PlannedCell) throws(StageFailure) -> PlannedCell {
            var placed = try set(planned)
            let height = planned.cell.region.rows.upperBound - first - index
            placed.cell.region.rows = row..<min(row + height, end)
            return placed
        }
        let own = try planned.rows[index].cells.map(placed)
        guard index == part.slice.rows.lowerBound, !planned.rows[index].reaching.isEmpty else { return own }
        let reaching = try planned.rows[index].reaching.map { cell throws(StageFailure) in
            var cell = try placed(cell)
            cell.structure = .artifact
            // A figure printed twice would count twice.
            if case .figure = cell.cell.content { cell.lines = [] }
            return cell
        }
        return (own + reaching).sorted { $0.cell.region.columns.lowerBound < $1.cell.region.columns.lowerBound }
    }

    /// The cell with its lines.
    private func set(_ cell: PlannedCell) throws(StageFailure) -> PlannedCell {
        guard cell.lines == nil else { return cell }
        var cell = cell
        cell.lines = try setter.single(cell.cell, planned.style)
        return cell
    }

    /// A group's heading at the head of a further page: 凤栖县（续）.
    private func repeated(_ heading: Int, at row: Int) throws(StageFailure) -> [PlannedCell] {
        var cells = try planned.rows[heading].cells.map(set)
        for index in cells.indices {
            cells[index].cell.region.rows = row..<(row + 1)
            cells[index].structure = .artifact
            guard case .text(let text, _) = cells[index].cell.content, !text.isEmpty else { continue }
            let columns = cells[index].cell.region.columns
            let measure = planned.xs[columns.upperBound] - planned.xs[columns.lowerBound] - TableStyle.textPadding * 2
            cells[index].lines = try setter.lines(
                text + "（续）", planned.style.type.stubStyle, measure: measure, at: cells[index].cell.place)
        }
        return cells
    }

    /// 转下页 or 承上页 with what has been added up to and with a row.
    private func carried(_ label: String?, after index: Int, at row: Int) throws(StageFailure) -> [PlannedCell] {
        guard let carrying = planned.block.carrying, let label else { return [] }
        let style = planned.style.type
        let rows = row..<(row + 1)
        let words = PlannedCell(
            cell: TableCell(region: .init(rows: rows, columns: carrying.label), content: .text(label, .centred)),
            lines: [try setter.line(label, style.stubStyle, at: planned.block.place)])
        let texts = planned.block.rows[index].carried
        var cells: [PlannedCell] = []
        for column in 0..<planned.heading.columnCount where !carrying.label.contains(column) {
            let text = column < texts.count ? texts[column] : nil
            let cell = TableCell(
                region: .init(rows: rows, columns: column..<(column + 1)), content: .figure(text), place: planned.block.place)
            let lines = try text.map { text throws(StageFailure) in
                [try setter.line(text, style.figureStyle, at: planned.block.place)]
            }
            cells.append(PlannedCell(cell: cell, lines: lines ?? []))
        }
        let before = cells.prefix { $0.cell.region.columns.lowerBound < carrying.label.lowerBound }
        return before + [words] + cells.dropFirst(before.count)
    }
}
