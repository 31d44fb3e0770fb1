/// Web and mail addresses, and other long words with solidi.
extension GapRules {
    /// What is longer than this many clusters may break after a solidus, a ? or an & (a mail address
    /// after its @), or the line before it would be torn apart.
    private static let longAddress = 24

    /// An address has no other breaks: a hyphen at a line's end would be read as the line's own.
    mutating func openAddresses() {
        var start = 0
        for index in 0...classes.count {
            if index < classes.count, classes[index].isWestern || classes[index] == .solidus { continue }
            if index > start + 1 { openAddress(start..<index) }
            start = index + 1
        }
    }

    private mutating func openAddress(_ word: Range<Int>) {
        let isLong = word.count > Self.longAddress
        let isAddress = isAddress(word)
        guard isLong || isAddress else { return }
        for place in word.dropFirst() {
            let before = scalars[place - 1]
            let mayOpen = classes[place] == .letter || classes[place] == .digit
            opensAddress[place] =
                isLong && mayOpen
                && (classes[place - 1] == .solidus || isAddress && (before == "?" || before == "&" || before == "@"))
            if isAddress { isInseparable[place] = true }
        }
    }

    private func isAddress(_ word: Range<Int>) -> Bool {
        scalars[word].contains("@") || scalars[word].starts(with: "www.".unicodeScalars)
            || word.count > 3 && zip(word, word.dropFirst(2)).contains {
                scalars[$0] == ":" && classes[$0 + 1] == .solidus && classes[$1] == .solidus
            }
    }
}
