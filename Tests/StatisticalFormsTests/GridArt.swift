import OfficialDocument

/// Draws which cell owns each place of a table's heading, row by row.
///
/// Headings are lettered in reading order from `a`; ordinals show their first
/// character. `.` is a place that nobody owns, `#` one that two cells own.
func gridArt(_ table: Table) -> String {
    let blank = [Character](repeating: ".", count: table.columnCount)
    var rows = [[Character]](repeating: blank, count: table.rowCount)
    var letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")[...]
    for cell in table.cells {
        let mark: Character
        switch cell.content {
        case .heading: mark = letters.popFirst() ?? "?"
        case .ordinal(let text): mark = text.last ?? "?"
        case .stub, .text: mark = "|"
        case .figure: mark = "-"
        }
        for region in [cell.region, cell.arm].compactMap({ $0 }) {
            for row in region.rows {
                for column in region.columns {
                    rows[row][column] = rows[row][column] == "." ? mark : "#"
                }
            }
        }
    }
    return rows.map { String($0) }.joined(separator: "\n")
}

extension Table {
    /// The headings as `text(unit)`, in reading order.
    var headingTexts: [String] {
        cells.compactMap { cell in
            guard case .heading(let heading) = cell.content else { return nil }
            return heading.text + (heading.unit.map { "(\($0))" } ?? "")
        }
    }

    /// The rows of figures: stub, then figures, an empty cell as `_`.
    var figureRows: [String] {
        (headerRowCount..<rowCount).map { row in
            cells.filter { $0.region.rows.lowerBound == row }.map { cell in
                switch cell.content {
                case .stub(let text), .ordinal(let text), .text(let text, _): text
                case .figure(let text): text ?? "_"
                case .heading(let heading): heading.text
                }
            }.joined(separator: " ")
        }
    }
}
