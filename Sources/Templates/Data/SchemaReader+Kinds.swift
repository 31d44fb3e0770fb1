import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// 必备.
extension SchemaReader {
    /// `社会公布公告: {模板: exposure.gw, 标题: [重大劳动保障违法行为 公告], 内容: [{每: 公布案件, 写明: '{{ 项.地址 }}', 含义: 地址}]}`.
    mutating func kinds(_ node: YAMLNode?, _ fields: [Field]) -> [DocumentKind] {
        let type = RecordType(fields)
        return (node?.mapping(&collector) ?? []).compactMap { kind($0, type) }
    }

    private mutating func kind(_ entry: YAMLNode.Entry, _ type: RecordType) -> DocumentKind? {
        guard let record = entry.value.record(keys: ["模板", "表", "标题", "署名", "印章", "内容"], &collector),
            let contents = record.required("内容", &collector)?.sequence(&collector)
        else { return nil }
        let templates = record["模板"]?.texts(&collector) ?? []
        let tables = record["表"]?.texts(&collector) ?? []
        let titles = record["标题"]?.texts(&collector) ?? []
        if templates.isEmpty, tables.isEmpty, titles.isEmpty { collector.report(.kindOfNothing(entry.key, at: entry.keyPlace)) }
        return DocumentKind(
            name: entry.key, templates: templates, tables: tables,
            titles: titles.map { $0.text.split(separator: " ").map(String.init) }, signer: record["署名"].flatMap { signer($0) },
            sealing: record["印章"].flatMap { sealing($0) }, contents: contents.compactMap { content($0, type) }, place: entry.keyPlace)
    }

    /// Who has to sign: lines as those of 写明.
    private mutating func signer(_ node: YAMLNode) -> RequiredContent? {
        let lines = node.texts(&collector).compactMap { line($0, node.place) }
        guard !lines.isEmpty else { return nil }
        return RequiredContent(
            lines: lines, scope: nil, forbidden: [], list: nil, day: nil, first: nil, last: nil,
            meaning: Bilingual("应当署名的机关", "the organ that has to sign"), clause: nil, severity: .error, place: node.place)
    }

    private mutating func sealing(_ node: YAMLNode) -> Signature.Sealing? {
        guard let text = node.string(&collector) else { return nil }
        if let sealing = Signature.Sealing(rawValue: text) { return sealing }
        collector.report(.unknownSealingOfKind(text, at: node.place))
        return nil
    }

    private mutating func content(_ node: YAMLNode, _ type: RecordType) -> RequiredContent? {
        let keys = ["写明", "在", "不写", "每", "按", "自", "至", "含义", "英文", "依据", "警告"]
        guard let record = node.record(keys: keys, &collector), let meaning = record.required("含义", &collector)?.string(&collector) else {
            return nil
        }
        let written: [PlacedText] = record["写明"]?.texts(&collector) ?? []
        let unwanted: [PlacedText] = record["不写"]?.texts(&collector) ?? []
        let forbidden = unwanted.map(\.text)
        guard written.isEmpty != forbidden.isEmpty else {
            collector.report(.contentSaysNothing(at: node.place))
            return nil
        }
        let lines = written.compactMap { line($0, node.place) }
        let day = record["按"].flatMap { node in node.string(&collector).flatMap { condition($0, at: node.place) } }
        let isWarning = record["警告"]?.boolean(&collector) ?? false
        return RequiredContent(
            lines: lines, scope: record["在"].flatMap { scope($0) }, forbidden: forbidden, list: record["每"].flatMap { list($0, type) }, day: day, first: date(record["自"]),
            last: date(record["至"]), meaning: Bilingual(meaning, record.optionalString("英文", &collector) ?? meaning),
            clause: record.optionalString("依据", &collector), severity: isWarning ? .warning : .error, place: node.place)
    }

    private mutating func line(_ text: PlacedText, _ place: Place) -> NamedCondition? {
        let place = text.place ?? place
        if let line = NamedCondition("写明", text.text, meaning: "", at: place) { return line }
        collector.report(.conditionNotOnOneLine("写明", at: place))
        return nil
    }

    private mutating func scope(_ node: YAMLNode) -> RequiredContent.Scope? {
        guard let text = node.string(&collector) else { return nil }
        if let scope = RequiredContent.Scope(rawValue: text) { return scope }
        collector.report(.unknownScope(text, at: node.place))
        return nil
    }

    /// The name of a list.
    private mutating func list(_ node: YAMLNode, _ type: RecordType) -> String? {
        guard let name = node.string(&collector), !unread.contains(name) else { return nil }
        if case .list? = type[name]?.type { return name }
        let known = type.fields.filter { if case .list = $0.type { true } else { false } }
        collector.report(.notAList(name, known: known.map(\.name), at: node.place))
        return nil
    }

    private mutating func date(_ node: YAMLNode?) -> CivilDate? {
        guard let node else { return nil }
        var reader = DataReader(needed: nil, collector: collector)
        let value = reader.value(node, type: .date, field: Field(name: "自", type: .date), isOpen: false)
        collector = reader.collector
        guard case .date(let date)? = value?.content else { return nil }
        return date
    }
}
