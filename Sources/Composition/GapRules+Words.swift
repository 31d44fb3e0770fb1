/// What is read as one and seldom parted: words that a list names, and short asides.
extension GapRules {
    /// Each scalar is a cluster's first; a cluster of more is in no list.
    mutating func keepWords(_ words: LineWords) {
        words.forEachTear(in: scalars) { index in
            if tears[index] == nil { tears[index] = .word }
        }
    }

    /// （含当日）, （凤栖山）: an aside of a few characters without another in it.
    mutating func keepAsides() {
        for open in scalars.indices where scalars[open] == "（" {
            let inner = scalars[(open + 1)...].prefix(Self.longestAside + 1).prefix { $0 != "）" && $0 != "（" }
            guard inner.count <= Self.longestAside, inner.endIndex < scalars.count, scalars[inner.endIndex] == "）" else {
                continue
            }
            for index in inner.indices.dropFirst() where tears[index] == nil { tears[index] = .word }
        }
    }

    private static let longestAside = 4
}
