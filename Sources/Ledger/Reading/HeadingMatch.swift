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

    /// For each column of the table its position in the file; nil with reports if headings are wrong.
    ///
    /// All differences are told at once: headings that the table does not have, those it lacks,
    /// and those that are there twice.
    ///
    /// - Parameter row: the place of the row of headings, for what is missing.
    func order(_ headings: [Heading], row: Place, _ collector: inout LimitedCollector) -> [Int]? {
        let headings = headings.filter { !names.ignoredColumns.contains($0.text) }
        let meanings = headings.map { names.column($0.text, of: table) }
        let missing = table.columns.map(\.name).filter { !meanings.contains($0) }
        var (isRight, unknown) = (missing.isEmpty, [String]())
        for (index, heading) in headings.enumerated() {
            let first = headings[..<index].indices.first { earlier in
                meanings[index].map { meanings[earlier] == $0 } ?? (headings[earlier].text == heading.text)
            }
            if let first {
                collector.report { .doubledHeading(heading.text, at: heading.place, first: headings[first].place) }
            } else if meanings[index] == nil {
                unknown.append(heading.text)
                collector.report { .unknownHeading(heading.text, missing: missing, table: table.name, at: heading.place) }
            }
            if first != nil || meanings[index] == nil { isRight = false }
        }
        for heading in missing where !unknown.contains(where: { nearestName(to: $0, among: [heading]) != nil }) {
            // An unknown heading near to a missing one has said so already.
            collector.report { .missingHeading(heading, table: table.name, at: row) }
        }
        guard isRight else { return nil }
        return table.columns.compactMap { column in
            meanings.firstIndex(of: column.name).map { headings[$0].position }
        }
    }
}
