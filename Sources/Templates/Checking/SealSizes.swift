import OfficialDocument

/// The sizes of seals and stamps as a clerk writes them, in whole millimetres.
enum SealSizes {
    /// From units within an organ to the State Council (国发〔1999〕25号).
    static let diameterBounds = 36...60
    static let stampBounds = (width: 15...70, height: 8...50)

    /// `42`, or `42、45、42` for several organs.
    static func diameters(_ text: String) -> [Int]? {
        let parts = text.split(separator: "、", omittingEmptySubsequences: false).map { Int($0.filter { !$0.isWhitespace }) }
        let diameters = parts.compactMap(\.self)
        guard diameters.count == parts.count, diameters.allSatisfy(diameterBounds.contains) else { return nil }
        return diameters
    }

    /// `40×20`, width and height.
    static func stamp(_ text: String) -> StampSize? {
        let parts = text.split(whereSeparator: { "×x*X".contains($0) }).map { Int($0.filter { !$0.isWhitespace }) }
        guard parts.count == 2, let width = parts[0], let height = parts[1], stampBounds.width.contains(width),
            stampBounds.height.contains(height)
        else { return nil }
        return StampSize(width: width, height: height)
    }
}
