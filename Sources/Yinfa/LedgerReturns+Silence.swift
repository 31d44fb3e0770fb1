import Diagnostics

/// Units that have not reported: a blank is not zero.
extension LedgerReturns {
    /// Whether a return can be made, or figures be told of it.
    ///
    /// - Parameter isIncomplete: whether the city's may lack units, as it may where it is only looked at.
    /// - Throws: `RET0412` for a unit of which no ledger has come; while there is one, `RET0413` for the city's final
    ///   return and `RET0416` for another that is to be complete.
    func needReports(of unit: ReportingUnit, isFinal: Bool = false, isIncomplete: Bool = true) throws(StageFailure) {
        let place = silence.first?.place
        switch unit {
        case .single(let name) where silentUnits.contains(name): throw StageFailure(.unitIsSilent(name, at: place))
        case .city where isFinal && !silentUnits.isEmpty: throw StageFailure(.finalWithoutUnits(silentUnits, at: place))
        case .city where !isIncomplete && !silentUnits.isEmpty: throw StageFailure(.cityWithoutUnits(silentUnits, at: place))
        case .single, .city: return
        }
    }

    /// The city and the units that have reported.
    var reportingUnits: [ReportingUnit] { units.all.filter { unit in !silentUnits.contains { unit == .single($0) } } }

    /// All that has to be said with a return: that of the city lacks the units that have not reported.
    func allWarnings(of unit: ReportingUnit) -> [Diagnostic] { warnings + (unit == .city ? silence : []) }
}

extension OfficeDocument {
    /// What is said of it instead of an error, when it is the return of one of 各县 that has not reported: it has none.
    func leftOut(_ failure: StageFailure) -> [Diagnostic]? {
        guard case .computed(let computed) = source, computed.isOfEach else { return nil }
        guard failure.diagnostics.allSatisfy({ $0.code == .unitIsSilent }) else { return nil }
        return failure.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.severity = .warning
            return diagnostic
        }
    }
}

extension Diagnostic.Code {
    static let unitIsSilent = Self(rawValue: "RET0412")
    static let finalWithoutUnits = Self(rawValue: "RET0413")
    static let cityWithoutUnits = Self(rawValue: "RET0416")
}

extension Bilingual {
    /// What to do about a unit that has not reported.
    static let askForLedger = Bilingual(
        "催报；确实没有可报的，也报来只有标题行的空表，文件名写上单位",
        "ask for it; a unit with nothing to report sends tables with their headings only, in a file that bears its name")
}

extension Diagnostic {
    /// - Parameter place: where the office lists its units.
    static func unitIsSilent(_ unit: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .unitIsSilent,
            message: Bilingual(
                "\(unit)还没有报来台账，不能做它的报表", "no ledger has come from \(unit), so there is no return of it"),
            place: place, hints: [.askForLedger])
    }

    /// - Parameter place: where the office lists its units.
    static func finalWithoutUnits(_ units: [String], at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .finalWithoutUnits,
            message: Bilingual(
                "终报不能缺单位，还没有报来台账：\(units.joined(separator: "、"))",
                "a final return lacks no unit; no ledger has come from: \(units.joined(separator: ", "))"),
            place: place, hints: [.askForLedger])
    }
    /// - Parameter place: where the office lists its units.
    static func cityWithoutUnits(_ units: [String], at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .cityWithoutUnits,
            message: Bilingual(
                "全市的报表缺单位，还没有报来台账：\(units.joined(separator: "、"))",
                "the city's return lacks units; no ledger has come from: \(units.joined(separator: ", "))"),
            place: place,
            hints: [
                .askForLedger,
                Bilingual(
                    "要先报的加 --incomplete，表上会注明未报单位", "to make it without them add --incomplete; the sheet will name them"),
            ])
    }
}
