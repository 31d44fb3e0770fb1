import OfficialDocument

/// What a clerk types at the beginning of a line to make it an item of a list or a quotation
/// (docs/decisions/0015): `- `, a circled number, `> `.
struct ParagraphMark {
    var form: Paragraph.Form
    /// In characters.
    var length: Int

    /// nil where the text begins with no mark.
    init?(_ text: String) {
        guard let first = text.first else { return nil }
        let hasSpace = text.dropFirst().first?.isWhitespace ?? false
        switch first {
        case "-" where hasSpace:
            // Reports have their items begin so; a hyphen is none in Chinese.
            form = .item(mark: "——")
        case ">" where hasSpace, "＞":
            form = .quotation
        case "①"..."⑳":
            form = .item(mark: String(first))
        default: return nil
        }
        length = 1
    }
}
