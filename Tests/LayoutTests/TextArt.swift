import Geometry
@testable import Layout
import DisplayList
import OfficialDocument

/// A table drawn with + - |, four characters a column and two lines a row, and back again.
enum TextArt {
    private static let columnWidth = 4
    private static let rowHeight = 2

    /// The rules of a table as a picture; the frame is drawn like every other rule.
    static func picture(of table: Table) -> String {
        let xs = (0...table.columnCount).map { Length.millimetres(Double($0)) * 100 }
        let ys = (0...table.rowCount).map { Length.millimetres(Double($0)) * 100 }
        var canvas = [[Character]](
            repeating: Array(repeating: " ", count: table.columnCount * columnWidth + 1),
            count: table.rowCount * rowHeight + 1)
        for item in TableRules(table: table, xs: xs, ys: ys).items() {
            guard case .rule(let rule) = item else { continue }
            draw(rule.rect, on: &canvas)
        }
        return canvas.map { String($0).trimmingEnd() }.joined(separator: "\n")
    }

    private static func draw(_ rect: Rect, on canvas: inout [[Character]]) {
        func index(_ length: Length, _ step: Int) -> Int { Int((length.millimetres / 100).rounded()) * step }
        let left = index(rect.minX, columnWidth)
        let right = index(rect.maxX, columnWidth)
        let top = index(rect.minY, rowHeight)
        let bottom = index(rect.maxY, rowHeight)
        if rect.width > rect.height {
            for x in left...right { canvas[top][x] = joined(canvas[top][x], "-", atGrid: x % columnWidth == 0) }
        } else {
            for y in top...bottom { canvas[y][left] = joined(canvas[y][left], "|", atGrid: y % rowHeight == 0) }
        }
    }

    private static func joined(_ old: Character, _ new: Character, atGrid: Bool) -> Character {
        guard old != " ", old != new, atGrid else { return old == "+" ? "+" : new }
        return "+"
    }

    /// A table of letters: places of one letter are one cell.
    ///
    /// A cell that is no rectangle has its first row's stretch in that column as region, and the rest as arm.
    static func table(_ rows: [String], headerRows: Int = 0) -> Table {
        let grid = rows.map(Array.init)
        let letters = grid.joined().reduce(into: [Character]()) { if !$0.contains($1) { $0.append($1) } }
        let cells = letters.map { letter in
            let places = grid.indices.flatMap { row in
                grid[row].indices.filter { grid[row][$0] == letter }.map { (row: row, column: $0) }
            }
            return cell(letter, places)
        }
        return Table(
            columnCount: grid.first?.count ?? 0, rowCount: grid.count, headerRowCount: headerRows, cells: cells)
    }

    private static func cell(_ letter: Character, _ places: [(row: Int, column: Int)]) -> TableCell {
        let rows = places.map(\.row).min()!..<(places.map(\.row).max()! + 1)
        let firstColumn = places.map(\.column).min()!
        let lastColumn = places.filter { $0.row == rows.upperBound - 1 }.map(\.column).max()!
        let widest = places.map(\.column).max()!
        let region = TableCell.Region(rows: rows, columns: firstColumn..<(lastColumn + 1))
        let armRows = rows.filter { row in places.contains { $0.row == row && $0.column == widest } }
        let arm = widest > lastColumn
            ? TableCell.Region(
                rows: armRows.min()!..<(armRows.max()! + 1), columns: (lastColumn + 1)..<(widest + 1)) : nil
        return TableCell(region: region, arm: arm, content: .stub(String(letter)))
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
