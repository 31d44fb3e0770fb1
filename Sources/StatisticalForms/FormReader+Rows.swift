import Diagnostics
import OfficialDocument
import PlacedYAML

/// The rows and their sums.
extension FormReader {
    mutating func rows(_ form: YAMLRecord) -> [FormRow] {
        var rows: [FormRow] = []
        var parts: [[YAMLNode]] = []
        for item in list("行", of: form) {
            guard let record = item.record(keys: ["名称", "合计自"], &collector) else { continue }
            let name = text("名称", of: record)
            let nodes = record["合计自"] == nil ? [] : list("合计自", of: record)
            if let first = rows.first(where: { $0.name.text == name.text }) {
                collector.report(
                    .rowDoubled(name.text, at: name.place ?? item.place, first: first.name.place))
            }
            rows.append(FormRow(name: name, parts: nodes.compactMap(\.scalarText)))
            parts.append(nodes)
        }
        for nodes in parts { checkParts(nodes, rows: rows.map(\.name.text)) }
        checkCircles(rows)
        return rows
    }

    private mutating func checkParts(_ nodes: [YAMLNode], rows: [String]) {
        var seen: Set<String> = []
        for node in nodes {
            guard let name = node.string(&collector) else { continue }
            if !rows.contains(name) {
                collector.report(.sumOfUnknownRow(name, rows: rows, at: node.place))
            } else if !seen.insert(name).inserted {
                collector.report(.sumPartDoubled(name, at: node.place))
            }
        }
    }

    /// Reports each circle once, at the first of its rows.
    private mutating func checkCircles(_ rows: [FormRow]) {
        var parts: [String: [String]] = [:]
        for row in rows where parts[row.name.text] == nil { parts[row.name.text] = row.parts }
        var reported: Set<String> = []
        for row in rows where !reported.contains(row.name.text) {
            guard let circle = circle(from: row.name.text, parts: parts) else { continue }
            reported.formUnion(circle)
            collector.report(.sumCircular(circle, at: row.name.place))
        }
    }

    /// The shortest way over sums from a row back to itself.
    private func circle(from start: String, parts: [String: [String]]) -> [String]? {
        var paths = [[start]]
        var seen: Set<String> = []
        while !paths.isEmpty {
            let path = paths.removeFirst()
            for part in path.last.flatMap({ parts[$0] }) ?? [] {
                if part == start { return path + [part] }
                if seen.insert(part).inserted { paths.append(path + [part]) }
            }
        }
        return nil
    }
}
