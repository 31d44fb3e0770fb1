import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// The cells of the table.
extension ReturnReader {
    /// What was written for a row, by column; nil for a cell left out or not readable.
    typealias Written = [Figure?]

    /// All rows from the top, or nil when a cell has no figure.
    mutating func rows(_ record: YAMLRecord) -> [ReturnData.Row]? {
        guard let node = record.required("数据", &collector), let entries = node.mapping(&collector) else {
            return nil
        }
        let names = form.rows.map(\.name.text)
        for entry in entries where !names.contains(entry.key) {
            collector.report(.unknownRow(entry.key, rows: names, at: entry.keyPlace))
        }
        var written: [String: Written] = [:]
        for row in form.rows { written[row.name.text] = self.written(row, in: entries, of: node) }
        var sums = SumResolver(form: form, written: written, isAsPrinted: isAsPrinted)
        var rows: [ReturnData.Row] = []
        for row in form.rows {
            let figures = sums.figures(of: row, &collector).compactMap { $0 }
            guard figures.count == columns.count else { continue }
            rows.append(ReturnData.Row(name: row.name.text, figures: figures))
        }
        return rows.count == form.rows.count ? rows : nil
    }

    private mutating func written(
        _ row: FormRow, in entries: [YAMLNode.Entry], of data: YAMLNode
    ) -> Written {
        let name = row.name.text
        let isSum = !row.parts.isEmpty
        guard let entry = entries.first(where: { $0.key == name }), !(isSum && entry.value.isNull) else {
            if !isSum { collector.report(.missingRow(name, at: data.place)) }
            return columns.map { _ in nil }
        }
        switch entry.value.content {
        case .sequence(let items): return listed(items, row: name, at: entry.value.place)
        case .null:
            collector.report(.missingRow(name, at: entry.keyPlace))
            return columns.map { _ in nil }
        default: return keyed(entry, isSum: isSum)
        }
    }

    private mutating func listed(_ items: [YAMLNode], row: String, at place: Place) -> Written {
        if items.count != columns.count {
            collector.report(
                .wrongFigureCount(items.count, expected: columns.count, row: row, at: place))
        }
        return columns.indices.map { index in
            guard items.indices.contains(index) else { return nil }
            return figure(items[index], row: row, column: columns[index])
        }
    }

    private mutating func keyed(_ entry: YAMLNode.Entry, isSum: Bool) -> Written {
        guard let cells = entry.value.mapping(&collector) else { return columns.map { _ in nil } }
        let names = columns.map { String($0.number) }
        for cell in cells where !names.contains(cell.key) {
            collector.report(.unknownColumn(cell.key, count: columns.count, at: cell.keyPlace))
        }
        let missing = columns.map(\.number).filter { number in
            !cells.contains { $0.key == String(number) }
        }
        if !missing.isEmpty, !isSum {
            collector.report(.missingColumns(missing, row: entry.key, at: entry.keyPlace))
        }
        return columns.map { column in
            guard let cell = cells.first(where: { $0.key == String(column.number) }) else { return nil }
            return figure(cell.value, row: entry.key, column: column)
        }
    }

    private mutating func figure(_ node: YAMLNode, row: String, column: FormColumn) -> Figure? {
        node.figure(form.name(of: .cell(row: row, column: column.number)), &collector)
    }
}
