import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

/// The header tree.
extension FormReader {
    private static let headingKeys = ["名称", "单位", "栏", "下级", "其中"]

    mutating func header(_ form: YAMLRecord) -> FormHeader {
        let header = FormHeader(headings("表头", of: form, inherited: nil))
        checkColumns(header.columns)
        return header
    }

    private mutating func headings(
        _ key: String, of record: YAMLRecord, inherited: Unit?
    ) -> [HeaderNode] {
        var nodes: [HeaderNode] = []
        for item in list(key, of: record) {
            if let node = heading(item, inherited: inherited) { nodes.append(node) }
        }
        return nodes
    }

    private mutating func heading(_ node: YAMLNode, inherited: Unit?) -> HeaderNode? {
        guard let record = node.record(keys: Self.headingKeys, &collector) else { return nil }
        let name = text("名称", of: record)
        let place = name.place ?? node.place
        let printed = record["单位"].map { self.unit($0) }
        let unit = printed ?? inherited
        let pieces = self.pieces(name.text, at: place)
        checkRoles(record, heading: pieces.joined(), at: place)
        let column = self.column(record, heading: pieces.joined(), unit: unit, at: place)
        return HeaderNode(
            heading: HeadingText(pieces: pieces, unit: printed?.rawValue), column: column,
            children: record["下级"] == nil ? [] : headings("下级", of: record, inherited: unit),
            steps: record["其中"] == nil ? [] : headings("其中", of: record, inherited: unit),
            place: place)
    }

    private mutating func pieces(_ name: String, at place: Place) -> [String] {
        let pieces = name.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        if pieces.count > 1, pieces.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            collector.report(.headingPieceEmpty(at: place))
        }
        return pieces
    }

    /// A heading is a column, a group, or a column with 其中 below: no other mixture has a shape.
    private mutating func checkRoles(_ record: YAMLRecord, heading: String, at place: Place) {
        let isColumn = record["栏"] != nil
        let isGroup = record["下级"] != nil
        let isBrokenDown = record["其中"] != nil
        if !isColumn, !isGroup, !isBrokenDown {
            collector.report(.headingWithoutColumn(heading, at: place))
        } else if isColumn == isGroup || isBrokenDown && !isColumn {
            collector.report(.headingWithTwoRoles(heading, at: place))
        }
    }

    private mutating func column(
        _ record: YAMLRecord, heading: String, unit: Unit?, at place: Place
    ) -> FormColumn? {
        guard let node = record["栏"], let number = node.integer(&collector) else { return nil }
        if let unit {
            unitUses.append((unit, place))
        } else {
            collector.report(.missingUnit(of: heading, at: place))
        }
        return FormColumn(number: number, unit: unit ?? .items, place: node.place)
    }
}

// MARK: - Numbering

extension FormReader {
    /// Columns are numbered 1…n from left to right.
    private mutating func checkColumns(_ columns: [FormColumn]) {
        var firsts: [Int: Place] = [:]
        for column in columns {
            if column.number < 1 {
                collector.report(.columnNotPositive(column.number, at: column.place))
            } else if let first = firsts[column.number] {
                collector.report(.columnDoubled(column.number, at: column.place, first: first))
            } else {
                firsts[column.number] = column.place
            }
        }
        let isComplete = reportGaps(firsts)
        guard isComplete, firsts.count == columns.count else { return }
        for (previous, column) in zip(columns, columns.dropFirst()) where column.number < previous.number {
            collector.report(
                .columnOutOfOrder(column.number, after: previous.number, at: column.place))
        }
    }

    /// - Returns: whether there was no gap.
    private mutating func reportGaps(_ places: [Int: Place]) -> Bool {
        var expected = 1
        var isComplete = true
        for (number, place) in places.sorted(by: { $0.key < $1.key }) {
            if number > expected {
                collector.report(.columnMissing(expected...(number - 1), at: place))
                isComplete = false
            }
            expected = number + 1
        }
        return isComplete
    }
}
