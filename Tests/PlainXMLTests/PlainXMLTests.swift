import PlainXML
import TestSupport
import Testing

@Suite("XML as it is written and read") struct PlainXMLTests {
    @Test("XML is written with its five characters escaped and nothing for what is not there")
    func xml() {
        var xml = XMLText()
        xml.begin("甲", [("乙", "<\"&\">")])
        xml.element("丙", "a<b>&\"c\"'")
        xml.element("丁", nil)
        xml.element("戊", "")
        xml.element("己", "é", [("x", "1"), ("y", "2")])
        xml.end()
        xml.end()
        #expect(
            xml.text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <甲 乙="&lt;&quot;&amp;&quot;&gt;">
                  <丙>a&lt;b&gt;&amp;&quot;c&quot;'</丙>
                  <戊></戊>
                  <己 x="1" y="2">é</己>
                </甲>

                """)
        let node = XMLNode(document: xml.bytes)
        #expect(node?.attributes == ["乙": "<\"&\">"])
        #expect(node?["丙"] == "a<b>&\"c\"'" && node?["丁"] == nil && node?["戊"] == "")
        #expect(node?.child("己")?.attributes == ["x": "1", "y": "2"])
        #expect(node?.all("丙").count == 1)
    }

    @Test("whatever is written comes back")
    func xmlRoundTrip() {
        var random = SplitMix64(seed: 23)
        let alphabet = Array("<>&\"' =/甲乙；abc;lt;\u{1F600}é")
        for _ in 0..<200 {
            let text = String((0..<Int.random(in: 0...30, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            })
            var xml = XMLText()
            xml.begin("a")
            xml.element("b", text, [("c", text)])
            xml.end()
            let node = XMLNode(document: xml.bytes)
            #expect(node?["b"] == text)
            #expect(node?.child("b")?.attributes["c"] == text)
        }
    }

    @Test("the reader of XML takes what we write and no more", arguments: [
        "<a></a>", "<a b=\"1\" c=\"&lt;&amp;\">x &gt; y</a>", "<a>\n  <b>1</b>\n</a>", "<a>&#65;&#x4E00;</a>",
    ])
    func readable(_ body: String) {
        #expect(read(body) != nil)
    }

    @Test("and refuses the rest", arguments: [
        "", "<a>", "</a>", "<a></b>", "<a/>", "<a b=1></a>", "<a b=\"1\" b=\"2\"></a>", "<a>&x;</a>",
        "<!DOCTYPE a><a></a>", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<a><![CDATA[x]]></a>", "<a>&#0;</a>", "<a>&#xD800;</a>",
        "<a>&#xFFFF;</a>", "<a>&#x110000;</a>", "<a>&#;</a>", "<a>&#x;</a>", "<a>&#+5;</a>", "<a>&#１;</a>", "<a>&#99999999999;</a>",
        "<a><!-- --></a>", "<a>x<b></b></a>", "<a><b></b>x</a>", "<a></a><b></b>", "<a>&lt</a>",
        "<></>", "<a ></a>", "<a", "<a b", "<a b=\"", "<a>x",
        "<?xml version=\"1.0\"?><a></a>",
    ])
    func unreadable(_ body: String) {
        #expect(read(body) == nil)
    }

    private func read(_ body: String) -> XMLNode? { XMLNode(document: Array((XMLText.declaration + body + "\n").utf8)) }

    /// What `xmllint` has in its tree: what any other reader finds.
    private func seen(_ xml: [UInt8], _ path: String) throws -> String {
        let folder = try TemporaryFolder()
        let file = try folder.write(xml, as: "a.xml")
        return try Shell.text(["xmllint", "--nonet", "--xpath", "string(\(path))", file])
    }

    @Test("characters that XML cannot hold show that something stood there, others come through", arguments: [
        ("甲\u{0}乙\u{1F}", "甲\u{FFFD}乙\u{FFFD}"), ("\u{FFFF}\u{FFFE}", "\u{FFFD}\u{FFFD}"), ("a\tb\nc\rd", "a\tb\nc\rd"),
        ("，：（）\u{FFFD}", "，：（）\u{FFFD}"), ("\u{7F}\u{85}\u{1F600}", "\u{7F}\u{85}\u{1F600}"),
    ])
    func characters(_ text: String, _ expected: String) throws {
        var xml = XMLText()
        xml.begin("a", [("b", text)])
        xml.element("c", text)
        xml.end()
        let node = try #require(XMLNode(document: xml.bytes))
        #expect(node["c"] == expected && node.attributes["b"] == expected)
        #expect(try seen(xml.bytes, "/a/@b") == expected + "\n" && seen(xml.bytes, "/a/c") == expected + "\n")
    }

    @Test("closing what is not open writes nothing and stops nothing")
    func unbalanced() {
        var xml = XMLText()
        xml.end()
        #expect(xml.text == XMLText.declaration)
        xml.begin("a")
        xml.end()
        xml.end()
        #expect(xml.text == XMLText.declaration + "<a>\n</a>\n")
        #expect(XMLNode(document: xml.bytes)?.name == "a")
    }

    @Test("a row is one line, whose elements are read like others; a document may begin otherwise and normalize its texts")
    func lines() {
        var xml = XMLText(prologue: "<!-- x -->\n", normalizing: { $0.lowercased() })
        xml.begin("A", [("B", "C")])
        xml.line("R", of: [("V", "X<Y"), ("N", "")])
        xml.line("R", of: [])
        xml.element("E", "Z")
        xml.end()
        #expect(xml.text == "<!-- x -->\n<A B=\"C\">\n  <R><V>x&lt;y</V><N></N></R>\n  <R></R>\n  <E>z</E>\n</A>\n")
        #expect(read(String(xml.text.dropFirst(11)))?.all("R").map(\.children.count) == [2, 0])
    }

    @Test("elements stand in each other so deep and no deeper; a document without an end ends the reading")
    func depth() {
        func nested(_ count: Int) -> String { String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count) }
        #expect(read(nested(XMLNode.greatestDepth)) != nil && read(nested(XMLNode.greatestDepth + 1)) == nil)
        #expect(read(String(repeating: "<a>", count: 100_000)) == nil)
    }

    @Test("damaged bytes are read or refused, and never stop the program")
    func damaged() {
        var xml = XMLText()
        xml.begin("甲", [("乙", "1\n&")])
        for index in 0..<5 { xml.element("丙", "<\(index)>", [("x", "é")]) }
        xml.end()
        var random = SplitMix64(seed: 41)
        var refused = 0
        for _ in 0..<2000 {
            var bytes = xml.bytes
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.removeSubrange(index...)
                }
                if bytes.isEmpty { break }
            }
            if XMLNode(document: bytes) == nil { refused += 1 }
        }
        #expect(refused > 1000)
    }
}
