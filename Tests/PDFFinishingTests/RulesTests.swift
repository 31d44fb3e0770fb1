import DisplayList
import Geometry
import PDFFinishing
import TestSupport
import Testing

@Suite("The list of rules")
struct RulesTests {
    @Test("a finished draft keeps all of them")
    func draft() throws {
        let pages = [Page(size: .a4, items: [], folio: 1), Page(size: .a4, items: [], viewerRotation: .clockwise)]
        #expect(try PDFRules(Draft(pages).finished()).breaches == [])
    }

    @Test("what the renderer leaves breaks many")
    func raw() throws {
        let breaches = try PDFRules(Draft().raw).breaches
        for clause in ["A 6.1.2", "A 6.1.3", "A 6.2.3", "A 6.2.11.3.2", "A 6.6.2.1", "A 6.7.3.1", "UA 7.1", "UA 7.2"] {
            #expect(breaches.contains { $0.hasPrefix(clause) }, "\(clause)")
        }
    }

    @Test("a file that was changed breaks what was changed", arguments: [
        ("/Marked true", "/Marked null", "A 6.7.2.1"), ("/S /TH", "/S /TX", "A 6.7.3.4"), ("/Scope /Column", "/Scoop /Column", "UA 7.5"),
        ("/ColSpan 2", "/ColSpan 1", "UA 7.5"), ("/Lang ", "/Lung ", "UA 7.2"), ("/ToUnicode ", "/ToUnicorn ", "A 6.2.11.7.2"),
        ("/Artifact", "/Artefact", "UA 7.1"), ("/MCID 1>>", "/MCID 0>>", "A 6.7.3"), ("/S /H1", "/S /H3", "UA 7.4.2"),
        ("<pdfaid:conformance>A<", "<pdfaid:conformance>U<", "A 6.6.4"), ("/Tabs /S", "/Tabs /R", "UA 7.18.3"),
        ("/S /LBody", "/S /Lxxxx", "UA 7.6"), ("/ID (n", "/IX (n", "UA 7.9"), ("/ca 1\n", "/ca 0\n", "A 6.2.10"),
    ])
    func changed(_ old: String, _ new: String, _ clause: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try Self.varied.get(), as: "varied.pdf")
        let plain = try Shell.run(["qpdf", "--qdf", "--object-streams=disable", path, "-"])
        var bytes = plain
        let (from, to) = (Array(old.utf8), Array(new.utf8))
        #expect(from.count == to.count)
        var place = 0
        var count = 0
        while place + from.count <= bytes.count {
            if bytes[place] == from[0], bytes[place..<place + from.count].elementsEqual(from) {
                bytes.replaceSubrange(place..<place + from.count, with: to)
                count += 1
            }
            place += 1
        }
        #expect(count > 0, "nothing to change")
        let breaches = try PDFRules(bytes).breaches
        #expect(breaches.contains { $0.hasPrefix(clause) }, "\(breaches)")
    }

    @Test("all parts of a document come through, as poppler and the list read them")
    func varied() throws {
        let rules = try PDFRules(try Self.varied.get())
        #expect(rules.breaches == [])
        #expect(rules.tags == """
            Document
              H1 国务院
              P 2020年|2020年
              L
                LI
                  Lbl 国务院
                  LBody 国务院
              Table
                Caption 国务院
                THead
                  TR
                    TH Scope=/Column ColSpan=2 国务院
                TBody
                  TR
                    TH Scope=/Row 国务院
                    TD 2020年
              Note 2020年

            """)
        #expect(rules.furniture == ["", "2020年"])
    }

    /// A page of everything, and one on which a paragraph goes on.
    private static let varied = Result<[UInt8], any Error> {
        let tags: [(String, StructureTag)] = [
            ("国务院", .block(.heading(level: 1), begins: true)), ("2020年", .block(.paragraph, begins: true)),
            ("国务院", .block(.itemLabel, begins: true)), ("国务院", .block(.item, begins: true)),
            ("国务院", .block(.caption, begins: true)), ("国务院", .cell(.init(row: 0, column: 0, columnSpan: 2, role: .columnHeading))),
            ("国务院", .cell(.init(row: 1, column: 0, role: .rowHeading))), ("2020年", .cell(.init(row: 1, column: 1))),
            ("2020年", .block(.footnote, begins: true)),
        ]
        let next: [(String, StructureTag)] = [("2020年", .block(.paragraph, begins: false)), ("2020年", .artifact)]
        let rule = PageItem.rule(Rule(rect: Rect(x: .points(80), y: .points(90), width: .points(200), height: .points(1))))
        let pages = try [tags, next].map { tags in try Draft.page(of: tags) + [rule] }
        return try Draft(items: pages).finished()
    }
}
