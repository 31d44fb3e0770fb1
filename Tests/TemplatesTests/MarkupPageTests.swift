import OfficialDocument
import TestSupport
import Testing

@testable import Templates

@Suite("docs/text-markup.md, and in Chinese") struct MarkupPageTests {
    private static let pages = ["docs/text-markup.md", "docs/text-markup.zh-CN.md"]

    /// Keys with the third column of their row, if it has one.
    private func rows(_ page: String) throws -> [String: String] {
        var rows: [String: String] = [:]
        for line in try Repository.text(page).split(separator: "\n") where line.hasPrefix("| ") {
            let cells = line.split(separator: "|").map { $0.trimmingSpaces }
            for key in cells[0].split(separator: ",").map(\.trimmingSpaces) { rows[key] = cells.count > 2 ? cells[2] : "" }
        }
        return rows
    }

    @Test("has a row for each key of the front matter", arguments: pages, ElementKey.allCases)
    func keys(page: String, key: ElementKey) throws { #expect(try rows(page)[key.rawValue] != nil) }

    @Test("says of each key of the head in which formats it may stand", arguments: pages, ElementKey.allCases)
    func formats(page: String, key: ElementKey) throws {
        guard let said = try rows(page)[key.rawValue], !said.isEmpty else { return }
        let formats = Document.Format.allCases.filter { said.contains($0.rawValue) }
        #expect(key.formats == ((said.hasPrefix("all") || said.hasPrefix("各种")) ? Set(Document.Format.allCases) : Set(formats)))
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
