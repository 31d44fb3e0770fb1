import DisplayList
import Geometry
import OfficialDocument

/// What of a table stands on one page.
struct TablePart {
    var slice: TablePaging.Slice
    var isFirst: Bool
    var isLast: Bool
}

extension PlannedTable {
    /// The rows as far as paging is concerned.
    var paging: TablePaging {
        let pagingRows = rows.indices.map { index in
            TablePaging.Row(
                height: rows[index].height, breaking: breaking(before: index),
                carries: block.carrying != nil && block.rows[index].carried.contains { $0 != nil },
                repeated: rows[index].groupHeading.map { rows[$0].height } ?? .zero)
        }
        return TablePaging(rows: pagingRows, carryHeight: carryHeight, tail: notesHeight)
    }

    /// How willingly a page ends before a row.
    private func breaking(before index: Int) -> TablePaging.Break {
        guard index > 0 else { return .free }
        if block.rows[index].startsPage { return .required }
        if let broken = inside(index) { return broken }
        return isKept(index) ? .kept : .free
    }

    /// Whether a row stays with the one above it: a sum, what follows a group's heading, and neither
    /// the first row nor the last stands alone.
    private func isKept(_ index: Int) -> Bool {
        let above = block.rows[index - 1]
        let role = block.rows[index].role
        return above.keepsWithNext || above.role == .groupHeading || role == .subtotal || role == .total
            || rows.count > 3 && (index == 1 || index == rows.count - 1)
    }

    /// The cells that a page's end before a row would part, if any.
    private func inside(_ index: Int) -> TablePaging.Break? {
        guard !rows[index].reaching.isEmpty else { return nil }
        let areLabels = rows[index].reaching.allSatisfy { reaching in
            if case .stub = reaching.cell.content { true } else { false }
        }
        return areLabels && !isKept(index) ? .inLabel : .inCell
    }

    /// - Parameters:
    ///   - first: the room on the first page, for everything; `other` on further ones.
    ///   - following: room to be left below the last part.
    func parts(first: Length, other: Length, following: Length = .zero) -> [TablePart] {
        let slices = paging.slices(
            first: first - overhead(isFirst: true), other: other - overhead(isFirst: false), following: following)
        return slices.enumerated().map { index, slice in
            TablePart(slice: slice, isFirst: index == 0, isLast: index == slices.count - 1)
        }
    }

    /// Title, unit and heading.
    func overhead(isFirst: Bool) -> Length { (isFirst ? head : continuedHead).height(style) + headingHeight }

    func height(of part: TablePart) -> Length {
        overhead(isFirst: part.isFirst) + bodyHeights(of: part).sum() + (part.isLast ? notesHeight : .zero)
    }

    /// The heights of all rows below the heading, those included that the page adds.
    func bodyHeights(of part: TablePart) -> [Length] {
        let slice = part.slice
        return (slice.isBrought ? [carryHeight] : []) + (repeatedHeading(of: part).map { [rows[$0].height] } ?? [])
            + rows[slice.rows].map(\.height) + (slice.isCarriedOnward ? [carryHeight] : [])
    }

    /// The group's heading that is repeated at the head of a part.
    func repeatedHeading(of part: TablePart) -> Int? {
        part.isFirst ? nil : rows[part.slice.rows.lowerBound].groupHeading
    }
}
