/// Sums over a measured text from which any line's width and room are known at once.
struct LineMetrics {
    /// The order in which width is taken away (CLREQ §3.1.9, reduction).
    ///
    /// The mark at the line's end comes before all of them and is counted apart.
    enum Level: Int, CaseIterable {
        case wordSpace, middleDot, bracket, pause, stop
    }

    let text: MeasuredText
    private let widths: [Int]
    private let capacities: [[Int]]
    private let stretchable: [Int]
    private let hanWestern: [Int]
    private let wordSpaces: [Int]

    init(_ text: MeasuredText) {
        self.text = text
        let items = text.items
        widths = Self.sums(items.map(\.width))
        capacities = Level.allCases.map { level in
            Self.sums(items.map { Self.capacity(of: $0, at: level, cell: text.pitch.cell) })
        }
        stretchable = Self.sums(text.gaps.map { $0.isStretchable ? 1 : 0 })
        hanWestern = Self.sums(text.gaps.map { $0.isHanWestern ? 1 : 0 })
        wordSpaces = Self.sums(items.map { $0.characterClass == .space ? 1 : 0 })
    }

    private static func sums(_ values: [Int]) -> [Int] {
        var total = 0
        return [0] + values.map { value in
            total += value
            return total
        }
    }

    static func capacity(of item: MeasuredText.Item, at level: Level, cell: Int) -> Int {
        switch (level, item.characterClass) {
        case (.wordSpace, .space): max(0, item.width - cell / 4)
        case (.middleDot, .middleDot), (.pause, .pause), (.stop, .stop), (.bracket, .opening),
            (.bracket, .closing):
            item.remainingSqueeze
        default: 0
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

    /// A line's content: the clusters without the word spaces at its edges.
    func content(of range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while upper > lower, text.items[upper - 1].characterClass == .space { upper -= 1 }
        while lower > 0, lower < upper, text.items[lower].characterClass == .space { lower += 1 }
        return lower..<upper
    }

    func width(of content: Range<Int>) -> Int { widths[content.upperBound] - widths[content.lowerBound] }

    func capacity(of content: Range<Int>, at level: Level) -> Int {
        let sums = capacities[level.rawValue]
        return sums[content.upperBound] - sums[content.lowerBound]
    }

    /// What the line's edges give: half of a mark at its end, half of an opening mark at its start.
    func edgeCapacity(of content: Range<Int>) -> (start: Int, end: Int) {
        guard let last = content.last, let first = content.first else { return (0, 0) }
        let endItem = text.items[last]
        let startItem = text.items[first]
        let end = endItem.characterClass.isMark && endItem.characterClass != .opening
        return (
            startItem.characterClass == .opening && first != last ? startItem.remainingSqueeze : 0,
            end ? endItem.remainingSqueeze : 0
        )
    }

    /// All that the line can give up.
    func totalCapacity(of content: Range<Int>) -> Int {
        Level.allCases.reduce(0) { $0 + capacity(of: content, at: $1) }
    }

    /// Gaps inside the line that justification may open.
    func stretchableGaps(of content: Range<Int>) -> Int { inner(stretchable, content) }

    /// Gaps inside the line between Han and Western text.
    func hanWesternGaps(of content: Range<Int>) -> Int { inner(hanWestern, content) }

    func wordSpaces(of content: Range<Int>) -> Int {
        wordSpaces[content.upperBound] - wordSpaces[content.lowerBound]
    }

    private func inner(_ sums: [Int], _ content: Range<Int>) -> Int {
        content.count < 2 ? 0 : sums[content.upperBound] - sums[content.lowerBound + 1]
    }
}
