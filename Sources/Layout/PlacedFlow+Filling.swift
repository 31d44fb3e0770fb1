import Geometry

extension PlacedFlow {
    /// The same with the pages spread to their foot that end a line early, because a heading or the last lines of a
    /// paragraph went over: a twentieth that nobody sees, in place of a blank line that everybody does.
    ///
    /// Not the last page nor the signature's, and none with a table, a picture or footnotes, whose places follow the
    /// usual lines.
    func fillingPages(_ measures: Measures) -> PlacedFlow {
        var filled = self
        let last = pageCount - 1
        var start = 0
        while start < flow.placements.count {
            let page = flow.placements[start].page
            let end = flow.placements[start...].firstIndex { $0.page != page } ?? flow.placements.count
            if page < last, page != signature?.page, let grid = self.grid(filling: page, start..<end, measures) {
                filled.grids[page] = grid
            }
            start = end
        }
        return filled
    }

    private func grid(filling page: Int, _ range: Range<Int>, _ measures: Measures) -> PageGrid? {
        let placements = flow.placements[range]
        guard let end = placements.last, flow.notes[page]?.isEmpty ?? true,
            placements.allSatisfy({ $0.part == nil })
        else { return nil }
        let grid = grids[page]
        guard end.gridLine + 1 == grid?.lastLine ?? measures.usualGaps else { return nil }
        return measures.filled(grid, from: grid?.firstLine ?? 0, last: end.gridLine)?.grid
    }
}
