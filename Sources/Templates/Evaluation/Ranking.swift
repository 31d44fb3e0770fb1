import Quantities

/// Records with and without a rank, in the order they came in.
struct Ranking {
    private let entries: [(rank: Int, value: Value)]
    let unranked: [Value]

    init(_ elements: [Value], by field: String) {
        var entries: [(rank: Int, value: Value)] = []
        var unranked: [Value] = []
        for element in elements {
            if case .rank(let rank) = element.member(field)?.content {
                entries.append((rank, element))
            } else {
                unranked.append(element)
            }
        }
        self.entries = entries
        self.unranked = unranked
    }

    /// By rank; those that share one keep their order.
    var ranked: [Value] { sorted(entries) }

    /// Those of the first `count` ranks; who shares the last of them is among them.
    func first(_ count: Int) -> [Value] { sorted(entries.filter { $0.rank <= count }) }

    /// Those that fewer than `count` others stand behind, the better first.
    func last(_ count: Int) -> [Value] {
        sorted(entries.filter { entry in entries.count { $0.rank > entry.rank } < count })
    }

    private func sorted(_ entries: [(rank: Int, value: Value)]) -> [Value] {
        let order = entries.indices.sorted { (entries[$0].rank, $0) < (entries[$1].rank, $1) }
        return order.map { entries[$0].value }
    }
}

extension Value {
    /// A record's field, if it is a record and has it.
    func member(_ name: String) -> Value? {
        if case .record(let record) = content { record[name] } else { nil }
    }
}
