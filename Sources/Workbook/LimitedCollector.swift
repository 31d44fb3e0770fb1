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

    package init(limit: Int = 200) { self.limit = limit }

    /// Keeps a diagnostic, which is made only when there is room for it.
    package mutating func report(
        _ severity: Diagnostic.Severity = .error, _ diagnostic: () -> Diagnostic
    ) {
        if severity == .error { hasErrors = true }
        guard !isFull else {
            omitted += 1
            return
        }
        diagnostics.append(diagnostic())
    }

    /// Whether a further diagnostic would only be counted.
    package var isFull: Bool { diagnostics.count >= limit }

    /// Keeps an error; nil stands for one that was not made because there is no room.
    package mutating func report(_ diagnostic: Diagnostic?) {
        hasErrors = true
        if let diagnostic, !isFull { diagnostics.append(diagnostic) } else { omitted += 1 }
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
