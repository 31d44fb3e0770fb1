import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// The cells below a table's heading, whose lines do not depend on each other.
struct BodyCells: Sendable {
    let cells: ArraySlice<TableCell>
    private let style: TableStyle
    /// The columns' edges.
    private let xs: [Length]

    /// - Precondition: the heading's cells come first, as in reading order.
    init(_ table: Table, style: TableStyle, xs: [Length]) {
        cells = table.cells.drop { $0.region.rows.lowerBound < table.headerRowCount }
        self.style = style
        self.xs = xs
    }

    /// The lines of each cell, those of many cells set side by side.
    ///
    /// - Parameters:
    ///   - setter: what has measured the texts.
    ///   - typesetter: what is told of whatever there is to report, in the order of the cells.
    func lines(
        _ setter: CellSetter, _ typesetter: Typesetter, _ lanes: (any LayoutLanes)?
    ) throws(StageFailure) -> [[CellLine]] {
        guard let lanes, cells.count >= lanes.leastCells else { return try lines(cells.indices, setter) }
        let (measures, words, known) = (typesetter.measures, typesetter.words, setter.widths)
        let parts = lanes.outcomes(of: lanes.shares(of: cells.indices)) { shaper, range in
            TablePiece(measures: measures, words: words, shaper: shaper) { own throws(StageFailure) in
                try lines(range, CellSetter(own, knowing: known))
            }
        }
        var all: [[CellLine]] = []
        all.reserveCapacity(cells.count)
        for part in parts { all += try part.joined(typesetter) }
        return all
    }

    private func lines(_ range: Range<Int>, _ setter: CellSetter) throws(StageFailure) -> [[CellLine]] {
        try cells[range].map { cell throws(StageFailure) in try lines(of: cell, setter) }
    }

    private func lines(of cell: TableCell, _ setter: CellSetter) throws(StageFailure) -> [CellLine] {
        let columns = cell.region.columns
        let measure =
            xs[columns.upperBound] - xs[columns.lowerBound] - TableStyle.textPadding * 2 + TableStyle.tolerance
        switch cell.content {
        case .figure(let text): return try (text ?? "").isEmpty ? [] : [setter.line(text ?? "", style.type.figureStyle, at: cell.place)]
        case .ordinal(let text): return [try setter.line(text, style.type.ordinalStyle, at: cell.place)]
        case .heading(let heading):
            return try setter.lines(heading.text, style.type.stubStyle, measure: measure, at: cell.place)
        case .stub(let text), .text(let text, _):
            return try setter.lines(text, style.type.stubStyle, measure: measure, at: cell.place)
        }
    }
}
