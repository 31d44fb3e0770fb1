/// Thrown by a stage that cannot produce its output; holds at least one error.
public struct StageFailure: Error, Hashable, Sendable {
    public let diagnostics: [Diagnostic]

    /// - Precondition: one of the diagnostics at least is an error.
    public init(_ diagnostics: [Diagnostic]) {
        precondition(diagnostics.contains { $0.severity == .error }, "a failure holds an error")
        self.diagnostics = diagnostics
    }

    public init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }
}

/// A stage's output together with what it had to say on the way.
public struct Reported<Output: Sendable>: Sendable {
    public var output: Output
    public var warnings: [Diagnostic]

    public init(_ output: Output, warnings: [Diagnostic] = []) {
        self.output = output
        self.warnings = warnings
    }
}

/// Collects diagnostics until a stage knows whether it can go on.
package struct DiagnosticCollector: Sendable {
    package private(set) var diagnostics: [Diagnostic] = []

    package init() {}

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    package mutating func report(contentsOf more: [Diagnostic]) { diagnostics += more }

    /// Runs `body`; a failure's diagnostics are kept, and the result is nil.
    package mutating func attempt<Output>(
        _ body: () throws(StageFailure) -> Output
    ) -> Output? {
        do { return try body() } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }

    /// As `throwIfFailed`, for a reader that visits a file in another order than its lines'.
    package func throwIfFailedInOrderOfText() throws(StageFailure) {
        if hasErrors { throw StageFailure(diagnostics.inOrderOfText()) }
    }

    /// Throws everything collected if there is an error among it.
    package func throwIfFailed() throws(StageFailure) {
        if hasErrors { throw StageFailure(diagnostics) }
    }
}
