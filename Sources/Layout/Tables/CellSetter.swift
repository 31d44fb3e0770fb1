import Composition
import Diagnostics
import Geometry

/// Sets the words and figures of cells, each text once however often it occurs.
///
/// Confined to the layout run that made it.
final class CellSetter {
    private let typesetter: Typesetter
    private let composer = ParagraphComposer()
    private var widths: [Key: TextWidth] = [:]
    /// Of single characters, which are looked for far more often than whole texts.
    private var advances: [TextStyle: [ExactText: Length]] = [:]
    private var single: [Key: CellLine] = [:]
    private var wrapped: [WrappedKey: [CellLine]] = [:]
    /// How many texts were shaped, for who wants to know that none was twice.
    private(set) var shapedCount = 0

    private struct Key: Hashable {
        var text: ExactText
        var style: TextStyle

        init(_ text: String, _ style: TextStyle) {
            self.text = ExactText(text)
            self.style = style
        }
    }

    private struct WrappedKey: Hashable {
        var text: Key
        var measure: Length
    }

    init(_ typesetter: Typesetter) { self.typesetter = typesetter }

    /// How wide a text is.
    struct TextWidth {
        /// On one line.
        var natural: Length
        /// Its longest part that stays whole.
        var piece: Length
    }

    /// The sum of the characters' own widths, which is what the columns are planned with: a text is
    /// shaped as a whole only when it is set.
    func width(of text: String, _ style: TextStyle, at place: Place?) throws(StageFailure) -> TextWidth {
        let key = Key(text, style)
        if let known = widths[key] { return known }
        let known = advances[style] ?? [:]
        var scalars: [Unicode.Scalar] = []
        var advances: [Length] = []
        for character in text {
            scalars.append(character.unicodeScalars[character.unicodeScalars.startIndex])
            let character = ExactText(String(character))
            if let advance = known[character] { advances.append(advance) } else { advances.append(try advance(of: character, style, at: place)) }
        }
        let width = TextWidth(natural: advances.sum(), piece: Self.longestPiece(scalars, advances))
        widths[key] = width
        return width
    }

    private static func longestPiece(_ scalars: [Unicode.Scalar], _ advances: [Length]) -> Length {
        // Between Han characters a line may end anywhere.
        if scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) { return advances.max() ?? .zero }
        let gaps = GapRules(scalars: scalars, classes: scalars.map(CharacterClass.init)).gaps()
        var longest = Length.zero
        var piece = Length.zero
        for (advance, gap) in zip(advances, gaps) {
            piece = gap.isBreakable ? advance : piece + advance
            longest = max(longest, piece)
        }
        return longest
    }

    private func advance(of character: ExactText, _ style: TextStyle, at place: Place?) throws(StageFailure) -> Length {
        if let known = advances[style]?[character] { return known }
        shapedCount += 1
        let shaped = try typesetter.shape(StyledText(character.text, style), at: place)
        let advance = shaped.clusters.map(\.advance).sum()
        advances[style, default: [:]][character] = advance
        return advance
    }

    /// A text on one line, the blank halves of brackets at its edges gone.
    func line(_ text: String, _ style: TextStyle, at place: Place?) throws(StageFailure) -> CellLine {
        let key = Key(text, style)
        if let known = single[key] { return known }
        let line = CellLine(composer.line(try measured(text, style, at: place).trimmingEdges()))
        single[key] = line
        return line
    }

    /// A text on as many lines as the measure makes it, by the rules of composition.
    func lines(
        _ text: String, _ style: TextStyle, measure: Length, at place: Place?
    ) throws(StageFailure) -> [CellLine] {
        guard !text.isEmpty else { return [] }
        let reference = TextStyle(role: style.role, size: TableContent.reference)
        let natural = try width(of: text, reference, at: place).natural
        if natural.scaled(style.size.emu, over: reference.size.emu) <= measure {
            return [try line(text, style, at: place)]
        }
        let key = WrappedKey(text: Key(text, style), measure: measure)
        if let known = wrapped[key] { return known }
        let composed = typesetter.compose(
            try measured(text, style, at: place), at: place, in: LineShape(measure: measure, alignment: .start))
        let lines = composed.map(CellLine.init)
        wrapped[key] = lines
        return lines
    }

    /// Gives back the memory of texts; what has been set stays with who has it.
    func forgetTexts() {
        widths = [:]
        single = [:]
        wrapped = [:]
    }

    private func measured(
        _ text: String, _ style: TextStyle, at place: Place?
    ) throws(StageFailure) -> MeasuredText {
        shapedCount += 1
        return MeasuredText(try typesetter.shape(StyledText(text, style), at: place), pitch: .solid(style.size))
    }
}
