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
    }

    @Test("an offset within a character is that character's", arguments: [
        (0, 1), (4, 1), (7, 1), (17, 1), (18, 2), (20, 2), (22, 3), (23, 3), (25, 4), (26, 5), (99, 5),
    ])
    func withinCharacter(offset: Int, column: Int) {
        // One family of 18 bytes, a Han character of four, e with an accent of three, x.
        let source = SourceText(file: "t", text: "👨‍👩‍👧𬭎e\u{301}x")
        #expect(source.place(utf8Range: offset..<offset).position?.column == column)
    }

    @Test("a range takes every character that it touches", arguments: [
        (0, 1, 1, 1), (3, 19, 1, 2), (18, 22, 2, 1), (20, 24, 2, 2), (0, 99, 1, 4), (23, 25, 3, 1),
    ])
    func touched(from: Int, to: Int, column: Int, length: Int) throws {
        let source = SourceText(file: "t", text: "👨‍👩‍👧𬭎e\u{301}x\n四")
        let position = try #require(source.place(utf8Range: from..<to).position)
        #expect((position.line, position.column, position.length) == (1, column, length))
    }

    @Test("a place prints as editors and CI read it")
    func description() {
        #expect(Place(file: "通知.gw", position: .init(line: 2, column: 8)).description == "通知.gw:2:8")
        #expect(Place(file: "通知.gw").description == "通知.gw")
        #expect(Place.Position(line: 1, column: 1, length: 0).length == 1)
    }
}

@Suite("A piece of a file") struct PieceOfFileTests {
    @Test("its lines are counted from where it stands")
    func counted() {
        let piece = SourceText(file: "x.yaml", text: "甲: 乙\n丙: 丁", firstLine: 41)
        let offset = "甲: 乙\n丙: ".utf8.count
        let place = piece.place(utf8Range: offset..<offset + "丁".utf8.count)
        #expect(place.position?.line == 42 && place.position?.column == 4 && place.position?.excerpt == "丙: 丁")
        #expect(piece.line(41) == "甲: 乙" && piece.line(42) == "丙: 丁" && piece.line(1).isEmpty && piece.line(43).isEmpty)
        #expect(piece.place(line: 42, column: 1).position?.excerpt == "丙: 丁" && piece.place(line: 1, column: 1).position?.excerpt == nil)
        #expect(piece.lineCount == 2)
    }
}
