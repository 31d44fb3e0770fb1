import Composition
import Geometry

/// Type and distances of a table in the text or in a book.
struct TableStyle: Hashable {
    /// Sizes of headings, figures and words.
    var type: SheetStyle
    /// Room above and below the lines of a cell.
    var rowPadding: Length
    /// 表题.
    var title: TextStyle

    /// A row of more lines than this is not readable (docs/decisions/0013).
    static let mostReadableLines = 5
    /// More lines than this in a column of a few characters are read down, not across: smaller type is better, and a
    /// turned page.
    static let mostNarrowLines = 3
    /// Room between words and the rules beside them.
    static let textPadding = Length.millimetres(1.1)
    /// Room between the words to sign at and the rule at their right.
    static let signingPadding = Length.millimetres(4)
    /// What rounding may add to a column's need.
    static let tolerance = Length.points(0.1)
    /// Between title, unit and table.
    static let headGap = Length.millimetres(1.5)
    static let notesGap = Length.millimetres(1.5)

    private init(size: Length, rowPadding: Int, title: TextStyle) {
        type = SheetStyle(heading: size, figure: size, small: size)
        self.rowPadding = size.scaled(rowPadding, over: 100)
        self.title = title
    }

    /// In the text: 小四, 五号, 小五, 六号; the title in 四号.
    static let text = [12, 10.5, 9, 7.5].map {
        TableStyle(size: .points($0), rowPadding: 45, title: TextStyle(role: .hei, size: .points(14)))
    }

    /// On a turned page, whose tables are long lists: 五号 at most.
    static let turned = Array(text.dropFirst())

    /// The smallest of the text's sizes that is still comfortable on an upright page: 小五.
    static let smallestUpright = Length.points(9)

    /// In a book: compact rows, so that a page shows many.
    static let book = [9, 8, 7.5].map {
        TableStyle(size: .points($0), rowPadding: 32, title: TextStyle(role: .hei, size: .points(14)))
    }

    var size: Length { type.figure }
    /// From line to line within a cell.
    var pitch: Length { size.scaled(125, over: 100) }
    var titlePitch: Length { title.size.scaled(150, over: 100) }

    /// The height of a row whose fullest cell has so many lines.
    func rowHeight(lines: Int) -> Length { pitch * (max(1, lines) - 1) + size + rowPadding * 2 }
}
