package import Geometry

/// A document as it will be printed: where everything stands, and nothing to decide.
package struct PageSequence: Hashable, Sendable {
    package var pages: [Page]
    /// The files of all faces that the runs name.
    package var faces: [FaceID: FaceFile]
    package var metadata: Metadata
    /// What the pages were made from, for programs to read; nil for nothing.
    package var data: AttachedFile?

    package init(pages: [Page], faces: [FaceID: FaceFile], metadata: Metadata) {
        self.pages = pages
        self.faces = faces
        self.metadata = metadata
    }
}

/// One side of a sheet. Origin at its top left, x right, y down.
package struct Page: Hashable, Sendable {
    package var size: Size
    /// Painted first to last; text in reading order.
    package var items: [PageItem]
    /// How far a viewer turns the page clockwise for reading (ISO 32000-1 `/Rotate`).
    package var viewerRotation: ViewerRotation
    /// The page label: the folio printed on the page, or nil for a page without one.
    package var folio: Int?

    package init(
        size: Size, items: [PageItem], viewerRotation: ViewerRotation = .none, folio: Int? = nil
    ) {
        self.size = size
        self.items = items
        self.viewerRotation = viewerRotation
        self.folio = folio
    }

    package enum ViewerRotation: Int, Hashable, Sendable {
        case none = 0
        case clockwise = 90
    }
}

/// Something painted.
package enum PageItem: Hashable, Sendable {
    case text(GlyphRun)
    case rule(Rule)
    case image(PlacedImage)
    case code(PlacedCode)
    /// Items in a frame of their own, turned onto the sheet.
    indirect case group(Transform, [PageItem])
}

/// A filled rectangle: every line of an official page is one.
package struct Rule: Hashable, Sendable {
    package var rect: Rect
    package var colour: Colour

    package init(rect: Rect, colour: Colour = .black) {
        self.rect = rect
        self.colour = colour
    }
}

/// A picture at its place.
package struct PlacedImage: Hashable, Sendable {
    package var file: ImageFile
    /// What all of it covers.
    package var rect: Rect
    /// What it shows, in words.
    package var alternative: String

    package init(file: ImageFile, rect: Rect, alternative: String) {
        self.file = file
        self.rect = rect
        self.alternative = alternative
    }
}

/// A two-dimensional code at its place, black on the white of the paper.
package struct PlacedCode: Hashable, Sendable {
    package var matrix: ModuleMatrix
    /// What the modules cover, without the quiet zone around them.
    package var rect: Rect
    /// What it holds, in words.
    package var alternative: String

    package init(matrix: ModuleMatrix, rect: Rect, alternative: String) {
        self.matrix = matrix
        self.rect = rect
        self.alternative = alternative
    }

    /// The rectangle of a block of its modules: those that touch have one edge in common.
    package func rect(of block: ModuleMatrix.Block) -> Rect {
        func x(_ column: Int) -> Length { rect.minX + rect.width.scaled(column, over: matrix.side) }
        func y(_ row: Int) -> Length { rect.minY + rect.height.scaled(row, over: matrix.side) }
        let (left, top) = (x(block.columns.lowerBound), y(block.rows.lowerBound))
        return Rect(x: left, y: top, width: x(block.columns.upperBound) - left, height: y(block.rows.upperBound) - top)
    }
}

/// What the file says about itself.
package struct Metadata: Hashable, Sendable {
    package var title: String
    package var author: String
    /// The document number or the form's id.
    package var subject: String?
    package var keywords: [String]
    /// The date that goes into the file, from the input and never from a clock.
    package var date: Date
    /// Print on both sides, turned on the long edge.
    package var printsDuplex: Bool
    package var official = OfficialElements()

    package init(
        title: String, author: String, subject: String? = nil, keywords: [String] = [], date: Date,
        printsDuplex: Bool
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.date = date
        self.printsDuplex = printsDuplex
    }

    /// A day of the Gregorian calendar, at midnight China Standard Time (+08:00) in the file.
    package struct Date: Hashable, Sendable {
        package var year: Int
        package var month: Int
        package var day: Int

        package init(year: Int, month: Int, day: Int) {
            self.year = year
            self.month = month
            self.day = day
        }
    }
}
