import Composition
import Diagnostics

/// The glyphs of the digits of each style, where one may take another's place.
///
/// Confined to the layout run that made it.
final class DigitGlyphs {
    private let shaper: any TextShaper
    private var known: [TextStyle: Digits?] = [:]

    private struct Digits {
        /// Of 0 to 9.
        let clusters: [ShapedCluster]
        let ids: [UInt32]
        /// What has been tried: whether each digit stands alike beside it.
        var neighbours: [Unicode.Scalar: Bool] = [:]
    }

    init(_ shaper: any TextShaper) { self.shaper = shaper }

    /// The glyphs of 0 to 9 at a style, each a single one and all as wide.
    ///
    /// - Returns: nil where a digit depends on whether it stands alone or beside another digit or a neighbour.
    func ids(_ style: TextStyle, beside neighbours: Set<Unicode.Scalar>) throws(StageFailure) -> [UInt32]? {
        guard var digits = try digits(style) else { return nil }
        for neighbour in neighbours where digits.neighbours[neighbour] == nil {
            digits.neighbours[neighbour] = try isAlike(beside: neighbour, digits.clusters, style)
        }
        known[style] = .some(digits)
        return neighbours.allSatisfy { digits.neighbours[$0] == true } ? digits.ids : nil
    }

    private static let digits = "0123456789"

    private func digits(_ style: TextStyle) throws(StageFailure) -> Digits? {
        if let known = known[style] { return known }
        known[style] = .some(nil)
        guard let clusters = try clusters(of: Self.digits, style), let first = clusters.first, clusters.count == Self.digits.count,
            clusters.allSatisfy({ $0.isDigit(like: first) })
        else { return nil }
        for (digit, cluster) in zip(Self.digits.unicodeScalars, clusters) {
            guard try self.clusters(of: String(digit), style)?.first?.isLike(cluster) == true, try isAlike(beside: digit, clusters, style)
            else { return nil }
        }
        let digits = Digits(clusters: clusters, ids: clusters.flatMap { $0.glyphs.map(\.id) })
        known[style] = .some(digits)
        return digits
    }

    /// Whether before and behind a scalar each digit is as it is by itself, and the scalar the same beside each.
    private func isAlike(beside neighbour: Unicode.Scalar, _ digits: [ShapedCluster], _ style: TextStyle) throws(StageFailure) -> Bool {
        let text = Self.digits.map { "\(neighbour)\($0)" }.joined() + String(neighbour)
        guard let found = try clusters(of: text, style), found.count == 2 * digits.count + 1 else { return false }
        return found.enumerated().allSatisfy { index, cluster in
            cluster.isLike(index % 2 == 0 ? found[0] : digits[index / 2])
        }
    }

    /// nil where a face lacks a character.
    private func clusters(of text: String, _ style: TextStyle) throws(StageFailure) -> [ShapedCluster]? {
        let shaped = try shaper.shape(StyledText(text, style))
        return shaped.missing.isEmpty && shaped.substituted.isEmpty ? shaped.clusters : nil
    }
}

extension ShapedCluster {
    /// Whether both are one glyph of the same face, as wide and at the same height.
    fileprivate func isDigit(like other: ShapedCluster) -> Bool {
        glyphs.count == 1 && utf8Range.count == 1 && face == other.face && advance == other.advance
            && glyphs[0].offset == other.glyphs[0].offset
    }

    /// Whether it looks the same, wherever it stands.
    fileprivate func isLike(_ other: ShapedCluster) -> Bool {
        scalar == other.scalar && utf8Range.count == other.utf8Range.count && face == other.face && size == other.size
            && advance == other.advance && glyphs == other.glyphs
    }
}
