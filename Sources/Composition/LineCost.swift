/// How bad a line is; breaks are chosen so that a paragraph's sum is least.
///
/// Squeezing comes before stretching (先挤进，后推出, CLREQ §3.1.9), both grow
/// with the square of what each mark or gap has to bear, and stretching faster from
/// where it is seen. The constants were set by looking at pages of official prose; only their order matters much.
struct LineCost {
    /// Squeezing every mark of a line to its limit.
    static let fullSqueeze = 40.0
    /// Added when a 。 has to give way, which many houses forbid.
    static let squeezedStop = 30.0
    /// Added when an opening mark that begins a line has to give way, so that the left edge is uneven.
    static let squeezedStart = 8.0
    /// Having to stretch at all.
    static let anyStretch = 6.0
    /// Stretching each gap by `gapLimit`.
    static let limitStretch = 120.0
    /// From which part of the limit on gaps catch the eye, and cost more than by their square.
    static let seenStretch = 0.5
    /// By how much more, for what is beyond that part.
    static let seenGrowth = 4.0
    /// The widest a gap should become, as a part of a cell (GB/T 9704-2012 §5.2.3 with CLREQ §3.1.9).
    static let gapLimit = 0.25
    /// A line that ends within 代字: as one whose gaps are seven tenths of the limit.
    static let tornCode = 100.0
    /// A line that ends between 代字 and its number: as one whose gaps are six tenths of the limit.
    static let tornNumber = 70.0
    /// A line that ends behind the year of a date: as a line whose gaps are more than half way to the limit.
    static let tornDate = 45.0
    /// A line that ends within the number of an article of law: little less than one before a document's number.
    static let tornArticle = 65.0
    /// Either where lines need not be even, so that nothing is gained by it.
    static let tornRaggedDate = 1e4
    /// A line that ends within a word of a list or a short aside: as one whose gaps are more than half way to the
    /// limit, or two that lack two cells and one.
    static let tornWord = 48.0
    /// The same where lines need not be even: as one that is four to five cells short.
    static let tornRaggedWord = 20.0
    /// One more line where lines need not be even: more than what a word is worth that stays whole by it.
    static let raggedLine = 40.0
    /// A last line of a single character (孤字).
    static let singleCharacter = 1200.0
    /// A line that should be stretched but has no gap that may open, for each cell it lacks.
    static let unstretchable = 1e6
    /// A line of one cluster that is wider than the measure.
    static let overfull = 1e11

    let metrics: LineMetrics
    let alignment: LineShape.Alignment

    /// - Parameters:
    ///   - content: the line's clusters without the spaces at its edges.
    ///   - room: the measure less the line's indent, in fine units.
    /// - Returns: nil when the line cannot be made to fit.
    func cost(of content: Range<Int>, room: Int, isFirst: Bool, isLast: Bool) -> Double? {
        cost(of: content, metrics.extent(of: content), room: room, isFirst: isFirst, isLast: isLast)
    }

    /// The same for a line whose extent is known.
    func cost(of content: Range<Int>, _ extent: LineMetrics.Extent, room: Int, isFirst: Bool, isLast: Bool) -> Double? {
        let added = alignment == .start && !isLast ? Self.raggedLine : 0
        return fittedCost(of: content, extent, room: room, isFirst: isFirst, isLast: isLast).map { $0 + added }
    }

    private func fittedCost(
        of content: Range<Int>, _ extent: LineMetrics.Extent, room: Int, isFirst: Bool, isLast: Bool
    ) -> Double? {
        let need = extent.width - room
        let orphan = isLast && !isFirst ? orphanCost(content) : 0
        if need > 0 {
            if let squeezed = squeezeCost(content, need: need, of: extent.capacity) { return squeezed + orphan }
            return content.count == 1 ? Self.overfull : nil
        }
        if isLast || need == 0 { return orphan }
        return alignment == .start ? raggedness(-need) : stretchCost(content, slack: -need)
    }

    private func squeezeCost(_ content: Range<Int>, need: Int, of total: Int) -> Double? {
        guard need <= total else { return nil }
        let edges = metrics.edgeCapacity(of: content)
        let beyondEnd = need - edges.end
        guard beyondEnd > 0 else { return 0 }
        let inner = total - edges.end - edges.start
        let pauses = inner - metrics.innerStopCapacity(of: content)
        let fromStart = min(edges.start, max(0, beyondEnd - pauses / 2))
        let share = Double(beyondEnd - fromStart) / Double(max(1, inner))
        let takesStop = beyondEnd - fromStart > pauses
        return Self.fullSqueeze * share * share + (fromStart > 0 ? Self.squeezedStart : 0) + (takesStop ? Self.squeezedStop : 0)
    }

    private func stretchCost(_ content: Range<Int>, slack: Int) -> Double {
        let gaps = metrics.stretchableGaps(of: content)
        let cell = Double(metrics.text.pitch.cell)
        guard gaps > 0 else { return Self.unstretchable * Double(slack) / cell }
        let share = Double(slack) / (Double(gaps) * cell * Self.gapLimit)
        let growth = max(1, share) + Self.seenGrowth * max(0, share - Self.seenStretch)
        return Self.anyStretch + Self.limitStretch * share * share * growth
    }

    /// What it costs that a line ends within something.
    static func tearing(_ tear: Gap.Tear, _ alignment: LineShape.Alignment) -> Double {
        switch tear {
        case .organCode: tornCode
        case .documentNumber: tornNumber
        case .date: alignment == .start ? tornRaggedDate : tornDate
        case .article: alignment == .start ? tornRaggedDate : tornArticle
        case .word: alignment == .start ? tornRaggedWord : tornWord
        }
    }

    /// In unjustified text a short line costs a little, so that lines fill from the top.
    private func raggedness(_ slack: Int) -> Double {
        let cells = Double(slack) / Double(metrics.text.pitch.cell)
        return cells * cells
    }

    private func orphanCost(_ content: Range<Int>) -> Double {
        // Two are enough to know, and the last line may be long.
        let characters = content.lazy.filter(isCharacter).prefix(2).count
        return characters <= 1 ? Self.singleCharacter : 0
    }

    private func isCharacter(_ index: Int) -> Bool {
        let characterClass = metrics.text.items[index].characterClass
        return !characterClass.isMark && !characterClass.isSpace && characterClass != .invisible
    }
}

// MARK: - Emergencies

extension LineCost {
    /// What a break costs where none is permitted, when something is wider than the measure.
    ///
    /// Far above all other costs: a paragraph has as few such breaks as can be.
    /// Between the parts of a date is best, inside a number worst, for half a
    /// number reads as another one.
    static func emergency(
        between before: CharacterClass, and after: CharacterClass, _ strictness: LineStrictness
    ) -> Double {
        let unit = 1e8
        return switch (before, after) {
        case (.digit, _) where after.isWestern, (_, .digit) where before.isWestern: 8 * unit
        case (.dash, .dash), (.ellipsis, .ellipsis): 8 * unit
        case _ where before.isWestern && after.isWestern: 2 * unit
        case _ where before.isForbiddenAtLineEnd(strictness) || after.isForbiddenAtLineStart(strictness):
            4 * unit
        case (.digit, .ideograph), (.numberSuffix, .ideograph), (.box, .ideograph): 3 * unit
        case (.ideograph, .ideograph): 2 * unit
        default: unit
        }
    }
}
