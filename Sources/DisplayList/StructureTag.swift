/// Which part of the document a text belongs to (ISO 32000-1 §14.8): what a reader who does not see the page is told.
///
/// A run tells only what it is and whether it begins something; from the runs in their order the writer finds the
/// document's tree. So no part of the layout has to know of another, and parts can be worked side by side.
package enum StructureTag: Hashable, Sendable {
    /// Furniture of the page, which is not read out: folios, heads that are repeated on further sheets.
    case artifact
    /// - Parameter begins: false for what goes on with the last of its kind, be it on another line or page.
    case block(Block, begins: Bool)
    case cell(Cell)

    /// Text that stands by itself.
    package enum Block: Hashable, Sendable {
        /// 1 for the title of a document or of an attachment, 2 for its headings of the first level, and so on.
        case heading(level: Int)
        /// 附件1 above an attachment's title.
        case attachmentLabel
        case paragraph
        /// The number before an item of a list.
        case itemLabel
        case item
        /// Title and unit above a table, of the table that follows.
        case caption
        case footnote
    }

    /// A cell of a table, by its place in the whole table, on whatever page it stands.
    package struct Cell: Hashable, Sendable {
        private let firstRow: Int32
        private let firstColumn: Int16
        private let rows: Int16
        private let columns: Int16
        package let role: Role

        package init(row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1, role: Role = .data) {
            (firstRow, firstColumn) = (Int32(row), Int16(column))
            (rows, columns) = (Int16(rowSpan), Int16(columnSpan))
            self.role = role
        }

        /// From 0, those of the heading included.
        package var row: Int { Int(firstRow) }
        /// From 0.
        package var column: Int { Int(firstColumn) }
        package var rowSpan: Int { Int(rows) }
        package var columnSpan: Int { Int(columns) }

        package enum Role: UInt8, Hashable, Sendable {
            /// Heads columns, in the rows at the table's head.
            case columnHeading
            /// Heads its row.
            case rowHeading
            case data
        }
    }

    /// Whether nothing is to be told of it.
    package var isArtifact: Bool { self == .artifact }
}

extension PageItem {
    /// The item with all texts in it tagged, the first as `first`.
    fileprivate func tagged(_ first: inout StructureTag, then rest: StructureTag) -> PageItem {
        switch self {
        case .text(var run):
            run.tag = first
            first = rest
            return .text(run)
        case .group(let transform, let items): return .group(transform, items.map { $0.tagged(&first, then: rest) })
        case .rule, .image, .code: return self
        }
    }
}

extension [PageItem] {
    /// The items with their texts as one block, or as more of the block before.
    package func tagged(_ block: StructureTag.Block, begins: Bool = true) -> [PageItem] {
        var first = StructureTag.block(block, begins: begins)
        return map { $0.tagged(&first, then: .block(block, begins: false)) }
    }

    /// The items with their texts as a cell.
    package func tagged(_ cell: StructureTag.Cell) -> [PageItem] {
        var first = StructureTag.cell(cell)
        return map { $0.tagged(&first, then: .cell(cell)) }
    }

    /// The items as furniture of the page.
    package var asArtifacts: [PageItem] {
        var first = StructureTag.artifact
        return map { $0.tagged(&first, then: .artifact) }
    }
}
