import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("附注 below the date, clear of the seal (GB/T 9704-2012 §7.3.6)")
struct NoteAndSealTests {
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
    private let room = SignatureRoom(pitch: .millimetres(10.449), height: .millimetres(225))

    private func block(_ count: Int, diameter: Int, note: String, sealing: Signature.Sealing = .sealed) throws -> SignatureBlock {
        let names = (0..<count).map { PlacedText("某市第\($0)管理局") }
        let signature = Signature(
            organs: names, date: anyDate, sealing: sealing, sealDiameters: [diameter],
            signers: sealing == .stamped ? [Signer(title: PlacedText("市长"))] : [])
        let layout = try SignatureLayout(typesetter: typesetter, signature: signature, note: PlacedText(note))
        return try #require(layout.block(in: room))
    }

    private func notes(_ block: SignatureBlock) -> [SignatureBlock.Piece] {
        Array(block.pieces.drop { !$0.line.text.hasPrefix("2020") }.dropFirst())
    }

    private func date(_ block: SignatureBlock) throws -> SignatureBlock.Piece {
        try #require(block.pieces.first { $0.line.text.hasPrefix("2020") })
    }

    /// How far a seal's ink is from the cells of a line.
    private func distance(_ seal: SignatureBlock.Seal, _ piece: SignatureBlock.Piece) -> Double {
        let bottom = 10.449 * Double(piece.drop.lines) + piece.drop.extra.millimetres
        let x = piece.x.millimetres
        let (left, right) = (x + piece.line.indent.millimetres, x + piece.line.extent.millimetres)
        let (middle, y) = (seal.centre.x.millimetres, seal.centre.y.millimetres)
        let across = max(left - middle, 0, middle - right)
        let down = max(bottom - cell - y, 0, y - bottom)
        return (across * across + down * down).squareRoot() - seal.diameter.millimetres / 2
    }

    @Test("a short note is on the line below the date, beside the seal", arguments: [38, 42, 45, 50])
    func short(diameter: Int) throws {
        let block = try block(1, diameter: diameter, note: "此件公开发布")
        #expect(notes(block).map(\.drop.lines) == [try date(block).drop.lines + 1])
    }

    @Test("a note that would run under the seal is below it, whole: it is never broken into stubs", arguments: [38, 42, 45, 50, 58])
    func long(diameter: Int) throws {
        let note = "联系人：张某某，联系电话：0390-2660718"
        let block = try block(1, diameter: diameter, note: note)
        #expect(notes(block).map(\.line.text) == ["（\(note)）"])
        let piece = try #require(notes(block).first)
        #expect(piece.x == .zero && piece.line.indent.millimetres.isAbout(2 * cell))
        #expect(distance(block.seals[0], piece) > 0.49)
        #expect(piece.drop.lines - (try date(block).drop.lines) > 1)
    }

    @Test("a long note is in whole lines below the seal", arguments: [42, 45, 50])
    func longer(diameter: Int) throws {
        let block = try block(1, diameter: diameter, note: han(40))
        let below = try notes(block).map { $0.drop.lines - (try date(block).drop.lines) }
        #expect(below == [2, 3])
    }

    @Test("below several seals it is on the line below the date, or on the next that is clear of them, and no seal moves for it", arguments: 2...6, [38, 42, 45, 50])
    func joint(count: Int, diameter: Int) throws {
        for note in ["此件公开发布", "联系人：许静，电话：0390-2660718"] {
            let block = try block(count, diameter: diameter, note: note)
            let piece = try #require(notes(block).first)
            let below = piece.drop.lines - (try date(block).drop.lines)
            #expect(below == 1 || below == 2, "\(note)")
            for seal in block.seals { #expect(distance(seal, piece) > 0.49) }
            var higher = piece
            higher.drop.lines -= 1
            #expect(below == 1 || block.seals.contains { distance($0, higher) < 0.5 }, "\(note): no lower than it need be")
            // Each name, and the date's seal, is pressed as without a note: 3 mm below the centre, 4.5 at most.
            for (seal, name) in zip(block.seals, block.pieces) {
                let offset = 10.449 * Double(name.drop.lines) - cell / 2 - seal.centre.y.millimetres
                #expect(offset > 0.9 && offset < 4.6, "\(offset)")
            }
        }
    }

    @Test("three organs with seals of 42 mm: the contact line is two lines below the date (附注 of a 请示)")
    func request() throws {
        let block = try block(3, diameter: 42, note: "联系人：许静，电话：0000-0000000")
        #expect(try #require(notes(block).first).drop.lines == (try date(block)).drop.lines + 2)
        let name = block.pieces[2]
        #expect((10.449 * Double(name.drop.lines) - cell / 2 - block.seals[2].centre.y.millimetres).isAbout(3))
    }

    @Test("no seal presses on a note, however long it is and however many seals there are", arguments: 38...58)
    func clear(diameter: Int) throws {
        for count in 1...3 {
            for length in stride(from: 2, through: 80, by: 3) {
                let block = try block(count, diameter: diameter, note: han(length))
                for piece in notes(block) {
                    for seal in block.seals { #expect(distance(seal, piece) > 0.49, "\(count) organs, \(length) characters") }
                }
            }
        }
    }

    @Test("it is no lower than it need be", arguments: [38, 42, 46, 50, 54, 58])
    func asHighAsCanBe(diameter: Int) throws {
        for length in stride(from: 2, through: 80, by: 3) {
            let block = try block(1, diameter: diameter, note: han(length))
            let below = try #require(notes(block).first).drop.lines - (try date(block).drop.lines)
            guard below > 1 else { continue }
            let higher = notes(block).map { piece in
                var higher = piece
                higher.drop.lines -= 1
                return higher
            }
            #expect(higher.contains { distance(block.seals[0], $0) < 0.51 }, "\(length) characters")
        }
    }

    @Test("lines of a long note follow each other without a gap")
    func lines() throws {
        let block = try block(1, diameter: 45, note: han(70))
        let lines = notes(block).map(\.drop.lines)
        #expect(lines.count == 3)
        #expect(zip(lines, lines.dropFirst()).allSatisfy { $1 == $0 + 1 })
    }

    @Test("without a seal every note is on the line below the date", arguments: [Signature.Sealing.unsealed, .stamped])
    func withoutSeal(sealing: Signature.Sealing) throws {
        for length in [4, 20, 40, 80] {
            let block = try block(1, diameter: 42, note: han(length), sealing: sealing)
            let date = try date(block)
            #expect(try #require(notes(block).first).drop.lines == date.drop.lines + 1)
        }
    }

    @Test("the room that is asked for holds the note")
    func height() throws {
        for length in [4, 20, 40, 80] {
            let block = try block(1, diameter: 42, note: han(length))
            let last = try #require(notes(block).last)
            #expect(block.height >= room.pitch * last.drop.lines)
        }
    }

    @Test("on the page: a contact line is whole, below the seal's place, not under it")
    func onPage() throws {
        let reading = try layOut(
            sampleDocument(body: [Paragraph(text: han(26))], note: "联系人：沈某某，电话：0390-2660718", imprint: sampleImprint))
        let date = try #require(reading.text("2020年11月9日"))
        let note = try #require(reading.texts.first { $0.text.hasPrefix("（联系人") })
        #expect(note.page == date.page && note.text.hasSuffix("）"))
        #expect(abs(note.y - date.y - 2 * (225 - cell) / 21) < 0.6)
        #expect(note.x.isAbout(28 + 2 * cell + bearing))
    }
}
