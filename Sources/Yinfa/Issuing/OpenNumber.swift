import Archive
import Diagnostics
import DisplayList
import Foundation
import Ledger
import OfficialDocument
import PlacedYAML
import Quantities
import Templates

/// A number that a document's file leaves open: `文号: 待定`.
///
/// What is open makes a document a draft; `yinfa issue` gives it its number.
struct OpenNumber: Hashable, Sendable {
    /// The field's name and where it says 待定.
    let field: String
    let place: Place
    private let data: YAMLNode

    static let words = "待定"

    /// - Returns: nil for data that leave no whole number open; a text may say 待定 as it likes.
    init?(in data: YAMLNode, _ schema: Schema) {
        guard case .mapping(let entries) = data.content,
            let entry = entries.first(where: { entry in
                entry.value.content == .scalar(Self.words, isPlain: true)
                    && schema.fields.fields.contains { $0.name == entry.key && $0.type == .integer }
            })
        else { return nil }
        field = entry.key
        place = entry.value.place
        self.data = data
    }

    /// The data with a number in its place.
    func filled(with serial: Int) -> YAMLNode {
        guard case .mapping(var entries) = data.content, let index = entries.firstIndex(where: { $0.key == field }) else { return data }
        entries[index].value.content = .scalar("\(serial)", isPlain: true)
        return YAMLNode(.mapping(entries), place: data.place)
    }
}

/// What a document whose number is open is made with.
enum Edition: Hashable, Sendable {
    /// Room for the number, and 草稿 on every page.
    case draft
    /// The number that it was given.
    case numbered(Int)

    /// What stands for the number of a draft until it is known: no organ gives it, so that nothing else is taken for it.
    static let placeholder = 99_999

    var serial: Int {
        if case .numbered(let serial) = self { serial } else { Self.placeholder }
    }
}

extension OpenNumber {
    /// Whether a filled document is a draft: its number was open, and is not given yet.
    ///
    /// - Throws: `ISS0106` where what is open is not the number in 发文字号.
    func isDraft(_ document: Document, _ edition: Edition) throws(StageFailure) -> Bool {
        let number = document.head.number.flatMap { DocumentNumber($0.text) }
        guard number?.serial == edition.serial else { throw StageFailure(.openNumberElsewhere(field, at: place)) }
        return edition == .draft
    }
}

extension Office {
    /// With which number a document whose number is open is made: that which it was issued with.
    func edition(of name: String) throws(StageFailure) -> Edition {
        try issue(of: name)?.serial.map(Edition.numbered) ?? .draft
    }

    /// The issue of a document; nil for one that was not issued, and where there is no store yet.
    func issue(of name: String) throws(StageFailure) -> StoredIssue? {
        guard FileManager.default.fileExists(atPath: officeStore) else { return nil }
        return try OfficeStore(path: officeStore).issue(of: name)
    }
}

extension Press {
    /// A document from a template, with the number that it was issued with where its file leaves that open.
    ///
    /// What was changed since it was issued is a draft again: nothing else may look like the issued document.
    func numbered(
        _ pack: Pack, template asked: TemplateRequest, _ office: Office, _ ledgers: LedgerReturnsCache
    ) throws(StageFailure) -> Reported<PageSequence> {
        guard let open = OpenNumber(in: asked.data, try pack.schema()), let name = asked.name,
            let issue = try office.issue(of: name), let serial = issue.serial
        else { return try pages(pack, template: asked, office, ledgers) }
        // Approvals are bound to the draft.
        let draft = try made(pack, template: asked, office, ledgers, as: .draft, digesting: true)
        let document = draft.filled.document
        let number = document.head.number.flatMap { DocumentNumber($0.text) }
        if draft.digest?.description == issue.digest, document.date.iso == issue.date, number?.code == issue.code {
            return try pages(pack, template: asked, office, ledgers, as: .numbered(serial))
        }
        var pages = draft.pages
        pages.warnings.append(.changedSinceIssue(issue.number ?? name, at: open.place))
        return pages
    }
}

extension StoredIssue {
    /// 发文字号; nil for papers without a number.
    var number: String? {
        guard let code, let serial else { return nil }
        return DocumentNumber(code: code, year: year, serial: serial).description
    }
}
