import Diagnostics
package import OfficialDocument
import PlainXML
package import Quantities
import Templates

/// What a document says of itself beside its data.
package struct FilledHead: Hashable, Sendable {
    /// What the office calls it; nil for one that belongs to no office.
    package var name: String?
    package var kind: Kind
    package var title: String
    /// The organ that issues it or keeps it.
    package var organ: String
    /// 发文字号.
    package var number: String?
    /// 成文日期, or the day of a book.
    package var date: CivilDate
    /// 知悉范围.
    package var readers: FieldClass
    package var sources: [SourceDigest]

    /// What it was made with, by the name of the template's file or of the table.
    package enum Kind: Hashable, Sendable {
        case template(String)
        case book(String)
    }

    package init(
        name: String?, kind: Kind, title: String, organ: String, number: String? = nil, date: CivilDate,
        readers: FieldClass, sources: [SourceDigest]
    ) {
        self.name = name
        self.kind = kind
        self.title = title
        self.organ = organ
        self.number = number
        self.date = date
        self.readers = readers
        self.sources = sources
    }
}

extension FilledFields {
    /// The day as of which the ledger was read, where a document has one.
    private static let asOfName = "截止日"

    /// The data behind a document's pages (`docs/schemas/document.xsd`): figures in base units, days as ISO 8601 writes them.
    ///
    /// Written as bytes straight away: a book of ten thousand records is long.
    package func xml(_ head: FilledHead, _ values: Value.Record) -> [UInt8] {
        var xml = XMLText()
        xml.begin("文件", [("xmlns", FilledXML.namespace), ("版本", FilledXML.version)])
        xml.element("名称", head.name)
        switch head.kind {
        case .template(let name): xml.element("模板", name)
        case .book(let name): xml.element("表册", name)
        }
        xml.element("标题", head.title)
        xml.element("机关", head.organ)
        xml.element("发文字号", head.number)
        xml.element("成文日期", head.date.iso)
        if case .date(let day) = values[Self.asOfName]?.content { xml.element("截止日", day.iso) }
        xml.element("知悉范围", head.readers.rawValue)
        xml.add(head.sources)
        xml.begin("数据")
        for field in fields { xml.add(field, values[field.name]?.content) }
        xml.end()
        xml.end()
        return xml.bytes
    }
}

extension XMLText {
    /// A field of the document or of a record; nothing where it has no value.
    fileprivate mutating func add(_ field: Field, _ content: Value.Content?) {
        guard let content else { return }
        switch (content, field.type) {
        case (.record(let record), .record(let type)):
            begin("记录", field.described)
            for field in type.fields { add(field, record[field.name]?.content) }
            end()
        case (.list(let values), .list(let element)):
            let own = [("名称", field.name), ("类型", element.name), ("类别", field.fieldClass.rawValue), ("项数", String(values.count))]
            begin("列表", own + element.unit)
            if case .record(let record) = element { add(columns: record) }
            add(values, element)
            end()
        default: element("项", content.plain, field.described)
        }
    }

    /// The columns of a list's records, those of records in them too.
    private mutating func add(columns record: RecordType) {
        for field in record.fields {
            guard let inner = field.type.recordFields else {
                element("栏", "", field.described)
                continue
            }
            begin("栏", field.described)
            add(columns: inner)
            end()
        }
    }

    private mutating func add(_ values: [Value], _ element: ValueType) {
        guard case .record(let type) = element else {
            for value in values { add(value.content, element) }
            return
        }
        // Who reads no field of a list has counted it, no more.
        guard !type.fields.isEmpty else { return }
        let keys = type.fields.map { ExactText($0.name) }
        let isFlat = type.fields.allSatisfy(\.type.isPlain)
        for value in values {
            guard case .record(let record) = value.content else { continue }
            if isFlat {
                line("行", of: keys.map { key in record[key].flatMap(\.content.plain).map { ("值", $0) } ?? ("无", "") })
            } else {
                add(record, type)
            }
        }
    }

    /// A record with records or lists in it: an element for each of its columns, in their order.
    private mutating func add(_ record: Value.Record, _ type: RecordType) {
        begin("行")
        for field in type.fields { add(record[field.name]?.content, field.type) }
        end()
    }

    /// A value whose name and type its column has told.
    private mutating func add(_ content: Value.Content?, _ type: ValueType) {
        switch (content, type) {
        case (.record(let record)?, .record(let type)): add(record, type)
        case (.list(let values)?, .list(let element)):
            begin("列表")
            add(values, element)
            end()
        default:
            if let plain = content?.plain { element("值", plain) } else { element("无", "") }
        }
    }
}

extension Field {
    /// Its name, type, class and unit as attributes.
    fileprivate var described: [(String, String)] {
        [("名称", name), ("类型", type.name), ("类别", fieldClass.rawValue)] + type.unit
    }
}

extension ValueType {
    /// The base unit of a quantity as an attribute.
    fileprivate var unit: [(String, String)] {
        if case .quantity(let dimension) = self { [("单位", dimension.baseName)] } else { [] }
    }

    fileprivate var isPlain: Bool {
        switch self {
        case .record, .list: false
        case .text, .date, .integer, .boolean, .quantity, .rate, .rank: true
        }
    }
}

extension Value.Content {
    /// As schemas and programs take it: figures in base units, a rate as the two numbers that were counted; nil for what
    /// has parts.
    fileprivate var plain: String? {
        switch self {
        case .text(let text): text
        case .date(let date): date.iso
        case .integer(let number), .rank(let number): String(number)
        case .boolean(let isTrue): isTrue ? "true" : "false"
        case .quantity(let quantity): String(quantity.amount)
        case .rate(let rate): "\(rate.part)/\(rate.whole)"
        case .record, .list: nil
        }
    }
}
