import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// Plans a table for a width: chooses its type, finds widths and heights, sets its lines.
struct TablePlanner {
    private let typesetter: Typesetter
    let setter: CellSetter
    private let lanes: (any LayoutLanes)?
    private let block: TableBlock
    private let content: TableContent
    private let heading: Table

    /// - Parameter lanes: what sets the cells of a long table side by side.
    init(_ block: TableBlock, typesetter: Typesetter, lanes: (any LayoutLanes)? = nil) throws(StageFailure) {
        self.typesetter = typesetter
        self.lanes = lanes
        self.block = block.sayingNone
        setter = CellSetter(typesetter)
        content = try TableContent(self.block, setter: setter, typesetter: typesetter, lanes: lanes)
        let table = self.block.table
        heading = Table(
            columnCount: table.columnCount, rowCount: table.headerRowCount, headerRowCount: table.headerRowCount,
            cells: table.cells.filter { $0.region.rows.lowerBound < table.headerRowCount })
    }

    /// A style with the widths of its columns.
    struct Choice {
        var style: TableStyle
        var widths: [Length]
        /// Whether no cell has too many lines, nor one of a narrow column more than a few.
        var isEasy: Bool
        /// The most lines that a row is likely to have.
        var mostLines: Int
    }

    /// The largest style, down to 小五, in which the table is easy to read; else the largest in which no cell has too
    /// many lines, else the smallest that holds it.
    ///
    /// - Returns: nil for a table that is too wide.
    func choice(of styles: [TableStyle], width: Length) throws(StageFailure) -> Choice? {
        if let shares = block.shares { return try choice(of: styles, widths: width.shared(by: shares)) }
        var readable: Choice?
        var smallest: Choice?
        for style in styles where readable == nil || style.size >= TableStyle.smallestUpright {
            let columns = self.columns(style)
            guard let widths = try columns.widths(total: width) else { continue }
            let mostLines = columns.mostLines(widths)
            let isReadable = mostLines <= TableStyle.mostReadableLines
            let isEasy = isReadable && columns.mostNarrowLines(widths) <= TableStyle.mostNarrowLines
            let choice = Choice(style: style, widths: widths, isEasy: isEasy, mostLines: mostLines)
            if isEasy, style.size >= TableStyle.smallestUpright { return choice }
            if readable == nil, isReadable { readable = choice }
            smallest = choice
        }
        return readable ?? smallest
    }

    /// The largest style in which what stays whole fits its box of given widths, else the smallest.
    private func choice(of styles: [TableStyle], widths: [Length]) throws(StageFailure) -> Choice? {
        var chosen = styles.last
        search: for style in styles {
            for cell in block.table.cells {
                let room = widths[cell.region.columns].sum() - TableStyle.textPadding * 2
                let piece = try setter.width(of: cell.content.words, style.type.stubStyle, at: cell.place).piece
                if piece > room { continue search }
            }
            chosen = style
            break
        }
        return chosen.map { Choice(style: $0, widths: widths, isEasy: true, mostLines: 1) }
    }

    private func columns(_ style: TableStyle) -> BlockColumns {
        BlockColumns(
            content: content, heading: TableColumns(typesetter: typesetter, style: style.type, table: heading),
            style: style)
    }

    /// What a table lacks that is too wide even in the smallest style.
    func failure(_ style: TableStyle, width: Length) throws(StageFailure) -> Diagnostic {
        let need = try columns(style).need().least
        let column = need.indices.max { need[$0] < need[$1] }
        let leaf = heading.cells.first { $0.region.columns.lowerBound == column && $0.region.columns.count == 1 }
        let widest = column.flatMap { content.columns[$0].widest } ?? leaf
        var diagnostic = Diagnostic.tableTooWide(
            needed: need.sum(), available: width, widest: widest?.content ?? .figure(nil),
            at: widest?.place ?? block.place)
        if width == typesetter.measures.typeArea.width {
            diagnostic.hints.append(
                Bilingual(
                    "或者把这张表单独作为一个附件，自动横排；附件里还有文字的，写“=== 附件1 横排”",
                    "or make the table an attachment by itself, where it is turned; with text beside it, write '=== 附件1 横排'"))
        }
        return diagnostic
    }

    // MARK: The plan

    /// - Parameter leavingSingles: whether cells of a single line are left to be set with their pages.
    func plan(_ choice: Choice, leavingSingles: Bool = false) throws(StageFailure) -> PlannedTable {
        let style = choice.style
        let xs = choice.widths.edges()
        let columns = TableColumns(typesetter: typesetter, style: style.type, table: heading)
        let heights = TableRows(style: style.type, table: heading, columns: columns).leastHeights(widths: choice.widths)
        let words = TableCells(
            typesetter: typesetter, style: style.type, table: heading, columns: columns, xs: xs, ys: heights.edges())
        let rows = try self.rows(style, xs, leavingSingles)
        // Each row has its lines now, and few texts come again: sums that are carried, labels.
        setter.forgetTexts()
        return PlannedTable(
            block: block, style: style, xs: xs, heading: heading, headingHeights: heights,
            headingItems: try words.items(), rows: rows,
            alignment: FigureAlignment(content, size: style.size),
            head: try head(style, width: choice.widths.sum(), isContinued: false),
            continuedHead: try head(style, width: choice.widths.sum(), isContinued: true),
            notes: try TableNotes(typesetter: typesetter, style: style.type.smallStyle)
                .lines(block.notes, width: choice.widths.sum()))
    }

    private func rows(_ style: TableStyle, _ xs: [Length], _ leavingSingles: Bool) throws(StageFailure) -> [PlannedRow] {
        let first = heading.rowCount
        var rows = block.rows.map { row in
            PlannedRow(height: max(style.rowHeight(lines: 1), .millimetres(Double(row.height))), cells: [])
        }
        var spans: [PlannedCell] = []
        let cells = BodyCells(block.table, style: style, xs: xs)
        let lines = try cells.lines(setter, typesetter, lanes, leavingSingles: leavingSingles)
        for (cell, lines) in zip(cells.cells, lines) {
            let row = cell.region.rows.lowerBound - first
            let structure = cell.structure(headerRowCount: first, namesGroup: block.rows[row].role == .groupHeading)
            let planned = PlannedCell(cell: cell, lines: lines, structure: .cell(structure))
            rows[row].cells.append(planned)
            if cell.region.rows.count == 1 {
                rows[row].height = max(rows[row].height, style.rowHeight(lines: planned.lineCount))
            } else {
                spans.append(planned)
            }
        }
        for span in spans.sorted(by: { $0.cell.region.rows.count < $1.cell.region.rows.count }) {
            let reach = (span.cell.region.rows.lowerBound - first)..<(span.cell.region.rows.upperBound - first)
            let lack = style.rowHeight(lines: span.lineCount) - rows[reach].map(\.height).sum()
            if lack > .zero {
                for (row, share) in zip(reach, lack.shared(by: reach.map { _ in 1 })) { rows[row].height += share }
            }
            for row in reach.dropFirst() { rows[row].reaching.append(span) }
        }
        return grouped(rows)
    }

    /// Each row with the heading of its group; a group ends with its sum.
    private func grouped(_ rows: [PlannedRow]) -> [PlannedRow] {
        var rows = rows
        var heading: Int?
        for (index, row) in block.rows.enumerated() {
            switch row.role {
            case .groupHeading: heading = index
            case .record: rows[index].groupHeading = heading
            case .subtotal, .total:
                rows[index].groupHeading = heading
                heading = nil
            }
        }
        return rows
    }

    // MARK: Above and below

    /// 表1　分县情况, on further pages 表1　分县情况（续表）; the same of what
    /// a table without a title is called, else 续表 at the left (docs/decisions/0013).
    private func head(_ style: TableStyle, width: Length, isContinued: Bool) throws(StageFailure) -> PlannedHead {
        var head = PlannedHead()
        if let title = block.title ?? (isContinued ? block.name : nil) {
            let text = title.text + (isContinued ? "（续表）" : "")
            let lines = try typesetter.paragraph(
                StyledText(text, style.title), at: title.place, in: LineShape(measure: width, alignment: .start),
                pitch: .solid(style.title.size))
            head.title = lines.map(CellLine.init)
        } else if isContinued {
            head.label = CellLine(try typesetter.line("续表", style.type.headingStyle))
        }
        if let unit = block.unit {
            head.unit = CellLine(try typesetter.line(unit, style.type.smallStyle, at: block.place, room: width))
        }
        return head
    }
}

extension [Length] {
    /// The edges of cells of these sizes, one more than there are cells, from 0.
    func edges() -> [Length] {
        reduce(into: [Length.zero]) { edges, size in edges.append((edges.last ?? .zero) + size) }
    }
}

extension TableBlock {
    /// A table without rows says 无, so that nobody looks for what is missing (docs/decisions/0013).
    var sayingNone: TableBlock {
        guard rows.isEmpty else { return self }
        var block = self
        let row = table.rowCount
        block.table.rowCount += 1
        block.table.cells.append(
            TableCell(
                region: .init(rows: row..<(row + 1), columns: 0..<table.columnCount), content: .text("无", .centred)))
        block.rows = [TableRow()]
        return block
    }
}
