import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// 期间, 取数 and 合计印法: where figures come from, and how their sums are printed.
extension FormReader {
    private static let sourceKeys = ["表", "条件", "数"]

    mutating func sumPrinting(_ form: YAMLRecord) -> SumPrinting {
        word("合计印法", of: form) ?? .rounded
    }

    /// A word of a closed list; nil when the key is absent or the word unknown.
    mutating func word<Word: RawRepresentable & CaseIterable>(
        _ key: String, of record: YAMLRecord
    ) -> Word? where Word.RawValue == String {
        guard let node = record[key], let text = node.string(&collector) else { return nil }
        let word = Word(rawValue: text)
        if word == nil {
            collector.report(.unknownWord(text, key: key, known: Word.allCases.map(\.rawValue), at: node.place))
        }
        return word
    }

    /// The sources of a form, or nil for one whose returns are typed.
    mutating func sources(
        _ form: YAMLRecord, from start: CivilDate?, columns: [FormColumn], blanks: [FormBlank]
    ) -> FormSources? {
        guard let node = form["取数"],
            let record = node.record(keys: ["范围", "行", "栏", "填空", "另取"], &collector)
        else { return nil }
        if form["期间"] == nil { collector.report(.missingKey("期间", at: form.place)) }
        let scopes = self.scopes(record)
        let rowColumn = text("行", of: record)
        let numbers = columns.map { String($0.number) }
        let inTable = sources("栏", of: record, names: numbers) { names, place in .sourceMissing(columns: names, at: place) }
        let names = blanks.map(\.name)
        let inSentences =
            names.isEmpty && record["填空"] == nil
            ? [] : sources("填空", of: record, names: names) { names, place in .sourceMissing(blanks: names, at: place) }
        let extras = self.extras(record, taken: names)
        guard let start, let inTable, let inSentences else { return nil }
        return FormSources(
            start: start, scopes: scopes, rowColumn: rowColumn, columns: inTable, blanks: inSentences, extras: extras)
    }

    private mutating func scopes(_ record: YAMLRecord) -> [SourceScope] {
        guard let node = record["范围"], let entries = node.mapping(&collector) else { return [] }
        var scopes: [SourceScope] = []
        for entry in entries {
            guard let condition = entry.value.string(&collector) else { continue }
            scopes.append(
                SourceScope(
                    view: PlacedText(entry.key, at: entry.keyPlace), condition: PlacedText(condition, at: entry.value.place)))
        }
        return scopes
    }

    /// The sources under a key in the order of `names`; nil when one is missing or not readable.
    private mutating func sources(
        _ key: String, of record: YAMLRecord, names: [String], missing: ([String], Place) -> Diagnostic
    ) -> [FigureSource]? {
        guard let node = record.required(key, &collector), let entries = node.mapping(&collector) else { return nil }
        for entry in entries where !names.contains(entry.key) {
            collector.report(.sourceUnknown(entry.key, under: key, known: names, at: entry.keyPlace))
        }
        let absent = names.filter { name in !entries.contains { $0.key == name } }
        if !absent.isEmpty { collector.report(missing(absent, node.place)) }
        let found = names.compactMap { name in
            entries.first { $0.key == name }.flatMap { source($0.value, keys: Self.sourceKeys)?.source }
        }
        return found.count == names.count ? found : nil
    }

    private mutating func source(
        _ node: YAMLNode, keys: [String]
    ) -> (source: FigureSource, record: YAMLRecord)? {
        guard let record = node.record(keys: keys, &collector) else { return nil }
        let source = FigureSource(
            view: text("表", of: record), value: text("数", of: record), condition: optionalText("条件", of: record))
        return (source, record)
    }

    // MARK: Figures for checks

    /// - Parameter taken: the names of blanks, which formulas use too.
    private mutating func extras(_ record: YAMLRecord, taken: [String]) -> [ExtraFigure] {
        guard let node = record["另取"], let entries = node.mapping(&collector) else { return [] }
        var extras: [ExtraFigure] = []
        for entry in entries {
            if taken.contains(entry.key) || !FormulaScanner.isName(entry.key) {
                collector.report(.extraName(entry.key, isTaken: taken.contains(entry.key), at: entry.keyPlace))
            }
            guard let (source, record) = source(entry.value, keys: ["单位"] + Self.sourceKeys),
                let unit = record.required("单位", &collector)
            else { continue }
            extras.append(ExtraFigure(name: entry.key, unit: self.unit(unit), source: source))
        }
        return extras
    }
}
