import DisplayList
import Geometry
import TestSupport
import Testing

@testable import Composition

/// How a test composes: 三号 on the grid of 28 cells, with the fake shaper.
///
/// An overfull line is an issue unless the setting expects one.
struct Setting {
    static let em = Length.points(16)
    static let style = TextStyle(role: .text, size: em)
    static let grid = CellPitch(span: .millimetres(156), cells: 28)

    var cells = 28
    var pitch = Self.grid
    var first = Indent.none
    var other = Indent.none
    var alignment = LineShape.Alignment.justified
    var mayOverflow = false
    var rules = LineRules()

    var shape: LineShape {
        LineShape(
            measure: pitch.width(ofCells: cells), firstIndent: first, otherIndent: other,
            alignment: alignment)
    }

    /// A paragraph of official prose: two cells' indent.
    static let prose = Setting(first: .cells(2))

    func measured(_ text: String, boxes: Set<Int> = [], keeping words: LineWords = .none) throws -> MeasuredText {
        try MeasuredText(
            FakeShaper().shape(StyledText(text, Self.style)), pitch: pitch, boxes: boxes, rules: rules, words: words)
    }

    /// The text measured with each □ standing for a box.
    func measured(boxes text: String, width: Length) throws -> MeasuredText {
        var shaped = try FakeShaper().shape(StyledText(text, Self.style))
        var boxes: Set<Int> = []
        for index in shaped.clusters.indices where shaped.clusters[index].scalar == "□" {
            shaped.clusters[index].advance = width
            shaped.clusters[index].glyphs = []
            boxes.insert(index)
        }
        return MeasuredText(shaped, pitch: pitch, boxes: boxes, rules: rules)
    }

    func lines(_ text: String) throws -> [ComposedLine] { lines(try measured(text)) }

    func lines(_ text: MeasuredText) -> [ComposedLine] {
        let lines = ParagraphComposer().compose(text, in: shape)
        if !mayOverflow {
            for line in lines where line.isOverfull { Issue.record("overfull: \(line.text)") }
        }
        return lines
    }

    /// The characters of the lines, one line below the other.
    func art(_ text: String) throws -> String {
        try lines(text).map(\.text).joined(separator: "\n")
    }

    /// The text as one line, neither squeezed nor stretched.
    func line(_ text: String) throws -> ComposedLine {
        ParagraphComposer().line(try measured(text))
    }

    /// One line brought to its natural width and `change` thousandths of a cell.
    func adjusted(_ text: String, by change: Int) throws -> AdjustedLine {
        adjusted(try measured(text), by: change)
    }

    func adjusted(_ text: MeasuredText, by change: Int) -> AdjustedLine {
        let metrics = LineMetrics(text)
        let all = 0..<text.items.count
        var adjustment = LineAdjustment(metrics, line: all)
        let before = adjustment.items.map(\.width)
        let room = adjustment.width + change * text.pitch.cell / 1000
        adjustment.fit(room: room, stretches: true)
        return AdjustedLine(
            adjustment: adjustment, before: before, cell: text.pitch.cell, isFilled: adjustment.width == room)
    }
}

extension LineRules {
    /// Any of the choices that a house has.
    static func random(_ generator: inout SplitMix64) -> LineRules {
        LineRules(
            strictness: LineStrictness.allCases.randomElement(using: &generator) ?? .gb,
            neighbours: NeighbouringMarks.allCases.randomElement(using: &generator) ?? .one,
            lineEnd: EdgeMarks.allCases.randomElement(using: &generator) ?? .half,
            lineStart: EdgeMarks.allCases.randomElement(using: &generator) ?? .half,
            autospace: [0, 0, 125, 250, 333].randomElement(using: &generator) ?? 0)
    }
}

/// A line after adjustment, in thousandths of a cell.
struct AdjustedLine {
    var adjustment: LineAdjustment
    var before: [Int]
    var cell: Int
    var isFilled: Bool

    /// What each cluster lost.
    var taken: [Int] { zip(before, adjustment.items).map { thousandths($0 - $1.width) } }

    /// The space added before each cluster.
    var added: [Int] { adjustment.added.map(thousandths) }

    private func thousandths(_ fine: Int) -> Int {
        Int((Double(fine) / Double(cell) * 1000).rounded())
    }
}

extension ComposedLine {
    /// The clusters' widths in thousandths of a cell of the grid.
    var widths: [Int] { clusters.map { Self.thousandths($0.width) } }

    /// The clusters' left edges in thousandths of a cell of the grid.
    var lefts: [Int] { clusters.map { Self.thousandths($0.left) } }

    /// The line's extent in thousandths of a cell of the grid.
    var extentInCells: Int { Self.thousandths(extent) }

    /// The widest space between two clusters in thousandths of a cell of the grid.
    var widestGap: Int {
        zip(clusters, clusters.dropFirst())
            .map { Self.thousandths($1.left - $0.left - $0.width) }.max() ?? 0
    }

    private static func thousandths(_ length: Length) -> Int {
        Int((length.millimetres / 156 * 28 * 1000).rounded())
    }
}

extension String {
    /// The same text so many times.
    func times(_ count: Int) -> String { String(repeating: self, count: count) }

    /// Without word spaces and ideographic spaces.
    var withoutSpaces: String { filter { $0 != " " && $0 != "\u{3000}" } }
}

/// Characters without a rule of their own, all different, for places in lines.
func han(_ count: Int) -> String {
    String((0..<count).compactMap { Unicode.Scalar(0x4E00 + $0).map(Character.init) })
}
