/// Cuts the bytes of a CSV file into rows and cells.
struct CSVScanner: Sendable {
    /// The next byte to read.
    var offset: Int
    /// Its line, counted from 1.
    var line = 1
    private var rowNumber = 0

    init(offset: Int, line: Int = 1) {
        self.offset = offset
        self.line = line
    }

    /// A fault in the quotes of a row.
    struct Fault {
        enum Kind { case unclosed, textAfterQuote, quoteInText }
        var kind: Kind
        /// The byte at which the fault shows.
        var offset: Int
        var line: Int
        /// The cell's position in its row.
        var cell: Int
    }

    /// Reads one row, its line break included.
    ///
    /// - Returns: the row's first fault; the row is read to its end all the same.
    mutating func scanRow(
        _ bytes: Span<UInt8>, into row: inout CSVRow, unescaped: inout [UInt8]
    ) -> Fault? {
        rowNumber += 1
        row.number = rowNumber
        row.line = line
        row.offset = offset
        row.cells.removeAll(keepingCapacity: true)
        var fault: Fault?
        while true {
            let isQuoted = offset < bytes.count && bytes[offset] == .quote
            let found =
                isQuoted
                ? scanQuoted(bytes, into: &row, unescaped: &unescaped) : scanPlain(bytes, into: &row)
            fault = fault ?? found
            guard offset < bytes.count, bytes[offset] == .comma else { break }
            offset += 1
        }
        skipLineBreak(bytes)
        return fault
    }

    /// Reads a cell without quotes up to the comma or line break after it.
    private mutating func scanPlain(_ bytes: Span<UInt8>, into row: inout CSVRow) -> Fault? {
        let start = offset
        var quote: Int?
        while offset < bytes.count {
            let byte = bytes[offset]
            // Commas, quotes and line breaks are all below 0x2D, most text is above.
            if byte < 0x2D {
                if byte == .comma || byte == .lineFeed || byte == .carriageReturn { break }
                if byte == .quote { quote = quote ?? offset }
            }
            offset += 1
        }
        row.cells.append(.init(offset: start, textOffset: start, textLength: offset - start))
        return quote.map { Fault(kind: .quoteInText, offset: $0, line: line, cell: row.cells.count - 1) }
    }

    /// Reads a cell in quotes, which may hold commas, line breaks and doubled quotes.
    private mutating func scanQuoted(
        _ bytes: Span<UInt8>, into row: inout CSVRow, unescaped: inout [UInt8]
    ) -> Fault? {
        let (start, startLine) = (offset, line)
        var cell = CSVRow.Cell(offset: start, textOffset: start + 1, textLength: 0)
        offset += 1
        var segment = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == .lineFeed || (byte == .carriageReturn && !isLineFeed(bytes)) { line += 1 }
            guard byte == .quote else { continue }
            let isDoubled = offset < bytes.count && bytes[offset] == .quote
            if isDoubled || cell.isUnescaped {
                keep(bytes, segment..<(isDoubled ? offset : offset - 1), in: &cell, unescaped: &unescaped)
            }
            if isDoubled {
                offset += 1
                segment = offset
                continue
            }
            if !cell.isUnescaped { cell.textLength = offset - 1 - cell.textOffset }
            row.cells.append(cell)
            return skipTextAfterQuote(bytes, cell: row.cells.count - 1)
        }
        row.cells.append(cell)
        return Fault(kind: .unclosed, offset: start, line: startLine, cell: row.cells.count - 1)
    }

    /// Adds a piece of a cell with doubled quotes to the unescaped text.
    private func keep(
        _ bytes: Span<UInt8>, _ range: Range<Int>, in cell: inout CSVRow.Cell, unescaped: inout [UInt8]
    ) {
        if !cell.isUnescaped {
            cell.isUnescaped = true
            cell.textOffset = unescaped.count
        }
        for index in range { unescaped.append(bytes[index]) }
        cell.textLength = unescaped.count - cell.textOffset
    }

    private mutating func skipTextAfterQuote(_ bytes: Span<UInt8>, cell: Int) -> Fault? {
        let start = offset
        while offset < bytes.count, bytes[offset] != .comma, !isLineBreak(bytes[offset]) { offset += 1 }
        return offset == start ? nil : Fault(kind: .textAfterQuote, offset: start, line: line, cell: cell)
    }

    private mutating func skipLineBreak(_ bytes: Span<UInt8>) {
        guard offset < bytes.count else { return }
        offset += 1
        if bytes[offset - 1] == .carriageReturn, isLineFeed(bytes) { offset += 1 }
        line += 1
    }

    private func isLineFeed(_ bytes: Span<UInt8>) -> Bool {
        offset < bytes.count && bytes[offset] == .lineFeed
    }

    private func isLineBreak(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }
}

extension UInt8 {
    static let comma = UInt8(ascii: ",")
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}
