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

    /// Names stand a little below the centres, whatever follows: 附注 gives way to the seals, not they to it.
    private static let fit = SealFit(offsets: Length.millimetres(1)...Length.millimetres(4.5), offset: .millimetres(3))

    /// - Returns: nil where it has no place.
    func block(in room: SignatureRoom) -> SignatureBlock? {
        let aligned = arrangements(moving: false)
        if let block = first(of: aligned, in: room) { return block }
        guard var block = first(of: arrangements(moving: true), in: room) else { return nil }
        // Only where a whole page has no room for the date four cells from the right is that no strain.
        let page = SignatureRoom(pitch: room.pitch, height: measures.typeArea.height - room.pitch * 2)
        block.strain = first(of: aligned, in: page) == nil ? 0 : 3
        return block
    }

    private func first(of arrangements: [[Length]], in room: SignatureRoom) -> SignatureBlock? {
        for columns in arrangements {
            if let block = block(columns, in: room), block.height <= room.height { return block }
        }
        return nil
    }

    private func block(_ columns: [Length], in room: SignatureRoom) -> SignatureBlock? {
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

    /// The middles of columns, as many of them as fit first.
    ///
    /// - Parameter moving: whether the date may leave its place four cells from the right, all of them then
    ///   standing in the middle of the 版心.
    private func arrangements(moving: Bool) -> [[Length]] {
        stride(from: min(Self.mostInRow, names.count), through: 1, by: -1).compactMap { count in
            let rows = Self.rows(names.count, perRow: count)
            let distances = self.distances(of: rows)
            // At equal distances if they fit so.
            let equal = distances.map { _ in distances.max() ?? .zero }
            return columns(of: rows, at: equal, moving: moving) ?? columns(of: rows, at: distances, moving: moving)
        }
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

    /// - Returns: nil where they leave the 版心.
    private func columns(of rows: [Range<Int>], at distances: [Length], moving: Bool) -> [Length]? {
        let width = measures.typeArea.width
        var middles = [measures.cellPitch.width(ofCells: measures.cellsPerLine - 4) - date.extent.half]
        for distance in distances.reversed() { middles.insert(middles[0] - distance, at: 0) }
        let (left, right) = reach(of: rows, middles)
        if moving {
            guard right - left <= width else { return nil }
            return middles.map { $0 + (width - right - left).half }
        }
        // As a single name does, a long last one gives way to the left with its date.
        for edge in [width - measures.cellHeight, width] {
            let shift = min(.zero, edge - right)
            if left + shift >= .zero { return middles.map { $0 + shift } }
        }
        return nil
    }

    /// How far names, seals and the date reach to both sides.
    private func reach(of rows: [Range<Int>], _ middles: [Length]) -> (left: Length, right: Length) {
        var (left, right) = (middles[0], middles[middles.count - 1] + date.extent.half)
        for row in rows {
            for (index, organ) in row.enumerated() {
                let half = max(names[organ].extent, diameters[organ]).half
                let middle = middles[middles.count - row.count + index]
                left = min(left, middle - half)
                right = max(right, middle + half)
            }
        }
        return (left, right)
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
