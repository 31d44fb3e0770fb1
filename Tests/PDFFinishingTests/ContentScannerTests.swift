import Testing

@testable import PDFFinishing

@Suite("Operations of a content stream")
struct ContentScannerTests {
    /// Each operation: its operator, where it begins, its strings by their bytes' counts, its name.
    private func operations(_ content: String) -> [String] {
        var scanner = ContentScanner(Array(content.utf8))
        var found: [String] = []
        while scanner.next() {
            let strings = scanner.strings.map { "\($0.isHex ? "h" : "l")\($0.byteCount)" }.joined(separator: ",")
            let operand = String(decoding: scanner.bytes[scanner.nameOperand], as: UTF8.self)
            let name = String(decoding: scanner.bytes[scanner.name], as: UTF8.self)
            found.append([name, "@\(scanner.start)", strings, operand].filter { !$0.isEmpty }.joined(separator: " "))
        }
        return found
    }

    @Test("are found with their operands", arguments: [
        ("q Q", ["q @0", "Q @2"]),
        ("1 0 0 -1 0 841.889764 cm\nq", ["cm @0", "q @25"]),
        ("/f-0-0 1 Tf", ["Tf @0 f-0-0"]),
        ("<00010002>Tj", ["Tj @0 h4"]),
        ("[<0001>-12.5<00\n02>(a)]TJ", ["TJ @0 h2,h2,l1"]),
        ("0 0 0 rg /a0 gs\nBT", ["rg @0", "gs @9 a0", "BT @16"]),
        ("1 2 3 4 re f*", ["re @0", "f* @11"]),
        ("(a) ' (b) \"", ["' @0 l1", "\" @6 l1"]),
        ("", []), ("  \n ", []), ("1 2 3", []),
    ])
    func found(_ content: String, _ expected: [String]) { #expect(operations(content) == expected) }

    @Test("strings of dictionaries do not count, names before them do", arguments: [
        ("/Span << /ActualText <feff0041> >> BDC <0001>Tj", ["BDC @0 ActualText", "Tj @39 h2"]),
        ("/P <</MCID 0>> BDC", ["BDC @0 P"]), ("/P<</A<</B(x)>>/C<00>>>BDC", ["BDC @0 P"]), ("/Artifact BMC", ["BMC @0 Artifact"]),
    ])
    func dictionaries(_ content: String, _ expected: [String]) {
        let found = operations(content)
        #expect(found.count == expected.count)
        for (own, other) in zip(found, expected) { #expect(own.split(separator: " ").prefix(2) == other.split(separator: " ").prefix(2)) }
        #expect(!found[0].contains(" h") && !found[0].contains(" l1"))
    }

    @Test("literal strings end at their own bracket, whatever is in them", arguments: [
        ("(a(b)c)Tj", 5), ("(\\))Tj", 1), ("(\\\\)Tj", 1), ("(\\053\\53\\5x)Tj", 4), ("(\\n\\r)Tj", 2), ("()Tj", 0), ("(\\(\\()Tj", 2),
    ])
    func literals(_ content: String, _ count: Int) { #expect(operations(content) == ["Tj @0" + " l\(count)"]) }

    @Test("places in strings are found by bytes", arguments: [
        ("0001 0002", true, 2, 4), ("00\n010002", true, 2, 5), ("0001", true, 0, 0), ("a\\)b", false, 1, 1), ("a\\)b", false, 2, 3),
        ("\\053b", false, 1, 4), ("ab", false, 9, 2),
    ])
    func places(_ text: String, _ isHex: Bool, _ count: Int, _ expected: Int) {
        let bytes = Array(text.utf8)
        let string = ContentString(range: 0..<bytes.count, isHex: isHex, byteCount: 0)
        #expect(string.place(behind: count, from: 0, in: bytes) == expected)
    }

    @Test("content that ends too early ends", arguments: ["(ab", "<00", "[<00", "<< /A", "/", "(a\\", "<</A(b"])
    func cutShort(_ content: String) { #expect(operations(content) == []) }

    @Test("fonts are known by their names, unknown ones are composite")
    func fonts() {
        var fonts = PageFonts()
        fonts.add("f-0-0", isComposite: false)
        fonts.add("f-0-0", isComposite: true)
        fonts.add("f-1-0", isComposite: true)
        let lengths = ["f-0-0", "f-1-0", "f-2-0", ""].map { fonts.codeLength(of: Array($0.utf8)[...]) }
        #expect(lengths == [1, 2, 2, 2])
    }
}
