import Composition
import DisplayList
import Geometry
import OfficialDocument

/// A table whose widths, heights and lines are known, before it is parted.
struct PlannedTable: Sendable {
    var block: TableBlock
    var style: TableStyle
    /// The columns' edges from the table's left.
    var xs: [Length]
    /// The heading by itself.
    var heading: Table
    var headingHeights: [Length]
    /// The heading's words from its upper left corner.
    var headingItems: [PageItem]
    var rows: [PlannedRow]
    var alignment: FigureAlignment
    /// Title and unit, above the first part and above the others.
    var head: PlannedHead
    var continuedHead: PlannedHead
    var notes: [CellLine]

    var width: Length { xs.last ?? .zero }
    var headingHeight: Length { headingHeights.sum() }
    /// The height of 转下页 and 承上页.
    var carryHeight: Length { block.carrying == nil ? .zero : style.rowHeight(lines: 1) }
    var notesPitch: Length { style.type.smallPitch }
    /// With the gap above them.
    var notesHeight: Length { notes.isEmpty ? .zero : TableStyle.notesGap + notesPitch * notes.count }
}

/// A row with the lines of the cells that begin in it.
struct PlannedRow {
    var height: Length
    var cells: [PlannedCell]
    /// The cells that began in a row above and reach into this one.
    var reaching: [PlannedCell] = []
    /// The row that names the group it belongs to, if any.
    var groupHeading: Int?
}

/// A cell with its lines.
struct PlannedCell {
    var cell: TableCell
    /// nil for a single line that is set with its page: the planning need not know more of it.
    var lines: [CellLine]?
    /// By the place in the whole table, which the cell's region in a part is not; what a page adds is furniture.
    var structure = StructureTag.artifact

    var lineCount: Int { lines?.count ?? 1 }
}

/// Lines above a table: the title centred, the unit at the right, 续表 at the left where there is no title.
struct PlannedHead {
    var title: [CellLine] = []
    var label: CellLine?
    var unit: CellLine?

    /// With the gaps below its lines.
    func height(_ style: TableStyle) -> Length {
        let title = title.isEmpty ? .zero : style.titlePitch * (title.count - 1) + style.title.size + TableStyle.headGap
        return title + (label == nil && unit == nil ? .zero : style.size + TableStyle.headGap)
    }
}
