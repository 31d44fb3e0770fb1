import Diagnostics
import Testing

@Suite("Offsets and columns become places")
struct SourceTextTests {
    /// The place of the first occurrence of a piece, found by UTF-8 offsets.
    private func place(of piece: String, in text: String) throws -> Place.Position {
        let source = SourceText(file: "t.gw", text: text)
        let found = try #require(text.firstRange(of: piece))
        let start = text.utf8.distance(from: text.utf8.startIndex, to: found.lowerBound)
        return try #require(source.place(utf8Range: start..<start + piece.utf8.count).position)
    }

    @Test("line, column and length count from 1 and in characters", arguments: [
        ("abc", "b", "1:2+1"), ("一\n二三四\n", "三四", "2:2+2"), ("𬭎钢䶮x", "x", "1:4+1"), ("𬭎钢", "钢", "1:2+1"),
        ("a\n\nb", "b", "3:1+1"), ("👨‍👩‍👧字", "字", "1:2+1"), ("e\u{301}x", "x", "1:2+1"),
    ])
    func places(text: String, piece: String, expected: String) throws {
        let position = try place(of: piece, in: text)
        #expect("\(position.line):\(position.column)+\(position.length)" == expected)
    }

    @Test("lines that end in CR LF have excerpts without them")
    func carriageReturns() {
        let source = SourceText(file: "t", text: "一\r\n二三\r\n四")
        let place = source.place(utf8Range: 5..<8)
        #expect(place.position == .init(line: 2, column: 1, length: 1, excerpt: "二三"))
        #expect(source.place(line: 3, column: 1).position?.excerpt == "四")
        #expect(source.line(1) == "一")
    }

    @Test("a range over a line's end is cut there")
    func cut() {
        let source = SourceText(file: "t", text: "一二\n三")
        #expect(source.place(utf8Range: 3..<10).position == .init(line: 1, column: 2, length: 1, excerpt: "一二"))
        #expect(source.place(utf8Range: 6..<6).position == .init(line: 1, column: 3, length: 1, excerpt: "一二"))
        #expect(source.place(utf8Range: 10..<10).position == .init(line: 2, column: 2, length: 1, excerpt: "三"))
    }

    @Test("an empty text has a first line, a text ending in a break an empty last one")
    func empty() {
        #expect(SourceText(file: "t", text: "").place(utf8Range: 0..<0).position == .init(line: 1, column: 1, excerpt: ""))
        #expect(SourceText(file: "t", text: "a\n").place(utf8Range: 2..<2).position == .init(line: 2, column: 1, excerpt: ""))
        #expect(SourceText(file: "t", text: "a\n").lineCount == 2)
    }

    @Test("a line that is not there has no excerpt")
    func unknownLine() {
        let source = SourceText(file: "t", text: "a")
        #expect(source.place(line: 7, column: 2).position == .init(line: 7, column: 2))
        #expect(source.line(7).isEmpty && source.line(0).isEmpty)
        #expect(source.place(line: 0, scalarColumn: 0).description == "t:0:1")
    }

    @Test("columns in scalars become columns in characters", arguments: [
        (1, 1), (2, 1), (5, 1), (6, 2), (7, 3), (8, 3), (9, 4), (99, 5),
    ])
    func scalars(scalarColumn: Int, column: Int) {
        // One family of five scalars, a Han character of two bytes more, e with an accent, x.
        let source = SourceText(file: "t", text: "👨‍👩‍👧𬭎e\u{301}x")
        #expect(source.place(line: 1, scalarColumn: scalarColumn).position?.column == column)
    }

    @Test("a length in scalars' columns is cut at the line's end")
    func cutLength() {
        let source = SourceText(file: "t", text: "一二三\n四")
        #expect(source.place(line: 1, scalarColumn: 2, length: 9).position?.length == 2)
        #expect(source.place(line: 1, scalarColumn: 4, length: 9).position?.length == 1)
    }

    @Test("a place prints as editors and CI read it")
    func description() {
        #expect(Place(file: "通知.gw", position: .init(line: 2, column: 8)).description == "通知.gw:2:8")
        #expect(Place(file: "通知.gw").description == "通知.gw")
        #expect(Place.Position(line: 1, column: 1, length: 0).length == 1)
    }
}
