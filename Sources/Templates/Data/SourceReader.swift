import Diagnostics
import OfficialDocument
import PlacedYAML

/// Reads what stands after `取自`.
struct SourceReader {
    var collector: DiagnosticCollector

    /// The source of a field of the document, its columns not yet filled in.
    mutating func kind(_ node: YAMLNode) -> FieldSource.Kind? {
        guard let entries = node.mapping(&collector) else { return nil }
        let kinds = ["表单", "说明", "底数", "更正", "缺报", "表", "每单位", "汇总"]
        guard let key = kinds.first(where: { kind in entries.contains { $0.key == kind } }) else {
            collector.report(.unknownSource(entries.first?.key, known: kinds, at: entries.first?.keyPlace ?? node.place))
            return nil
        }
        let allowed = key == "表" ? ["表", "条件", "次序"] : [key]
        guard let record = node.record(keys: allowed, &collector) else { return nil }
        switch key {
        case "表单": return text("表单", record).map(FieldSource.Kind.form)
        case "表":
            guard let selection = selection(record) else { return nil }
            return .records(selection, order: texts("次序", record), columns: [])
        default:
            if let listing = FieldSource.Listing(rawValue: key) {
                return text(key, record).map { .listed(listing, $0, columns: []) }
            }
            guard let inner = record.required(key, &collector)?.record(keys: ["表", "条件"], &collector),
                let selection = selection(inner)
            else { return nil }
            return key == "每单位" ? .units(selection, columns: []) : .totals(selection, columns: [])
        }
    }

    /// The source of a field of a record.
    mutating func columnKind(_ node: YAMLNode) -> FieldSource.Column.Kind? {
        if case .scalar(let sql, _) = node.content { return .expression(PlacedText(sql, at: node.place)) }
        guard let entries = node.mapping(&collector) else { return nil }
        let kinds = ["值", "分子", "名次", "序号"]
        guard let key = kinds.first(where: { kind in entries.contains { $0.key == kind } }) else {
            collector.report(.unknownSource(entries.first?.key, known: kinds, at: entries.first?.keyPlace ?? node.place))
            return nil
        }
        let allowed = ["值": ["值", "表", "条件"], "分子": ["分子", "分母"], "名次": ["名次", "不排"]]
        guard let record = node.record(keys: allowed[key] ?? [key], &collector) else { return nil }
        switch key {
        case "值":
            guard let value = text("值", record), let selection = selection(record) else { return nil }
            return .figure(value, selection)
        case "分子":
            guard let part = text("分子", record), let whole = text("分母", record) else { return nil }
            return .rate(part: part.text, whole: whole.text)
        case "名次":
            return text("名次", record).map { .rank(by: $0.text, except: texts("不排", record)) }
        default: return record["序号"]?.integer(&collector).map { .ordinal(from: $0) }
        }
    }

    private mutating func selection(_ record: YAMLRecord) -> FieldSource.Selection? {
        let condition = record["条件"] == nil ? nil : text("条件", record)
        return text("表", record).map { FieldSource.Selection(view: $0, condition: condition) }
    }

    private mutating func text(_ key: String, _ record: YAMLRecord) -> PlacedText? {
        guard let node = record.required(key, &collector), let text = node.string(&collector) else { return nil }
        return PlacedText(text, at: node.place)
    }

    /// A list of texts, or one alone.
    private mutating func texts(_ key: String, _ record: YAMLRecord) -> [PlacedText] {
        record[key]?.texts(&collector) ?? []
    }
}
