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
    /// Names stand a little below the centres, so that the line below the date is clear of seals of 42 mm.
    private static let fit = SealFit(offsets: Length.millimetres(1)...Length.millimetres(4.5), offset: .millimetres(3))

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

    /// The middles of the columns, as many as fit; the last four cells and half a date from the right where
    /// that leaves a cell free at the left, else all of them in the middle of the 版心.
    private var columns: [Length]? {
        let most = min(Self.mostInRow, names.count)
        for count in stride(from: most, through: 1, by: -1) {
            if let columns = columns(of: Self.rows(names.count, perRow: count)) { return columns }
        }
        return nil
    }

    private func columns(of rows: [Range<Int>]) -> [Length]? {
        let distances = self.distances(of: rows)
        // At equal distances if they fit so.
        let equal = distances.map { _ in distances.max() ?? .zero }
        return columns(of: rows, at: equal) ?? columns(of: rows, at: distances)
    }

    /// From each column's middle to the next one's, the least that keeps names and seals apart.
    private func distances(of rows: [Range<Int>]) -> [Length] {
        var distances = [Length](repeating: .zero, count: rows[0].count - 1)
        for row in rows {
            for (organ, next) in zip(row, row.dropFirst()) {
                let column = distances.count - (row.upperBound - 1 - organ)
                let seals = (diameters[organ] + diameters[next]).half + SealFit.between
                let texts = (names[organ].extent + names[next].extent).half + measures.cellPitch.width(ofCells: 1)
                distances[column] = max(distances[column], seals, texts)
            }
        }
        return distances
    }

    /// - Returns: nil where they are wider than the 版心.
    private func columns(of rows: [Range<Int>], at distances: [Length]) -> [Length]? {
        let width = measures.typeArea.width
        let cell = measures.cellPitch.width(ofCells: 1)
        var middles = [measures.cellPitch.width(ofCells: measures.cellsPerLine - 4) - date.extent.half]
        for distance in distances.reversed() { middles.insert(middles[0] - distance, at: 0) }
        var (left, right) = (middles[0], middles[middles.count - 1] + date.extent.half)
        for row in rows {
            for (index, organ) in row.enumerated() {
                let half = max(names[organ].extent, diameters[organ]).half
                let middle = middles[middles.count - row.count + index]
                left = min(left, middle - half)
                right = max(right, middle + half)
            }
        }
        guard right - left <= width else { return nil }
        var shift = min(.zero, width - right)
        if left + shift < cell { shift = (width - (right - left)).half - left }
        return middles.map { $0 + shift }
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
