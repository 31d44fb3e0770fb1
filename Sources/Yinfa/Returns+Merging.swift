public import Diagnostics
import Foundation
import OfficialDocument
import Quantities
import StatisticalForms

/// Putting the returns of units together.
extension Returns {
    /// What is to be put together, and how.
    public struct Merging: Hashable, Sendable {
        /// Data files of the counties and of 市本级.
        public var files: [String]
        /// Data files of returns before, of the city or of any unit.
        public var previous: [String]
        /// 制表时间 of the city's return; nil for the latest of the units'.
        public var compiledOn: String?
        /// The day on which overdue units are looked for; nil for not at all.
        public var on: String?
        /// Whether units without a return are left out instead of being an error.
        public var isIncomplete: Bool

        public init(
            files: [String], previous: [String] = [], compiledOn: String? = nil, on: String? = nil, isIncomplete: Bool = false
        ) {
            self.files = files
            self.previous = previous
            self.compiledOn = compiledOn
            self.on = on
            self.isIncomplete = isIncomplete
        }
    }

    /// The city's return from those of its counties and its own, as a data file in JSON.
    ///
    /// Of several versions of one unit's return the latest counts. Each return is held to the form's checks,
    /// the city's too; where the office has a ledger, the checks over records are made as well.
    ///
    /// - Parameters:
    ///   - name: the name of what is made, without its ending.
    ///   - output: where it will be written, as commands name it; nil for the name itself.
    /// - Returns: the file, with warnings of the checks, of sums that rounding breaks and of units left out.
    /// - Throws: `RET0502` to `RET0505`, what is wrong with any of the files, and checks that must hold.
    public func merge(_ merging: Merging, name: String, output: String? = nil) throws(StageFailure) -> Reported<[OutputFile]> {
        let units = try ReportingUnits(office)
        let parts = try parts(merging, units)
        var collector = DiagnosticCollector()
        let missing = try missing(from: parts, units, on: merging.on)
        // A final return lacks no unit (`RET0413`).
        let isFinal = parts.first?.isFinal ?? false
        collector.report(
            contentsOf: missing.map { .unitMissing($0.unit, late: $0.late, isLeftOut: merging.isIncomplete && !isFinal, isFinal: isFinal) })
        let previous = try self.previous(merging.previous)
        let reasons = try office.reasonBook(form: form)
        for part in parts {
            if !part.statesFormVersion {
                collector.report(.formVersionUnstated(part.reportingUnit.text, expected: form.version, at: part.reportingUnit.place))
            }
            var part = part
            let before = previous[part.reportingUnit.text]
            if let file = part.reportingUnit.place?.file { part.options = office.options(file: file, previous: before, form: form) }
            let outcome = form.checked(part, previous: before, reasons: reasons).outcome
            collector.report(contentsOf: outcome.open.filter { $0.check.level != .hint }.map { of(part, $0.diagnostic) })
        }
        // What is found in a sum that lacks units says nothing of the city's.
        guard let first = parts.first, missing.isEmpty || merging.isIncomplete && !isFinal else { throw StageFailure(collector.diagnostics) }
        var whole = try ReturnData.merged(parts, as: try head(merging, parts, units, like: first), form: form)
        whole.missingUnits = missing.map(\.unit)
        let before = previous[whole.reportingUnit.text].flatMap { $0.lacksAll(of: whole.missingUnits) ? $0 : nil }
        whole.options = office.options(file: output ?? name + ".json", previous: before, form: form)
        let findings = form.checkFindings(in: whole, previous: before) + (try recordFindings(whole))
        let open = reasons.outcome(findings, of: whole).open.filter { $0.check.level != .hint }
        let isRefused = collector.hasErrors || open.contains { $0.diagnostic.severity == .error }
        collector.report(contentsOf: open.map { isRefused ? beforeMerging($0, whole) : $0.diagnostic })
        let broken = form.brokenSums(of: whole, over: parts)
        if !broken.isEmpty { collector.report(.mergedSumsBreak(broken.map { (form.name(of: $0.key).words, $0.printed, $0.sum) })) }
        collector.report(contentsOf: [.asPrintedOnly(parts)].compactMap(\.self))
        try collector.throwIfFailed()
        let bytes = Array(form.json(of: whole).utf8)
        return Reported([OutputFile(name: name + ".json", bytes: bytes)], warnings: collector.diagnostics)
    }

    /// Which units have handed in, and how late the others are.
    ///
    /// - Parameter day: the day on which it is asked, such as `2021-01-05`.
    /// - Returns: a line for each unit, with a warning that names those that are overdue (`RET0514`).
    /// - Throws: what is wrong with the files; `RET0502` to `RET0504`.
    public func arrivals(_ files: [String], on day: String) throws(StageFailure) -> Reported<[Arrival]> {
        let units = try ReportingUnits(office)
        let parts = try parts(Merging(files: files), units)
        let missing = try missing(from: parts, units, on: day)
        let arrivals = units.singles.map { unit in
            let part = parts.first { $0.reportingUnit.text == unit }
            return Arrival(
                unit: unit, version: part?.version, isZero: part.map { $0.isZero } ?? false,
                daysLate: missing.first { $0.unit == unit }?.late)
        }
        let late = arrivals.filter { $0.daysLate != nil }
        return Reported(arrivals, warnings: late.isEmpty ? [] : [.unitsOverdue(late.map(\.unit), days: late.compactMap(\.daysLate).max() ?? 0)])
    }

    /// Whether a unit has handed its return in.
    public struct Arrival: Hashable, Sendable {
        public let unit: String
        /// The version that was handed in; nil when there is none.
        public let version: Int?
        /// Whether it is a return of zeros, which counts like any other.
        public let isZero: Bool
        /// Days after the day it was due; nil when it is there or not yet due.
        public let daysLate: Int?
    }

    // MARK: Parts

    /// The returns in the order of the office's units, of each the latest version.
    private func parts(_ merging: Merging, _ units: ReportingUnits) throws(StageFailure) -> [ReturnData] {
        var collector = DiagnosticCollector()
        var latest: [String: ReturnData] = [:]
        var first: ReturnData?
        for file in merging.files {
            let read = collector.attempt { () throws(StageFailure) in try part(file, units) }
            guard let part = read else { continue }
            let unit = part.reportingUnit.text
            if let first, first.asOf != part.asOf || first.isFinal != part.isFinal {
                collector.report(.returnOfOtherDay(unit, part.occasion, expected: first.occasion, at: part.reportingUnit.place))
            }
            first = first ?? part
            if let other = latest[unit], other.version == part.version {
                collector.report(
                    .unitReportedTwice(unit, version: part.version, at: part.reportingUnit.place, first: other.reportingUnit.place))
            } else if (latest[unit]?.version ?? 0) < part.version {
                latest[unit] = part
            }
        }
        try collector.throwIfFailed()
        return units.singles.compactMap { latest[$0] }
    }

    private func part(_ file: String, _ units: ReportingUnits) throws(StageFailure) -> ReturnData {
        var data = try ReturnData.read(file: file, form: form)
        let place = data.reportingUnit.place
        switch try units.unit(named: data.reportingUnit.text, at: place ?? Place(file: file)) {
        case .city: throw StageFailure(.partIsWhole(data.reportingUnit.text, at: place))
        case .single(let name): data.reportingUnit.text = name
        }
        return data
    }

    private func missing(
        from parts: [ReturnData], _ units: ReportingUnits, on day: String?
    ) throws(StageFailure) -> [(unit: String, late: Int?)] {
        let day = try day.map { text throws(StageFailure) in try Self.day(text, option: "--on") }
        let due = parts.first.flatMap { form.deadline(asOf: $0.asOf, isFinal: $0.isFinal) }?.due
        let late = due.flatMap { due in day.map { due.days(until: $0) } }.flatMap { $0 > 0 ? $0 : nil }
        let there = Set(parts.map(\.reportingUnit.text))
        return units.singles.filter { !there.contains($0) }.map { ($0, late) }
    }

    // MARK: The whole

    private func head(
        _ merging: Merging, _ parts: [ReturnData], _ units: ReportingUnits, like first: ReturnData
    ) throws(StageFailure) -> ReturnHead {
        let compiledOn = try merging.compiledOn.map { text throws(StageFailure) in try Self.day(text, option: "--compiled-on") }
        let latest = parts.map(\.compiledOn).max() ?? first.asOf
        return ReturnHead(
            unit: PlacedText(units.printedName(of: .city)), asOf: first.asOf, compiledOn: compiledOn ?? latest,
            phone: units.phone(of: .city).map { PlacedText($0) }, isFinal: first.isFinal)
    }

    /// Of a return that is not written no command can speak; the file of reasons can.
    private func beforeMerging(_ finding: CheckFinding, _ whole: ReturnData) -> Diagnostic {
        var diagnostic = finding.diagnostic
        guard finding.check.takesReason else { return diagnostic }
        let line = Self.reasonLine(whole, finding)
        diagnostic.hints = [
            Bilingual(
                "核实；属实的，在 \(office.shown(Office.reasonsFile)) 里加一行，填好原因、说明人和日期，再合一次：\(line)",
                "look into it; if it is right, add a line to \(office.shown(Office.reasonsFile)) with reason, person and day, and merge again: \(line)")
        ]
        return diagnostic
    }

    /// Checks over records, where the office has any.
    private func recordFindings(_ whole: ReturnData) throws(StageFailure) -> [CheckFinding] {
        guard form.sources != nil, office.hasLedger else { return [] }
        return try LedgerReturns(office, form: form, asOf: whole.asOf).recordFindings(of: .city, isFinal: whole.isFinal)
    }

    /// Returns before by who reports; the city's under its printed name.
    private func previous(_ files: [String]) throws(StageFailure) -> [String: ReturnData] {
        let units = try ReportingUnits(office)
        var previous: [String: ReturnData] = [:]
        for file in files {
            let data = try ReturnData.read(file: file, form: form)
            let unit = try units.unit(named: data.reportingUnit.text, at: data.reportingUnit.place ?? Place(file: file))
            previous[units.printedName(of: unit)] = data
        }
        return previous
    }

    /// With the unit in front: files of several units say the same.
    private func of(_ part: ReturnData, _ diagnostic: Diagnostic) -> Diagnostic {
        var diagnostic = diagnostic
        let unit = part.reportingUnit.text
        diagnostic.message = Bilingual("\(unit)：\(diagnostic.message.chinese)", "\(unit): \(diagnostic.message.english)")
        return diagnostic
    }
}

extension ReturnData {
    /// 截至2020年12月31日, with 终报 where it is the final one.
    fileprivate var occasion: String { "截至\(asOf.chinese)\(isFinal ? "（终报）" : "")" }

    /// Whether it lacks those units too; another cannot be compared with a sum that does.
    fileprivate func lacksAll(of units: [String]) -> Bool { units.allSatisfy(missingUnits.contains) }

    /// Whether it is a return of zeros.
    fileprivate var isZero: Bool {
        rows.allSatisfy { $0.figures.allSatisfy { $0.value == 0 } } && blanks.allSatisfy { $0.figure.value == 0 }
    }
}
