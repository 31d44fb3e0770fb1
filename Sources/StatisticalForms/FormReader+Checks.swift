import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// 核对: the checks of a form.
extension FormReader {
    private static let checkKeys = [
        "编号", "级别", "式", "表", "条件", "每", "应当", "内置", "说明", "英文", "适用", "可说明",
    ]

    mutating func checks(_ form: YAMLRecord, names: FormulaNames) -> [FormCheck] {
        guard let node = form["核对"], let items = node.sequence(&collector) else { return [] }
        var checks: [FormCheck] = []
        var firsts: [String: Place] = [:]
        for item in items {
            guard let record = item.record(keys: Self.checkKeys, &collector) else { continue }
            let number = text("编号", of: record)
            if let first = firsts[number.text] {
                collector.report(.checkDoubled(number.text, at: number.place ?? item.place, first: first))
            }
            firsts[number.text] = number.place ?? item.place
            if record["级别"] == nil { collector.report(.missingKey("级别", at: record.place)) }
            let level: FormCheck.Level? = word("级别", of: record)
            let scope: FormCheck.Scope? = word("适用", of: record)
            let isExplainable = record["可说明"].flatMap { $0.boolean(&collector) } ?? false
            let meaning = text("说明", of: record).text
            guard let rule = rule(record, names: names) else { continue }
            checks.append(
                FormCheck(
                    number: number.text, level: level ?? .error, rule: rule, meaning: meaning,
                    meaningInEnglish: optionalText("英文", of: record)?.text, scope: scope, isExplainable: isExplainable))
        }
        return checks
    }

    /// One of 式, 应当 and 内置.
    private mutating func rule(_ record: YAMLRecord, names: FormulaNames) -> FormCheck.Rule? {
        let given = ["式", "应当", "内置"].filter { record[$0] != nil }
        if given.count > 1 { collector.report(.checkOfTwoKinds(given, at: record.place)) }
        if record["应当"] != nil { return .records(recordCheck(record)) }
        if let node = record["内置"] {
            let builtIn: BuiltInCheck? = word("内置", of: record)
            return builtIn.map { .builtIn($0, node.place) }
        }
        return .formulas(formulas(record, names: names))
    }

    private mutating func recordCheck(_ record: YAMLRecord) -> RecordCheck {
        var groups: [PlacedText] = []
        if let node = record["每"] {
            var items = [node]
            if case .sequence(let list) = node.content { items = list }
            groups = items.compactMap { item in item.string(&collector).map { PlacedText($0, at: item.place) } }
        }
        return RecordCheck(
            view: text("表", of: record), condition: optionalText("条件", of: record), groups: groups,
            requirement: text("应当", of: record))
    }

    /// 式 is one formula or a list of them.
    private mutating func formulas(_ record: YAMLRecord, names: FormulaNames) -> [PlacedFormula] {
        guard let node = record.required("式", &collector) else { return [] }
        var items = [node]
        if case .sequence(let list) = node.content {
            items = list
            if list.isEmpty { collector.report(.listEmpty("式", at: node.place)) }
        }
        var formulas: [PlacedFormula] = []
        for item in items {
            guard let string = item.string(&collector) else { continue }
            let text = PlacedText(string, at: item.place)
            let read = collector.attempt { () throws(StageFailure) in try FormulaParser.formulas(text, names: names) }
            formulas += (read ?? []).map { PlacedFormula(text: text, formula: $0) }
        }
        return formulas
    }
}

extension FormulaNames {
    init(rows: [FormRow], columns: [FormColumn], blanks: [FormBlank], extras: [ExtraFigure]) {
        self.init(
            rows: rows.map(\.name.text), columns: columns.map(\.unit),
            extras: Dictionary(extras.map { ($0.name, $0.unit) }) { first, _ in first },
            blanks: Dictionary(blanks.map { ($0.name, $0.unit) }) { first, _ in first })
    }
}
