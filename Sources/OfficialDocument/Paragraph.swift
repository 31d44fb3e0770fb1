package import Diagnostics

/// What running text is made of.
package enum Block: Hashable, Sendable {
    case paragraph(Paragraph)
    case table(TableBlock)

    /// The paragraph, or nil for a table.
    package var paragraph: Paragraph? {
        if case .paragraph(let paragraph) = self { paragraph } else { nil }
    }
}

extension Array<Block> {
    /// The paragraphs without the tables between them.
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
    package var place: Place?

    package init(level: HeadingLevel? = nil, heading: String = "", text: String, place: Place? = nil) {
        self.level = level
        self.heading = heading
        self.text = text
        self.place = place
    }

    /// Whether the heading has the line to itself.
    package var isStandaloneHeading: Bool { level != nil && text.isEmpty }
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

/// 附件 (§7.3.7): named in the note below the text, set on pages of its own.
package struct Attachment: Hashable, Sendable {
    /// The name in the 附件说明.
    package var name: PlacedText
    package var content: Content

    package init(name: PlacedText, content: Content) {
        self.name = name
        self.content = content
    }

    package enum Content: Hashable, Sendable {
        /// A statistical form on one landscape page.
        case sheet(FormSheet)
        /// Text under a title of its own.
        case text(title: PlacedText, body: [Block])
        /// Named in the note, sent separately.
        case separate
    }
}
