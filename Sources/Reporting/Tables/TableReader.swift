import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import StatisticalForms
import Templates

/// Reads the description of one table, going on after each error.
struct TableReader {
    let schema: Schema
    var collector: DiagnosticCollector
    /// The list's records.
    var record = RecordType([])
    /// What the table calls its list, for messages.
    var listName = ""
    var columns: [TableColumn] = []
    /// Every field that the table uses, for its class.
    var used: [Field] = []

    init(schema: Schema, collector: DiagnosticCollector) {
        self.schema = schema
        self.collector = collector
    }

    static let keys = [
        "标题", "数据", "单位行", "表头", "合计", "分组", "次序", "结转", "备注", "四舍五入", "缺报", "无记录", "表册", "栏宽", "格",
    ]

    mutating func table(_ entry: YAMLNode.Entry) -> TableDefinition? {
        let errors = collector.diagnostics.count
        guard let node = entry.value.record(keys: Self.keys, &collector) else { return nil }
        let title = said("标题", of: node)
        guard let list = list(node) else { return nil }
        let boxes = self.boxes(node)
        let header = node["格"] == nil ? headings("表头", of: node, inherited: nil) : []
        let sums = node["合计"].map { total($0) }
        let grouping = node["分组"].flatMap { self.grouping($0) }
        let carrying = node["结转"].flatMap { self.carrying($0) }
        let definition = TableDefinition(
            name: PlacedText(entry.key, at: entry.keyPlace), title: title, list: list,
            unit: node.optionalString("单位行", &collector), header: header, columns: columns, total: sums ?? nil,
            grouping: grouping, order: order(node), carrying: carrying, notes: texts("备注", of: node).map { said($0) },
            roundingNote: node["四舍五入"] == nil ? nil : said("四舍五入", of: node),
            silenceNote: node["缺报"] == nil ? nil : said("缺报", of: node),
            empty: node.optionalString("无记录", &collector) ?? "无", book: node["表册"].flatMap { book($0) }, boxes: boxes,
            narrowest: narrowest(title))
        check(definition, node)
        return collector.diagnostics.count == errors ? definition : nil
    }

    /// The list of records that fills it.
    private mutating func list(_ node: YAMLRecord) -> PlacedText? {
        let name = text("数据", of: node)
        guard let field = schema.fields[name.text], case .list(.record(let record)) = field.type else {
            let known = schema.fields.fields.filter { if case .list(.record) = $0.type { true } else { false } }
            if !name.text.isEmpty {
                collector.report(.unknownList(name.text, known: known.map(\.name), at: name.place ?? node.place))
            }
            return nil
        }
        self.record = record
        listName = name.text
        used.append(field)
        return name
    }

    private func narrowest(_ title: PlacedText) -> Field {
        let field = used.max { $0.fieldClass < $1.fieldClass }
        return field ?? Field(name: title.text, type: .text)
    }

    /// Sums need a place for their label, and carrying needs sums.
    private mutating func check(_ table: TableDefinition, _ node: YAMLRecord) {
        let labels = [node["合计"], node["分组"]].compactMap(\.self)
        let needsLabel = table.total != nil || table.grouping?.subtotal != nil || table.carrying != nil
        if needsLabel, table.columns.first?.isSummed == true, let first = labels.first ?? node["结转"] {
            collector.report(.noRoomForLabel(at: first.place))
        }
        if let carrying = node["结转"], !table.addsUp { collector.report(.nothingToCarry(at: carrying.place)) }
    }

    // MARK: Texts

    /// A text that must be there and say something.
    mutating func text(_ key: String, of record: YAMLRecord) -> PlacedText {
        guard let node = record.required(key, &collector), let text = node.string(&collector) else {
            return PlacedText("", at: record.place)
        }
        if text.allSatisfy(\.isWhitespace) { collector.report(.missingKey(key, at: node.place)) }
        return PlacedText(text, at: node.place)
    }

    /// Words of the table itself, with the pack's settings in the place of their names.
    mutating func said(_ key: String, of record: YAMLRecord) -> PlacedText { said(text(key, of: record)) }

    private mutating func said(_ text: PlacedText) -> PlacedText {
        guard ConstantText.isNeeded(for: text.text) else { return text }
        let constant = collector.attempt { () throws(StageFailure) in try ConstantText(text, schema) }
        used += constant?.fields ?? []
        return constant?.text ?? text
    }

    mutating func texts(_ key: String, of record: YAMLRecord) -> [PlacedText] {
        guard let node = record[key] else { return [] }
        let items: [YAMLNode] = node.scalarText == nil ? node.sequence(&collector) ?? [] : [node]
        return items.compactMap { item in item.string(&collector).map { PlacedText($0, at: item.place) } }
    }

    /// One of a few words; nil when the key is absent or the word is none of them.
    mutating func word<Meaning>(
        _ key: String, of record: YAMLRecord, _ words: [(String, Meaning)]
    ) -> Meaning? {
        guard let node = record[key], let text = node.string(&collector) else { return nil }
        if let found = words.first(where: { $0.0 == text }) { return found.1 }
        collector.report(.unknownTableWord(text, of: key, known: words.map(\.0), at: node.place))
        return nil
    }

    /// A field of the list's records that a key names.
    mutating func field(_ name: String, at place: Place) -> Field? {
        guard let field = record[name] else {
            let known = record.fields.map(\.name)
            collector.report(.unknownColumnField(name, of: listName, known: known, at: place))
            return nil
        }
        used.append(field)
        return field
    }
}
