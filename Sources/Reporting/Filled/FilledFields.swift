import OfficialDocument
package import Quantities
package import Templates

/// Which fields a document was filled with: those that its template or table reads, and of them only those that its
/// readers may see. What nobody has classed is secret, and is left out of whatever everybody may read.
package struct FilledFields: Hashable, Sendable {
    /// In the order of `fields.yaml`, cut to what is read.
    let fields: [Field]

    /// - Parameters:
    ///   - uses: what the template reads; of a book, its heading.
    ///   - tables: what the tables in it read.
    ///   - readers: who may read the document.
    package init(_ schema: Schema, _ uses: TemplateUses, tables: [TableDefinition], readers: FieldClass) {
        fields = schema.fields.fields.compactMap { field in
            let own = tables.filter { $0.list.text == field.name }
            guard uses.fields.contains(field.name) || !own.isEmpty else { return nil }
            let members = own.reduce(uses.members) { $0.union($1.usedFields) }
            return Self.cut(field, to: members, readers)
        }
    }

    private static func cut(_ field: Field, to members: Set<String>, _ readers: FieldClass) -> Field? {
        guard field.fieldClass <= readers else { return nil }
        var field = field
        switch field.type {
        case .record(let record): field.type = .record(cut(record, to: members, readers))
        case .list(.record(let record)): field.type = .list(.record(cut(record, to: members, readers)))
        case .list, .text, .date, .integer, .boolean, .quantity, .rate, .rank: break
        }
        return field
    }

    private static func cut(_ record: RecordType, to members: Set<String>, _ readers: FieldClass) -> RecordType {
        RecordType(record.fields.filter { members.contains($0.name) }.compactMap { cut($0, to: members, readers) })
    }

    /// All texts among the values, for those who look for persons in them.
    package func texts(in values: Value.Record) -> [String] {
        fields.flatMap { field in values[field.name].map { Self.texts(in: $0.content, field.type) } ?? [] }
    }

    private static func texts(in content: Value.Content, _ type: ValueType) -> [String] {
        switch (content, type) {
        case (.text(let text), _): [text]
        case (.record(let record), .record(let type)):
            type.fields.flatMap { field in record[field.name].map { texts(in: $0.content, field.type) } ?? [] }
        case (.list(let values), .list(let element)): values.flatMap { texts(in: $0.content, element) }
        default: []
        }
    }
}

extension TableDefinition {
    /// The fields of its list's records that it reads, for cells, groups and order.
    fileprivate var usedFields: Set<String> {
        var names = Set(columns.compactMap(\.fieldName) + order.map(\.field))
        if let grouping { names.insert(grouping.field) }
        for box in boxes?.rows.flatMap(\.boxes) ?? [] {
            if case .field(let field, _, _) = box.content { names.insert(field.name) }
        }
        return names
    }
}
