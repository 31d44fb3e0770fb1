import Diagnostics

/// Units that have not reported: a blank is not zero.
extension LedgerReturns {
    /// Whether a return can be made.
    ///
    /// - Throws: `RET0412` for a unit of which no ledger has come, `RET0413` for the city's final return while there is one.
    func needReports(of unit: ReportingUnit, isFinal: Bool = false) throws(StageFailure) {
        let place = silence.first?.place
        switch unit {
        case .single(let name) where silentUnits.contains(name): throw StageFailure(.unitIsSilent(name, at: place))
        case .city where isFinal && !silentUnits.isEmpty: throw StageFailure(.finalWithoutUnits(silentUnits, at: place))
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
}

extension Diagnostic {
    private static let askForIt = Bilingual(
        "催报；确实没有可报的，也报来只有标题行的空表，文件名写上单位",
        "ask for it; a unit with nothing to report sends tables with their headings only, in a file that bears its name")

    /// - Parameter place: where the office lists its units.
    static func unitIsSilent(_ unit: String, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .unitIsSilent,
            message: Bilingual(
                "\(unit)还没有报来台账，不能做它的报表", "no ledger has come from \(unit), so there is no return of it"),
            place: place, hints: [askForIt])
    }

    /// - Parameter place: where the office lists its units.
    static func finalWithoutUnits(_ units: [String], at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .finalWithoutUnits,
            message: Bilingual(
                "终报不能缺单位，还没有报来台账：\(units.joined(separator: "、"))",
                "a final return lacks no unit; no ledger has come from: \(units.joined(separator: ", "))"),
            place: place, hints: [askForIt])
    }
}
