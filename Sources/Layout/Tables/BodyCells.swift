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
    ///   - leavingSingles: whether single lines are left to be set with their pages: nil stands for them.
    func lines(
        _ setter: CellSetter, _ typesetter: Typesetter, _ lanes: (any LayoutLanes)?, leavingSingles: Bool
    ) throws(StageFailure) -> [[CellLine]?] {
        guard let lanes, cells.count >= lanes.leastCells else { return try lines(cells.indices, setter, leavingSingles) }
        let (measures, words, known) = (typesetter.measures, typesetter.words, setter.widths)
        let parts = lanes.outcomes(of: lanes.shares(of: cells.indices)) { shaper, range in
            TablePiece(measures: measures, words: words, shaper: shaper) { own throws(StageFailure) in
                try lines(range, CellSetter(own, knowing: known), leavingSingles)
            }
        }
        var all: [[CellLine]?] = []
        all.reserveCapacity(cells.count)
        for part in parts { all += try part.joined(typesetter) }
        return all
    }

    private func lines(_ range: Range<Int>, _ setter: CellSetter, _ leavingSingles: Bool) throws(StageFailure) -> [[CellLine]?] {
        try cells[range].map { cell throws(StageFailure) in
            if leavingSingles, try isSingle(cell, setter) { return nil }
            return try lines(of: cell, setter)
        }
    }

    private func isSingle(_ cell: TableCell, _ setter: CellSetter) throws(StageFailure) -> Bool {
        switch cell.content {
        case .figure(let text): return text?.isEmpty == false
        case .ordinal: return true
        case .heading, .stub, .text:
            let text = cell.content.words
            return text.isEmpty ? false : try setter.fits(text, style.type.stubStyle, measure: measure(of: cell), at: cell.place)
        }
    }

    private func lines(of cell: TableCell, _ setter: CellSetter) throws(StageFailure) -> [CellLine] {
        switch cell.content {
        case .figure(let text) where (text ?? "").isEmpty: []
        case .figure, .ordinal: try setter.single(cell, style)
        case .heading, .stub, .text:
            try setter.lines(cell.content.words, style.type.stubStyle, measure: measure(of: cell), at: cell.place)
        }
    }

    private func measure(of cell: TableCell) -> Length {
        let columns = cell.region.columns
        return xs[columns.upperBound] - xs[columns.lowerBound] - TableStyle.textPadding * 2 + TableStyle.tolerance
    }
}

extension CellSetter {
    /// The one line of a cell below the heading that has words and needs no more.
    func single(_ cell: TableCell, _ style: TableStyle) throws(StageFailure) -> [CellLine] {
        let textStyle =
            switch cell.content {
            case .figure: style.type.figureStyle
            case .ordinal: style.type.ordinalStyle
            case .heading, .stub, .text: style.type.stubStyle
            }
        return try single(cell.content.words, textStyle, at: cell.place)
    }
}
