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

    init(folder: URL, shownAs shown: String) {
        self.folder = folder
        self.shown = shown
    }

    func schema() throws(StageFailure) -> Schema {
        try Schema.read(try yaml("fields.yaml"))
    }

    func form(_ name: String = "form.yaml") throws(StageFailure) -> FormDefinition {
        try FormDefinition.read(try yaml(name))
    }

    /// The sheets that an attachment may name.
    func sheets() throws(StageFailure) -> [String: FormSheet] {
        guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("form.yaml").path)
        else { return [:] }
        return ["空表": try form().blankSheet()]
    }

    func template(_ name: String) throws(StageFailure) -> SourceText {
        try TextFiles.read(folder.appendingPathComponent(name), shownAs: path(name))
    }

    private func yaml(_ name: String) throws(StageFailure) -> YAMLNode {
        let source = try TextFiles.read(folder.appendingPathComponent(name), shownAs: path(name))
        return try YAMLFile.parse(source.text, file: source.file)
    }

    private func path(_ name: String) -> String { shown.isEmpty ? name : "\(shown)/\(name)" }
}
