import Composition
import Diagnostics
import DisplayList
import Geometry

/// A line whose letters are narrowed: glyphs and advances alike, so that they never overlap.
struct CondensedLine {
    let line: ComposedLine
    let style: TextStyle
    /// In thousandths; 1000 for letters as they are.
    let scale: Int

    var extent: Length { line.extent }

    func items(at origin: Point, colour: Colour = .black) -> [PageItem] {
        // The composer centres the unscaled em in its narrower cell; the scaled one fills it.
        let back = style.size.scaled(1000 - scale, over: 2000)
        return line.runs(at: origin, colour: colour, horizontalScale: scale).map { run in
            var run = run
            for index in run.glyphs.indices { run.glyphs[index].origin.x += back }
            return .text(run)
        }
    }
}

extension Typesetter {
    /// One line set solid with letters of `scale` thousandths of their width.
    func condensedLine(
        _ text: String, _ style: TextStyle, scale: Int, at place: Place?
    ) throws(StageFailure) -> CondensedLine {
        let pitch = CellPitch(span: style.size.scaled(scale, over: 1000), cells: 1)
        return CondensedLine(
            line: try line(text, style, at: place, pitch: pitch), style: style, scale: scale)
    }

    /// The text in at most `room`, condensed to `narrowest` thousandths at the most; nil if that is too wide.
    func condensedLine(
        _ text: String, _ style: TextStyle, room: Length, narrowest: Int, at place: Place?
    ) throws(StageFailure) -> CondensedLine? {
        let natural = try line(text, style, at: place).extent
        if natural <= room { return try condensedLine(text, style, scale: 1000, at: place) }
        let scale = room.emu * 1000 / natural.emu
        return scale < narrowest ? nil : try condensedLine(text, style, scale: scale, at: place)
    }
}
