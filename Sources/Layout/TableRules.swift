import DisplayList
import Geometry
import OfficialDocument

/// The rules of a table: a thick frame, thin lines wherever two cells meet.
///
/// Neighbouring segments are one rule, so that corners are whole and nothing
/// shines through.
struct TableRules {
    let table: Table
    let xs: [Length]
    let ys: [Length]

    func items() -> [PageItem] {
        let owners = self.owners()
        return (horizontal(owners) + vertical(owners) + frame()).map { .rule(Rule(rect: $0)) }
    }

    /// The cell that each place belongs to; a place of no cell is its own.
    private func owners() -> [[Int]] {
        var owners = (0..<table.rowCount).map { row in
            (0..<table.columnCount).map { -1 - (row * table.columnCount + $0) }
        }
        for (index, cell) in table.cells.enumerated() {
            for region in [cell.region, cell.arm].compactMap({ $0 }) {
                for row in region.rows {
                    for column in region.columns { owners[row][column] = index }
                }
            }
        }
        return owners
    }

    private func horizontal(_ owners: [[Int]]) -> [Rect] {
        let thickness = SheetStyle.thinRule
        return (1..<max(1, table.rowCount)).flatMap { row in
            segments(table.columnCount) { owners[row][$0] != owners[row - 1][$0] }.map { columns in
                Rect(
                    x: xs[columns.lowerBound], y: ys[row] - thickness.half,
                    width: xs[columns.upperBound] - xs[columns.lowerBound], height: thickness)
            }
        }
    }

    private func vertical(_ owners: [[Int]]) -> [Rect] {
        let thickness = SheetStyle.thinRule
        return (1..<max(1, table.columnCount)).flatMap { column in
            segments(table.rowCount) { owners[$0][column] != owners[$0][column - 1] }.map { rows in
                Rect(
                    x: xs[column] - thickness.half, y: ys[rows.lowerBound], width: thickness,
                    height: ys[rows.upperBound] - ys[rows.lowerBound])
            }
        }
    }

    /// Runs of indices for which a border is needed.
    private func segments(_ count: Int, _ needsRule: (Int) -> Bool) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for index in 0..<count where needsRule(index) {
            if let last = result.last, last.upperBound == index {
                result[result.count - 1] = last.lowerBound..<(index + 1)
            } else {
                result.append(index..<(index + 1))
            }
        }
        return result
    }

    /// Four rules inside the table's edge, their corners filled.
    private func frame() -> [Rect] {
        let thickness = SheetStyle.frame
        guard let left = xs.first, let right = xs.last, let top = ys.first, let bottom = ys.last else { return [] }
        let width = right - left
        let height = bottom - top
        return [
            Rect(x: left, y: top, width: width, height: thickness),
            Rect(x: left, y: bottom - thickness, width: width, height: thickness),
            Rect(x: left, y: top, width: thickness, height: height),
            Rect(x: right - thickness, y: top, width: thickness, height: height),
        ]
    }
}
