import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import StatisticalForms
import Templates

/// One campaign's templates, fields and form.
struct Pack {
    let folder: URL
    /// The folder as diagnostics show it.
    let shown: String
    private let forms = FormShelf()

    init(folder: URL, shownAs shown: String) {
        self.folder = folder
        self.shown = shown
    }

    /// - Parameter place: where the form is named, if a file names it.
    func form(_ name: String = "form.yaml", namedAt place: Place? = nil) throws(StageFailure) -> FormDefinition {
        try forms.form(name) { () throws(StageFailure) in
            let source = try text(name, namedAt: place)
            forms.note(.text(source), of: name)
            var form: FormDefinition
            if let known = PackShelves.forms.known(source) { form = known } else {
                form = try FormDefinition.read(try YAMLShelf.packs.node(of: source))
                PackShelves.forms.keep(form, of: source)
            }
            form.source = self.source(.form, name)
            return form
        }
    }

    /// The forms that were read, and that there is none, as this document saw it.
    var formTexts: [String: FileState] { forms.texts }

    /// - Returns: whether the pack has the form that is meant where none is named.
    func noteForm() -> Bool {
        if !hasForm { forms.note(.missing, of: "form.yaml") }
        return hasForm
    }

    /// A form's file as this document has read it, or as it is.
    func formState(_ name: String) -> FileState {
        if let noted = forms.texts[name] { return noted }
        if let source = try? text(name) { return .text(source) }
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path) ? .unreadable : .missing
    }

    /// The sheets that an attachment may name.
    func sheets() throws(StageFailure) -> [String: FormSheet] {
        hasForm ? ["空表": try form().blankSheet()] : [:]
    }

    var hasForm: Bool { FileManager.default.fileExists(atPath: folder.appendingPathComponent("form.yaml").path) }

    /// - Parameter place: where the template is named, if a file names it.
    func template(_ name: String, namedAt place: Place? = nil) throws(StageFailure) -> SourceText {
        try text(name, namedAt: place)
    }

    /// The pieces of text that the templates include: the `.gw` files without front matter. One that
    /// cannot be read is none, and is missed where a template names it.
    func fragments() -> Fragments {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return Fragments(candidates: names.filter { $0.hasSuffix(".gw") }.sorted()) { try? template($0) }
    }

    func yaml(_ name: String) throws(StageFailure) -> YAMLNode { try YAMLShelf.packs.node(of: try text(name)) }

    func text(_ name: String, namedAt place: Place? = nil) throws(StageFailure) -> SourceText {
        try TextFiles.read(folder.appendingPathComponent(name), shownAs: path(name), namedAt: place)
    }

    /// Its templates by their files' names, in their order.
    var templateNames: [String] {
        let fragments = Set(fragments().names)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".gw") && !$0.hasPrefix(".") && !fragments.contains($0) }.sorted()
    }

    /// A file of the pack as diagnostics show it.
    func path(_ name: String) -> String { shown.isEmpty ? name : "\(shown)/\(name)" }
}
