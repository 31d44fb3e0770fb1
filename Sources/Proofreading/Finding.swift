import Diagnostics

/// Something that breaks a rule: what to say, and which piece of which text it is about.
struct Finding: Sendable {
    var wording: Wording
    /// nil where the document has no text to point at.
    var passage: Passage?
    /// In scalars of the passage; nil for all of it.
    var range: Range<Int>?

    init(_ wording: Wording, in passage: Passage?, _ range: Range<Int>? = nil) {
        self.wording = wording
        self.passage = passage
        self.range = range
    }

    /// The piece in its surroundings, to be found where it was typed.
    var typed: TypedPiece? {
        guard let passage, passage.count > 0 else { return nil }
        let range = self.range ?? passage.all
        let neighbours = 4
        return TypedPiece(
            passage.string(range), before: passage.string(range.lowerBound - neighbours..<range.lowerBound),
            after: passage.string(range.upperBound..<range.upperBound + neighbours))
    }

    /// The piece's own place, where it stands in the template's line.
    var ownPlace: Place? { typed.flatMap { passage?.place?.narrowed(to: $0) } }
}

/// What a finding says: what is wrong, and the right form.
struct Wording: Hashable, Sendable {
    var message: Bilingual
    var hint: Bilingual
}
