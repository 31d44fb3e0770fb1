import Composition
import Geometry

/// Brings the ink of Chinese marks to where the composer takes it to be.
///
/// The composer squeezes a mark by cutting its blank half off, so the ink of a closing mark or a
/// stop has to stand in the left half of the em and that of an opening mark in the right half
/// (CLREQ §3.1.2, simplified Chinese, horizontal). Faces are not all so: FandolFang and FandolKai
/// have ？ in the middle, and so have faces for other regions with all their stops. Dashes
/// and ellipses stand at half the height of the em box, the two halves of a dash touch.
struct MarkPlacement {
    private let library: FaceLibrary

    init(_ library: FaceLibrary) { self.library = library }

    /// How far the ink's middle may be from the em box's, in hundredths of the em.
    private static let tolerance = 5

    func place(_ clusters: inout [ShapedCluster]) {
        var index = 0
        while index < clusters.count {
            defer { index += 1 }
            switch Self.kind(of: clusters[index].scalar) {
            case nil: continue
            case .left: place(&clusters[index], inRightHalf: false)
            case .right: place(&clusters[index], inRightHalf: true)
            case .middle:
                raise(&clusters[index])
                guard clusters[index].scalar == "—", index + 1 < clusters.count,
                    clusters[index + 1].scalar == "—",
                    clusters[index].glyphs.count == 1, clusters[index + 1].glyphs.count == 1
                else { continue }
                raise(&clusters[index + 1])
                let (left, right) = join(clusters[index], clusters[index + 1])
                clusters[index].glyphs[0].offset.x += left
                clusters[index + 1].glyphs[0].offset.x -= right
                index += 1
            }
        }
    }

    // MARK: Which marks

    private enum Kind { case left, right, middle }

    private static func kind(of scalar: Unicode.Scalar) -> Kind? {
        switch scalar.value {
        case 0x2014...0x2026, 0x22EF, 0x2E3A, 0x3001...0x301F, 0xFF01...0xFF60: kinds[scalar]
        default: nil
        }
    }

    private static let kinds: [Unicode.Scalar: Kind] = {
        let lists: [(String, Kind)] = [
            ("，、。．；：！？”’」』）》〉】〗〕］｝〙〛〞〟｠", .left),
            ("“‘「『（《〈【〖〔［｛〘〚〝｟", .right),
            ("—…⋯⸺", .middle),
        ]
        var kinds: [Unicode.Scalar: Kind] = [:]
        for (marks, kind) in lists {
            for scalar in marks.unicodeScalars { kinds[scalar] = kind }
        }
        return kinds
    }()

    // MARK: Places

    /// Moves the ink to the middle of its half if it reaches into the other.
    private func place(_ cluster: inout ShapedCluster, inRightHalf: Bool) {
        guard cluster.advance == cluster.size, let (ink, em, _) = ink(of: cluster),
            2 * (ink.right - ink.left) <= em
        else { return }
        let isThere = inRightHalf ? 2 * ink.left >= em : 2 * ink.right <= em
        guard !isThere else { return }
        // Twice the middle of the half, less twice the middle of the ink.
        let shift = (inRightHalf ? 3 * em / 2 : em / 2) - ink.left - ink.right
        cluster.glyphs[0].offset.x += cluster.size.scaled(shift, over: 2 * em)
    }

    /// Moves the ink to half the height of the em box if it is far from there.
    private func raise(_ cluster: inout ShapedCluster) {
        guard let (ink, em, face) = ink(of: cluster), let emTop = face.tables.emTop else { return }
        let wanted = (2 * emTop - 100) * em
        let drop = 100 * (ink.top + ink.bottom) - wanted
        guard abs(drop) > 2 * Self.tolerance * em else { return }
        cluster.glyphs[0].offset.y += cluster.size.scaled(drop, over: 200 * em)
    }

    /// How far the ink of the halves of a dash is from where they meet.
    private func join(_ first: ShapedCluster, _ second: ShapedCluster) -> (left: Length, right: Length) {
        guard let (left, leftEm, _) = ink(of: first), let (right, rightEm, _) = ink(of: second) else {
            return (.zero, .zero)
        }
        let gap = first.advance - first.size.scaled(left.right, over: leftEm)
        return (max(gap, .zero), max(second.size.scaled(right.left, over: rightEm), .zero))
    }

    /// The ink of a cluster of one glyph, with its font units to the em and its face.
    private func ink(of cluster: ShapedCluster) -> (GlyphInk, em: Int, LoadedFace)? {
        guard cluster.glyphs.count == 1, let face = library.loaded(cluster.face),
            let ink = face.ink(ofGlyph: cluster.glyphs[0].id)
        else { return nil }
        return (ink, face.tables.unitsPerEm, face)
    }
}
