import Diagnostics

/// 件号 that a series lacks (DA/T 22-2015: items are numbered from 1 without a gap).
enum ItemNumbers {
    static func gaps(in entries: [RegisterEntry], scheme: RecordNumberScheme) -> [Diagnostic] {
        var series: [RecordNumber.Series: Set<Int>] = [:]
        for entry in entries where entry.event.bringsBag {
            // What was numbered by other rules is not counted.
            guard let id = entry.id, let number = try? RecordNumber(id, scheme: scheme) else { continue }
            series[number.series, default: []].insert(number.item)
        }
        return series.sorted { $0.key.description.utf8.lexicographicallyPrecedes($1.key.description.utf8) }.compactMap { series, items in
            let missing = missing(from: items)
            return missing.count == 0 ? nil : .itemNumberGap(series, first: missing.first, count: missing.count)
        }
    }

    /// The first numbers that are missing, at most ten, and how many there are.
    private static func missing(from items: Set<Int>) -> (first: [Int], count: Int) {
        var (first, count, next) = ([Int](), 0, 1)
        for item in items.sorted() {
            first += (next..<item).prefix(10 - first.count)
            count += item - next
            next = item + 1
        }
        return (first, count)
    }
}
