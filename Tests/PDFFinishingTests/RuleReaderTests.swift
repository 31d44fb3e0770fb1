import TestSupport
import Testing

@Suite("The reader behind the list of rules")
struct RuleReaderTests {
    private func brief(_ content: String) -> [String] {
        PDFContent(Array(content.utf8)).operations.map { "\($0.name)\($0.operands.count)" }
    }

    @Test("reads operators with their operands", arguments: [
        ("q 1 0 0 1 5 -5.5 cm Q", ["q0", "cm6", "Q0"]), ("[<01>-3(a)]TJ", ["TJ1"]), ("/A<</B<</C 1>>>>BDC f*", ["BDC2", "f*0"]),
        ("", []), (")", [")0"]),
    ])
    func operations(_ content: String, _ expected: [String]) { #expect(brief(content) == expected) }

    @Test("reads strings byte by byte", arguments: [
        ("<0aF>", [0x0A, 0xF0]), ("(a\\053\\)(b))", [0x61, 0x2B, 0x29, 0x28, 0x62, 0x29]), ("<>", []),
    ])
    func strings(_ text: String, _ expected: [UInt8]) {
        let operation = PDFContent(Array((text + " Tj").utf8)).operations.first
        #expect(operation?.operands == [.string(expected)])
    }

    @Test("reads numbers, names, arrays and dictionaries")
    func operands() {
        let operation = PDFContent(Array("-1.5 /N [2 /M <41>] <</MCID 3>> BDC".utf8)).operations.first
        #expect(operation?.operands == [.number(-1.5), .name("N"), .array([.number(2), .name("M"), .string([0x41])]), .dictionary("/MCID 3")])
    }

    @Test("does not end in the middle of anything", arguments: ["(", "<", "[", "<<", "/", "(\\", "[(", "<</A"])
    func cutShort(_ content: String) { #expect(brief(content).count <= 1) }
}
