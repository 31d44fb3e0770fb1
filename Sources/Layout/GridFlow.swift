import Composition
import Geometry

/// A line or a part of a block with its page and its grid line, both counted from 0.
struct GridPlacement {
    var page: Int
    var gridLine: Int
    /// Which of the flow's lines it is; the parts of a block have one index.
    var index: Int
    var flowLine: FlowLine
    /// What of a block stands here; nil for a line.
    var part: FlowPart?

    /// The grid lines it takes.
    var lines: Int { part?.lines ?? 1 }
}

/// Fills pages of 22 grid lines.
///
/// Looks at each line once and at the lines that keep together with it, so that it takes time in
/// proportion to the text.
struct GridFlow {
    let linesPerPage: Int
    /// Pages that hold another number of lines, counted from 0.
    var capacities: [Int: Int] = [:]
    /// Lines that stay free below the flow's end, if the last block in it is to leave them.
    var roomBelow = 0
    /// How much room footnotes take.
    var footnotes = FootnoteArea()

    /// Where everything stands: placements in the flow's order, footnotes by page.
    struct Result {
        var placements: [GridPlacement]
        var notes: [Int: [ComposedLine]]

        /// How many pages the flow takes.
        var pageCount: Int { max((placements.last?.page ?? -1) + 1, (notes.keys.max() ?? -1) + 1) }

        /// The last grid line that is taken on a page, -1 where none is.
        func lastLine(ofPage page: Int) -> Int {
            placements.last { $0.page == page }.map { $0.gridLine + $0.lines - 1 } ?? -1
        }
    }

    /// Places all lines; lines that belong together go to the next page together.
    ///
    /// - Parameter firstLine: the grid line of page 0 at which the text begins.
    func place(_ lines: [FlowLine], firstLine: Int) -> [GridPlacement] {
        flow(lines, firstLine: firstLine).placements
    }

    /// Places all lines with their footnotes.
    func flow(_ lines: [FlowLine], firstLine: Int) -> Result {
        var run = FlowRun(flow: self, next: firstLine)
        var index = 0
        while index < lines.count {
            let group = self.group(in: lines, from: index)
            if run.next > 0, run.next + height(of: group, in: lines, at: run.next) > run.end(with: lines[group]),
                fitsOnPage(group, in: lines) || run.next >= run.end
            {
                run.turnPage()
            }
            for index in group {
                run.skipBlanks(lines[index].blanksAbove)
                if let block = lines[index].block {
                    run.place(block, of: lines[index], index: index, keeping: following(index, in: lines))
                } else {
                    run.place(lines[index], index: index)
                }
            }
            index = group.upperBound
        }
        run.finish()
        return Result(placements: run.placements, notes: run.notes)
    }

    func capacity(ofPage page: Int) -> Int { capacities[page] ?? linesPerPage }

    /// Lines that keep together, ending with the first that does not keep with its next, or with a block.
    private func group(in lines: [FlowLine], from start: Int) -> Range<Int> {
        var end = start
        while end < lines.count - 1, lines[end].keeps, lines[end].block == nil { end += 1 }
        return start..<(end + 1)
    }

    /// What keeps with a block, below it.
    private func following(_ index: Int, in lines: [FlowLine]) -> Int {
        if roomBelow > 0, index == lines.lastIndex(where: { $0.block != nil }) {
            return lines[(index + 1)...].reduce(roomBelow) { $0 + $1.blanksAbove + 1 }
        }
        guard lines[index].keepsWithNext, index + 1 < lines.count else { return 0 }
        return height(of: group(in: lines, from: index + 1), in: lines, at: 0)
    }

    /// - Parameter start: the grid line at which the group would begin.
    private func height(of group: Range<Int>, in lines: [FlowLine], at start: Int) -> Int {
        group.reduce(0) { height, index in
            let top = height + lines[index].blanksAbove
            guard let block = lines[index].block else { return top + 1 }
            let needed = block.neededLines(room: linesPerPage - start - top, of: linesPerPage)
            // What cannot be parted has to have room below it for what keeps with it.
            return top + needed + (block.leastLines >= block.wholeLines ? following(index, in: lines) : 0)
        }
    }

    private func fitsOnPage(_ group: Range<Int>, in lines: [FlowLine]) -> Bool {
        let notes = footnotes.gridLines(for: lines[group].reduce(0) { $0 + $1.noteCount })
        return height(of: group, in: lines, at: 0) - lines[group.lowerBound].blanksAbove + notes <= linesPerPage
    }
}

extension FlowLine {
    /// How many lines its footnotes take.
    var noteCount: Int { notes.reduce(0) { $0 + $1.count } }
}
