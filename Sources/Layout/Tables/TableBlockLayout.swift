import Diagnostics
import Geometry
import OfficialDocument

/// Prepares tables for the places they may stand in, and reports what fits in none.
struct TableBlockLayout {
    let typesetter: Typesetter
    var lanes: (any LayoutLanes)?
    /// Whether cells of a single line are left to be set with their pages, while others are drawn already.
    var leavesSingles = false

    /// A table planned for a width, or nil if that was reported to be impossible.
    ///
    /// - Parameter room: the height of a page, for everything.
    func plan(
        _ block: TableBlock, styles: [TableStyle], width: Length, room: Length
    ) throws(StageFailure) -> PlannedTable? {
        let planner = try TablePlanner(block, typesetter: typesetter, lanes: lanes)
        guard let choice = try planner.choice(of: styles, width: width) else {
            typesetter.report(try planner.failure(styles[styles.count - 1], width: width))
            return nil
        }
        if leavesSingles, let planned = try leavingSingles(planner, choice, room) { return planned }
        let planned = try planner.plan(choice)
        let faults = faults(of: planned, room: room)
        for fault in faults { typesetter.report(fault) }
        return faults.isEmpty ? planned : nil
    }

    /// - Returns: nil for a table that no page holds, and nothing is reported: its single lines may have to be reported too.
    private func leavingSingles(
        _ planner: TablePlanner, _ choice: TablePlanner.Choice, _ room: Length
    ) throws(StageFailure) -> PlannedTable? {
        try typesetter.attempt { () throws(StageFailure) in
            let planned = try planner.plan(choice, leavingSingles: true)
            return faults(of: planned, room: room).isEmpty ? planned : nil
        }
    }

    /// Whether a table is easy to read upright in the text's width with type of 小五 at least.
    func isReadableUpright(_ block: TableBlock) throws(StageFailure) -> Bool {
        let styles = TableStyle.text.filter { $0.size >= TableStyle.smallestUpright }
        let width = typesetter.measures.typeArea.width
        return try TablePlanner(block, typesetter: typesetter).choice(of: styles, width: width)?.isEasy ?? false
    }

    /// Whether every row of a list is one line in the text's largest type on an upright page.
    func isOneLineUpright(_ block: TableBlock) throws(StageFailure) -> Bool {
        let width = typesetter.measures.typeArea.width
        let choice = try TablePlanner(block, typesetter: typesetter).choice(of: Array(TableStyle.text.prefix(1)), width: width)
        return choice?.mostLines == 1
    }

    /// What no page holds.
    private func faults(of planned: PlannedTable, room: Length) -> [Diagnostic] {
        let overhead = max(planned.overhead(isFirst: true), planned.overhead(isFirst: false))
        let carried = planned.carryHeight * 2
        let left = room - overhead - carried
        let line = planned.style.rowHeight(lines: 1)
        guard left >= line else {
            return [.tableHeadingTooHigh(needed: overhead + carried + line, available: room, at: planned.block.place)]
        }
        var faults: [Diagnostic] = []
        for row in planned.rows {
            let available = left - (row.groupHeading.map { planned.rows[$0].height } ?? .zero)
            guard row.height > available else { continue }
            let fullest = row.cells.max { $0.lineCount < $1.lineCount }
            faults.append(
                .tableRowTooHigh(
                    fullest?.cell.content.words ?? "", needed: row.height, available: available,
                    at: fullest?.cell.place ?? planned.block.place))
        }
        let last = (planned.rows.last?.height ?? .zero) + planned.notesHeight
        if faults.isEmpty, last > left - carried {
            faults.append(
                .tableNotesTooHigh(
                    needed: planned.notesHeight, available: left, at: planned.block.notes.first?.place ?? planned.block.place))
        }
        return faults
    }
}

extension TableCell.Content {
    /// The words of a cell.
    var words: String {
        switch self {
        case .heading(let heading): heading.text
        case .ordinal(let text), .stub(let text), .text(let text, _): text
        case .figure(let text): text ?? ""
        }
    }
}
