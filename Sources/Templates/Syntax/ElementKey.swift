import OfficialDocument

/// The keys of the front matter: the elements of GB/T 9704-2012 that are not the text.
enum ElementKey: String, Hashable, Sendable, CaseIterable {
    case format = "格式"
    case copyNumber = "份号"
    case secrecy = "密级"
    case urgency = "紧急程度"
    case mark = "发文机关标志"
    case jointOrgans = "联合发文"
    case jointMark = "联合标志"
    case number = "发文字号"
    case orderNumber = "令号"
    case signers = "签发人"
    case preprinted = "套印"
    case title = "标题"
    case addressees = "主送"
    case attachments = "附件"
    case organ = "署名"
    case date = "成文日期"
    case sealing = "印章"
    case sealDiameter = "印章直径"
    case signerTitles = "职务"
    case stampSize = "签名章尺寸"
    case note = "附注"
    case present = "出席"
    case excused = "请假"
    case observing = "列席"
    case copies = "抄送"
    case proofreader = "校对"
    case printRun = "印数"
    case printer = "印发机关"
    case printDate = "印发日期"
    case binding = "装订"
    /// No element: who may read the document, which bounds the fields that it may print.
    case ceiling = "知悉范围"

    /// Whether a document of this format cannot be without it; a joint issue needs no mark of its own.
    func isRequired(in format: Document.Format) -> Bool {
        switch self {
        case .mark, .date: true
        case .title: format == .standard || format == .letter
        case .organ: format != .minutes
        case .orderNumber: format == .order
        default: false
        }
    }

    /// The formats that have the element (§7, §10).
    var formats: Set<Document.Format> {
        switch self {
        case .signers, .jointMark: [.standard]
        case .jointOrgans: [.standard, .letter]
        case .number: [.standard, .letter, .minutes]
        case .orderNumber: [.order]
        case .title: [.standard, .letter, .minutes]
        case .addressees: [.standard, .letter]
        case .sealing, .sealDiameter, .signerTitles, .stampSize: [.standard, .letter, .order]
        case .present, .excused, .observing: [.minutes]
        case .printer, .printDate, .proofreader, .printRun: [.standard, .order, .minutes]
        default: Set(Document.Format.allCases)
        }
    }

    /// Whether its value is a list of `- ` lines.
    var isList: Bool { self == .attachments || mayBeList }

    /// Whether its value is a list of `- ` lines or one line, for some of them parted by 、.
    var mayBeList: Bool {
        switch self {
        case .jointOrgans, .signers, .organ, .signerTitles, .copies: true
        default: false
        }
    }

    /// Whether its value is a date, printed in the element's own form.
    var isDate: Bool { self == .date || self == .printDate }
}
