import OfficialDocument

/// Breaks a heading over the fewest lines that fit, of lengths as equal as can be.
///
/// Breaks fall between the author's pieces; only a piece longer than the line is
/// broken inside, best before an opening bracket, never after one or before a closing mark.
struct HeadingLines {
    private static let perLine = 1000
    private static let insideLongPiece = 40
    private static let beforeBracket = 10
    /// More than any line: a piece that fits a line stays whole.
    private static let insideShortPiece = 20_000

    /// - Parameter limit: the most characters a line may hold, at least 1.
    static func balanced(_ pieces: [String], limit: Int) -> [String] {
        let characters = pieces.flatMap(Array.init)
        guard !characters.isEmpty else { return [] }
        let costs = breakCosts(pieces, limit: max(1, limit))
        let ends = best(characters.count, costs, limit: max(1, limit))
        return zip([0] + ends, ends).map { String(characters[$0..<$1]) }
    }

    /// The cost of a break before each character, nil where there must be none.
    private static func breakCosts(_ pieces: [String], limit: Int) -> [Int?] {
        var costs: [Int?] = []
        for piece in pieces {
            var isOpened = false
            for (index, character) in piece.enumerated() {
                let isForbidden = isOpened || "：，、。）》”".contains(character)
                isOpened = "（《“".contains(character)
                let inside = piece.count > limit ? isOpened ? beforeBracket : insideLongPiece : insideShortPiece
                costs.append(index == 0 ? 0 : isForbidden && limit > 1 ? nil : inside)
            }
        }
        return costs
    }

    /// Least cost over all ways: lines first, then breaks inside pieces, then unevenness.
    private static func best(_ count: Int, _ costs: [Int?], limit: Int) -> [Int] {
        var ways: [(cost: Int, from: Int)] = [(0, 0)]
        for end in 1...count {
            var found = (cost: Int.max, from: end - 1)
            for start in max(0, end - limit)..<end {
                guard ways[start].cost < .max, start == 0 || costs[start] != nil else { continue }
                let length = end - start
                // A sum of squares is least when the lines are even.
                let cost = ways[start].cost + perLine + (start == 0 ? 0 : costs[start] ?? 0) + length * length
                if cost < found.cost { found = (cost, start) }
            }
            ways.append(found)
        }
        var ends: [Int] = []
        var end = count
        while end > 0 {
            ends.append(end)
            end = ways[end].from
        }
        return ends.reversed()
    }
}
