import Diagnostics
import Yams

/// Turns libyaml's marks into places.
///
/// libyaml also breaks lines at a lone carriage return, NEL, LS and PS (YAML 1.1 §5.4),
/// where no editor does: its lines are counted here, and shown by the editor's.
struct YAMLLines {
    let source: SourceText
    private let scalars: String.UnicodeScalarView
    private let starts: [String.Index]
    /// The end of the last line that says something: what is missing is missing there, not on
    /// the line after the last, which libyaml counts.
    private let end: String.Index

    init(_ source: SourceText) {
        self.source = source
        scalars = source.text.unicodeScalars
        var starts = [scalars.startIndex]
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            let isHalf = scalars[index] == "\r" && next < scalars.endIndex && scalars[next] == "\n"
            if !isHalf, Self.breaks.contains(scalars[index]) { starts.append(next) }
            index = next
        }
        self.starts = starts
        end = scalars.lastIndex { !$0.properties.isWhitespace }.map(scalars.index(after:)) ?? scalars.startIndex
    }

    private static let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

    /// - Parameter length: in characters; what runs past the line's end is cut.
    func place(of mark: Mark, length: Int = 1) -> Place {
        let start = starts.indices.contains(mark.line - 1) ? starts[mark.line - 1] : scalars.endIndex
        let index = min(
            scalars.index(start, offsetBy: max(0, mark.column - 1), limitedBy: scalars.endIndex)
                ?? scalars.endIndex,
            end)
        let offset = source.text.utf8.distance(from: source.text.startIndex, to: index)
        var place = source.place(utf8Range: offset..<offset)
        if let position = place.position {
            let rest = (position.excerpt?.count ?? 0) - position.column + 1
            place.position?.length = max(1, min(length, rest))
        }
        return place
    }
}
