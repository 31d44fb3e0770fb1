import Archive
import Diagnostics
import DisplayList
import Foundation
import Ledger
import OfficialDocument
import PlacedYAML
import Quantities
import StatisticalForms
import Templates

/// A document as it will be issued, made in memory and checked as `make` checks it.
struct PreparedDocument {
    var pages: Reported<PageSequence>
    var digest: ContentDigest
    /// nil for papers without a number, or with one of another form.
    var number: DocumentNumber?
    /// Whether the number is still to be given.
    var isOpen: Bool
    var readers: FieldClass
    /// 成文日期, or the day on which a return was filled in.
    var date: CivilDate
    /// The files of the pack and of the ledger that it was made from.
    var sources: [SourceDigest]
}

extension Press {
    /// - Parameter edition: what stands for a number that is open.
    /// - Throws: everything that `make` finds wrong; and `PRV0103` of a public paper where that only warns.
    func prepare(
        _ document: OfficeDocument, of office: Office, _ ledgers: LedgerReturnsCache, as edition: Edition = .draft
    ) throws(StageFailure) -> PreparedDocument {
        let prepared = try drafted(document, of: office, ledgers, as: edition)
        guard prepared.readers == .public else { return prepared }
        let findings = prepared.pages.warnings.map(\.beforeIssue)
        if findings.contains(where: { $0.severity == .error }) { throw StageFailure(findings) }
        return prepared
    }

    private func drafted(
        _ document: OfficeDocument, of office: Office, _ ledgers: LedgerReturnsCache, as edition: Edition
    ) throws(StageFailure) -> PreparedDocument {
        let named = try office.named(by: resources)
        try PrivacyScan.check(fileName: document.name, persons: ledgers.workers(in: named).output)
        if case .template(let name, let data) = document.source {
            let pack = try Pack.find(of: office, in: resources)
            let source = try pack.template(name.text, namedAt: name.place)
            let asked = TemplateRequest(name: document.name, file: name.text, source: source, data: data)
            let made = try made(pack, template: asked, named, ledgers, as: edition, digesting: true)
            guard let digest = made.digest else { preconditionFailure("it was asked for") }
            return PreparedDocument(
                pages: made.pages, digest: digest, number: made.filled.document.head.number.flatMap { DocumentNumber($0.text) },
                isOpen: OpenNumber(in: data, try pack.schema()) != nil, readers: made.filled.readers, date: made.filled.document.date,
                sources: made.sources)
        }
        let pages = try pages(document, of: office, ledgers)
        let sources = try definitions(of: document.source, try Pack.find(of: office, in: resources), named, ledgers)
        let day = pages.output.metadata.date
        guard let date = CivilDate(year: day.year, month: day.month, day: day.day) else { preconditionFailure("a file is dated") }
        return PreparedDocument(
            pages: pages, digest: CanonicalContent.digest(pages.output.pages), number: nil, isOpen: false,
            readers: document.readers, date: date, sources: sources)
    }

    /// Numbers of a code and year that other documents were given in their files.
    ///
    /// - Throws: `ISS0205` for a document whose number nobody can tell, with what is wrong with it.
    func typedNumbers(
        beside name: String, _ number: DocumentNumber, of office: Office, _ ledgers: LedgerReturnsCache
    ) throws(StageFailure) -> Set<Int> {
        var faults = DiagnosticCollector()
        var taken: Set<Int> = []
        for (document, typed) in try typedNumbers(of: office, ledgers, &faults) where document != name {
            if typed.code == number.code, typed.year == number.year { taken.insert(typed.serial) }
        }
        try faults.throwIfFailed()
        return taken
    }

    /// The number of each document whose file gives it one, and which was not issued.
    func typedNumbers(
        of office: Office, _ ledgers: LedgerReturnsCache, _ faults: inout DiagnosticCollector
    ) throws(StageFailure) -> [(document: String, number: DocumentNumber)] {
        let pack = try Pack.find(of: office, in: resources)
        let named = try office.named(by: resources)
        let schema = try pack.schema()
        var found: [(document: String, number: DocumentNumber)] = []
        for document in try office.documents() {
            guard case .template(let name, let data) = document.source, OpenNumber(in: data, schema) == nil,
                try office.issue(of: document.name) == nil
            else { continue }
            do throws(StageFailure) {
                let source = try pack.template(name.text, namedAt: name.place)
                let text = try fill(pack, template: source, data: data, named, ledgers).document.head.number?.text
                if let number = text.flatMap({ DocumentNumber($0) }) { found.append((document.name, number)) }
            } catch {
                faults.report(.numberUnknown(document.name, at: data.place))
                faults.report(contentsOf: error.diagnostics)
            }
        }
        return found
    }

    /// What a paper that is no template's was made from: what its data name, too.
    private func definitions(
        of source: OfficeDocument.Source, _ pack: Pack, _ office: Office, _ ledgers: LedgerReturnsCache
    ) throws(StageFailure) -> [SourceDigest] {
        switch source {
        case .template: return []
        case .book: return pack.sourcesOfBooks + (try office.hasLedger ? office.syncedLedger().output.sources() : [])
        case .form(let name, _): return [pack.formSource(name.text)].compactMap(\.self)
        case .computed(let computed):
            let form = try pack.form(computed.form.text, namedAt: computed.form.place)
            let ledger = try ledgers.returns(form, asOf: computed.asOf, of: office).output
            return [pack.formSource(computed.form.text)].compactMap(\.self) + ledger.ledgerSources
        }
    }

    /// What a document was made from, with digests of the files as they are: the office's own, and what it was prepared with.
    func sources(
        of document: OfficeDocument, _ prepared: PreparedDocument, _ office: Office
    ) throws(StageFailure) -> [IssuedRecord.Source] {
        let own = try Self.source("单位", "office.yaml", in: office.folder)
        let data: [IssuedRecord.Source] =
            switch document.source {
            case .template(_, let data): Self.written(at: data.place, office)
            case .book(let book): Self.written(at: book.table.place, office)
            case .form(_, let data): [try Self.source("数据", data.text, in: office.folder)]
            case .computed(let computed): Self.written(at: computed.place, office)
            }
        return [own] + data + prepared.sources.map(IssuedRecord.Source.init)
    }

    private static func source(_ kind: String, _ name: String, in folder: URL) throws(StageFailure) -> IssuedRecord.Source {
        let bytes = try TextFiles.bytes(folder.appendingPathComponent(name), shownAs: name)
        return IssuedRecord.Source(kind: kind, name: name, digest: ContentDigest(.sha256, of: bytes).description)
    }

    /// The file in `documents/` that asks for it.
    private static func written(at place: Place, _ office: Office) -> [IssuedRecord.Source] {
        let file = "documents/" + URL(fileURLWithPath: place.file).lastPathComponent
        return (try? source("数据", file, in: office.folder)).map { [$0] } ?? []
    }
}

extension IssuedRecord.Source {
    fileprivate init(_ source: SourceDigest) {
        self.init(
            kind: source.kind.rawValue, name: source.name, pack: source.pack, id: source.id, version: source.version, digest: source.sha256)
    }
}

extension OfficeDocument {
    /// Who may read what is not a template, which says so itself: a return goes to other organs.
    fileprivate var readers: FieldClass {
        if case .book(let book) = source { book.ceiling } else { .party }
    }
}
