import Quantities

/// The rows of a table below its heading, before they are cells.
struct TableLine: Hashable, Sendable {
    enum Content: Hashable, Sendable {
        /// A record and its number.
        case record(TableRecord, number: Int, inGroup: Int)
        /// The name of the group that follows.
        case heading(String)
        /// 小计 or 合计, with a sum for each column that has one.
        case sum(label: String, isTotal: Bool, [ColumnSum?])
        /// Stands for no records at all.
        case empty
    }

    var content: Content
    var keepsWithNext = false
    var startsPage = false
    /// What has been added up to and with this row.
    var running: [ColumnSum?] = []
}

/// Puts records into order and groups, with their sums.
struct TableLines {
    let table: TableDefinition
    /// The office's units in their order.
    let units: [String]

    /// A group's records; the name is empty for a table without groups.
    struct Group {
        var name: String
        var records: [TableRecord]
    }

    func lines(_ records: [TableRecord]) -> [TableLine] {
        let groups = self.groups(sorted(records))
        var lines: [TableLine] = []
        var count = 0
        for (index, group) in groups.enumerated() {
            var part = self.lines(of: group, counted: count)
            part[0].startsPage = index > 0 && table.grouping?.startsPage == true
            lines += part
            count += group.records.count
        }
        if lines.isEmpty { lines = [TableLine(content: .empty)] }
        if let total = table.total {
            let sum = TableLine(content: .sum(label: total.label, isTotal: true, sums(records)))
            if total.isFirst { lines.insert(sum, at: 0) } else { lines.append(sum) }
            // A total alone on a page says nothing of what it is the total of.
            if !total.isFirst { lines[lines.count - 2].keepsWithNext = true }
        }
        return table.carrying == nil ? lines : running(lines)
    }

    /// The groups whose printed parts should add up to their printed sum, and all of them.
    func groups(_ records: [TableRecord]) -> [Group] {
        guard let grouping = table.grouping else { return records.isEmpty ? [] : [Group(name: "", records: records)] }
        var groups: [Group] = []
        var positions: [String: Int] = [:]
        for record in records {
            if let position = positions[record.group] {
                groups[position].records.append(record)
            } else {
                positions[record.group] = groups.count
                groups.append(Group(name: record.group, records: [record]))
            }
        }
        guard grouping.isByUnit else { return groups }
        let order = groups.indices.sorted { (place(groups[$0].name), $0) < (place(groups[$1].name), $1) }
        return order.map { groups[$0] }
    }

    /// What the office does not know stands behind what it knows.
    private func place(_ unit: String) -> Int { units.firstIndex(of: unit) ?? units.count }

    private func sorted(_ records: [TableRecord]) -> [TableRecord] {
        // Each sort keeps the order of equal records, so the last to sort by is the first term.
        table.order.reversed().reduce(records) { sorted, order in
            FieldOrder(order.field).sorted(sorted, descending: order.isDescending, by: \.value)
        }
    }

    private func sums(_ records: [TableRecord]) -> [ColumnSum?] {
        table.columns.enumerated().map { index, column in ColumnSum.of(column, records.lazy.map { $0.added[index] }) }
    }

    private func lines(of group: Group, counted: Int) -> [TableLine] {
        var lines = group.records.enumerated().map { index, record in
            TableLine(content: .record(record, number: counted + index + 1, inGroup: index + 1))
        }
        guard let grouping = table.grouping else { return lines }
        if grouping.hasHeading {
            lines.insert(TableLine(content: .heading(group.name), keepsWithNext: true), at: 0)
        }
        if let label = grouping.subtotal {
            lines[lines.count - 1].keepsWithNext = true
            lines.append(TableLine(content: .sum(label: label, isTotal: false, sums(group.records))))
        }
        if grouping.staysTogether {
            for index in lines.indices.dropLast() { lines[index].keepsWithNext = true }
        }
        return lines
    }

    /// What has been added up after each row; sums add nothing to it.
    private func running(_ lines: [TableLine]) -> [TableLine] {
        var lines = lines
        var sums = self.sums([])
        let summed = table.columns.indices.filter { sums[$0] != nil }
        for index in lines.indices {
            if case .record(let record, _, _) = lines[index].content {
                for column in summed { sums[column]?.add(record.added[column]) }
            }
            lines[index].running = sums
        }
        return lines
    }
}
