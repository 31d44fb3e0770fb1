/// Chooses a paragraph's breaks so that the sum of its lines' costs is least.
///
/// The same dynamic programme as Knuth and Plass's, over all permitted breaks:
/// a line's cost depends only on where it begins and ends, so the best way to
/// a break is known once the best ways to all earlier ones are.
struct LineBreaker {
    private let metrics: LineMetrics
    private let cost: LineCost
    private let shape: LineShape

    init(_ text: MeasuredText, shape: LineShape) {
        metrics = LineMetrics(text)
        cost = LineCost(metrics: metrics, shape: shape)
        self.shape = shape
    }

    /// The lines as half-open ranges of clusters; they cover the text.
    func lines() -> [Range<Int>] {
        guard !metrics.text.items.isEmpty else { return [] }
        if let lines = lines(breaks: permittedBreaks()) { return lines }
        // Something that stays whole is wider than the measure: break it anywhere.
        let anywhere = Array(0...metrics.text.items.count)
        return lines(breaks: anywhere) ?? [0..<metrics.text.items.count]
    }

    private func permittedBreaks() -> [Int] {
        let count = metrics.text.items.count
        return [0] + (1..<count).filter { metrics.text.gaps[$0].isBreakable } + [count]
    }

    private struct Way {
        var cost: Double
        var from: Int
    }

    /// The cheapest way through the given breaks, or nil if some line fits in no way.
    private func lines(breaks: [Int]) -> [Range<Int>]? {
        var best = [Way?](repeating: nil, count: breaks.count)
        best[0] = Way(cost: 0, from: 0)
        for end in breaks.indices.dropFirst() {
            best[end] = bestWay(to: end, breaks, best)
        }
        return path(breaks, best)
    }

    private func bestWay(to end: Int, _ breaks: [Int], _ best: [Way?]) -> Way? {
        var found: Way?
        for start in stride(from: end - 1, through: 0, by: -1) {
            let range = breaks[start]..<breaks[end]
            let room = self.room(isFirst: start == 0)
            if isHopeless(range, room: room) { break }
            guard let way = best[start], let line = cost.cost(of: range, room: room) else { continue }
            let total = way.cost + line
            // Of equals the longer last line wins: lines fill from the top.
            if total < found?.cost ?? .infinity { found = Way(cost: total, from: start) }
        }
        return found
    }

    /// Whether the line is too wide even fully squeezed, as every longer one is then.
    private func isHopeless(_ range: Range<Int>, room: Int) -> Bool {
        let content = metrics.content(of: range)
        return metrics.width(of: content) - metrics.totalCapacity(of: content) > room
    }

    private func room(isFirst: Bool) -> Int {
        let pitch = metrics.text.pitch
        let indent = isFirst ? shape.firstIndent : shape.otherIndent
        return pitch.fine(shape.measure) - indent.fine(pitch)
    }

    private func path(_ breaks: [Int], _ best: [Way?]) -> [Range<Int>]? {
        var lines: [Range<Int>] = []
        var end = breaks.count - 1
        while end > 0 {
            guard let way = best[end] else { return nil }
            lines.append(breaks[way.from]..<breaks[end])
            end = way.from
        }
        return lines.reversed()
    }
}
