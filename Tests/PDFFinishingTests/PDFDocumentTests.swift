import Testing

@testable import PDFFinishing

@Suite("Editing a PDF")
struct PDFDocumentTests {
    private static let plain = Array(
        """
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> >> endobj
        xref
        0 4
        0000000000 65535 f 
        0000000009 00000 n 
        0000000058 00000 n 
        0000000115 00000 n 
        trailer << /Size 4 /Root 1 0 R >>
        startxref
        199
        %%EOF
        """.utf8)

    @Test("values of every kind are written as PDF writes them")
    func values() throws {
        let document = try PDFDocument(Self.plain)
        let kinds: [(String, PDFValue, String)] = [
            ("A", .boolean(true), "/A true"), ("B", .integer(-7), "/B -7"), ("C", .name("Name"), "/C /Name"),
            ("D", .ascii("a(b"), #"/D (a\(b)"#), ("E", .text("plain"), "/E (plain)"),
            ("F", .array([.integer(1), .boolean(false)]), "/F [ 1 false ]"),
            ("H", .bytes([0, 255, 65]), "/H <00ff41>"),
            ("G", .dictionary(["Z": .integer(1), "Y": .integer(2)]), "/G << /Y 2 /Z 1 >>"),
        ]
        for (key, value, _) in kinds { document.set(key, value, in: document.catalog) }
        let text = String(decoding: document.text(of: document.catalog), as: UTF8.self)
        for (_, _, expected) in kinds { #expect(text.contains(expected), "\(text)") }
    }

    @Test("text that is not ASCII becomes UTF-16 and comes back")
    func unicode() throws {
        let document = try PDFDocument(Self.plain)
        document.set("T", .text("附件〔2020〕𬭎"), in: document.catalog)
        let texts = ["T", "Absent"].map { document.text($0, of: document.catalog) }
        #expect(texts == ["附件〔2020〕𬭎", nil])
    }

    @Test("what is read is what is there")
    func reading() throws {
        let document = try PDFDocument(Self.plain)
        #expect(document.pageCount == 1)
        #expect(document.objectNumbers == 1..<4)
        let page = document.page(0)
        let isPage = document.isName("Page", "Type", of: page)
        let isTree = document.isName("Pages", "Type", of: page)
        let isTurned = document.has("Rotate", in: page)
        let hasStranger = document.has("Any", in: document.object(number: 99))
        #expect([isPage, isTree, isTurned, hasStranger] == [true, false, false, false])
    }
}
