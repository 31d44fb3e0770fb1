import Testing

@testable import Workbook

/// Writes down what a parser tells its handler.
private final class Recorder: XMLHandler {
    private(set) var events: [String] = []

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        var list: [String] = []
        attributes.forEach { name, value in
            list.append("\(name.space).\(name.text)=\(String(bytes: value))")
        }
        events.append("<\(name.space).\(name.text)" + list.sorted().map { " " + $0 }.joined())
    }

    func text(_ bytes: Span<UInt8>) {
        let text = String(bytes: bytes)
        // One text may come in pieces.
        if let last = events.last, last.hasPrefix("'") {
            events[events.count - 1] = last + text
        } else {
            events.append("'" + text)
        }
    }

    func end(_ name: XMLName) { events.append(">" + name.text) }
}

@Suite("The parser hands on what belongs to the spreadsheet, piece by piece")
struct XMLParserTests {
    private func events(_ xml: String, block: Int = .max) throws -> [String] {
        let recorder = Recorder()
        let parser = XMLParser(handler: recorder)
        let bytes = Array(xml.utf8)
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start.addingReportingOverflow(block).partialValue)
            let next = end > start ? end : bytes.count
            try parser.feed(bytes[start..<next].span, isLast: false)
            start = next
        }
        try parser.feed([UInt8]().span, isLast: true)
        return recorder.events
    }

    private static let main = TestWorkbook.main

    @Test("names, spaces and attributes")
    func names() throws {
        let xml =
            "<a xmlns=\"\(Self.main)\" xmlns:r=\"\(TestWorkbook.references)\" r:id=\"1\" b=\"&lt;2\" xml:space=\"preserve\"/>"
        #expect(
            try events(xml) == [
                "<spreadsheet.a none.b=<2 relationship.id=1 xml.space=preserve", ">a",
            ]
        )
        let package = "<Relationships xmlns=\"\(TestWorkbook.package)\"/>"
        #expect(try events(package) == ["<package.Relationships", ">Relationships"])
        let strict = "<s:a xmlns:s=\"\(TestWorkbook.strict)\"/>"
        #expect(try events(strict) == ["<spreadsheet.a", ">a"])
    }

    @Test("foreign elements are left out with all that is in them")
    func foreign() throws {
        let xml =
            "<a xmlns=\"\(Self.main)\" xmlns:o=\"urn:o\">1<o:x>2<b>3</b><o:x/></o:x>4<c o:d=\"5\"/></a>"
        #expect(
            try events(xml) == ["<spreadsheet.a", "'14", "<spreadsheet.c other.d=5", ">c", ">a"]
        )
        #expect(try events("<a><b xmlns=\"\(Self.main)\"/></a>") == [])
    }

    @Test("blocks of any size give the same", arguments: [1, 2, 3, 5, 7, 16, 61])
    func blocks(_ size: Int) throws {
        let xml =
            "<a xmlns=\"\(Self.main)\"><b r=\"汉\">甲&amp;乙<![CDATA[<丙>]]></b><!-- x --><c/></a>"
        let whole = try events(xml)
        #expect(whole.contains("'甲&乙<丙>"))
        #expect(try events(xml, block: size) == whole)
    }

    @Test("a parser may be given up at any point", arguments: 0..<60)
    func givenUp(_ length: Int) {
        let xml = "<a xmlns=\"\(Self.main)\"><b r=\"汉\">甲&amp;乙</b></a>"
        let parser = XMLParser(handler: Recorder())
        try? parser.feed(Array(xml.utf8.prefix(length)).span, isLast: length % 2 == 0)
    }
}
