/// What is read as one and seldom parted: words that a list names, short asides, masked names and short quoted terms.
extension GapRules {
    /// Each scalar is a cluster's first; a cluster of more is in no list.
    mutating func keepWords(_ words: LineWords) {
        words.forEachTear(in: scalars) { index in
            if tears[index] == nil { tears[index] = .word }
        }
    }

    /// （含当日）, （凤栖山）: an aside of a few characters without another in it.
    mutating func keepAsides() { keepInside("（", "）", longest: 4) }

    /// “黑名单”: a term in quotes that has no middle to be parted at, as “问题清单” has.
    mutating func keepQuotedTerms() { keepInside("“", "”", longest: 3) }

    private mutating func keepInside(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar, longest: Int) {
        for open in scalars.indices where scalars[open] == opening {
            let inner = scalars[(open + 1)...].prefix(longest + 1).prefix { $0 != closing && $0 != opening }
            guard inner.count <= longest, inner.endIndex < scalars.count, scalars[inner.endIndex] == closing else {
                continue
            }
            for index in inner.indices.dropFirst() where tears[index] == nil { tears[index] = .word }
        }
    }

    /// 赵某某, 赵某: the name of a person who is not to be known by it. No list can have it.
    mutating func keepMaskedNames() {
        var index = 1
        while index < scalars.count {
            guard scalars[index] == "某" else {
                index += 1
                continue
            }
            let end = scalars[index...].prefix { $0 == "某" }.endIndex
            if isMaskedName(index..<end) { for inner in index..<end where tears[inner] == nil { tears[inner] = .word } }
            index = end
        }
    }

    /// 责令某公司 and 某某市 hide a firm and a place, whose first character is 某 itself; nobody is called 市某.
    private func isMaskedName(_ masks: Range<Int>) -> Bool {
        let surname = masks.lowerBound - 1
        guard masks.count <= 2, classes[surname] == .ideograph, scalars[surname] != "某", !Self.maskedThings.contains(scalars[surname])
        else { return false }
        return masks.upperBound == scalars.count || !Self.maskedThings.contains(scalars[masks.upperBound])
    }

    private static let maskedThings = Set("省市县区镇乡村公企单项局厂".unicodeScalars)
}
