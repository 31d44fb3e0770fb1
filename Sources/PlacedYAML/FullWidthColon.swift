import Diagnostics

/// A line whose key is followed by the colon of Chinese text, ：. To YAML it is no key, and what libyaml complains of
/// is the next one.
struct FullWidthColon {
    let key: String
    let place: Place

    /// Looks on the line of an error and above it, as far as lines are none that YAML takes for keys.
    init?(in source: SourceText, notAfter line: Int) {
        let lines = (1...max(1, min(line, source.lineCount))).reversed()
        for (offset, number) in lines.enumerated() {
            let text = source.line(number)
            if let (key, column) = Self.key(of: text) {
                self.key = key
                place = source.place(line: number, column: column, length: 1)
                return
            }
            let rest = text.drop { $0 == " " }
            if rest.isEmpty || rest.hasPrefix("#") || offset == 0 { continue }
            if rest.contains(": ") || rest.hasSuffix(":") { return nil }
        }
        return nil
    }

    /// The key before the colon, and the colon's column counted from 1; nil where the line has a key already, or where
    /// what stands before the colon is no name.
    static func key(of line: some StringProtocol) -> (String, column: Int)? {
        let indent = line.prefix { $0 == " " || $0 == "-" }
        let rest = line.dropFirst(indent.count)
        guard let colon = rest.firstIndex(of: "：") else { return nil }
        let key = rest[..<colon]
        let isName = key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == " " || $0 == "（" || $0 == "）" }
        guard isName, (1...20).contains(key.count) else { return nil }
        return (key.trimmed, indent.count + key.count + 1)
    }
}

extension StringProtocol {
    fileprivate var trimmed: String { String(self[...].reversed().drop { $0 == " " }.reversed()) }
}
