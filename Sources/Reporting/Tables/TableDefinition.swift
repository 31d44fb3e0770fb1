package import Diagnostics
package import OfficialDocument
package import Quantities
package import StatisticalForms

/// A table of the pack, as `tables.yaml` describes it.
///
/// One that exists has passed every check against the schema: its list is there, each column
/// names a field of the list's records and prints it in a unit that measures it.
package struct TableDefinition: Hashable, Sendable {
    /// What `{% table … %}` calls it, and where it is declared.
    package var name: PlacedText
    /// 表题.
    package var title: PlacedText
    /// The name of the list whose records are its rows.
    package var list: PlacedText
    /// The common unit with its label, such as 单位：件、万元.
    package var unit: String?
    package var header: [HeaderNode]
    /// From left to right.
    package var columns: [TableColumn]
    package var total: Total?
    package var grouping: Grouping?
    /// The first counts most.
    package var order: [Order]
    package var carrying: Carrying?
    package var notes: [PlacedText]
    /// The note that a table gets when rounding alone keeps its sums from adding up.
    package var roundingNote: PlacedText?
    /// The note that a table gets while units have not reported, before their names.
    package var silenceNote: PlacedText?
    /// What stands in a table without records.
    package var empty: String
    package var book: Book?
    /// 格; nil for a table of columns.
    package var boxes: BoxForm?
    /// The field among those it uses that the fewest may read.
    package var narrowest: Field

    /// 合计.
    package struct Total: Hashable, Sendable {
        package var label: String
        package var isFirst: Bool
    }

    /// 分组: records with the same value of a field stand together.
    package struct Grouping: Hashable, Sendable {
        package var field: String
        /// 小计; nil for none.
        package var subtotal: String?
        /// Whether a row above the group names it.
        package var hasHeading: Bool
        package var startsPage: Bool
        /// Whether a page may not end within a group.
        package var staysTogether: Bool
        /// Whether the groups come in the office's order of units, not as they are met.
        package var isByUnit: Bool
    }

    /// A field that records are ordered by.
    package struct Order: Hashable, Sendable {
        package var field: String
        package var isDescending: Bool
    }

    /// 结转.
    package struct Carrying: Hashable, Sendable {
        package var onward: String
        package var brought: String
    }

    /// What stands above the table when it is printed as a book of its own.
    package struct Book: Hashable, Sendable {
        package var organ: Line
        package var date: Line
        /// 责任者: the organ that answers for it, where the line of the organ says something else; without a label.
        package var responsible: Line?

        /// A label and the path of a value, such as 填报单位： and 机关.全称.
        package struct Line: Hashable, Sendable {
            package var label: String
            package var path: [String]
            package var place: Place
        }

        /// Names of the schema that it asks for.
        package var fields: Set<String> { Set(lines.map { $0.path[0] }) }
        /// Names of the fields of records on the way to what it prints.
        package var members: Set<String> { Set(lines.flatMap { $0.path.dropFirst() }) }

        private var lines: [Line] { [organ, date] + [responsible].compactMap(\.self) }
    }

    /// Whether any column is added up.
    var addsUp: Bool { columns.contains(where: \.isSummed) }
}

/// A column of a table.
package struct TableColumn: Hashable, Sendable {
    package var content: Content
    package var decimals: Int
    package var alignment: TextAlignment
    /// What stands where the record has no value.
    package var blank: String
    /// Whether totals and subtotals add it up.
    package var isSummed: Bool
    /// Whether the same words in neighbouring rows are one cell.
    package var mergesSame = false
    package var place: Place

    /// Whether it prints places in a ranking.
    var isRank: Bool {
        if case .field(let field, _) = content { field.type == .rank } else { false }
    }

    package enum Content: Hashable, Sendable {
        /// Counts the rows, from 1 in each group if `restarts`.
        case number(restarts: Bool)
        /// A field in its unit; nil for what has none.
        case field(Field, Unit?)
    }
}
