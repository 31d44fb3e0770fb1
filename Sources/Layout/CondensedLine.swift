import Composition
import Diagnostics
import DisplayList
import Geometry

/// A line whose letters are narrowed: glyphs and advances alike, so that they never overlap.
struct CondensedLine {
    private var line: ComposedLine
    /// In thousandths; 1000 for letters as they are.
    private let scale: Int

    /// - Parameter line: set on a pitch of `scale` thousandths of its em.
    init(_ line: ComposedLine, scale: Int) {
        var line = line
        for index in line.clusters.indices {
            // The composer centres the unscaled letter in its narrower cell; the scaled one fills it.
            line.clusters[index].x += line.clusters[index].cluster.advance.scaled(1000 - scale, over: 2000)
        }
        self.line = line
        self.scale = scale
    }

    var extent: Length { line.extent }

    /// The line with its letters spread evenly to a width.
    func spread(to width: Length) -> CondensedLine {
        var spread = self
        spread.line = line.spread(to: width)
        return spread
    }

    func items(at origin: Point, colour: Colour = .black) -> [PageItem] {
        line.items(at: origin, colour: colour, horizontalScale: scale)
    }
}

extension Typesetter {
    /// One line set solid with letters of `scale` thousandths of their width.
    func condensedLine(
        _ text: String, _ style: TextStyle, scale: Int, at place: Place?
    ) throws(StageFailure) -> CondensedLine {
        let pitch = CellPitch(span: style.size.scaled(scale, over: 1000), cells: 1)
        return CondensedLine(try line(text, style, at: place, pitch: pitch), scale: scale)
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
