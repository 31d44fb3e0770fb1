import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// The grammar of 格.
extension TableReader {
    /// What only a table of columns has.
    private static let columnKeys = ["单位行", "表头", "合计", "分组", "次序", "结转", "四舍五入", "缺报"]

    /// - Returns: nil for a table of columns, and after reporting.
    mutating func boxes(_ node: YAMLRecord) -> BoxForm? {
        guard let boxes = node["格"] else { return nil }
        for key in Self.columnKeys {
            if let other = node[key] { collector.report(.boxesAndColumns(key, at: other.place)) }
        }
        guard let widths = node.required("栏宽", &collector) else { return nil }
        let shares = (widths.sequence(&collector) ?? []).map { share("栏宽", $0, BoxForm.shareSizes) }
        guard BoxForm.columnCounts.contains(shares.count) else {
            collector.report(.wrongBoxNumber("栏宽", shares.count, BoxForm.columnCounts, at: widths.place))
            return nil
        }
        guard let items = boxes.sequence(&collector) else { return nil }
        if items.isEmpty { collector.report(.missingKey("格", at: boxes.place)) }
        return BoxForm(shares: shares, rows: items.compactMap { row($0, width: shares.count) })
    }

    /// A list of boxes, or one with its height.
    private mutating func row(_ node: YAMLNode, width: Int) -> BoxForm.Row? {
        guard case .mapping = node.content else { return row(node, height: 0, width: width, at: node.place) }
        guard let record = node.record(keys: ["高", "格"], &collector), let boxes = record.required("格", &collector) else {
            return nil
        }
        let height = record["高"].map { share("高", $0, BoxForm.heights) }
        return row(boxes, height: height ?? 0, width: width, at: node.place)
    }

    private mutating func row(_ node: YAMLNode, height: Int, width: Int, at place: Place) -> BoxForm.Row? {
        var boxes: [BoxForm.Box] = []
        var column = 0
        for item in node.sequence(&collector) ?? [] {
            guard let (content, span) = box(item) else { return nil }
            boxes.append(.init(content: content, columns: column..<column + span, place: item.place))
            column += span
        }
        if column != width { collector.report(.wrongBoxRow(column, of: width, at: place)) }
        return BoxForm.Row(height: height, boxes: boxes)
    }

    /// A label, or what a key says; nil after reporting.
    private mutating func box(_ node: YAMLNode) -> (BoxForm.Content, span: Int)? {
        if node.scalarText != nil { return node.string(&collector).map { (.label($0), 1) } }
        guard let record = node.record(keys: ["字", "值", "单位", "空", "填", "占"], &collector) else { return nil }
        let span = record["占"].map { share("占", $0, BoxForm.columnCounts) } ?? 1
        let kinds = ["字", "值", "填"].filter { record[$0] != nil }
        guard kinds.count == 1 else {
            collector.report(.boxWithoutOneMeaning(at: node.place))
            return nil
        }
        switch kinds[0] {
        case "值": return value(record, at: node.place).map { ($0, span) }
        case "填": return (.blank(record.optionalString("填", &collector) ?? ""), span)
        default: return (.label(record.optionalString("字", &collector) ?? ""), span)
        }
    }

    private mutating func value(_ record: YAMLRecord, at place: Place) -> BoxForm.Content? {
        let name = text("值", of: record)
        guard let field = field(name.text, at: name.place ?? place) else { return nil }
        let own = record["单位"] == nil ? nil : text("单位", of: record)
        // A rate says its own %.
        if field.type == .rate, own == nil { return .field(field, nil, blank: record.optionalString("空", &collector) ?? "") }
        let unit = UnitOfColumn(field: field, own: own, inherited: nil, place: name.place ?? place)
        guard let found = unit.unit(&collector) else { return nil }
        return .field(field, found.unit, blank: record.optionalString("空", &collector) ?? "")
    }

    /// A number within a range; the range's least after reporting.
    private mutating func share(_ key: String, _ node: YAMLNode, _ range: ClosedRange<Int>) -> Int {
        guard let number = node.integer(&collector) else { return range.lowerBound }
        if range.contains(number) { return number }
        collector.report(.wrongBoxNumber(key, number, range, at: node.place))
        return range.lowerBound
    }
}
