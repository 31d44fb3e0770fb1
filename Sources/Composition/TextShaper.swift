package import Diagnostics
package import DisplayList
package import Geometry

/// Turns characters into glyphs; knows nothing of lines.
///
/// The port between composition and the font library: `Typefaces` implements
/// it on Pango, the tests with a fake whose every Han character is one em.
package protocol TextShaper {
    /// Shapes text; the clusters cover it in logical order, without gaps.
    ///
    /// A character that no file of its role has is listed in `missing` and has
    /// a cluster one em wide without glyphs.
    ///
    /// - Throws: `FNT` diagnostics when a font file cannot be used.
    func shape(_ text: StyledText) throws(StageFailure) -> ShapedText

    /// How far the ideographic em box of the role's first file reaches above the baseline.
    func emTop(of style: TextStyle) throws(StageFailure) -> Length

    /// The ink of shaped text, for what the standard measures at the edge of the ink.
    func ink(of text: ShapedText) throws(StageFailure) -> InkExtent
}

/// Vertical reach of ink, both positive upwards and downwards from the baseline.
package struct InkExtent: Hashable, Sendable {
    /// From the baseline up to the highest ink.
    package var above: Length
    /// From the baseline down to the lowest ink; negative when all ink is above the baseline.
    package var below: Length

    package init(above: Length, below: Length) {
        self.above = above
        self.below = below
    }
}

/// A text with its clusters.
package struct ShapedText: Hashable, Sendable {
    package var text: String
    package var clusters: [ShapedCluster]
    /// Characters that no file of the role has, in order, each once.
    package var missing: [Character]
    /// Characters set from another file than the role's first, in order, each once.
    package var substituted: [Substitution]

    package init(
        text: String, clusters: [ShapedCluster], missing: [Character] = [], substituted: [Substitution] = []
    ) {
        self.text = text
        self.clusters = clusters
        self.missing = missing
        self.substituted = substituted
    }

    /// A character that another face of the role's chain had to set.
    package struct Substitution: Hashable, Sendable {
        package var character: Character
        package var role: FontRole
        package var face: FaceID

        package init(character: Character, role: FontRole, face: FaceID) {
            self.character = character
            self.role = role
            self.face = face
        }
    }
}

/// One cluster with its glyphs, before it has a place.
package struct ShapedCluster: Hashable, Sendable {
    /// Where its characters stand in the text, in UTF-8 bytes.
    package var utf8Range: Range<Int>
    /// The first character's scalar, which decides its class.
    package var scalar: Unicode.Scalar
    package var face: FaceID
    package var size: Length
    package var advance: Length
    package var glyphs: ClusterGlyphs

    package init(
        utf8Range: Range<Int>, scalar: Unicode.Scalar, face: FaceID, size: Length, advance: Length,
        glyphs: ClusterGlyphs
    ) {
        self.utf8Range = utf8Range
        self.scalar = scalar
        self.face = face
        self.size = size
        self.advance = advance
        self.glyphs = glyphs
    }

    /// A glyph with its offset from the cluster's pen position, x right, y down.
    package struct Glyph: Hashable, Sendable {
        package var id: UInt32
        package var offset: Point

        package init(id: UInt32, offset: Point = .zero) {
            self.id = id
            self.offset = offset
        }
    }
}
