/// A workbook to be written: all that its file will say.
package struct WorkbookContents: Hashable, Sendable {
    package var sheets: [SheetContents]
    package var properties: Properties

    package init(sheets: [SheetContents], properties: Properties) {
        self.sheets = sheets
        self.properties = properties
    }

    /// What the file says of itself.
    package struct Properties: Hashable, Sendable {
        package var title: String
        package var author: String
        package var company: String
        /// From the input, never the clock: the same contents give the same bytes.
        package var created: CellDate

        package init(title: String = "", author: String = "", company: String = "", created: CellDate) {
            self.title = title
            self.author = author
            self.company = company
            self.created = created
        }
    }
}

/// A sheet to be written.
package struct SheetContents: Hashable, Sendable {
    package var name: String
    /// From the top down, numbers rising.
    package var rows: [RowContents]
    package var columns: [ColumnContents] = []
    /// Merged cells; the value is that of the first cell, whose style holds for all.
    package var merges: [CellRange] = []
    package var choices: [ChoiceList] = []
    /// How many rows at the top stay in view.
    package var frozenRows = 0
    /// How many columns at the left stay in view.
    package var frozenColumns = 0
    /// The headings and rows that have filter buttons.
    package var filter: CellRange?
    package var page = PageSetup()
    package var isHidden = false

    package init(name: String, rows: [RowContents] = []) {
        self.name = name
        self.rows = rows
    }
}

/// A row to be written.
package struct RowContents: Hashable, Sendable {
    /// Counted from 1.
    package var number: Int
    /// From left to right, columns rising.
    package var cells: [CellContents]
    /// In points; nil for the program's own.
    package var height: Double?
    package var isHidden = false

    package init(number: Int, cells: [CellContents] = [], height: Double? = nil) {
        self.number = number
        self.cells = cells
        self.height = height
    }

    /// A row of values in one style, from column A on.
    package init(number: Int, values: [CellValue], style: CellStyle = CellStyle()) {
        self.init(
            number: number,
            cells: values.enumerated().map { CellContents(column: $0 + 1, value: $1, style: style) })
    }
}

/// A cell to be written.
package struct CellContents: Hashable, Sendable {
    /// Counted from 1.
    package var column: Int
    /// Text stays text, whatever it begins with: no formula is ever written.
    package var value: CellValue
    package var style: CellStyle
    /// Shown beside the cell.
    package var comment: String?

    package init(column: Int, value: CellValue, style: CellStyle = CellStyle(), comment: String? = nil) {
        self.column = column
        self.value = value
        self.style = style
        self.comment = comment
    }
}

/// Columns next to each other.
package struct ColumnContents: Hashable, Sendable {
    /// Counted from 1.
    package var range: ClosedRange<Int>
    /// In characters of the normal font; nil for the program's own.
    package var width: Double?
    package var isHidden: Bool
    /// Of cells that nobody has written yet; nil for the program's own.
    package var style: CellStyle?

    package init(range: ClosedRange<Int>, width: Double? = nil, isHidden: Bool = false, style: CellStyle? = nil) {
        self.range = range
        self.width = width
        self.isHidden = isHidden
        self.style = style
    }
}

/// Cells that take one of some words, offered in a list.
package struct ChoiceList: Hashable, Sendable {
    package var range: CellRange
    package var words: [String]
    /// Shown when another word is typed; at most 255 characters.
    package var message: String

    package init(range: CellRange, words: [String], message: String = "") {
        self.range = range
        self.words = words
        self.message = message
    }
}
