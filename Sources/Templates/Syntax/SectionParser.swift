/// Parses `=== 附件1 横排 另册`.
struct SectionParser {
    private let reporter: Reporter

    init(_ reporter: Reporter) { self.reporter = reporter }

    static func isSeparator(_ line: Range<Int>, _ source: TemplateSource) -> Bool {
        source.string(line).drop(while: \.isWhitespace).hasPrefix("===")
    }

    /// The section without its lines; what is wrong is reported.
    func section(_ line: Range<Int>) -> SectionNode {
        var section = SectionNode(body: [], span: line)
        let text = reporter.source.string(line).drop { $0.isWhitespace || $0 == "=" }
        let words = text.split(whereSeparator: \.isWhitespace)
        var isKnown = words.first?.hasPrefix("附件") ?? false
        if let name = words.first, name.count > 2 {
            section.number = Int(name.dropFirst(2))
            if section.number == nil { isKnown = false }
        }
        for word in words.dropFirst() {
            switch word {
            case "横排": section.isLandscape = true
            case "另册": section.isBoundApart = true
            default: isKnown = false
            }
        }
        if !isKnown { reporter.report(line) { .unknownSection(String(text), at: $0) } }
        return section
    }
}
