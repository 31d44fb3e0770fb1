package import Quantities

/// What the cells of a column hold.
package enum CellKind: Hashable, Sendable {
    /// Text of one line.
    case text
    /// Text that may run over several lines.
    case note
    /// `2020-12-31`.
    case date
    /// A whole number of persons.
    case persons
    /// Yuan with at most two decimals; stored in fen.
    case money
    /// 是 or 否; stored as 1 and 0.
    case flag
    /// One word of a list.
    case choice([String])
    /// A reporting unit of the office.
    case unit
    /// A row of the form that employers belong to.
    case industry
    /// A unified social credit code (GB 32100-2015).
    case creditCode
    /// A resident's identity number (GB 11643-1999).
    case identityNumber
    case phone
    case bankCard

    /// Whether the store keeps a number; everything else is kept as text.
    package var isInteger: Bool {
        switch self {
        case .persons, .money, .flag: true
        default: false
        }
    }
}

/// A column of a ledger table.
package struct LedgerColumn: Hashable, Sendable {
    /// The heading, which is also the column's name in SQL.
    package var name: String
    package var kind: CellKind
    /// Whether a cell may be blank.
    package var isOptional = false
    /// The table whose key the cells name.
    package var reference: LedgerTable.Name?
    /// Who may read the column.
    package var fieldClass: FieldClass
    /// Whether a record would not be there if its number were 0.
    package var isNeverZero = false

    package init(
        _ name: String, _ kind: CellKind, _ fieldClass: FieldClass, isOptional: Bool = false,
        reference: LedgerTable.Name? = nil, isNeverZero: Bool = false
    ) {
        self.name = name
        self.kind = kind
        self.fieldClass = fieldClass
        self.isNeverZero = isNeverZero
        self.isOptional = isOptional
        self.reference = reference
    }
}

/// A table of the ledger: its columns in the store's order, and its key.
package struct LedgerTable: Hashable, Sendable {
    /// The tables; a file's name begins with its table's.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        case inspections = "检查"
        case projects = "项目"
        case cases = "案件"
        case recoveries = "追发"
        case steps = "步骤"
        case workers = "人员"
    }

    package let name: Name
    package let columns: [LedgerColumn]
    /// Positions of the columns that no two records share together.
    package let key: [Int]
    /// Columns that are filled in together, once a case is verified; a record may be without all of them.
    package let together: Set<Int>
    /// Whether a ledger may be without it; of every other table at least the headings must be there.
    package let mayBeAbsent: Bool

    init(_ name: Name, key: [String], mayBeAbsent: Bool = false, together: [String] = [], _ columns: [LedgerColumn]) {
        self.name = name
        self.together = Set(columns.indices.filter { together.contains(columns[$0].name) })
        self.columns = columns
        self.mayBeAbsent = mayBeAbsent
        self.key = key.compactMap { heading in columns.firstIndex { $0.name == heading } }
        precondition(self.key.count == key.count, "a key names columns of its table")
    }

    /// The position of a column.
    ///
    /// - Precondition: there is such a column.
    package func index(of heading: String) -> Int {
        guard let index = columns.firstIndex(where: { $0.name == heading }) else {
            preconditionFailure("the table \(name.rawValue) has no column \(heading)")
        }
        return index
    }

    /// Whether a record is still without all that is filled in together, such as a case that is being looked into.
    func isOpen(isBlank: (Int) -> Bool) -> Bool { !together.isEmpty && together.allSatisfy(isBlank) }

    /// The position of the column that says whose a record is; nil where its case says so.
    var unitColumn: Int? { columns.firstIndex { $0.kind == .unit } }

    /// Whether nothing of the table may be shown, not even in a message.
    package var isSecret: Bool { columns.allSatisfy { $0.fieldClass == .secret } }
}
