import Diagnostics

/// Collects the diagnostics of one compilation, and turns spans into places.
///
/// A class, because scanner, parser and checker share it; it never leaves `compile`.
final class Reporter {
    /// More help nobody: the first hundred name the cause, and a megabyte of
    /// opening braces must not cost a megabyte of messages.
    static let mostDiagnostics = 100

    private(set) var source: TemplateSource
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var warnings: [Diagnostic] = []
    private var warned: Set<Range<Int>> = []
    private let fragments: Fragments
    /// The calls of macros whose text is being checked, the outermost first.
    private var calls: [(name: String, span: Range<Int>)] = []
    /// Names whose definition is wrong, which has been told: what uses them is not told as well.
    private(set) var failed: Set<String> = []
    /// The fragments that have been read.
    private(set) var included: Set<String> = []

    init(_ source: TemplateSource, _ fragments: Fragments = Fragments()) {
        self.source = source
        self.fragments = fragments
    }

    /// The lines of a fragment, and what it may include; nil after reporting why there are none.
    func include(_ name: String, _ span: Range<Int>, within open: [String]) -> [Range<Int>]? {
        guard let fragment = fragments[name] else {
            lacksFragment = true
            report(span) { .unknownFragment(name, known: fragments.names, at: $0) }
            return nil
        }
        guard !open.contains(name) else {
            report(span) { .includeCircle(open + [name], at: $0) }
            return nil
        }
        guard open.count < Fragments.deepest, source.bytes.count < Fragments.mostBytes else {
            report(span) { .tooMuchIncluded(name, at: $0) }
            return nil
        }
        included.insert(name)
        return source.append(fragment)
    }

    /// Appends text that is not the template's own, such as a condition of the pack.
    ///
    /// - Returns: where its bytes start.
    func append(_ text: SourceText) -> Int {
        let start = source.bytes.count
        _ = source.append(text)
        return start
    }

    /// Keeps what is odd but not wrong; once, however often a macro's text is looked at.
    func warn(_ span: Range<Int>, _ make: (Place) -> Diagnostic) {
        guard warnings.count < Self.mostDiagnostics, warned.insert(span).inserted else { return }
        warnings.append(make(source.place(span)))
    }

    var isFull: Bool { diagnostics.count >= Self.mostDiagnostics }

    func report(_ span: Range<Int>, _ make: (Place) -> Diagnostic) {
        guard !isFull else { return }
        var diagnostic = make(source.place(span))
        lastSpan = span
        guard !calls.isEmpty else {
            diagnostics.append(diagnostic)
            return
        }
        // What is wrong whatever the macro is given is told for its first call.
        guard !diagnostics.contains(where: { $0.tellsTheSame(as: diagnostic) }) else { return }
        diagnostic.notes += calls.reversed().map { call in
            Diagnostic.Note(message: Bilingual("在这里用到宏“\(call.name)”", "the macro '\(call.name)' is called here"), place: source.place(call.span))
        }
        diagnostics.append(diagnostic)
    }

    /// Checks the text of a macro for one of its calls.
    func checking<Output>(_ name: String, calledAt span: Range<Int>, _ body: () -> Output) -> Output {
        calls.append((name, span))
        defer { calls.removeLast() }
        return body()
    }

    /// Whether a fragment is missing, and with it the macros that it would define.
    private(set) var lacksFragment = false

    /// Where the last fault lies.
    private(set) var lastSpan: Range<Int>?

    func fails(_ name: String) { failed.insert(name) }

    func place(_ span: Range<Int>) -> Place { source.place(span) }

    /// In the order of the text: people mend a file from top to bottom.
    func throwIfFailed() throws(StageFailure) {
        guard !diagnostics.isEmpty else { return }
        var told = diagnostics.inOrderOfText()
        if isFull { told[told.count - 1].notes.append(.tellingEnds(Self.mostDiagnostics)) }
        throw StageFailure(told)
    }
}

extension Diagnostic.Note {
    fileprivate static func tellingEnds(_ count: Int) -> Self {
        Diagnostic.Note(
            message: Bilingual(
                "只列出了前\(count)个错误，可能还有；改好这些再查一遍", "these are the first \(count) errors, there may be more: mend them and check again"))
    }
}

extension Diagnostic {
    fileprivate func tellsTheSame(as other: Diagnostic) -> Bool {
        code == other.code && place == other.place && message == other.message
    }
}
