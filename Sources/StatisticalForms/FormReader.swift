package import Diagnostics
import OfficialDocument
package import PlacedYAML
import Quantities

extension FormDefinition {
    /// Reads a pack's `form.yaml`.
    ///
    /// - Throws: all that is wrong at once: `FRM0101` to `FRM0215`, and `CFG0102`
    ///   to `CFG0104` for keys and kinds of values.
    package static func read(_ node: YAMLNode) throws(StageFailure) -> FormDefinition {
        var reader = FormReader()
        let form = reader.form(node)
        try reader.collector.throwIfFailed()
        guard let form else { preconditionFailure("a form that cannot be read has an error") }
        return form
    }
}

/// Reads a form definition, going on after each error with a stand-in.
///
/// A stand-in never leaves the reader: what has one has an error too.
struct FormReader {
    var collector = DiagnosticCollector()
    /// Where each unit is first used, in reading order, for the check of its decimals.
    var unitUses: [(unit: Unit, place: Place)] = []

    static let keys = [
        "编号", "版本", "标题", "附件标记", "日期行", "表头左角", "序号行", "小数位", "行", "表头", "其他情况", "签字",
        "备注", "期间", "节假日", "报送", "取数", "合计印法", "参数", "核对", "回读码", "右上角", "计量单位", "填报单位", "分报单位",
    ]

    mutating func form(_ node: YAMLNode) -> FormDefinition? {
        guard let record = node.record(keys: Self.keys, &collector) else { return nil }
        let notes = self.notes(record)
        var form = FormDefinition(
            id: text("编号", of: record).text, version: text("版本", of: record).text,
            title: text("标题", of: record), label: optionalText("附件标记", of: record),
            dateLabel: dateLabel(record), corner: text("表头左角", of: record),
            ordinalLabel: optionalText("序号行", of: record), rows: rows(record),
            header: header(record), supplement: supplement(record), signatures: signatures(record),
            notesLabel: notes.label, notes: notes.items, decimals: decimals(record))
        checkDecimals(form.decimals)
        form.masthead = masthead(record)
        form.sumPrinting = sumPrinting(record)
        form.hasCode = (word("回读码", of: record) ?? PrintedCode.omitted) == .printed
        form.calendar = calendar(record)
        form.deadlines = deadlines(record, form.calendar ?? WorkingCalendar())
        form.parameters = parameters(record)
        // What refers to columns, blanks and figures that are wrong would be reported in vain.
        if !collector.hasErrors {
            let span = self.span(record)
            form.period = span.period
            form.sources = sources(record, from: span.start, columns: form.columns, blanks: form.blanks)
        }
        if !collector.hasErrors {
            let names = FormulaNames(
                rows: form.rows, columns: form.columns, blanks: form.blanks, extras: form.sources?.extras ?? [])
            form.checks = checks(record, names: names)
        }
        return form
    }
}

// MARK: - Texts

extension FormReader {
    /// A text that must be there and say something.
    mutating func text(_ key: String, of record: YAMLRecord) -> PlacedText {
        guard let node = record.required(key, &collector), let text = node.string(&collector) else {
            return PlacedText("", at: record.place)
        }
        if text.allSatisfy(\.isWhitespace) { collector.report(.missingKey(key, at: node.place)) }
        return PlacedText(text, at: node.place)
    }

    mutating func optionalText(_ key: String, of record: YAMLRecord) -> PlacedText? {
        record[key] == nil ? nil : text(key, of: record)
    }

    /// The items of a list that must be there and have one item at least.
    mutating func list(_ key: String, of record: YAMLRecord) -> [YAMLNode] {
        guard let node = record.required(key, &collector), let items = node.sequence(&collector) else {
            return []
        }
        if items.isEmpty { collector.report(.listEmpty(key, at: node.place)) }
        return items
    }

    mutating func notes(_ form: YAMLRecord) -> (label: String, items: [PlacedText]) {
        guard let node = form["备注"],
            let record = node.record(keys: ["开头", "各条"], &collector)
        else { return ("", []) }
        let label = text("开头", of: record).text
        var items: [PlacedText] = []
        for item in list("各条", of: record) {
            if let text = item.string(&collector) { items.append(PlacedText(text, at: item.place)) }
        }
        return (label, items)
    }

    mutating func signatures(_ form: YAMLRecord) -> [FormSignature] {
        guard form["签字"] != nil else { return [] }
        var fields: [FormSignature] = []
        for item in list("签字", of: form) {
            guard let record = item.record(keys: ["名称", "填"], &collector) else { continue }
            let name = text("名称", of: record).text
            let label = name.hasSuffix("：") ? name : name + "："
            fields.append(FormSignature(label: label, filledWith: returnField(record), place: record.place))
        }
        return fields
    }

    private mutating func returnField(_ record: YAMLRecord) -> ReturnField? {
        guard let node = record["填"], let name = node.string(&collector) else { return nil }
        let field = ReturnField(rawValue: name)
        if field == nil { collector.report(.unknownReturnField(name, at: node.place)) }
        return field
    }
}
