package import Geometry

/// The room that a paragraph's lines have.
package struct LineShape: Hashable, Sendable {
    package var measure: Length
    /// Left indent of the first line.
    package var firstIndent: Indent
    /// Left indent of all further lines.
    package var otherIndent: Indent
    package var alignment: Alignment

    package init(
        measure: Length, firstIndent: Indent = .none, otherIndent: Indent = .none,
        alignment: Alignment = .justified
    ) {
        self.measure = measure
        self.firstIndent = firstIndent
        self.otherIndent = otherIndent
        self.alignment = alignment
    }

    package enum Alignment: Hashable, Sendable {
        /// Both edges, the last line at its natural width.
        case justified
        /// Left edge only: nothing is stretched.
        case start
    }
}

/// An indent in cells, which stay exact, or in a length.
package enum Indent: Hashable, Sendable {
    case none
    case cells(Int)
    case length(Length)

    func fine(_ pitch: CellPitch) -> Int {
        switch self {
        case .none: 0
        case .cells(let count): count * pitch.cell
        case .length(let length): pitch.fine(length)
        }
    }
}
