package import DisplayList
package import Geometry

/// A line with the place of every glyph, from the left edge of the measure.
package struct ComposedLine: Hashable, Sendable {
    /// The clusters that are set, without spaces dropped at the edges.
    package var clusters: [PlacedCluster]
    /// From the left edge of the measure to the right edge of the last cluster, indent included.
    package var extent: Length
    /// The line's left indent.
    package var indent: Length
    /// Whether it could not be brought into the measure.
    package var isOverfull: Bool
    /// The widest space that justification put between two clusters.
    package var widestStretch: Length
    /// Whether a document's number is torn between this line and the next: the page should not end here too.
    package var endsTorn: Bool
    /// Whether it goes on with the paragraph of a line before it.
    package var continues = false

    /// One cluster at its place.
    package struct PlacedCluster: Hashable, Sendable {
        package var text: Substring
        package var cluster: ShapedCluster
        /// Where the glyphs' pen stands, from the left edge of the measure.
        package var x: Length
        /// The left edge and width of the space it takes.
        package var left: Length
        package var width: Length
        package var isBox: Bool
    }

    /// The characters of the line.
    package var text: String { clusters.map { String($0.text) }.joined() }

    /// The line's runs, one for each stretch of one face and size, in reading order.
    ///
    /// - Parameters:
    ///   - origin: the left end of the baseline, in the frame of the page.
    ///   - horizontalScale: of the glyphs, in thousandths.
    /// - Returns: runs tagged as one paragraph.
    package func runs(
        at origin: Point, colour: Colour = .black, horizontalScale: Int = 1000
    ) -> [GlyphRun] {
        var runs: [GlyphRun] = []
        for (index, placed) in clusters.enumerated() where !placed.isBox {
            let cluster = placed.cluster
            if runs.last?.face != cluster.face || runs.last?.size != cluster.size {
                var run = GlyphRun(
                    face: cluster.face, size: cluster.size, horizontalScale: horizontalScale,
                    colour: colour, text: "", glyphs: [], clusters: [], tag: .block(.paragraph, begins: runs.isEmpty && !continues))
                // Most runs go on to the end of the line and have a glyph for each cluster.
                let length = clusters[index...].prefix { $0.cluster.face == cluster.face && $0.cluster.size == cluster.size }.count
                run.glyphs.reserveCapacity(length)
                run.clusters.reserveCapacity(length)
                runs.append(run)
            }
            runs[runs.count - 1].append(placed, at: origin)
        }
        return runs.filter { !$0.glyphs.isEmpty }
    }

    /// The boxes of the line in reading order.
    package var boxes: [PlacedCluster] { clusters.filter(\.isBox) }

    /// The line in pieces, each either text or a single box, so that what fills a box
    /// can be drawn between the texts around it and copied text stays in order.
    package func splitAtBoxes() -> [ComposedLine] {
        var pieces: [ComposedLine] = []
        var startsNew = true
        for placed in clusters {
            if startsNew || placed.isBox {
                var piece = self
                piece.clusters = []
                piece.continues = continues || !pieces.isEmpty
                pieces.append(piece)
            }
            pieces[pieces.count - 1].clusters.append(placed)
            pieces[pieces.count - 1].extent = placed.left + placed.width
            startsNew = placed.isBox
        }
        return pieces
    }
}

extension GlyphRun {
    fileprivate mutating func append(_ placed: ComposedLine.PlacedCluster, at origin: Point) {
        text += placed.text
        clusters.append(
            Cluster(utf8Count: placed.text.utf8.count, glyphCount: placed.cluster.glyphs.count))
        for glyph in placed.cluster.glyphs {
            glyphs.append(
                Glyph(
                    id: glyph.id,
                    origin: Point(x: origin.x + placed.x, y: origin.y) + glyph.offset))
        }
    }
}
