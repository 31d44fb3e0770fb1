package import Diagnostics
package import PlacedYAML
package import Quantities

/// Reads the values that fill a template, each with its origin.
///
/// Figures are whole numbers in base units: persons, fen (1元 = 100), 户, 件, 个.
package enum DataFile {
    /// Reads a mapping of the schema's names.
    ///
    /// - Parameters:
    ///   - node: the data of one document.
    ///   - office: values of the office for names that `node` does not give. It
    ///     serves many packs, so what the schema does not know there is passed over.
    ///   - needed: the names that must be given, unless they are optional; nil for all.
    /// - Throws: `FLD02xx`, everything wrong at once.
    package static func read(
        _ node: YAMLNode, office: YAMLNode? = nil, schema: Schema, needed: Set<String>? = nil
    ) throws(StageFailure) -> Value.Record {
        var reader = DataReader(schema, needed: needed)
        let record = reader.record(node, office: office, type: schema.fields)
        try reader.collector.throwIfFailedInOrderOfText()
        return record
    }

    /// The values that can be read, whatever is wrong with the others.
    package static func draft(_ node: YAMLNode, office: YAMLNode? = nil, schema: Schema) -> Value.Record {
        var reader = DataReader(schema, needed: [])
        return reader.record(node, office: office, type: schema.fields)
    }
}

/// Reads values by their declared types.
struct DataReader {
    /// The fields that come from elsewhere and cannot be given, with where they do.
    private var elsewhere: [String: Place] = [:]
    /// What the pack itself gives.
    private var constants = Value.Record()
    var needed: Set<String>?
    var collector = DiagnosticCollector()

    init(_ schema: Schema, needed: Set<String>?) {
        elsewhere = schema.sources.mapValues(\.place).merging(schema.constantPlaces) { source, _ in source }
        constants = schema.constants
        self.needed = needed
    }

    /// Reads values by their types alone.
    init(needed: Set<String>?, collector: DiagnosticCollector) {
        self.needed = needed
        self.collector = collector
    }

    mutating func record(
        _ node: YAMLNode, office: YAMLNode? = nil, type: RecordType, field owner: Field? = nil,
        isOpen: Bool = false
    ) -> Value.Record {
        var result = Value.Record()
        // A document may need nothing but the office's values: then its data are empty.
        guard let entries = node.isNull && office != nil ? [] : mapping(node, .record(type), owner) else {
            return result
        }
        let officeEntries = office.flatMap { office in
            if case .mapping(let entries) = office.content { entries } else { nil }
        }
        let known = type.fields.map(\.name)
        for entry in entries where !isOpen && type[entry.key] == nil {
            collector.report(.unknownInput(entry.key, known: known, at: entry.keyPlace))
        }
        for field in type.fields {
            let entry = entries.first { $0.key == field.name }
            // Only the document as a whole has fields from elsewhere; `field` names what is within.
            if owner == nil, let place = elsewhere[field.name] {
                let constant = constants[field.name]
                if let entry {
                    collector.report(.sourcedInput(field, source: place, isConstant: constant != nil, at: entry.keyPlace))
                }
                result[field.name] = constant
            } else if let entry {
                result[field.name] = value(entry.value, key: entry, field: field, isOpen: isOpen)
            } else if let entry = officeEntries?.first(where: { $0.key == field.name }) {
                result[field.name] = value(entry.value, key: entry, field: field, isOpen: true)
            } else if !field.isOptional, owner != nil || needed?.contains(field.name) ?? true {
                collector.report(.missingInput(field, at: node.place))
            }
        }
        return result
    }

    private mutating func value(
        _ node: YAMLNode, key: YAMLNode.Entry, field: Field, isOpen: Bool
    ) -> Value? {
        guard !isBlank(node) else {
            collector.report(.blankInput(field, at: key.keyPlace))
            return nil
        }
        return value(node, type: field.type, field: field, isOpen: isOpen)
    }

    /// A value of a type; `field` is what its messages name.
    mutating func value(
        _ node: YAMLNode, type: ValueType, field: Field, isOpen: Bool
    ) -> Value? {
        let content: Value.Content?
        switch type {
        case .record(let record):
            content = .record(self.record(node, type: record, field: field, isOpen: isOpen))
        case .list(let element): content = list(node, element, field, isOpen).map(Value.Content.list)
        case .text, .date, .integer, .boolean, .quantity, .rate, .rank:
            guard case .scalar(let text, let isPlain) = node.content else {
                collector.report(.wrongShape(type, field, at: node.place))
                return nil
            }
            content = scalar(ScalarText(text: text, isPlain: isPlain, place: node.place), type, field)
        }
        return content.map { Value($0, origin: node.place) }
    }

    private mutating func list(
        _ node: YAMLNode, _ element: ValueType, _ field: Field, _ isOpen: Bool
    ) -> [Value]? {
        guard case .sequence(let items) = node.content else {
            collector.report(.wrongShape(field.type, field, at: node.place))
            return nil
        }
        var values: [Value] = []
        for item in items {
            if isBlank(item) {
                collector.report(.blankInput(field, at: item.place))
            } else if let value = value(item, type: element, field: field, isOpen: isOpen) {
                values.append(value)
            }
        }
        return values
    }

    private mutating func scalar(_ scalar: ScalarText, _ type: ValueType, _ field: Field) -> Value.Content? {
        let result: Result<Value.Content, ScalarFault>
        switch type {
        case .text: result = scalar.text.map(Value.Content.text)
        case .date: result = scalar.date.map(Value.Content.date)
        case .boolean: result = scalar.boolean.map(Value.Content.boolean)
        case .integer: result = scalar.wholeNumber.map(Value.Content.integer)
        case .quantity(let dimension):
            result = scalar.amount.map { .quantity(Quantity($0, dimension)) }
        case .rate: result = scalar.rate.map(Value.Content.rate)
        case .rank: result = scalar.rank.map(Value.Content.rank)
        case .record, .list: return nil
        }
        switch result {
        case .success(let content): return content
        case .failure(let fault):
            collector.report(.malformed(fault, field, type, text: scalar.written, at: scalar.place))
            return nil
        }
    }

    private mutating func mapping(
        _ node: YAMLNode, _ type: ValueType, _ field: Field?
    ) -> [YAMLNode.Entry]? {
        if case .mapping(let entries) = node.content { return entries }
        collector.report(.wrongShape(type, field, at: node.place))
        return nil
    }

    private func isBlank(_ node: YAMLNode) -> Bool {
        node.isNull || node.scalarText?.allSatisfy(\.isWhitespace) == true
    }
}
