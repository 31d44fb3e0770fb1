/// Whether a line's characters stand closer or wider than usual, as far as an eye sees it.
enum LineTexture: CaseIterable, Hashable {
    case even, tight, loose
}

extension LineCost {
    /// A tight line beside a loose one: each alone would pass, together they are seen.
    static let anyContrast = 12.0
    /// From which part of what its marks can give a line looks tight.
    static let tightShare = 0.3
    /// From which part of a cell a line's gaps look loose.
    static let looseGap = 0.05

    /// What two lines cost for standing below each other.
    static func contrast(_ upper: LineTexture, _ lower: LineTexture) -> Double {
        switch (upper, lower) {
        case (.tight, .loose), (.loose, .tight): anyContrast
        default: 0
        }
    }

    /// How a line looks once it is brought to the measure.
    func texture(of content: Range<Int>, room: Int, isLast: Bool) -> LineTexture {
        texture(of: content, metrics.extent(of: content), room: room, isLast: isLast)
    }

    /// The same for a line whose extent is known.
    func texture(of content: Range<Int>, _ extent: LineMetrics.Extent, room: Int, isLast: Bool) -> LineTexture {
        let need = extent.width - room
        if need > 0 {
            let edges = metrics.edgeCapacity(of: content)
            let inner = extent.capacity - edges.end - edges.start
            let fromStart = min(edges.start, max(0, need - edges.end - inner / 2))
            let share = Double(need - edges.end - fromStart) / Double(max(1, inner))
            return share >= Self.tightShare ? .tight : .even
        }
        let gaps = metrics.stretchableGaps(of: content)
        guard !isLast, alignment == .justified, gaps > 0 else { return .even }
        return Double(-need) / Double(gaps * metrics.text.pitch.cell) >= Self.looseGap ? .loose : .even
    }
}
