package import Diagnostics

/// What running text is made of.
package enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case table(TableBlock)
    case picture(Picture)

    /// The paragraph, or nil for a table or a picture.
    package var paragraph: Paragraph? {
        if case .paragraph(let paragraph) = self { paragraph } else { nil }
    }
}

extension Array<Block> {
    /// The paragraphs without the tables and pictures between them.
    package var paragraphs: [Paragraph] { compactMap(\.paragraph) }
}

/// A paragraph of the body, perhaps with a heading that stands alone or runs in (§7.3.3).
package struct Paragraph: Hashable, Sendable {
    /// The level of its heading, nil for plain text.
    package var level: HeadingLevel?
    /// The heading with its number; empty without a level.
    package var heading: String
    /// The text after the heading; empty for a heading on its own line.
    package var text: String
    /// What it is beside plain text; plain for a paragraph with a level.
    package var form: Form
    /// 脚注, in the order of their marks.
    package var footnotes: [Footnote]
    package var place: Place?

    package init(
        level: HeadingLevel? = nil, heading: String = "", text: String, form: Form = .plain,
        footnotes: [Footnote] = [], place: Place? = nil
    ) {
        self.level = level
        self.heading = heading
        self.text = text
        self.form = form
        self.footnotes = footnotes
        self.place = place
    }

    /// What a paragraph is.
    package enum Form: Hashable, Sendable {
        case plain
        /// An item of a list that hangs from its mark, such as ① or ——.
        case item(mark: String)
        /// 引文: indented as a block.
        case quotation
    }

    /// Whether the heading has the line to itself.
    package var isStandaloneHeading: Bool { level != nil && text.isEmpty }

    /// Whether the paragraph is a line of a numbered list, 1.某局：0390-2660731, with the like directly above or below:
    /// such lines head nothing, so that a page may part them.
    package func isListed(after previous: Block?, before next: Block?) -> Bool {
        guard isStandaloneHeading, let level, level == .third || level == .fourth else { return false }
        return [previous, next].contains { $0?.paragraph.map { $0.isStandaloneHeading && $0.level == level } ?? false }
    }

    /// Whether the paragraph is one whole sentence with a number before it, such as （一）…，…。, which is text and no
    /// heading. A phrase with a full stop heads what follows if that is plain text: （一）加强领导。
    package func isNumberedSentence(before next: Block?) -> Bool {
        guard isStandaloneHeading, let end = heading.last(where: { !Self.closing.contains($0) }), end == "。" else {
            return false
        }
        if heading.contains(where: { Self.pauses.contains($0) }) { return true }
        guard let next = next?.paragraph else { return true }
        return next.level != nil || next.form != .plain
    }

    private static let closing: Set<Character> = ["”", "’", "）", "》", "〉", "』", "」"]
    private static let pauses: Set<Character> = ["，", "；", "："]

    /// The same words as plain text.
    package var withoutHeading: Paragraph {
        var plain = self
        plain.level = nil
        plain.text = heading + text
        plain.heading = ""
        return plain
    }
}

/// The four levels and their numbers (§7.3.3).
package enum HeadingLevel: Int, Hashable, Sendable, CaseIterable {
    /// `一、` in 黑体.
    case first = 1
    /// `（一）` in 楷体.
    case second
    /// `1.` in 仿宋.
    case third
    /// `（1）` in 仿宋.
    case fourth
}

/// 脚注: a note at the foot of the page that bears its mark.
package struct Footnote: Hashable, Sendable {
    package var text: String
    /// Where its mark stands: in UTF-8 bytes from the beginning of heading and text together.
    package var offset: Int
    package var place: Place?

    package init(_ text: String, offset: Int, at place: Place? = nil) {
        self.text = text
        self.offset = offset
        self.place = place
    }
}
