import Diagnostics
import Workbook

/// Reads files into records and holds them to every rule.
struct LedgerReading {
    let context: LedgerContext

    /// Records that keep all rules, and how they belong together.
    struct Checked: Sendable {
        var records: LedgerRecords
        var links: LedgerLinks
    }

    /// - Parameters:
    ///   - digests: the files' fingerprints by their names.
    ///   - stored: records of earlier imports, from files that are not among these.
    func checked(
        _ files: [LedgerFile], digests: [String: UInt64], stored: LedgerRecords
    ) throws(StageFailure) -> Reported<Checked> {
        var records = stored
        var reader = TableReader(context: context)
        var seen: Set<String> = []
        for file in files {
            guard seen.insert(file.name).inserted else {
                reader.collector.report { .doubledFile(file.name) }
                continue
            }
            let digest = digests[file.name] ?? 0
            if file.isWorkbook {
                reader.read(workbook: file, digest: digest, into: &records)
            } else if let table = context.names.table(ofFile: file.name) {
                reader.read(file, digest: digest, into: &records[table])
            } else {
                reader.collector.report { .ledgerUnknownTable(file.name) }
            }
        }
        // A row with a wrong cell is missing, so what refers to it would be reported in vain.
        try throwIfFailed(reader.collector)
        var rules = LedgerRules(records: records, context: context)
        let links = rules.check()
        try throwIfFailed(rules.collector)
        let warnings = all(of: reader.collector, severity: .warning) + all(of: rules.collector, severity: .warning)
        return Reported(Checked(records: records, links: links), warnings: warnings)
    }

    private func throwIfFailed(_ collector: LimitedCollector) throws(StageFailure) {
        guard collector.hasErrors else { return }
        throw StageFailure(all(of: collector, severity: .error))
    }

    private func all(of collector: LimitedCollector, severity: Diagnostic.Severity) -> [Diagnostic] {
        guard collector.omitted > 0 else { return collector.diagnostics }
        return collector.diagnostics + [.more(collector.omitted, severity: severity)]
    }
}
