/// The keys of the front matter: the elements of GB/T 9704-2012 that are not the text.
enum ElementKey: String, Hashable, Sendable, CaseIterable {
    case mark = "发文机关标志"
    case number = "发文字号"
    case title = "标题"
    case addressees = "主送"
    case attachments = "附件"
    case organ = "署名"
    case date = "成文日期"
    case sealing = "印章"
    case note = "附注"
    case copies = "抄送"
    case printer = "印发机关"
    case printDate = "印发日期"
    /// No element: who may read the document, which bounds the fields that it may print.
    case ceiling = "知悉范围"

    var isRequired: Bool {
        switch self {
        case .mark, .title, .organ, .date: true
        default: false
        }
    }

    /// Whether its value is a list of `- ` lines.
    var isList: Bool { self == .attachments }

    /// Whether its value is a date, printed in the element's own form.
    var isDate: Bool { self == .date || self == .printDate }
}
