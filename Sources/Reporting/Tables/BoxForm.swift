package import Diagnostics
import OfficialDocument
package import Quantities

/// 格: a form of labelled boxes instead of a table of columns, one for each record, such as an
/// approval form or a 送达回证.
package struct BoxForm: Hashable, Sendable {
    /// The widths of the grid's columns in proportion, each at least 1.
    package var shares: [Int]
    package var rows: [Row]

    /// A row of boxes that together are as wide as the grid.
    package struct Row: Hashable, Sendable {
        /// In millimetres; 0 for as high as its words need.
        package var height: Int
        package var boxes: [Box]
    }

    package struct Box: Hashable, Sendable {
        package var content: Content
        /// The columns of the grid that it covers.
        package var columns: Range<Int>
        package var place: Place
    }

    package enum Content: Hashable, Sendable {
        /// What the form itself says, centred.
        case label(String)
        /// A field in its unit, nil for what has none; `blank` stands where the record has no value.
        case field(Field, Unit?, blank: String)
        /// Left to be written by hand; the words, such as 签名：, stand at its lower right.
        case blank(String)
    }

    static let columnCounts = 1...24
    static let shareSizes = 1...99
    /// No page holds a higher row.
    static let heights = 1...200
}

extension TableDefinition {
    /// The forms of all records, each on a page of its own.
    func forms(_ form: BoxForm, _ records: [Value]) -> TableBlock {
        var cells: [TableCell] = []
        var rows: [TableRow] = []
        for (number, record) in records.enumerated() {
            for (index, row) in form.rows.enumerated() {
                let hasRoom = row.boxes.contains { !$0.isLabel }
                cells += row.boxes.map { $0.cell(of: record, at: rows.count, headsRow: hasRoom) }
                // A form that is parted is signed on a page that does not say what for.
                rows.append(
                    TableRow(
                        keepsWithNext: index < form.rows.count - 1, startsPage: number > 0 && index == 0, height: row.height))
            }
        }
        let table = Table(columnCount: form.shares.count, rowCount: rows.count, headerRowCount: 0, cells: cells)
        return TableBlock(title: title, unit: nil, table: table, rows: rows, notes: notes, shares: form.shares, place: name.place)
    }
}

extension BoxForm.Box {
    fileprivate var isLabel: Bool {
        if case .label = content { true } else { false }
    }

    /// - Parameter headsRow: whether a label heads something: a value, or room to write, stands beside it.
    fileprivate func cell(of record: Value, at row: Int, headsRow: Bool) -> TableCell {
        let region = TableCell.Region(rows: row..<row + 1, columns: columns)
        switch content {
        case .label(let text): return TableCell(region: region, content: .text(text, .centred), headsRow: headsRow, place: place)
        case .blank(let text): return TableCell(region: region, content: .text(text, .lowerTrailing), place: place)
        case .field(let field, let unit, let blank):
            let value = record.field(field.name)
            let text = value.flatMap { CellText.words($0, unit) } ?? blank
            return TableCell(region: region, content: .text(text, .leading), place: value?.origin ?? record.origin ?? place)
        }
    }
}

extension CellText {
    /// A value as a form's box says it: as prose does, with its unit; nil for what goes into no box.
    static func words(_ value: Value, _ unit: Unit?) -> String? {
        switch value.content {
        case .text(let text): text
        case .date(let date): date.chinese
        case .boolean(let flag): flag ? "是" : "否"
        case .integer(let number): String(number)
        case .rank(let rank): String(rank)
        case .rate(let rate): rate.text(decimals: 1)
        case .quantity(let quantity): unit.map { quantity.text(in: $0) }
        case .record, .list: nil
        }
    }
}
