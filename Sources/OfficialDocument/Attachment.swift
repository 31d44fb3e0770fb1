/// 附件 (GB/T 9704-2012 §7.3.7): named in the note below the text, set on pages of its own.
package struct Attachment: Hashable, Sendable {
    /// The name in the 附件说明.
    package var name: PlacedText
    package var content: Content
    /// 横排: the pages are set for a reader who turns the sheet (§8). A form always is.
    package var isLandscape: Bool
    /// 另册: not bound together with the text, so that its first line begins with the document number.
    package var isBoundApart: Bool

    package init(name: PlacedText, content: Content, isLandscape: Bool = false, isBoundApart: Bool = false) {
        self.name = name
        self.content = content
        self.isLandscape = isLandscape
        self.isBoundApart = isBoundApart
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
