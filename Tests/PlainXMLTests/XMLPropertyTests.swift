import TestSupport
import Testing

@testable import PlainXML

@Suite("XML of any texts and any bytes") struct XMLPropertyTests {
    private func read(_ body: String) -> XMLNode? { XMLNode(document: Array((XMLText.declaration + body).utf8)) }

    private func written(_ text: String) -> XMLText {
        var xml = XMLText()
        xml.begin("a", [("k", text)])
        xml.element("b", text)
        xml.line("c", of: [("d", text)])
        xml.end()
        return xml
    }

    private func scalars(_ text: String?) -> [UInt32]? { text.map { $0.unicodeScalars.map(\.value) } }

    @Test("any characters come back scalar by scalar, those that XML lacks as U+FFFD", arguments: 0..<20 as Range<UInt64>)
    func anyCharacters(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<20 {
            var text = ""
            var expected: [UInt32] = []
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                let ranges: [ClosedRange<UInt32>] = [0...0x1F, 0x20...0x2B, 0x3C...0x7F, 0x4E00...0x9FA5, 0xFFF0...0xFFFF, 0x1F600...0x1F610]
                let value = UInt32.random(in: ranges[Int.random(in: 0..<ranges.count, using: &random)], using: &random)
                guard let scalar = Unicode.Scalar(value) else { continue }
                text.unicodeScalars.append(scalar)
                expected.append(scalar.isXMLCharacter ? value : 0xFFFD)
            }
            let node = XMLNode(document: written(text).bytes)
            #expect(scalars(node?.attributes["k"]) == expected, "seed \(seed)")
            #expect(scalars(node?["b"]) == expected, "seed \(seed)")
            #expect(scalars(node?.child("c")?["d"]) == expected, "seed \(seed)")
        }
    }

    @Test("a mark over an escaped character comes back with it", arguments: ["&", "<", ">", "\"", "\r"])
    func combining(_ mark: String) {
        let text = "x" + mark + "\u{301}y"
        let node = XMLNode(document: written(text).bytes)
        #expect(scalars(node?["b"]) == scalars(text))
        #expect(scalars(node?.attributes["k"]) == scalars(text))
    }

    @Test("a mark at the beginning of a text, and over blanks between elements, is what it is")
    func leadingMark() {
        let node = XMLNode(document: written("\u{301}y").bytes)
        #expect(scalars(node?["b"]) == scalars("\u{301}y"))
        #expect(scalars(node?.attributes["k"]) == scalars("\u{301}y"))
        #expect(read("<a>\n\u{301}<b>1</b></a>") == nil)
        #expect(read("<a>\n<b>1</b>\n\u{301}</a>") == nil)
        #expect(read("<a>\n<b>1</b>\n</a>")?["b"] == "1")
    }

    @Test("what is written is one line an element, whatever is in an attribute")
    func attributeLines() {
        var xml = XMLText()
        xml.begin("a", [("k", "1\n2\r\n3\t4")])
        xml.end()
        #expect(xml.text == XMLText.declaration + "<a k=\"1&#10;2&#13;&#10;3&#9;4\">\n</a>\n")
    }

    @Test("elements that stand in others are indented by two for each")
    func indented() {
        var xml = XMLText(prologue: "")
        for name in ["a", "b", "c"] { xml.begin(name) }
        xml.element("d", "1")
        for _ in 0..<3 { xml.end() }
        #expect(xml.text == "<a>\n  <b>\n    <c>\n      <d>1</d>\n    </c>\n  </b>\n</a>\n")
    }

    @Test("texts are normalized, attributes are not; nothing is normalized of what is not there")
    func normalized() {
        var xml = XMLText(prologue: "", normalizing: { _ in "<" })
        xml.element("a", "x", [("k", "x")])
        xml.element("b", nil)
        xml.line("c", of: [("d", "y")])
        #expect(xml.text == "<a k=\"x\">&lt;</a>\n<c><d>&lt;</d></c>\n")
    }

    @Test("XML 1.0 holds what §2.2 says", arguments: [
        (0x0, false), (0x8, false), (0x9, true), (0xA, true), (0xB, false), (0xC, false), (0xD, true), (0xE, false), (0x1F, false),
        (0x20, true), (0x7F, true), (0xD7FF, true), (0xE000, true), (0xFFFD, true), (0xFFFE, false), (0xFFFF, false),
        (0x10000, true), (0x10FFFF, true),
    ] as [(UInt32, Bool)])
    func held(_ value: UInt32, _ isHeld: Bool) throws {
        #expect(try #require(Unicode.Scalar(value)).isXMLCharacter == isHeld)
    }

    @Test("numbers for characters are read in both notations", arguments: [
        ("&#65;", "A"), ("&#x41;", "A"), ("&#x4e00;", "一"), ("&#x4E00;", "一"), ("&#19968;", "一"), ("&#9;", "\t"), ("&#x1F600;", "\u{1F600}"),
        ("&amp;lt;", "&lt;"), ("&apos;&quot;", "'\""), ("&#0065;", "A"), ("&#65;&#66;", "AB"), ("x&amp;y&lt;z", "x&y<z"),
    ])
    func entities(_ written: String, _ text: String) {
        #expect(read("<a>\(written)</a>")?.text == text)
        #expect(read("<a k=\"\(written)\"></a>")?.attributes["k"] == text)
    }

    @Test("entities that XML has not are refused in attributes too", arguments: [
        "&nbsp;", "&AMP;", "&#1;", "&#8;", "&#xB;", "&#xFFFE;", "&#xDFFF;", "&#-1;", "&#x 41;", "&#X41;", "&;", "&", "&&amp;", "&#x;",
    ])
    func unknown(_ written: String) {
        #expect(read("<a>\(written)</a>") == nil)
        #expect(read("<a k=\"\(written)\"></a>") == nil)
    }

    @Test("bytes that are no UTF-8 are refused", arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]])
    func encoding(_ bytes: [UInt8]) {
        #expect(XMLNode(document: Array((XMLText.declaration + "<a>").utf8) + bytes + Array("</a>".utf8)) == nil)
    }

    @Test("every beginning of a document is refused")
    func cut() {
        let bytes = written("甲&\n").bytes
        // Without its last line end it is whole.
        for count in 0..<bytes.count - 1 { #expect(XMLNode(document: Array(bytes[..<count])) == nil, "\(count)") }
        #expect(XMLNode(document: Array(bytes.dropLast())) == XMLNode(document: bytes))
        #expect(XMLNode(document: bytes) != nil)
    }

    @Test("random marks never stop the reader, and what it takes is written and read again", arguments: 0..<20 as Range<UInt64>)
    func marks(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let parts = ["<", ">", "</", "a", "b", " ", "=", "\"", "&", ";", "#", "&lt;", "\n", "<a>", "</a>", "<b k=\"1\">", "</b>", "\u{301}"]
        for _ in 0..<200 {
            let body = (0..<Int.random(in: 0...12, using: &random)).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
            _ = read(body)
            guard let node = read("<a>\(body)</a>"), node.children.isEmpty else { continue }
            #expect(!body.contains("<"), "\(body)")
            var again = XMLText()
            again.element("a", node.text)
            #expect(scalars(XMLNode(document: again.bytes)?.text) == scalars(node.text), "\(body)")
        }
    }

    @Test("random bytes are no document, behind the declaration or not", arguments: 0..<20 as Range<UInt64>)
    func bytes(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let noise = (0..<Int.random(in: 0...80, using: &random)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            #expect(XMLNode(document: noise) == nil)
            #expect(XMLNode(document: Array(XMLText.declaration.utf8) + [UInt8(ascii: "<")] + noise + [0xFF]) == nil)
        }
    }
}
