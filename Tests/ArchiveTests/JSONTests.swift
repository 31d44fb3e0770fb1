import TestSupport
import Testing

@testable import Archive

@Suite("The JSON of a line") struct JSONTests {
    private func fields(_ text: String) -> JSONText.Fields? { JSONText.fields(of: Array(text.utf8)[...]) }

    @Test("texts and whole numbers by their names")
    func objects() throws {
        let read = try #require(fields(#"{"a":"x","b":12,"c":"","d":"汉"}"#))
        #expect(read.texts == ["a": "x", "c": "", "d": "汉"])
        #expect(read.numbers == ["b": 12])
    }

    @Test(
        "what is no object of these is refused",
        arguments: [
            "", "{", "}", "{}", "[]",
            "null", #"{"a"}"#, #"{"a":}"#, #"{"a":"x""#, #"{"a":"x",}"#, #"{,"a":"x"}"#,
            #"{"a":"x"}}"#, #"{"a":"x"} "#, #" {"a":"x"}"#, #"{"a": "x"}"#, #"{"a" :"x"}"#, #"{"a":"x" }"#, #"{a:"x"}"#,
            #"{"a":x}"#, #"{"a":true}"#, #"{"a":null}"#, #"{"a":{}}"#, #"{"a":[1]}"#, #"{"a":-1}"#, #"{"a":+1}"#, #"{"a":1.5}"#,
            #"{"a":1e3}"#, #"{"a":1234567890123456}"#, #"{"a":"x","a":"y"}"#, #"{"a":1,"a":2}"#, #"{"a":"x","a":1}"#,
            #"{"a":"\x"}"#, #"{"a":"\u00"}"#, #"{"a":"\u0041"}"#, #"{"a":"\u4e00"}"#, #"{"a":"\u00zz"}"#, #"{"a":"\"#,
            #"{"a":"\/"}"#, #"{"a":"\n"}"#, "{\"a\":\"\n\"}", "{\"a\":\"\u{0}\"}", "{'a':'x'}", "\u{FEFF}{\"a\":\"x\"}",
        ])
    func refused(_ text: String) {
        #expect(fields(text) == nil)
    }

    @Test("bytes that are no UTF-8 are refused, in texts with escapes and without")
    func notUTF8() {
        for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE6, 0xB1]] {
            let plain = Array("{\"a\":\"".utf8) + bytes + Array("\"}".utf8)
            #expect(JSONText.fields(of: plain[...]) == nil)
            let escaped = Array("{\"a\":\"\\\\".utf8) + bytes + Array("\"}".utf8)
            #expect(JSONText.fields(of: escaped[...]) == nil)
        }
    }

    @Test("every character below a blank, quotes and backslashes are escaped, and come back")
    func escapes() throws {
        for value in UInt8(0)..<0x80 {
            let text = "a" + String(UnicodeScalar(value)) + "b"
            var line: [UInt8] = Array("{\"x\":".utf8)
            JSONText.append(text, to: &line)
            line.append(UInt8(ascii: "}"))
            #expect(!line.contains { $0 < 0x20 }, "\(value)")
            #expect(try #require(JSONText.fields(of: line[...])).texts == ["x": text], "\(value)")
        }
        var line: [UInt8] = []
        JSONText.append("\"\\\n\u{1F}", to: &line)
        #expect(String(decoding: line, as: UTF8.self) == #""\"\\\u000a\u001f""#)
    }

    @Test("a line that is damaged anywhere is another entry or none, and never a crash")
    func damaged() throws {
        let entry = RegisterEntry(
            seq: 12, at: try Samples.time(), event: .supersede, id: "Z109-WS·2026-D30-BGS-0002", path: "2026/D30/x",
            bag: ContentDigest(.sha256, of: [1]), of: "Z109-WS·2026-D30-BGS-0001", by: "李某\"\\", why: "数字有误\t",
            prev: ContentDigest(.sha256, of: [2]))
        var random = SplitMix64(seed: 5)
        for _ in 0..<600 {
            var line = entry.line
            line.removeLast()
            let place = Int.random(in: 0..<line.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: line[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 1: line.remove(at: place)
            case 2: line.insert(line[Int.random(in: 0..<line.count, using: &random)], at: place)
            default: line.removeLast(line.count - place)
            }
            guard let read = RegisterEntry(line: line[...]) else { continue }
            // Whatever is read is written again as it was.
            #expect(Array(read.line.dropLast()) == line)
        }
    }
}
