import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// A table in the text: flows between the lines of the grid and is parted at page ends.
struct TableFlow: FlowBlock {
    let planned: PlannedTable
    private let painter: TablePartPainter
    private var measures: Measures { painter.typesetter.measures }

    init(planned: PlannedTable, typesetter: Typesetter) {
        self.planned = planned
        painter = TablePartPainter(planned, typesetter: typesetter)
    }

    /// White between the table and a line of text below it, as between lines of text.
    private static let clearance = Length.millimetres(4)
    /// So much of it is as good as a blank line: with one more it would be 18 mm and up.
    private static let blank = Length.millimetres(8)

    private var pageHeight: Length { measures.typeArea.height }

    var leastLines: Int {
        let paging = planned.paging
        let height = planned.overhead(isFirst: true) + paging.height(ofFirst: paging.leastRows)
        return min(lines(height, clear: .zero), measures.linesPerPage)
    }

    var wholeLines: Int {
        let paging = planned.paging
        guard !paging.rows.contains(where: { $0.breaking == .required }) else { return .max }
        return lines(planned.overhead(isFirst: true) + paging.height(ofFirst: paging.rows.count), clear: .zero)
    }

    func parts(firstLine: Int, keeping following: Int) -> [FlowPart] {
        let bottom = measures.topMargin + pageHeight
        let reserve = following == 0 ? .zero : bottom - measures.lineTop(measures.linesPerPage - following) + Self.clearance
        let parts = planned.parts(first: bottom - measures.lineTop(firstLine), other: pageHeight, following: reserve)
        return parts.map { part in
            let height = planned.height(of: part)
            let lines = self.lines(height, clear: Self.clearance)
            let white = measures.lineOffset(lines) - height
            return FlowPart(lines: lines, height: height, endsWithBlank: white >= Self.blank) { origin throws(StageFailure) in
                try painter.items(of: part, at: origin)
            }
        }
    }

    /// How many grid lines hold a height.
    ///
    /// The last line of a page ends with its characters: what it holds is counted without a gap
    /// below it.
    private func lines(_ height: Length, clear: Length) -> Int {
        let gap = measures.lineTop(1) - measures.lineTop(0) - measures.cellHeight
        let needed = clear == .zero ? height + gap : height + clear
        return (0...).first { measures.lineTop($0) - measures.topMargin + .millimetres(0.01) >= needed } ?? 0
    }
}
