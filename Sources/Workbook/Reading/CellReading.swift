/// A cell while its element is being read.
struct CellReading {
    /// The types of a cell (ECMA-376 Part 1 §18.18.11).
    enum Kind {
        case number, shared, inline, formulaText, boolean, error, date
        /// None of the standard's.
        case unknown

        init(_ bytes: Span<UInt8>) {
            self = Self.names.first { bytes.equals($0.0) }?.1 ?? .unknown
        }

        private static let names: [(StaticString, Kind)] = [
            ("s", .shared), ("n", .number), ("str", .formulaText), ("inlineStr", .inline), ("b", .boolean), ("e", .error), ("d", .date),
        ]
    }

    var reference: CellReference
    var kind = Kind.number
    var style = 0
    var hasFormula = false
    var hasValue = false
}

/// Makes values of what cells hold.
struct CellDecoder {
    let strings: SharedStrings
    let styles: CellStyles
    let dateSystem: DateSystem

    /// Why a cell's content is no value.
    enum Fault: Error {
        /// The text of the element, which its type does not allow.
        case malformed
        /// A text by a number that the table of texts does not have.
        case noSuchText
    }

    /// The value of a cell.
    ///
    /// - Parameters:
    ///   - text: the content of `v`.
    ///   - inline: the joined text of `is`.
    func value(of cell: CellReading, text: [UInt8], inline: TextCollector) throws(Fault) -> CellValue {
        switch cell.kind {
        case .inline:
            // Some programs put the text of an inline cell into `v`.
            return Self.text(cell.hasValue && inline.text.isEmpty ? EscapedText.decode(text) : String(decoding: inline.text, as: UTF8.self))
        case .formulaText: return Self.text(EscapedText.decode(text))
        case .error: return .error(EscapedText.decode(text))
        default: break
        }
        let isTrim = (text.first ?? 0x30) > 0x20 && (text.last ?? 0x30) > 0x20
        let text = isTrim ? text : Array(EscapedText.trimmed(text))
        guard !text.isEmpty else { return .blank }
        switch cell.kind {
        case .number: return try number(text, style: cell.style)
        case .shared:
            guard let index = text.span.wholeNumber else { throw .malformed }
            guard let string = strings[index] else { throw .noSuchText }
            return Self.text(string)
        case .boolean:
            guard let flag = Self.flags[String(decoding: text, as: UTF8.self)] else { throw .malformed }
            return .boolean(flag)
        case .date:
            guard let date = CellDate(iso: String(decoding: text, as: UTF8.self)) else { throw .malformed }
            return .date(date)
        default: throw .malformed
        }
    }

    private static let flags = ["0": false, "1": true, "false": false, "true": true]

    private static func text(_ text: String) -> CellValue { text.isEmpty ? .blank : .text(text) }

    private func number(_ text: [UInt8], style: Int) throws(Fault) -> CellValue {
        guard let digits = DecimalDigits.plain(text) else { throw .malformed }
        let format = styles[style]
        if format.kind == .date, let serial = Double(digits), let date = dateSystem.date(serial: serial) {
            return .date(date)
        }
        return .number(CellNumber(digits: digits, format: format))
    }
}
