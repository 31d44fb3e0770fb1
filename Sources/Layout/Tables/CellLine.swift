import Composition
import DisplayList
import Geometry

/// A line of a cell, set from the left end of its baseline: what is drawn many times and moved each time.
struct CellLine {
    var extent: Length
    /// What stands before the decimal point.
    var whole: Length
    var runs: [GlyphRun]

    init(_ line: ComposedLine) {
        extent = line.extent
        whole = FigureAlignment.wholeWidth(of: line)
        runs = line.runs(at: .zero)
    }

    func items(at origin: Point) -> [PageItem] { runs.map { .text($0.moved(by: origin)) } }

    /// - Parameter tag: of all runs.
    func items(at origin: Point, as tag: StructureTag) -> [PageItem] {
        runs.map { run in
            var moved = run.moved(by: origin)
            moved.tag = tag
            return .text(moved)
        }
    }
}

extension GlyphRun {
    /// The run at another place.
    func moved(by offset: Point) -> GlyphRun {
        var run = self
        for index in run.glyphs.indices { run.glyphs[index].origin = run.glyphs[index].origin + offset }
        return run
    }
}

extension PageItem {
    /// The item at another place.
    func moved(by offset: Point) -> PageItem {
        switch self {
        case .text(let run): .text(run.moved(by: offset))
        case .rule(let rule):
            .rule(Rule(rect: Rect(origin: rule.rect.origin + offset, size: rule.rect.size), colour: rule.colour))
        case .image(let image):
            .image(
                PlacedImage(
                    file: image.file, rect: Rect(origin: image.rect.origin + offset, size: image.rect.size),
                    alternative: image.alternative))
        case .code(let code):
            .code(
                PlacedCode(
                    matrix: code.matrix, rect: Rect(origin: code.rect.origin + offset, size: code.rect.size),
                    alternative: code.alternative))
        case .group(let transform, let items):
            .group(Transform(turn: transform.turn, offset: transform.offset + offset), items)
        }
    }
}
