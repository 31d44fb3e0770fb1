public import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import StatisticalForms

/// The returns of an office: made, checked and traced from its ledger.
///
///     let returns = try Returns(of: office, resources: .locate())
///     let findings = try returns.check(unit: "栖云区", asOf: "2020-12-31")
public struct Returns: Sendable {
    let office: Office
    let form: FormDefinition

    /// Reads the form of the office's pack.
    ///
    /// - Throws: `FIL` diagnostics, and everything that is wrong with the form.
    public init(of office: Office, resources: Resources) throws(StageFailure) {
        let pack = try Pack.find(of: office, in: resources)
        self.office = try office.reading(namesOf: pack)
        form = try pack.form()
    }

    /// One return: whose, up to when, compiled when.
    public struct Request: Hashable, Sendable {
        /// 全市, the office's full name, 市本级 or a county.
        public var unit: String
        /// 截止日, such as `2020-12-31`.
        public var asOf: String
        /// 制表时间; nil for the day of `asOf`.
        public var compiledOn: String?
        /// 终报.
        public var isFinal: Bool

        public init(unit: String = "全市", asOf: String, compiledOn: String? = nil, isFinal: Bool = false) {
            self.unit = unit
            self.asOf = asOf
            self.compiledOn = compiledOn
            self.isFinal = isFinal
        }
    }

    /// A computed return as a data file in JSON, which `Press.render` takes.
    ///
    /// - Throws: what is wrong with the request, the ledger or the form; `CHK0101` when a check
    ///   that must hold does not.
    public func json(_ request: Request, name: String) throws(StageFailure) -> Reported<[OutputFile]> {
        let computed = try computed(request)
        let findings = try form.warnings(in: computed.output)
        let bytes = Array(form.json(of: computed.output).utf8)
        return Reported([OutputFile(name: name + ".json", bytes: bytes)], warnings: computed.warnings + findings)
    }

    /// What the checks find in a computed return, or in those of all units.
    ///
    /// - Parameter request: with `unit` nil the city and each of its units.
    /// - Returns: a line about each return, and all findings, errors among them.
    public func check(
        unit: String? = nil, asOf: String, isFinal: Bool = false
    ) throws(StageFailure) -> [CheckedReturn] {
        let day = try Self.day(asOf, option: "--as-of")
        let units = try ReportingUnits(office)
        let chosen = try unit.map { name throws(StageFailure) in [try units.unit(named: name, at: Place(file: "--unit"))] }
        let ledger = try LedgerReturns(office, form: form, asOf: day)
        return try (chosen ?? units.all).map { unit throws(StageFailure) in
            let data = try ledger.data(of: unit, isFinal: isFinal)
            return CheckedReturn(form, data)
        }
    }

    /// What the checks find in a typed return.
    ///
    /// - Throws: everything that is wrong with the file.
    public func check(file: String) throws(StageFailure) -> CheckedReturn {
        let source = try TextFiles.read(URL(fileURLWithPath: file), shownAs: file)
        let data = try ReturnData.read(try YAMLFile.parse(source.text, file: file), form: form)
        return CheckedReturn(form, data)
    }

    func computed(_ request: Request) throws(StageFailure) -> Reported<ReturnData> {
        let day = try Self.day(request.asOf, option: "--as-of")
        let compiledOn = try request.compiledOn.map { text throws(StageFailure) in
            try Self.day(text, option: "--compiled-on")
        }
        if let compiledOn, compiledOn < day {
            throw StageFailure(
                .compiledTooEarly(
                    compiledOn.iso, asOf: day.iso, at: Place(file: "--compiled-on"), asOfPlace: Place(file: "--as-of")))
        }
        let unit = try ReportingUnits(office).unit(named: request.unit, at: Place(file: "--unit"))
        let ledger = try LedgerReturns(office, form: form, asOf: day)
        return Reported(
            try ledger.data(of: unit, compiledOn: compiledOn, isFinal: request.isFinal), warnings: ledger.warnings)
    }

    static func day(_ text: String, option: String) throws(StageFailure) -> CivilDate {
        guard let day = CivilDate(iso: text) else {
            throw StageFailure(.malformedDate(text, at: Place(file: option)))
        }
        return day
    }
}

/// A return with what its checks found.
public struct CheckedReturn: Sendable {
    /// Who reports.
    public let unit: String
    /// `2020年12月31日`.
    public let asOf: String
    /// Errors, warnings and hints, in the order of the checks.
    public let findings: [Diagnostic]

    init(_ form: FormDefinition, _ data: ReturnData) {
        unit = data.reportingUnit.text
        asOf = data.asOf.chinese
        findings = form.findings(in: data) + form.sheet(filledWith: data).warnings
    }
}

extension FormDefinition {
    /// The warnings of the checks; hints are for those who ask for them.
    ///
    /// - Throws: errors and warnings when a check that must hold does not.
    func warnings(in data: ReturnData) throws(StageFailure) -> [Diagnostic] {
        let findings = findings(in: data).filter { $0.code != .checkHint }
        if findings.contains(where: { $0.severity == .error }) { throw StageFailure(findings) }
        return findings
    }
}
