import Diagnostics
import Workbook

/// Finds a table's columns among the headings of a file or sheet.
struct HeadingMatch {
    let table: LedgerTable
    let names: LedgerNames

    /// A heading and where it stands.
    struct Heading {
        var text: String
        /// The column's position in the file, as its reader counts.
        var position: Int
        var place: Place
    }

    /// For each column of the table its position in the file, nil for one whose heading was not found; reports what is wrong.
    ///
    /// Where less than half of the headings are found it is another table, of whose cells nothing can be said: nil for all.
    ///
    /// All differences are told at once: headings that the table does not have, those it lacks,
    /// and those that are there twice. A heading that is like one of those it lacks is one difference.
    ///
    /// - Parameter row: the place of the row of headings, for what is missing.
    func order(_ headings: [Heading], row: Place, _ collector: inout LimitedCollector) -> ColumnOrder? {
        let headings = headings.filter { !names.ignoredColumns.contains($0.text) }
        let meanings = headings.map { names.column($0.text, of: table) }
        var missing = table.columns.map(\.name).filter { !meanings.contains($0) }
        var isRight = missing.isEmpty
        for (index, heading) in headings.enumerated() {
            let first = headings[..<index].indices.first { earlier in
                meanings[index].map { meanings[earlier] == $0 } ?? (headings[earlier].text == heading.text)
            }
            if let first {
                collector.report { .doubledHeading(heading.text, at: heading.place, first: headings[first].place) }
            } else if meanings[index] == nil {
                report(heading, &missing, &collector)
            }
            if first != nil || meanings[index] == nil { isRight = false }
        }
        if !missing.isEmpty { collector.report { .missingHeadings(missing, table: table.name, at: row) } }
        let positions = table.columns.map { column in meanings.firstIndex(of: column.name).map { headings[$0].position } }
        guard positions.count(where: { $0 != nil }) * 2 > positions.count else { return nil }
        return ColumnOrder(positions: positions, isRight: isRight)
    }

    /// Tells of a heading that the table does not have, and takes the one that it is like from those missing.
    private func report(_ heading: Heading, _ missing: inout [String], _ collector: inout LimitedCollector) {
        // 拖欠金额（万元） is like no heading, and yet over figures in another unit, whichever column it is.
        let inOtherUnits = table.columns.filter { missing.contains($0.name) && HeadingUnit(of: heading.text, in: $0.kind) != nil }.map(\.name)
        let only = inOtherUnits.count == 1 ? inOtherUnits.first : nil
        guard let meant = Self.likely(heading.text, among: missing) ?? only else {
            let lacking = missing
            return collector.report {
                .unknownHeading(
                    heading.text, missing: lacking, isInOtherUnit: !inOtherUnits.isEmpty, table: table.name, at: heading.place)
            }
        }
        missing.removeAll { $0 == meant }
        let unit = table.columns.first { $0.name == meant }.flatMap { HeadingUnit(of: heading.text, in: $0.kind) }
        let column = Place.Cell.letters(ofColumn: heading.place.cell?.column ?? heading.position + 1)
        collector.report {
            unit.map { Diagnostic.headingOfOtherUnit(heading.text, meant: meant, $0, column: column, table: table.name, at: heading.place) }
                ?? Diagnostic.renamedHeading(heading.text, meant: meant, column: column, table: table.name, at: heading.place)
        }
    }

    /// The heading that another one was probably meant to be: with few characters changed, or some left out.
    static func likely(_ text: String, among missing: [String]) -> String? {
        if let nearest = nearestName(to: text, among: missing) { return nearest }
        let abridged = missing.filter { $0.leavesOut(to: text) || text.leavesOut(to: $0) }
        return abridged.min { abs($0.count - text.count) < abs($1.count - text.count) }
    }
}

extension String {
    /// Whether leaving out characters makes it the other, of two or more: 案件编号 to 案号.
    fileprivate func leavesOut(to other: String) -> Bool {
        guard other.count > 1 else { return false }
        var rest = Substring(other)
        for character in self where character == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }
}
