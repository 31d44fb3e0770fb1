import Diagnostics

/// The front matter, parsed but not checked.
struct FrontMatter: Hashable, Sendable {
    var elements: [ElementKey: ElementNode] = [:]
    var attachments: [AttachmentNode] = []
    /// The `- ` lines of the other lists.
    var items: [ElementKey: [ElementNode]] = [:]
    /// Where a missing element is reported: the opening `---`.
    var span: Range<Int>
}

/// `=== 附件1` and the lines below it: an attachment's text.
struct SectionNode: Hashable, Sendable {
    /// Counted from 1; nil for 附件 without a number.
    var number: Int?
    var isLandscape = false
    var isBoundApart = false
    var body: [Tree<BodyNode>]
    /// The separator.
    var span: Range<Int>
}

/// One element.
struct ElementNode: Hashable, Sendable {
    var key: ElementKey
    var keySpan: Range<Int>
    /// nil when it is broken, which has been reported.
    var content: [Tree<Inline>]?
    /// The value, or the key when the value is empty.
    var span: Range<Int>
    var place: Place
    /// Whether its value are the `- ` lines below it.
    var isList = false
}

/// One `- ` line under 附件.
struct AttachmentNode: Hashable, Sendable {
    var content: [Tree<Inline>]
    /// What the line's closing statement names, which becomes the attachment.
    var insert: Insert?
    var place: Place

    enum Insert: Hashable, Sendable {
        /// `{% form … %}`.
        case form(NamedInsert)
        /// `{% table … %}`.
        case table(NamedInsert)
    }
}

/// A form or table that a statement names.
struct NamedInsert: Hashable, Sendable {
    var name: String
    var span: Range<Int>
}
