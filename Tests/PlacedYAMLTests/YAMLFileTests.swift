import Diagnostics
import PlacedYAML
import Testing

@Suite("YAML is read with the place of everything")
struct YAMLFileTests {
    private func parse(_ text: String) throws -> YAMLNode { try YAMLFile.parse(text, file: "f.yaml") }

    private func failures(_ text: String) -> [Diagnostic] {
        do {
            _ = try YAMLFile.parse(text, file: "f.yaml")
            return []
        } catch { return error.diagnostics }
    }

    /// A node in one line: places as `line:column+length`, text quoted where it was quoted.
    private func outline(_ node: YAMLNode) -> String {
        let place = node.place.position.map { "\($0.line):\($0.column)+\($0.length)" } ?? "-"
        switch node.content {
        case .scalar(let text, let isPlain): return place + " " + (isPlain ? text : "\"\(text)\"")
        case .null: return place + " null"
        case .sequence(let items): return place + " [" + items.map(outline).joined(separator: ", ") + "]"
        case .mapping(let entries):
            let inside = entries.map { entry in
                let key = entry.keyPlace.position.map { "\($0.line):\($0.column)+\($0.length)" } ?? "-"
                return "\(key) \(entry.key)= \(outline(entry.value))"
            }
            return place + " {" + inside.joined(separator: ", ") + "}"
        }
    }

    @Test("nodes know line, column and length", arguments: [
        ("a: 1", "1:1+1 {1:1+1 a= 1:4+1 1}"),
        ("中文: 凤栖山市", "1:1+1 {1:1+2 中文= 1:5+4 凤栖山市}"),
        ("𬭎: 䶮𬭎x", "1:1+1 {1:1+1 𬭎= 1:4+3 䶮𬭎x}"),
        ("甲:\n- 一\n- 二", "1:1+1 {1:1+1 甲= 2:1+1 [2:3+1 一, 3:3+1 二]}"),
        ("甲: {乙: [1, 22]}", "1:1+1 {1:1+1 甲= 1:4+1 {1:5+1 乙= 1:8+1 [1:9+1 1, 1:12+2 22]}}"),
        ("a: 1\r\n中: 22\r\n", "1:1+1 {1:1+1 a= 1:4+1 1, 2:1+1 中= 2:4+2 22}"),
        ("a: \"x y\"\nb: 'it''s'", "1:1+1 {1:1+1 a= 1:4+5 \"x y\", 2:1+1 b= 2:4+6 \"it's\"}"),
        ("a: 1 # 注\n# 注\nb: 2", "1:1+1 {1:1+1 a= 1:4+1 1, 3:1+1 b= 3:4+1 2}"),
        ("- &x [一]\n- *x", "1:1+1 [1:3+1 [1:7+1 一], 1:3+1 [1:7+1 一]]"),
    ])
    func places(text: String, expected: String) throws {
        #expect(try outline(parse(text)) == expected)
    }

    @Test("columns count characters as an editor does, joined emoji and accents too")
    func characters() throws {
        #expect(
            try outline(parse("👨‍👩‍👧: e\u{301}x\n👨‍👩‍👧y: {k: v}"))
                == "1:1+1 {1:1+1 👨‍👩‍👧= 1:4+2 e\u{301}x, 2:1+2 👨‍👩‍👧y= 2:5+1 {2:6+1 k= 2:9+1 v}}")
    }

    @Test("a text over several lines is marked no further than its first line")
    func severalLines() throws {
        #expect(try outline(parse("b: 'one\n  two'")) == "1:1+1 {1:1+1 b= 1:4+4 \"one two\"}")
        #expect(try outline(parse("b: |\n  one\n  two\n")) == "1:1+1 {1:1+1 b= 1:4+1 \"one\ntwo\n\"}")
    }

    @Test("an excerpt is the line without its break")
    func excerpt() throws {
        let node = try parse("甲: 一\r\n乙: 二\r\n")
        #expect(node.place.position?.excerpt == "甲: 一")
    }

    @Test("nothing, a tilde and null are null; quoted they are text", arguments: [
        ("a:", true), ("a: ~", true), ("a: null", true), ("a: Null", true), ("a: NULL", true),
        ("a: ''", false), ("a: \"null\"", false), ("a: '~'", false), ("a: none", false), ("a: nULL", false),
    ])
    func null(text: String, isNull: Bool) throws {
        guard case .mapping(let entries) = try parse(text).content else {
            Issue.record("a mapping is expected")
            return
        }
        #expect(entries.map(\.value.isNull) == [isNull])
        #expect((entries[0].value.scalarText == nil) == isNull)
    }

    @Test("an empty file is null at its start", arguments: ["", "\n\n", "# 只有注释\n"])
    func empty(text: String) throws {
        let node = try parse(text)
        #expect(node.isNull && node.place.description == "f.yaml:1:1")
    }

    @Test("values stay as they are written", arguments: [
        "012", "2020-12-31", "1_000", "0x1F", "yes", "1e3", "0390-2660718", "１２", "1,234", "3.10",
    ])
    func untouched(written: String) throws {
        #expect(try outline(parse("a: \(written)")) == "1:1+1 {1:1+1 a= 1:4+\(written.count) \(written)}")
    }

    @Test("JSON is YAML")
    func json() throws {
        #expect(
            try outline(parse("{\"甲\": [1, 2.5, null, true], \"乙\": {}}"))
                == "1:1+1 {1:2+3 甲= 1:7+1 [1:8+1 1, 1:11+3 2.5, 1:16+4 null, 1:22+4 true], 1:29+3 乙= 1:34+1 {}}")
    }

    @Test("a byte order mark, as Windows writes it, is not part of the text")
    func byteOrderMark() throws {
        #expect(try outline(parse("\u{FEFF}a: 1\n二: 3\n")) == "1:1+1 {1:1+1 a= 1:4+1 1, 2:1+1 二= 2:4+1 3}")
    }

    @Test("what is not YAML is refused at its place", arguments: [
        ("a: [1, 2\n", "f.yaml:1:9"), ("a:\n\tb: 1", "f.yaml:2:1"), ("中文: 值: 二", "f.yaml:1:6"),
        ("---\na: 1\n---\nb: 2", "f.yaml:3:1"), ("列: [一, , 三]", "f.yaml:1:8"), ("a: *nope", "f.yaml:1:4"),
        ("k: 中\u{1}", "f.yaml:1:5"), ("%YAML 9.9\n---\na: 1", "f.yaml:1:1"),
    ])
    func refused(text: String, place: String) {
        let diagnostics = failures(text)
        #expect(diagnostics.map(\.code) == [.invalidYAML])
        #expect(diagnostics.map { $0.place?.description } == [place])
        #expect(diagnostics.allSatisfy { !$0.hints.isEmpty })
    }

    @Test("a doubled key is reported where it is doubled, with the first place", arguments: [
        ("a: 1\nb: 2\na: 3", "3:1", "1:1"),
        ("x:\n  甲乙: 1\n  z: {甲乙: 0}\n\n  # 甲乙: 注\n  甲乙: 3", "6:3", "2:3"),
        ("- 甲: 1\n  乙: 2\n  甲: 3", "3:3", "1:3"),
        ("a: {b: 1, c: 2, b: 3}", "1:17", "1:5"),
        ("{\"甲\": 1, \"甲\": 2}", "1:10", "1:2"),
        ("b: 1\n'b': 2", "2:1", "1:1"),
        ("1: 甲\n\"1\": 乙", "2:1", "1:1"),
    ])
    func doubled(text: String, place: String, first: String) {
        let diagnostics = failures(text)
        #expect(diagnostics.map(\.code) == [.duplicateKey])
        #expect(diagnostics.map { $0.place?.description } == ["f.yaml:" + place])
        #expect(diagnostics.flatMap(\.notes).map { $0.place?.description } == ["f.yaml:" + first])
    }

    @Test("each doubled key of a mapping is reported")
    func severalDoubled() {
        let diagnostics = failures("a: 1\nb: 1\na: 2\nb: 2")
        #expect(diagnostics.map { $0.place?.description } == ["f.yaml:3:1", "f.yaml:4:1"])
    }

    @Test("a doubled key that cannot be found again is reported at the first")
    func doubledFarAway() {
        let diagnostics = failures("a: {b: 1,\n c: 2, b: 3}")
        #expect(diagnostics.map { $0.place?.description } == ["f.yaml:1:5"])
        #expect(diagnostics.allSatisfy { $0.notes.isEmpty })
    }

    @Test("aliases that stand for too many nodes are refused, and soon")
    func tooMany() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let aliases = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(aliases)]\n"
        }
        #expect(failures(text).map(\.code) == [.invalidYAML])
    }
}
