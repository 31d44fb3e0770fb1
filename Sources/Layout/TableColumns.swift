import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// Finds the widths of a table's columns from what stands in them.
///
/// First every column gets what its figures and its heading's longest
/// unbreakable piece need, then the rest goes where headings are highest.
struct TableColumns {
    let typesetter: Typesetter
    let style: SheetStyle
    let table: Table

    /// What the columns need at least, and the content that decides the sum.
    struct Need {
        var widths: [Length]
        var widest: TableCell?
    }

    /// - Returns: widths that add up to `total`, or nil when the content is wider.
    func widths(total: Length) throws(StageFailure) -> [Length]? {
        let need = try self.need()
        let left = total - need.widths.sum()
        guard left >= .zero else { return nil }
        return distribute(left, over: need.widths)
    }

    func need() throws(StageFailure) -> Need {
        let alignment = try FigureAlignment(typesetter: typesetter, style: style.figureStyle, table: table)
        var widths = (0..<table.columnCount).map { column in
            max(style.heading * 2, alignment.width(inColumn: column) + SheetStyle.cellPadding * 2)
        }
        var widest: (cell: TableCell, width: Length)?
        // Cells of one column first: a wider one asks only for what its columns lack.
        for cell in table.cells.sorted(by: { $0.region.columns.count < $1.region.columns.count }) {
            let width = try contentWidth(cell) + padding(cell.content) * 2
            let columns = cell.region.columns
            let lack = max(.zero, width - widths[columns].sum())
            for (column, share) in zip(columns, lack.shared(by: columns.map { _ in 1 })) {
                widths[column] += share
            }
            if columns.count == 1, width > widest?.width ?? .zero { widest = (cell, width) }
        }
        return Need(widths: widths, widest: widest?.cell)
    }

    private func padding(_ content: TableCell.Content) -> Length {
        if case .stub = content { SheetStyle.stubPadding } else { SheetStyle.cellPadding }
    }

    private func contentWidth(_ cell: TableCell) throws(StageFailure) -> Length {
        switch cell.content {
        case .figure(let text): try width(text ?? "", style.figureStyle, at: cell.place)
        case .ordinal(let text): try width(text, style.ordinalStyle, at: cell.place)
        case .stub(let text), .text(let text, _): try width(text, style.stubStyle, at: cell.place)
        case .heading(let heading): leastWidth(heading)
        }
    }

    private func width(_ text: String, _ style: TextStyle, at place: Place?) throws(StageFailure) -> Length {
        try typesetter.line(text, style, at: place).extent
    }

    /// The unit in trimmed brackets, 其中：, a short bracket such as （市、区） and three characters
    /// of a long heading.
    private func leastWidth(_ heading: HeadingText) -> Length {
        let unit = heading.unit.map { $0.count + 1 } ?? 0
        let label = heading.pieces.filter { $0.hasSuffix("：") }.map(\.count).max() ?? 0
        let brackets = heading.pieces.flatMap { $0.matches(of: /（[^（）]{1,3}）/) }.map(\.output.count).max() ?? 0
        let text = min(3, heading.pieces.map(\.count).max() ?? 0)
        return style.heading * max(unit, label, brackets, text)
    }

    /// Widens the columns with the highest headings, then evens out what is left.
    private func distribute(_ room: Length, over needed: [Length]) -> [Length] {
        var widths = needed
        let left = room - widenForHeadings(&widths, room: room)
        return evened(widths, adding: left)
    }

    /// Widens the columns whose headings are too high, and groups whose heading lacks little for one line.
    ///
    /// - Returns: how much of the room it took.
    func widenForHeadings(_ widths: inout [Length], room: Length) -> Length {
        var left = room
        let step = style.heading.half
        let headings = leafHeadings()
        while left >= step, let column = highest(headings, widths) {
            widths[column] += step
            left -= step
        }
        left -= widenForGroups(&widths, room: left)
        return room - left
    }

    /// Gives the columns of a group what its heading lacks to stand on one line, if it is little.
    private func widenForGroups(_ widths: inout [Length], room: Length) -> Length {
        var given = Length.zero
        for cell in table.cells where cell.region.columns.count > 1 {
            guard case .heading(let heading) = cell.content else { continue }
            let columns = cell.region.columns
            let wanted = style.heading * heading.text.count + SheetStyle.cellPadding * 2 + .points(0.2)
            let lack = wanted - widths[columns].sum()
            guard lack > .zero, given + lack <= room, lack <= style.heading * 2 else { continue }
            for (column, share) in zip(columns, lack.shared(by: columns.map { _ in 1 })) {
                widths[column] += share
            }
            given += lack
        }
        return given
    }

    /// Raises the narrowest columns of figures to a common width until the room is used up.
    private func evened(_ widths: [Length], adding room: Length) -> [Length] {
        var widths = widths
        var left = room
        let figures = Set(leafHeadings().map(\.column)).sorted()
        while left > .zero, !figures.isEmpty {
            let narrowest = figures.map { widths[$0] }.min() ?? .zero
            let lowest = figures.filter { widths[$0] == narrowest }
            let next = figures.map { widths[$0] }.filter { $0 > narrowest }.min()
            let each = Length(emu: max(1, left.emu / lowest.count))
            let raise = min(next.map { $0 - narrowest } ?? each, each)
            for column in lowest where left > .zero {
                let added = min(raise, left)
                widths[column] += added
                left -= added
            }
        }
        if figures.isEmpty {
            return zip(widths, left.shared(by: widths.map { _ in 1 })).map { $0 + $1 }
        }
        return widths
    }

    private func leafHeadings() -> [(column: Int, heading: HeadingText)] {
        table.cells.compactMap { cell in
            guard case .heading(let heading) = cell.content, cell.region.columns.count == 1 else { return nil }
            return (cell.region.columns.lowerBound, heading)
        }
    }

    /// More lines than this, the unit included, make a heading too high to read.
    private static let mostHeadingLines = 5

    /// The narrowest of the columns with the most lines, if they are too many.
    private func highest(_ headings: [(column: Int, heading: HeadingText)], _ widths: [Length]) -> Int? {
        let counted = headings.map { column, heading in
            (column: column, lines: lines(of: heading, in: widths[column]).count)
        }
        guard let most = counted.map(\.lines).max(), most > Self.mostHeadingLines else { return nil }
        return counted.filter { $0.lines == most }.min { widths[$0.column] < widths[$1.column] }?.column
    }

    /// The lines of a heading in a cell of a width, the unit on the last.
    func lines(of heading: HeadingText, in width: Length) -> [String] {
        let room = width - SheetStyle.cellPadding * 2 + .points(0.1)
        let limit = max(1, room.emu / style.heading.emu)
        return HeadingLines.balanced(heading.pieces, limit: limit) + (heading.unit.map { ["（\($0)）"] } ?? [])
    }
}
