import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// Organ at the left, date in the middle, number of the sheet at the right, above the table of every sheet.
struct BookCaption: Sendable {
    private let organ: CellLine
    private let date: CellLine
    private let area: Rect
    private let baseline: Length
    /// Of sheets.
    private let count: Int

    private static let style = BookLayout.captionStyle

    /// Sets what all sheets share, and reports an organ that leaves the date no room.
    init(
        _ book: TableBook, in area: Rect, top: Length, count: Int, _ typesetter: Typesetter
    ) throws(StageFailure) {
        self.area = area
        self.count = count
        baseline = try typesetter.baseline(emTop: top, Self.style)
        organ = CellLine(try typesetter.line(book.organ.text, Self.style, at: book.organ.place))
        date = CellLine(try typesetter.line(book.date.text, Self.style, at: book.date.place))
        let edges = edges(beside: try folio(1, CellSetter(typesetter)))
        if edges.least > edges.most { typesetter.report(.bookHeadTooWide(book.organ.text, at: book.organ.place)) }
    }

    /// Organ and date, and the sheet's number.
    func items(
        ofSheet number: Int, _ setter: CellSetter
    ) throws(StageFailure) -> (shared: [PageItem], folio: [PageItem]) {
        let folio = try folio(number, setter)
        let edges = edges(beside: folio)
        // In the middle of the sheet, or of what a long organ leaves.
        let x = max(edges.least, min(area.midX - date.extent.half, edges.most))
        let shared = organ.items(at: Point(x: area.minX, y: baseline)) + date.items(at: Point(x: x, y: baseline))
        return (shared, folio.items(at: Point(x: area.maxX - folio.extent, y: baseline)))
    }

    private func folio(_ number: Int, _ setter: CellSetter) throws(StageFailure) -> CellLine {
        try setter.line("第\(number)页　共\(count)页", Self.style, at: nil)
    }

    /// Between which the date begins.
    private func edges(beside folio: CellLine) -> (least: Length, most: Length) {
        (area.minX + organ.extent + Self.style.size, area.maxX - folio.extent - Self.style.size - date.extent)
    }
}
