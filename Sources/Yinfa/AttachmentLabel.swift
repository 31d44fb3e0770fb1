import Diagnostics
import OfficialDocument
import Quantities

/// What stands on line 1 of an attachment that is not bound with its document: the document's number, 附件 and
/// the attachment's number if there are several (GB/T 9704-2012 §7.3.7).
struct AttachmentLabel {
    var text: PlacedText
    /// Who reads the document, and so what is attached to it.
    let readers: FieldClass
    /// What the document's 附件说明 calls it.
    private var name: PlacedText

    /// - Parameters:
    ///   - document: what it is attached to.
    ///   - attached: where it says so.
    ///   - readers: who reads the document.
    /// - Throws: `RET0407` where the document has no number or no such attachment.
    init(_ document: Document, _ attached: OfficeDocument.AttachedTo, readers: FieldClass) throws(StageFailure) {
        self.readers = readers
        let names = document.attachments.map(\.name)
        let index = (attached.number ?? (names.count == 1 ? 1 : 0)) - 1
        let file = attached.document
        guard let number = document.head.number, names.indices.contains(index) else {
            throw StageFailure(
                .noSuchAttachment(
                    file.text, hasNumber: document.head.number != nil, names: names.map(\.text), at: file.place))
        }
        text = PlacedText(number.text + "附件" + (names.count > 1 ? "\(index + 1)" : ""), at: file.place)
        name = names[index]
    }

    /// - Parameter title: above the attachment itself.
    /// - Throws: `RET0408` where that is another than in the note.
    func check(title: PlacedText) throws(StageFailure) {
        guard title.text != name.text else { return }
        throw StageFailure(.attachedTitle(title.text, name: name.text, namedAt: name.place, at: text.place))
    }
}

extension Press {
    /// The label of a document that is attached to another of its office; nil where it says nothing of the kind.
    ///
    /// - Throws: also what is wrong with that document.
    func label(
        of document: OfficeDocument, _ pack: Pack, _ office: Office, _ ledgers: LedgerReturnsCache
    ) throws(StageFailure) -> AttachmentLabel? {
        guard let attached = document.attachedTo else { return nil }
        let documents = try office.documents()
        let found = documents.first { $0.name == attached.document.text }
        guard case .template(let name, let data)? = found?.source else {
            let known = documents.filter { if case .template = $0.source { true } else { false } }.map(\.name)
            throw StageFailure(.unknownAttachedTo(attached.document.text, known: known, at: attached.document.place))
        }
        let template = try pack.template(name.text, namedAt: name.place)
        // What it lacks it says itself; here only its number and its attachments matter.
        let edition = try office.edition(of: attached.document.text)
        let filled = try fill(pack, template: template, data: data, office, ledgers, isIncomplete: true, as: edition)
        try needSame(document, as: filled, data: data, pack, office, ledgers)
        return try AttachmentLabel(filled.printed, attached, readers: filled.readers)
    }
}
