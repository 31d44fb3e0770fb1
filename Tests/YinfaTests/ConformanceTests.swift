import Diagnostics
import DisplayList
import Foundation
import PDFFinishing
import TestSupport
import Testing
import Yinfa

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
        let items = try tags("stage-report").filter { $0.hasPrefix("      L") }
        #expect(items.map { $0.dropFirst(6).prefix(5) } == ["Lbl 附", "LBody", "Lbl 2", "LBody"])
        let table = lines.filter { $0.contains("TH ") }
        #expect(table.contains { $0.contains("Scope=/Column") } && table.contains { $0.contains("Scope=/Row") })
        #expect(table.contains { $0.contains("ColSpan") } && table.contains { $0.contains("RowSpan") })
    }

    @Test("text that goes over a page's end is one paragraph")
    func parted() throws {
        let lines = try tags("notice")
        let parted = lines.filter { $0.hasPrefix("  P ") && $0.contains("|") }
        #expect(!parted.isEmpty)
        for line in parted { #expect("。：；".contains(line.last ?? " ") || line.hasSuffix("人）"), "\(line)") }
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

    @Test("a return tells its form, its figures under their headings, and its sentences with their figures in them")
    func returned() throws {
        let lines = try tags("return-2020-12-31")
        #expect(lines.contains("  H1 根治欠薪冬季专项行动情况表"))
        #expect(lines.contains("        TH Scope=/Row 建筑企业") && lines.contains("        TD 0.1616"))
        let sentence = try #require(lines.first { $0.contains("其他情况：1.") })
        #expect(sentence.hasPrefix("  P ") && sentence.replacing("|", with: "").contains("检查政府投资工程项目共176个"))
    }

    @Test("nothing is lost: the tree and the furniture have all characters of the pages, each once", arguments: ["notice", "ledger", "order", "bulletin"])
    func complete(_ name: String) throws {
        let rules = try PDFRules(try Sample.bytes(name + ".pdf"))
        let told = (rules.words.values.joined() + rules.furniture.joined()).unicodeScalars.filter { !$0.properties.isWhitespace }
        let shown = try Shell.text(["pdftotext", "-raw", rules.structure.path, "-"]).unicodeScalars
            .filter { !$0.properties.isWhitespace && $0 != "\u{C}" }
        #expect(told.sorted() == shown.sorted())
    }

    @Test("the metadata have the official elements of a document and of a return")
    func official() throws {
        let notice = try PDFStructure(try Sample.bytes("notice.pdf")).xmp
        for (name, value) in [("documentNumber", "凤治欠办〔2020〕6号"), ("kind", "通知"), ("date", "2020-11-09")] {
            #expect(notice.contains("<gongwen:\(name)>\(value)</gongwen:\(name)>"), "\(name)")
        }
        #expect(notice.contains("<gongwen:organ>") && !notice.contains("<gongwen:formNumber>") && !notice.contains("<gongwen:secrecy>"))
        let form = try PDFStructure(try Sample.bytes("return-2020-12-31.pdf")).xmp
        for (name, value) in [("formNumber", "winter-2020"), ("period", "截至2020-12-31"), ("date", "2020-12-31")] {
            #expect(form.contains("<gongwen:\(name)>\(value)</gongwen:\(name)>"), "\(name)")
        }
    }

    @Test("an internal paper is of the kind that its mark names, though it is set like minutes", arguments: [
        ("briefing", "简报"), ("special", "专报"), ("talk-minutes", "纪要"),
    ])
    func internalPapers(_ name: String, _ kind: String) throws {
        #expect(try PDFStructure(try Sample.bytes(name + ".pdf")).xmp.contains("<gongwen:kind>\(kind)</gongwen:kind>"))
    }

    @Test("the organ that answers for a list is an organ, whatever stands in the line above it", arguments: [
        "order-workers", "decision-workers", "service",
    ])
    func responsible(_ name: String) throws {
        let structure = try PDFStructure(try Sample.bytes(name + ".pdf"))
        #expect(structure.xmp.contains("<gongwen:organ>凤栖山市人力资源和社会保障局</gongwen:organ>"))
        let data = try DataReader().data(in: try Sample.bytes(name + ".pdf"), at: Place(file: name)).bytes
        #expect(String(decoding: data, as: UTF8.self).contains(">凤栖山市人力资源和社会保障局<"))
    }

    @Test("folios are furniture")
    func folios() throws {
        let rules = try PDFRules(try Sample.bytes("notice.pdf"))
        for (index, words) in rules.furniture.enumerated() where !words.isEmpty { #expect(words == "— \(index + 1) —") }
        #expect(rules.furniture.filter { !$0.isEmpty }.count >= 6)
    }

    @Test("forms of boxes have heads of rows, and an empty frame is no table", arguments: ["service", "write-off", "special"])
    func boxes(_ name: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try Sample.bytes(name + ".pdf"), as: name + ".pdf")
        let lines = try Shell.text(["pdfinfo", "-struct", path]).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        if name == "special" {
            #expect(!lines.contains { $0.hasPrefix("Table") } && lines.contains { $0.hasPrefix("Sect") }, "\(lines.suffix(4))")
        } else {
            let heads = lines.filter { $0.hasPrefix("TH") }.count
            #expect(heads >= 10 && lines.filter { $0.contains("/Scope /Row") }.count == heads, "\(heads)")
            #expect(lines.contains { $0.hasPrefix("TD") })
        }
    }

    @Test("poppler reads the tree, and its text in order")
    func poppler() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try Sample.bytes("notice.pdf"), as: "notice.pdf")
        let text = try Shell.text(["pdfinfo", "-struct-text", path])
        #expect(text.hasPrefix("Document"))
        let title = try #require(text.range(of: "通知"))
        #expect(text[title.upperBound...].contains("Table"))
        #expect(text.contains("/Scope /Column") && text.contains("/Scope /Row"))
    }
}
