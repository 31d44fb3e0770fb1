import Diagnostics
import Workbook

/// Reads files into records and holds them to every rule.
struct LedgerReading {
    let context: LedgerContext
    /// Whether the files are a whole ledger, of which no table may be missing; a workbook is one by itself in any case.
    var needsAllTables = false

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
        var reading = FilesReading(context: context, digests: digests, stored: stored)
        for file in files { reading.add(file) }
        for lack in reading.given.lacks(ofAll: needsAllTables) { reading.miss(lack, among: files) }
        let (records, collector) = (reading.records, reading.collector)
        var rules = LedgerRules(records: records, context: context)
        guard !collector.hasErrors else {
            // A row with a wrong cell is missing, so only what does not need it is looked at.
            rules.checkReadable(without: reading.broken, unknown: reading.unknown)
            var all = collector
            all.report(contentsOf: rules.collector)
            throw StageFailure(shown(all, severity: .error))
        }
        let links = rules.check()
        guard !rules.collector.hasErrors else { throw StageFailure(shown(rules.collector, severity: .error)) }
        let warnings = shown(collector, severity: .warning) + shown(rules.collector, severity: .warning)
        return Reported(Checked(records: records, links: links), warnings: warnings)
    }

    private func shown(_ collector: LimitedCollector, severity: Diagnostic.Severity) -> [Diagnostic] {
        guard collector.omitted > 0 else { return collector.diagnostics }
        return collector.diagnostics + [.more(collector.omitted, severity: severity)]
    }
}
