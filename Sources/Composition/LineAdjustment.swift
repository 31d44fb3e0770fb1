/// Brings one line to the measure: squeezes first, then stretches (CLREQ §3.1.9).
struct LineAdjustment {
    private let metrics: LineMetrics
    private let content: Range<Int>
    private(set) var items: [MeasuredText.Item]
    /// Space before each cluster of the content, in fine units: between Han and Western text, and
    /// what justification adds.
    private(set) var added: [Int]

    init(_ metrics: LineMetrics, line: Range<Int>) {
        self.metrics = metrics
        content = metrics.content(of: line)
        items = Array(metrics.text.items[content])
        added = Array(repeating: 0, count: content.count)
        for (position, index) in content.enumerated().dropFirst() {
            added[position] = metrics.text.space(before: index)
        }
        guard let last = items.indices.last else { return }
        items[0].trimLeft(-metrics.startChange(of: content))
        items[last].trimRight(metrics.endTrim(of: content))
    }

    /// The width after what was done so far.
    var width: Int { items.reduce(0) { $0 + $1.width } + added.reduce(0, +) }

    /// The widest space that justification put between two clusters.
    var widestStretch: Int {
        content.enumerated().dropFirst().reduce(0) { widest, place in
            max(widest, added[place.offset] - metrics.text.space(before: place.element))
        }
    }

    /// Takes or adds width until the line fills `room`; a short line that is not stretched stays short.
    mutating func fit(room: Int, stretches: Bool) {
        let need = width - room
        if need > 0 {
            squeeze(by: need)
        } else if stretches, need < 0 {
            stretch(by: -need)
        }
    }

    // MARK: Squeezing

    /// The order of CLREQ §3.1.9, but the marks of a line give alike: brackets with pauses, and stops with
    /// both, half of what they can, once these have given half. One comma of half its width among full ones
    /// catches the eye, and a bracket looks like an ASCII one. Each step with what its levels give, 1 for all
    /// that is left, 2 for half.
    private static let reduction: [[LineMetrics.Level: Int]] = [[.wordSpace: 1], [.middleDot: 1], [.mark: 2]]

    /// The mark that ends the line gives first; an opening mark that begins it when the others have given half, as
    /// lines that begin with one should begin alike; the spaces of figures and the rest of stops are last.
    private mutating func squeeze(by need: Int) {
        let edges = metrics.edgeCapacity(of: content)
        var left = need - trimEnd(by: min(need, edges.end))
        for step in Self.reduction where left > 0 { left -= squeeze(step, by: left) }
        left -= trimStart(by: min(left, edges.start))
        if left > 0 { left -= squeeze([.mark: 1, .stop: 2], by: left) }
        if left > 0 { left -= narrow(by: left) }
        if left > 0 { _ = squeeze([.stop: 1], by: left) }
    }

    private mutating func trimEnd(by amount: Int) -> Int {
        if let last = items.indices.last { items[last].trimRight(amount) }
        return amount
    }

    private mutating func trimStart(by amount: Int) -> Int {
        if let first = items.indices.first { items[first].trimLeft(amount) }
        return amount
    }

    /// Takes up to `need` evenly from all clusters of a step's levels, but from no opening mark that begins the line;
    /// returns what it got.
    private mutating func squeeze(_ shares: [LineMetrics.Level: Int], by need: Int) -> Int {
        let cell = metrics.text.pitch.cell
        let capacities = items.enumerated().map { index, item in
            guard let level = LineMetrics.level(of: item.characterClass), let share = shares[level] else { return 0 }
            if index == 0, item.characterClass == .opening { return 0 }
            return LineMetrics.capacity(of: item, cell: cell) / share
        }
        return take(need, inProportionTo: capacities) { $0.take($1, from: $2) }
    }

    /// Takes up to `need` evenly from the spaces between Han and Western text.
    private mutating func narrow(by need: Int) -> Int {
        let cell = metrics.text.pitch.cell
        let capacities = added.map { LineMetrics.capacity(ofSpace: $0, cell: cell) }
        return take(need, inProportionTo: capacities) { $0.added[$2] -= $1 }
    }

    /// Takes up to `need` in proportion to the capacities; returns what was taken.
    private mutating func take(
        _ need: Int, inProportionTo capacities: [Int], _ take: (inout LineAdjustment, Int, Int) -> Void
    ) -> Int {
        let total = capacities.reduce(0, +)
        guard total > 0 else { return 0 }
        let taken = min(need, total)
        var given = 0
        var before = 0
        for index in capacities.indices where capacities[index] > 0 {
            before += capacities[index]
            // Cumulative shares add up to `taken` exactly.
            let part = taken * before / total - given
            given += part
            take(&self, part, index)
        }
        return taken
    }

    private mutating func take(_ amount: Int, from index: Int) {
        switch items[index].characterClass {
        case .opening: items[index].trimLeft(amount)
        case .middleDot:
            items[index].trimLeft(amount / 2)
            items[index].trimRight(amount - amount / 2)
        default: items[index].trimRight(amount)
        }
    }

    // MARK: Stretching

    private mutating func stretch(by slack: Int) {
        var left = slack
        let cell = metrics.text.pitch.cell
        let inner = Array(items.indices.dropFirst())
        // 1. Word spaces, to half an em.
        let spaces = inner.filter { items[$0].characterClass == .space }
        let narrowest = spaces.map { cell / 2 - items[$0].width }.min() ?? 0
        left -= widen(spaces, by: left, eachAtMost: max(0, narrowest))
        // 2. Between Han and Western text, to half an em; official prose sets it solid, so only a little.
        let hanWestern = inner.filter { gap(before: $0).isHanWestern }
        let space = cell * metrics.text.rules.autospace / 1000
        left -= widen(hanWestern, by: left, eachAtMost: space > 0 ? max(0, cell / 2 - space) : cell / 8)
        // 3. All gaps alike; where there is none but between a figure and its unit, these stay together.
        guard inner.contains(where: opens) else { return }
        let all = inner.filter { opens($0) || gap(before: $0).isHanWestern }
        _ = widen(all, by: left, eachAtMost: .max)
    }

    private func opens(_ index: Int) -> Bool {
        gap(before: index).isStretchable || items[index].characterClass == .space
    }

    private func gap(before index: Int) -> Gap { metrics.text.gaps[content.lowerBound + index] }

    /// Adds up to `amount` in equal parts before the given clusters; returns what was added.
    private mutating func widen(_ indices: [Int], by amount: Int, eachAtMost limit: Int) -> Int {
        guard !indices.isEmpty, amount > 0 else { return 0 }
        let (room, overflows) = indices.count.multipliedReportingOverflow(by: limit)
        let total = overflows ? amount : min(amount, room)
        for (position, index) in indices.enumerated() {
            added[index] += total * (position + 1) / indices.count - total * position / indices.count
        }
        return total
    }
}
