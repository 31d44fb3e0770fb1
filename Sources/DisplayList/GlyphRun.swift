package import Geometry

/// Shaped text of one face and size that keeps the characters it came from.
package struct GlyphRun: Hashable, Sendable {
    package var face: FaceID
    /// The em.
    package var size: Length
    /// Horizontal scaling in thousandths: 600 sets glyphs at 60 % of their width.
    package var horizontalScale: Int
    package var colour: Colour
    /// The characters, in reading order; the clusters cover it without gaps.
    package var text: String
    package var glyphs: [Glyph]
    package var clusters: [Cluster]
    /// What of the document it is; a paragraph of its own if nobody says.
    package var tag: StructureTag

    package init(
        face: FaceID, size: Length, horizontalScale: Int = 1000, colour: Colour = .black, text: String,
        glyphs: [Glyph], clusters: [Cluster], tag: StructureTag = .block(.paragraph, begins: true)
    ) {
        self.tag = tag
        self.face = face
        self.size = size
        self.horizontalScale = horizontalScale
        self.colour = colour
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
    }

    /// One glyph at its place on the baseline, in the frame of the page or group.
    package struct Glyph: Hashable, Sendable {
        package var id: UInt32
        package var origin: Point

        package init(id: UInt32, origin: Point) {
            self.id = id
            self.origin = origin
        }
    }

    /// The smallest piece of text that has glyphs of its own (HarfBuzz's and cairo's term).
    ///
    /// There are as many as characters on all pages, so their counts are kept small.
    package struct Cluster: Hashable, Sendable {
        private let bytes: UInt32
        private let glyphs: UInt32
        package var utf8Count: Int { Int(bytes) }
        package var glyphCount: Int { Int(glyphs) }

        package init(utf8Count: Int, glyphCount: Int) {
            (bytes, glyphs) = (UInt32(utf8Count), UInt32(glyphCount))
        }
    }
}
