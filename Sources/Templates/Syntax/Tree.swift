import Diagnostics
import OfficialDocument

/// Statements around leaves: paragraphs around the lines of a body, text and
/// outputs within a line. Both kinds share parser, checker and evaluator.
enum Tree<Leaf: Hashable & Sendable>: Hashable, Sendable {
    case leaf(Leaf)
    case choice(Choice<Leaf>)
    case loop(Loop<Leaf>)

    /// The leaves in the order of the text, whatever statements they stand in.
    var leaves: [Leaf] {
        switch self {
        case .leaf(let leaf): [leaf]
        case .choice(let choice): choice.branches.flatMap { $0.body.flatMap(\.leaves) }
        case .loop(let loop): loop.body.flatMap(\.leaves)
        }
    }
}

/// `{% if %} … {% elif %} … {% else %} … {% endif %}`.
struct Choice<Leaf: Hashable & Sendable>: Hashable, Sendable {
    var branches: [Branch]

    struct Branch: Hashable, Sendable {
        /// nil for `else`.
        var condition: Expression?
        var body: [Tree<Leaf>]
    }
}

/// `{% for 县 in 各县 %} … {% endfor %}`.
struct Loop<Leaf: Hashable & Sendable>: Hashable, Sendable {
    var variable: String
    var variableSpan: Range<Int>
    var sequence: Expression
    var body: [Tree<Leaf>]
    /// The opening statement.
    var span: Range<Int>
}

/// A piece within a line.
enum Inline: Hashable, Sendable {
    case text(String, span: Range<Int>)
    case output(Expression, span: Range<Int>)
    /// `［注：…］` in the template's own text.
    case footnote([Tree<Inline>], span: Range<Int>)
}

/// What a line of the body makes.
enum BodyNode: Hashable, Sendable {
    case paragraph(ParagraphNode)
    /// `{% table … %}` on a line of its own.
    case table(NamedInsert)
    /// `{% picture … %}`, alone or after its caption.
    case picture(PictureNode)
}

/// A picture with its caption.
struct PictureNode: Hashable, Sendable {
    var insert: PictureInsert
    /// Empty for a picture without.
    var caption: [Tree<Inline>]
    var place: Place
}

/// A line that makes a paragraph.
struct ParagraphNode: Hashable, Sendable {
    var content: [Tree<Inline>]
    var span: Range<Int>
    var place: Place
    /// Fixed when the template is compiled, never by a value.
    var level: HeadingLevel?
    /// Fixed like the level.
    var form = Paragraph.Form.plain
}
