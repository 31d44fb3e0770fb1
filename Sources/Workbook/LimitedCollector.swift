package import Diagnostics

/// Collects diagnostics up to a limit and counts the rest.
///
/// One wrong column of a long table is wrong in every row; a hundred thousand
/// messages help nobody and would fill the memory.
package struct LimitedCollector: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []
    /// How many there were beyond the limit; at least one error among them if the first says so.
    package private(set) var omitted = 0
    package private(set) var hasErrors = false
    private let limit: Int
    /// Whether a fault that a column has already is kept with its first.
    private let folds: Bool
    private var firsts: [Diagnostic.Column: Int] = [:]
    /// How many were looked at and kept with another.
    private var looked = 0
    private var repeated = 0

    /// So many cells are kept with others, so that a wrong column of a long table is marked in every row and the memory stays bounded.
    private static let mostRepeats = 10_000

    package init(limit: Int = 200, folds: Bool = false) {
        self.limit = limit
        self.folds = folds
    }

    /// Keeps a diagnostic, which is made only when there is room for it.
    package mutating func report(
        _ severity: Diagnostic.Severity = .error, _ diagnostic: () -> Diagnostic
    ) {
        if severity == .error { hasErrors = true }
        guard takesMore else {
            omitted += 1
            return
        }
        keep(diagnostic())
    }

    /// Whether a further diagnostic of its own would only be counted.
    package var isFull: Bool { diagnostics.count >= limit }

    /// Whether a further diagnostic may still be kept, by itself or with another.
    package var takesMore: Bool {
        guard folds else { return !isFull }
        return looked < 2 * Self.mostRepeats && (!isFull || repeated < Self.mostRepeats)
    }

    /// Keeps an error; nil stands for one that was not made because there is no room.
    package mutating func report(_ diagnostic: Diagnostic?) {
        hasErrors = true
        if let diagnostic, takesMore { keep(diagnostic) } else { omitted += 1 }
    }

    private mutating func keep(_ diagnostic: Diagnostic) {
        if folds, let column = diagnostic.column {
            looked += 1
            if let first = firsts[column] {
                guard repeated < Self.mostRepeats else { return omitted += 1 }
                repeated += 1 + diagnostic.repeats.count
                diagnostics[first].repeats.append(.init(message: diagnostic.message, place: diagnostic.place))
                return diagnostics[first].repeats += diagnostic.repeats
            }
            if !isFull { firsts[column] = diagnostics.count }
        }
        if isFull { omitted += 1 } else { diagnostics.append(diagnostic) }
    }

    /// Takes over what another one collected.
    ///
    /// - Parameter isWanted: says which of it; the others have been told in other words.
    package mutating func report(contentsOf other: LimitedCollector, where isWanted: (Diagnostic) -> Bool = { _ in true }) {
        for diagnostic in other.diagnostics where isWanted(diagnostic) { report(diagnostic.severity) { diagnostic } }
        omitted += other.omitted
        hasErrors = hasErrors || other.hasErrors
    }
}
