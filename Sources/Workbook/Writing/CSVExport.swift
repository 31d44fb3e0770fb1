/// CSV for people who open it in a spreadsheet: UTF-8 with a mark, CRLF, guarded against formulas.
package enum CSVExport {
    /// The bytes of a file of rows, the headings first.
    ///
    /// Numbers and dates are plain. A text that a spreadsheet would take for a formula
    /// (beginning with `=`, `+`, `-`, `@`, a tab or a line break) gets an apostrophe before it.
    package static func bytes(of rows: [[CellValue]]) -> [UInt8] {
        var bytes: [UInt8] = TextEncoding.utf8.mark
        for row in rows {
            bytes += Array(row.map(field).joined(separator: ",").utf8)
            bytes += [.carriageReturn, .lineFeed]
        }
        return bytes
    }

    private static func field(_ value: CellValue) -> String {
        guard case .text(let text) = value else { return quoted(value.plainText) }
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        return quoted(isFormula ? "'" + text : text)
    }

    private static func quoted(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
        return "\"" + String(String.UnicodeScalarView(text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] })) + "\""
    }
}
