package import Diagnostics
package import OfficialDocument

/// A heading with what stands below it.
package struct HeaderNode: Hashable, Sendable {
    /// The unit is given where it is printed: leaves under a heading with a unit have none.
    package var heading: HeadingText
    /// The column it stands over itself, or nil for a heading that only groups.
    package var column: FormColumn?
    /// 下级: the headings it spans.
    package var children: [HeaderNode]
    /// 其中: columns that break down its own and stand lower, under its arm.
    package var steps: [HeaderNode]
    package var place: Place

    package init(
        heading: HeadingText, column: FormColumn? = nil, children: [HeaderNode] = [],
        steps: [HeaderNode] = [], place: Place
    ) {
        self.heading = heading
        self.column = column
        self.children = children
        self.steps = steps
        self.place = place
    }

    /// All columns below it, from left to right, its own first.
    package var columns: [FormColumn] {
        (column.map { [$0] } ?? []) + (steps + children).flatMap(\.columns)
    }
}
