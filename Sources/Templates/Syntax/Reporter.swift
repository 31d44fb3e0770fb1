import Diagnostics

/// Collects the diagnostics of one compilation, and turns spans into places.
///
/// A class, because scanner, parser and checker share it; it never leaves `compile`.
final class Reporter {
    /// More help nobody: the first hundred name the cause, and a megabyte of
    /// opening braces must not cost a megabyte of messages.
    static let mostDiagnostics = 100

    let source: TemplateSource
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: TemplateSource) { self.source = source }

    var isFull: Bool { diagnostics.count >= Self.mostDiagnostics }

    func report(_ span: Range<Int>, _ make: (Place) -> Diagnostic) {
        guard !isFull else { return }
        diagnostics.append(make(source.place(span)))
    }

    func place(_ span: Range<Int>) -> Place { source.place(span) }

    /// In the order of the text: people mend a file from top to bottom.
    func throwIfFailed() throws(StageFailure) {
        guard !diagnostics.isEmpty else { return }
        throw StageFailure(diagnostics.inOrderOfText())
    }
}
