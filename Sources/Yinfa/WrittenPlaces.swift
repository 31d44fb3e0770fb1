import Diagnostics
import Quantities

/// Finds where something on a page was written: in the data, in the template, in a record of the ledger.
///
/// What was put together from parts, or is written with marks within, is looked for without its marks, and then by
/// the longest part of it that stands on a line of the template.
struct WrittenPlaces {
    /// The template's text.
    var source: SourceText?
    /// What was typed into the data.
    var typed = TypedText([])
    /// What fills the template, with where each value was written.
    var values = Value.Record()

    /// - Parameter isTyped: whether it is in the data for sure. What the template has itself is printed, and what the
    ///   data have need not be; but a short word of the template may be another.
    /// - Returns: nil where nothing tells.
    func place(of written: String, isTyped: Bool = true) -> Place? {
        guard !written.isEmpty else { return nil }
        let piece = TypedPiece(written)
        let places = [typed.place(of: piece), source.flatMap { Self.place(of: piece, in: $0) }]
        return (isTyped ? places : places.reversed()).compactMap(\.self).first ?? looselyTyped(written)
    }

    private static func place(of piece: TypedPiece, in source: SourceText) -> Place? {
        guard let found = source.text.firstRange(of: piece.text) else { return nil }
        let start = source.text.utf8.distance(from: source.text.startIndex, to: found.lowerBound)
        return source.place(utf8Range: start..<start + piece.text.utf8.count)
    }

    // MARK: Without marks

    private func looselyTyped(_ written: String) -> Place? {
        let bare = Self.bare(written)
        guard !bare.isEmpty else { return nil }
        let lines = source.map(Self.lines) ?? []
        func holds(_ text: String) -> Bool { Self.bare(text).contains(bare) }
        return Self.place(in: values, where: holds) ?? typed.place(where: holds)
            ?? lines.first { holds($0.text) }?.place ?? Self.tornLine(of: bare, in: lines) ?? Self.longestPart(of: bare, in: lines)
    }

    /// Its letters and digits, without what chooses their form.
    private static func bare(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
    }

    /// The line where it begins, when statements and comments, the marks of expressions and the ends of lines are left out.
    private static func tornLine(of bare: String, in lines: [Line]) -> Place? {
        let texts = lines.map { Array(self.bare(withoutStatements($0.text)).unicodeScalars) }
        let wanted = Array(bare.unicodeScalars)
        let all = texts.flatMap(\.self)
        guard !wanted.isEmpty, all.count >= wanted.count,
            let start = (0...all.count - wanted.count).first(where: { all[$0...].starts(with: wanted) })
        else { return nil }
        var end = 0
        for (text, line) in zip(texts, lines) {
            end += text.count
            if start < end { return line.place }
        }
        return nil
    }

    /// A line of a template without `{% … %}` and `{# … #}`, which print nothing.
    private static func withoutStatements(_ line: String) -> String {
        var (kept, rest) = ("", line[...])
        while let start = [rest.firstRange(of: "{%"), rest.firstRange(of: "{#")].compactMap(\.self).min(by: { $0.lowerBound < $1.lowerBound }) {
            let close = rest[start].hasSuffix("%") ? "%}" : "#}"
            guard let end = rest[start.upperBound...].firstRange(of: close) else { break }
            kept += rest[..<start.lowerBound]
            rest = rest[end.upperBound...]
        }
        return kept + rest
    }

    private static func place(in record: Value.Record, where holds: (String) -> Bool) -> Place? {
        for name in record.names {
            if let place = record[name].flatMap({ place(in: $0, where: holds) }) { return place }
        }
        return nil
    }

    private static func place(in value: Value, where holds: (String) -> Bool) -> Place? {
        switch value.content {
        case .text(let text): holds(text) ? value.origin : nil
        case .record(let record): place(in: record, where: holds)
        case .list(let values): first(of: values, where: holds)
        case .date, .integer, .boolean, .quantity, .rate, .rank: nil
        }
    }

    private static func first(of values: [Value], where holds: (String) -> Bool) -> Place? {
        for value in values {
            if let place = place(in: value, where: holds) { return place }
        }
        return nil
    }

    // MARK: In parts

    private typealias Line = (text: String, place: Place)

    private static func lines(_ source: SourceText) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for line in source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let count = line.utf8.count
            if count > 0 { lines.append((String(line), source.place(utf8Range: start..<start + count))) }
            start += count + 1
        }
        return lines
    }

    /// Fewer characters are in many lines.
    private static let shortestPart = 4

    /// The line with the longest beginning or end of it.
    private static func longestPart(of bare: String, in lines: [Line]) -> Place? {
        let texts = lines.map { Self.bare($0.text) }
        for count in stride(from: bare.count - 1, through: shortestPart, by: -1) {
            let parts = [String(bare.prefix(count)), String(bare.suffix(count))]
            if let index = texts.firstIndex(where: { text in parts.contains(where: text.contains) }) { return lines[index].place }
        }
        return nil
    }
}
