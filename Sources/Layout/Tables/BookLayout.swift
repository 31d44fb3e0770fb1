import Composition
package import Diagnostics
package import DisplayList
import Geometry
package import OfficialDocument

/// A table as a book of landscape sheets, such as the 台账; a form of boxes stands on upright ones.
///
/// Each sheet bears the title, organ and date, its number and the number of all, so that a sheet
/// that got loose can be put back, and none is missed (docs/decisions/0013).
struct BookLayout {
    let typesetter: Typesetter
    var isUpright = false

    /// 25 mm at the left for the binding, 20 mm at the top for filing among upright papers.
    private static let margins = (left: Length.millimetres(25), top: Length.millimetres(20), right: Length.millimetres(15), bottom: Length.millimetres(15))
    private static let titleGap = Length.millimetres(3.5)
    private static let captionGap = Length.millimetres(1.5)
    /// 小二, 三号, 小三.
    private static let titleSizes = [18, 16, 15].map(Length.points)
    private static let captionStyle = TextStyle(role: .text, size: .points(10.5))

    private var sheet: Size { isUpright ? typesetter.measures.sheet : typesetter.measures.sheet.turned }
    private var area: Rect {
        Rect(
            x: Self.margins.left, y: Self.margins.top, width: sheet.width - Self.margins.left - Self.margins.right,
            height: sheet.height - Self.margins.top - Self.margins.bottom)
    }

    /// - Returns: no pages for a book that was reported to be impossible.
    func pages(of book: TableBook) throws(StageFailure) -> [Page] {
        var block = book.table
        block.title = nil
        let top = area.minY + Self.titleSizes[0] + Self.titleGap + Self.captionStyle.size + Self.captionGap
        let room = area.maxY - top
        guard
            var planned = try TableBlockLayout(typesetter: typesetter)
                .plan(block, styles: isUpright ? TableStyle.text : TableStyle.book, width: area.width, room: room)
        else { return [] }
        // Every sheet says what it is: nothing is a 续表.
        planned.continuedHead = planned.head
        let painter = TablePartPainter(planned, typesetter: typesetter)
        let title = try self.title(book)
        let parts = planned.parts(first: room, other: room)
        return try parts.enumerated().map { index, part throws(StageFailure) in
            let caption = try self.caption(book, number: index + 1, of: parts.count)
            let table = try painter.items(of: part, at: Point(x: area.minX, y: top))
            return Page(size: sheet, items: title + caption + table, folio: index + 1)
        }
    }

    private func title(_ book: TableBook) throws(StageFailure) -> [PageItem] {
        for size in Self.titleSizes {
            let style = TextStyle(role: .title, size: size)
            let line = try typesetter.line(book.title.text, style, at: book.title.place)
            guard line.extent <= area.width else { continue }
            let y = try typesetter.baseline(emTop: area.minY, style)
            return line.items(at: Point(x: area.midX - line.extent.half, y: y))
        }
        typesetter.report(.bookHeadTooWide(book.title.text, at: book.title.place))
        return []
    }

    /// Organ at the left, date in the middle, number of the sheet at the right, above the table.
    private func caption(_ book: TableBook, number: Int, of count: Int) throws(StageFailure) -> [PageItem] {
        let style = Self.captionStyle
        let top = area.minY + Self.titleSizes[0] + Self.titleGap
        let y = try typesetter.baseline(emTop: top, style)
        let organ = try typesetter.line(book.organ.text, style, at: book.organ.place)
        let date = try typesetter.line(book.date.text, style, at: book.date.place)
        let folio = try typesetter.line("第\(number)页　共\(count)页", style)
        // In the middle of the sheet, or of what a long organ leaves.
        let least = area.minX + organ.extent + style.size
        let most = area.maxX - folio.extent - style.size - date.extent
        if number == 1, least > most { typesetter.report(.bookHeadTooWide(book.organ.text, at: book.organ.place)) }
        let x = max(least, min(area.midX - date.extent.half, most))
        return organ.items(at: Point(x: area.minX, y: y)) + date.items(at: Point(x: x, y: y))
            + folio.items(at: Point(x: area.maxX - folio.extent, y: y))
    }
}

extension DocumentLayout {
    /// A long table as a book of its own: sheets with title, heading and number on each,
    /// true landscape ones, but upright for a form of boxes.
    ///
    /// - Throws: `LAY` diagnostics for what cannot be set right, all of them at once.
    package func layOut(_ book: TableBook) throws(StageFailure) -> Reported<[Page]> {
        let typesetter = Typesetter(shaper: shaper, measures: measures)
        let pages = try BookLayout(typesetter: typesetter, isUpright: book.table.shares != nil).pages(of: book)
        try typesetter.diagnostics.throwIfFailed()
        return Reported(pages, warnings: typesetter.diagnostics.diagnostics)
    }
}
