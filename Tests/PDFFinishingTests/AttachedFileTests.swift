import Diagnostics
import DisplayList
import PDFFinishing
import TestSupport
import Testing

@Suite("Data attached to a PDF")
struct AttachedFileTests {
    private let file = AttachedFile(name: "data.xml", description: "报表数据 & 来源", bytes: Array("<a>全部 1 &lt; 2</a>\n".utf8))
    private let place = Place(file: "some.pdf")

    private func finished(_ file: AttachedFile?) throws -> [UInt8] {
        let draft = try Draft()
        var document = draft.document
        document.data = file
        return try PDFFinisher().finish(draft.raw, pages: document)
    }

    @Test("are associated with the document and come back as they were")
    func attached() throws {
        let bytes = try finished(file)
        let rules = try PDFRules(bytes)
        #expect(rules.breaches == [])
        let catalog = rules.structure.catalog
        #expect(rules.structure.array(catalog["/AF"]).count == 1)
        #expect(try DataReader().data(in: bytes, at: place) == file)
        let listed = try Shell.text(["pdfdetach", "-list", rules.structure.path])
        #expect(listed.contains("1 embedded files") && listed.contains("data.xml"))
        let saved = rules.structure.folder.file("saved.xml")
        _ = try Shell.run(["pdfdetach", "-save", "1", "-o", saved, rules.structure.path])
        #expect(try Shell.run(["cat", saved]) == file.bytes)
    }

    @Test("their parameters are the bytes'")
    func parameters() throws {
        let structure = try PDFStructure(finished(file))
        let specification = structure.dictionary(structure.array(structure.catalog["/AF"]).first)
        let stream = structure.dictionary(structure.dictionary(specification["/EF"])["/F"])
        let parameters = structure.dictionary(stream["/Params"])
        let digest = try Shell.text(["md5sum"], input: file.bytes).prefix(32)
        #expect(parameters["/CheckSum"] as? String == "b:\(digest)")
        #expect(parameters["/Size"] as? Int == file.bytes.count)
        #expect(structure.text("/ModDate", in: parameters) == "D:20201109000000+08'00'")
        #expect(stream["/Subtype"] as? String == "/text/xml")
        #expect(specification["/AFRelationship"] as? String == "/Data")
        #expect(structure.text("/Desc", in: specification) == file.description)
    }

    @Test("a long file comes back whole, an empty one too", arguments: [0, 1, 200_000])
    func sizes(_ count: Int) throws {
        var file = file
        file.bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        #expect(try DataReader().data(in: finished(file), at: place) == file)
    }

    @Test("data make another identifier")
    func identifier() throws {
        let identifiers = try [file, nil].map { try PDFStructure(finished($0)).trailer["/ID"] as? [String] }
        #expect(identifiers[0] != identifiers[1])
    }

    @Test("a PDF without data, and what is no PDF, are told at the file")
    func faults() throws {
        let cases: [([UInt8], Diagnostic.Code)] = [
            (try finished(nil), .noDataInPDF), (try Draft().raw, .noDataInPDF), (Array("<xml/>".utf8), .notAPDF), ([], .notAPDF),
            (Array(try finished(file).prefix(900)), .notAPDF),
        ]
        for (bytes, code) in cases {
            let failure = try #require(throws: StageFailure.self) { try DataReader().data(in: bytes, at: place) }
            #expect(failure.diagnostics.map(\.code) == [code])
            #expect(failure.diagnostics[0].place == place && failure.diagnostics[0].cause == .input)
        }
    }
}
