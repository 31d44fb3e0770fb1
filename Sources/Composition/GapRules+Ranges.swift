/// Ranges of numbers: 63%～68%, 2015—2020年, 第3—5条.
extension GapRules {
    /// A longer range, such as one between two whole dates, may break after its connector, or the
    /// line before it would be torn apart; in cells.
    private static let longestRange = 10

    /// Joins both sides of a connector between numbers.
    mutating func joinRanges() {
        var joined: [Int] = []
        for index in classes.indices where classes[index] == .connector {
            guard endsWithNumber(index), startsWithNumber(index + 1) else { continue }
            isInseparable[index] = true
            isInseparable[index + 1] = true
            joined.append(index)
        }
        openLongRanges(joined)
    }

    /// Whether a number, perhaps with its unit, ends before `index`.
    private func endsWithNumber(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if isNumber(index - 1) { return true }
        // Units are joined to their number already.
        var place = index - 1
        while place > 0, isInseparable[place], classes[place] == .ideograph { place -= 1 }
        return place < index - 1 && isNumber(place)
    }

    private func startsWithNumber(_ index: Int) -> Bool {
        guard index < classes.count else { return false }
        let isLead = classes[index] == .numberPrefix || scalars[index] == "第"
        return isNumber(index) || isLead && isNumber(index + 1)
    }

    /// - Parameter connectors: in ascending order.
    private mutating func openLongRanges(_ connectors: [Int]) {
        var position = 0
        while position < connectors.count {
            let whole = chain(around: connectors[position])
            let inside = connectors[position...].prefix { whole.contains($0) }
            if width(of: whole) > 2 * Self.longestRange {
                for connector in inside { isInseparable[connector + 1] = false }
            }
            position += inside.count
        }
    }

    /// All that stays whole with the cluster at `index`.
    private func chain(around index: Int) -> Range<Int> {
        var lower = index
        while lower > 0, isInseparable[lower] { lower -= 1 }
        var upper = index + 1
        while upper < classes.count, isInseparable[upper] { upper += 1 }
        return lower..<upper
    }

    /// In half cells.
    private func width(of range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (classes[$1].isWestern ? 1 : 2) }
    }
}
