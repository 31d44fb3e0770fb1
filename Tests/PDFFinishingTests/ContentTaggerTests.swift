import DisplayList
import TestSupport
import Testing

@testable import PDFFinishing

@Suite("Marked content of a page")
struct ContentTaggerTests {
    private let roles: [StructureRole] = [.document, .paragraph, .cell, .figure]

    private func marks(_ texts: [(Int32, Int)], images: [Int32] = [], codes: [Int32] = []) -> PageMarks {
        PageMarks(texts: texts.map { .init(element: $0.0, glyphCount: Int32($0.1)) }, images: images, codes: codes)
    }

    private var fonts: PageFonts {
        var fonts = PageFonts()
        fonts.add("f-0-0", isComposite: true)
        fonts.add("f-1-0", isComposite: false)
        return fonts
    }

    private func tagged(_ content: String, _ marks: PageMarks) throws -> String {
        var tagger = ContentTagger(Array(content.utf8), marks, fonts, roles: roles)
        return String(decoding: try tagger.tagged().bytes, as: UTF8.self)
    }

    @Test("a text of one part is one sequence within the text object")
    func single() throws {
        let text = try tagged("BT\n/f-0-0 1 Tf\n<00010002>Tj\n[<0003>-20<0004>]TJ\nET\n", marks([(1, 4)]))
        #expect(text == "BT\n/f-0-0 1 Tf\n/P<</MCID 0>>BDC\n<00010002>Tj\n[<0003>-20<0004>]TJ\nEMC\nET\n")
    }

    @Test("a string of several parts is parted between its glyphs, in arrays and alone")
    func parted() throws {
        #expect(try tagged("BT /f-0-0 1 Tf <000100020003>Tj ET", marks([(1, 1), (2, 2)]))
            == "BT /f-0-0 1 Tf /P<</MCID 0>>BDC\n<0001>Tj\nEMC\n/TD<</MCID 1>>BDC\n<00020003>Tj EMC\nET")
        #expect(try tagged("BT /f-0-0 1 Tf [<0001>7<0002\n0003>]TJ ET", marks([(1, 2), (-1, 1)]))
            == "BT /f-0-0 1 Tf /P<</MCID 0>>BDC\n[<0001>7<0002>]TJ\nEMC\n/Artifact<</Type/Pagination>>BDC\n[<\n0003>]TJ EMC\nET")
    }

    @Test("a part that ends with a string ends before the next operation, and numbers before its glyphs go along")
    func atStrings() throws {
        #expect(try tagged("BT /f-0-0 1 Tf [<0001>-300<0002>]TJ <0003>Tj ET", marks([(1, 1), (2, 2)]))
            == "BT /f-0-0 1 Tf /P<</MCID 0>>BDC\n[<0001>-300<>]TJ\nEMC\n/TD<</MCID 1>>BDC\n[<0002>]TJ <0003>Tj EMC\nET")
    }

    @Test("codes of one byte, literal strings and what is escaped in them count as one each")
    func literals() throws {
        #expect(try tagged("BT /f-1-0 1 Tf (a\\)\\053b)Tj ET", marks([(1, 2), (2, 2)]))
            == "BT /f-1-0 1 Tf /P<</MCID 0>>BDC\n(a\\))Tj\nEMC\n/TD<</MCID 1>>BDC\n(\\053b)Tj EMC\nET")
        #expect(try tagged("BT /f-1-0 1 Tf [<41>3(b(c))]TJ ET", marks([(1, 1), (2, 4)]))
            == "BT /f-1-0 1 Tf /P<</MCID 0>>BDC\n[<41>3()]TJ\nEMC\n/TD<</MCID 1>>BDC\n[(b(c))]TJ EMC\nET")
    }

    @Test("a part may take several text objects, each with a sequence of its own")
    func textObjects() throws {
        let content = "BT /f-0-0 1 Tf <0001>Tj ET 1 0 0 rg BT <0002>Tj ET"
        var tagger = ContentTagger(Array(content.utf8), marks([(1, 2)]), fonts, roles: roles)
        let output = try tagger.tagged()
        #expect(output.elements == [1, 1])
        #expect(String(decoding: output.bytes, as: UTF8.self)
            == "BT /f-0-0 1 Tf /P<</MCID 0>>BDC\n<0001>Tj EMC\nET 1 0 0 rg BT /P<</MCID 1>>BDC\n<0002>Tj EMC\nET")
    }

    @Test("what is filled by the even-odd rule is a code, rules before and after it are furniture")
    func codes() throws {
        #expect(try tagged("0 0 1 1 re f 2 2 m 3 3 l h 4 4 m 5 5 l h f* 6 6 1 1 re f\n", marks([], codes: [3]))
            == "/Artifact<</Type/Layout>>BDC\n0 0 1 1 re f EMC\n/Figure<</MCID 0>>BDC\n2 2 m 3 3 l h 4 4 m 5 5 l h f*\nEMC\n "
            + "/Artifact<</Type/Layout>>BDC\n6 6 1 1 re f\nEMC\n")
        #expect(try tagged("BT /f-0-0 1 Tf <0001>Tj ET 2 2 m 3 3 l h f*", marks([(1, 1)], codes: [3]))
            == "BT /f-0-0 1 Tf /P<</MCID 0>>BDC\n<0001>Tj EMC\nET /Figure<</MCID 1>>BDC\n2 2 m 3 3 l h f*\nEMC\n")
    }

    @Test("a code too many or too few is noticed", arguments: [("0 0 1 1 re f*", []), ("0 0 1 1 re f", [3]), ("f*", [3]), ("", [3])] as [(String, [Int32])])
    func codeMismatch(_ content: String, _ codes: [Int32]) {
        #expect(throws: ContentTagger.Mismatch.self) { _ = try tagged(content, marks([], codes: codes)) }
    }

    @Test("rules and clips are furniture, and end before text and before the state is saved")
    func rules() throws {
        #expect(try tagged("q 0 0 1 1 re f 2 2 m 3 3 l h f Q\n", marks([]))
            == "q /Artifact<</Type/Layout>>BDC\n0 0 1 1 re f 2 2 m 3 3 l h f EMC\nQ\n")
        #expect(try tagged("1 2 3 4 re f BT /f-0-0 1 Tf <0001>Tj ET", marks([(2, 1)]))
            == "/Artifact<</Type/Layout>>BDC\n1 2 3 4 re f EMC\nBT /f-0-0 1 Tf /TD<</MCID 0>>BDC\n<0001>Tj EMC\nET")
    }

    @Test("a picture is a sequence of its own")
    func picture() throws {
        #expect(try tagged("q 9 0 0 9 0 0 cm /x5 Do\nQ", marks([], images: [3]))
            == "q 9 0 0 9 0 0 cm /Figure<</MCID 0>>BDC\n/x5 Do\nEMC\n\nQ")
    }

    @Test("what cairo marks itself stays, within its part")
    func actualText() throws {
        let content = "BT /f-0-0 1 Tf <0001>Tj /Span << /ActualText <feff0041> >> BDC <0002>Tj EMC <0003>Tj ET"
        #expect(try tagged(content, marks([(1, 1), (2, 2)]))
            == "BT /f-0-0 1 Tf /P<</MCID 0>>BDC\n<0001>Tj EMC\n/TD<</MCID 1>>BDC\n"
            + "/Span << /ActualText <feff0041> >> BDC <0002>Tj EMC <0003>Tj EMC\nET")
    }

    @Test("sequences of an earlier finishing are made anew")
    func again() throws {
        let once = try tagged("0 0 1 1 re f BT /f-0-0 1 Tf <000100020003>Tj ET", marks([(1, 1), (2, 1), (-1, 1)]))
        let twice = try tagged(once, marks([(1, 1), (2, 1), (-1, 1)]))
        #expect(twice.split(whereSeparator: \.isWhitespace) == once.split(whereSeparator: \.isWhitespace))
    }

    @Test("content that is not the page's is refused", arguments: [
        "BT /f-0-0 1 Tf <0001>Tj ET", "BT /f-0-0 1 Tf <000100020003>Tj ET", "", "BT /f-0-0 1 Tf <00010002>Tj ET /x5 Do",
        "EMC BT /f-0-0 1 Tf <00010002>Tj ET", "BT /f-0-0 1 Tf <00010002>Tj ET BI ID EI",
        "BT /f-0-0 1 Tf /Span <</ActualText <feff>>> BDC <00010002>Tj ET",
        "/Span <</ActualText <feff>>> BDC EMC BT /f-0-0 1 Tf <00010002>Tj ET",
    ])
    func refused(_ content: String) {
        #expect(throws: ContentTagger.Mismatch.self) { try tagged(content, marks([(1, 2)])) }
    }

    @Test("a part does not begin within what cairo marks")
    func withinSpan() {
        let content = "BT /f-0-0 1 Tf /Span <</ActualText <feff0041>>> BDC <00010002>Tj EMC ET"
        #expect(throws: ContentTagger.Mismatch.self) { try tagged(content, marks([(1, 1), (2, 1)])) }
    }

    @Test("whatever the bytes are, nothing breaks", arguments: 0..<60)
    func anyBytes(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = ["BT ", "ET ", "<00", "01>", "Tj ", "[", "]TJ ", "(", ")", "\\", "/f-0-0 1 Tf ", "EMC ", "/Span<<>>BDC ", ">>", "<<", "q ", "re ", "/x Do "]
        let content = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        _ = try? tagged(content, marks([(1, 3), (2, 2)], images: [3]))
    }
}
