import Diagnostics
import TestSupport
import Testing

@Suite("Pieces of printed text, found where they were typed") struct TypedPieceTests {
    @Test("a piece is found with its neighbours, the nearest of one side at least", arguments: [
        ("甲,乙,丙", TypedPiece(",", before: "乙", after: "丙"), 3..<4), ("甲,乙,丙", TypedPiece(",", before: "甲", after: "乙"), 1..<2),
        ("甲,{{ 值 }}", TypedPiece(",", before: "甲", after: "子丑"), 1..<2), ("{{ 值 }},乙", TypedPiece(",", before: "子", after: "乙"), 7..<8),
        ("前甲,乙", TypedPiece(",", before: "别处甲", after: "乙丙"), 2..<3), ("１２", TypedPiece("１２", before: "共", after: "户"), 0..<2),
        ("𬭎", TypedPiece("𬭎"), 0..<1),
    ])
    func found(_ text: String, _ piece: TypedPiece, _ range: Range<Int>) { #expect(piece.range(in: text) == range) }

    @Test("a lone mark is not taken for another", arguments: [
        ("甲,乙", TypedPiece(",", before: "丙", after: "丁")), ("", TypedPiece("甲")), ("乙", TypedPiece("甲")), ("9:30", TypedPiece(":", before: "注", after: "见")),
    ])
    func notFound(_ text: String, _ piece: TypedPiece) { #expect(piece.range(in: text) == nil) }

    @Test("a place is narrowed from its column on, in characters")
    func narrowed() {
        let place = Place(file: "t.gw", position: .init(line: 3, column: 4, length: 6, excerpt: "甲,：é甲,乙x"))
        let own = place.narrowed(to: TypedPiece(",", before: "甲", after: "乙"))
        #expect(own?.position == .init(line: 3, column: 6, length: 1, excerpt: "甲,：é甲,乙x"))
        #expect(place.narrowed(to: TypedPiece("：")) == nil)
        #expect(Place(file: "t.gw").narrowed(to: TypedPiece("甲")) == nil)
    }

    @Test("a line of many pages is not searched")
    func longLine() {
        let line = String(repeating: "甲", count: 20_000) + "乙"
        let place = Place(file: "t.gw", position: .init(line: 1, column: 1, length: 1, excerpt: line))
        #expect(place.narrowed(to: TypedPiece("乙")) == nil)
    }

    @Test("what is found is the piece", arguments: 0..<40)
    func property(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let characters = Array(RandomText.text(&random, count: 10...30))
        guard characters.count > 3 else { return }
        let start = Int.random(in: 0..<characters.count - 1, using: &random)
        let end = Int.random(in: start + 1...characters.count, using: &random)
        let piece = TypedPiece(
            String(characters[start..<end]), before: String(characters[..<start].suffix(4)), after: String(characters[end...].prefix(4)))
        let text = String(characters)
        guard Array(text) == characters, let range = piece.range(in: text) else { return }
        #expect(String(Array(text)[range]) == piece.text)
    }
}
