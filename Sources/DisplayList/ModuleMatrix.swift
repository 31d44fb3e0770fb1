/// The dark and light modules of a two-dimensional code, in a square, without its quiet zone.
package struct ModuleMatrix: Hashable, Sendable {
    /// Modules along an edge.
    package let side: Int
    /// By rows from the top, each from the left.
    private let dark: [Bool]

    /// - Precondition: there are `side` rows of `side` modules.
    package init(side: Int, dark: [Bool]) {
        precondition(side > 0 && dark.count == side * side, "a code is a square of modules")
        self.side = side
        self.dark = dark
    }

    package func isDark(row: Int, column: Int) -> Bool { dark[row * side + column] }

    /// Modules that are painted as one rectangle.
    package struct Block: Hashable, Sendable {
        package var rows: Range<Int>
        package var columns: Range<Int>
    }

    /// What covers the dark modules, each once: runs within a row, joined with the like below, so that no seams show.
    package var blocks: [Block] {
        var done: [Block] = []
        var open: [Block] = []
        for row in 0..<side {
            var next: [Block] = []
            for run in runs(inRow: row) {
                let above = open.first { $0.columns == run }
                next.append(Block(rows: (above?.rows.lowerBound ?? row)..<row + 1, columns: run))
            }
            done += open.filter { block in !next.contains { $0.columns == block.columns } }
            open = next
        }
        return done + open
    }

    private func runs(inRow row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for column in 0..<side where isDark(row: row, column: column) {
            if let last = runs.last, last.upperBound == column {
                runs[runs.count - 1] = last.lowerBound..<column + 1
            } else {
                runs.append(column..<column + 1)
            }
        }
        return runs
    }

    /// 64 bits that tell codes apart in a dump (FNV-1a).
    package var fingerprint: UInt64 {
        dark.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ ($1 ? 1 : 0)) &* 0x100_0000_01B3 }
    }
}
