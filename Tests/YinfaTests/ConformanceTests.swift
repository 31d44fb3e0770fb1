import Foundation
import TestSupport
import Testing

@Suite("PDF/A-3a and PDF/UA-1 of the sample's documents") struct ConformanceTests {
    @Test("each keeps all rules of the project's list", arguments: SampleOffice.allDocumentNames)
    func rules(_ name: String) throws {
        let rules = try PDFRules(try Sample.bytes(name + ".pdf"))
        #expect(Array(rules.breaches.prefix(10)) == [])
        #expect(!rules.furniture.joined().contains("。"), "sentences are no furniture")
    }
}

@Suite("What the sample's documents tell who does not see them") struct TagsTests {
    private func tags(_ name: String) throws -> [Substring] {
        try PDFRules(try Sample.bytes(name + ".pdf")).tags.split(separator: "\n")
    }

    @Test("the notice: title, addressees, headings, attachments and a form, in the order of reading")
    func notice() throws {
        let lines = try tags("notice")
        let headings = lines.filter { $0.hasPrefix("  H") }.map { $0.dropFirst(2).prefix(2) }
        #expect(headings.first == "H1" && headings.contains("H2"))
        #expect(lines.filter { $0.hasPrefix("  H1") }.count >= 2)
        #expect(lines.contains { $0.hasPrefix("        Lbl 附件：1.") })
        let table = lines.filter { $0.contains("TH ") }
        #expect(table.contains { $0.contains("Scope=/Column") } && table.contains { $0.contains("Scope=/Row") })
        #expect(table.contains { $0.contains("ColSpan") } && table.contains { $0.contains("RowSpan") })
    }

    @Test("text that goes over a page's end is one paragraph")
    func parted() throws {
        let lines = try tags("notice")
        let parted = lines.filter { $0.hasPrefix("  P ") && $0.contains("|") }
        #expect(!parted.isEmpty)
        for line in parted { #expect(line.last == "。" || line.last == "：", "\(line)") }
    }

    @Test("a book is one table, whose head is told once")
    func book() throws {
        let rules = try PDFRules(try Sample.bytes("ledger.pdf"))
        let lines = rules.tags.split(separator: "\n")
        #expect(lines.filter { $0 == "  Table" }.count == 1)
        #expect(lines.filter { $0 == "    THead" }.count == 1)
        #expect(lines.filter { $0.hasPrefix("  H1") }.count == 1)
        #expect(rules.furniture.dropFirst().allSatisfy { $0.contains("序号") })
    }

    @Test("folios are furniture")
    func folios() throws {
        let rules = try PDFRules(try Sample.bytes("notice.pdf"))
        for (index, words) in rules.furniture.enumerated() where !words.isEmpty { #expect(words == "— \(index + 1) —") }
        #expect(rules.furniture.filter { !$0.isEmpty }.count >= 6)
    }

    @Test("poppler reads the tree, and its text in order")
    func poppler() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try Sample.bytes("notice.pdf"), as: "notice.pdf")
        let text = try Shell.text(["pdfinfo", "-struct-text", path])
        #expect(text.hasPrefix("Document"))
        let title = try #require(text.range(of: "通知"))
        #expect(text[title.upperBound...].contains("Table"))
        #expect(text.contains("TH") && text.contains("/Scope") == false)
    }
}
