import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// 要求.
extension SchemaReader {
    /// `- {用于: 处理决定, 应当: 告知日 < 处理决定[0].决定日, 看: 告知日, 说明: …, 英文: …, 警告: true}`.
    mutating func requirements(_ node: YAMLNode?, _ fields: [Field]) -> [Requirement] {
        let type = RecordType(fields)
        return (node?.sequence(&collector) ?? []).compactMap { requirement($0, type) }
    }

    private mutating func requirement(_ node: YAMLNode, _ type: RecordType) -> Requirement? {
        guard let record = node.record(keys: ["用于", "应当", "看", "说明", "英文", "警告"], &collector),
            let asked = record.required("应当", &collector), let expression = asked.string(&collector),
            let shown = record.required("看", &collector), let path = shown.string(&collector),
            let text = record.required("说明", &collector)?.string(&collector)
        else { return nil }
        let uses = record["用于"]?.texts(&collector)
        for name in uses ?? [] where type[name.text] == nil && !unread.contains(name.text) {
            collector.report(.unknownRequired(name.text, known: type.fields.map(\.name), at: name.place ?? node.place))
        }
        let names = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if !unread.contains(names[0]) { check(names[...], in: type, at: shown.place) }
        guard let condition = condition(expression, at: asked.place) else { return nil }
        let isWarning = record["警告"]?.boolean(&collector) ?? false
        return Requirement(
            condition: condition, uses: uses.map { Set($0.map(\.text)) }, shown: names,
            meaning: Bilingual(text, record.optionalString("英文", &collector) ?? text), severity: isWarning ? .warning : .error)
    }

    /// What a message points at is a field, or one of a record.
    private mutating func check(_ path: ArraySlice<String>, in type: RecordType, at place: Place) {
        guard let name = path.first else { return }
        guard let field = type[name] else {
            return collector.report(.unknownRequired(name, known: type.fields.map(\.name), at: place))
        }
        let rest = path.dropFirst()
        guard !rest.isEmpty else { return }
        if case .record(let inner) = field.type { return check(rest, in: inner, at: place) }
        collector.report(.unknownRequired(rest.joined(separator: "."), known: [], at: place))
    }
}
