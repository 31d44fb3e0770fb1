import Composition
import Diagnostics
import DisplayList
import Geometry
import TestSupport
import Testing
import Typefaces

@testable import Yinfa

@Suite("Long books are set on all processors") struct ShaperLanesTests {
    private func made(_ name: String, count: Int, leastCells: Int) throws -> String {
        let office = try Office.open(Sample.folder)
        let press = try Press(resources: .locate(), office: office)
        press.lanes = ShaperLanes(roles: try Press.roles(.locate(), office), count: count, leastCells: leastCells)
        let output = try press.make(office, only: [name], formats: [.dump]).output
        return String(decoding: try #require(output.first).bytes, as: UTF8.self)
    }

    @Test("the sample's ledger has the same pages, whatever the number of processors", arguments: [1, 3])
    func samePages(count: Int) throws {
        #expect(try made("ledger", count: count, leastCells: 0) == Sample.text("ledger.dump"))
    }

    @Test("the book that is drawn while it is laid out is the one that is drawn afterwards, in every format")
    func drawnAlong() throws {
        let office = try Office.open(Sample.folder)
        let press = try Press(resources: .locate(), office: office)
        let document = try #require(try office.documents().first { $0.name == "ledger" })
        let pages = try press.pages(document, of: office, LedgerReturnsCache())
        let after = try press.write(pages, as: .pdf, name: "ledger").output
        for (count, cells) in [(1, Int.max), (1, 0), (4, 0)] {
            press.lanes = ShaperLanes(roles: try Press.roles(.locate(), office), count: count, leastCells: cells)
            let along = try press.render(document, of: office, as: [.dump, .pdf])
            #expect(along.output.last == after.first && along.warnings == pages.warnings)
            #expect(along.output.first?.bytes == Array(try Sample.text("ledger.dump").utf8))
        }
    }

    @Test("parts are taken in their order, on the lanes' own fonts", arguments: [1, 2, 5])
    func inOrder(count: Int) throws {
        let lanes = ShaperLanes(roles: try Press.roles(.locate(), nil), count: count, leastCells: 0)
        let style = TextStyle(role: .song, size: .points(9))
        var found: [(Int, Int)] = []
        lanes.inOrder(of: Array(0..<9)) { shaper, number -> (Int, Int) in
            (number, (try? shaper.shape(StyledText("第\(number)号", style)))?.clusters.count ?? 0)
        } taking: { found.append($0) }
        #expect(found.map(\.0) == Array(0..<9) && found.allSatisfy { $0.1 == 3 })
    }

    @Test("each part is given fonts of its own, and the parts come in their order")
    func shapers() throws {
        let lanes = ShaperLanes(roles: try Press.roles(.locate(), nil), count: 3, leastCells: 0)
        let style = TextStyle(role: .song, size: .points(9))
        let found = lanes.outcomes(of: Array(0..<7)) { shaper, number -> (Int, [UInt32]) in
            let shaped = try? shaper.shape(StyledText("第\(number)号", style))
            return (number, shaped?.clusters.flatMap(\.glyphs).map(\.id) ?? [])
        }
        #expect(found.map(\.0) == Array(0..<7))
        #expect(Set(found.map(\.1)).count == 7 && found.allSatisfy { $0.1.count == 3 && $0.1[0] == found[0].1[0] })
    }

    @Test("there are as many lanes as processors, four at most, and short tables do without")
    func usual() throws {
        let lanes = ShaperLanes(roles: try Press.roles(.locate(), nil))
        #expect((1...4).contains(lanes.count) && lanes.leastCells > 1000)
        let press = try Press(resources: .locate())
        #expect(press.lanes?.count == (lanes.count == 1 ? nil : lanes.count))
    }
}
