import Geometry
import Testing

@Suite("Shapes and turns")
struct ShapeTests {
    private func rect(_ x: Int, _ y: Int, _ width: Int, _ height: Int) -> Rect {
        Rect(x: Length(emu: x), y: Length(emu: y), width: Length(emu: width), height: Length(emu: height))
    }

    private func point(_ x: Int, _ y: Int) -> Point { Point(x: Length(emu: x), y: Length(emu: y)) }

    @Test("A4 is 210 by 297 millimetres and turns")
    func a4() {
        #expect(Size.a4.width.millimetres == 210 && Size.a4.height.millimetres == 297)
        #expect(Size.a4.turned == Size(width: .millimetres(297), height: .millimetres(210)))
        #expect(Size.a4.turned.turned == .a4)
    }

    @Test("a rectangle knows its edges and its middle")
    func edges() {
        let rect = rect(10, 20, 30, 50)
        #expect([rect.minX, rect.maxX, rect.midX].map(\.emu) == [10, 40, 25])
        #expect([rect.minY, rect.maxY, rect.midY].map(\.emu) == [20, 70, 45])
        #expect([rect.width, rect.height].map(\.emu) == [30, 50])
        #expect(rect.inset(horizontally: Length(emu: 1), vertically: Length(emu: 2)) == self.rect(11, 22, 28, 46))
        #expect(rect.origin + point(1, 1) == point(11, 21))
    }

    @Test("inside counts the edges, overlap does not", arguments: [
        (0, 0, 10, 10, true, true), (2, 2, 8, 8, true, true), (2, 2, 9, 8, false, true),
        (10, 0, 5, 5, false, false), (0, 10, 5, 5, false, false), (9, 9, 5, 5, false, true),
        (-5, -5, 20, 20, false, true), (-5, 0, 5, 5, false, false), (20, 20, 1, 1, false, false),
    ])
    func relations(x: Int, y: Int, width: Int, height: Int, isInside: Bool, overlaps: Bool) {
        let frame = rect(0, 0, 10, 10)
        let other = rect(x, y, width, height)
        #expect(frame.contains(other) == isInside)
        #expect(frame.overlaps(other) == overlaps)
        #expect(other.overlaps(frame) == overlaps)
    }

    @Test("the identity moves nothing and a shift moves all")
    func shift() {
        #expect(Transform.identity.apply(to: point(3, 4)) == point(3, 4))
        let shift = Transform(turn: .none, offset: point(10, 20))
        #expect(shift.apply(to: rect(1, 2, 3, 4)) == rect(11, 22, 3, 4))
    }

    @Test("turned counter-clockwise, the left edge is the sheet's lower edge and the top its left", arguments: [
        (0, 0, 0, 297), (297, 0, 0, 0), (0, 210, 210, 297), (297, 210, 210, 0), (100, 50, 50, 197),
    ])
    func corners(x: Int, y: Int, sheetX: Int, sheetY: Int) {
        let turn = Transform.counterClockwise(ontoSheet: .a4)
        let placed = turn.apply(
            to: Point(x: .millimetres(Double(x)), y: .millimetres(Double(y))))
        #expect(placed == Point(x: .millimetres(Double(sheetX)), y: .millimetres(Double(sheetY))))
    }

    @Test("a turned rectangle has its four corners' places and stays on the sheet", arguments: 0..<200 as Range<UInt64>)
    func rectangles(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let area = Size.a4.turned
        let x = Int.random(in: 0..<area.width.emu, using: &random)
        let y = Int.random(in: 0..<area.height.emu, using: &random)
        let content = rect(
            x, y, Int.random(in: 0...(area.width.emu - x), using: &random),
            Int.random(in: 0...(area.height.emu - y), using: &random))
        let turn = Transform.counterClockwise(ontoSheet: .a4)
        let placed = turn.apply(to: content)
        let corners = [
            point(content.minX.emu, content.minY.emu), point(content.maxX.emu, content.maxY.emu),
        ].map { turn.apply(to: $0) }
        #expect([placed.minX, placed.maxX] == corners.map(\.x).sorted())
        #expect([placed.minY, placed.maxY] == corners.map(\.y).sorted())
        #expect(Rect(origin: .zero, size: .a4).contains(placed))
    }
}
