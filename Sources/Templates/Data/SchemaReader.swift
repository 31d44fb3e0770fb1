import Diagnostics
import OfficialDocument
import PlacedYAML
package import Quantities

/// Reads declarations; what is wrong goes to the collector.
struct SchemaReader {
    let form: Schema.FormType?
    var collector: DiagnosticCollector
    private(set) var sources: [String: FieldSource] = [:]
    var constants = Value.Record()
    var constantPlaces: [String: Place] = [:]
    /// How deep the declaration being read lies: 0 for a field of the document.
    private var depth = 0
    /// The sources of the record's fields being read; nil where they are typed.
    private var columns: [FieldSource.Column]?

    init(form: Schema.FormType?, collector: DiagnosticCollector) {
        self.form = form
        self.collector = collector
    }

    /// Fields that an office says once for all its documents.
    private(set) var officeFields: Set<String> = []

    static let keys = ["类型", "类别", "含义", "可缺", "字段", "元素", "取自", "值", "填在"]
    /// Fields whose values stand under 参数 of the form, by their names.
    private(set) var formFields: [String: Place] = [:]

    /// What 填在 may say.
    static let officeFile = "office.yaml"
    static let formFile = "form.yaml"
    /// Fields that are declared wrongly, or by a form that is wrong: of what they hold nothing more can be said.
    private(set) var unread: Set<String> = []

    mutating func fields(_ node: YAMLNode) -> [Field] {
        guard let entries = node.mapping(&collector) else { return [] }
        var fields: [Field] = []
        for entry in entries {
            if !Token.isName(entry.key) || Token.isReserved(entry.key) {
                collector.report(.notAName(entry.key, at: entry.keyPlace))
            }
            if let field = field(entry) { fields.append(field) } else if depth == 0 { unread.insert(entry.key) }
        }
        return fields
    }

    private mutating func field(_ entry: YAMLNode.Entry) -> Field? {
        guard let record = entry.value.record(keys: Self.keys, &collector) else { return nil }
        let fieldClass = record["类别"].flatMap { self.fieldClass($0) } ?? .secret
        let isOptional = record["可缺"]?.boolean(&collector) ?? false
        let meaning = record.optionalString("含义", &collector) ?? ""
        let type = depth == 0 ? sourcedType(record, entry, fieldClass) : columnType(record, entry)
        guard let type else { return nil }
        let field = Field(
            name: entry.key, type: type, fieldClass: fieldClass, meaning: meaning,
            // Not everything is ranked, whatever the ranking goes by.
            isOptional: isOptional || type == .rank, place: entry.keyPlace)
        if let node = record["填在"] { place(entry.key, node, isWhole: depth == 0 && record["取自"] == nil && record["值"] == nil) }
        if let node = record["值"] { constant(node, field, isWhole: depth == 0 && record["取自"] == nil) }
        return field
    }

    /// 填在: where a value is usually written, when it is not the document's own file.
    private mutating func place(_ name: String, _ node: YAMLNode, isWhole: Bool) {
        let home = node.string(&collector)
        switch home {
        case Self.officeFile where isWhole: officeFields.insert(name)
        case Self.formFile where isWhole: formFields[name] = node.place
        default: collector.report(.wrongHome(name, at: node.place))
        }
    }

    private mutating func fieldClass(_ node: YAMLNode) -> FieldClass? {
        guard let name = node.string(&collector) else { return nil }
        if let known = FieldClass(rawValue: name) { return known }
        collector.report(.unknownClass(name, at: node.place))
        return nil
    }

    private mutating func type(_ record: YAMLRecord) -> ValueType? {
        guard let node = record.required("类型", &collector), let name = node.string(&collector) else {
            return nil
        }
        rejectParts(of: record, name)
        switch name {
        case "记录":
            return record.required("字段", &collector).map { .record(RecordType(inner($0))) }
        case "列表":
            guard let element = record.required("元素", &collector),
                let inner = element.record(keys: ["类型", "含义", "字段", "元素"], &collector)
            else { return nil }
            return type(inner).map(ValueType.list)
        default:
            if let simple = ValueType.simple.first(where: { $0.name == name }) { return simple }
            collector.report(.unknownType(name, at: node.place))
            return nil
        }
    }

    private mutating func inner(_ node: YAMLNode) -> [Field] {
        depth += 1
        defer { depth -= 1 }
        return fields(node)
    }

    /// Fields of something that is no record, or elements of no list.
    private mutating func rejectParts(of record: YAMLRecord, _ type: String) {
        for (part, owner) in [("字段", "记录"), ("元素", "列表")] where type != owner {
            guard let node = record[part] else { continue }
            collector.report(.partWithoutOwner(part, owner: owner, at: node.place))
        }
    }

    // MARK: Where values come from

    /// The type of a field of the document, which may come from elsewhere as a whole.
    private mutating func sourcedType(
        _ record: YAMLRecord, _ entry: YAMLNode.Entry, _ fieldClass: FieldClass
    ) -> ValueType? {
        let isForm = record["类型"]?.scalarText == FieldSource.formType
        guard let node = record["取自"] else {
            if isForm {
                collector.report(.formWithoutSource(entry.key, at: record["类型"]?.place ?? record.place))
                return nil
            }
            return type(record)
        }
        var reader = SourceReader(collector: collector)
        let kind = reader.kind(node)
        collector = reader.collector
        columns = []
        defer { columns = nil }
        let type = isForm ? formType(kind, record, fieldClass) : type(record)
        guard let kind, let type else { return nil }
        guard kind.fits(type, isForm: isForm) else {
            collector.report(.wrongSource(entry.key, at: node.place))
            return type
        }
        let source = FieldSource(kind: kind.with(columns ?? []), place: node.place)
        let check = ColumnCheck(source: source, owner: fieldClass)
        if let fields = type.recordFields, !isForm { check.report(fields, &collector) }
        sources[entry.key] = source
        return type
    }

    private mutating func formType(
        _ kind: FieldSource.Kind?, _ record: YAMLRecord, _ fieldClass: FieldClass
    ) -> ValueType? {
        rejectParts(of: record, FieldSource.formType)
        guard case .form(let name) = kind else { return kind == nil ? nil : .record(RecordType([])) }
        guard let form else {
            collector.report(.wrongSource(FieldSource.formType, at: name.place ?? record.place))
            return nil
        }
        return collector.attempt { () throws(StageFailure) in try .record(form(name, fieldClass)) }
    }

    /// The type of a field of a record, which has a source exactly when its record has one.
    private mutating func columnType(_ record: YAMLRecord, _ entry: YAMLNode.Entry) -> ValueType? {
        let isColumn = columns != nil && depth == 1
        if let node = record["取自"] {
            guard isColumn else {
                collector.report(.strayColumnSource(entry.key, at: node.place))
                return type(record)
            }
            var reader = SourceReader(collector: collector)
            let kind = reader.columnKind(node)
            collector = reader.collector
            if let kind { columns?.append(.init(name: entry.key, kind: kind, place: node.place)) }
        } else if isColumn {
            collector.report(.columnWithoutSource(entry.key, at: entry.keyPlace))
        }
        return type(record)
    }
}

extension FieldSource {
    /// The word that declares a field to be a return.
    static let formType = "报表"
}

extension FieldSource.Kind {
    /// Whether a field of this type can come from there.
    fileprivate func fits(_ type: ValueType, isForm: Bool) -> Bool {
        switch (self, type) {
        case (.form, _): isForm
        case (.records, .list(.record)), (.listed, .list(.record)), (.units, .list(.record)), (.totals, .record): !isForm
        default: false
        }
    }

    fileprivate func with(_ columns: [FieldSource.Column]) -> FieldSource.Kind {
        switch self {
        case .form: self
        case .listed(let listing, let form, _): .listed(listing, form, columns: columns)
        case .records(let selection, let order, _): .records(selection, order: order, columns: columns)
        case .units(let selection, _): .units(selection, columns: columns)
        case .totals(let selection, _): .totals(selection, columns: columns)
        }
    }
}

extension ValueType {
    /// The fields of a record, or of a list's records.
    package var recordFields: RecordType? {
        switch self {
        case .record(let record), .list(.record(let record)): record
        default: nil
        }
    }
}
