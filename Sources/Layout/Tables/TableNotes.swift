import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// The notes below a table: 注：1.…, the next notes below the first one's number, and what goes on below its
/// note's first word (docs/decisions/0013).
struct TableNotes {
    let typesetter: Typesetter
    let style: TextStyle

    /// All lines from the left edge of the table, indents included.
    ///
    /// - Parameter width: the width of the table.
    /// - Throws: what the shaper reports, with the note's place.
    func lines(_ notes: [PlacedText], width: Length) throws(StageFailure) -> [CellLine] {
        let heads = notes.map { NoteHead($0.text) }
        let label = try extent(heads.first?.label ?? "")
        var lines: [CellLine] = []
        for (index, (note, head)) in zip(notes, heads).enumerated() {
            let shape = LineShape(
                measure: width, firstIndent: index == 0 ? .none : .length(label),
                otherIndent: .length(label + (try extent(head.number))))
            lines += try typesetter.paragraph(
                StyledText(note.text, style), at: note.place, in: shape, pitch: .solid(style.size)
            ).map(CellLine.init)
        }
        return lines
    }

    private func extent(_ text: String) throws(StageFailure) -> Length {
        text.isEmpty ? .zero : try typesetter.line(text, style).extent
    }
}

/// How a note begins: 注： and 1. of 注：1.三类项目指….
struct NoteHead: Equatable {
    /// 注：, 备注： or 说明：; empty if there is none.
    var label = ""
    /// 1. or （1）; empty if there is none.
    var number = ""

    /// A label is at most this long, so that a sentence with a colon is none.
    private static let longestLabel = 3

    init(_ text: String) {
        var rest = Substring(text)
        if let colon = rest.prefix(Self.longestLabel).firstIndex(of: "：") {
            label = String(rest[...colon])
            rest = rest[rest.index(after: colon)...]
        }
        let isBracketed = rest.first == "（"
        let digits = rest.dropFirst(isBracketed ? 1 : 0).prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.endIndex < rest.endIndex else { return }
        let mark = rest[digits.endIndex]
        // 1.5万元 is an amount, no number of a note.
        let isDecimal = rest[digits.endIndex...].dropFirst().first.map { $0.isASCII && $0.isNumber } ?? false
        if isBracketed ? mark == "）" : mark == "." && !isDecimal { number = String(rest[...digits.endIndex]) }
    }
}
