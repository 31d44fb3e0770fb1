import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import StatisticalForms

/// The header tree: the grammar of `form.yaml`, with the field of a record where a form has a
/// column's number.
extension TableReader {
    private static let headingKeys = ["名称", "单位", "值", "编号", "小数", "对齐", "空", "同值", "下级", "其中"]

    mutating func headings(_ key: String, of record: YAMLRecord, inherited: PlacedText?) -> [HeaderNode] {
        guard let node = record.required(key, &collector), let items = node.sequence(&collector) else { return [] }
        return items.compactMap { heading($0, inherited: inherited) }
    }

    private mutating func heading(_ node: YAMLNode, inherited: PlacedText?) -> HeaderNode? {
        guard let record = node.record(keys: Self.headingKeys, &collector) else { return nil }
        let name = said("名称", of: record)
        let place = name.place ?? node.place
        let own = record["单位"] == nil ? nil : text("单位", of: record)
        let pieces = name.text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        checkRoles(record, heading: pieces.joined(), at: place)
        let column = self.column(record, own: own, inherited: inherited, at: place)
        return HeaderNode(
            heading: HeadingText(pieces: pieces, unit: own?.text), column: column,
            children: record["下级"] == nil ? [] : headings("下级", of: record, inherited: own ?? inherited),
            steps: record["其中"] == nil ? [] : headings("其中", of: record, inherited: own ?? inherited),
            place: place)
    }

    /// As in a form: a heading is a column, a group, or a column with 其中 below.
    private mutating func checkRoles(_ record: YAMLRecord, heading: String, at place: Place) {
        let isColumn = record["值"] != nil || record["编号"] != nil
        let isGroup = record["下级"] != nil
        let isBrokenDown = record["其中"] != nil
        if !isColumn, !isGroup, !isBrokenDown {
            collector.report(.headingWithoutValue(heading, at: place))
        } else if isColumn == isGroup || isBrokenDown && !isColumn || record["值"] != nil && record["编号"] != nil {
            collector.report(.headingWithTwoMeanings(heading, at: place))
        }
    }

    /// - Returns: the number of the new column with a stand-in for its unit, which a grid does not look at.
    private mutating func column(
        _ record: YAMLRecord, own: PlacedText?, inherited: PlacedText?, at place: Place
    ) -> FormColumn? {
        guard record["值"] != nil || record["编号"] != nil else { return nil }
        let column = record["值"] == nil ? number(record, at: place) : value(record, own, inherited, at: place)
        let standIn = TableColumn(
            content: .number(restarts: false), decimals: 0, alignment: .centred, blank: "", isSummed: false, place: place)
        columns.append(column ?? standIn)
        return FormColumn(number: columns.count, unit: .items, place: place)
    }

    private mutating func number(_ record: YAMLRecord, at place: Place) -> TableColumn {
        let restarts = word("编号", of: record, [("连续", false), ("每组", true)])
        return TableColumn(
            content: .number(restarts: restarts ?? false), decimals: 0, alignment: .centred, blank: "", isSummed: false,
            place: place)
    }

    private mutating func value(
        _ record: YAMLRecord, _ own: PlacedText?, _ inherited: PlacedText?, at place: Place
    ) -> TableColumn? {
        let name = text("值", of: record)
        guard let field = field(name.text, at: name.place ?? place) else { return nil }
        let unit = UnitOfColumn(field: field, own: own, inherited: inherited, place: name.place ?? place)
        guard let found = unit.unit(&collector) else { return nil }
        let isText = field.type == .text
        let alignment = word("对齐", of: record, [("左", TextAlignment.leading), ("中", .centred)])
        return TableColumn(
            content: .field(field, found.unit), decimals: decimals(record, field.type, found.unit),
            alignment: alignment ?? (isText ? .leading : .centred),
            blank: record.optionalString("空", &collector) ?? (field.type == .rank ? Rate.none : ""),
            isSummed: field.type.addsUp, mergesSame: mergesSame(record, field), place: place)
    }

    /// Words and days only: a figure over several rows would read as their sum.
    private mutating func mergesSame(_ record: YAMLRecord, _ field: Field) -> Bool {
        guard let node = record["同值"], word("同值", of: record, [("合并", true), ("逐行", false)]) == true else { return false }
        if field.type == .text || field.type == .date { return true }
        collector.report(.cannotMerge(field, at: node.place))
        return false
    }

    private mutating func decimals(_ record: YAMLRecord, _ type: ValueType, _ unit: Unit?) -> Int {
        let most = type == .rate ? Rate.mostDecimals : unit?.mostDecimals ?? 0
        let usual = type == .rate ? 1 : unit?.usualDecimals ?? 0
        guard let node = record["小数"], let decimals = node.integer(&collector) else { return usual }
        if (0...most).contains(decimals) { return decimals }
        collector.report(.wrongDecimals(decimals, most: most, at: node.place))
        return usual
    }
}

/// Finds the unit that a column's field is printed in.
struct UnitOfColumn {
    let field: Field
    let own: PlacedText?
    let inherited: PlacedText?
    let place: Place

    static let percent = "%"

    /// nil after reporting; an inner nil for what has no unit.
    func unit(_ collector: inout DiagnosticCollector) -> (unit: Unit?, Void)? {
        switch field.type {
        case .record, .list:
            collector.report(.notAColumn(field, at: place))
            return nil
        case .quantity(let dimension): return quantity(dimension, &collector).map { ($0, ()) }
        case .rate:
            guard let given = own ?? inherited else {
                collector.report(.missingColumnUnit(field, units: [Self.percent], at: place))
                return nil
            }
            guard given.text == Self.percent else { return wrong(given, [Self.percent], &collector) }
            return (nil, ())
        // A text under a heading with a unit takes no notice of it; one with its own is a slip.
        case .text, .date, .integer, .boolean, .rank:
            guard let own else { return (nil, ()) }
            return wrong(own, [], &collector)
        }
    }

    private func quantity(_ dimension: Dimension, _ collector: inout DiagnosticCollector) -> Unit? {
        let units = Unit.units(of: dimension).map(\.rawValue)
        guard let given = own ?? inherited else {
            collector.report(.missingColumnUnit(field, units: units, at: place))
            return nil
        }
        guard let unit = Unit(rawValue: given.text), unit.dimension == dimension else {
            _ = wrong(given, units, &collector)
            return nil
        }
        return unit
    }

    private func wrong(
        _ given: PlacedText, _ units: [String], _ collector: inout DiagnosticCollector
    ) -> (unit: Unit?, Void)? {
        collector.report(.wrongColumnUnit(given.text, field, units: units, at: given.place ?? place))
        return nil
    }
}

extension ValueType {
    /// Whether records' values of this type have a sum that says something.
    var addsUp: Bool {
        switch self {
        case .quantity, .rate: true
        default: false
        }
    }
}
