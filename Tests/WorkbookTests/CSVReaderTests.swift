import Diagnostics
import TestSupport
import Testing

@testable import Workbook

/// All rows of a text, the headings first, and what was said about it.
private func read(_ bytes: [UInt8], limit: Int = 200) -> (rows: [[String]], found: [Diagnostic]) {
    var reader = CSVReader(file: "表.csv", bytes: bytes, limit: limit)
    var rows = reader.headings.isEmpty ? [] : [reader.headings]
    while reader.advance() { rows.append(reader.row.cells.map(reader.text)) }
    return (rows, reader.collector.diagnostics)
}

private func read(_ text: String) -> (rows: [[String]], found: [Diagnostic]) { read(Array(text.utf8)) }

@Suite("CSV is read as RFC 4180 has it")
struct CSVReaderTests {
    @Test("texts and their cells", arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]), ("a,b\n,2\n1,\n", [["a", "b"], ["", "2"], ["1", ""]]),
        ("a,b\n\"1,5\",2\n", [["a", "b"], ["1,5", "2"]]), ("a,b\n\"x\ny\",2\n", [["a", "b"], ["x\ny", "2"]]),
        ("a,b\n\"x\r\ny\",2\n", [["a", "b"], ["x\r\ny", "2"]]), ("a,b\n\"say \"\"hi\"\"\",2\n", [["a", "b"], ["say \"hi\"", "2"]]),
        ("a,b\n\"\"\"\",\"\"\n", [["a", "b"], ["\"", ""]]), ("a,b\n\"\"\"x\",\"y\"\"\"\n", [["a", "b"], ["\"x", "y\""]]),
        ("a,b\n\n1,2\n\n\n", [["a", "b"], ["1", "2"]]), ("a,b\n,\n1,2\n,\n", [["a", "b"], ["1", "2"]]), ("a,b\n\"\",\"\"\n", [["a", "b"]]),
        ("\"a\",\"b\"\n 1 , 2 \n", [["a", "b"], [" 1 ", " 2 "]]), ("㛃,䶮𬭎\n，,“”\n", [["㛃", "䶮𬭎"], ["，", "“”"]]), ("a\n1\n", [["a"], ["1"]]),
    ])
    func texts(_ text: String, _ expected: [[String]]) {
        let (rows, found) = read(text)
        #expect(rows == expected)
        #expect(found.isEmpty)
    }

    @Test("what is written is read back, whatever it holds", arguments: 0..<200 as Range<UInt64>)
    func roundTrip(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = ["a", "\"", ",", "\n", "\r\n", "汉", "𬭎", " ", "\"\"", "1", "\r", "é", ""]
        let width = Int.random(in: 1...5, using: &random)
        let rows = (0..<Int.random(in: 1...8, using: &random)).map { row in
            (0..<width).map { column in
                let text = (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                return row == 0 ? "h\(column)" + text : text
            }
        }
        let csv = rows.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\r\n")
        let (found, said) = read(csv)
        #expect(found == [rows[0]] + rows.dropFirst().filter { $0.contains { !$0.isEmpty } })
        #expect(said.allSatisfy { $0.code == .csvSeparator })
    }

    private static func quoted(_ text: String) -> String {
        let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"" + doubled + "\""
    }

    @Test("any bytes are read to the end without a trap", arguments: 0..<300 as Range<UInt64>)
    func anything(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let alphabet: [UInt8] = Array("ab,\"\n\r汉".utf8) + [0, 0xFF, 0xC3, 0xEF, 0xBB, 0xBF]
        let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
        _ = read(bytes)
    }

    @Test("faults are named with their place, and the reading goes on", arguments: [
        ("a,b\n1\n3,4\n", "CSV0107", 2, 1, [["a", "b"], ["3", "4"]]), ("a,b\n1,2,3\n3,4\n", "CSV0107", 2, 5, [["a", "b"], ["3", "4"]]),
        ("a,b\n1,2\n\"3,4\n5,6", "CSV0104", 3, 1, [["a", "b"], ["1", "2"]]), ("a,b\n\"1\"x,2\n3,4\n", "CSV0105", 2, 4, [["a", "b"], ["3", "4"]]),
        ("a,b\n1\"x\",2\n3,4\n", "CSV0106", 2, 2, [["a", "b"], ["3", "4"]]), ("a,b\n\"1\" ,2\n", "CSV0105", 2, 4, [["a", "b"]]),
        ("a,b\n汉字\"，\",2\n", "CSV0106", 2, 3, [["a", "b"]]), ("a,b\n\"x\ny\",1,2\n", "CSV0107", 3, 6, [["a", "b"]]),
    ])
    func faults(_ text: String, _ code: String, _ line: Int, _ column: Int, _ rows: [[String]]) {
        let (found, said) = read(text)
        #expect(found == rows)
        #expect(said.map(\.code.rawValue) == [code])
        #expect(said.first?.place?.position?.line == line && said.first?.place?.position?.column == column, "\(said)")
        #expect(said.first?.hints.isEmpty == false)
    }

    @Test("an empty file has no headings", arguments: ["", "\n\n", "\u{FEFF}", ",,\n,,\n"])
    func empty(_ text: String) { #expect(read(text).found.map(\.code) == [.csvEmpty]) }

    @Test("another separator is named", arguments: ["a;b\n1;2\n", "a\tb\n1\t2\n", "a，b\n1，2\n", "a|b\n"])
    func separators(_ text: String) { #expect(read(text).found.map(\.code) == [.csvSeparator]) }

    @Test("rows count as a spreadsheet counts, lines as an editor does")
    func places() throws {
        var reader = CSVReader(file: "表.csv", bytes: Array("a,b\n\n\"x\r\ny\",汉\n1,\"z\"\n".utf8))
        let isFirst = reader.advance()
        #expect(isFirst && reader.row.number == 3 && reader.row.line == 3)
        let second = reader.place(ofCell: 1, heading: "b")
        #expect(second.position?.line == 4 && second.position?.column == 4)
        #expect(second.cell == .init(row: 3, heading: "b"))
        let isSecond = reader.advance()
        #expect(isSecond)
        let last = reader.place(ofCell: 1, heading: "b")
        #expect(last.description == "表.csv:5:3")
        #expect(last.position?.excerpt == "1,\"z\"")
        #expect(last.position?.length == 3)
    }

    @Test("after the limit faults are counted")
    func limit() {
        var reader = CSVReader(file: "表.csv", bytes: Array(("a,b\n" + String(repeating: "1\n", count: 500)).utf8), limit: 10)
        while reader.advance() {}
        #expect(reader.collector.diagnostics.count == 10 && reader.collector.omitted == 490 && reader.collector.hasErrors)
    }
}
