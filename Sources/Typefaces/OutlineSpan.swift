/// How far an outline reaches along one axis, in font units.
struct OutlineSpan: Hashable {
    private(set) var low = Double.infinity
    private(set) var high = -Double.infinity

    /// Whether nothing was drawn.
    var isEmpty: Bool { low > high }

    mutating func add(_ value: Double) {
        low = min(low, value)
        high = max(high, value)
    }

    /// A Bézier curve: its ends and where it turns, not its control points, which may lie far outside of it.
    mutating func addCurve(_ start: Double, _ first: Double, _ second: Double, _ end: Double) {
        add(start)
        add(end)
        guard min(first, second) < low || max(first, second) > high else { return }
        for t in Self.turns(start, first, second, end) where t > 0 && t < 1 {
            let rest = 1 - t
            add(rest * rest * rest * start + 3 * rest * t * (rest * first + t * second) + t * t * t * end)
        }
    }

    /// A curve of one control point.
    mutating func addCurve(_ start: Double, _ control: Double, _ end: Double) {
        addCurve(start, start + (control - start) * 2 / 3, end + (control - end) * 2 / 3, end)
    }

    /// Where the curve's derivative is zero.
    private static func turns(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> [Double] {
        let a = p3 - p0 + 3 * (p1 - p2)
        let b = 2 * (p0 - 2 * p1 + p2)
        let c = p1 - p0
        guard abs(a) > 1e-6 else { return abs(b) > 1e-6 ? [-c / b] : [] }
        let root = b * b - 4 * a * c
        guard root >= 0 else { return [] }
        return [(-b + root.squareRoot()) / (2 * a), (-b - root.squareRoot()) / (2 * a)]
    }
}
