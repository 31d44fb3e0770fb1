import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// 条件, 慎用词 and the values that a pack itself gives.
extension SchemaReader {
    /// `已清零: 查实 > 0 and 未结 == 0`, or with what it means: `已清零: {式: …, 含义: …}`.
    mutating func conditions(_ node: YAMLNode?, _ fields: [Field]) -> [String: NamedCondition] {
        var conditions: [String: NamedCondition] = [:]
        for entry in node?.mapping(&collector) ?? [] {
            if !Schema.isName(entry.key) { collector.report(.notAName(entry.key, at: entry.keyPlace)) }
            if let field = fields.first(where: { $0.name == entry.key }) {
                collector.report(.nameIsTaken(entry.key, by: field.place, at: entry.keyPlace))
            }
            if TestCall.Test.named(entry.key) != nil {
                collector.report(.nameIsTaken(entry.key, by: nil, at: entry.keyPlace))
            }
            conditions[entry.key] = condition(entry)
        }
        return conditions
    }

    private mutating func condition(_ entry: YAMLNode.Entry) -> NamedCondition? {
        var node = entry.value
        var meaning = ""
        if node.scalarText == nil {
            guard let record = node.record(keys: ["式", "含义"], &collector),
                let expression = record.required("式", &collector)
            else { return nil }
            meaning = record.optionalString("含义", &collector) ?? ""
            node = expression
        }
        guard let text = node.string(&collector) else { return nil }
        return condition(text, named: entry.key, meaning: meaning, at: node.place)
    }

    /// A condition that can be read, whatever its names mean; nil after reporting what is wrong.
    mutating func condition(_ text: String, named name: String = "应当", meaning: String = "", at place: Place) -> NamedCondition? {
        guard let condition = NamedCondition(name, text, meaning: meaning, at: place) else {
            collector.report(.conditionNotOnOneLine(name, at: place))
            return nil
        }
        let reporter = Reporter(TemplateSource(condition.line))
        if condition.expression(from: 0, reporter) != nil { return condition }
        reporter.diagnostics.forEach { collector.report($0) }
        return nil
    }

    /// `清零: {当: [已清零], 除外: [动态清零]}`, `动态清零: {当: […], 声称: [实现], 否定: [没有实现]}`.
    mutating func guardedWords(_ node: YAMLNode?, _ conditions: [String: NamedCondition]) -> [GuardedWord] {
        var words: [GuardedWord] = []
        for entry in node?.mapping(&collector) ?? [] {
            guard let record = entry.value.record(keys: ["当", "除外", "声称", "否定"], &collector),
                let names = record.required("当", &collector)?.texts(&collector)
            else { continue }
            // Without a condition the word is never said.
            for name in names where conditions[name.text] == nil {
                collector.report(.unknownCondition(name.text, known: conditions.keys.sorted(), at: name.place ?? entry.keyPlace))
            }
            let harmless = record["除外"]?.texts(&collector) ?? []
            for name in harmless where !name.text.contains(entry.key) {
                collector.report(.harmlessWithoutWord(name.text, entry.key, at: name.place ?? entry.keyPlace))
            }
            let claims = record["声称"]?.texts(&collector) ?? []
            let denials = record["否定"]?.texts(&collector) ?? []
            words.append(
                GuardedWord(
                    word: entry.key, conditions: names.map(\.text), harmless: harmless.map(\.text), claims: claims.map(\.text),
                    denials: denials.map(\.text), place: entry.keyPlace))
        }
        return words
    }

    /// 值: what the pack itself gives, the same for every document.
    mutating func constant(_ node: YAMLNode, _ field: Field, isWhole: Bool) {
        guard isWhole else { return collector.report(.strayConstant(field.name, at: node.place)) }
        var reader = DataReader(needed: nil, collector: collector)
        let value = reader.value(node, type: field.type, field: field, isOpen: false)
        collector = reader.collector
        guard let value else { return }
        if case .list(let elements) = value.content { checkOrder(of: elements, field) }
        constants[field.name] = value
        constantPlaces[field.name] = node.place
    }

    /// What holds from a day on (自) stands in the order of the days, each once.
    private mutating func checkOrder(of elements: [Value], _ field: Field) {
        var last: CivilDate?
        for element in elements {
            guard let start = element.member(InForce.start), case .date(let day) = start.content else { continue }
            if let last, day <= last {
                collector.report(.unorderedConstant(field.name, day.iso, at: start.origin ?? element.origin ?? Place(file: field.name)))
            }
            last = day
        }
    }
}

extension YAMLNode {
    /// A list of texts, or one alone.
    func texts(_ collector: inout DiagnosticCollector) -> [PlacedText] {
        let items: [YAMLNode] = scalarText == nil ? sequence(&collector) ?? [] : [self]
        return items.compactMap { item in item.string(&collector).map { PlacedText($0, at: item.place) } }
    }
}
