import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Templates

/// Sums, groups, order, and what stands above a book.
extension TableReader {
    mutating func total(_ node: YAMLNode) -> TableDefinition.Total? {
        guard let record = node.record(keys: ["名称", "位置", "栏"], &collector) else { return nil }
        if let node = record["栏"] { summed(node) }
        let label = record["名称"] == nil ? "合计" : text("名称", of: record).text
        let isFirst = word("位置", of: record, [("首", true), ("末", false)])
        return TableDefinition.Total(label: label, isFirst: isFirst ?? false)
    }

    /// Only the named columns are added up.
    private mutating func summed(_ node: YAMLNode) {
        var names: Set<String> = []
        for item in node.sequence(&collector) ?? [] {
            guard let name = item.string(&collector) else { continue }
            let column = columns.first { $0.fieldName == name }
            if column == nil {
                let known = columns.filter(\.isSummed).compactMap(\.fieldName)
                collector.report(.unknownColumnField(name, of: listName, known: known, at: item.place))
            } else if column?.isSummed == false {
                collector.report(.cannotAdd(name, at: item.place))
            }
            names.insert(name)
        }
        for index in columns.indices {
            columns[index].isSummed = columns[index].isSummed && columns[index].fieldName.map(names.contains) == true
        }
    }

    mutating func grouping(_ node: YAMLNode) -> TableDefinition.Grouping? {
        let keys = ["按", "小计", "组名", "另起页", "不分页", "次序"]
        guard let record = node.record(keys: keys, &collector) else { return nil }
        let name = text("按", of: record)
        guard let field = field(name.text, at: name.place ?? node.place) else { return nil }
        if field.type != .text || field.isOptional {
            collector.report(.cannotGroup(field, at: name.place ?? node.place))
        }
        let isByUnit = word("次序", of: record, [("单位", true), ("出现", false)])
        return TableDefinition.Grouping(
            field: field.name, subtotal: record.optionalString("小计", &collector),
            hasHeading: record["组名"]?.boolean(&collector) ?? false,
            startsPage: record["另起页"]?.boolean(&collector) ?? false,
            staysTogether: record["不分页"]?.boolean(&collector) ?? false, isByUnit: isByUnit ?? false)
    }

    /// 字段, or 字段 降序.
    mutating func order(_ node: YAMLRecord) -> [TableDefinition.Order] {
        var orders: [TableDefinition.Order] = []
        for item in texts("次序", of: node) {
            let words = item.text.split(whereSeparator: \.isWhitespace)
            let place = item.place ?? node.place
            guard let name = words.first, let field = field(String(name), at: place) else { continue }
            switch field.type {
            case .date, .integer, .quantity, .rate, .rank: break
            default: collector.report(.cannotOrder(field, at: place))
            }
            if words.count > 1, !["升序", "降序"].contains(words[1]) || words.count > 2 {
                collector.report(
                    .unknownTableWord(words.dropFirst().joined(separator: " "), of: "次序", known: ["升序", "降序"], at: place))
            }
            orders.append(.init(field: field.name, isDescending: words.count > 1 && words[1] == "降序"))
        }
        return orders
    }

    mutating func carrying(_ node: YAMLNode) -> TableDefinition.Carrying? {
        guard let record = node.record(keys: ["转下页", "承上页"], &collector) else { return nil }
        return TableDefinition.Carrying(
            onward: record.optionalString("转下页", &collector) ?? "转下页",
            brought: record.optionalString("承上页", &collector) ?? "承上页")
    }

    mutating func book(_ node: YAMLNode) -> TableDefinition.Book? {
        guard let record = node.record(keys: ["单位", "日期", "责任者"], &collector) else { return nil }
        let organ = line("单位", of: record, usual: "填报单位：", type: .text)
        let date = line("日期", of: record, usual: "截至", type: .date)
        let responsible = record["责任者"].flatMap { node in path(node.string(&collector), at: node.place, label: "", type: .text) }
        guard let organ, let date else { return nil }
        return TableDefinition.Book(organ: organ, date: date, responsible: responsible)
    }

    private mutating func line(
        _ key: String, of record: YAMLRecord, usual: String, type: ValueType
    ) -> TableDefinition.Book.Line? {
        guard let node = record.required(key, &collector),
            let inner = node.record(keys: ["开头", "值"], &collector)
        else { return nil }
        let value = text("值", of: inner)
        return path(value.text, at: value.place ?? node.place, label: inner.optionalString("开头", &collector) ?? usual, type: type)
    }

    /// The path of a value that is always there; nil after reporting.
    private mutating func path(
        _ text: String?, at place: Place, label: String, type: ValueType
    ) -> TableDefinition.Book.Line? {
        guard let names = text?.split(separator: ".").map(String.init), let field = field(names, at: place) else { return nil }
        guard field.type == type, !field.isOptional else {
            collector.report(.wrongBookValue(field, type, at: place))
            return nil
        }
        return .init(label: label, path: names, place: place)
    }

    /// The field at the end of a path through the schema's records.
    private mutating func field(_ path: [String], at place: Place) -> Field? {
        var fields = schema.fields
        var found: Field?
        for name in path {
            guard let field = fields[name] else {
                collector.report(.unknownBookValue(name, known: fields.fields.map(\.name), at: place))
                return nil
            }
            used.append(field)
            found = field
            if case .record(let inner) = field.type { fields = inner } else { fields = RecordType([]) }
        }
        return found
    }
}

extension TableColumn {
    /// The field it prints; nil for a number.
    var fieldName: String? {
        if case .field(let field, _) = content { field.name } else { nil }
    }
}
