package import Composition
package import Diagnostics
package import DisplayList
import Geometry
package import OfficialDocument

/// Lays out a document on GB/T 9704-2012 pages.
package struct DocumentLayout {
    let shaper: any TextShaper
    let measures: Measures
    private let lexicon: SenseLexicon
    let words: KeptWords
    private let pictures: PictureFiles
    let lanes: (any LayoutLanes)?

    /// - Parameters:
    ///   - lexicon: the words that titles keep whole.
    ///   - names: what no line of the text parts without need either: places and persons.
    ///   - lanes: what works parts of a long book side by side; nil to do one after the other.
    package init(
        shaper: any TextShaper, measures: Measures = Measures(), lexicon: SenseLexicon = .empty, names: [String] = [],
        pictures: PictureFiles = PictureFiles(), lanes: (any LayoutLanes)? = nil
    ) {
        self.shaper = shaper
        self.lanes = lanes
        self.measures = measures
        self.lexicon = lexicon
        words = KeptWords(names: names, lexicon: lexicon)
        self.pictures = pictures
    }

    /// The pages of a red-head document: text, attachments, 版记 on the last even page.
    ///
    /// - Throws: `LAY` diagnostics for what cannot be set right, all of them at once.
    package func layOut(_ document: Document) throws(StageFailure) -> Reported<[Page]> {
        let typesetter = Typesetter(shaper: shaper, measures: measures, words: words)
        let run = DocumentRun(
            typesetter: typesetter,
            titleBreaker: TitleBreaker(
                // The document's own organs stay whole in its title.
                lexicon: lexicon.adding(organs: document.organs),
                charactersPerLine: measures.typeArea.width.emu / measures.titleSize.emu),
            pictures: pictures)
        let pages = try run.pages(of: document)
        try typesetter.diagnostics.throwIfFailed()
        return Reported(pages, warnings: typesetter.diagnostics.diagnostics)
    }

    /// A statistical form on a true landscape sheet of its own, without folio.
    ///
    /// - Parameter code: what stands in a corner of its head; one that has no room there is left out (`LAY0308`).
    package func layOut(_ sheet: FormSheet, code: SheetCode? = nil) throws(StageFailure) -> Reported<[Page]> {
        let typesetter = Typesetter(shaper: shaper, measures: measures, words: words)
        let items = try SheetLayout(typesetter: typesetter, code: code).layOut(sheet, pageNumber: 1)
        try typesetter.diagnostics.throwIfFailed()
        let page = Page(size: measures.sheet.turned, items: items)
        return Reported([page], warnings: typesetter.diagnostics.diagnostics)
    }
}
