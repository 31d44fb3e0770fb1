import Composition
import Diagnostics
import Geometry

/// What a layout run has to report, in the order in which it was met.
struct LayoutReports: Sendable {
    private(set) var diagnostics = DiagnosticCollector()
    /// For each diagnostic what makes it the same as another.
    private var keys: [Key?] = []
    private var known: Set<Key> = []

    /// What is reported once, however often it is met.
    enum Key: Hashable, Sendable {
        /// A character that a role's faces lack or its first face does.
        case character(Character, FontRole)
        /// A text of cells that its measure does not hold.
        case cell(ExactText, measure: Length)
    }

    /// - Parameter key: nil for what is reported each time.
    mutating func report(_ diagnostic: @autoclosure () -> Diagnostic, as key: Key? = nil) {
        if let key, !known.insert(key).inserted { return }
        diagnostics.report(diagnostic())
        keys.append(key)
    }

    /// Adds what was met in a later part of the same work, as if one run had met all of it.
    mutating func add(_ later: LayoutReports) {
        for (diagnostic, key) in zip(later.diagnostics.diagnostics, later.keys) { report(diagnostic, as: key) }
    }
}
