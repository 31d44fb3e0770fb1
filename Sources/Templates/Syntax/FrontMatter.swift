import Diagnostics

/// The front matter, parsed but not checked.
struct FrontMatter: Hashable, Sendable {
    var elements: [ElementKey: ElementNode] = [:]
    var attachments: [AttachmentNode] = []
    /// Where a missing element is reported: the opening `---`.
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
