import OfficialDocument
import Workbook

/// Puts the parts of a form one below the other into rows of cells.
struct FormSheetBuilder {
    let columnCount: Int
    private(set) var rows: [RowContents] = []
    private(set) var merges: [CellRange] = []
    /// How many rows stand above the table.
    private(set) var tableTop = 0
    /// The numbers of the rows with sentences, from the first on.
    private(set) var sentenceRows: [Int] = []
    /// What stands side by side above and below the table, each with its cell.
    private(set) var labels: [(row: Int, column: Int, text: String)] = []

    /// Widths in characters of the normal font: the column of row labels, and each column of figures.
    private static let (stubWidth, figureWidth) = (15.0, 9.0)

    init(columnCount: Int) { self.columnCount = columnCount }

    var columns: [ColumnContents] {
        guard columnCount > 1 else { return [ColumnContents(range: 1...1, width: Self.stubWidth)] }
        return [
            ColumnContents(range: 1...1, width: Self.stubWidth),
            ColumnContents(range: 2...columnCount, width: Self.figureWidth),
        ]
    }

    mutating func add(_ sheet: FormSheet) {
        if let label = sheet.label { addLine(label.text, .label, height: 20) }
        addLine(sheet.title.text, .title, height: 30)
        for line in sheet.corner.dropLast() { addParts([(2 * columnCount / 3, line.text)], height: 15) }
        addCaption(sheet)
        addTable(sheet.table)
        let sentences = sheet.sentences.map { $0.map(Self.text).joined() }
        sentenceRows = sentences.indices.map { rows.count + 1 + $0 }
        addLines([sheet.sentencesLabel + (sentences.first ?? "")] + sentences.dropFirst())
        addSignatures(sheet.signatures)
        let notes = sheet.notes.map(\.text)
        addLines([sheet.notesLabel + (notes.first ?? "")] + notes.dropFirst())
        addLines(sheet.remarks.map(\.text), .remark)
    }

    private static func text(_ piece: SentencePiece) -> String {
        switch piece {
        case .text(let text): text
        case .blank(let value): value ?? "＿＿＿＿"
        }
    }

    // MARK: Lines

    private mutating func addLines(_ texts: [String], _ style: CellStyle = .wrapped) {
        for text in texts where !text.isEmpty {
            let lines = Self.lines(of: text, width: width(of: 0..<columnCount))
            addLine(text, style, height: Double(lines) * Self.lineHeight + 2)
        }
    }

    /// A text over the whole width.
    private mutating func addLine(_ text: String, _ style: CellStyle, height: Double) {
        let number = rows.count + 1
        rows.append(
            RowContents(number: number, cells: [CellContents(column: 1, value: .text(text), style: style)], height: height))
        merge(rows: number - 1..<number, columns: 0..<columnCount)
    }

    /// The caption, the period and the last line of the corner, as far as there are any.
    private mutating func addCaption(_ sheet: FormSheet) {
        var parts = [(0, sheet.caption.text)]
        if let period = sheet.period { parts.append((columnCount * 2 / 5, period.text)) }
        if let last = sheet.corner.last { parts.append((2 * columnCount / 3, last.text)) }
        addParts(parts, height: 18)
    }

    /// Texts side by side, each from its column (from 0) to the next one's.
    private mutating func addParts(_ parts: [(column: Int, text: String)], height: Double) {
        let number = rows.count + 1
        var cells: [CellContents] = []
        for (index, part) in parts.enumerated() {
            let end = index + 1 < parts.count ? parts[index + 1].column : columnCount
            guard part.column < end else { continue }
            cells.append(CellContents(column: part.column + 1, value: .text(part.text), style: .line))
            labels.append((number, part.column + 1, part.text))
            merge(rows: number - 1..<number, columns: part.column..<end)
        }
        rows.append(RowContents(number: number, cells: cells, height: height))
    }

    /// The fields side by side, each as wide as the others.
    private mutating func addSignatures(_ fields: [SignatureField]) {
        guard !fields.isEmpty, fields.count <= columnCount else { return }
        let number = rows.count + 1
        var cells: [CellContents] = []
        for (index, field) in fields.enumerated() {
            let range = index * columnCount / fields.count..<(index + 1) * columnCount / fields.count
            let text = field.label + (field.value ?? "")
            cells.append(CellContents(column: range.lowerBound + 1, value: .text(text), style: .line))
            labels.append((number, range.lowerBound + 1, text))
            merge(rows: number - 1..<number, columns: range)
        }
        rows.append(RowContents(number: number, cells: cells, height: 26))
    }

    // MARK: The table

    private mutating func addTable(_ table: Table) {
        let top = rows.count
        tableTop = top
        var grid: [[CellContents?]] = Array(
            repeating: (1...columnCount).map { CellContents(column: $0, value: .blank, style: .ordinal) }, count: table.rowCount)
        for cell in table.cells {
            let region = cell.region
            grid[region.rows.lowerBound][region.columns.lowerBound] = CellContents(
                column: region.columns.lowerBound + 1, value: Self.value(of: cell.content), style: Self.style(of: cell.content))
            merge(rows: shifted(region.rows, by: top), columns: region.columns)
            if let arm = cell.arm { merge(rows: shifted(arm.rows, by: top), columns: arm.columns) }
        }
        for (index, cells) in grid.enumerated() {
            let height = index < table.headerRowCount ? headerHeight(of: index, table) : 24
            rows.append(RowContents(number: top + index + 1, cells: cells.compactMap(\.self), height: height))
        }
    }

    private func shifted(_ rows: Range<Int>, by top: Int) -> Range<Int> {
        rows.lowerBound + top..<rows.upperBound + top
    }

    /// What the tallest heading over this row needs of it, in points.
    private func headerHeight(of row: Int, _ table: Table) -> Double {
        table.cells.filter { $0.region.rows.contains(row) }.map { cell in
            guard case .heading(let heading) = cell.content else { return Self.lineHeight }
            let lines = Self.lines(of: heading.text, width: width(of: cell.region.columns)) + (heading.unit == nil ? 0 : 1)
            return Double(lines) * Self.lineHeight / Double(cell.region.rows.count)
        }.max().map { $0 + 4 } ?? 20
    }

    /// In points, of the type in cells.
    private static let lineHeight = 13.0

    private func width(of columns: Range<Int>) -> Double {
        columns.reduce(0) { $0 + ($1 == 0 ? Self.stubWidth : Self.figureWidth) }
    }

    /// How many lines a text takes, a Han character being two characters wide.
    private static func lines(of text: String, width: Double) -> Int {
        let units = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 1 : 2) }
        return max(1, Int((Double(units) / max(2, width - 1)).rounded(.up)))
    }

    static func value(of content: TableCell.Content) -> CellValue {
        switch content {
        case .heading(let heading): .text(heading.text + (heading.unit.map { "\n（\($0)）" } ?? ""))
        case .ordinal(let text), .stub(let text), .text(let text, _): .text(text)
        case .figure(let text): text.map(figure) ?? .blank
        }
    }

    /// A printed figure as a number that shows as it is printed.
    private static func figure(_ text: String) -> CellValue {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
        guard isNumber, text.utf8.count <= 15 else { return .text(text) }
        let decimals = parts.count == 2 ? parts[1].utf8.count : 0
        let code = decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
        return .number(CellNumber(digits: text, format: NumberFormat(code: code)))
    }

    private static func style(of content: TableCell.Content) -> CellStyle {
        switch content {
        case .heading: .heading
        case .ordinal, .stub, .text(_, .centred): .ordinal
        case .figure: .figure
        case .text(_, .leading): CellStyle(font: .body, border: .thin, horizontal: .left, wraps: true)
        case .text(_, .lowerTrailing): .figure
        }
    }

    private mutating func merge(rows: Range<Int>, columns: Range<Int>) {
        guard rows.count > 1 || columns.count > 1 else { return }
        merges.append(
            CellRange(
                first: CellReference(row: rows.lowerBound + 1, column: columns.lowerBound + 1),
                last: CellReference(row: rows.upperBound, column: columns.upperBound)))
    }
}

extension CellStyle.Font {
    fileprivate static let body = CellStyle.Font(name: "宋体", size: 9)
}

extension CellStyle {
    fileprivate static let label = CellStyle(font: .init(name: "黑体", size: 16), horizontal: .left)
    fileprivate static let title = CellStyle(font: .init(name: "方正小标宋简体", size: 22), horizontal: .center)
    fileprivate static let line = CellStyle(font: .body, horizontal: .left)
    fileprivate static let wrapped = CellStyle(font: .body, horizontal: .left, wraps: true)
    fileprivate static let remark = CellStyle(font: .init(name: "黑体", size: 9), horizontal: .left, wraps: true)
    fileprivate static let heading = CellStyle(font: .body, border: .thin, horizontal: .center, wraps: true)
    fileprivate static let ordinal = CellStyle(font: .body, border: .thin, horizontal: .center)
    fileprivate static let figure = CellStyle(font: .body, border: .thin, horizontal: .right)
}
