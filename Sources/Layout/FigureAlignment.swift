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
            guard case .figure(let text?) = cell.content, Self.isAligned(text) else { continue }
            let line = try typesetter.line(text, style, at: cell.place)
            let whole = Self.wholeWidth(of: line)
            var sides = columns[cell.region.columns.lowerBound] ?? Sides()
            sides.whole = max(sides.whole, whole)
            sides.fraction = max(sides.fraction, line.extent - whole)
            columns[cell.region.columns.lowerBound] = sides
        }
    }

    /// From what the columns of a long table were found to hold.
    init(_ content: TableContent, size: Length) {
        for (index, column) in content.columns.enumerated() where column.whole + column.fraction > .zero {
            columns[index] = Sides(
                whole: column.whole.scaled(size.emu, over: TableContent.reference.emu),
                fraction: column.fraction.scaled(size.emu, over: TableContent.reference.emu))
        }
    }

    /// Whether a text is a number, aligned with the others of its column; what has no digit, such
    /// as —, is centred.
    static func isAligned(_ text: String) -> Bool { text.contains(where: \.isASCIIDigit) }

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

    /// The width of what stands before the decimal point, or up to the last digit where there is
    /// none: 92% stands above 92.5% as 92 above 92.5.
    static func wholeWidth(of line: ComposedLine) -> Length {
        if let point = line.clusters.first(where: { $0.text == "." }) { return point.left }
        let last = line.clusters.last { $0.text.allSatisfy(\.isASCIIDigit) }
        return last.map { $0.left + $0.width } ?? line.extent
    }
}
