/// Sums over a measured text from which any line's width and room are known at once.
struct LineMetrics {
    /// The order in which width is taken away (CLREQ §3.1.9, reduction).
    ///
    /// The mark at the line's end comes before all of them and is counted apart.
    enum Level: CaseIterable {
        case wordSpace, middleDot, bracket, pause, stop
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

    init(_ text: MeasuredText) {
        self.text = text
        let cell = text.pitch.cell
        var total = Sums()
        var sums = [total]
        sums.reserveCapacity(text.items.count + 1)
        for (item, gap) in zip(text.items, text.gaps) {
            let capacity = Self.capacity(of: item, cell: cell)
            total.width += item.width
            total.capacity += capacity
            if item.characterClass == .stop { total.stops += capacity }
            if gap.isStretchable || item.characterClass == .space { total.gaps += 1 }
            sums.append(total)
        }
        self.sums = sums
    }

    /// How much width a cluster can give up: to a quarter of a cell for a word space, half of a mark.
    static func capacity(of item: MeasuredText.Item, cell: Int) -> Int {
        switch level(of: item.characterClass) {
        case nil: 0
        case .wordSpace: max(0, item.width - cell / 4)
        default: item.remainingSqueeze
        }
    }

    /// The level at which a class gives way, nil for what never does.
    static func level(of characterClass: CharacterClass) -> Level? {
        switch characterClass {
        case .space: .wordSpace
        case .middleDot: .middleDot
        case .opening, .closing: .bracket
        case .pause: .pause
        case .stop: .stop
        default: nil
        }
    }

    /// A line's content: the clusters without the spaces at its edges.
    ///
    /// Spaces that begin the text stay, and so do ideographic spaces that end it.
    func content(of range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while upper > lower, isDroppedAtEnd(upper - 1) { upper -= 1 }
        while lower > 0, lower < upper, text.items[lower].characterClass.isSpace { lower += 1 }
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

    func width(of content: Range<Int>) -> Int {
        sums[content.upperBound].width - sums[content.lowerBound].width + startRestored(of: content)
    }

    /// The least width that squeezing can bring the content to.
    func leastWidth(of content: Range<Int>) -> Int {
        width(of: content) - totalCapacity(of: content)
    }

    /// All that the line can give up.
    func totalCapacity(of content: Range<Int>) -> Int {
        sums[content.upperBound].capacity - sums[content.lowerBound].capacity
            + startRestored(of: content)
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

    /// What the line's edges give: half of a mark at its end, half of an opening mark at its start.
    func edgeCapacity(of content: Range<Int>) -> (start: Int, end: Int) {
        guard let last = content.last, let first = content.first else { return (0, 0) }
        let endItem = text.items[last]
        let startItem = text.items[first]
        let takesEnd = endItem.characterClass.isMark && endItem.characterClass != .opening
        let takesStart = startItem.characterClass == .opening && first != last
        return (
            takesStart ? startItem.remainingSqueeze + startRestored(of: content) : 0,
            takesEnd ? endItem.remainingSqueeze : 0
        )
    }

    /// The half that an opening mark gave up to the mark before it, which it
    /// has again when a line begins between the two: all lines that begin with
    /// such a mark begin alike.
    func startRestored(of content: Range<Int>) -> Int {
        guard let first = content.first, first > 0, text.items[first].characterClass == .opening else {
            return 0
        }
        return text.items[first].trimmedLeft
    }
}
