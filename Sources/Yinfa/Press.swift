import CairoRendering
import Composition
public import Diagnostics
import DisplayList
import Foundation
import Layout
import OfficialDocument
import PDFFinishing
import PlacedYAML
import Quantities
import StatisticalForms
import Typefaces

/// Turns templates and forms with their data into finished pages.
///
/// A press keeps its fonts open, so use one for many documents. It belongs to
/// the task that made it; for several tasks make several. For example:
///
///     let press = try Press(resources: .locate())
///     let result = try press.render("notice.gw", data: "notice.yaml", as: .pdf, name: "notice")
///     try OutputFolder(folder).write(result.output)
public final class Press {
    let resources: Resources
    private let shaper: PangoShaper
    /// For long books; nil on a single processor.
    var lanes: ShaperLanes?
    private let lexicon: SenseLexicon
    private let pdf = PDFRenderer()
    private let png = PNGRenderer(dotsPerInch: 150)
    /// Whether a character set in another face than its role's first is an error (`--strict-fonts`).
    public var refusesSubstitutedFaces = false
    /// Whether the city's return is made without units of which no ledger has come (`--incomplete`); it then names them.
    public var makesIncomplete = false

    /// Opens the fonts that the resources and the office name.
    ///
    /// - Throws: `FNT` diagnostics for font files that are missing or broken.
    public init(resources: Resources, office: Office? = nil) throws(StageFailure) {
        self.resources = resources
        let roles = try Self.roles(resources, office)
        shaper = PangoShaper(roles: roles)
        lanes = ShaperLanes(roles: roles)
        if lanes?.count == 1 { lanes = nil }
        lexicon = try Self.lexicon(resources)
    }

    static func roles(_ resources: Resources, _ office: Office?) throws(StageFailure) -> FontRoles {
        let roles = try FontRoles.load(
            resources.fonts.appendingPathComponent("roles.yaml").path,
            facesIn: resources.builtFonts.path)
        guard let office, let own = office.fonts else { return roles }
        return try roles.overridden(by: own, relativeTo: office.folder.path)
    }

    private static func lexicon(_ resources: Resources) throws(StageFailure) -> SenseLexicon {
        let words = resources.titleWords
        let list =
            FileManager.default.fileExists(atPath: words.path)
            ? try TextFiles.read(words, shownAs: words.path).text : ""
        return SenseLexicon(list: list)
    }

    // MARK: Rendering

    /// Renders a template (`.gw`) or a form (`.yaml`) with a data file.
    ///
    /// - Parameters:
    ///   - template: the path of the template or of `form.yaml`; its folder is the pack.
    ///   - data: the path of the data, YAML or JSON: the template's inputs, or a return.
    ///   - office: gives values that the data file does not.
    ///   - name: the name of what is made, without its ending.
    /// - Returns: one file, or a picture of each page.
    /// - Throws: diagnostics of every stage; nothing is written.
    public func render(
        _ template: String, data: String, office: Office? = nil, as format: OutputFormat, name: String
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        let url = URL(fileURLWithPath: template)
        let pack = Pack(
            folder: url.deletingLastPathComponent(),
            shownAs: (template as NSString).deletingLastPathComponent)
        let file = url.lastPathComponent
        let isTemplate = url.pathExtension == "gw"
        var collector = DiagnosticCollector()
        // A form may have been filled in by hand as a workbook, or its data may come with a PDF.
        let isText = isTemplate || ReturnFileKind(fileName: data) == .text
        let node = !isText ? YAMLNode(.null, place: Place(file: data)) : collector.attempt { () throws(StageFailure) in
            try YAMLFile.parse(try TextFiles.read(URL(fileURLWithPath: data), shownAs: data).text, file: data)
        }
        let source = isTemplate ? collector.attempt { () throws(StageFailure) in try pack.template(file) } : nil
        let form = isTemplate ? nil : collector.attempt { () throws(StageFailure) in try pack.form(file) }
        try collector.throwIfFailed()
        guard let node else { preconditionFailure("a failed attempt reports an error") }
        let named = try office.map { office throws(StageFailure) in try office.named(by: resources) }
        let ledgers = LedgerReturnsCache()
        if let named { try PrivacyScan.check(fileName: name, persons: ledgers.workers(in: named).output) }
        if let form {
            let figures = try isText ? ReturnData.read(node, form: form) : ReturnData.read(file: data, form: form)
            return try write(try pages(form, figures, TypedText([node]), named, ledgers), as: format, name: name)
        }
        guard let source else { preconditionFailure("a template or a form was read") }
        let asked = TemplateRequest(file: file, source: source, data: Self.inputs(node))
        let pages = try self.pages(pack, template: asked, named, ledgers)
        return try write(pages, as: format, name: name)
    }

    /// A document file of an office holds the inputs under 数据; a plain data file is the inputs.
    private static func inputs(_ node: YAMLNode) -> YAMLNode {
        guard case .mapping(let entries) = node.content, entries.contains(where: { $0.key == "模板" }),
            let data = entries.first(where: { $0.key == "数据" })
        else { return node }
        return data.value
    }

    /// Renders one document of an office.
    public func render(
        _ document: OfficeDocument, of office: Office, as format: OutputFormat
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        try render(document, of: office, as: [format], LedgerReturnsCache())
    }

    /// Renders one document of an office to several formats, laid out once.
    public func render(
        _ document: OfficeDocument, of office: Office, as formats: [OutputFormat]
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        try render(document, of: office, as: formats, LedgerReturnsCache())
    }

    /// - Parameter ledgers: returns found before, so that several documents of one day share them.
    func render(
        _ document: OfficeDocument, of office: Office, as formats: [OutputFormat], _ ledgers: LedgerReturnsCache
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        var draft: PDFDraft?
        let pages: Reported<PageSequence>
        do throws(StageFailure) {
            pages = try self.pages(document, of: office, ledgers) { (metadata) throws(StageFailure) in
                if formats.contains(.pdf) { draft = try self.pdf.begin(self.shaper.faceFiles, metadata) }
                return draft
            }
        } catch {
            guard let notes = document.leftOut(error) else { throw error }
            return Reported([], warnings: notes)
        }
        // With the pack's names for tables: a ledger that uses them cannot be read without.
        let named = try office.named(by: resources)
        try PrivacyScan.check(fileName: document.name, persons: ledgers.workers(in: named).output)
        var files: [OutputFile] = []
        for format in formats { files += try write(pages, as: format, name: document.name, draft: draft).output }
        return Reported(files, warnings: pages.warnings)
    }

    // MARK: Stages

    /// - Parameter draft: begins the file in which the pages of a long book are drawn while others are laid out.
    func pages(
        _ document: OfficeDocument, of office: Office, _ ledgers: LedgerReturnsCache,
        drawnIn draft: (Metadata) throws(StageFailure) -> PDFDraft? = { _ in nil }
    ) throws(StageFailure) -> Reported<PageSequence> {
        let pack = try Pack.find(of: office, in: resources)
        let office = try office.reading(namesOf: pack)
        let label = try self.label(of: document, pack, office, ledgers)
        switch document.source {
        case .template(let name, let data):
            let source = try pack.template(name.text, namedAt: name.place)
            let asked = TemplateRequest(name: document.name, file: name.text, source: source, data: data)
            return try numbered(pack, template: asked, office, ledgers)
        case .book(let book): return try pages(pack, document.name, book: book, label, office, ledgers, drawnIn: draft)
        case .form(let name, let data):
            let form = try pack.form(name.text, namedAt: name.place)
            if ReturnFileKind(fileName: data.text) != .text {
                let figures = try ReturnData.read(inOffice: office, data.text, namedAt: data.place, form: form)
                return try pages(form, figures, TypedText([]), office, ledgers, label)
            }
            let file = office.folder.appendingPathComponent(data.text)
            let source = try TextFiles.read(file, shownAs: office.shown(data.text), namedAt: data.place)
            let node = try YAMLFile.parse(source.text, file: source.file)
            return try pages(form, try ReturnData.read(node, form: form), TypedText([node]), office, ledgers, label)
        case .computed(let computed):
            let form = try pack.form(computed.form.text, namedAt: computed.form.place)
            let figures = try ledgers.checked(computed, form: form, of: office, isIncomplete: makesIncomplete)
            let searched = SearchedOffice(office, ledgers)
            return try pages(form, figures.output, TypedText([]), office, label, searching: searched, warnings: figures.warnings)
        }
    }

    private func pages(
        _ form: FormDefinition, _ figures: ReturnData, _ typed: TypedText, _ office: Office?, _ ledgers: LedgerReturnsCache,
        _ label: AttachmentLabel? = nil
    ) throws(StageFailure) -> Reported<PageSequence> {
        let reasons = try office?.reasonBook(form: form) ?? ReasonBook()
        var figures = figures
        if let office {
            figures.isPart = (try? ReportingUnits(office))?.singles.contains(figures.reportingUnit.text) ?? false
            if let file = figures.reportingUnit.place?.file { figures.options = office.options(file: file, previous: nil, form: form) }
        }
        return try pages(
            form, form.checked(figures, previous: nil, reasons: reasons), typed, nil, label,
            searching: office.map { SearchedOffice($0, ledgers) })
    }

    /// A return that keeps its checks, as pages.
    func pages(
        _ form: FormDefinition, _ checked: CheckedData, _ typed: TypedText, _ office: Office? = nil,
        _ label: AttachmentLabel? = nil, searching searched: SearchedOffice? = nil, warnings: [Diagnostic] = []
    ) throws(StageFailure) -> Reported<PageSequence> {
        let findings = try checked.outcome.warnings()
        let figures = checked.data
        var sheet = form.sheet(filledWith: figures)
        if let label {
            try label.check(title: sheet.output.title)
            sheet.output.label = label.text
        }
        let laidOut = try layOut(typed, office) { (layout) throws(StageFailure) in
            try layout.layOut(sheet.output, code: form.sheetCode(of: figures))
        }
        let metadata = Metadata(form, figures)
        let personal = personalFindings(
            form, figures, laidOut.output, metadata, typed, searched, readers: min(.party, label?.readers ?? .party))
        var pages = try sequence(laidOut, metadata, warnings: warnings + findings + sheet.warnings + personal)
        let sources = [form.source].compactMap(\.self) + checked.sources
        pages.output.data = AttachedFile(
            name: "data.xml", description: "报表数据（以户、件、人、分为单位）", bytes: form.xml(of: figures, from: sources))
        return pages
    }

    /// Lays out, and points at what was typed where a character has no font.
    func layOut(
        _ typed: TypedText, _ office: Office? = nil, _ pictures: PictureFiles = PictureFiles(),
        _ body: (DocumentLayout) throws(StageFailure) -> Reported<[Page]>
    ) throws(StageFailure) -> Reported<[Page]> {
        do {
            let names = office?.keptNames ?? []
            let lexicon = self.lexicon.adding(names: names).adding(organs: office?.organs ?? [])
            let layout = DocumentLayout(
                shaper: shaper, measures: office?.profile?.measures ?? Measures(), lexicon: lexicon,
                names: names, pictures: pictures, lanes: lanes)
            let pages = try body(layout)
            return Reported(pages.output, warnings: pages.warnings.map(typed.pointed))
        } catch {
            throw StageFailure(error.diagnostics.map(typed.pointed))
        }
    }

    func sequence(
        _ pages: Reported<[Page]>, _ metadata: Metadata, warnings: [Diagnostic]
    ) throws(StageFailure) -> Reported<PageSequence> {
        var diagnostics = warnings + pages.warnings
        if refusesSubstitutedFaces {
            for index in diagnostics.indices where diagnostics[index].code == .substitutedFace {
                diagnostics[index].severity = .error
            }
        }
        if diagnostics.contains(where: { $0.severity == .error }) { throw StageFailure(diagnostics) }
        let sequence = PageSequence(pages: pages.output, faces: shaper.faceFiles, metadata: metadata)
        return Reported(sequence, warnings: diagnostics)
    }

    /// - Parameter draft: a PDF in which the pages have been drawn already.
    func write(
        _ pages: Reported<PageSequence>, as format: OutputFormat, name: String, draft: PDFDraft? = nil
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        try PrivacyScan.check(fileName: name)
        switch format {
        case .pdf:
            let drawn = if let draft { try draft.finish() } else { try pdf.write(pages.output) }
            let bytes = try PDFFinisher(lanes: ProcessorLanes()).finish(drawn, pages: pages.output)
            return Reported([OutputFile(name: name + ".pdf", bytes: bytes)], warnings: pages.warnings)
        case .png:
            let pictures = try png.write(pages.output)
            let files = pictures.enumerated().map { index, bytes in
                OutputFile(name: pictures.count == 1 ? "\(name).png" : "\(name)-\(index + 1).png", bytes: bytes)
            }
            return Reported(files, warnings: pages.warnings)
        case .dump:
            let text = Dump().text(pages.output)
            return Reported([OutputFile(name: name + ".dump", bytes: Array(text.utf8))], warnings: pages.warnings)
        }
    }
}

extension URL {
    /// The path as a user would type it from the current folder, where it lies below it.
    var relativeToCurrentFolder: String {
        let current = FileManager.default.currentDirectoryPath + "/"
        let full = standardizedFileURL.path
        return full.hasPrefix(current) ? String(full.dropFirst(current.count)) : full
    }
}
