import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// The sheets of a book whose table is planned and parted: none depends on another.
struct BookSheets: Sendable {
    let size: Size
    /// On the first sheet alone, which stands lower by `drop`.
    let label: [PageItem]
    let drop: Length
    let title: [PageItem]
    let caption: BookCaption
    /// The left end of the table's upper edge.
    let origin: Point
    let planned: PlannedTable
    let parts: [TablePart]

    /// So many are set in one go: enough that a lane's own cells pay, few enough that the first are there soon.
    private static let batch = 16

    /// - Parameters:
    ///   - typesetter: what is told of whatever there is to report, in the order of the sheets.
    ///   - lanes: what works the sheets of a long book side by side.
    ///   - each: is handed the sheets in their order, of a long book while later ones are still being set.
    func pages(
        _ typesetter: Typesetter, _ lanes: (any LayoutLanes)?, each: (Page) -> Void
    ) throws(StageFailure) -> [Page] {
        guard let lanes, planned.rows.count * planned.heading.columnCount >= lanes.leastCells else {
            let all = try pages(parts.indices, typesetter)
            all.forEach(each)
            return all
        }
        let (measures, words) = (typesetter.measures, typesetter.words)
        var (all, failure): ([Page], StageFailure?) = ([], nil)
        lanes.inOrder(of: batches) { shaper, range in
            TablePiece(measures: measures, words: words, shaper: shaper) { own throws(StageFailure) in try pages(range, own) }
        } taking: { piece in
            // Nothing is told of what stands behind the first failure.
            guard failure == nil else { return }
            do throws(StageFailure) {
                let sheets = try piece.joined(typesetter)
                sheets.forEach(each)
                all += sheets
            } catch { failure = error }
        }
        if let failure { throw failure }
        return all
    }

    private var batches: [Range<Int>] {
        stride(from: 0, to: parts.count, by: Self.batch).map { $0..<min($0 + Self.batch, parts.count) }
    }

    private func pages(_ range: Range<Int>, _ typesetter: Typesetter) throws(StageFailure) -> [Page] {
        let painter = TablePartPainter(planned, typesetter: typesetter)
        return try range.map { index throws(StageFailure) in
            let caption = try caption.items(ofSheet: index + 1, painter.setter)
            let table = try painter.items(of: parts[index], at: origin)
            // What every sheet bears is told once.
            let head = index == 0 ? title + caption.shared : (title + caption.shared).asArtifacts
            let items = head + caption.folio.asArtifacts + table
            guard index == 0, !label.isEmpty else { return Page(size: size, items: items, folio: index + 1) }
            let lower = Transform(turn: .none, offset: Point(x: .zero, y: drop))
            return Page(size: size, items: label + [.group(lower, items)], folio: index + 1)
        }
    }
}
