import DisplayList
import OfficialDocument
import Proofreading
import Quantities
import StatisticalForms

extension Metadata {
    /// What a document's file says about itself.
    ///
    /// - Parameter isDraft: whether its number is open: room for a number is none.
    init(_ document: Document, profile: HouseProfile?, isDraft: Bool = false) {
        let number = isDraft ? nil : document.head.number?.text
        let subject = [number, profile?.keyword].compactMap(\.self)
        self.init(
            title: document.name, author: document.issuer,
            subject: subject.isEmpty ? nil : subject.joined(separator: "；"),
            keywords: document.attachments.map(\.name.text) + [profile?.keyword].compactMap(\.self), date: Date(document.date),
            printsDuplex: true)
        official.documentNumber = number
        official.organ = author
        official.date = date
        official.secrecy = document.head.secrecy?.text
        official.kind = document.kind
    }

    /// A book of a table.
    init(_ book: TableBook, of organ: String, asOf day: CivilDate) {
        self.init(
            title: "\(book.title.text)（\(book.date.text)）", author: organ, subject: nil, keywords: [],
            date: Date(day), printsDuplex: true)
        official.organ = organ
        official.date = date
    }

    /// A return says who reports and up to when, for which the form has no room.
    init(_ form: FormDefinition, _ data: ReturnData) {
        self.init(
            title: StatedReturn.title(of: form.title.text, unit: data.reportingUnit.text, asOf: data.asOf),
            author: data.reportingUnit.text, subject: "\(form.id) \(form.version)",
            keywords: ["截止日 \(data.asOf.iso)", "制表时间 \(data.compiledOn.iso)"],
            date: Date(data.compiledOn), printsDuplex: false)
        official.organ = data.reportingUnit.text
        official.date = date
        official.formNumber = form.number
        official.period = "截至\(data.asOf.iso)"
    }
}

extension FormDefinition {
    /// 表号 as it is printed, else the form's own name.
    fileprivate var number: String { masthead.corner.first { $0.label == "表号" }?.value.text ?? id }
}

extension Document {
    /// 文种: what its title ends in, else what its format is for (GB/T 9704-2012 §10).
    fileprivate var kind: String? {
        switch format {
        case .order: "命令"
        // Internal papers such as 简报 are set as minutes are; what they are stands in their mark.
        case .minutes: InternalPaper.name(endOf: head.mark.text) ?? "纪要"
        default: title.flatMap { DocumentKind.name(endOf: $0.text) }
        }
    }

    /// The organ that the file names as its author.
    fileprivate var issuer: String {
        signature?.organ.text ?? head.dateline?.organ?.text ?? head.mark.text
    }
}

extension Metadata.Date {
    fileprivate init(_ date: CivilDate) { self.init(year: date.year, month: date.month, day: date.day) }
}
