/// How a sheet is printed, on A4.
package struct PageSetup: Hashable, Sendable {
    package var isLandscape = false
    /// Whether the width is made to fit one page, and the height as well.
    package var fit = Fit.none
    /// The rows printed on top of each page, counted from 1.
    package var repeatedRows: ClosedRange<Int>?
    /// The columns printed at the left of each page, counted from 1.
    package var repeatedColumns: ClosedRange<Int>?
    /// In millimetres.
    package var margins = Margins()
    package var header = Caption()
    package var footer = Caption()

    package init() {}

    package enum Fit: Hashable, Sendable {
        case none, width, page
        /// So many pages side by side, of which there are as many below each other as it takes.
        case across(Int)
    }

    /// The free edges of a page, in millimetres.
    package struct Margins: Hashable, Sendable {
        package var left = 18.0
        package var right = 18.0
        package var top = 19.0
        package var bottom = 19.0
        package init() {}
    }

    /// A line above or below the table.
    package struct Caption: Hashable, Sendable {
        package var left: [Piece] = []
        package var center: [Piece] = []
        package var right: [Piece] = []
        package init(left: [Piece] = [], center: [Piece] = [], right: [Piece] = []) {
            self.left = left
            self.center = center
            self.right = right
        }
    }

    /// A part of a caption.
    package enum Piece: Hashable, Sendable {
        case text(String)
        /// The page's number.
        case page
        /// The number of pages.
        case pages
    }
}

extension PageSetup.Caption {
    /// In the code of spreadsheets (ECMA-376 Part 1 §18.3.1.46); empty when there is nothing.
    var code: String {
        [("&L", left), ("&C", center), ("&R", right)].filter { !$0.1.isEmpty }
            .map { $0 + $1.map(Self.code).joined() }.joined()
    }

    private static func code(_ piece: PageSetup.Piece) -> String {
        switch piece {
        // A doubled & is the sign itself.
        case .text(let text): String(text.flatMap { $0 == "&" ? "&&" : String($0) })
        case .page: "&P"
        case .pages: "&N"
        }
    }
}
