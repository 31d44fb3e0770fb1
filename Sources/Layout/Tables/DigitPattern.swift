import DisplayList

/// What a text has beside its digits: 0000-00-00 of 2020-11-23.
///
/// A ledger has thousands of figures, dates and numbers, but few patterns of them. Texts of one pattern are set alike
/// wherever a face's digits may take each other's places (`DigitGlyphs`): the rules of composition know digits only as such.
struct DigitPattern {
    let text: String

    /// nil for a text without a digit.
    init?(_ text: String) {
        guard text.utf8.contains(where: \.isASCIIDigit) else { return nil }
        self.text = String(decoding: text.utf8.map { $0.isASCIIDigit ? UInt8(ascii: "0") : $0 }, as: UTF8.self)
    }

    /// What stands beside a digit without being one.
    var neighbours: Set<Unicode.Scalar> {
        let scalars = Array(text.unicodeScalars)
        var found: Set<Unicode.Scalar> = []
        for (left, right) in zip(scalars, scalars.dropFirst()) where (left == "0") != (right == "0") {
            found.insert(left == "0" ? right : left)
        }
        return found
    }
}

extension [CellLine] {
    /// The same lines with the digits of another text of their pattern.
    ///
    /// - Parameter ids: the glyphs of 0 to 9.
    func withDigits(of text: String, _ ids: [UInt32]) -> [CellLine] {
        var digits = text.utf8.lazy.filter(\.isASCIIDigit).makeIterator()
        return map { line in
            var line = line
            for run in line.runs.indices { line.runs[run].setDigits(&digits, ids) }
            return line
        }
    }
}

extension GlyphRun {
    /// - Precondition: each digit is a cluster of one glyph.
    fileprivate mutating func setDigits(_ digits: inout some IteratorProtocol<UInt8>, _ ids: [UInt32]) {
        guard text.utf8.contains(where: \.isASCIIDigit) else { return }
        var bytes = Array(text.utf8)
        var (byte, glyph) = (0, 0)
        for cluster in clusters {
            if bytes[byte].isASCIIDigit, let digit = digits.next() {
                bytes[byte] = digit
                glyphs[glyph].id = ids[Int(digit - UInt8(ascii: "0"))]
            }
            byte += cluster.utf8Count
            glyph += cluster.glyphCount
        }
        text = String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
