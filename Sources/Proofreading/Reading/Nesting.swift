/// What a character stands within. Marks themselves count as outside.
struct Nesting: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// “” or ‘’.
    static let quoted = Nesting(rawValue: 1)
    /// 《》 or 〈〉.
    static let titled = Nesting(rawValue: 2)
    /// （）.
    static let bracketed = Nesting(rawValue: 4)
    /// A web address, up to the next space or Chinese mark.
    static let address = Nesting(rawValue: 8)

    /// For each character of a text; a mark without its partner opens to the end or closes nothing.
    static func levels(of scalars: [Unicode.Scalar]) -> [Nesting] {
        var depths = Depths()
        var isAddress = false
        return scalars.indices.map { index in
            let scalar = scalars[index]
            depths.close(scalar)
            if isAddress, scalar.isNarrowSpace || scalar.isClosingMark || scalar.isOpeningMark { isAddress = false }
            if !isAddress { isAddress = startsAddress(scalars, at: index) }
            var nesting = depths.nesting
            if isAddress { nesting.insert(.address) }
            depths.open(scalar)
            return nesting
        }
    }

    private static let addressStarts = ["http://", "https://", "www.", "ftp://"].map { Array($0.unicodeScalars) }

    private static func startsAddress(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        guard scalars[index] == "h" || scalars[index] == "w" || scalars[index] == "f" else { return false }
        return addressStarts.contains { scalars[index...].starts(with: $0) }
    }

    /// How many marks are open.
    private struct Depths {
        private var quotes = 0
        private var titles = 0
        private var brackets = 0

        var nesting: Nesting {
            var nesting: Nesting = []
            if quotes > 0 { nesting.insert(.quoted) }
            if titles > 0 { nesting.insert(.titled) }
            if brackets > 0 { nesting.insert(.bracketed) }
            return nesting
        }

        mutating func open(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "“", "‘": quotes += 1
            case "《", "〈": titles += 1
            case "（": brackets += 1
            default: break
            }
        }

        mutating func close(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "”", "’": quotes = max(0, quotes - 1)
            case "》", "〉": titles = max(0, titles - 1)
            case "）": brackets = max(0, brackets - 1)
            default: break
            }
        }
    }
}
