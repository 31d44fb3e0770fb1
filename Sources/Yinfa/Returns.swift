public import Diagnostics
import Foundation
import OfficialDocument
import Quantities
import StatisticalForms

/// The returns of an office: made, checked and traced from its ledger.
///
///     let returns = try Returns(of: office, resources: .locate())
///     let findings = try returns.check(unit: "栖云区", asOf: "2020-12-31")
public struct Returns: Sendable {
    let office: Office
    let form: FormDefinition

    /// Reads a form of the office's pack.
    ///
    /// - Parameter form: its file in the pack.
    /// - Throws: `FIL` diagnostics, and everything that is wrong with the form.
    public init(of office: Office, resources: Resources, form: String = "form.yaml") throws(StageFailure) {
        let pack = try Pack.find(of: office, in: resources)
        self.office = try office.reading(namesOf: pack)
        self.form = try pack.form(form, namedAt: form == "form.yaml" ? nil : Place(file: "--form"))
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
        /// The data file of the return before, as it was handed in; nil for none.
        public var previous: String?
        /// Whether the city's may lack units of which no ledger has come; it then names them.
        public var isIncomplete: Bool

        public init(
            unit: String = "全市", asOf: String, compiledOn: String? = nil, isFinal: Bool = false, previous: String? = nil,
            isIncomplete: Bool = false
        ) {
            self.unit = unit
            self.asOf = asOf
            self.compiledOn = compiledOn
            self.isFinal = isFinal
            self.previous = previous
            self.isIncomplete = isIncomplete
        }
    }

    /// A computed return as a data file in JSON, which `Press.render` takes.
    ///
    /// - Throws: what is wrong with the request, the ledger or the form; `CHK0101` when a check
    ///   that must hold does not.
    public func json(_ request: Request, name: String) throws(StageFailure) -> Reported<[OutputFile]> {
        let computed = try computed(request)
        let findings = try computed.output.outcome.warnings()
        let bytes = Array(form.json(of: computed.output.data).utf8)
        return Reported([OutputFile(name: name + ".json", bytes: bytes)], warnings: computed.warnings + findings)
    }

    /// What the checks find in a computed return, or in those of all units.
    ///
    /// - Parameters:
    ///   - unit: nil for the city and each of its units.
    ///   - previous: the data file of the unit's return before, as it was handed in.
    /// - Returns: what was found in each return, errors among it; units that have not reported have none, and the
    ///   city's tells of them (`LED0111`).
    public func check(
        unit: String? = nil, asOf: String, isFinal: Bool = false, previous: String? = nil
    ) throws(StageFailure) -> [CheckedReturn] {
        let day = try Self.day(asOf, option: "--as-of")
        let units = try ReportingUnits(office)
        let chosen = try unit.map { name throws(StageFailure) in [try units.unit(named: name, at: Place(file: "--unit"))] }
        let ledger = try LedgerReturns(office, form: form, asOf: day)
        let reasons = try office.reasonBook(form: form)
        let before = try self.previous(previous)
        // Long before the end it may be tried what the final return will say; made it is not (`computed`).
        let occasion = [
            form.finalWarning(asOf: day, isFinal: isFinal), form.earlyFinal(asOf: day, isFinal: isFinal, .warning, at: Self.finalOption),
        ].compactMap(\.self)
        return try (chosen ?? ledger.reportingUnits).map { unit throws(StageFailure) in
            CheckedReturn(
                form, try ledger.checked(unit, isFinal: isFinal, previous: before, reasons: reasons),
                warnings: unit == (chosen?.first ?? .city) ? ledger.allWarnings(of: unit) + occasion : [])
        }
    }

    /// What the checks find in a typed return.
    ///
    /// - Throws: everything that is wrong with the file; `RET0401` when its 单位 is none of the office's.
    public func check(file: String, previous: String? = nil) throws(StageFailure) -> CheckedReturn {
        let checked = try checkedFile(file, previous: previous, keepingWrongSums: true)
        // A check that adds the rows up says more of a wrong sum than its reading does.
        let told = Set(checked.outcome.open.compactMap { $0.diagnostic.severity == .error ? $0.diagnostic.place : nil })
        let untold = checked.data.wrongSums.filter { !($0.place.map(told.contains) ?? false) }
        let early = form.earlyFinal(
            asOf: checked.data.asOf, isFinal: checked.data.isFinal, .error, at: checked.data.reportingUnit.place ?? Place(file: file))
        return CheckedReturn(form, checked, warnings: untold + [early, .asPrintedOnly([checked.data])].compactMap(\.self))
    }

    /// A typed return with what the checks that need no ledger find in it.
    ///
    /// - Parameter keepingWrongSums: whether sums that do not agree are kept with it, for the checks to go on.
    func checkedFile(_ file: String, previous: String?, keepingWrongSums: Bool = false) throws(StageFailure) -> CheckedData {
        var data = try typed(file, keepingWrongSums: keepingWrongSums)
        let units = try ReportingUnits(office)
        let before = try self.previous(previous)
        let unit = try units.unit(named: data.reportingUnit.text, at: data.reportingUnit.place ?? Place(file: file))
        try units.needSameUnit(before, as: unit, asOf: data.asOf)
        data.options = office.options(file: file, previous: before, form: form)
        return form.checked(data, previous: before, reasons: try office.reasonBook(form: form))
    }

    /// A typed return of a unit that the office has.
    func typed(_ file: String, keepingWrongSums: Bool = false) throws(StageFailure) -> ReturnData {
        let data = try ReturnData.read(file: file, form: form, keepingWrongSums: keepingWrongSums)
        _ = try ReportingUnits(office).unit(named: data.reportingUnit.text, at: data.reportingUnit.place ?? Place(file: file))
        return data
    }

    func computed(_ request: Request) throws(StageFailure) -> Reported<CheckedData> {
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
        try form.needEnd(asOf: day, isFinal: request.isFinal, at: Self.finalOption)
        let occasion = form.occasionWarnings(asOf: day, isFinal: request.isFinal, previous: request.previous != nil)
        let ledger = try LedgerReturns(
            office, form: form, asOf: day, checking: .init(unit: unit, isFinal: request.isFinal))
        let checked = try ledger.checked(
            unit, compiledOn: compiledOn, isFinal: request.isFinal, previous: try previous(request.previous),
            reasons: try office.reasonBook(form: form), isIncomplete: request.isIncomplete)
        return Reported(checked, warnings: ledger.allWarnings(of: unit) + occasion)
    }

    func previous(_ file: String?) throws(StageFailure) -> ReturnData? {
        guard let file else { return nil }
        return try ReturnData.read(file: file, form: form)
    }

    /// Where a command says that a return is the final one.
    static let finalOption = Place(file: "--final")

    static func day(_ text: String, option: String) throws(StageFailure) -> CivilDate {
        guard let day = CivilDate(iso: text) else {
            throw StageFailure(.malformedDate(text, at: Place(file: option)))
        }
        return day
    }
}
