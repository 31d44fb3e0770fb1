/// What a character is by the characters beside it.
extension CharacterClass {
    /// The class of each cluster.
    static func classes(of clusters: [ShapedCluster], boxes: Set<Int>) -> [CharacterClass] {
        var classes = clusters.map { CharacterClass($0.scalar) }
        for index in boxes { classes[index] = .box }
        for index in classes.indices {
            let scalar = clusters[index].scalar
            switch classes[index] {
            case .dash where !isUnitOfItself(scalar) && !hasNeighbour(index, classes):
                classes[index] = .connector
            case .hyphen where isSign(scalar) && isBeforeNumber(index, classes),
                .westernMark where isSign(scalar) && isBeforeNumber(index, classes):
                classes[index] = .numberPrefix
            default: continue
            }
        }
        return classes
    }

    /// ⸺ and ⸻, which are whole dashes in one character.
    private static func isUnitOfItself(_ scalar: Unicode.Scalar) -> Bool { scalar == "⸺" || scalar == "⸻" }

    /// A dash alone is a connector: 2020—2021, 第一—第三.
    private static func hasNeighbour(_ index: Int, _ classes: [CharacterClass]) -> Bool {
        // The one before may have become a connector only when this one is no dash.
        index > 0 && classes[index - 1] == .dash || index + 1 < classes.count && classes[index + 1] == .dash
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "－" }

    /// The sign of a number, as in 气温－5℃, and not what joins two, as in 0551－62345678.
    private static func isBeforeNumber(_ index: Int, _ classes: [CharacterClass]) -> Bool {
        guard index + 1 < classes.count, classes[index + 1] == .digit else { return false }
        guard index > 0 else { return true }
        let before = classes[index - 1]
        return !before.isWestern && before != .solidus && before != .closing && before != .box
    }
}
