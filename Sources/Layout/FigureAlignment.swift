import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// Where the decimal points of each column stand, and how much room that takes.
struct FigureAlignment {
    /// The widest on each side of a column's decimal points.
    private struct Sides {
        var whole = Length.zero
        var fraction = Length.zero
    }

    private var columns: [Int: Sides] = [:]

    init(typesetter: Typesetter, style: TextStyle, table: Table) throws(StageFailure) {
        for cell in table.cells {
            guard case .figure(let text?) = cell.content else { continue }
            let line = try typesetter.line(text, style, at: cell.place)
            let whole = Self.wholeWidth(of: line)
            var sides = columns[cell.region.columns.lowerBound] ?? Sides()
            sides.whole = max(sides.whole, whole)
            sides.fraction = max(sides.fraction, line.extent - whole)
            columns[cell.region.columns.lowerBound] = sides
        }
    }

    /// From the column's middle to its decimal points.
    func pointOffset(inColumn column: Int) -> Length {
        guard let sides = columns[column] else { return .zero }
        return (sides.whole - sides.fraction).half
    }

    /// The room of a column's figures with their decimal points below each other: more than any
    /// of them alone when one is long before the point and another behind it.
    func width(inColumn column: Int) -> Length {
        guard let sides = columns[column] else { return .zero }
        return sides.whole + sides.fraction
    }

    /// The width of what stands before the decimal point.
    static func wholeWidth(of line: ComposedLine) -> Length {
        line.clusters.first { $0.text == "." }?.left ?? line.extent
    }
}
