/// Parses the lines between the two `---`.
struct FrontMatterParser {
    private let reporter: Reporter
    private let source: TemplateSource
    private var result: FrontMatter
    private var scanner: LineScanner
    /// The key whose list is being read.
    private var listKey: ElementKey?
    /// Whether a key that nobody knows had a list: its items are passed over.
    private var skipsItems = false

    /// - Returns: the front matter, and the lines after it; nil when there is none.
    static func parse(_ reporter: Reporter) -> (FrontMatter, body: ArraySlice<Range<Int>>)? {
        let source = reporter.source
        let isRule = { (line: Range<Int>) in
            let text = source.string(line)
            return text.hasPrefix("---") && text.dropFirst(3).allSatisfy(\.isWhitespace)
        }
        let lines = source.lines
        let isBlank = { (line: Range<Int>) in source.string(line).allSatisfy(\.isWhitespace) }
        guard let start = lines.firstIndex(where: { !isBlank($0) }), isRule(lines[start]) else {
            reporter.report(lines.first { !isBlank($0) } ?? lines[0]) { .missingFrontMatter(at: $0) }
            return nil
        }
        guard let end = lines[(start + 1)...].firstIndex(where: isRule) else {
            reporter.report(lines[start]) { .unclosedFrontMatter(at: $0) }
            return nil
        }
        var parser = FrontMatterParser(reporter, span: lines[start])
        for line in lines[start + 1..<end] { parser.parse(line) }
        parser.scanner.finish()
        return (parser.result, lines[(end + 1)...])
    }

    private init(_ reporter: Reporter, span: Range<Int>) {
        self.reporter = reporter
        source = reporter.source
        result = FrontMatter(span: span)
        scanner = LineScanner(reporter)
    }

    private mutating func parse(_ line: Range<Int>) {
        let text = trimmed(line)
        let startsTag = source.bytes[text].starts(with: "{".utf8)
        if text.isEmpty { return }
        if scanner.openComment != nil || source.bytes[text].starts(with: "{#".utf8) {
            _ = scanner.pieces(of: line)
        } else if source.bytes[text].first == UInt8(ascii: "-") {
            item(trimmed(text.lowerBound + 1..<text.upperBound), line: text)
        } else if !startsTag, let colon = colon(in: text) {
            let value = trimmed(colon.upperBound..<text.upperBound)
            element(key: trimmed(text.lowerBound..<colon.lowerBound), value: value)
        } else {
            reporter.report(text) { .malformedElement(at: $0) }
        }
    }

    private mutating func element(key keySpan: Range<Int>, value: Range<Int>) {
        listKey = nil
        skipsItems = false
        let name = source.string(keySpan)
        guard let key = ElementKey(rawValue: name) else {
            skipsItems = true
            return reporter.report(keySpan) { .unknownElement(name, at: $0) }
        }
        if let first = result.elements[key] {
            skipsItems = key.isList
            return reporter.report(keySpan) {
                .duplicateElement(name, first: reporter.place(first.keySpan), at: $0)
            }
        }
        if key.isList, !key.mayBeList || value.isEmpty {
            listKey = key
            if !value.isEmpty { reporter.report(value) { .listExpected(name, at: $0) } }
            result.elements[key] = ElementNode(
                key: key, keySpan: keySpan, content: [], span: keySpan, place: reporter.place(keySpan),
                isList: true)
            return
        }
        let content = LineParser(reporter).inline(scanner.pieces(of: value))
        if let content, content.isEmpty { reporter.report(keySpan) { .emptyElement(name, at: $0) } }
        let span = value.isEmpty ? keySpan : value
        result.elements[key] = ElementNode(
            key: key, keySpan: keySpan, content: content, span: span, place: reporter.place(span))
    }

    private mutating func item(_ value: Range<Int>, line: Range<Int>) {
        guard let listKey else {
            if !skipsItems { reporter.report(line) { .unexpectedItem(at: $0) } }
            return
        }
        guard listKey == .attachments else { return item(of: listKey, value, line: line) }
        var insert: AttachmentNode.Insert?
        let content = LineParser(reporter).inline(scanner.pieces(of: value)) { insert = $0 }
        guard let content else { return }
        guard !content.isEmpty else { return reporter.report(line) { .emptyElement("附件", at: $0) } }
        result.attachments.append(AttachmentNode(content: content, insert: insert, place: reporter.place(value)))
    }

    private mutating func item(of key: ElementKey, _ value: Range<Int>, line: Range<Int>) {
        guard let content = LineParser(reporter).inline(scanner.pieces(of: value)) else { return }
        guard !content.isEmpty else { return reporter.report(line) { .emptyElement(key.rawValue, at: $0) } }
        let span = result.elements[key]?.keySpan ?? line
        result.items[key, default: []].append(
            ElementNode(key: key, keySpan: span, content: content, span: value, place: reporter.place(value)))
    }

    /// The first `:` or `：`, which ends the key.
    private func colon(in range: Range<Int>) -> Range<Int>? {
        let fullWidth = Array("：".utf8)
        for offset in range {
            if source.bytes[offset] == UInt8(ascii: ":") { return offset..<offset + 1 }
            if source.bytes[offset..<range.upperBound].starts(with: fullWidth) {
                return offset..<offset + fullWidth.count
            }
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let text = source.string(range)
        let leading = text.prefix(while: \.isWhitespace).utf8.count
        guard leading < range.count else { return range.lowerBound..<range.lowerBound }
        var trailing = 0
        for character in text.reversed() {
            guard character.isWhitespace else { break }
            trailing += character.utf8.count
        }
        return range.lowerBound + leading..<range.upperBound - trailing
    }
}
