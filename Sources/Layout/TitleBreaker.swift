/// Breaks a title into lines by sense, in the outline of a trapezoid or a rhombus (GB/T 9704-2012 §7.3.1).
///
/// Of all ways to break it the cheapest is taken: what the breaks cost the
/// sense, what the outline lacks, how uneven and how full the lines are.
package struct TitleBreaker: Sendable {
    let lexicon: SenseLexicon
    /// The most characters a line holds, in half characters.
    private let measure: Int

    /// More than this of the measure looks crowded (gbt9704 practice: 18 of 20 characters).
    private static let comfortable = 0.9
    static let mostLines = 5

    static let perLine = 6.0
    private static let crowded = 4.0
    private static let hourglass = 60.0
    private static let rectangle = 24.0
    /// Two lines of one length make a slab of a trapezoid.
    private static let evenNeighbours = 10.0
    private static let uneven = 0.1

    /// - Parameter charactersPerLine: how many full-width characters the measure holds.
    package init(lexicon: SenseLexicon, charactersPerLine: Int) {
        self.lexicon = lexicon
        measure = charactersPerLine * 2
    }

    /// The same words on another measure.
    func breaking(charactersPerLine: Int) -> TitleBreaker {
        TitleBreaker(lexicon: lexicon, charactersPerLine: charactersPerLine)
    }

    /// - Parameters:
    ///   - count: exactly so many lines, or as many as are best.
    ///   - charactersPerLine: another measure than the title's, in full-width characters.
    /// - Returns: nil when the title does not fit.
    package func lines(of title: String, count: Int? = nil, charactersPerLine: Int? = nil) -> [String]? {
        let text = Array(title)
        let breaks = SenseBreaks(text, lexicon: lexicon).costs
        var search = Search(
            text: text, widths: text.map(Self.width), breaks: breaks,
            measure: charactersPerLine.map { $0 * 2 } ?? measure)
        search.run(exactly: count)
        return search.best.map { ends in
            zip([0] + ends, ends).map { String(text[$0..<$1]) }
        }
    }

    /// In half characters.
    static func width(_ character: Character) -> Int { character.isASCII ? 1 : 2 }

    /// Tries every way to break the title into up to five lines.
    private struct Search {
        let text: [Character]
        let widths: [Int]
        let breaks: [Double?]
        let measure: Int
        var best: [Int]?
        private var bestCost = Double.infinity

        init(text: [Character], widths: [Int], breaks: [Double?], measure: Int) {
            self.text = text
            self.widths = widths
            self.breaks = breaks
            self.measure = measure
        }

        mutating func run(exactly count: Int?) {
            guard !text.isEmpty else { return }
            extend(ends: [], lineWidths: [], from: 0, cost: 0, exactly: count)
        }

        private mutating func extend(
            ends: [Int], lineWidths: [Int], from start: Int, cost: Double, exactly count: Int?
        ) {
            let linesLeft = (count ?? TitleBreaker.mostLines) - ends.count
            guard cost < bestCost, widths[start...].reduce(0, +) <= linesLeft * measure else { return }
            var width = 0
            for end in (start + 1)...text.count {
                width += widths[end - 1]
                guard width <= measure else { break }
                if end == text.count {
                    finish(ends: ends + [end], lineWidths: lineWidths + [width], cost: cost, count)
                } else if let sense = breaks[end] {
                    extend(
                        ends: ends + [end], lineWidths: lineWidths + [width], from: end,
                        cost: cost + sense + TitleBreaker.perLine, exactly: count)
                }
            }
        }

        private mutating func finish(ends: [Int], lineWidths: [Int], cost: Double, _ count: Int?) {
            guard count == nil || count == ends.count else { return }
            let total = cost + TitleBreaker.shapeCost(lineWidths, measure: measure)
            if total < bestCost {
                bestCost = total
                best = ends
            }
        }
    }

    /// What is wrong with the outline of lines of these widths.
    static func shapeCost(_ widths: [Int], measure: Int) -> Double {
        let mean = Double(widths.reduce(0, +)) / Double(widths.count)
        var cost = widths.reduce(0.0) { sum, width in
            let off = Double(width) - mean
            let over = max(0, Double(width) - comfortable * Double(measure))
            return sum + uneven * off * off / 4 + crowded * over
        }
        guard widths.count > 1 else { return cost }
        cost += Double(zip(widths, widths.dropFirst()).count { $0 == $1 }) * evenNeighbours
        if Set(widths).count == 1 { cost += rectangle }
        if !isUnimodal(widths) { cost += hourglass }
        return cost
    }

    /// Whether the widths grow to one maximum and then shrink: a trapezoid or a rhombus.
    static func isUnimodal(_ widths: [Int]) -> Bool {
        guard let top = widths.max(), let peak = widths.firstIndex(of: top) else { return true }
        let rising = zip(widths[..<peak], widths[..<peak].dropFirst()).allSatisfy { $0 <= $1 }
        let falling = zip(widths[peak...], widths[peak...].dropFirst()).allSatisfy { $0 >= $1 }
        return rising && falling
    }
}
