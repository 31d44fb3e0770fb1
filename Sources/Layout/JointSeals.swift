import Composition
import Geometry

/// Names and seals of several organs in rows (GB/T 9704-2012 §7.3.5.1): in the organs' order, one seal
/// on each name, no seal touching another, no row wider than the 版心; the last seal presses the
/// last name and the date.
struct JointSeals {
    let measures: Measures
    let names: [ComposedLine]
    let date: ComposedLine
    let diameters: [Length]

    /// More were never set side by side, and three of 50 mm fill the measure.
    private static let mostInRow = 3
    /// Names stand a little below the centres; the last one less, as the date follows it.
    private static let fit = SealFit(offsets: Length.millimetres(1)...Length.millimetres(4.5), offset: .millimetres(1.5))

    /// - Returns: nil where it has no place.
    func block(in room: SignatureRoom) -> SignatureBlock? {
        guard let columns else { return nil }
        let rows = Self.rows(names.count, perRow: columns.count)
        guard let first = firstRow(rows[0], room) else { return nil }
        let drops = self.drops(of: rows, first: first.lines, room)
        var block = SignatureBlock()
        for (row, lines) in zip(rows, drops) {
            let y = first.centre + room.pitch * (lines - first.lines)
            for (index, organ) in row.enumerated() {
                // Rows end at the same column, where the date is.
                let x = columns[columns.count - row.count + index]
                block.pieces.append(.init(line: names[organ], x: x - names[organ].extent.half, drop: .init(lines: lines)))
                block.seals.append(.init(centre: Point(x: x, y: y), diameter: diameters[organ]))
            }
        }
        guard let last = drops.last, let x = columns.last else { return nil }
        block.pieces.append(.init(line: date, x: x - date.extent.half, drop: .init(lines: last + 1)))
        let lowest = block.seals.map(\.rect.maxY).max() ?? .zero
        block.height = max(lowest, room.pitch * (last + 1))
        return block
    }

    /// Organs in rows as equal as can be, the longer ones first.
    static func rows(_ count: Int, perRow: Int) -> [Range<Int>] {
        let rowCount = (count + perRow - 1) / perRow
        var rows: [Range<Int>] = []
        for row in 0..<rowCount {
            let start = rows.last?.upperBound ?? 0
            rows.append(start..<start + (count - start + rowCount - row - 1) / (rowCount - row))
        }
        return rows
    }

    // MARK: Columns

    /// The middles of the columns, the last four cells and half a date from the right where it can be.
    private var columns: [Length]? {
        let most = min(Self.mostInRow, names.count)
        for count in stride(from: most, through: 1, by: -1) {
            let used = Self.rows(names.count, perRow: count)[0].count
            if let columns = columns(used) { return columns }
        }
        return nil
    }

    private func columns(_ count: Int) -> [Length]? {
        let widestName = max(names.map(\.extent).max() ?? .zero, date.extent)
        let widestSeal = diameters.max() ?? .zero
        let half = max(widestName, widestSeal).half
        let step = max(widestName + measures.cellPitch.width(ofCells: 1), widestSeal + SealFit.between)
        let width = measures.typeArea.width
        guard step * (count - 1) + half * 2 <= width else { return nil }
        let wanted = measures.cellPitch.width(ofCells: measures.cellsPerLine - 4) - date.extent.half
        let last = min(max(wanted, step * (count - 1) + half), width - half)
        return (0..<count).map { last - step * (count - 1 - $0) }
    }

    // MARK: Rows

    /// How many lines below the text the first names stand, and their seals' centres.
    private func firstRow(_ row: Range<Int>, _ room: SignatureRoom) -> (lines: Int, centre: Length)? {
        let diameter = row.map { diameters[$0] }.max() ?? .zero
        for lines in 2...6 {
            let middle = room.pitch * lines - measures.cellHeight.half
            if let gap = Self.fit.gap(middle: middle, diameter: diameter, room: room.height) {
                return (lines, gap + diameter.half)
            }
        }
        return nil
    }

    /// The lines of all rows below the text; seals of neighbouring rows stay apart.
    private func drops(of rows: [Range<Int>], first: Int, _ room: SignatureRoom) -> [Int] {
        var drops = [first]
        for (upper, lower) in zip(rows, rows.dropFirst()) {
            let radii = [upper, lower].map { row in (row.map { diameters[$0] }.max() ?? .zero).half }
            let distance = radii.sum() + SealFit.between
            drops.append((drops.last ?? first) + (distance.emu + room.pitch.emu - 1) / room.pitch.emu)
        }
        return drops
    }
}
