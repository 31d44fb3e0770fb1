import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

/// The Swift example of README.md, compiled and run.
@Suite("README example") struct ReadmeExample {
    @Test("makes the sample office's notice") func makesNotice() throws {
        _ = try TestFonts.paths()
        let folder = try TemporaryFolder()
        let officeFolder = Repository.path("templates/winter-2020/sample")
        let outputFolder = URL(fileURLWithPath: folder.path)

        // README.md shows what stands between the markers, word for word.
        // README begins
        do {
            let office = try Office.open(officeFolder)
            let press = try Press(resources: .locate(), office: office)
            let made = try press.make(office, only: ["notice"])
            try OutputFolder(outputFolder).write(made.output)
            for warning in made.warnings { print(warning.message.english) }
        } catch {
            let formatter = DiagnosticFormatter(language: .english)
            for diagnostic in error.diagnostics { print(formatter.console(diagnostic)) }
        }
        // README ends

        let pdf = try Data(contentsOf: URL(fileURLWithPath: folder.file("notice.pdf")))
        #expect(pdf.starts(with: Data("%PDF-1.7".utf8)))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notice.pdf"])
    }

    @Test("README.md shows the code that the test runs") func readmeShowsTheCode() throws {
        let blocks = Self.swiftBlocks(of: try Repository.text("README.md"))
        let source = try Repository.text("Tests/YinfaTests/ReadmeExample.swift")
        #expect(blocks == [Self.markedLines(of: source)])
    }

    /// The lines of each fenced block of Swift.
    private static func swiftBlocks(of markdown: String) -> [[String]] {
        var blocks: [[String]] = []
        var isInside = false
        for line in lines(of: markdown) {
            if line == "```swift" {
                blocks.append([])
                isInside = true
            } else if line == "```" {
                isInside = false
            } else if isInside {
                blocks[blocks.count - 1].append(line)
            }
        }
        return blocks
    }

    /// The lines between the markers, without the indentation that they share.
    private static func markedLines(of source: String) -> [String] {
        let all = lines(of: source)
        let marker = all.firstIndex { $0.hasSuffix("// README begins") } ?? all.startIndex
        let marked = all[(marker + 1)...].prefix { !$0.hasSuffix("// README ends") }
        let indent = marked.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return marked.map { String($0.dropFirst(indent)) }
    }

    private static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
