import Diagnostics
import OfficialDocument

/// Statements around leaves: paragraphs around the lines of a body, text and
/// outputs within a line. Both kinds share parser, checker and evaluator.
///
/// Indirect, so that a walk passes on one reference instead of copying all that a statement holds.
indirect enum Tree<Leaf: Hashable & Sendable>: Hashable, Sendable {
    case leaf(Leaf)
    case choice(Choice<Leaf>)
    case loop(Loop<Leaf>)
    /// `{% set 合计 = 甲 + 乙 %}`.
    case assignment(Assignment)
    /// A definition: it prints nothing itself, and checking takes it out.
    case macro(Macro)
    case call(Call<Leaf>)

    /// The leaves in the order of the text, whatever statements they stand in.
    var leaves: [Leaf] {
        switch self {
        case .leaf(let leaf): [leaf]
        case .choice(let choice): choice.branches.flatMap { $0.body.flatMap(\.leaves) }
        case .loop(let loop): (loop.body + loop.otherwise).flatMap(\.leaves)
        case .call(let call): call.body.flatMap(\.leaves)
        case .assignment, .macro: []
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
        /// The statement that opens it.
        var span: Range<Int>
    }
}

/// `{% for 县 in 各县 %} … {% endfor %}`.
struct Loop<Leaf: Hashable & Sendable>: Hashable, Sendable {
    var variable: String
    var variableSpan: Range<Int>
    var sequence: Expression
    /// `for … in … if …`: which elements take part.
    var condition: Expression?
    var body: [Tree<Leaf>]
    /// After `else`: instead of the turns when there is none.
    var otherwise: [Tree<Leaf>] = []
    /// The opening statement.
    var span: Range<Int>
}

/// A name for a value, known to the end of the statement around it.
struct Assignment: Hashable, Sendable {
    var name: String
    var nameSpan: Range<Int>
    var value: Expression
}

/// `{% macro 案情(案) %} … {% endmacro %}`: text under a name, with values to be given.
struct Macro: Hashable, Sendable {
    var name: String
    var nameSpan: Range<Int>
    var parameters: [Parameter]
    var body: [Tree<BodyNode>]

    struct Parameter: Hashable, Sendable {
        var name: String
        var span: Range<Int>
    }

    /// The text for a call that has a line of its own.
    var blockBody: [Tree<BodyNode>]? { body }

    /// The text of a macro that is less than a paragraph, for a call within a line.
    var inlineBody: [Tree<Inline>]? {
        guard body.count == 1, case .leaf(.paragraph(let paragraph)) = body[0] else { return nil }
        return paragraph.content
    }
}

/// `{{ 案情(案) }}`, alone on its line or within one.
struct Call<Leaf: Hashable & Sendable>: Hashable, Sendable {
    var name: String
    var nameSpan: Range<Int>
    var arguments: [Expression]
    var span: Range<Int>
    /// The macro's parameters and text for these arguments, which checking puts in.
    var parameters: [String] = []
    var body: [Tree<Leaf>] = []
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
