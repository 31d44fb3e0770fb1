import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

/// The winter pack's notice with its own data, to be changed by the tests.
struct Sample: Sendable {
    let notice: String
    let fields: String
    let data: String
    let office: String

    static let shared: Sample? = try? Sample()

    private init() throws {
        let folder = "templates/winter-2020/"
        notice = try Repository.text(folder + "notice.gw")
        fields = try Repository.text(folder + "fields.yaml")
        data = try Repository.text(folder + "sample/documents/notice.yaml")
        office = try Repository.text(folder + "sample/office.yaml")
    }

    /// The document, or all that is wrong, in whatever stage it is.
    func document(
        notice: String? = nil, fields: String? = nil, data: String? = nil
    ) -> Result<Document, StageFailure> {
        do { return .success(try made(notice ?? self.notice, fields ?? self.fields, data ?? self.data)) } catch {
            return .failure(error)
        }
    }

    private func made(
        _ notice: String, _ fields: String, _ data: String
    ) throws(StageFailure) -> Document {
        let parameters = SampleForm.parameters()
        // The notice has nothing from a form, so its shape does not matter.
        let schema = try Schema.read(YAMLFile.parse(fields, file: "fields.yaml")) { _, _ in RecordType([]) }.given(parameters)
        let template = try Template.compile(
            SourceText(file: "notice.gw", text: notice), schema: schema, sheets: ["空表"])
        let record = try DataFile.read(
            values(YAMLFile.parse(data, file: "data.yaml")), office: YAMLFile.parse(office, file: "office.yaml"),
            schema: schema, needed: template.uses.fields)
        return try template.evaluate(record, sheets: ["空表": Fixture.sheet]).output
    }

    /// What stands under the last key of a document's file.
    private func values(_ node: YAMLNode) -> YAMLNode {
        guard case .mapping(let entries) = node.content, let last = entries.last else { return node }
        return last.value
    }
}

/// Expects places inside the files, words in both languages, and the order of the text.
func expectSound(
    _ diagnostics: [Diagnostic], files: [String: String], _ location: SourceLocation = #_sourceLocation
) {
    #expect(!diagnostics.isEmpty, sourceLocation: location)
    #expect(diagnostics == diagnostics.inOrderOfText(), sourceLocation: location)
    for diagnostic in diagnostics {
        expectWords(diagnostic, location)
        for place in [diagnostic.place].compactMap({ $0 }) + diagnostic.notes.compactMap(\.place) {
            expectInside(place, files, location)
        }
    }
}

private func expectInside(_ place: Place, _ files: [String: String], _ location: SourceLocation) {
    guard let text = files[place.file] else {
        Issue.record("\(place.file) is no file of ours", sourceLocation: location)
        return
    }
    guard let position = place.position else { return }
    let source = SourceText(file: place.file, text: text)
    #expect((1...source.lineCount).contains(position.line), "\(place.description)", sourceLocation: location)
    let excerpt = position.excerpt ?? ""
    #expect((1...excerpt.count + 1).contains(position.column), "\(place.description)", sourceLocation: location)
}

extension Document {
    /// Everything it says, without the places that it came from.
    var words: [String] {
        var words = [head.mark.text, head.number?.text ?? "", title?.text ?? "", addressees?.text ?? ""]
        words += body.paragraphs.map { "\($0.level?.rawValue ?? 0)|\($0.heading)|\($0.text)" }
        words += attachments.map(\.name.text)
        words += [signature?.organ.text ?? "", date.iso, signature?.sealing.rawValue ?? "", note?.text ?? ""]
        words += [imprint?.copies.first?.text ?? "", imprint?.printer?.text ?? "", imprint?.date?.iso ?? ""]
        return words
    }
}

/// What the winter pack's form gives its templates.
enum SampleForm {
    /// - Parameter target: the last day of the cases of the first kind, which begin with its year.
    static func parameters(target: String = "2020-12-31") -> Value.Record {
        var parameters = Value.Record(["清零截止": Value(.text(target)), "清零起始": Value(.text(target.prefix(4) + "-01-01"))])
        for name in ["按欠薪起始", "移送算办结", "执行算办结", "仲裁算办结"] { parameters[name] = Value(.integer(0)) }
        return parameters
    }
}
