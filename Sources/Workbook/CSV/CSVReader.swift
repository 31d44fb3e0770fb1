package import Diagnostics

/// Reads a CSV file row by row (RFC 4180): commas, quotes, doubled quotes, line breaks in quotes.
///
/// A byte order mark is skipped; rows end at LF, CRLF or CR. Rows whose cells
/// are all empty are skipped but counted, because spreadsheets leave them
/// behind. What is wrong is collected and the reading goes on, so all faults of
/// a file come at once. Values are not interpreted.
package struct CSVReader: Sendable {
    /// The file as the user named it.
    package let file: String
    /// The encoding that the file was saved in.
    package let encoding: TextEncoding
    /// The file's text in UTF-8; empty if it was none.
    package let source: [UInt8]
    /// The text of the cells that had doubled quotes, one after the other.
    package private(set) var unescaped: [UInt8] = []
    /// The first row's texts.
    package private(set) var headings: [String] = []
    /// The row that `advance` came to.
    package private(set) var row = CSVRow()
    package private(set) var collector: LimitedCollector

    private var scanner: CSVScanner

    /// Converts the file to UTF-8 and reads the row of headings.
    ///
    /// UTF-8, UTF-16 and GB 18030 are told apart by content. Reports `CSV0101` to
    /// `CSV0103` for what is no text in any of them, a file without rows and
    /// another separator than a comma.
    package init(file: String, bytes: [UInt8], limit: Int = 200) {
        var collector = LimitedCollector(limit: limit)
        let decoding = CSVDecoding(bytes)
        if let fault = decoding.fault { collector.report { .csvEncoding(fault, file: file) } }
        self.file = file
        encoding = decoding.encoding
        source = decoding.text
        self.collector = collector
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        scanner = CSVScanner(offset: source.starts(with: mark) ? mark.count : 0)
        guard decoding.fault == nil else { return }
        guard advance() else {
            self.collector.report { .csvEmpty(file: file) }
            return
        }
        headings = row.cells.map(text)
        if headings.count == 1, let separator = headings[0].first(where: { ";；\t，|、".contains($0) }) {
            let place = place(ofCell: 0, heading: nil)
            self.collector.report { .csvSeparator(separator, at: place) }
        }
    }

    /// Reads the next row that is not blank into `row`.
    ///
    /// Rows with more or fewer cells than there are headings are reported
    /// (`CSV0107`) and skipped, as are rows with a fault in their quotes.
    ///
    /// - Returns: false at the end of the file.
    package mutating func advance() -> Bool {
        let bytes = source
        while scanner.offset < bytes.count {
            let fault = scanner.scanRow(bytes.span, into: &row, unescaped: &unescaped)
            if let fault { report(fault) }
            if fault != nil || row.isBlank { continue }
            if !headings.isEmpty, row.cells.count != headings.count {
                let diagnostic = collector.isFull ? nil : rowLength()
                collector.report(diagnostic)
                continue
            }
            return true
        }
        return false
    }

    /// The text of a cell of the current row.
    package func text(_ cell: CSVRow.Cell) -> String {
        let range = cell.textOffset..<cell.textOffset + cell.textLength
        return String(decoding: cell.isUnescaped ? unescaped[range] : source[range], as: UTF8.self)
    }

    /// The place of a cell of the current row.
    package func place(ofCell index: Int, heading: String?) -> Place {
        CSVPlaces(file: file, bytes: source).place(in: row, cell: index, heading: heading)
    }

    private mutating func report(_ fault: CSVScanner.Fault) {
        guard !collector.isFull else { return collector.report(nil) }
        let heading = headings.indices.contains(fault.cell) ? headings[fault.cell] : nil
        let place = CSVPlaces(file: file, bytes: source).place(
            offset: fault.offset, line: fault.line, cell: .init(row: row.number, heading: heading))
        collector.report { .csvQuotes(fault.kind, at: place) }
    }

    private func rowLength() -> Diagnostic {
        let last = min(row.cells.count, headings.count) - 1
        let place = CSVPlaces(file: file, bytes: source)
            .place(in: row, cell: row.cells.count > headings.count ? headings.count : last, heading: nil)
        return .csvRowLength(row.cells.count, headings: headings.count, at: place)
    }
}
