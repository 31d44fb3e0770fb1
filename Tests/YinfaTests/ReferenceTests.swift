import Diagnostics
import DisplayList
import Foundation
import Layout
import OfficialDocument
import PlacedYAML
import StatisticalForms
import TestSupport
import Testing
import Typefaces

/// `.dump` files that hold what pages looked like when somebody last looked at them.
///
/// `REFERENCES=write` in the environment writes them again.
enum Reference {
    /// A dump is not what the reference holds.
    struct Difference: Error, CustomStringConvertible {
        var description: String
    }

    private static var isWriting: Bool { ProcessInfo.processInfo.environment["REFERENCES"] == "write" }

    static func compare(_ dump: String, with name: String) throws {
        let path = Repository.path("Tests/YinfaTests/References/\(name).dump")
        if isWriting { return try Data(dump.utf8).write(to: URL(fileURLWithPath: path)) }
        let expected = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        guard dump != expected else { return }
        throw Difference(description: report(expected, dump, name))
    }

    /// The first lines that came and went.
    static func report(_ expected: String, _ found: String, _ name: String) -> String {
        let (old, new) = (expected.components(separatedBy: "\n"), found.components(separatedBy: "\n"))
        let changes = new.difference(from: old).map { change in
            switch change {
            case .remove(let line, let text, _): (line, "- \(line + 1): \(text)")
            case .insert(let line, let text, _): (line, "+ \(line + 1): \(text)")
            }
        }
        let first = changes.sorted { $0.0 < $1.0 }.prefix(12).map(\.1)
        return "\(name).dump: \(changes.count) lines differ; REFERENCES=write writes it again\n"
            + first.joined(separator: "\n")
    }
}

@Suite("Reference dumps") struct ReferenceTests {
    @Test("the documents of the sample office stand where they stood", arguments: [
        "notice", "return-2020-12-31", "return-2021-02-10", "bulletin", "cover", "exposure", "ledger", "progress",
        "assignment", "briefing", "correction", "decision", "decision-workers", "final-report", "listing-decision", "listing-notice", "order", "order-workers",
        "penalty",
        "reminder", "removal-decision", "service", "special", "stage-report", "stage-report-return", "supervision", "supervision-end", "talk", "talk-minutes",
        "transfer", "urging", "write-off",
    ])
    func documents(_ name: String) throws {
        try Reference.compare(try Sample.text(name + ".dump"), with: name)
    }

    @Test("the blank form stands where it stood")
    func blankForm() throws {
        let text = try Repository.text("templates/winter-2020/form.yaml")
        let form = try FormDefinition.read(try YAMLFile.parse(text, file: "form.yaml"))
        let fonts = try TestFonts.paths()
        let shaper = PangoShaper(roles: try FontRoles.load(fonts.roles, facesIn: fonts.folder))
        let pages = try DocumentLayout(shaper: shaper).layOut(form.blankSheet())
        #expect(pages.warnings.isEmpty)
        let metadata = Metadata(
            title: form.title.text, author: "-", date: .init(year: 2020, month: 12, day: 31), printsDuplex: false)
        let sequence = PageSequence(pages: pages.output, faces: shaper.faceFiles, metadata: metadata)
        try Reference.compare(Dump().text(sequence), with: "return-blank")
    }

    @Test("a difference is reported by its first lines")
    func report() {
        let report = Reference.report("a\nb\nc\n", "a\nx\nc\n", "sample")
        #expect(report.contains("sample.dump: 2 lines differ"))
        #expect(report.contains("- 2: b") && report.contains("+ 2: x"))
        #expect(!report.contains("a\n"))
    }
}
