/// Chooses a paragraph's breaks so that the sum of its lines' costs is least.
///
/// The same dynamic programme as Knuth and Plass's, over all permitted breaks:
/// a line's cost depends only on where it begins and ends and on whether the line
/// before it is tight, loose or neither, so the best way of each kind to a break is
/// known once those to all earlier ones are.
struct LineBreaker {
    private let metrics: LineMetrics
    private let cost: LineCost
    /// The measure less the indent, of the first and of all other lines, in fine units.
    private let firstRoom: Int
    private let otherRoom: Int

    init(_ metrics: LineMetrics, shape: LineShape) {
        self.metrics = metrics
        cost = LineCost(metrics: metrics, alignment: shape.alignment)
        let pitch = metrics.text.pitch
        let measure = pitch.fine(shape.measure)
        firstRoom = measure - shape.firstIndent.fine(pitch)
        otherRoom = measure - shape.otherIndent.fine(pitch)
    }

    /// The lines as half-open ranges of clusters; they cover the text.
    func lines() -> [Range<Int>] {
        let count = metrics.text.items.count
        guard count > 0 else { return [] }
        let gaps = metrics.text.gaps
        let permitted = [0] + (1..<count).filter { gaps[$0].isBreakable } + [count]
        if let lines = lines(permitted.map { Break(at: $0, penalty: tearing(at: $0)) }) { return lines }
        return lines(emergencyBreaks()) ?? [0..<count]
    }

    private func tearing(at index: Int) -> Double {
        let gaps = metrics.text.gaps
        guard index > 0, index < gaps.count, let tear = gaps[index].tear else { return 0 }
        return LineCost.tearing(tear, cost.alignment)
    }

    /// All places but those before a space, for a text with something wider than the measure.
    func emergencyBreaks() -> [Break] {
        let items = metrics.text.items
        let inner = items.indices.dropFirst().compactMap { index -> Break? in
            let before = items[index - 1].characterClass
            let after = items[index].characterClass
            if metrics.text.gaps[index].isBreakable { return Break(at: index, penalty: tearing(at: index)) }
            // An ideographic space that ends the text is kept, and may need a line of its own.
            if after == .space || after == .ideographicSpace && index + 1 < items.count { return nil }
            let penalty = LineCost.emergency(between: before, and: after, metrics.text.rules.strictness)
            return Break(at: index, penalty: penalty)
        }
        return [Break(at: 0, penalty: 0)] + inner + [Break(at: items.count, penalty: 0)]
    }

    /// A place where a line may end.
    struct Break {
        var at: Int
        /// What ending a line here costs: 0 where it is permitted, but for a torn 代字.
        var penalty: Double
    }

    private struct Way {
        var cost: Double
        var from: Int
        /// Of the line before.
        var texture = LineTexture.even
    }

    /// The cheapest way to a break for each texture of the line that ends there.
    private struct Ways {
        private var even: Way?
        private var tight: Way?
        private var loose: Way?

        subscript(texture: LineTexture) -> Way? {
            get {
                switch texture {
                case .even: even
                case .tight: tight
                case .loose: loose
                }
            }
            set {
                switch texture {
                case .even: even = newValue
                case .tight: tight = newValue
                case .loose: loose = newValue
                }
            }
        }

        var isEmpty: Bool { even == nil && tight == nil && loose == nil }
    }

    /// The cheapest way through the given breaks, or nil if some line fits in no way.
    private func lines(_ breaks: [Break]) -> [Range<Int>]? {
        var best = [Ways](repeating: Ways(), count: breaks.count)
        best[0][.even] = Way(cost: 0, from: 0)
        for end in breaks.indices.dropFirst() {
            best[end] = bestWays(to: end, breaks, best)
        }
        return path(breaks, best)
    }

    private func bestWays(to end: Int, _ breaks: [Break], _ best: [Ways]) -> Ways {
        var found = Ways()
        let widest = max(firstRoom, otherRoom)
        for start in stride(from: end - 1, through: 0, by: -1) {
            let content = metrics.content(of: breaks[start].at..<breaks[end].at)
            let extent = metrics.extent(of: content)
            // Too wide even fully squeezed, as every longer line is then.
            if content.count > 1, extent.leastWidth > widest { break }
            guard !best[start].isEmpty else { continue }
            let room = start == 0 ? firstRoom : otherRoom
            let isLast = end == breaks.count - 1
            guard let line = cost.cost(of: content, extent, room: room, isFirst: start == 0, isLast: isLast) else { continue }
            let texture = cost.texture(of: content, extent, room: room, isLast: isLast)
            for before in LineTexture.allCases {
                guard let way = best[start][before] else { continue }
                let total = way.cost + line + breaks[end].penalty + LineCost.contrast(before, texture)
                // Of equals the shorter last line wins: lines fill from the top.
                if total < found[texture]?.cost ?? .infinity {
                    found[texture] = Way(cost: total, from: start, texture: before)
                }
            }
        }
        return found
    }

    private func path(_ breaks: [Break], _ best: [Ways]) -> [Range<Int>]? {
        var lines: [Range<Int>] = []
        var end = breaks.count - 1
        var way = LineTexture.allCases.compactMap { best[end][$0] }.min { $0.cost < $1.cost }
        while end > 0 {
            guard let last = way else { return nil }
            lines.append(breaks[last.from].at..<breaks[end].at)
            end = last.from
            way = best[end][last.texture]
        }
        return lines.reversed()
    }
}
