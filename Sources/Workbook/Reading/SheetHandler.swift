/// Reads the rows of a sheet and hands them on through a queue (ECMA-376 Part 1 §18.3).
final class SheetHandler: XMLHandler {
    /// Rows read and not yet taken, those of one block at most.
    private(set) var rows: [SheetRow] = []
    private(set) var columns: [SheetColumns] = []
    /// What is wrong with cells and rows, in their order, since it was taken last.
    private(set) var faults: [SheetFault] = []
    /// Whether the part is a worksheet; nil before its first element.
    private(set) var isSheet: Bool?

    private let decoder: CellDecoder
    private var row: SheetRow?
    private var cell: CellReading?
    private var lastRow = 0
    private var lastColumn = 0
    private var isInRows = false
    private var isInValue = false
    private var isInInline = false
    private var value: [UInt8] = []
    private var inline = TextCollector()
    private var isTooLong = false

    init(decoder: CellDecoder) { self.decoder = decoder }

    func takeRows() -> [SheetRow] {
        defer { rows.removeAll(keepingCapacity: true) }
        return rows
    }

    func takeFaults() -> [SheetFault] {
        defer { faults.removeAll() }
        return faults
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard isSheet == true else {
            isSheet = isSheet == nil && name.is("worksheet")
            return
        }
        if cell != nil {
            startInCell(name, attributes)
        } else if isInRows {
            if name.is("c") { startCell(attributes) } else if name.is("row") { startRow(attributes) }
        } else if name.is("sheetData") {
            isInRows = true
        } else if name.is("col"), columns.count < WorkbookLimits.columns, let range = SheetColumns(attributes) {
            columns.append(range)
        }
    }

    func text(_ bytes: Span<UInt8>) {
        if isInInline { return inline.add(bytes) }
        guard isInValue else { return }
        guard value.count + bytes.count <= WorkbookLimits.cellTextBytes else {
            isTooLong = true
            return
        }
        value.append(bytes)
    }

    func end(_ name: XMLName) {
        if cell != nil {
            endInCell(name)
        } else if name.is("row") {
            endRow()
        } else if name.is("sheetData") {
            isInRows = false
        }
    }

    // MARK: Rows

    private func startRow(_ attributes: XMLAttributes) {
        endRow()
        let given = attributes.text("r")
        let number = given.map { Array($0.utf8).span.wholeNumber ?? 0 } ?? lastRow + 1
        guard (1...WorkbookLimits.rows).contains(number) else {
            return report(.badReference(given ?? String(number)), row: lastRow + 1, column: nil)
        }
        guard number > lastRow else { return report(.order, row: number, column: nil) }
        row = SheetRow(number: number)
        row?.isHidden = attributes.flag("hidden")
        lastRow = number
        lastColumn = 0
    }

    private func endRow() {
        if let row, !row.cells.isEmpty { rows.append(row) }
        row = nil
    }

    // MARK: Cells

    private func startCell(_ attributes: XMLAttributes) {
        guard let row else { return }
        var cell = CellReading(reference: CellReference(row: row.number, column: lastColumn + 1))
        var badReference: String?
        attributes.forEach { name, value in
            guard name.space == .none else { return }
            if name.is("r") {
                if let reference = CellReference(value) { cell.reference = reference } else { badReference = String(bytes: value) }
            } else if name.is("s") {
                cell.style = value.wholeNumber ?? 0
            } else if name.is("t") {
                cell.kind = CellReading.Kind(value)
            }
        }
        let isWithin = cell.reference.row == row.number && cell.reference.column <= WorkbookLimits.columns
        if badReference != nil || !isWithin {
            let text = badReference ?? Self.text(cell.reference)
            report(.badReference(text), row: row.number, column: nil)
        } else if cell.reference.column <= lastColumn {
            report(.order, row: row.number, column: cell.reference.column)
        } else {
            lastColumn = cell.reference.column
            self.cell = cell
            value.removeAll(keepingCapacity: true)
            inline.reset()
            isTooLong = false
        }
    }

    private static func text(_ reference: CellReference) -> String { "\(reference.row):\(reference.column)" }

    private func startInCell(_ name: XMLName, _ attributes: XMLAttributes) {
        if isInInline {
            inline.start(name, attributes)
        } else if name.is("v") {
            isInValue = true
            cell?.hasValue = true
        } else if name.is("is") {
            isInInline = true
        } else if name.is("f") {
            cell?.hasFormula = true
        }
    }

    private func endInCell(_ name: XMLName) {
        if name.is("is") {
            isInInline = false
        } else if isInInline {
            inline.end(name)
        } else if name.is("v") {
            isInValue = false
        } else if name.is("c"), let cell {
            endCell(cell)
            self.cell = nil
        }
    }

    private func endCell(_ cell: CellReading) {
        let (row, column) = (cell.reference.row, cell.reference.column)
        if isTooLong || inline.isTooLong { return report(.textTooLong, row: row, column: column) }
        do {
            let value = try decoder.value(of: cell, text: value, inline: inline)
            if value.isBlank {
                // An empty text is a value; an empty number, or none at all, is a formula that nobody computed.
                guard cell.hasFormula, cell.kind == .number || !cell.hasValue else { return }
                report(.formulaWithoutValue, row: row, column: column)
            }
            self.row?.cells.append(SheetCell(column: column, value: value, isFormula: cell.hasFormula))
        } catch {
            let text = Self.excerpt(value)
            report(error == .malformed ? .malformedValue(text) : .noSuchText(text), row: row, column: column)
        }
    }

    private static func excerpt(_ bytes: [UInt8]) -> String { String(decoding: bytes.prefix(200), as: UTF8.self) }

    /// Faults kept of one block: a block of nothing but faults holds thousands.
    private static let mostFaults = 1000

    private func report(_ kind: SheetFault.Kind, row: Int, column: Int?) {
        guard faults.count < Self.mostFaults else { return }
        faults.append(SheetFault(kind: kind, row: row, column: column))
    }
}
