package import Diagnostics

/// A table as cells over a grid of rows and columns.
///
/// Rules are not part of it: a rule stands wherever two neighbouring places
/// belong to different cells, so a cell of any shape has the right border.
package struct Table: Hashable, Sendable {
    package var columnCount: Int
    package var rowCount: Int
    /// How many rows from the top are the heading, repeated on a further page.
    package var headerRowCount: Int
    /// In reading order. No two cover the same place.
    package var cells: [TableCell]

    package init(columnCount: Int, rowCount: Int, headerRowCount: Int, cells: [TableCell]) {
        self.columnCount = columnCount
        self.rowCount = rowCount
        self.headerRowCount = headerRowCount
        self.cells = cells
    }
}

/// One cell: where it lies and what it says.
package struct TableCell: Hashable, Sendable {
    package var region: Region
    /// More places that belong to it without a rule between: the arm of a stepped
    /// heading, which runs over the 其中 columns below it.
    package var arm: Region?
    package var content: Content
    /// Whether its words say what the cells beside it are, as those of a form's box do.
    package var headsRow: Bool
    package var place: Place?

    package init(region: Region, arm: Region? = nil, content: Content, headsRow: Bool = false, place: Place? = nil) {
        self.region = region
        self.arm = arm
        self.content = content
        self.headsRow = headsRow
        self.place = place
    }

    /// Half-open ranges of rows and columns.
    package struct Region: Hashable, Sendable {
        package var rows: Range<Int>
        package var columns: Range<Int>

        package init(rows: Range<Int>, columns: Range<Int>) {
            self.rows = rows
            self.columns = columns
        }
    }

    package enum Content: Hashable, Sendable {
        /// A heading: balanced over as few lines as fit.
        case heading(HeadingText)
        /// A column number or letter, centred.
        case ordinal(String)
        /// A row's label.
        case stub(String)
        /// A figure, already printed in its unit; nil prints an empty cell.
        case figure(String?)
        /// Words that may need several lines, such as an employer's name.
        case text(String, TextAlignment)
    }
}

/// Where the words of a table's cell stand.
package enum TextAlignment: Hashable, Sendable {
    case leading
    case centred
    /// At the lower right, where somebody signs.
    case lowerTrailing
}

/// A heading in pieces that would rather not be broken, with its unit on a line of its own.
package struct HeadingText: Hashable, Sendable {
    /// Pieces between which the author allows a break, such as 用人, 单位, 户数.
    package var pieces: [String]
    /// The unit without brackets, such as 万人.
    package var unit: String?

    package init(pieces: [String], unit: String? = nil) {
        self.pieces = pieces
        self.unit = unit
    }

    /// The words without breaks.
    package var text: String { pieces.joined() }
}
