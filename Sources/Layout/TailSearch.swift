import Composition
import Diagnostics
import Geometry

/// Tries what may give way on the last pages so that text and signature share a page: on two of them lines and
/// characters, on three lines alone, so that each gives little.
struct TailSearch {
    let typesetter: Typesetter
    let signature: SignatureLayout
    let lines: [FlowLine]
    let textCount: Int
    let firstLine: Int
    /// As the text stands on the usual grid.
    let flow: GridFlow.Result
    /// The lines of page 1.
    let firstGrid: PageGrid
    /// Whether the last line of a paragraph may begin a page: only where nothing else is found.
    var leavesLastLines = false
    private var measures: Measures { typesetter.measures }

    /// One line more or fewer on a page, one character more or fewer in a line: about a twentieth, which
    /// a reader does not see. Characters give way after lines: their breaks change with them, and the page beside
    /// shows it.
    private struct Setting: Hashable {
        var lines: Int
        var cells: Int

        var cost: Int { abs(lines) * 4 + abs(cells) * 8 }
        var isUsual: Bool { lines == 0 && cells == 0 }

        /// What is tried on three pages.
        static let widened = Setting(lines: -1, cells: 0)
        /// The least strain first.
        static let all: [Setting] = [-1, 0, 1]
            .flatMap { lines in [-1, 0, 1].map { Setting(lines: lines, cells: $0) } }
            .sorted { $0.cost != $1.cost ? $0.cost < $1.cost : ($0.lines, $0.cells) > ($1.lines, $1.cells) }
    }

    private struct Best {
        var cost = Int.max
        var placed: PlacedFlow?
        var setting: Setting?
        var moved = 0
        var textLines = 0
    }

    /// The way that strains least; nil when there is none.
    func best() throws(StageFailure) -> PlacedFlow? {
        var best = Best()
        let last = max(0, flow.pageCount - 1)
        for start in [last, last - 1] where start >= 0 && startIndex(ofPage: start) != nil {
            for setting in Setting.all where setting.cost * (last - start + 1) < best.cost {
                try typesetter.trial { () throws(StageFailure) in try attempt(setting, from: start, &best) }
            }
        }
        if last > 1, Setting.widened.cost * 3 < best.cost {
            try typesetter.trial { () throws(StageFailure) in try attempt(.widened, from: last - 2, &best) }
        }
        return best.placed
    }

    /// The line with which a page begins; nil if the page begins within something.
    private func startIndex(ofPage page: Int) -> Int? {
        guard let first = flow.placements.firstIndex(where: { $0.page == page }) else {
            return page == 0 ? 0 : nil
        }
        let index = flow.placements[first].index
        // Nor may a footnote go on from the page before.
        let before = flow.placements[..<first].reduce(0) { $0 + $1.flowLine.noteCount }
        let notes = flow.notes.reduce(0) { $0 + ($1.key < page ? $1.value.count : 0) }
        return first > 0 && flow.placements[first - 1].index == index || before != notes ? nil : index
    }

    private func attempt(_ setting: Setting, from start: Int, _ best: inout Best) throws(StageFailure) {
        guard let index = startIndex(ofPage: start) else { return }
        let attachmentNote = lines.count - textCount
        var tail = Array(lines[index...])
        if setting.cells != 0 {
            guard let composed = try recomposed(tail, cells: measures.cellsPerLine + setting.cells) else { return }
            tail = composed
        }
        if leavesLastLines { tail = tail.map(\.leavingLoosely) }
        if !setting.isUsual, tail.contains(where: { $0.block != nil }) { return }
        let top = start == 0 ? firstLine : 0
        let most = min(tail.count - (start == 0 ? 1 : 0), attachmentNote + 6)
        for moved in 0...max(0, most) where moved == 0 || !tail[max(0, tail.count - moved - 1)].keeps {
            let way = Way(
                setting: setting, start: start, top: top, tail: tail, moved: moved,
                textEnd: max(0, tail.count - attachmentNote))
            evaluate(way, index: index, &best)
            // Moving more would only leave more lines blank.
            if best.placed?.signature != nil, best.moved == moved, best.setting == setting, best.textLines > 1 { break }
        }
    }

    /// One setting with so many of the last lines moved to a page of their own.
    private struct Way {
        var setting: Setting
        var start: Int
        var top: Int
        var tail: [FlowLine]
        var moved: Int
        var textEnd: Int
    }

    private func evaluate(_ way: Way, index: Int, _ best: inout Best) {
        let adjusted = max(0, flow.pageCount - 1) - way.start
        var grids = self.grids(way, pages: 0...adjusted)
        let gridFlow = GridFlow(
            linesPerPage: measures.linesPerPage, capacities: grids.mapValues { measures.capacity(of: $0) })
        var result = gridFlow.flow(Array(way.tail.dropLast(way.moved)), firstLine: way.top)
        var cost = way.setting.cost * (adjusted + 1) + openPages(result, gridFlow, way)
        var last = max(0, result.pageCount - 1)
        var startLine = way.top
        if way.moved > 0 {
            guard let end = result.placements.last, end.page == last else { return }
            // Page 1 shows text, and a page that is left shows no hole.
            let blank = gridFlow.capacity(ofPage: last) - (end.gridLine + end.lines)
                - FootnoteArea().gridLines(for: result.notes[last]?.count ?? 0)
            cost += 2 + filling(blank, ofPage: last, endingWith: end, in: result, way, &grids)
            result.append(
                GridFlow(linesPerPage: measures.linesPerPage).flow(Array(way.tail.suffix(way.moved)), firstLine: 0),
                lines: way.tail.count - way.moved, page: last + 1)
            guard result.pageCount == last + 2 else { return }
            last += 1
            startLine = 0
        } else {
            cost += 2 * max(0, last - adjusted)
            if way.start == 0, last > 0, way.setting.lines != 0, let end = result.placements.last(where: { $0.page == 0 }) {
                // Below a head fewer lines than on a whole page would not reach the foot.
                _ = filling(1, ofPage: 0, endingWith: end, in: result, way, &grids)
            }
        }
        guard cost < best.cost else { return }
        let page = TailPage(page: last, flow: result, textStart: 0, textEnd: way.textEnd, startLine: startLine,
            hasTextBefore: way.start + last > 0)
        let lastGrid = way.moved > 0 ? nil : grids[last]
        guard let found = TailWay(page, signature, grid: lastGrid, measures: measures), cost + found.cost < best.cost
        else { return }
        best.cost = cost + found.cost
        best.setting = way.setting
        best.moved = way.moved
        best.textLines = page.textLines
        best.placed = placed(result, found.signature, grids, way, index: index)
    }

    /// What blank lines cost at the feet of pages before the last, where lines or characters gave way for nothing.
    private func openPages(_ result: GridFlow.Result, _ gridFlow: GridFlow, _ way: Way) -> Int {
        guard !way.setting.isUsual else { return 0 }
        return (0..<max(0, result.pageCount - 1)).reduce(0) { cost, page in
            let notes = FootnoteArea().gridLines(for: result.notes[page]?.count ?? 0)
            let blank = gridFlow.capacity(ofPage: page) - result.lastLine(ofPage: page) - 1 - notes
            return cost + max(0, blank) * 8
        }
    }

    /// The lines of pages, counted from the first that is tried.
    private func grids(_ way: Way, pages: ClosedRange<Int>) -> [Int: PageGrid] {
        var grids: [Int: PageGrid] = way.start == 0 ? [0: firstGrid] : [:]
        guard way.setting.lines != 0 else { return grids }
        for page in pages {
            let line = page == 0 ? way.top : 0
            let closer = page == 0 && way.setting.lines > 0 ? measures.closer(grids[page], from: line) : nil
            grids[page] = closer ?? measures.adjusted(grids[page], from: line, by: way.setting.lines)
        }
        return grids
    }

    /// Spreads the lines of a page that is left early down to its foot.
    ///
    /// - Returns: what that costs, or the blank lines that stay.
    private func filling(
        _ blank: Int, ofPage page: Int, endingWith end: GridPlacement, in result: GridFlow.Result, _ way: Way,
        _ grids: inout [Int: PageGrid]
    ) -> Int {
        guard blank > 0 else { return 0 }
        let holdsMore = result.placements.contains { $0.page == page && ($0.part != nil || !$0.flowLine.notes.isEmpty) }
        let line = page == 0 ? way.top : 0
        guard !holdsMore, let filled = measures.filled(grids[page], from: line, last: end.gridLine) else { return blank * 8 }
        grids[page] = filled.grid
        return max(1, (filled.spread + 9) / 10)
    }

    /// The pages before, as they were, and the new ones.
    private func placed(
        _ tail: GridFlow.Result, _ signature: PlacedSignature, _ grids: [Int: PageGrid], _ way: Way, index: Int
    ) -> PlacedFlow {
        var result = flow
        let kept = result.placements.firstIndex { $0.page >= way.start } ?? result.placements.count
        result.placements.removeSubrange(kept...)
        result.notes = result.notes.filter { $0.key < way.start }
        result.append(tail, lines: index, page: way.start)
        var signature = signature
        signature.page += way.start
        var used = [0: firstGrid]
        for (page, grid) in grids where tail.placements.contains(where: { $0.page == page }) { used[page + way.start] = grid }
        return PlacedFlow(flow: result, grids: used, signature: signature)
    }

    /// The lines composed again on another pitch; nil if a line cannot be.
    private func recomposed(_ lines: [FlowLine], cells: Int) throws(StageFailure) -> [FlowLine]? {
        let pitch = CellPitch(span: measures.typeArea.width, cells: cells)
        var result: [FlowLine] = []
        var done: Int?
        for line in lines {
            guard let origin = line.origin else {
                result.append(line)
                continue
            }
            if origin.paragraph == done { continue }
            done = origin.paragraph
            var composed = try origin.compose(origin.offset, pitch)
            if composed.contains(where: { $0.line?.isOverfull ?? false }) { return nil }
            if !composed.isEmpty { composed[0].blanksAbove = line.blanksAbove }
            result += composed
        }
        return result
    }
}

extension GridFlow.Result {
    /// Adds what was placed by itself, from a line and a page on.
    mutating func append(_ other: GridFlow.Result, lines: Int, page: Int) {
        placements += other.placements.map { placement in
            var placement = placement
            placement.index += lines
            placement.page += page
            return placement
        }
        for (key, value) in other.notes { notes[key + page] = value }
    }
}
