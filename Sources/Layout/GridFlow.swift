import Composition
import Geometry
import OfficialDocument

/// A line of the text on its way to a grid line.
struct FlowLine {
    var line: ComposedLine
    /// Blank grid lines above it; none at the top of a page.
    var blanksAbove = 0
    /// Stays on the page of the line after it.
    var keepsWithNext = false
    /// The style that decides the baseline.
    var style: TextStyle
    /// Moves the line right, for what is not set from the left edge.
    var shift = Length.zero
}

/// A line with its page and its grid line, both counted from 0.
struct GridPlacement {
    var page: Int
    var gridLine: Int
    var flowLine: FlowLine
}

/// Fills pages of 22 grid lines.
struct GridFlow {
    let linesPerPage: Int

    /// Places all lines; lines that belong together go to the next page together.
    ///
    /// - Parameter firstLine: the grid line of page 0 at which the text begins.
    func place(_ lines: [FlowLine], firstLine: Int) -> [GridPlacement] {
        var placements: [GridPlacement] = []
        var page = 0
        var next = firstLine
        var index = 0
        while index < lines.count {
            let group = self.group(in: lines, from: index)
            if next > 0, next + height(of: lines[group]) > linesPerPage,
                fitsOnPage(lines[group]) || next >= linesPerPage
            {
                page += 1
                next = 0
            }
            for flowLine in lines[group] {
                next += next == 0 ? 0 : flowLine.blanksAbove
                if next >= linesPerPage {
                    page += 1
                    next = 0
                }
                placements.append(GridPlacement(page: page, gridLine: next, flowLine: flowLine))
                next += 1
            }
            index = group.upperBound
        }
        return placements
    }

    /// A run of lines that keep together, ending with the first that does not keep with its next.
    private func group(in lines: [FlowLine], from start: Int) -> Range<Int> {
        var end = start
        while end < lines.count - 1, lines[end].keepsWithNext { end += 1 }
        return start..<(end + 1)
    }

    private func height(of group: ArraySlice<FlowLine>) -> Int {
        group.reduce(0) { $0 + 1 + $1.blanksAbove }
    }

    private func fitsOnPage(_ group: ArraySlice<FlowLine>) -> Bool {
        height(of: group) - (group.first?.blanksAbove ?? 0) <= linesPerPage
    }
}
