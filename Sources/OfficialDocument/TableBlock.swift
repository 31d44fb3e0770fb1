package import Diagnostics

/// A table in the text or in an attachment, continued over pages where one does not hold it.
///
/// GB/T 9704-2012 says nothing of portrait tables; they follow what GB/T 7713 and the practice
/// of bulletins have in common: number and title above, the unit at the upper right, a heading
/// that is repeated under 续表.
package struct TableBlock: Hashable, Sendable {
    /// 表题 with its number, centred above; nil for a table without.
    package var title: PlacedText?
    /// What a table without a title is called where it goes on on another page, such as the attachment that it fills.
    package var name: PlacedText?
    /// The common unit with its label, such as 单位：万元, at the upper right.
    package var unit: String?
    /// The heading rows and the rows below them.
    package var table: Table
    /// What each row below the heading is, from the top; as many as there are such rows.
    package var rows: [TableRow]
    /// Sums carried from page to page; nil for none.
    package var carrying: Carrying?
    /// Below the table, one paragraph each.
    package var notes: [PlacedText]
    /// The widths of the columns in proportion, as a form of boxes has them; nil for widths that
    /// follow from what the columns hold.
    package var shares: [Int]?
    /// Where it is declared.
    package var place: Place?

    package init(
        title: PlacedText? = nil, unit: String? = nil, table: Table, rows: [TableRow],
        carrying: Carrying? = nil, notes: [PlacedText] = [], shares: [Int]? = nil, place: Place? = nil
    ) {
        precondition(rows.count == table.rowCount - table.headerRowCount, "each row below the heading has a role")
        precondition(shares.map { $0.count == table.columnCount } ?? true, "each column has a share")
        self.title = title
        self.unit = unit
        self.table = table
        self.rows = rows
        self.carrying = carrying
        self.notes = notes
        self.shares = shares
        self.place = place
    }

    /// The rows that are added where a page ends: 转下页 at its foot, 承上页 at the head of the next.
    package struct Carrying: Hashable, Sendable {
        /// 转下页.
        package var onward: String
        /// 承上页.
        package var brought: String
        /// The columns that the words stand in, merged.
        package var label: Range<Int>

        package init(onward: String = "转下页", brought: String = "承上页", label: Range<Int>) {
            self.onward = onward
            self.brought = brought
            self.label = label
        }
    }
}

/// What a row below the heading is, and what keeps it where.
package struct TableRow: Hashable, Sendable {
    package var role: Role
    /// Whether no page may end after it.
    package var keepsWithNext: Bool
    /// Whether it begins a page.
    package var startsPage: Bool
    /// What has been added up to and with this row, printed, one for each column of the table;
    /// nil where nothing is added. Empty in a table that carries nothing.
    package var carried: [String?]
    /// The least height in millimetres; 0 for as high as its words need.
    package var height: Int

    package init(
        role: Role = .record, keepsWithNext: Bool = false, startsPage: Bool = false, carried: [String?] = [],
        height: Int = 0
    ) {
        self.role = role
        self.keepsWithNext = keepsWithNext
        self.startsPage = startsPage
        self.carried = carried
        self.height = height
    }

    package enum Role: Hashable, Sendable {
        case record
        /// Names the group that follows, over the whole width.
        case groupHeading
        /// 小计.
        case subtotal
        /// 合计.
        case total
    }
}

/// A table printed as a book of its own: landscape sheets, each with the title, the same heading
/// and a folio, such as the 台账.
package struct TableBook: Hashable, Sendable {
    /// On the first line of the first sheet, where it is another document's attachment; nil for none.
    package var label: PlacedText?
    /// On every sheet.
    package var title: PlacedText
    /// Above the table at the left, such as 填报单位：….
    package var organ: PlacedText
    /// Above the table in the middle, such as 截至2020年12月31日.
    package var date: PlacedText
    /// Its own title is not printed.
    package var table: TableBlock

    package init(title: PlacedText, organ: PlacedText, date: PlacedText, table: TableBlock) {
        self.title = title
        self.organ = organ
        self.date = date
        self.table = table
    }
}
