import Composition
import Diagnostics
import Geometry

/// Sets the words and figures of cells, each text once however often it occurs, and of texts that differ in their digits
/// alone mostly one (`DigitPattern`).
///
/// Confined to the layout run that made it.
final class CellSetter {
    private let typesetter: Typesetter
    private let composer = ParagraphComposer()
    /// What another setter has measured before.
    private let known: Widths
    private(set) var widths = Widths()
    private var texts: [SetKey: [CellLine]] = [:]
    private var patterns: [SetKey: Patterned] = [:]
    private let digits: DigitGlyphs
    /// How many texts were shaped, for who wants to know that none was twice; trying the digits does not count.
    private(set) var shapedCount = 0

    /// What texts and characters measure.
    struct Widths: Sendable {
        fileprivate var texts: [Key: TextWidth] = [:]
        /// Of texts that differ in their digits alone.
        fileprivate var patterns: [Key: TextWidth] = [:]
        /// Of single characters, which are looked for far more often than whole texts.
        fileprivate var scalars: [TextStyle: ScalarAdvances] = [:]
        /// How many texts and patterns are known.
        var count: Int { texts.count + patterns.count }
        /// Of characters of several scalars.
        fileprivate var others: [TextStyle: [ExactText: Length]] = [:]

        fileprivate mutating func add(_ other: Widths) {
            texts.merge(other.texts) { own, _ in own }
            patterns.merge(other.patterns) { own, _ in own }
            scalars.merge(other.scalars) { own, other in own.adding(other) }
            others.merge(other.others) { own, other in own.merging(other) { own, _ in own } }
        }
    }

    fileprivate struct Key: Hashable, Sendable {
        var text: ExactText
        var style: TextStyle

        init(_ text: String, _ style: TextStyle) {
            self.text = ExactText(text)
            self.style = style
        }
    }

    private struct SetKey: Hashable {
        var text: Key
        /// nil for a text on one line.
        var measure: Length?
    }

    /// The lines of a text of a pattern, and the glyphs of 0 to 9 that make those of the others.
    private struct Patterned {
        var lines: [CellLine]
        var digits: [UInt32]
    }

    /// - Parameter known: what need not be measured again.
    init(_ typesetter: Typesetter, knowing known: Widths = Widths()) {
        self.typesetter = typesetter
        self.known = known
        digits = DigitGlyphs(typesetter.shaper)
    }

    /// Takes over what a setter of a part has measured.
    func learn(_ widths: Widths) {
        if self.widths.count == 0 { self.widths = widths } else { self.widths.add(widths) }
    }

    /// How wide a text is.
    struct TextWidth: Sendable {
        /// On one line.
        var natural: Length
        /// Its longest part that stays whole.
        var piece: Length
    }

    /// The sum of the characters' own widths, which is what the columns are planned with: a text is
    /// shaped as a whole only when it is set.
    func width(of text: String, _ style: TextStyle, at place: Place?) throws(StageFailure) -> TextWidth {
        let pattern = DigitPattern(text).map { Key($0.text, style) }
        if let pattern, let known = known.patterns[pattern] ?? widths.patterns[pattern] { return known }
        let key = Key(text, style)
        if let known = known.texts[key] ?? widths.texts[key] { return known }
        let characters = try characters(of: text, style, at: place)
        let width = TextWidth(natural: characters.advances.sum(), piece: Self.longestPiece(characters.scalars, characters.advances))
        if let pattern, text.unicodeScalars.allSatisfy(\.isCharacter), try digits.ids(style, beside: []) != nil {
            widths.patterns[pattern] = width
        } else {
            widths.texts[key] = width
        }
        return width
    }

    /// The first scalar of each character, and the character's advance.
    private func characters(
        of text: String, _ style: TextStyle, at place: Place?
    ) throws(StageFailure) -> (scalars: [Unicode.Scalar], advances: [Length]) {
        guard text.unicodeScalars.allSatisfy(\.isCharacter) else {
            return (
                text.map { $0.unicodeScalars[$0.unicodeScalars.startIndex] },
                try text.map { (character) throws(StageFailure) in
                    try advance(of: ExactText(String(character)), style, at: place)
                }
            )
        }
        let scalars = Array(text.unicodeScalars)
        if let advances = widths.scalars[style]?.advances(of: text) { return (scalars, advances) }
        return (scalars, try scalars.map { (scalar) throws(StageFailure) in try advance(of: scalar, style, at: place) })
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

    private func advance(of scalar: Unicode.Scalar, _ style: TextStyle, at place: Place?) throws(StageFailure) -> Length {
        if let known = widths.scalars[style]?[scalar] { return known }
        let advance =
            if let known = known.scalars[style]?[scalar] { known } else { try advance(ofText: String(scalar), style, at: place) }
        widths.scalars[style, default: ScalarAdvances()][scalar] = advance
        return advance
    }

    private func advance(of character: ExactText, _ style: TextStyle, at place: Place?) throws(StageFailure) -> Length {
        if let known = known.others[style]?[character] ?? widths.others[style]?[character] { return known }
        let advance = try advance(ofText: character.text, style, at: place)
        widths.others[style, default: [:]][character] = advance
        return advance
    }

    private func advance(ofText character: String, _ style: TextStyle, at place: Place?) throws(StageFailure) -> Length {
        shapedCount += 1
        return try typesetter.shape(StyledText(character, style), at: place).clusters.map(\.advance).sum()
    }

    /// A text on one line, the blank halves of brackets at its edges gone.
    func line(_ text: String, _ style: TextStyle, at place: Place?) throws(StageFailure) -> CellLine {
        try single(text, style, at: place)[0]
    }

    /// The same as all the lines of a cell.
    func single(_ text: String, _ style: TextStyle, at place: Place?) throws(StageFailure) -> [CellLine] {
        try set(text, style, measure: nil) { () throws(StageFailure) in
            [composer.line(try measured(text, style, at: place).trimmingEdges())]
        }
    }

    /// Whether a text is one line in a measure.
    func fits(_ text: String, _ style: TextStyle, measure: Length, at place: Place?) throws(StageFailure) -> Bool {
        let reference = TextStyle(role: style.role, size: TableContent.reference)
        let natural = try width(of: text, reference, at: place).natural
        return natural.scaled(style.size.emu, over: reference.size.emu) <= measure
    }

    /// A text on as many lines as the measure makes it, by the rules of composition.
    func lines(
        _ text: String, _ style: TextStyle, measure: Length, at place: Place?
    ) throws(StageFailure) -> [CellLine] {
        guard !text.isEmpty else { return [] }
        if try fits(text, style, measure: measure, at: place) { return try single(text, style, at: place) }
        return try set(text, style, measure: measure) { () throws(StageFailure) in
            typesetter.compose(
                try measured(text, style, at: place, keeping: typesetter.words.inCells), at: place,
                in: LineShape(measure: measure, alignment: .start),
                reportedAs: .cell(ExactText(text), measure: measure))
        }
    }

    /// The lines of a text, known from before or from another text of its pattern, else composed.
    private func set(
        _ text: String, _ style: TextStyle, measure: Length?, _ compose: () throws(StageFailure) -> [ComposedLine]
    ) throws(StageFailure) -> [CellLine] {
        let pattern = DigitPattern(text)
        let patternKey = pattern.map { SetKey(text: Key($0.text, style), measure: measure) }
        if let patternKey, let known = patterns[patternKey] { return known.lines.withDigits(of: text, known.digits) }
        let key = SetKey(text: Key(text, style), measure: measure)
        if let known = texts[key] { return known }
        let composed = try compose()
        let lines = composed.map(CellLine.init)
        // What does not hold is reported of each text.
        if let pattern, let patternKey, !composed.contains(where: \.isOverfull),
            let digits = try digits.ids(style, beside: pattern.neighbours)
        {
            patterns[patternKey] = Patterned(lines: lines, digits: digits)
        } else {
            texts[key] = lines
        }
        return lines
    }

    /// Gives back the memory of texts; what has been set stays with who has it.
    func forgetTexts() {
        widths.texts = [:]
        widths.patterns = [:]
        texts = [:]
        patterns = [:]
    }

    private func measured(
        _ text: String, _ style: TextStyle, at place: Place?, keeping words: LineWords = .none
    ) throws(StageFailure) -> MeasuredText {
        shapedCount += 1
        return MeasuredText(
            try typesetter.shape(StyledText(text, style), at: place), pitch: .solid(style.size),
            rules: typesetter.measures.lineRules, words: words)
    }
}

extension Unicode.Scalar {
    /// Whether it is a character by itself whatever stands beside it: ASCII, Han characters, and their marks.
    fileprivate var isCharacter: Bool {
        switch value {
        case 0x20...0x7E, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF9D: true
        default: false
        }
    }
}
