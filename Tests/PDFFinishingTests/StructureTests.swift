import DisplayList
import Geometry
import PDFFinishing
import TestSupport
import Testing

@Suite("Structure of a finished PDF")
struct StructureTests {
    @Test("qpdf finds nothing wrong, and the version is 1.7")
    func check() throws {
        let bytes = try Draft().finished()
        let structure = try PDFStructure(bytes)
        let outcome = try Shell.outcome(["qpdf", "--check", structure.path])
        #expect(outcome.status == 0, "\(outcome.text)\(outcome.errorText)")
        #expect(bytes.starts(with: Array("%PDF-1.7\n".utf8)))
        #expect(bytes.suffix(6).elementsEqual("%%EOF\n".utf8))
    }

    @Test("the text and the pages are those of the raw file")
    func content() throws {
        let draft = try Draft([Page(size: .a4, items: []), Page(size: Size.a4.turned, items: [])])
        let finished = try draft.finished()
        let files = try [draft.raw, finished].map(PDFStructure.init)
        let texts = try files.map { try Shell.text(["pdftotext", "-raw", $0.path, "-"]) }
        #expect(texts[0] == texts[1])
        #expect(texts[1].contains("国务院2020年㛃A 1"))
        let pictures = try files.map {
            try Shell.run(["pdftoppm", "-r", "50", "-f", "2", "-l", "2", $0.path])
        }
        #expect(pictures[0] == pictures[1])
    }

    @Test("every stream's data end with a line break before endstream (ISO 19005-2 §6.1.7.1)")
    func endstream() throws {
        let bytes = try Draft().finished()
        let mark = Array("endstream".utf8)
        var found = 0
        for index in bytes.indices.dropFirst().dropLast(mark.count)
        where bytes[index] == mark[0] && Array(bytes[index..<index + mark.count]) == mark {
            found += 1
            #expect(bytes[index - 1] == 0x0A)
        }
        #expect(found > 5)
    }

    @Test("no stream is left unpacked but the metadata")
    func compressed() throws {
        for dictionary in try PDFStructure(Draft().finished()).all where dictionary["/Length"] != nil {
            let isMetadata = dictionary["/Type"] as? String == "/Metadata"
            #expect((dictionary["/Filter"] == nil) == isMetadata, "\(dictionary)")
        }
    }

    @Test("every CIDFontType2 font has a map from character to glyph")
    func fonts() throws {
        let structure = try PDFStructure(Draft().finished())
        let fonts = structure.all.filter { $0["/Subtype"] as? String == "/CIDFontType2" }
        #expect(!fonts.isEmpty)
        for font in fonts { #expect(font["/CIDToGIDMap"] as? String == "/Identity") }
    }

    @Test("a page that stands sideways is turned for the viewer, the others are not")
    func rotation() throws {
        let pages = [
            Page(size: .a4, items: []), Page(size: .a4, items: [], viewerRotation: .clockwise),
            Page(size: .a4, items: []),
        ]
        let structure = try PDFStructure(Draft(pages).finished())
        #expect(structure.pages.map { $0["/Rotate"] as? Int } == [nil, 90, nil])
        let text = try Shell.text(["pdftotext", "-raw", "-f", "2", "-l", "2", structure.path, "-"])
        #expect(text.contains("国务院2020年㛃A 1"))
    }

    @Test("a page is called by its folio, and a page without one by nothing")
    func labels() throws {
        let folios = [nil, 1, 2, nil, nil, 3, 5]
        let structure = try PDFStructure(Draft(folios.map { Page(size: .a4, items: [], folio: $0) }).finished())
        let numbers = structure.dictionary(structure.catalog["/PageLabels"])["/Nums"] as? [Any] ?? []
        let places = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] as? Int }
        let styles = stride(from: 1, to: numbers.count, by: 2).map { structure.dictionary(numbers[$0]) }
        #expect(places == [0, 1, 3, 5, 6])
        #expect(styles.map { $0["/S"] as? String } == [nil, "/D", nil, "/D", "/D"])
        #expect(styles.map { $0["/St"] as? Int } == [nil, 1, nil, 3, 5])
    }

    @Test("a document without folios has no page labels")
    func noLabels() throws {
        #expect(try PDFStructure(Draft().finished()).catalog["/PageLabels"] == nil)
    }

    @Test("the language is Chinese, and printing keeps the size", arguments: [true, false])
    func viewing(_ printsDuplex: Bool) throws {
        var metadata = Metadata.sample
        metadata.printsDuplex = printsDuplex
        let catalog = try PDFStructure(Draft(metadata).finished()).catalog
        #expect(catalog["/Lang"] as? String == "u:zh-CN")
        let preferences = catalog["/ViewerPreferences"] as? [String: Any] ?? [:]
        #expect(preferences["/PrintScaling"] as? String == "/None")
        #expect(preferences["/DisplayDocTitle"] as? Bool == true)
        #expect(preferences["/Duplex"] as? String == (printsDuplex ? "/DuplexFlipLongEdge" : "/Simplex"))
    }
}

@Suite("Colours of a finished PDF")
struct ColourTests {
    @Test("the output intent is sRGB with a profile of its own")
    func outputIntent() throws {
        let structure = try PDFStructure(Draft().finished())
        let intents = structure.catalog["/OutputIntents"] as? [Any] ?? []
        #expect(intents.count == 1)
        let intent = structure.dictionary(intents.first)
        #expect(intent["/S"] as? String == "/GTS_PDFA1")
        #expect(structure.text("/OutputConditionIdentifier", in: intent) == "sRGB IEC61966-2.1")
        #expect(structure.dictionary(intent["/DestOutputProfile"])["/N"] as? Int == 3)
        let profile = structure.bytes(intent["/DestOutputProfile"])
        #expect(profile.count == profile.prefix(4).reduce(0) { $0 << 8 | Int($1) })
        #expect(Array(profile[8..<24]) == [4, 0x20, 0, 0] + Array("mntrRGB XYZ ".utf8))
        #expect(Array(profile[36..<40]) == Array("acsp".utf8))
    }

    @Test("the profile's tags lie within it, at multiples of four")
    func profileTags() throws {
        let structure = try PDFStructure(Draft().finished())
        let intents = structure.catalog["/OutputIntents"] as? [Any] ?? []
        let profile = structure.bytes(structure.dictionary(intents.first)["/DestOutputProfile"])
        func number(_ offset: Int) -> Int { profile[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        let count = number(128)
        #expect(count == 10)
        for tag in 0..<count {
            let (offset, size) = (number(132 + 12 * tag + 4), number(132 + 12 * tag + 8))
            #expect(offset % 4 == 0 && offset >= 132 + 12 * count && offset + size <= profile.count)
        }
        // The three primaries add up to the white point.
        func xyz(_ tag: Int) -> [Int] { (0..<3).map { number(number(132 + 12 * tag + 4) + 8 + 4 * $0) } }
        let (red, green, blue, white) = (xyz(4), xyz(5), xyz(6), xyz(2))
        for axis in 0..<3 { #expect(red[axis] + green[axis] + blue[axis] == white[axis]) }
    }
}
