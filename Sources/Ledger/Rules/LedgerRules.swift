import Diagnostics
import Quantities
import Workbook

/// Holds the ledger's records against each other; cells have been read before.
struct LedgerRules {
    let records: LedgerRecords
    let context: LedgerContext
    var collector = LimitedCollector(limit: Ledger.mostDiagnostics, folds: true)
    /// References to records that there are not.
    var dangling = DanglingReferences()
    /// Cases with a mistyped year, of whose days nothing else is said.
    var slipped = SlippedCases()

    init(records: LedgerRecords, context: LedgerContext) {
        self.records = records
        self.context = context
    }

    /// Checks everything and returns what belongs together.
    mutating func check() -> LedgerLinks {
        var links = findLinks(without: [])
        let state = LedgerState(records: records, links: links)
        afterReferences { rules in
            rules.checkYears(links)
            rules.checkRecords()
            rules.checkFuture()
            rules.checkRecoveries(state)
            rules.checkSteps(state)
            rules.checkEmployers()
        }
        links.state = state
        return links
    }

    /// Checks what can be told although rows of some tables could not be read.
    ///
    /// - Parameters:
    ///   - broken: tables that lack rows, of which `leftOut` knows the numbers.
    ///   - unknown: tables that may lack any row.
    mutating func checkReadable(without broken: Set<LedgerTable.Name>, unknown: Set<LedgerTable.Name>) {
        let links = findLinks(without: unknown)
        let state = LedgerState(records: records, links: links)
        afterReferences { rules in
            rules.checkYears(links)
            rules.checkRecords()
            rules.checkFuture()
            guard !broken.contains(.recoveries) else { return }
            rules.checkRecoveries(state)
            if !broken.contains(.steps) { rules.checkSteps(state) }
        }
    }

    /// Makes checks of which some findings may follow from wrong references, and tells these before them.
    private mutating func afterReferences(_ check: (inout LedgerRules) -> Void) {
        dangling.findNearest(in: records)
        var all = collector
        collector = LimitedCollector(limit: Ledger.mostDiagnostics, folds: true)
        check(&self)
        for group in dangling.groups { all.report { .danglingReference(group, in: records) } }
        all.report(contentsOf: collector)
        collector = all
    }

    /// Keeps a fault of a case that it has for lack of records, unless a wrong number has taken them elsewhere.
    mutating func report(_ caseRow: Int, lacking table: LedgerTable.Name, _ diagnostic: () -> Diagnostic) {
        if !dangling.explains(caseRow, lacking: table) { collector.report(.error, diagnostic) }
    }

    // MARK: Keys and references

    /// - Parameter unknown: tables of which any row may be missing, so that a reference to them tells nothing.
    private mutating func findLinks(without unknown: Set<LedgerTable.Name>) -> LedgerLinks {
        var indexes: [LedgerTable.Name: RowIndex] = [:]
        for rows in records.all {
            var firsts: [Int32] = []
            indexes[rows.table.name] = RowIndex(rows, columns: rows.table.key, firsts: &firsts)
            for row in 0..<rows.count where Int(firsts[row]) < row {
                collector.report { .duplicateRecord(in: rows, row, first: Int(firsts[row])) }
            }
        }
        var links = LedgerLinks()
        for rows in records.all {
            for (column, definition) in rows.table.columns.enumerated() {
                guard let target = definition.reference, let index = indexes[target] else { continue }
                let owners = follow(rows, column, to: index, target, isWhole: !unknown.contains(target))
                if target == .cases { links.cases[rows.table.name] = owners }
                if target == .projects { links.projects[rows.table.name] = owners }
            }
        }
        return links
    }

    private mutating func follow(
        _ rows: TableRows, _ column: Int, to index: RowIndex, _ target: LedgerTable.Name, isWhole: Bool
    ) -> [Int32] {
        var owners = [Int32](repeating: -1, count: rows.count)
        for row in 0..<rows.count where !rows[row, column].isBlank {
            if let found = index.row(of: rows, row, column: column) {
                owners[row] = Int32(found)
            } else if isWhole, !records[target].leftOut.mayHold(rows.text(row, column)) {
                dangling.add(rows, row, column, to: target)
            }
        }
        return owners
    }

    // MARK: Events after the last day

    private mutating func checkFuture() {
        guard let last = context.lastDay else { return }
        let lastDay = last.year * 10_000 + last.month * 100 + last.day
        for rows in records.all {
            for (column, definition) in rows.table.columns.enumerated()
            where definition.kind == .date && definition.name != "期限" {
                for row in 0..<rows.count where rows.day(row, column) > lastDay {
                    collector.report { .eventInFuture(in: rows, row, column, last: last) }
                }
            }
        }
    }

    // MARK: One employer, one industry

    /// An employer in two industries is counted in two rows of the form (check V51).
    private mutating func checkEmployers() {
        let rows = records[.inspections]
        let (code, industry) = (rows.table.index(of: "统一社会信用代码"), rows.table.index(of: "行业"))
        var firsts: [Int32] = []
        _ = RowIndex(rows, columns: [code], firsts: &firsts)
        var reported: Set<Int32> = []
        for row in 0..<rows.count where Int(firsts[row]) < row {
            let first = Int(firsts[row])
            guard !rows.isEqual(row, first, column: industry), reported.insert(firsts[row]).inserted else {
                continue
            }
            collector.report(.warning) { .employerDiffers(in: rows, row, first: first, column: industry) }
        }
    }
}
