import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// Sets the text of a table's cells.
struct TableCells {
    let typesetter: Typesetter
    let style: SheetStyle
    let table: Table
    let columns: TableColumns
    let xs: [Length]
    let ys: [Length]

    /// In the order of the cells, which is the reading order.
    func items() throws(StageFailure) -> [PageItem] {
        let alignment = try FigureAlignment(typesetter: typesetter, style: style.figureStyle, table: table)
        var items: [PageItem] = []
        for cell in table.cells {
            let rect = self.rect(of: cell.region)
            let words: [PageItem]
            switch cell.content {
            case .heading(let heading):
                words = try self.heading(heading, cell, in: rect)
            case .ordinal(let text):
                words = try centred([text], style.ordinalStyle, pitch: style.headingPitch, cell, in: rect)
            case .stub(let text), .text(let text, _):
                words = try centred([text], style.stubStyle, pitch: style.figure, cell, in: rect)
            case .figure(let text?) where !FigureAlignment.isAligned(text):
                words = try centred([text], style.figureStyle, pitch: style.figure, cell, in: rect)
            case .figure(let text?):
                words = try figure(text, alignment, cell, in: rect)
            case .figure(nil):
                words = []
            }
            items += words.tagged(cell.structure(headerRowCount: table.headerRowCount))
        }
        return items
    }

    private func rect(of region: TableCell.Region) -> Rect {
        let x = xs[region.columns.lowerBound]
        let y = ys[region.rows.lowerBound]
        return Rect(
            x: x, y: y, width: xs[region.columns.upperBound] - x, height: ys[region.rows.upperBound] - y)
    }

    private func heading(_ heading: HeadingText, _ cell: TableCell, in rect: Rect) throws(StageFailure) -> [PageItem] {
        let lines = columns.lines(of: heading, in: rect.width)
        return try centred(lines, style.headingStyle, pitch: style.headingPitch, cell, in: rect)
    }

    /// Lines centred in the cell both ways.
    private func centred(
        _ lines: [String], _ textStyle: TextStyle, pitch: Length, _ cell: TableCell, in rect: Rect
    ) throws(StageFailure) -> [PageItem] {
        let height = pitch * (lines.count - 1) + textStyle.size
        let top = rect.midY - height.half
        var items: [PageItem] = []
        for (index, text) in lines.enumerated() {
            let line = try typesetter.lineWithTrimmedEdges(text, textStyle, at: cell.place)
            let y = try typesetter.baseline(emTop: top + pitch * index, textStyle)
            items += line.items(at: Point(x: rect.midX - line.extent.half, y: y))
        }
        return items
    }

    /// Decimal points of a column stand below each other, the widest figure centred.
    private func figure(
        _ text: String, _ alignment: FigureAlignment, _ cell: TableCell, in rect: Rect
    ) throws(StageFailure) -> [PageItem] {
        let line = try typesetter.line(text, style.figureStyle, at: cell.place)
        let point = rect.midX + alignment.pointOffset(inColumn: cell.region.columns.lowerBound)
        let whole = FigureAlignment.wholeWidth(of: line)
        let y = try typesetter.baseline(emTop: rect.midY - style.figure.half, style.figureStyle)
        return line.items(at: Point(x: point - whole, y: y))
    }
}
