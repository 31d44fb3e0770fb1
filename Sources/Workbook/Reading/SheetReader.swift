package import Diagnostics

/// Reads the rows of one sheet from the top down, in bounded memory.
///
/// Rows without values are left out, as spreadsheets leave thousands of formatted
/// ones behind; `row.number` counts them. Faults of cells are collected and the
/// reading goes on, so all of a sheet come at once.
package final class SheetReader {
    package let file: String
    package let sheet: SheetInfo
    /// The row that `advance` came to.
    package private(set) var row = SheetRow(number: 0)
    /// What was wrong with rows and cells so far (`XLS0111` to `XLS0117`).
    package private(set) var collector: LimitedCollector
    /// The sheet's merged ranges, by their first row.
    package let mergedRanges: [CellRange]
    /// Whether its days are counted from 1904 and not from 1900.
    package let countsFrom1904: Bool
    /// What of the rows read so far people who look at the sheet do not see.
    package private(set) var hidden = HiddenParts()

    private let handler: SheetHandler
    private let stream: PartStream
    private var merges: MergedRanges
    private var rows: [SheetRow] = []
    private var next = 0

    init(
        package: WorkbookPackage, path: String, sheet: SheetInfo, decoder: CellDecoder, faultLimit: Int
    ) throws(StageFailure) {
        let part = WorkbookPart.sheet(sheet.name)
        let found = try Self.merges(in: package, path: path, part: part)
        file = package.file
        self.sheet = sheet
        countsFrom1904 = decoder.dateSystem == .from1904
        handler = SheetHandler(decoder: decoder)
        stream = try package.stream(path, as: part, to: handler)
        collector = LimitedCollector(limit: faultLimit)
        merges = MergedRanges(found.ranges)
        mergedRanges = merges.ranges
        for text in found.wrong {
            collector.report { .sheet(SheetFault(kind: .badMerge(text), row: 0, column: nil), at: Place(file: file, sheet: sheet.name)) }
        }
        // The first block at once, so that a part that is no sheet shows here.
        try read(part)
    }

    /// What the sheet says of its columns; known from the beginning.
    package var columns: [SheetColumns] { handler.columns }

    /// Reads the next row with values into `row`.
    ///
    /// - Returns: false at the end of the sheet.
    /// - Throws: what is wrong with the part from here on (`XLS0103`, `XLS0106`, `XLS0107`).
    package func advance() throws(StageFailure) -> Bool {
        while next >= rows.count {
            guard try read(.sheet(sheet.name)) else { return false }
        }
        row = rows[next]
        next += 1
        for range in merges.move(to: row.number) {
            collector.report {
                .sheet(SheetFault(kind: .overlappingMerge, row: 0), at: place(row: range.first.row, column: range.first.column))
            }
        }
        hidden.add(row, columns: columns)
        return true
    }

    /// A warning when the sheet, or rows or columns with values, are hidden (`XLS0118`); of the rows read so far.
    package var hiddenWarning: Diagnostic? {
        hidden.words(of: sheet).map { .sheetHidden($0, at: Place(file: file, sheet: sheet.name)) }
    }

    /// The merged range that holds a column of the current row; its value is that of its first cell.
    package func merge(holding column: Int) -> CellRange? { merges.range(holding: column) }

    /// The place of a cell of the current row.
    ///
    /// - Parameter column: counted from 1; nil for the whole row.
    package func place(ofColumn column: Int?, heading: String? = nil) -> Place {
        place(row: row.number, column: column, heading: heading)
    }

    /// The place of any cell of the sheet.
    package func place(row: Int, column: Int?, heading: String? = nil) -> Place {
        Place(file: file, sheet: sheet.name, cell: .init(row: row, heading: heading, column: column))
    }

    /// Reads one more block into `rows`.
    ///
    /// - Returns: false when there was none, and no row came of the last one.
    @discardableResult
    private func read(_ part: WorkbookPart) throws(StageFailure) -> Bool {
        let isMore = try stream.next()
        guard handler.isSheet != false, isMore || handler.isSheet == true else {
            throw StageFailure(.wrongPart(part, file: file))
        }
        rows = handler.takeRows()
        next = 0
        for fault in handler.takeFaults() {
            let severity: Diagnostic.Severity = fault.kind == .formulaWithoutValue ? .warning : .error
            collector.report(severity) { .sheet(fault, at: place(row: fault.row, column: fault.column)) }
        }
        return isMore || !rows.isEmpty
    }

    /// The ranges of the part, which is read once for them alone if it mentions any: they stand after the rows.
    private static func merges(
        in package: WorkbookPackage, path: String, part: WorkbookPart
    ) throws(StageFailure) -> MergeHandler {
        let handler = MergeHandler(most: package.limits.merges)
        guard try package.mentions("mergeCell", path, as: part) else { return handler }
        try package.read(path, as: part, to: handler)
        guard !handler.isFull else {
            throw StageFailure(.workbookTooLarge(.tooLarge(entry: path), file: package.file))
        }
        return handler
    }
}
