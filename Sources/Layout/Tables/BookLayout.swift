import Composition
package import Diagnostics
package import DisplayList
import Geometry
package import OfficialDocument

/// A table as a book of landscape sheets, such as the 台账; a form of boxes stands on upright ones, and so does an
/// attachment whose rows are short.
///
/// Each sheet bears the title, organ and date, its number and the number of all, so that a sheet
/// that got loose can be put back, and none is missed (docs/decisions/0013).
struct BookLayout {
    let typesetter: Typesetter
    var isUpright = false
    /// What works parts of a long book side by side.
    var lanes: (any LayoutLanes)?

    /// 25 mm at the left for the binding, 20 mm at the top for filing among upright papers.
    private static let margins = (left: Length.millimetres(25), top: Length.millimetres(20), right: Length.millimetres(15), bottom: Length.millimetres(15))
    private static let titleGap = Length.millimetres(3.5)
    private static let captionGap = Length.millimetres(1.5)
    /// 小二, 三号, 小三.
    private static let titleSizes = [18, 16, 15].map(Length.points)
    /// 二号 as an attachment's title has it (GB/T 9704-2012 §7.3.1).
    private static let attachmentTitleSizes = [Length.points(22)] + titleSizes
    static let captionStyle = TextStyle(role: .text, size: .points(10.5))

    private var sheet: Size { isUpright ? typesetter.measures.sheet : typesetter.measures.sheet.turned }

    /// An attachment keeps the 版心 of its document, as a turned page of it has it (GB/T 9704-2012 §7.3.7, §8).
    private func area(of book: TableBook) -> Rect {
        guard book.label == nil else {
            return isUpright ? typesetter.measures.typeArea(ofPage: 1) : typesetter.measures.readingArea(ofPage: 1)
        }
        return Rect(
            x: Self.margins.left, y: Self.margins.top, width: sheet.width - Self.margins.left - Self.margins.right,
            height: sheet.height - Self.margins.top - Self.margins.bottom)
    }

    /// - Parameter each: is handed the pages in their order, of a long book while later ones are still being set.
    /// - Returns: no pages for a book that was reported to be impossible.
    func pages(of book: TableBook, each: (Page) -> Void) throws(StageFailure) -> [Page] {
        var block = book.table
        block.title = nil
        let area = self.area(of: book)
        let titleSizes = book.label == nil ? Self.titleSizes : Self.attachmentTitleSizes
        let top = area.minY + titleSizes[0] + Self.titleGap + Self.captionStyle.size + Self.captionGap
        let room = area.maxY - top
        guard
            var planned = try TableBlockLayout(typesetter: typesetter, lanes: lanes, leavesSingles: true)
                .plan(block, styles: isUpright ? TableStyle.text : TableStyle.book, width: area.width, room: room)
        else { return [] }
        // Every sheet says what it is: nothing is a 续表.
        planned.continuedHead = planned.head
        let title = try self.title(book, titleSizes, in: area)
        let drop = book.label == nil ? Length.zero : typesetter.measures.lineOffset(2)
        let parts = planned.parts(first: room - drop, other: room)
        let caption = try BookCaption(book, in: area, top: top - Self.captionGap - Self.captionStyle.size, count: parts.count, typesetter)
        let sheets = BookSheets(
            size: sheet, label: try label(book, in: area), drop: drop, title: title, caption: caption, origin: Point(x: area.minX, y: top), planned: planned, parts: parts)
        return try sheets.pages(typesetter, lanes, each: each)
    }

    /// Flush left on line 1, the title on line 3 (GB/T 9704-2012 §7.3.7).
    private func label(_ book: TableBook, in area: Rect) throws(StageFailure) -> [PageItem] {
        guard let label = book.label else { return [] }
        let style = typesetter.textStyle(.hei)
        let line = try typesetter.line(
            label.text, style, at: label.place, pitch: typesetter.measures.cellPitch, room: area.width)
        return line.items(at: Point(x: area.minX, y: try typesetter.baseline(emTop: area.minY, style))).tagged(.attachmentLabel)
    }

    private func title(_ book: TableBook, _ sizes: [Length], in area: Rect) throws(StageFailure) -> [PageItem] {
        for size in sizes {
            let style = TextStyle(role: .title, size: size)
            let line = try typesetter.line(book.title.text, style, at: book.title.place)
            guard line.extent <= area.width else { continue }
            let y = try typesetter.baseline(emTop: area.minY, style)
            return line.items(at: Point(x: area.midX - line.extent.half, y: y)).tagged(.heading(level: 1))
        }
        typesetter.report(.bookHeadTooWide(book.title.text, at: book.title.place))
        return []
    }
}

extension DocumentLayout {
    /// A long table as a book of its own: sheets with title, heading and number on each,
    /// true landscape ones, but upright for a form of boxes and for an attachment of short rows.
    ///
    /// - Parameter each: is handed the pages in their order, of a long book while later ones are still being set; what
    ///   is made of them is worth nothing when this throws.
    /// - Throws: `LAY` diagnostics for what cannot be set right, all of them at once.
    package func layOut(
        _ book: TableBook, each: (Page) -> Void = { _ in }
    ) throws(StageFailure) -> Reported<[Page]> {
        let typesetter = Typesetter(shaper: shaper, measures: measures, words: words)
        var layout = BookLayout(typesetter: typesetter, isUpright: book.table.shares != nil, lanes: lanes)
        if book.label != nil, !layout.isUpright {
            layout.isUpright = try TableBlockLayout(typesetter: typesetter).isOneLineUpright(book.table)
        }
        let pages = try layout.pages(of: book, each: each)
        try typesetter.diagnostics.throwIfFailed()
        return Reported(pages, warnings: typesetter.diagnostics.diagnostics)
    }
}
