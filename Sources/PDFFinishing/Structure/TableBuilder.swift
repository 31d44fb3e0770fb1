import DisplayList

/// One table on its way into the tree: cells as they are painted, rows when all are known.
///
/// What is painted are words; the cells without any are found by what the others leave open, so that
/// each row has the table's columns (ISO 14289-1 §7.5).
struct TableBuilder {
    let element: Int32
    private var first: StructureTag.Cell?
    private var current: (cell: StructureTag.Cell, element: Int32)?
    /// Each row's cells by their columns.
    private var rows: [[(column: Int, element: Int32)]] = []
    private var columnCount = 0
    private var headRowCount = 0

    init(element: Int32) { self.element = element }

    /// Whether any of its cells has words.
    var hasWords: Bool { first != nil }

    /// Whether a cell cannot be of this table, since it is its first one again.
    func isNew(_ cell: StructureTag.Cell) -> Bool {
        guard let first, let current else { return false }
        return cell.row == first.row && cell.column == first.column && !current.cell.isPlaced(like: cell)
    }

    /// The element of a cell, a new one where it is painted for the first time.
    mutating func element(of cell: StructureTag.Cell, in tree: inout StructureTree) -> Int32 {
        if let current, current.cell.isPlaced(like: cell) { return current.element }
        first = first ?? cell
        while rows.count < cell.row + cell.rowSpan { rows.append([]) }
        if let known = rows[cell.row].last(where: { $0.column == cell.column }) {
            current = (cell, known.element)
            return known.element
        }
        // The parent is set when the table is closed.
        let element = Int32(tree.elements.count)
        tree.elements.append(.init(role: .cell(cell.role), parent: self.element, cell: cell))
        rows[cell.row].append((cell.column, element))
        columnCount = max(columnCount, cell.column + cell.columnSpan)
        if cell.role == .columnHeading { headRowCount = max(headRowCount, cell.row + cell.rowSpan) }
        current = (cell, element)
        return element
    }

    /// Puts the rows with all their cells below the table.
    func close(in tree: inout StructureTree) {
        // Up to which row a cell from above takes each column.
        var taken = [Int](repeating: 0, count: columnCount)
        var part: Int32?
        for (number, cells) in rows.enumerated() {
            if number == 0 || number == headRowCount {
                part = tree.add(number < headRowCount ? .tableHead : .tableBody, below: element)
            }
            let row = tree.add(.row, below: part ?? element)
            fill(row, number, cells, &taken, in: &tree)
        }
    }

    private func fill(
        _ row: Int32, _ number: Int, _ cells: [(column: Int, element: Int32)], _ taken: inout [Int],
        in tree: inout StructureTree
    ) {
        var column = 0
        func fillGap(to end: Int, _ taken: [Int], in tree: inout StructureTree) {
            while column < end {
                if taken[column] <= number { _ = tree.add(.cell, below: row) }
                column += 1
            }
        }
        tree.elements[Int(row)].children.reserveCapacity(columnCount)
        for (start, element) in cells.sorted(by: { $0.column < $1.column }) {
            guard let cell = tree.elements[Int(element)].cell else { continue }
            fillGap(to: start, taken, in: &tree)
            tree.elements[Int(element)].parent = row
            tree.elements[Int(row)].children.append(element)
            let end = cell.column + cell.columnSpan
            for index in cell.column..<end { taken[index] = cell.row + cell.rowSpan }
            column = max(column, end)
        }
        fillGap(to: columnCount, taken, in: &tree)
    }
}

extension StructureTag.Cell {
    fileprivate func isPlaced(like other: Self) -> Bool { row == other.row && column == other.column }
}
