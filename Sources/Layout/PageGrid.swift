import Geometry

/// The lines of one page where they are not the usual ones: on page 1 they begin where the head ends
/// (GB/T 9704-2012 §7.3.2); elsewhere their pitch gives way a little so that seal and date find room (§7.3.5.5).
///
/// Lines count as on the usual grid, from 0; those of page 1 end with the usual last one.
struct PageGrid: Hashable {
    var firstLine = 0
    /// The last line that the page holds.
    var lastLine: Int
    /// From the 版心's upper edge to that of the first line.
    var top = Length.zero
    /// From the 版心's upper edge to that of the last line.
    var bottom: Length

    var gaps: Int { lastLine - firstLine }
}

extension Measures {
    /// How far the lines of a page may be from the usual pitch, in thousandths: what a reader does not see.
    private static let mostSpread = 30
    /// The same where a line would be left blank at a page's foot otherwise, which everybody sees. More would be
    /// seen itself beside a page of the usual pitch.
    private static let mostFilling = 60
    /// The same below a head, where fewer lines share one.
    private static let mostFillingBelowHead = 125

    var usualGaps: Int { linesPerPage - 1 }

    /// From the 版心's upper edge to a line's upper edge.
    func lineOffset(_ line: Int) -> Length { gridHeight.scaled(line, over: usualGaps) }

    func lineOffset(_ line: Int, on grid: PageGrid?) -> Length {
        guard let grid else { return lineOffset(line) }
        guard grid.gaps > 0 else { return grid.top + lineOffset(1) * (line - grid.firstLine) }
        return grid.top + (grid.bottom - grid.top).scaled(line - grid.firstLine, over: grid.gaps)
    }

    /// The line below the last that fits on a page of such a grid.
    func capacity(of grid: PageGrid) -> Int { grid.lastLine + 1 }

    /// The lines of a page whose first one begins so far below the 版心's upper edge, to its lower edge.
    ///
    /// - Parameter spreads: whether the pitch may give way so that the last line ends on that edge; else
    ///   it is the usual one, as tables and pictures need it, and the last line may end a little above.
    /// - Returns: a first line beyond the page where there is no room for one.
    func grid(from top: Length, spreads: Bool) -> PageGrid {
        let pitch = lineOffset(1)
        let span = gridHeight - top
        // A hair's breadth more than the page counts, as places are rounded.
        guard (span + .millimetres(0.2)).emu >= 0 else {
            return PageGrid(firstLine: linesPerPage, lastLine: usualGaps, top: top, bottom: top)
        }
        var gaps = (span + .millimetres(0.2)).emu / pitch.emu
        let more = pitch * (gaps + 1)
        let isNearer = more - span < span - pitch * gaps
        if spreads, isNearer, more.emu * 1000 <= span.emu * (1000 + Self.mostSpread) { gaps += 1 }
        let bottom = top + (pitch * gaps).scaled(1000 + (spreads ? Self.mostSpread : 0), over: 1000)
        return PageGrid(firstLine: usualGaps - gaps, lastLine: usualGaps, top: top, bottom: min(bottom, gridHeight))
    }

    /// The same lines on the usual pitch, where the text leaves some of them free: lines that give way so that
    /// the last reaches the foot have no reason to where it bears none.
    func relaxed(_ grid: PageGrid, lastUsed: Int) -> PageGrid {
        guard lastUsed < grid.lastLine, grid.gaps > 0 else { return grid }
        var relaxed = grid
        relaxed.bottom = grid.top + lineOffset(1) * grid.gaps
        return relaxed
    }

    /// The lines of a page from one of them on, closer or wider by so much that a whole page holds so many
    /// lines more or fewer.
    func adjusted(_ grid: PageGrid?, from line: Int, by lines: Int) -> PageGrid {
        let top = lineOffset(line, on: grid)
        let all = usualGaps + lines
        let gaps = max(0, ((gridHeight - top).emu * all + gridHeight.emu / 1000) / gridHeight.emu)
        return PageGrid(firstLine: line, lastLine: line + gaps, top: top, bottom: top + gridHeight.scaled(gaps, over: all))
    }

    /// The lines of a page from one of them on, wider so that `last` ends on the 版心's lower edge.
    ///
    /// - Returns: nil where they would be so far apart that everybody sees it, as where they shared more than one
    ///   line; else also by how many thousandths they are farther apart than usual.
    func filled(_ grid: PageGrid?, from line: Int, last: Int) -> (grid: PageGrid, spread: Int)? {
        guard last > line else { return nil }
        let top = lineOffset(line, on: grid)
        let usual = lineOffset(1) * (last - line)
        let spread = (gridHeight - top - usual).emu * 1000 / usual.emu
        // One line, and the half that a page below a head may lack at its foot.
        let oneLine = min(Self.mostFillingBelowHead, 1500 / (last - line))
        guard (0...max(Self.mostFilling, oneLine)).contains(spread) else { return nil }
        return (PageGrid(firstLine: line, lastLine: last, top: top, bottom: gridHeight), spread)
    }

    /// A page with one line more than the grid has, all of them closer so that the last ends on the 版心's lower edge;
    /// nil where they would be so close that everybody sees it.
    func denser(_ grid: PageGrid) -> PageGrid? {
        let gaps = grid.gaps + 1
        let usual = lineOffset(1) * gaps
        let span = gridHeight - grid.top
        guard grid.firstLine > 0, gaps > 1, span < usual, (usual - span).emu * 1000 <= usual.emu * Self.mostFilling else {
            return nil
        }
        return PageGrid(firstLine: grid.firstLine - 1, lastLine: grid.lastLine, top: grid.top, bottom: gridHeight)
    }

    /// The lines of a page from one of them on with one more than it holds usually, the last on the 版心's lower edge:
    /// below a head a twentieth of the room is no whole line, and a page that was spread would stand beside a closer one.
    ///
    /// - Returns: nil where they would be so close that everybody sees it.
    func closer(_ grid: PageGrid?, from line: Int) -> PageGrid? {
        let top = lineOffset(line, on: grid)
        let (span, pitch) = (gridHeight - top, lineOffset(1))
        let gaps = (span + .millimetres(0.2)).emu / pitch.emu + 1
        let usual = pitch * gaps
        guard gaps > 2, (usual - span).emu * 1000 <= usual.emu * Self.mostFilling else { return nil }
        return PageGrid(firstLine: line, lastLine: line + gaps, top: top, bottom: gridHeight)
    }

    /// From the first line's upper edge to the last one's.
    private var gridHeight: Length { typeArea.height - cellHeight }
}
