import Composition
package import Diagnostics
package import DisplayList
import Geometry

extension DocumentLayout {
    /// What every page of a draft says, and no page of an issued document.
    package static let draftWords = "草稿"

    /// The pages, each with 草稿 at the top of the sheet: above the 版心, so that nothing of the document moves.
    ///
    /// It is furniture of the page and not read out with the text.
    package func markedAsDraft(_ pages: [Page]) throws(StageFailure) -> [Page] {
        let typesetter = Typesetter(shaper: shaper, measures: measures)
        let style = TextStyle(role: .hei, size: measures.textSize)
        let line = try typesetter.line(Self.draftWords, style, pitch: .solid(measures.textSize + measures.textSize.half))
        let baseline = try typesetter.baseline(emTop: Self.distance, style)
        try typesetter.diagnostics.throwIfFailed()
        return pages.map { page in
            var page = page
            let origin = Point(x: (page.size.width - line.extent).half, y: baseline)
            page.items += line.items(at: origin).asArtifacts
            return page
        }
    }

    /// From the sheet's upper edge; printers reach 5 mm, and a letter's or a form's head begins lower than this ends.
    private static let distance = Length.millimetres(8)
}
