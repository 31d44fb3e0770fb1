package import Diagnostics
package import DisplayList
import Geometry

/// The code that a form is to bear, for programs to read its figures back from a scan.
package struct SheetCode: Hashable, Sendable {
    package var matrix: ModuleMatrix
    /// What it holds, in words.
    package var alternative: String

    package init(matrix: ModuleMatrix, alternative: String) {
        self.matrix = matrix
        self.alternative = alternative
    }

    /// A module: 5 dots of a printer of 300 to the inch, and two and a half pixels of a scan of 150.
    static let module = Length.millimetres(0.42)
    /// White around it, in modules (ISO/IEC 18004 §6.3.8).
    static let quietZone = 4

    /// Along an edge, without the quiet zone.
    var side: Length { Self.module * matrix.side }
}

/// Where a form's code stands: in a corner of its head, beside what stands there, so that nothing moves for it.
struct CodePlacement {
    /// Of the form, title to notes.
    let area: Rect
    /// The upper edge of the table.
    let bottom: Length
    /// All that stands on the sheet.
    let items: [PageItem]

    /// How far it may stand above the area, in the sheet's margin.
    private static let mostRaise = Length.millimetres(9)
    private static let step = Length.millimetres(0.5)

    /// The right corner if it is free, else the left one; as low as the head's first line if it can be.
    ///
    /// - Returns: nil where there is no room in either.
    func place(_ code: SheetCode) -> PlacedCode? {
        let (side, quiet) = (code.side, SheetCode.module * SheetCode.quietZone)
        let texts = items.flatMap(Self.texts)
        for x in [area.maxX - side, area.minX] {
            var raise = Length.zero
            while raise <= Self.mostRaise {
                let rect = Rect(x: x, y: area.minY - raise, width: side, height: side)
                let white = rect.inset(horizontally: -quiet, vertically: -quiet)
                if white.maxY <= bottom, !texts.contains(where: white.overlaps) {
                    return PlacedCode(matrix: code.matrix, rect: rect, alternative: code.alternative)
                }
                raise += Self.step
            }
        }
        return nil
    }

    /// What texts cover, or a little more: lines of characters from above their tops to below their feet.
    private static func texts(_ item: PageItem) -> [Rect] {
        switch item {
        case .text(let run):
            let xs = run.glyphs.map(\.origin.x)
            guard let left = xs.min(), let right = xs.max(), let baseline = run.glyphs.first?.origin.y else { return [] }
            return [Rect(x: left, y: baseline - run.size, width: right - left + run.size, height: run.size.scaled(125, over: 100))]
        case .group(_, let items): return items.flatMap(texts)
        case .rule, .image, .code: return []
        }
    }
}

extension Diagnostic.Code {
    package static let noPlaceForCode = Self(rawValue: "LAY0308")
}

extension Diagnostic {
    /// - Parameter side: what the code takes, without the white around it.
    static func noPlaceForCode(side: Length, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .noPlaceForCode, severity: .warning,
            message: Bilingual(
                "表格上方没有地方印回读码（\(side.shown) 毫米见方），没有印",
                "there is no room above the table for the code (\(side.shown) mm square), which was left out"),
            place: place,
            hints: [
                Bilingual(
                    "缩短标题或者右上角的文字；不要回读码的，写“回读码: 无”",
                    "shorten the title or the block at the upper right, or write '回读码: 无'")
            ])
    }
}
