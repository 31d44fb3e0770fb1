/// The text of a CSV file in UTF-8, whatever encoding it was saved in.
struct CSVDecoding: Sendable {
    /// Why bytes are no text.
    enum Fault: Hashable, Sendable {
        /// A workbook, a PDF or something else under the name of a text.
        case foreign(FileKind)
        /// Not of the encoding from this row and byte on, both counted from 1.
        case invalid(TextEncoding, row: Int, byte: Int)
        /// The system cannot convert the encoding.
        case noConverter(TextEncoding)
    }

    /// Valid UTF-8 without a byte order mark, unless the file was UTF-8 and had one; empty with a fault.
    var text: [UInt8] = []
    var encoding = TextEncoding.utf8
    var fault: Fault?

    init(_ bytes: [UInt8]) {
        let kind = FileKind(of: bytes)
        if [.zip, .oldWorkbook, .encrypted, .pdf].contains(kind) {
            fault = .foreign(kind)
            return
        }
        encoding = TextEncoding(of: bytes)
        encoding == .utf8 ? validate(bytes) : convert(bytes)
    }

    private mutating func validate(_ bytes: [UInt8]) {
        do {
            _ = try UTF8Span(validating: bytes.span)
            text = bytes
        } catch {
            let start = error.byteOffsets.lowerBound
            fault = .invalid(.utf8, row: Self.row(after: bytes[..<start]), byte: start + 1)
        }
    }

    private mutating func convert(_ bytes: [UInt8]) {
        guard let converter = TextConverter(from: encoding) else {
            fault = .noConverter(encoding)
            return
        }
        let mark = bytes.starts(with: encoding.mark) ? encoding.mark : []
        let result = converter.convert(bytes, from: mark.count)
        if let bad = result.firstBad {
            fault = .invalid(encoding, row: Self.row(after: result.text[...]), byte: bad + 1)
        } else if result.text.contains(0) {
            // A text has no zeros; what has them was no UTF-16 either.
            let before = result.text.prefix { $0 != 0 }
            let units = String(decoding: before, as: UTF8.self).utf16.count
            let byte = encoding == .gb18030 ? bytes.firstIndex(of: 0) ?? 0 : 2 * units + mark.count
            fault = .invalid(encoding, row: Self.row(after: before), byte: byte + 1)
        } else {
            text = result.text
        }
    }

    /// The row after some text, counted from 1; CRLF counts once.
    private static func row(after text: ArraySlice<UInt8>) -> Int {
        let feeds = text.count { $0 == .lineFeed }
        return (feeds > 0 ? feeds : text.count { $0 == .carriageReturn }) + 1
    }
}
