import Geometry
import Testing

@testable import Composition

@Suite("Glyphs of a cluster") struct ClusterGlyphsTests {
    private func glyph(_ id: UInt32) -> ShapedCluster.Glyph { .init(id: id) }

    @Test("they come in the order in which they were added, however many", arguments: 0...4)
    func order(_ count: Int) {
        var glyphs = ClusterGlyphs()
        for id in 0..<count { glyphs.append(glyph(UInt32(id))) }
        #expect(glyphs.count == count && glyphs.isEmpty == (count == 0))
        #expect(glyphs.map(\.id) == (0..<count).map { UInt32($0) })
        #expect(Array(glyphs.indices) == Array(0..<count))
    }

    @Test("each is changed by itself", arguments: [1, 2, 3])
    func change(_ count: Int) {
        for position in 0..<count {
            var glyphs = ClusterGlyphs()
            for id in 0..<count { glyphs.append(glyph(UInt32(id))) }
            let before = glyphs
            glyphs[position].offset.x = .points(3)
            #expect(glyphs[position].offset.x == .points(3) && glyphs != before)
            for other in 0..<count where other != position { #expect(glyphs[other] == before[other]) }
        }
    }

    @Test("one is one, whether it was added or written down")
    func equal() {
        var added = ClusterGlyphs()
        added.append(glyph(7))
        #expect(added == ClusterGlyphs(glyph(7)) && added == [glyph(7)] && added != [] && added != [glyph(8)])
        #expect(Set([added, [glyph(7)], [glyph(7), glyph(7)]]).count == 2)
    }
}
