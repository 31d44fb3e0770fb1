import OfficialDocument
import Quantities

/// Finds out from the template's own text whether a paragraph has a heading
/// (GB/T 9704-2012 §7.3.3): a value can never make one.
struct ParagraphStart {
    private enum Item {
        case character(Character)
        /// An output that prints a Chinese numeral.
        case chineseNumber
        /// An output that prints a plain integer.
        case number
        case value
    }

    /// Longer numbers are years and sums: `（2020）` heads nothing.
    private static let mostDigits = 3

    private let content: [Tree<Inline>]
    private let printed: [Int: ValueType]
    private let reporter: Reporter

    init(_ content: [Tree<Inline>], printed: [Int: ValueType], _ reporter: Reporter) {
        self.content = content
        self.printed = printed
        self.reporter = reporter
    }

    /// The paragraph with its level, or without its escaping backslash.
    func applied(to paragraph: ParagraphNode) -> ParagraphNode {
        var paragraph = paragraph
        if case .leaf(.text(let text, let span)) = content.first, text.hasPrefix("\\") {
            let rest = Tree.leaf(Inline.text(String(text.dropFirst()), span: span))
            paragraph.content = [rest] + content.dropFirst()
            return paragraph
        }
        paragraph.content = content
        if startsWithStatement(paragraph) { return paragraph }
        if let marked = marked(paragraph) { return marked }
        let items = self.items(content)
        if isHalfWidth(items) { reporter.report(paragraph.span) { .halfWidthHeading(at: $0) } }
        guard let level = Self.level(items), isHeading else { return paragraph }
        paragraph.level = level
        return paragraph
    }

    /// The paragraph as an item of a list or a quotation, without what marks it.
    private func marked(_ paragraph: ParagraphNode) -> ParagraphNode? {
        guard case .leaf(.text(let text, let span)) = content.first, let start = ParagraphMark(text) else { return nil }
        let rest = text.dropFirst(start.length).drop(while: \.isWhitespace)
        var marked = paragraph
        marked.form = start.form
        marked.content = (rest.isEmpty ? [] : [.leaf(.text(String(rest), span: span))]) + content.dropFirst()
        return marked.content.isEmpty ? nil : marked
    }

    /// A number inside a statement would be a heading in some documents only.
    private func startsWithStatement(_ paragraph: ParagraphNode) -> Bool {
        let inner: [[Tree<Inline>]]
        switch content.first {
        case .choice(let choice): inner = choice.branches.map(\.body)
        case .loop(let loop): inner = [loop.body, loop.otherwise]
        case .call(let call): inner = [call.body]
        case .leaf, .assignment, .macro, nil: return false
        }
        if inner.contains(where: { Self.level(items($0)) != nil }) {
            reporter.report(paragraph.span) { .headingInStatement(at: $0) }
        }
        return true
    }

    /// Whether the line is a heading, with or without text after it, and not a
    /// numbered sentence of a list: `（一）…情况；` is text.
    private var isHeading: Bool {
        let literals = content.flatMap(\.leaves).compactMap { leaf in
            if case .text(let text, _) = leaf { text } else { nil }
        }
        if literals.contains(where: { $0.contains("。") }) { return true }
        return !literals.contains { $0.contains { "；！？".contains($0) } }
    }

    private func items(_ trees: [Tree<Inline>]) -> [Item] {
        var items: [Item] = []
        for tree in trees {
            guard case .leaf(let leaf) = tree, items.count < 16 else { break }
            switch leaf {
            case .text(let text, _): items += text.prefix(16).map(Item.character)
            case .output(let expression, _): items.append(item(expression))
            case .footnote: continue
            }
        }
        return items
    }

    private func item(_ expression: Expression) -> Item {
        if case .filtered(_, let call) = expression.kind, call.name == Filter.chineseNumeral.name {
            return .chineseNumber
        }
        switch printed[expression.span.lowerBound] {
        case .integer, .rank: return .number
        default: return .value
        }
    }

    private static func level(_ items: [Item]) -> HeadingLevel? {
        let isBracketed = character(items.first) == "（"
        guard let (isChinese, rest) = number(isBracketed ? items.dropFirst() : items[...]) else {
            return nil
        }
        let mark = character(rest.first)
        if isBracketed { return mark == "）" ? (isChinese ? .second : .fourth) : nil }
        if isChinese { return mark == "、" ? .first : nil }
        guard mark == "." || mark == "．" else { return nil }
        let next = character(rest.dropFirst().first)
        // 1.5万元 begins a sentence, not a section.
        return next?.isNumber == true ? nil : .third
    }

    private func isHalfWidth(_ items: [Item]) -> Bool {
        guard Self.character(items.first) == "(" else { return false }
        guard let (_, rest) = Self.number(items.dropFirst()) else { return false }
        return Self.character(rest.first) == ")"
    }

    private static func number(_ items: ArraySlice<Item>) -> (isChinese: Bool, rest: ArraySlice<Item>)? {
        switch items.first {
        case .chineseNumber: return (true, items.dropFirst())
        case .number: return (false, items.dropFirst())
        case .value, nil: return nil
        case .character: break
        }
        let chinese = items.prefix { character($0).map(ChineseNumeral.characters.contains) ?? false }
        if !chinese.isEmpty { return (true, items.dropFirst(chinese.count)) }
        let digits = items.prefix { character($0).map { $0.isASCII && $0.isNumber } ?? false }
        guard (1...mostDigits).contains(digits.count) else { return nil }
        return (false, items.dropFirst(digits.count))
    }

    private static func character(_ item: Item?) -> Character? {
        if case .character(let character) = item { character } else { nil }
    }
}
