/// A list of who was at a meeting, below the text of minutes (GB/T 9704-2012 §10.3).
package struct Attendance: Hashable, Sendable {
    package var role: Role
    /// Units and names with their separators.
    package var names: PlacedText

    package init(role: Role, names: PlacedText) {
        self.role = role
        self.names = names
    }

    /// In the order of the standard; the label as printed.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case present = "出席"
        case excused = "请假"
        case observing = "列席"
    }
}
