import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// 核对: the checks of a form.
extension FormReader {
    mutating func checks(_ form: YAMLRecord, names: FormulaNames) -> [FormCheck] {
        guard let node = form["核对"], let items = node.sequence(&collector) else { return [] }
        var checks: [FormCheck] = []
        var firsts: [String: Place] = [:]
        for item in items {
            guard let record = item.record(keys: ["编号", "级别", "式", "说明", "适用"], &collector) else { continue }
            let number = text("编号", of: record)
            if let first = firsts[number.text] {
                collector.report(.checkDoubled(number.text, at: number.place ?? item.place, first: first))
            }
            firsts[number.text] = number.place ?? item.place
            if record["级别"] == nil { collector.report(.missingKey("级别", at: record.place)) }
            let level: FormCheck.Level? = word("级别", of: record)
            let scope: FormCheck.Scope? = word("适用", of: record)
            let formulas = self.formulas(record, names: names)
            checks.append(
                FormCheck(
                    number: number.text, level: level ?? .error, formulas: formulas, meaning: text("说明", of: record).text,
                    scope: scope))
        }
        return checks
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
