import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// Draws a part of a table with what stands above and below it.
struct TablePartPainter {
    let typesetter: Typesetter
    let planned: PlannedTable
    let setter: CellSetter
    private var style: TableStyle { planned.style }

    init(_ planned: PlannedTable, typesetter: Typesetter) {
        self.planned = planned
        self.typesetter = typesetter
        setter = CellSetter(typesetter)
    }

    /// - Parameter origin: the left end of the part's upper edge.
    func items(of part: TablePart, at origin: Point) throws(StageFailure) -> [PageItem] {
        let head = part.isFirst ? planned.head : planned.continuedHead
        let heading = try self.head(head, at: origin)
        var items = part.isFirst ? heading : heading.asArtifacts
        let top = Point(x: origin.x, y: origin.y + head.height(style))
        let xs = planned.xs.map { $0 + origin.x }
        let ys = (planned.headingHeights + planned.bodyHeights(of: part)).edges().map { $0 + top.y }
        let cells = try TablePartCells(planned: planned, part: part, setter: setter).cells()
        let table = Table(
            columnCount: planned.heading.columnCount, rowCount: ys.count - 1,
            headerRowCount: planned.heading.rowCount, cells: cells.map(\.cell))
        items += TableRules(table: table, xs: xs, ys: ys).items()
        let columns = planned.headingItems.map { $0.moved(by: top) }
        items += part.isFirst ? columns : columns.asArtifacts
        let rise = try typesetter.shaper.emTop(of: style.type.figureStyle)
        for cell in cells {
            guard let lines = cell.lines, !lines.isEmpty else { continue }
            add(lines, of: cell, xs, ys, rise: rise, to: &items)
        }
        if part.isLast { items += try notes(at: Point(x: origin.x, y: (ys.last ?? top.y) + TableStyle.notesGap)) }
        return items
    }

    // MARK: Cells

    private func add(
        _ lines: [CellLine], of cell: PlannedCell, _ xs: [Length], _ ys: [Length], rise: Length, to items: inout [PageItem]
    ) {
        let region = cell.cell.region
        let left = xs[region.columns.lowerBound]
        let middle = left + (xs[region.columns.upperBound] - left).half
        let top = ys[region.rows.lowerBound]
        let height = style.pitch * (lines.count - 1) + style.size
        let room = ys[region.rows.upperBound] - top - height
        var y = top + rise + (cell.cell.content.isLowerTrailing ? room - style.rowPadding : room.half)
        for line in lines {
            let x = pen(of: line, in: cell.cell, left: left, middle: middle)
            items += line.items(at: Point(x: x, y: y), as: cell.structure)
            y += style.pitch
        }
    }

    private func pen(of line: CellLine, in cell: TableCell, left: Length, middle: Length) -> Length {
        switch cell.content {
        case .text(_, .leading):
            return left + TableStyle.textPadding
        case .text(_, .lowerTrailing):
            return middle + (middle - left) - TableStyle.signingPadding - line.extent
        case .figure(let text?) where FigureAlignment.isAligned(text) && cell.region.columns.count == 1:
            return middle + planned.alignment.pointOffset(inColumn: cell.region.columns.lowerBound) - line.whole
        default:
            return middle - line.extent.half
        }
    }

    // MARK: Above and below

    private func head(_ head: PlannedHead, at origin: Point) throws(StageFailure) -> [PageItem] {
        var items: [PageItem] = []
        var top = origin.y
        for line in head.title {
            let y = try typesetter.baseline(emTop: top, style.title)
            items += line.items(at: Point(x: origin.x + (planned.width - line.extent).half, y: y))
                .tagged(.caption, begins: items.isEmpty)
            top += style.titlePitch
        }
        if !head.title.isEmpty { top += TableStyle.headGap + style.title.size - style.titlePitch }
        if let label = head.label {
            let y = try typesetter.baseline(emTop: top, style.type.headingStyle)
            items += label.items(at: Point(x: origin.x, y: y)).tagged(.caption, begins: items.isEmpty)
        }
        if let unit = head.unit {
            let y = try typesetter.baseline(emTop: top, style.type.smallStyle)
            items += unit.items(at: Point(x: origin.x + planned.width - unit.extent, y: y))
                .tagged(.caption, begins: items.isEmpty)
        }
        return items
    }

    private func notes(at origin: Point) throws(StageFailure) -> [PageItem] {
        var items: [PageItem] = []
        for (index, line) in planned.notes.enumerated() {
            let y = try typesetter.baseline(emTop: origin.y + planned.notesPitch * index, style.type.smallStyle)
            items += line.items(at: Point(x: origin.x, y: y))
        }
        return items
    }
}

extension TableCell.Content {
    /// Whether somebody signs at its lower right.
    fileprivate var isLowerTrailing: Bool {
        if case .text(_, .lowerTrailing) = self { true } else { false }
    }
}
