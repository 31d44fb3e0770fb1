/// The name that a mistyped one was probably meant to be.
///
/// - Returns: the candidate with the smallest edit distance, if at most half
///   of the typed name's characters (and one at least) have to change; of equals the one that begins
///   like it, else the first in the order given.
package func nearestName(to typed: String, among candidates: some Sequence<String>) -> String? {
    let limit = max(1, typed.count / 2)
    var best: (name: String, distance: Int, shared: Int)?
    // Names that differ more in length than that need no table of distances.
    for name in candidates where abs(typed.count - name.count) <= limit {
        let distance = editDistance(Array(typed), Array(name))
        guard distance <= limit, distance <= best?.distance ?? .max else { continue }
        let shared = zip(typed, name).prefix { $0 == $1 }.count
        if let best, distance == best.distance, shared <= best.shared { continue }
        best = (name, distance, shared)
    }
    return best?.name
}

/// Levenshtein's distance with swaps of neighbours counted as one edit.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious = [Int]()
    var previous = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let same = left[row] == right[column]
            var cost = min(
                previous[column + 1] + 1, current[column] + 1, previous[column] + (same ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, beforePrevious[column - 1] + 1)
            }
            current.append(cost)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count]
}
