import DisplayList
import Geometry

/// A document's parts in the order of reading (ISO 32000-1 §14.7.2), and which of them each text of a page is.
struct StructureTree {
    /// The first is the document; each comes after its parent.
    var elements = [Element(role: .document, parent: 0)]
    /// In the order of reading.
    var headings: [Heading] = []
    /// What pictures show, by their elements.
    var figures: [Int32: Figure] = [:]
    /// What is painted on each page.
    var pages: [PageMarks] = []

    /// There is one for each cell of a book, so it is kept small.
    struct Element {
        var role: StructureRole
        var parent: Int32
        /// Of a cell; the role of an empty one is that of data.
        var cell: StructureTag.Cell?
        /// The elements below it, for what has no content of its own.
        var children: [Int32] = []
    }

    struct Heading {
        var title: String
        /// 1 for the outermost.
        var depth: Int
        /// From 0.
        var page: Int
        /// The upper edge of its first line, from the page's upper edge; nil where the page is turned.
        var top: Length?
    }

    struct Figure {
        var alternative: String
        /// On its page, from the upper left corner.
        var rect: Rect
        var pageHeight: Length
    }
}

/// What is painted on a page, in its order, by the parts of the document.
struct PageMarks: Equatable {
    var texts: [Text] = []
    /// The elements of its pictures.
    var images: [Int32] = []
    /// The elements of its codes.
    var codes: [Int32] = []

    /// Glyphs that follow one another and are of one part.
    struct Text: Equatable {
        /// Or `artifact`.
        var element: Int32
        var glyphCount: Int32
    }

    /// In place of an element: text that is furniture of the page.
    static let artifact: Int32 = -1

    mutating func add(_ element: Int32, glyphCount: Int) {
        guard glyphCount > 0 else { return }
        if texts.last?.element == element {
            texts[texts.count - 1].glyphCount += Int32(glyphCount)
        } else {
            texts.append(Text(element: element, glyphCount: Int32(glyphCount)))
        }
    }
}
