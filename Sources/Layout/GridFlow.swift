import Composition
import Geometry
import OfficialDocument

/// A line of the text on its way to a grid line, or a block that stands between lines.
struct FlowLine {
    var content: Content
    /// Blank grid lines above it; none at the top of a page.
    var blanksAbove = 0
    /// Stays on the page of the line after it.
    var keepsWithNext = false
    /// The style that decides the baseline.
    var style: TextStyle
    /// Moves the line right, for what is not set from the left edge.
    var shift = Length.zero

    enum Content {
        case line(ComposedLine)
        case block(any FlowBlock)
    }

    init(
        line: ComposedLine, blanksAbove: Int = 0, keepsWithNext: Bool = false, style: TextStyle, shift: Length = .zero
    ) {
        content = .line(line)
        self.blanksAbove = blanksAbove
        self.keepsWithNext = keepsWithNext
        self.style = style
        self.shift = shift
    }

    /// - Parameter style: of the text around it.
    init(block: any FlowBlock, style: TextStyle) {
        content = .block(block)
        self.style = style
    }

    /// The line, or nil for a block.
    var line: ComposedLine? {
        if case .line(let line) = content { line } else { nil }
    }

    var block: (any FlowBlock)? {
        if case .block(let block) = content { block } else { nil }
    }
}

/// A line or a part of a block with its page and its grid line, both counted from 0.
struct GridPlacement {
    var page: Int
    var gridLine: Int
    /// Which of the flow's lines it is; the parts of a block have one index.
    var index: Int
    var flowLine: FlowLine
    /// What of a block stands here; nil for a line.
    var part: FlowPart?
}

/// Fills pages of 22 grid lines.
struct GridFlow {
    let linesPerPage: Int

    /// Places all lines; lines that belong together go to the next page together.
    ///
    /// - Parameter firstLine: the grid line of page 0 at which the text begins.
    func place(_ lines: [FlowLine], firstLine: Int) -> [GridPlacement] {
        var run = Run(linesPerPage: linesPerPage, next: firstLine)
        var index = 0
        while index < lines.count {
            let group = self.group(in: lines, from: index)
            if run.next > 0, run.next + height(of: group, in: lines, at: run.next) > linesPerPage,
                fitsOnPage(group, in: lines) || run.next >= linesPerPage
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
        return run.placements
    }

    /// Lines that keep together, ending with the first that does not keep with its next, or with a block.
    private func group(in lines: [FlowLine], from start: Int) -> Range<Int> {
        var end = start
        while end < lines.count - 1, lines[end].keepsWithNext, lines[end].block == nil { end += 1 }
        return start..<(end + 1)
    }

    /// What keeps with a block, below it.
    private func following(_ index: Int, in lines: [FlowLine]) -> Int {
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
        height(of: group, in: lines, at: 0) - lines[group.lowerBound].blanksAbove <= linesPerPage
    }
}

/// The flow at a place.
private struct Run {
    let linesPerPage: Int
    var page = 0
    var next: Int
    var placements: [GridPlacement] = []

    init(linesPerPage: Int, next: Int) {
        self.linesPerPage = linesPerPage
        self.next = next
    }

    mutating func turnPage() {
        page += 1
        next = 0
    }

    mutating func skipBlanks(_ count: Int) {
        next += next == 0 ? 0 : count
        if next >= linesPerPage { turnPage() }
    }

    mutating func place(_ flowLine: FlowLine, index: Int) {
        placements.append(GridPlacement(page: page, gridLine: next, index: index, flowLine: flowLine))
        next += 1
    }

    mutating func place(_ block: any FlowBlock, of flowLine: FlowLine, index: Int, keeping following: Int) {
        let room = linesPerPage - next
        if next > 0, block.neededLines(room: room, of: linesPerPage) > room { turnPage() }
        for (number, part) in block.parts(firstLine: next, keeping: following).enumerated() {
            if number > 0 { turnPage() }
            placements.append(
                GridPlacement(page: page, gridLine: next, index: index, flowLine: flowLine, part: part))
            next += part.lines
        }
    }
}
