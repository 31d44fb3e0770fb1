package import Diagnostics

/// What the register says of the records: each with what became of it.
package struct RecordIndex: Sendable {
    /// What became of a record.
    package enum Status: Hashable, Sendable {
        /// In force.
        case current
        /// By a later record, which corrects or replaces it.
        case superseded(by: String), replaced(by: String)
        case withdrawn

        package var words: Bilingual {
            switch self {
            case .current: Bilingual("现行", "in force")
            case .superseded(let other): Bilingual("已由“\(other)”更正", "was corrected by '\(other)'")
            case .replaced(let other): Bilingual("已由“\(other)”替换", "was replaced by '\(other)'")
            case .withdrawn: Bilingual("已撤回", "was withdrawn")
            }
        }
    }

    /// A record as the register has it.
    package struct Row: Hashable, Sendable {
        /// The line that brought its bag.
        package var entry: RegisterEntry
        package var status: Status
        /// Later lines about it.
        package var events: [RegisterEntry]
    }

    /// In the order of the register.
    package private(set) var rows: [Row] = []
    private var positions: [String: Int] = [:]

    /// - Parameter contradiction: is given the index of each line that contradicts those before it.
    init(_ entries: [RegisterEntry], contradiction: (Int) -> Void = { _ in }) {
        for (index, entry) in entries.enumerated() where !add(entry) { contradiction(index) }
    }

    /// - Returns: whether the line fits those before it.
    private mutating func add(_ entry: RegisterEntry) -> Bool {
        if entry.event.bringsBag {
            guard let id = entry.id, positions[id] == nil, entry.path != nil, entry.bag != nil else { return false }
            positions[id] = rows.count
            rows.append(Row(entry: entry, status: .current, events: []))
        }
        let subject = entry.event.pointsBack ? (entry.event == .withdraw ? entry.id : entry.of) : nil
        guard entry.event.pointsBack else {
            if entry.of != nil { return false }
            if !entry.event.bringsBag, let id = entry.id {
                guard let position = positions[id] else { return false }
                rows[position].events.append(entry)
            }
            return true
        }
        guard let position = subject.flatMap({ positions[$0] }), rows[position].status == .current else { return false }
        rows[position].events.append(entry)
        switch entry.event {
        case .supersede: rows[position].status = .superseded(by: entry.id ?? "")
        case .replace: rows[position].status = .replaced(by: entry.id ?? "")
        default:
            rows[position].status = .withdrawn
            return rows[position].entry.bag == entry.bag && rows[position].entry.path == entry.path
        }
        return entry.id != entry.of
    }

    package subscript(_ id: String) -> Row? { positions[id].map { rows[$0] } }
}
