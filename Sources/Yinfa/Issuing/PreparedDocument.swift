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
}

extension Press {
    /// - Parameter edition: what stands for a number that is open.
    /// - Throws: everything that `make` finds wrong.
    func prepare(
        _ document: OfficeDocument, of office: Office, _ ledgers: LedgerReturnsCache, as edition: Edition = .draft
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
                isOpen: OpenNumber(in: data, try pack.schema()) != nil, readers: made.filled.readers, date: made.filled.document.date)
        }
        let pages = try pages(document, of: office, ledgers)
        let day = pages.output.metadata.date
        guard let date = CivilDate(year: day.year, month: day.month, day: day.day) else { preconditionFailure("a file is dated") }
        return PreparedDocument(
            pages: pages, digest: CanonicalContent.digest(pages.output.pages), number: nil, isOpen: false,
            readers: document.readers, date: date)
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

    /// What a document was made from, with digests of the files as they are.
    func sources(of document: OfficeDocument, _ office: Office) throws(StageFailure) -> [IssuedRecord.Source] {
        let pack = try Pack.find(of: office, in: resources)
        var sources = [try Self.source("单位", "office.yaml", in: office.folder)]
        switch document.source {
        case .template(let name, let data):
            sources.append(try Self.source("模板", name.text, in: pack.folder))
            sources += Self.written(at: data.place, office)
        case .book(let book):
            sources.append(try Self.source("表册", "tables.yaml", in: pack.folder))
            sources += Self.written(at: book.table.place, office)
        case .form(let name, let data):
            sources.append(try Self.formSource(name.text, pack))
            sources.append(try Self.source("数据", data.text, in: office.folder))
        case .computed(let computed):
            sources.append(try Self.formSource(computed.form.text, pack))
            sources += Self.written(at: computed.place, office)
        }
        sources.append(try Self.source("字段", "fields.yaml", in: pack.folder))
        let ledger = office.ledgerFolder.files.map { "ledger/" + $0 }
        return sources + (try ledger.map { name throws(StageFailure) in try Self.source("台账", name, in: office.folder) })
    }

    private static func formSource(_ name: String, _ pack: Pack) throws(StageFailure) -> IssuedRecord.Source {
        var source = try source("报表", name, in: pack.folder)
        source.version = try pack.form(name).version
        return source
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

extension OfficeDocument {
    /// Who may read what is not a template, which says so itself: a return goes to other organs.
    fileprivate var readers: FieldClass {
        if case .book(let book) = source { book.ceiling } else { .party }
    }
}
