import Composition

/// The flow at a place.
struct FlowRun {
    let flow: GridFlow
    private(set) var page = 0
    private(set) var next: Int
    private(set) var placements: [GridPlacement] = []
    /// The footnotes of each page.
    private(set) var notes: [Int: [ComposedLine]] = [:]
    /// What of a long footnote goes on at the foot of the next page.
    private var waiting: [ComposedLine] = []

    init(flow: GridFlow, next: Int) {
        self.flow = flow
        self.next = next
    }

    /// The grid line below the last that text may take on this page.
    var end: Int { end(noteLines: 0) }

    /// The same if a group and its footnotes stood on the page.
    func end(with group: ArraySlice<FlowLine>) -> Int { end(noteLines: group.reduce(0) { $0 + $1.noteCount }) }

    private func end(noteLines added: Int) -> Int {
        flow.capacity(ofPage: page) - flow.footnotes.gridLines(for: (notes[page]?.count ?? 0) + added)
    }

    mutating func turnPage() {
        page += 1
        next = 0
        // Text goes on above a note that takes more than a page.
        takeWaiting(leaving: 3)
    }

    private mutating func takeWaiting(leaving lines: Int) {
        guard !waiting.isEmpty else { return }
        let count = min(waiting.count, flow.footnotes.mostLines(in: flow.capacity(ofPage: page) - lines))
        notes[page] = Array(waiting.prefix(count))
        waiting.removeFirst(count)
    }

    /// Pages for what is left of a footnote when the text has ended.
    mutating func finish() {
        while !waiting.isEmpty {
            page += 1
            next = 0
            takeWaiting(leaving: 0)
        }
    }

    mutating func skipBlanks(_ count: Int) {
        let isWhite = placements.last?.part?.endsWithBlank ?? false
        next += next == 0 ? 0 : max(0, count - (isWhite ? 1 : 0))
        if next >= end { turnPage() }
    }

    mutating func place(_ flowLine: FlowLine, index: Int) {
        if !flowLine.notes.isEmpty, next > 0, noteLines(of: flowLine) == nil { turnPage() }
        let lines = flowLine.notes.flatMap(\.self)
        // On a page of its own a note begins, however long it is.
        let count = noteLines(of: flowLine) ?? min(lines.count, waiting.isEmpty ? mostNoteLines : 0)
        placements.append(GridPlacement(page: page, gridLine: next, index: index, flowLine: flowLine))
        next += 1
        guard !lines.isEmpty else { return }
        notes[page, default: []] += lines.prefix(count)
        waiting += lines.dropFirst(count)
    }

    /// How many lines of its footnotes stand on this page, nil when they are too few to begin here:
    /// two of the last note at least, and all of those before it.
    private func noteLines(of flowLine: FlowLine) -> Int? {
        guard waiting.isEmpty, let last = flowLine.notes.last else { return flowLine.notes.isEmpty ? 0 : nil }
        let all = flowLine.noteCount
        let least = all - last.count + min(2, last.count)
        let most = min(all, mostNoteLines)
        return most >= least ? most : nil
    }

    /// How many more lines of footnotes this page holds below one more line of text.
    private var mostNoteLines: Int {
        let room = flow.capacity(ofPage: page) - next - 1
        return max(0, flow.footnotes.mostLines(in: room) - (notes[page]?.count ?? 0))
    }

    mutating func place(_ block: any FlowBlock, of flowLine: FlowLine, index: Int, keeping following: Int) {
        let room = end - next
        if next > 0, block.neededLines(room: room, of: flow.linesPerPage) > room { turnPage() }
        // A block knows nothing of footnotes: it is told that it begins so many lines lower.
        let taken = flow.linesPerPage - end
        for (number, part) in block.parts(firstLine: next + taken, keeping: following).enumerated() {
            if number > 0 { turnPage() }
            placements.append(
                GridPlacement(page: page, gridLine: next, index: index, flowLine: flowLine, part: part))
            next += part.lines
        }
    }
}
