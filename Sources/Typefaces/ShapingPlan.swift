import Composition
import Diagnostics
import Geometry

/// Which face sets which part of a text.
struct ShapingPlan {
    /// Neighbouring grapheme clusters of one face and size.
    struct Run {
        /// In UTF-8 bytes of the whole text.
        var range: Range<Int>
        var face: LoadedFace
        var size: Length
        /// How far to lower the glyphs, in hundredths of the em, so that the em
        /// box of a face that stands in lies where that of the role's first lies.
        var drop = 0
        /// A single cluster that no file of its role has; `face` is the role's first.
        var isMissing: Bool
    }

    let text: String
    private(set) var pangoText: PangoText
    private(set) var runs: [Run] = []
    private(set) var missing: [Character] = []
    private(set) var substituted: [ShapedText.Substitution] = []
    private var seenMissing = Set<Character>()
    private var seenSubstituted = Set<ShapedText.Substitution>()

    /// - Throws: `FNT0104`, `FNT0105`.
    init(_ styled: StyledText, _ library: FaceLibrary) throws(StageFailure) {
        text = styled.text
        pangoText = PangoText(text)
        var offset = 0
        for span in styled.spans {
            let faces = library.faces(of: span.style.role)
            for character in span.text {
                let end = offset + character.utf8.count
                pangoText.graphemeStarts[offset] = true
                try place(character, at: offset..<end, span.style, faces)
                offset = end
            }
        }
    }

    private mutating func place(
        _ character: Character, at range: Range<Int>, _ style: TextStyle, _ faces: RoleFaces
    ) throws(StageFailure) {
        guard let (face, isFirst) = try faces.choose(for: character) else {
            if seenMissing.insert(character).inserted { missing.append(character) }
            let face = try faces.principal()
            runs.append(Run(range: range, face: face, size: style.size, isMissing: true))
            return
        }
        var drop = 0
        if !isFirst {
            noteSubstitution(character, style.role, face)
            drop = try self.drop(of: face, for: character, faces)
        }
        if let last = runs.last, !last.isMissing, last.face === face, last.size == style.size,
            last.drop == drop
        {
            runs[runs.count - 1].range = last.range.lowerBound..<range.upperBound
        } else {
            runs.append(Run(range: range, face: face, size: style.size, drop: drop, isMissing: false))
        }
    }

    /// Western characters stand on the baseline in every face.
    private func drop(
        of face: LoadedFace, for character: Character, _ faces: RoleFaces
    ) throws(StageFailure) -> Int {
        guard let first = character.unicodeScalars.first, !isWestern(first), let top = face.tables.emTop,
            let wanted = try faces.principal().tables.emTop
        else { return 0 }
        return top - wanted
    }

    private mutating func noteSubstitution(_ character: Character, _ role: FontRole, _ face: LoadedFace) {
        let substitution = ShapedText.Substitution(character: character, role: role, face: face.file.id)
        if seenSubstituted.insert(substitution).inserted { substituted.append(substitution) }
    }

    /// The character whose first byte stands at `offset`.
    func scalar(at offset: Int) -> Unicode.Scalar {
        text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: offset)]
    }

    func character(in range: Range<Int>) -> Character? {
        text[text.utf8.index(text.startIndex, offsetBy: range.lowerBound)...].first
    }
}
