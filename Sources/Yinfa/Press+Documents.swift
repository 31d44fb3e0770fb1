import Archive
import CairoRendering
import Diagnostics
import DisplayList
import Foundation
import OfficialDocument
import Layout
import PlacedYAML
import Quantities
import Reporting
import Templates

/// Documents from templates, and books of tables.
extension Press {
    /// A template with its data in it.
    struct FilledTemplate {
        var document: Document
        /// Names of picture files, as written.
        var pictures: Set<String>
        var readers: FieldClass
        /// Whether it has figures of the whole city.
        var isOfCity: Bool
        var warnings: [Diagnostic]
        /// The fields that it was filled with, and their values.
        var fields: FilledFields
        var values: Value.Record
        /// The names of the fragments in it.
        var fragments: Set<String>
        /// The files of the ledger that were asked.
        var ledgerSources: [SourceDigest]
        /// Whether its number is open and not given yet; `document` has a number that stands for it.
        var isDraft = false

        /// As it is printed.
        var printed: Document { isDraft ? document.withBlankNumber : document }
    }

    /// A template that is to be filled.
    struct TemplateRequest {
        /// What the office calls the document; nil for one that belongs to no office.
        var name: String?
        /// The template's file in its pack.
        var file: String
        var source: SourceText
        var data: YAMLNode
    }

    /// - Parameters:
    ///   - isIncomplete: whether figures of the city may lack units that have not reported; nil for what the press is told.
    ///   - edition: what stands for a number that the data leave open.
    /// - Throws: what is wrong with template and values, and what a proofreader finds in spite of it.
    func fill(
        _ pack: Pack, template source: SourceText, data: YAMLNode, _ office: Office?, _ ledgers: LedgerReturnsCache,
        isIncomplete: Bool? = nil, as edition: Edition = .draft
    ) throws(StageFailure) -> FilledTemplate {
        let sheets = try pack.sheets()
        var inputs = try self.inputs(pack, office, ledgers)
        if let isIncomplete { inputs.isIncomplete = isIncomplete }
        let fragments = pack.fragments()
        let open = OpenNumber(in: data, inputs.schema)
        let data = open?.filled(with: edition.serial) ?? data
        do {
            var filled = try fill(source, data: data, inputs, sheets, fragments)
            filled.isDraft = try open?.isDraft(filled.document, edition) ?? false
            // What only stands for the number is not among the data of a draft either.
            if let open, filled.isDraft { filled.values[open.field] = nil }
            return filled
        } catch {
            // Of a text with a hundred faults little is left to proofread.
            guard error.diagnostics.count < TemplateDraft.mostFaults else { throw error }
            let draft = TemplateDraft(
                source, schema: inputs.schema, sheets: Set(sheets.keys), tables: inputs.tables.outlines,
                fragments: fragments)
            guard let document = draft?.document(DataFile.draft(data, office: office?.values, schema: inputs.schema)) else {
                throw error
            }
            let typed = TypedText([data, office?.values].compactMap(\.self))
            let findings = proofread(document, typed, office, gap: TemplateDraft.gap)
            // What an error says at a place needs no second word.
            let told = Set(error.diagnostics.map { $0.place?.description })
            // Of a line that cannot be read nobody knows which heading it was: those after it are not out of order.
            let lacksLines = error.diagnostics.contains { $0.code.isOfSyntax }
            throw StageFailure(
                error.diagnostics + findings.filter { !told.contains($0.place?.description) && !(lacksLines && $0.code.isOfHeadingOrder) })
        }
    }

    private func fill(
        _ source: SourceText, data: YAMLNode, _ inputs: DocumentInputs, _ sheets: [String: FormSheet],
        _ fragments: Fragments
    ) throws(StageFailure) -> FilledTemplate {
        var collector = DiagnosticCollector()
        let template = collector.attempt { () throws(StageFailure) in
            try Template.compile(
                source, schema: inputs.schema, sheets: Set(sheets.keys), tables: inputs.tables.outlines,
                fragments: fragments)
        }
        let contents = try ContentCheck(inputs.schema) { template?.isOf($0) ?? false }
        let filled = collector.attempt { () throws(StageFailure) in
            // Of a template that is wrong nobody knows what it needs; what is given is still read.
            try inputs.filled(template?.uses ?? TemplateUses(), data: data, and: template.map(contents.fields) ?? [])
        }
        try collector.throwIfFailed()
        guard let template, let filled else { preconditionFailure("a failed attempt reports an error") }
        let tables = try inputs.blocks(template.uses.tables, filled)
        let document = try template.evaluate(filled.values, sheets: sheets, tables: tables.output)
        let lacking = contents.findings(document.output, of: template, filled.values)
        guard lacking.allSatisfy({ $0.severity == .warning }) else { throw StageFailure(lacking) }
        let used = inputs.tables.tables.filter { template.uses.tables.contains($0.name.text) }
        return FilledTemplate(
            document: document.output.marked(lacking: filled.lacking), pictures: template.uses.pictures, readers: template.readers,
            isOfCity: filled.isOfCity, warnings: filled.warnings + tables.warnings + document.warnings + lacking,
            fields: FilledFields(inputs.schema, template.uses, tables: used, readers: template.readers), values: filled.values,
            fragments: template.fragments, ledgerSources: filled.sources)
    }

    func pages(
        _ pack: Pack, template asked: TemplateRequest, _ office: Office?, _ ledgers: LedgerReturnsCache,
        as edition: Edition = .draft
    ) throws(StageFailure) -> Reported<PageSequence> {
        try made(pack, template: asked, office, ledgers, as: edition).pages
    }

    /// A template's pages, with what they were made of.
    struct MadeTemplate {
        var filled: FilledTemplate
        var pages: Reported<PageSequence>
        var sources: [SourceDigest]
        /// What an approval is bound to; nil where nobody asked.
        var digest: ContentDigest?
    }

    func made(
        _ pack: Pack, template asked: TemplateRequest, _ office: Office?, _ ledgers: LedgerReturnsCache,
        as edition: Edition, digesting: Bool = false
    ) throws(StageFailure) -> MadeTemplate {
        let (source, data) = (asked.source, asked.data)
        let filled = try fill(pack, template: source, data: data, office, ledgers, as: edition)
        let typed = TypedText([data, office?.values].compactMap(\.self))
        let findings = proofread(filled.document, typed, office)
        let folders = [URL(fileURLWithPath: data.place.file).deletingLastPathComponent(), office?.folder, pack.folder]
        let pictures = PictureFiles.read(filled.pictures, in: folders)
        let told = filled.warnings + findings
        let laidOut: Reported<[Page]>
        do {
            laidOut = try layOut(typed, office, pictures) { (layout) throws(StageFailure) in
                var pages = try layout.layOut(filled.printed)
                if filled.isDraft { pages.output = try layout.markedAsDraft(pages.output) }
                return pages
            }
        } catch {
            // Whoever has to mend the layout mends the wording at once.
            throw StageFailure(told + error.diagnostics)
        }
        let metadata = Metadata(filled.printed, profile: office?.profile, isDraft: filled.isDraft)
        let written = WrittenPlaces(source: source, typed: typed, values: filled.values)
        let scan = PrivacyScan(place: Place(file: source.file), written: written, readers: filled.readers)
        let searched = office.map { SearchedOffice($0, ledgers) }
        let attached = filled.readers <= .party ? filled.fields.texts(in: filled.values) : []
        let personal = filled.readers <= .party ? scan.findings(laidOut.output, metadata, attached: attached, searched) : []
        var pages = try sequence(laidOut, metadata, warnings: told + personal)
        let sources = pack.sources(of: asked.file, fragments: filled.fragments) + filled.ledgerSources
        let head = FilledHead(
            name: asked.name, kind: .template(asked.file), title: metadata.title, organ: metadata.author,
            number: metadata.official.documentNumber, date: filled.document.date, readers: filled.readers, sources: sources)
        pages.output.data = AttachedFile(document: filled.fields.xml(head, filled.values))
        guard digesting else { return MadeTemplate(filled: filled, pages: pages, sources: sources) }
        let plain = try layOut(typed, office, pictures) { (layout) throws(StageFailure) in
            try layout.layOut(filled.document.withoutNumberAndDates)
        }
        return MadeTemplate(filled: filled, pages: pages, sources: sources, digest: CanonicalContent.digest(plain.output))
    }

    func pages(
        _ pack: Pack, _ name: String, book: OfficeDocument.Book, _ label: AttachmentLabel?, _ office: Office,
        _ ledgers: LedgerReturnsCache, drawnIn draft: (Metadata) throws(StageFailure) -> PDFDraft?
    ) throws(StageFailure) -> Reported<PageSequence> {
        var made = try made(pack, name, book: book, office, ledgers)
        if let label {
            try label.check(title: made.book.title)
            made.book.label = label.text
        }
        let file = try draft(made.metadata)
        let laidOut = try layOut(TypedText([book.data, office.values]), office) { (layout) throws(StageFailure) in
            try layout.layOut(made.book) { file?.add($0) }
        }
        // A list of workers has readers of its own, whoever reads what it is attached to.
        let scan = PrivacyScan(place: book.table.place, readers: book.ceiling)
        let searched = SearchedOffice(office, ledgers)
        let personal = book.ceiling <= .party ? scan.findings(laidOut.output, made.metadata, attached: made.texts, searched) : []
        var pages = try sequence(laidOut, made.metadata, warnings: made.warnings + personal)
        pages.output.data = AttachedFile(document: made.data)
        return pages
    }

    /// A book before it is laid out. The values that fill it are gone then: those of a long ledger take much memory.
    private struct MadeBook {
        var book: TableBook
        var metadata: Metadata
        var warnings: [Diagnostic]
        /// What goes along in the file.
        var data: [UInt8]
        /// The texts in it, where persons are looked for.
        var texts: [String]
    }

    private func made(
        _ pack: Pack, _ name: String, book: OfficeDocument.Book, _ office: Office, _ ledgers: LedgerReturnsCache
    ) throws(StageFailure) -> MadeBook {
        let inputs = try self.inputs(pack, office, ledgers)
        let table = inputs.tables[book.table.text]
        guard let table, let heading = table.book else {
            let known = inputs.tables.tables.filter { $0.book != nil }.map(\.name.text)
            throw StageFailure(
                .noBook(book.table.text, known: known, declaredAt: table?.name.place, at: book.table.place))
        }
        guard table.narrowest.fieldClass <= book.ceiling else {
            throw StageFailure(
                .bookAboveCeiling(table.name.text, table.narrowest, ceiling: book.ceiling, at: book.table.place))
        }
        var uses = TemplateUses()
        uses.fields = heading.fields
        uses.members = heading.members
        uses.tables = [table.name.text]
        let contents = try ContentCheck(inputs.schema) { $0.isTable(table.name.text) }
        let filled = try inputs.filled(uses, data: book.data, and: contents.fields(askedOfTable: table.name.text))
        let sheets = try table.sheets(heading, filled.values, units: filled.units, silent: filled.silent)
        guard let properties = heading.properties(filled.values) else {
            preconditionFailure("the table has been checked to have both")
        }
        let lacking = contents.findings(
            sheets.output, ofTable: table.name.text, filled.values, date: properties.day, at: table.name.place ?? book.table.place)
        guard lacking.allSatisfy({ $0.severity == .warning }) else { throw StageFailure(lacking) }
        let head = FilledHead(
            name: name, kind: .book(table.name.text), title: table.title.text, organ: properties.organ, date: properties.day,
            readers: book.ceiling, sources: pack.sourcesOfBooks + filled.sources)
        let fields = FilledFields(inputs.schema, uses, tables: [table], readers: book.ceiling)
        return MadeBook(
            book: sheets.output.marked(lacking: filled.lacking), metadata: Metadata(sheets.output, of: properties.organ, asOf: properties.day),
            warnings: filled.warnings + sheets.warnings + lacking, data: fields.xml(head, filled.values),
            texts: book.ceiling <= .party ? fields.texts(in: filled.values) : [])
    }

    private func inputs(
        _ pack: Pack, _ office: Office?, _ ledgers: LedgerReturnsCache
    ) throws(StageFailure) -> DocumentInputs {
        let schema = try pack.schema()
        return DocumentInputs(
            pack: pack, schema: schema, tables: try pack.tables(schema), office: office, ledgers: ledgers, isIncomplete: makesIncomplete)
    }
}

extension Diagnostic.Code {
    /// Whether headings do not follow each other.
    fileprivate var isOfHeadingOrder: Bool { rawValue == "GBT0125" }

    /// Whether a line of the template could not be read, or its heading was none.
    fileprivate var isOfSyntax: Bool { rawValue.hasPrefix("TPL01") || rawValue == "TPL0313" }
}
