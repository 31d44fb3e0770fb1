import Geometry

/// The lines of one page where they are not the usual ones: the line pitch gives way a little so that
/// seal and date find room (GB/T 9704-2012 §7.3.5.5).
struct PageGrid: Hashable {
    /// The first line of text, which stays where the usual grid has it.
    var firstLine = 0
    /// How many gaps fill the 版心: 21 usually, 22 for one line more on a page, 20 for one fewer.
    var gaps: Int
}

extension Measures {
    var usualGaps: Int { linesPerPage - 1 }

    /// From the 版心's upper edge to a line's upper edge.
    func lineOffset(_ line: Int) -> Length { gridHeight.scaled(line, over: usualGaps) }

    func lineOffset(_ line: Int, on grid: PageGrid?) -> Length {
        guard let grid else { return lineOffset(line) }
        return lineOffset(grid.firstLine) + gridHeight.scaled(line - grid.firstLine, over: grid.gaps)
    }

    /// The line below the last that fits on a page of such a grid.
    func capacity(of grid: PageGrid) -> Int {
        let left = gridHeight - lineOffset(grid.firstLine)
        // A hair's breadth more than the page counts, as the first line's place is rounded.
        return grid.firstLine + (left.emu * grid.gaps + gridHeight.emu / 1000) / gridHeight.emu + 1
    }

    /// From the first line's upper edge to the last one's.
    private var gridHeight: Length { typeArea.height - cellHeight }
}
