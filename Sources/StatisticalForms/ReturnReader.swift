package import Diagnostics
import OfficialDocument
package import PlacedYAML
import Quantities

extension ReturnData {
    /// Reads a return's data file for a form.
    ///
    /// Figures are whole numbers of base units (persons, fen, things counted).
    /// Rows that are sums may be left out; where they are given they must agree.
    ///
    /// - Parameters:
    ///   - isAsPrinted: whether they were given as the form prints them, as in a workbook.
    ///   - keepingWrongSums: whether sums that do not agree are kept with the return, for its checks to go on.
    /// - Throws: all that is wrong at once: `RET0101` to `RET0116`, and `CFG0102`
    ///   to `CFG0104` for keys and kinds of values.
    package static func read(
        _ node: YAMLNode, form: FormDefinition, isAsPrinted: Bool = false, keepingWrongSums: Bool = false
    ) throws(StageFailure) -> ReturnData {
        var reader = ReturnReader(form: form, isAsPrinted: isAsPrinted)
        let data = reader.data(node)
        let found = reader.collector.diagnostics
        if keepingWrongSums, var data, found.allSatisfy({ $0.code == .sumDisagrees }) {
            data.wrongSums = found
            return data
        }
        try reader.collector.throwIfFailed()
        guard let data else { preconditionFailure("a return that cannot be read has an error") }
        return data
    }
}

/// Reads return data, going on after each error.
struct ReturnReader {
    let form: FormDefinition
    let columns: [FormColumn]
    let isAsPrinted: Bool
    var collector = DiagnosticCollector()

    static let keys = ["表单", "版本", "单位", "截止日", "制表时间", "联系电话", "数据", "填空", "终报", missingUnits, "签字", "更正", code]

    /// Units that the city's return lacks.
    static let missingUnits = "未报单位"

    /// Whether it is printed with the code of its form.
    static let code = "回读码"

    /// 联系电话 that is to be filled in with ink: a blank one might have been forgotten.
    static let byHand = "手填"

    init(form: FormDefinition, isAsPrinted: Bool) {
        self.form = form
        self.isAsPrinted = isAsPrinted
        columns = form.columns
    }

    mutating func data(_ node: YAMLNode) -> ReturnData? {
        guard let record = node.record(keys: Self.keys, &collector) else { return nil }
        checkForm(record)
        let unit = text("单位", of: record)
        let asOf = date("截止日", of: record)
        let compiledOn = date("制表时间", of: record)
        checkOrder(record, asOf: asOf, compiledOn: compiledOn)
        let phone = text("联系电话", of: record)
        let isFinal = record["终报"].flatMap { $0.boolean(&collector) } ?? false
        let rows = self.rows(record)
        let blanks = self.blanks(record)
        guard let unit, let asOf, let compiledOn, let phone, let rows, let blanks else { return nil }
        var data = ReturnData(
            formID: form.id, reportingUnit: unit, asOf: asOf, compiledOn: compiledOn,
            phone: phone.text == Self.byHand ? nil : phone, rows: rows, blanks: blanks)
        data.isFinal = isFinal
        data.missingUnits = missingUnits(record)
        data.isAsPrinted = isAsPrinted
        data.statesFormVersion = record["版本"] != nil
        data.signers = signers(record)
        data.unsigned = unsigned(record)
        data.correction = correction(record)
        data.omitsCode = omitsCode(record)
        return data
    }

    private mutating func omitsCode(_ record: YAMLRecord) -> Bool {
        guard let node = record[Self.code], let text = node.string(&collector) else { return false }
        guard let word = PrintedCode(rawValue: text) else {
            collector.report(.unknownWord(text, key: Self.code, known: PrintedCode.allCases.map(\.rawValue), at: node.place))
            return false
        }
        return word == .omitted
    }

    private mutating func checkForm(_ record: YAMLRecord) {
        guard let node = record.required("表单", &collector), let id = node.string(&collector) else { return }
        if id != form.id { return collector.report(.wrongForm(id, expected: form.id, at: node.place)) }
        guard let version = record["版本"], let text = version.string(&collector), text != form.version else { return }
        collector.report(.wrongFormVersion(text, of: id, expected: form.version, at: version.place))
    }

    mutating func text(_ key: String, of record: YAMLRecord) -> PlacedText? {
        guard let node = record.required(key, &collector), let text = node.string(&collector) else {
            return nil
        }
        if text.allSatisfy(\.isWhitespace) { collector.report(.missingKey(key, at: node.place)) }
        return PlacedText(text, at: node.place)
    }

    mutating func date(_ key: String, of record: YAMLRecord) -> CivilDate? {
        guard let node = record.required(key, &collector), let text = node.string(&collector) else {
            return nil
        }
        let date = CivilDate(iso: text)
        if date == nil { collector.report(.malformedDate(text, at: node.place)) }
        return date
    }

    /// A return is compiled on its as-of date or later (check V45).
    private mutating func checkOrder(_ record: YAMLRecord, asOf: CivilDate?, compiledOn: CivilDate?) {
        guard let asOf, let compiledOn, compiledOn < asOf, let place = record["制表时间"]?.place,
            let asOfPlace = record["截止日"]?.place
        else { return }
        collector.report(
            .compiledTooEarly(compiledOn.iso, asOf: asOf.iso, at: place, asOfPlace: asOfPlace))
    }

    /// The figures of 填空, or nil when one of them cannot be read.
    private mutating func blanks(_ record: YAMLRecord) -> [ReturnData.Blank]? {
        guard !form.blanks.isEmpty || record["填空"] != nil else { return [] }
        guard let node = record.required("填空", &collector), let entries = node.mapping(&collector) else {
            return nil
        }
        let names = form.blanks.map(\.name)
        for entry in entries where !names.contains(entry.key) {
            collector.report(.unknownBlank(entry.key, blanks: names, at: entry.keyPlace))
        }
        let missing = names.filter { name in !entries.contains { $0.key == name } }
        if !missing.isEmpty { collector.report(.missingBlanks(missing, at: node.place)) }
        var blanks: [ReturnData.Blank] = []
        for blank in form.blanks {
            guard let entry = entries.first(where: { $0.key == blank.name }) else { continue }
            let figure = entry.value.figure(form.name(of: .blank(blank.name)), &collector)
            if let figure { blanks.append(.init(name: blank.name, figure: figure)) }
        }
        return blanks.count == names.count ? blanks : nil
    }
}
