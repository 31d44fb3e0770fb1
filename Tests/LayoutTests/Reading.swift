import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport

/// A run as a reader of the page meets it, in millimetres of the sheet.
struct SeenText: CustomStringConvertible {
    var page: Int
    var text: String
    var role: String
    var points: Double
    /// First glyph's pen position.
    var x: Double
    /// Baseline.
    var y: Double
    var run: GlyphRun

    /// The left edge of the first character's cell, which is narrower than its em by 0.03 mm a side.
    var description: String { "\(page): \(text) \(role) \(points) at \(x),\(y)" }
}

/// What stands on pages, found again from the display list alone.
struct Reading {
    let pages: [Page]
    let texts: [SeenText]
    /// Rules on the sheet with the page they are on.
    let rules: [(page: Int, rect: Rect, colour: Colour)]

    init(pages: [Page]) {
        self.pages = pages
        texts = Self.texts(pages)
        rules = pages.enumerated().flatMap { index, page in
            Self.rules(page.items, .identity).map { (index + 1, $0.rect, $0.colour) }
        }
    }

    private static func texts(_ pages: [Page]) -> [SeenText] {
        pages.enumerated().flatMap { index, page in
            Self.runs(page.items, .identity).map { run, transform in
                let first = run.glyphs.first?.origin ?? .zero
                let place = transform.apply(to: first)
                return SeenText(
                    page: index + 1, text: run.text, role: run.face.name, points: run.size.points,
                    x: place.x.millimetres, y: place.y.millimetres, run: run)
            }
        }
    }

    /// The first run whose text begins with `prefix`.
    func text(_ prefix: String, onPage page: Int? = nil) -> SeenText? {
        texts.first { $0.text.hasPrefix(prefix) && (page == nil || $0.page == page) }
    }

    /// All characters of a page in reading order.
    func characters(ofPage page: Int) -> String {
        texts.filter { $0.page == page }.map(\.text).joined()
    }

    /// The lines of a page's text area: baseline and characters, from the top.
    func lines(ofPage page: Int) -> [(y: Double, text: String)] {
        var lines: [(y: Double, text: String)] = []
        for seen in texts where seen.page == page {
            if let last = lines.last, abs(last.y - seen.y) < 0.01 {
                lines[lines.count - 1].text += seen.text
            } else {
                lines.append((seen.y, seen.text))
            }
        }
        return lines
    }

    private static func runs(_ items: [PageItem], _ transform: Transform) -> [(GlyphRun, Transform)] {
        items.flatMap { item -> [(GlyphRun, Transform)] in
            switch item {
            case .text(let run): [(run, transform)]
            case .rule, .image, .code: []
            case .group(let inner, let items): runs(items, inner)
            }
        }
    }

    private static func rules(_ items: [PageItem], _ transform: Transform) -> [Rule] {
        items.flatMap { item -> [Rule] in
            switch item {
            case .text, .image, .code: []
            case .rule(let rule): [Rule(rect: transform.apply(to: rule.rect), colour: rule.colour)]
            case .group(let inner, let items): rules(items, inner)
            }
        }
    }
}

extension Double {
    /// Equal to within two hundredths of a millimetre, far below what print shows.
    func isAbout(_ other: Double) -> Bool { abs(self - other) < 0.02 }
}

/// The em of 3号 in millimetres.
let em = Length.points(16).millimetres
/// A cell: 156/28 mm.
let cell = 156.0 / 28
/// From the baseline of a text line up to its cell's upper edge, with the fake shaper's em box.
let riseOfTextLine = 0.88 * em - (em - cell) / 2
/// From a cell's left edge to the pen of the em centred in it.
let bearing = (cell - em) / 2

/// The upper edge of a grid line's cells, counted from 0.
extension Double {
    /// Whether two baselines so far apart are so many lines apart on a page whose lines share what a head leaves:
    /// a twentieth more or less than on others.
    func isLines(_ count: Int) -> Bool { abs(self / Double(count) - (225 - cell) / 21) < 0.58 }
}

func lineTop(_ line: Int) -> Double { 37 + (225 - cell) / 21 * Double(line) }
