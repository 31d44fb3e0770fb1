package import Quantities

/// The name of a figure on a form.
package enum FigureKey: Hashable, Sendable, CustomStringConvertible {
    case cell(row: String, column: Int)
    case blank(String)

    /// `建筑企业.c8` for a cell, `n1` for a blank.
    package var description: String {
        switch self {
        case .cell(let row, let column): "\(row).c\(column)"
        case .blank(let name): name
        }
    }
}

/// A figure with its name and what it measures.
package struct NamedFigure: Hashable, Sendable {
    package var key: FigureKey
    package var dimension: Dimension
    package var figure: Figure

    package init(key: FigureKey, dimension: Dimension, figure: Figure) {
        self.key = key
        self.dimension = dimension
        self.figure = figure
    }
}

extension FormDefinition {
    /// All figures in reading order: rows from the top, each from left to right, then the blanks.
    ///
    /// - Precondition: `data` was read for this form.
    package func figures(of data: ReturnData) -> [NamedFigure] {
        precondition(data.formID == id, "a return is listed by the form it was read for")
        let columns = self.columns
        let cells = data.rows.flatMap { row in
            zip(columns, row.figures).map { column, figure in
                NamedFigure(
                    key: .cell(row: row.name, column: column.number), dimension: column.unit.dimension,
                    figure: figure)
            }
        }
        let inSentences = zip(blanks, data.blanks).map { blank, filled in
            NamedFigure(
                key: .blank(blank.name), dimension: blank.unit.dimension, figure: filled.figure)
        }
        return cells + inSentences
    }
}
