import Geometry

/// Shares room among columns of words so that the rows together have the fewest lines.
///
/// A row is as high as its highest cell, so one wider column alone may gain nothing: the search
/// moves room from column to column, in ever smaller steps, as long as the sum of all rows'
/// heights falls. A second, smooth measure leads it over the flat stretches between.
struct TextWidths {
    struct Column {
        var index: Int
        var least: Length
        /// More than this is of no use.
        var most: Length
    }

    let columns: [Column]
    /// The texts of each row: column and width on one line.
    let rows: [[(column: Int, width: Length)]]
    let padding: Length
    let size: Length

    /// Lines of a text whose natural width is known, in a cell of a width.
    ///
    /// On average a line stays half a character short of the measure.
    static func lines(of width: Length, in measure: Length, size: Length) -> Int {
        guard width > measure else { return 1 }
        let filled = max(size.emu, measure.emu - size.emu / 2)
        return (width.emu + filled - 1) / filled
    }

    /// - Parameter room: to be added to the columns' least widths, all of it.
    /// - Returns: the width of each column by its index.
    func widths(adding room: Length) -> [(column: Int, width: Length)] {
        guard !columns.isEmpty else { return [] }
        var widths = start(room)
        for halves in [8, 4, 2, 1] { improve(&widths, step: size.half * halves) }
        return zip(columns, widths).map { ($0.index, $1) }
    }

    /// In proportion to what the columns lack.
    private func start(_ room: Length) -> [Length] {
        let lacks = columns.map { max(1, ($0.most - $0.least).emu) }
        return zip(columns, room.shared(by: lacks)).map { $0.least + $1 }
    }

    private static let mostMoves = 60

    private func improve(_ widths: inout [Length], step: Length) {
        var cost = self.cost(widths)
        for _ in 0..<Self.mostMoves {
            var best: (cost: Double, widths: [Length])?
            for giver in columns.indices where widths[giver] - step >= columns[giver].least {
                for taker in columns.indices where taker != giver {
                    var moved = widths
                    moved[giver] -= step
                    moved[taker] += step
                    let found = self.cost(moved)
                    if found < best?.cost ?? cost { best = (found, moved) }
                }
            }
            guard let best else { return }
            (cost, widths) = best
        }
    }

    /// Lines of all rows, and a little for how far each text is from standing on one line.
    private func cost(_ widths: [Length]) -> Double {
        var measures: [Int: Length] = [:]
        for (column, width) in zip(columns, widths) { measures[column.index] = width - padding }
        var lines = 0
        var pressure = 0.0
        for row in rows {
            var most = 1
            for text in row {
                guard let measure = measures[text.column] else { continue }
                most = max(most, Self.lines(of: text.width, in: measure, size: size))
                let ratio = max(1, Double(text.width.emu) / Double(measure.emu))
                pressure += ratio * ratio
            }
            lines += most
        }
        return Double(lines) + pressure / 100
    }
}
