package import Diagnostics
package import PlacedYAML
package import Quantities

/// The inputs of a pack: what `fields.yaml` declares.
package struct Schema: Hashable, Sendable {
    package let fields: RecordType

    package init(_ fields: [Field]) { self.fields = RecordType(fields) }

    /// Reads `字段: {名称: {类型: …, 类别: …, 含义: …}}`.
    ///
    /// A field without a class (类别) is secret, also in a record that has one.
    ///
    /// - Throws: `FLD01xx` and `CFG01xx`, all of the file at once.
    package static func read(_ root: YAMLNode) throws(StageFailure) -> Schema {
        var collector = DiagnosticCollector()
        let record = root.record(keys: ["字段"], &collector)
        let node = record?.required("字段", &collector)
        let fields = node.map { SchemaReader.fields($0, &collector) } ?? []
        try collector.throwIfFailedInOrderOfText()
        return Schema(fields)
    }
}

/// Reads declarations; what is wrong goes to the collector.
enum SchemaReader {
    static func fields(_ node: YAMLNode, _ collector: inout DiagnosticCollector) -> [Field] {
        guard let entries = node.mapping(&collector) else { return [] }
        var fields: [Field] = []
        for entry in entries {
            if !Token.isName(entry.key) || Token.reservedWords.contains(entry.key) {
                collector.report(.notAName(entry.key, at: entry.keyPlace))
            }
            if let field = field(entry, &collector) { fields.append(field) }
        }
        return fields
    }

    private static func field(_ entry: YAMLNode.Entry, _ collector: inout DiagnosticCollector) -> Field? {
        let keys = ["类型", "类别", "含义", "可缺", "字段", "元素"]
        guard let record = entry.value.record(keys: keys, &collector) else { return nil }
        let fieldClass = record["类别"].flatMap { self.fieldClass($0, &collector) } ?? .secret
        let isOptional = record["可缺"]?.boolean(&collector) ?? false
        let meaning = record.optionalString("含义", &collector) ?? ""
        guard let type = type(record, &collector) else { return nil }
        return Field(
            name: entry.key, type: type, fieldClass: fieldClass, meaning: meaning,
            isOptional: isOptional, place: entry.keyPlace)
    }

    private static func fieldClass(
        _ node: YAMLNode, _ collector: inout DiagnosticCollector
    ) -> FieldClass? {
        guard let name = node.string(&collector) else { return nil }
        if let known = FieldClass(rawValue: name) { return known }
        collector.report(.unknownClass(name, at: node.place))
        return nil
    }

    private static func type(_ record: YAMLRecord, _ collector: inout DiagnosticCollector) -> ValueType? {
        guard let node = record.required("类型", &collector), let name = node.string(&collector) else {
            return nil
        }
        rejectParts(of: record, name, &collector)
        switch name {
        case "记录":
            let fields = record.required("字段", &collector).map { self.fields($0, &collector) }
            return fields.map { .record(RecordType($0)) }
        case "列表":
            guard let element = record.required("元素", &collector),
                let inner = element.record(keys: ["类型", "含义", "字段", "元素"], &collector)
            else { return nil }
            return type(inner, &collector).map(ValueType.list)
        default:
            if let simple = ValueType.simple.first(where: { $0.name == name }) { return simple }
            collector.report(.unknownType(name, at: node.place))
            return nil
        }
    }

    /// Fields of something that is no record, or elements of no list.
    private static func rejectParts(
        of record: YAMLRecord, _ type: String, _ collector: inout DiagnosticCollector
    ) {
        for (part, owner) in [("字段", "记录"), ("元素", "列表")] where type != owner {
            guard let node = record[part] else { continue }
            collector.report(.partWithoutOwner(part, owner: owner, at: node.place))
        }
    }
}
