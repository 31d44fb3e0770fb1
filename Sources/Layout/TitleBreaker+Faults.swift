extension TitleBreaker {
    /// What a careful reader would object to in the lines of a title, although no better ones were found.
    package enum Fault: Hashable, Sendable {
        /// The outline is neither a trapezoid nor a rhombus (GB/T 9704-2012 §7.3.1).
        case outline
        /// A line ends where the word list knows no end of a word: before these two ends.
        case cut(before: String, after: String)
    }

    /// - Parameter lines: as `lines(of:)` gave them.
    package func faults(in lines: [String]) -> [Fault] {
        guard lines.count > 1 else { return [] }
        let widths = lines.map { $0.map(Self.width).reduce(0, +) }
        var faults: [Fault] = Self.isUnimodal(widths) && Set(widths).count > 1 ? [] : [.outline]
        let costs = SenseBreaks(Array(lines.joined()), lexicon: lexicon).costs
        var end = 0
        for (line, next) in zip(lines, lines.dropFirst()) {
            end += line.count
            if let cost = costs[end], cost >= SenseBreaks.unknown {
                faults.append(.cut(before: String(line.suffix(4)), after: String(next.prefix(4))))
            }
        }
        return faults
    }
}
