/// What the pages of a dump say.
///
/// Read by hand: hundreds of tests ask for it line by line, and a pattern is made anew each time.
package enum DumpText {
    /// The text of each line of text, in the dump's order.
    package static func lines(_ dump: String) -> [String] {
        dump.split(separator: "\n").compactMap(text(ofLine:))
    }

    /// All of it without white space.
    package static func words(_ dump: String) -> String { lines(dump).map { $0.filter { !$0.isWhitespace } }.joined() }

    /// All of it without white space and folios.
    package static func body(_ dump: String) -> String {
        lines(dump).map { $0.filter { !$0.isWhitespace } }.filter { !isFolio($0) }.joined()
    }

    /// `  text x..x y face [scale n] [rgb c] words`.
    ///
    /// - Returns: nil for a line of something else.
    package static func text(ofLine line: Substring) -> String? {
        var rest = line.drop { $0 == " " }
        guard rest.startIndex > line.startIndex, take("text ", &rest) else { return nil }
        for _ in 0..<3 { guard takeWord(&rest) != nil else { return nil } }
        for name in ["scale ", "rgb "] {
            var further = rest
            guard take(name, &further), let value = takeWord(&further) else { continue }
            if name != "scale " || isNumber(value) { rest = further }
        }
        return String(rest)
    }

    private static func take(_ word: String, _ rest: inout Substring) -> Bool {
        guard rest.utf8.starts(with: word.utf8) else { return false }
        rest = rest[rest.utf8.index(rest.startIndex, offsetBy: word.utf8.count)...]
        return true
    }

    /// A word and the blank behind it.
    private static func takeWord(_ rest: inout Substring) -> Substring? {
        guard let end = rest.utf8.firstIndex(of: UInt8(ascii: " ")), end > rest.startIndex else { return nil }
        let word = rest[..<end]
        rest = rest[rest.utf8.index(after: end)...]
        return word
    }

    /// `—12—`.
    private static func isFolio(_ text: String) -> Bool {
        guard text.hasPrefix("—"), text.hasSuffix("—"), text.utf8.count > 6 else { return false }
        return isNumber(text.dropFirst().dropLast())
    }

    private static func isNumber(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
