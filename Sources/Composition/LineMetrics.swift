/// Sums over a measured text from which any line's width and room are known at once.
struct LineMetrics {
    /// The order in which width is taken away (CLREQ §3.1.9, reduction).
    ///
    /// The mark at the line's end comes before all of them and is counted apart.
    enum Level: CaseIterable {
        case wordSpace, middleDot, mark, hanWestern, stop
    }

    /// What all clusters before a place have together.
    private struct Sums {
        var width = 0
        /// What they can give up.
        var capacity = 0
        /// What of that only 。？！ can give up.
        var stops = 0
        /// Gaps before them that justification may open, word spaces included.
        var gaps = 0
    }

    let text: MeasuredText
    private let sums: [Sums]
    /// The first cluster at or after a place that is no space.
    private let nextContent: [Int]

    init(_ text: MeasuredText) {
        self.text = text
        let cell = text.pitch.cell
        var total = Sums()
        var sums = [total]
        sums.reserveCapacity(text.items.count + 1)
        for (index, (item, gap)) in zip(text.items, text.gaps).enumerated() {
            let capacity = Self.capacity(of: item, cell: cell)
            let space = text.space(before: index)
            total.width += item.width + space
            total.capacity += capacity + Self.capacity(ofSpace: space, cell: cell)
            if item.characterClass == .stop { total.stops += capacity }
            if gap.isStretchable || item.characterClass == .space { total.gaps += 1 }
            sums.append(total)
        }
        self.sums = sums
        var next = text.items.count
        var nextContent = [next]
        nextContent.reserveCapacity(text.items.count + 1)
        for index in text.items.indices.reversed() {
            if !text.items[index].characterClass.isSpace { next = index }
            nextContent.append(next)
        }
        self.nextContent = nextContent.reversed()
    }

    /// How much width a cluster can give up: to a quarter of a cell for a word space, half of a mark.
    static func capacity(of item: MeasuredText.Item, cell: Int) -> Int {
        switch level(of: item.characterClass) {
        case nil: 0
        case .wordSpace: max(0, item.width - cell / 4)
        default: item.remainingSqueeze
        }
    }

    /// How much the space between Han and Western text can give up: to an eighth of a cell.
    static func capacity(ofSpace space: Int, cell: Int) -> Int { max(0, space - cell / 8) }

    /// The level at which a class gives way, nil for what never does.
    static func level(of characterClass: CharacterClass) -> Level? {
        switch characterClass {
        case .space: .wordSpace
        case .middleDot: .middleDot
        case .opening, .closing, .pause: .mark
        case .stop: .stop
        default: nil
        }
    }

    /// A line's content: the clusters without the spaces at its edges.
    ///
    /// Spaces that begin the text stay, and so do ideographic spaces that end it.
    func content(of range: Range<Int>) -> Range<Int> {
        var upper = range.upperBound
        while upper > range.lowerBound, isDroppedAtEnd(upper - 1) { upper -= 1 }
        let lower = range.lowerBound > 0 ? min(nextContent[range.lowerBound], upper) : 0
        return lower..<upper
    }

    private func isDroppedAtEnd(_ index: Int) -> Bool {
        switch text.items[index].characterClass {
        case .space: true
        case .ideographicSpace: index + 1 < text.items.count
        default: false
        }
    }

    // MARK: A line's content

    /// How wide a line is, and all that it can give up: of each line that is tried both are asked, and have much in common.
    struct Extent {
        var width = 0
        var capacity = 0
        /// The least width that squeezing can bring the content to.
        var leastWidth: Int { width - capacity }
    }

    func extent(of content: Range<Int>) -> Extent {
        guard !content.isEmpty else { return Extent() }
        let (start, end) = (sums[content.lowerBound], sums[content.upperBound])
        let space = text.space(before: content.lowerBound)
        let change = startChange(of: content) - endTrim(of: content)
        return Extent(
            width: end.width - start.width - space + change,
            capacity: end.capacity - start.capacity - Self.capacity(ofSpace: space, cell: text.pitch.cell) + change)
    }

    /// What the line's 。？！ can give up, the one at its end apart.
    func innerStopCapacity(of content: Range<Int>) -> Int {
        let all = sums[content.upperBound].stops - sums[content.lowerBound].stops
        guard let last = content.last, text.items[last].characterClass == .stop else { return all }
        return all - text.items[last].remainingSqueeze
    }

    /// Gaps inside the line that justification may open, word spaces included.
    func stretchableGaps(of content: Range<Int>) -> Int {
        content.count < 2 ? 0 : sums[content.upperBound].gaps - sums[content.lowerBound + 1].gaps
    }
}

// MARK: - Edges

extension LineMetrics {
    /// What the line's edges can still give: half of a mark at its end, half of an opening mark at its start.
    func edgeCapacity(of content: Range<Int>) -> (start: Int, end: Int) {
        guard let last = content.last, let first = content.first else { return (0, 0) }
        let start = text.items[first]
        let takesStart = start.characterClass == .opening && first != last
        return (
            takesStart ? start.remainingSqueeze + startChange(of: content) : 0,
            endsWithMark(last) ? text.items[last].remainingSqueeze - endTrim(of: content) : 0
        )
    }

    /// What the first cluster of a line is wider than in the middle of one.
    ///
    /// An opening mark has again the half that it gave up to the mark before it, so that all lines
    /// that begin with such a mark begin alike; or it loses half where the rules say so.
    func startChange(of content: Range<Int>) -> Int {
        guard let first = content.first, text.items[first].characterClass == .opening else { return 0 }
        switch text.rules.lineStart {
        case .asNeeded: return first > 0 ? text.items[first].trimmedLeft : 0
        case .half: return content.count > 1 ? -text.items[first].remainingSqueeze : 0
        }
    }

    /// What the mark at a line's end loses at once, where the rules say so.
    func endTrim(of content: Range<Int>) -> Int {
        guard text.rules.lineEnd == .half, let last = content.last, endsWithMark(last) else { return 0 }
        return text.items[last].remainingSqueeze
    }

    private func endsWithMark(_ last: Int) -> Bool {
        let last = text.items[last].characterClass
        return last.isMark && last != .opening
    }
}
