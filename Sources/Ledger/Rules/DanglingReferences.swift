import Quantities

/// References to records that there are not, those of one wrong number together, with what follows from them.
struct DanglingReferences {
    /// A cell that holds a reference.
    struct Cell: Hashable, Sendable {
        var table: LedgerTable.Name
        var row: Int
        var column: Int
    }

    /// One wrong number wherever it stands.
    struct Group: Sendable {
        var text: String
        var target: LedgerTable.Name
        /// Whether nobody may read it; then it stands in no group with others.
        var isSecret: Bool
        var cells: [Cell]
        /// Rows of the target with the number that was probably meant.
        var nearest: [Int] = []
        /// Whether the nearest are that number in other characters.
        var isOtherwiseWritten = false
        /// How many faults only follow from it, as far as one can tell.
        var followers = 0
    }

    private(set) var groups: [Group] = []
    private var positions: [Key: Int] = [:]
    private var suspects: [Suspect: Int] = [:]

    private struct Key: Hashable {
        var text: String
        var target: LedgerTable.Name
        var isSecret: Bool
    }

    /// A record that probably lacks what a wrong number has taken elsewhere.
    private struct Suspect: Hashable {
        var row: Int
        var lacking: LedgerTable.Name
    }

    /// So many wrong numbers are compared with all that there are.
    static let mostCompared = 20

    mutating func add(_ rows: TableRows, _ row: Int, _ column: Int, to target: LedgerTable.Name) {
        let cell = Cell(table: rows.table.name, row: row, column: column)
        let isSecret = rows.table.columns[column].fieldClass == .secret
        let key = Key(text: rows.text(row, column), target: target, isSecret: isSecret)
        if let position = positions[key] {
            groups[position].cells.append(cell)
        } else {
            positions[key] = groups.count
            groups.append(Group(text: key.text, target: target, isSecret: isSecret, cells: [cell]))
        }
    }

    /// Looks for the numbers that were meant.
    mutating func findNearest(in records: LedgerRecords) {
        var keys: [LedgerTable.Name: NearestKeys] = [:]
        for position in groups.indices where !groups[position].isSecret {
            let target = groups[position].target
            let known = keys[target] ?? NearestKeys(records[target])
            keys[target] = known
            let alike = known.rows(readingLike: groups[position].text)
            groups[position].isOtherwiseWritten = !alike.isEmpty
            groups[position].nearest =
                alike.isEmpty && position < Self.mostCompared ? known.rows(oneSlipFrom: groups[position].text) : alike
            if target == .cases { suspect(groups[position], at: position) }
        }
    }

    /// The first of two wrong numbers counts what follows from either.
    private mutating func suspect(_ group: Group, at position: Int) {
        for table in Set(group.cells.map(\.table)) {
            for row in group.nearest where suspects[Suspect(row: row, lacking: table)] == nil {
                suspects[Suspect(row: row, lacking: table)] = position
            }
        }
    }

    /// Whether a fault of a case, which it would have for lack of records, follows from a wrong number; it is then counted.
    mutating func explains(_ caseRow: Int, lacking table: LedgerTable.Name) -> Bool {
        guard let position = suspects[Suspect(row: caseRow, lacking: table)] else { return false }
        groups[position].followers += 1
        return true
    }
}
