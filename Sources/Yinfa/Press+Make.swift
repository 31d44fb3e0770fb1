public import Diagnostics

extension Press {
    /// Renders what an office's `documents/` asks for, all of it or only the given names.
    ///
    /// Every document is tried, so that all that is wrong is reported at once.
    ///
    /// - Parameter progress: told the name of each document before it is rendered.
    /// - Throws: the diagnostics of all documents if one fails.
    public func make(
        _ office: Office, only names: [String] = [], formats: [OutputFormat] = [.pdf],
        progress: (String) -> Void = { _ in }
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        let documents = try Self.selected(names, from: try office.documents(), of: office)
        var collector = DiagnosticCollector()
        var files: [OutputFile] = []
        let ledgers = LedgerReturnsCache()
        for document in documents {
            progress(document.name)
            let made = collector.attempt { () throws(StageFailure) in
                try render(document, of: office, as: formats, ledgers)
            }
            files += made?.output ?? []
            collector.report(contentsOf: made?.warnings ?? [])
        }
        let diagnostics = Self.withoutRepeats(collector.diagnostics)
        if collector.hasErrors { throw StageFailure(diagnostics) }
        return Reported(files, warnings: diagnostics)
    }

    /// Documents that share a form or an office find the same fault in it.
    static func withoutRepeats(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.filter { seen.insert($0).inserted }
    }

    static func selected(
        _ names: [String], from documents: [OfficeDocument], of office: Office
    ) throws(StageFailure) -> [OfficeDocument] {
        guard !names.isEmpty else { return documents }
        let known = documents.map(\.name)
        let unknown = names.filter { !known.contains($0) }
        guard unknown.isEmpty else {
            throw StageFailure(
                unknown.map { .unknownDocument($0, known: known, in: office.shown("documents")) })
        }
        return documents.filter { names.contains($0.name) }
    }
}
