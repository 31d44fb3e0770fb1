extension Office {
    /// What titles, lines and cells keep whole: the office's words, and its places as they are called for short within
    /// other names, 凤栖山 of 凤栖山市 in 凤栖山支行.
    var keptNames: [String] { words + words.compactMap(Self.shortName) }

    /// A place without its 市 or 县; nil for what is no such name, and where one character is left.
    private static func shortName(of place: String) -> String? {
        guard let last = place.last, "省市县区旗".contains(last), (3...5).contains(place.count) else { return nil }
        return String(place.dropLast())
    }
}
