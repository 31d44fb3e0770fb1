import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Seals of several organs (GB/T 9704-2012 §7.3.5.1)")
struct JointSealsTests {
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
    private let usual = SignatureRoom(pitch: .millimetres(10.449), height: .millimetres(225))

    private func layout(_ names: [String], _ diameters: [Int]) throws -> SignatureLayout {
        try SignatureLayout(
            typesetter: typesetter,
            signature: Signature(
                organs: names.map { PlacedText($0) }, date: anyDate, sealing: .sealed, sealDiameters: diameters),
            note: nil)
    }

    private static func names(_ count: Int, characters: Int = 8) -> [String] {
        (0..<count).map { index in String(han(100).dropFirst(index * 9).prefix(characters)) }
    }

    private func distance(_ one: SignatureBlock.Seal, _ other: SignatureBlock.Seal) -> Double {
        let dx = (one.centre.x - other.centre.x).millimetres
        let dy = (one.centre.y - other.centre.y).millimetres
        return (dx * dx + dy * dy).squareRoot()
    }

    @Test("one to eight organs: seals neither touch nor leave the measure, each on its name", arguments: 2...8, [38, 42, 45, 50])
    func seals(count: Int, diameter: Int) throws {
        for characters in [4, 8, 13] + (count <= 4 ? [20] : []) {
            let names = Self.names(count, characters: characters)
            let block = try #require(try layout(names, [diameter]).block(in: usual))
            #expect(block.seals.count == count)
            #expect(block.pieces.dropLast().map(\.line.text) == names)
            for (index, seal) in block.seals.enumerated() {
                #expect(seal.rect.minX >= .zero && seal.rect.maxX <= .millimetres(156))
                for other in block.seals[(index + 1)...] {
                    #expect(distance(seal, other) >= Double(diameter) + 1.99)
                }
                let name = block.pieces[index]
                #expect((name.x + name.line.extent.half - seal.centre.x).millimetres.isAbout(0))
                // The name's middle is a little below the seal's centre.
                let y = 10.449 * Double(name.drop.lines) - cell / 2
                let below = y - seal.centre.y.millimetres
                #expect(below > 0.9 && below < 4.6, "\(count) \(characters) \(below)")
                #expect(name.x >= .zero && name.x + name.line.extent <= .millimetres(156.001))
            }
            let top = try #require(block.seals.map(\.rect.minY.millimetres).min())
            #expect(top >= 1.99 && top <= 10.4)
        }
    }

    @Test("names of one row do not meet, nor do rows", arguments: 2...8)
    func names(count: Int) throws {
        let block = try #require(try layout(Self.names(count, characters: 9), [42]).block(in: usual))
        for (one, other) in zip(block.pieces, block.pieces.dropFirst()) where one.drop.lines == other.drop.lines {
            #expect(one.x + one.line.extent < other.x)
        }
    }

    @Test("the last seal presses the last name and the date below it, four cells from the right where it can")
    func last() throws {
        let block = try #require(try layout(Self.names(2), [42]).block(in: usual))
        let date = try #require(block.pieces.last)
        let name = block.pieces[block.pieces.count - 2]
        #expect(date.line.text == "2020年11月9日")
        #expect(date.drop.lines == name.drop.lines + 1)
        #expect((date.x + date.line.extent.half - block.seals[1].centre.x).millimetres.isAbout(0))
        #expect((date.x + date.line.extent).millimetres.isAbout(156 - 4 * cell))
    }

    @Test("a long and a short name stand side by side: each column is as wide as its own names")
    func unequalNames() throws {
        let names = ["凤栖山市人力资源和社会保障局", "凤栖山市财政局"]
        let block = try #require(try layout(names, [42]).block(in: usual))
        #expect(block.pieces[0].drop.lines == block.pieces[1].drop.lines)
        #expect((block.pieces[2].x + block.pieces[2].line.extent).millimetres.isAbout(156 - 4 * cell))
        let gap = block.pieces[1].x - block.pieces[0].x - block.pieces[0].line.extent
        #expect(gap.millimetres > cell - 0.01)
    }

    private func dateEnd(_ block: SignatureBlock) throws -> Double {
        let date = try #require(block.pieces.first { $0.line.text == "2020年11月9日" })
        return (date.x + date.line.extent).millimetres
    }

    @Test("the date is four cells from the right whatever the seals' size: rows hold as many as fit so", arguments: [(38, 3), (42, 3), (45, 2), (48, 2), (50, 2), (60, 2)])
    func fourCells(diameter: Int, perRow: Int) throws {
        for count in 2...6 {
            let block = try #require(try layout(Self.names(count, characters: 6), [diameter]).block(in: usual))
            #expect(try dateEnd(block).isAbout(156 - 4 * cell), "\(count) organs")
            #expect(block.strain == 0)
            let rows = Dictionary(grouping: block.pieces.prefix(count), by: \.drop.lines).values.map(\.count)
            // Rows are as equal as can be.
            let rowCount = (count + perRow - 1) / perRow
            #expect(rows.max() == (count + rowCount - 1) / rowCount && rows.count == rowCount, "\(count) organs")
        }
    }

    @Test("neighbours of a row are at least a diameter and two millimetres apart", arguments: 36...60)
    func pitch(diameter: Int) throws {
        let block = try #require(try layout(["某市水利局", "某市财政局", "某市农业农村局"], [diameter]).block(in: usual))
        for (one, other) in zip(block.seals, block.seals.dropFirst()) where one.centre.y == other.centre.y {
            #expect((other.centre.x - one.centre.x).millimetres >= Double(diameter) + 1.99)
        }
    }

    @Test("room is kept for seals of 45 mm where nobody says how large they are")
    func usualSize() throws {
        let block = try #require(try layout(["某市水利局", "某市财政局", "某市农业农村局"], []).block(in: usual))
        #expect(block.seals.map { $0.diameter.millimetres.rounded() } == [45, 45, 45])
        #expect(try dateEnd(block).isAbout(156 - 4 * cell))
    }

    @Test("a long last name keeps a cell from the edge, the date centred on it")
    func longLastName() throws {
        let block = try #require(try layout(["某市水利局", String(han(100).suffix(14))], [42]).block(in: usual))
        let name = block.pieces[1]
        #expect((name.x + name.line.extent).millimetres.isAbout(156 - cell))
        #expect((block.pieces[2].x + block.pieces[2].line.extent.half - block.seals[1].centre.x).millimetres.isAbout(0))
    }

    @Test("only where a page has no room for more rows the date leaves its place")
    func moved() throws {
        let block = try #require(try layout(Self.names(9, characters: 6), [48]).block(in: usual))
        #expect(try dateEnd(block) > 156 - 4 * cell + 1 && block.strain == 0)
        #expect(try layout(Self.names(3, characters: 6), [48]).block(in: .init(pitch: .millimetres(10.449), height: .millimetres(70)))?.strain == 3)
    }

    @Test("rows are as equal as can be, the longer first", arguments: [
        (2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3]), (7, [3, 2, 2]), (8, [3, 3, 2]),
    ])
    func rows(count: Int, expected: [Int]) {
        #expect(JointSeals.rows(count, perRow: 3).map(\.count) == expected)
    }

    @Test("names too long for three or two in a row stand one below the other")
    func longNames() throws {
        let block = try #require(try layout(Self.names(3, characters: 20), [42]).block(in: usual))
        #expect(Set(block.seals.map(\.centre.x)).count == 1)
        #expect(block.height > .millimetres(42 * 3))
    }

    @Test("seals of their own size each")
    func ownSizes() throws {
        let block = try #require(try layout(Self.names(3), [50, 45, 42]).block(in: usual))
        #expect(block.seals.map { Int($0.diameter.millimetres.rounded()) } == [50, 45, 42])
        let second = try #require(try layout(Self.names(3), [50, 45]).block(in: usual))
        #expect(second.seals.map { Int($0.diameter.millimetres.rounded()) } == [50, 45, 45])
    }

    @Test("without room there is no place")
    func noRoom() throws {
        #expect(try layout(Self.names(8), [50]).block(in: .init(pitch: .millimetres(10.449), height: .millimetres(100))) == nil)
    }

    @Test("on pages: text that ends anywhere, two to eight organs", arguments: 2...8)
    func pages(count: Int) throws {
        for lines in stride(from: 2, to: 40, by: 7) {
            let body = (0..<lines).map { Paragraph(text: String(han(500).dropFirst($0).prefix(20))) }
            var document = sampleDocument(body: body)
            document.signature = Signature(
                organs: Self.names(count, characters: 6).map { PlacedText($0) }, date: anyDate, sealing: .sealed,
                sealDiameters: [42])
            let reading = try layOut(document)
            let date = try #require(reading.texts.last { $0.text.hasPrefix("2020年11月9日") })
            let names = Self.names(count, characters: 6).map { name in reading.texts.last { $0.text == name } }
            #expect(names.allSatisfy { $0?.page == date.page })
            #expect(reading.texts.contains { $0.page == date.page && $0.text.count == 20 }, "\(lines)")
            #expect(date.y - riseOfTextLine + cell <= 262.02)
        }
    }
}
