/// Where a face's em box stands.
extension FaceTables {
    /// Measured: half an em above the middle of the ink of the face's Han characters.
    ///
    /// The tables cannot be trusted with it. Fandol's `BASE` puts the em box
    /// from −0.12 to 0.88, the one of Noto, but its characters stand 0.08 em
    /// lower; 方正's and Microsoft's faces have no `BASE` at all. The median of
    /// 64 characters spread over the character map differs from that of all by
    /// less than 0.01 em, to which it is rounded.
    func measuredEmTop() -> Int? {
        let middles = coverage.sample(64, of: Self.han).compactMap { scalar -> Int? in
            guard let id = glyph(for: scalar), let ink = ink(ofGlyph: id) else { return nil }
            return ink.top + ink.bottom
        }.sorted()
        guard !middles.isEmpty else { return nil }
        let doubledMiddle = middles[middles.count / 2]
        return Int((Double(doubledMiddle * 50) / Double(unitsPerEm)).rounded()) + 50
    }

    /// CJK Unified Ideographs with extension A; then the supplementary planes' ones.
    private static let han: [Range<UInt32>] = [0x3400..<0xA000, 0x2_0000..<0x3_23C0]
}
