public import Diagnostics
import OfficialDocument
import Quantities
import StatisticalForms

/// Printed returns against those on file.
extension Returns {
    /// Reads the code on a printed return from a scan, and holds its figures against the return on file, cell by cell.
    ///
    /// - Parameters:
    ///   - scan: a PNG or JPEG picture, or a PDF with pictures on its pages.
    ///   - file: the data file of the return; nil for the one that the office's documents name, or the ledger gives.
    /// - Throws: `RBK` diagnostics: what is wrong with the scan, whose return it is not, each figure that differs.
    public func readBack(scan: String, with file: String? = nil) throws(StageFailure) -> ReadBack {
        let place = Place(file: scan)
        let code = try code(in: try ScanFile(name: scan).texts(), at: place)
        try check(code, at: place)
        let filed = try filed(code, with: file, at: place)
        try isOfSameReturn(code, filed.data, at: place)
        let differences = form.differences(between: code, and: filed.data, at: place)
        guard differences.isEmpty else { throw StageFailure(differences) }
        return ReadBack(
            unit: code.unit, asOf: code.asOf.chinese, figureCount: form.figures(of: filed.data).count, digest: code.digest,
            source: filed.source)
    }

    // MARK: The code

    /// The one code of a return among the texts.
    private func code(in texts: [String], at place: Place) throws(StageFailure) -> ReturnCode {
        var codes: [ReturnCode] = []
        var fault = ReturnCode.Fault.notOurs
        for text in texts {
            do { codes.append(try ReturnCode(text: text)) } catch { if fault == .notOurs { fault = error } }
        }
        if codes.count > 1 { throw StageFailure(.severalCodesOnScan(codes.map { "\($0.unit) \($0.asOf.iso)" }, at: place)) }
        if let code = codes.first { return code }
        switch fault {
        case .notOurs: throw StageFailure(.otherKindOfCode(texts[0], at: place))
        case .unknownFormat(let format): throw StageFailure(.unknownCodeFormat(format, known: ReturnCode.format, at: place))
        case .damaged: throw StageFailure(.codeDamaged(at: place))
        }
    }

    private func check(_ code: ReturnCode, at place: Place) throws(StageFailure) {
        guard code.formID == form.id else {
            throw StageFailure(.codeOfOtherForm(code.formID, expected: form.id, at: place))
        }
        guard code.formVersion == form.version else {
            throw StageFailure(.codeOfOtherFormVersion(code.formVersion, of: form.id, expected: form.version, at: place))
        }
        guard form.digest(of: code) == code.digest else { throw StageFailure(.codeDamaged(at: place)) }
    }

    // MARK: The return on file

    private func filed(
        _ code: ReturnCode, with file: String?, at place: Place
    ) throws(StageFailure) -> (data: ReturnData, source: ReadBack.Source) {
        if let file { return (try ReturnData.read(file: file, form: form), .file(file)) }
        let units = try ReportingUnits(office)
        let unit: ReportingUnit
        do { unit = try units.unit(named: code.unit, at: place) } catch {
            throw StageFailure(.codeOfOtherUnit(code.unit, expected: units.names, at: place))
        }
        if let typed = typed(code, of: unit, units) { return typed }
        guard form.sources != nil else { throw StageFailure(.noSuchReturn(code.unit, code.asOf, at: place)) }
        let ledger = try LedgerReturns(office, form: form, asOf: code.asOf)
        if case .single(let name) = unit, ledger.silentUnits.contains(name) {
            throw StageFailure(.noSuchReturn(code.unit, code.asOf, at: place))
        }
        return (try ledger.data(of: unit, isFinal: code.isFinal), .ledger)
    }

    /// The return among the data files that the office's documents name; of several versions the one of the code, or the last.
    private func typed(
        _ code: ReturnCode, of unit: ReportingUnit, _ units: ReportingUnits
    ) -> (data: ReturnData, source: ReadBack.Source)? {
        var unreadable = DiagnosticCollector()
        let documents = (try? office.readableDocuments(&unreadable)) ?? []
        let found = documents.compactMap { document -> (data: ReturnData, source: ReadBack.Source)? in
            // A file for another form, or one that is wrong, is not the return that is looked for.
            guard case .form(_, let file) = document.source,
                let data = try? ReturnData.read(inOffice: office, file.text, namedAt: file.place, form: form),
                (try? units.unit(named: data.reportingUnit.text, at: file.place)) == unit, data.asOf == code.asOf,
                data.isFinal == code.isFinal
            else { return nil }
            return (data, .file(office.shown(file.text)))
        }
        return found.first { $0.data.version == code.version } ?? found.max { $0.data.version < $1.data.version }
    }

    /// - Throws: `RBK0106` and `RBK0117` for a return of another unit, day, occasion or version, or one that lacks other units.
    private func isOfSameReturn(_ code: ReturnCode, _ data: ReturnData, at place: Place) throws(StageFailure) {
        let units = try ReportingUnits(office)
        func unit(_ name: String) -> ReportingUnit? { try? units.unit(named: name, at: place) }
        guard code.unit == data.reportingUnit.text || unit(code.unit) != nil && unit(code.unit) == unit(data.reportingUnit.text) else {
            throw StageFailure(.codeOfOtherUnit(code.unit, expected: [data.reportingUnit.text], at: place))
        }
        let (own, filed) = (ReturnOccasion(code), ReturnOccasion(data))
        guard own == filed else { throw StageFailure(.codeOfOtherReturn(own.words, filed: filed.words, at: place)) }
    }
}

/// Which of a unit's returns one is.
private struct ReturnOccasion: Equatable {
    var asOf: CivilDate
    var isFinal: Bool
    /// 0 where it does not matter: the ledger knows no versions.
    var version: Int
    var missingUnits: Set<String>

    init(_ code: ReturnCode) {
        (asOf, isFinal, version, missingUnits) = (code.asOf, code.isFinal, code.version, Set(code.missingUnits))
    }

    init(_ data: ReturnData) {
        (asOf, isFinal, version, missingUnits) = (data.asOf, data.isFinal, data.version, Set(data.missingUnits))
    }

    var words: Bilingual {
        let missing = missingUnits.sorted()
        return Bilingual(
            "截至\(asOf.chinese)、\(isFinal ? "终报" : "非终报")、第 \(version) 版" + (missing.isEmpty ? "" : "、未报单位\(missing.joined(separator: "、"))"),
            "as of \(asOf.iso), \(isFinal ? "final" : "not final"), version \(version)"
                + (missing.isEmpty ? "" : ", without \(missing.joined(separator: ", "))"))
    }
}

extension FormDefinition {
    /// What a code says otherwise than a return; where the return holds no more than is printed, only that.
    ///
    /// - Precondition: the code has this form's rows, columns and blanks, and `data` was made for it.
    fileprivate func differences(between code: ReturnCode, and data: ReturnData, at place: Place) -> [Diagnostic] {
        let printed = data.replacingFigures(by: code)
        return zip(figures(of: code) ?? [], figures(of: data)).compactMap { own, filed in
            let isSame =
                data.isAsPrinted
                ? own.value != nil && printedAmount(own.key, of: printed) == printedAmount(own.key, of: data)
                : own.value == filed.figure.value
            guard !isSame else { return nil }
            let name = name(of: own.key)
            return .printedFigureDiffers(
                name, printed: own.value.map { name.amount($0, inDataFile: false) }, filed: name.amount(filed.figure.value, inDataFile: false),
                filedAt: filed.figure.place, at: place)
        }
    }
}

extension ReturnData {
    /// The return with the figures of a code; what was left blank is nought.
    fileprivate func replacingFigures(by code: ReturnCode) -> ReturnData {
        var data = self
        for (row, figures) in zip(rows.indices, code.rows) { data.rows[row].figures = figures.map { Figure($0 ?? 0) } }
        for (blank, figure) in zip(blanks.indices, code.blanks) { data.blanks[blank].figure = Figure(figure ?? 0) }
        return data
    }
}
