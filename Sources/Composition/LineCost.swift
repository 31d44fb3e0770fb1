/// How bad a line is; breaks are chosen so that a paragraph's sum is least.
///
/// Squeezing comes before stretching (先挤进，后推出, CLREQ §3.1.9), both grow
/// with the square of what each mark or gap has to bear. The constants were
/// set by looking at pages of official prose; only their order matters much.
struct LineCost {
    /// Squeezing every mark of a line to its limit.
    static let fullSqueeze = 40.0
    /// Added when a 。 has to give way, which many houses forbid.
    static let squeezedStop = 30.0
    /// Having to stretch at all.
    static let anyStretch = 6.0
    /// Stretching each gap by `gapLimit`.
    static let limitStretch = 120.0
    /// The widest a gap should become, as a part of a cell (GB/T 9704-2012 §5.2.3 with CLREQ §3.1.9).
    static let gapLimit = 0.25
    /// A last line of a single character (孤字).
    static let singleCharacter = 400.0
    /// A line that no adjustment brings to the measure.
    static let overfull = 1e9

    let metrics: LineMetrics
    let shape: LineShape

    /// - Parameters:
    ///   - range: the clusters between two breaks.
    ///   - room: the measure less the line's indent, in fine units.
    /// - Returns: nil when the line cannot be made to fit.
    func cost(of range: Range<Int>, room: Int) -> Double? {
        let content = metrics.content(of: range)
        let isLast = range.upperBound == metrics.text.items.count
        let need = metrics.width(of: content) - room
        let orphan = isLast && range.lowerBound > 0 ? orphanCost(content) : 0
        if need > 0 { return squeezeCost(content, need: need).map { $0 + orphan } }
        if isLast || shape.alignment == .start || need == 0 { return orphan + raggedness(need, isLast: isLast) }
        return stretchCost(content, slack: -need) + orphan
    }

    private func squeezeCost(_ content: Range<Int>, need: Int) -> Double? {
        let total = metrics.totalCapacity(of: content)
        guard need <= total else { return nil }
        let edges = metrics.edgeCapacity(of: content)
        let beyondEnd = need - edges.end - edges.start
        guard beyondEnd > 0 else { return 0 }
        let withoutStops = total - metrics.capacity(of: content, at: .stop)
        let share = Double(beyondEnd) / Double(max(1, total - edges.end - edges.start))
        return Self.fullSqueeze * share * share + (need > withoutStops ? Self.squeezedStop : 0)
    }

    private func stretchCost(_ content: Range<Int>, slack: Int) -> Double {
        let gaps = metrics.stretchableGaps(of: content) + 3 * metrics.wordSpaces(of: content)
        guard gaps > 0 else { return Self.overfull / 1000 * Double(slack) / Double(metrics.text.pitch.cell) }
        let each = Double(slack) / Double(gaps) / Double(metrics.text.pitch.cell)
        let share = each / Self.gapLimit
        return Self.anyStretch + Self.limitStretch * share * share * max(1, share)
    }

    /// In unjustified text a short line costs a little, so that lines fill from the top.
    private func raggedness(_ need: Int, isLast: Bool) -> Double {
        guard shape.alignment == .start, !isLast else { return 0 }
        let cells = Double(-need) / Double(metrics.text.pitch.cell)
        return cells * cells
    }

    private func orphanCost(_ content: Range<Int>) -> Double {
        let characters = content.count { !metrics.text.items[$0].characterClass.isMark }
        return characters <= 1 ? Self.singleCharacter : 0
    }
}
