package import OfficialDocument

/// The cells of a header tree over a grid of rows and columns.
///
/// A tree of any depth: each level of 下级 has a row, and between a level and
/// the next lies one more row for each level of 其中 that is there, so that
/// stepped headings begin below the heading they belong to and above the next
/// level, as the printed forms have it. A column's heading reaches down to the
/// last row; a group's reaches to its children.
package struct HeaderGrid: Sendable {
    /// How many rows the tree takes.
    package let rowCount: Int
    /// By rows, then columns.
    package private(set) var cells: [TableCell] = []
    private let rows: [Level: Int]

    /// - Parameter firstColumn: the grid column that the first heading stands over.
    package init(_ tree: [HeaderNode], firstColumn: Int) {
        let levels = Set(tree.flatMap { Self.levels(of: $0, at: Level(depth: 0, step: 0)) })
        rows = Dictionary(uniqueKeysWithValues: levels.sorted().enumerated().map { ($1, $0) })
        rowCount = levels.count
        var column = firstColumn
        for node in tree { column = add(node, at: Level(depth: 0, step: 0), from: column) }
        cells.sort { $0.readsBefore($1) }
    }

    /// How deep a heading stands: levels of 下级 first, then levels of 其中 within one.
    private struct Level: Hashable, Comparable {
        var depth: Int
        var step: Int

        var child: Level { Level(depth: depth + 1, step: 0) }
        var stepped: Level { Level(depth: depth, step: step + 1) }

        static func < (left: Level, right: Level) -> Bool {
            (left.depth, left.step) < (right.depth, right.step)
        }
    }

    private static func levels(of node: HeaderNode, at level: Level) -> [Level] {
        [level] + node.children.flatMap { levels(of: $0, at: level.child) }
            + node.steps.flatMap { levels(of: $0, at: level.stepped) }
    }

    /// - Returns: the grid column after the node's last.
    private mutating func add(_ node: HeaderNode, at level: Level, from column: Int) -> Int {
        let ownEnd = node.column == nil ? column : column + 1
        var end = ownEnd
        for step in node.steps { end = add(step, at: level.stepped, from: end) }
        for child in node.children { end = add(child, at: level.child, from: end) }
        let top = row(of: level)
        let isGroup = node.column == nil
        let region = TableCell.Region(
            rows: top..<(isGroup ? row(of: level.child) : rowCount), columns: column..<(isGroup ? end : ownEnd))
        let arm =
            node.steps.isEmpty
            ? nil : TableCell.Region(rows: top..<row(of: level.stepped), columns: ownEnd..<end)
        cells.append(
            TableCell(region: region, arm: arm, content: .heading(node.heading), place: node.place))
        return end
    }

    private func row(of level: Level) -> Int {
        guard let row = rows[level] else { preconditionFailure("each level of the tree has a row") }
        return row
    }
}

extension TableCell {
    /// Whether it begins higher up, or as high and further left.
    fileprivate func readsBefore(_ other: TableCell) -> Bool {
        (region.rows.lowerBound, region.columns.lowerBound)
            < (other.region.rows.lowerBound, other.region.columns.lowerBound)
    }
}
