package import Diagnostics

/// A piece of SQL that a pack gives, with the place where it gives it.
package struct PlacedSQL: Hashable, Sendable {
    /// One SQL expression, without semicolon, comment or WITH.
    package var text: String
    /// Where the pack has it; errors point there.
    package var place: Place?

    package init(_ text: String, place: Place? = nil) {
        self.text = text
        self.place = place
    }

    /// Both conditions, in a form that neither can reach out of.
    package func and(_ other: String, at place: Place?) -> PlacedSQL {
        PlacedSQL("(\n\(text)\n) AND (\n\(other)\n)", place: place)
    }
}

/// A figure over the records of a view, such as `count(DISTINCT 信用代码)` where `行业 = :行`.
package struct LedgerExpression: Hashable, Sendable {
    /// The name of a `LedgerView`.
    package var view: PlacedSQL
    /// An expression over aggregate functions; its value is a whole number.
    ///
    /// Each column must stand within an aggregate; one that does not is `LED0601`.
    package var value: PlacedSQL
    /// Which records count for any figure of the kind; figures that share it are found in one pass. Nil for all.
    package var scope: PlacedSQL?
    /// Which of these count for this one; nil for all.
    package var condition: PlacedSQL?

    package init(view: PlacedSQL, value: PlacedSQL, scope: PlacedSQL? = nil, condition: PlacedSQL? = nil) {
        self.view = view
        self.value = value
        self.scope = scope
        self.condition = condition
    }

    /// Which records count, scope and condition together.
    package var selection: PlacedSQL? {
        guard let condition else { return scope }
        return scope?.and(condition.text, at: condition.place) ?? condition
    }
}

/// Figures that are asked of the same groups of records.
package struct LedgerBreakdown: Hashable, Sendable {
    package var expressions: [LedgerExpression]
    /// What tells the groups apart, such as 所属单位 and 行业; empty for one group of all records.
    package var columns: [PlacedSQL]

    package init(_ expressions: [LedgerExpression], by columns: [PlacedSQL]) {
        self.expressions = expressions
        self.columns = columns
    }
}

/// Records of a view in an order, such as the open cases.
package struct LedgerListing: Hashable, Sendable {
    /// The name of a `LedgerView`.
    package var view: PlacedSQL
    /// What is told of each record.
    package var columns: [PlacedSQL]
    /// Which records are listed; nil for all.
    package var condition: PlacedSQL?
    /// Terms of ORDER BY; equal records stand in the order of their file and row.
    package var order: [PlacedSQL]

    package init(
        view: PlacedSQL, columns: [PlacedSQL], condition: PlacedSQL? = nil, order: [PlacedSQL] = []
    ) {
        self.view = view
        self.columns = columns
        self.condition = condition
        self.order = order
    }
}

/// A value of a record: money in fen, flags as 1 and 0, dates as `2020-12-31`.
package enum LedgerValue: Hashable, Sendable {
    case integer(Int)
    case text(String)
    /// A cell that is blank, or a step that has not come.
    case blank
}

extension LedgerValue {
    /// As a message can show it.
    package var shown: String {
        switch self {
        case .integer(let number): String(number)
        case .text(let text): text
        case .blank: ""
        }
    }
}

extension LedgerValue: Comparable {
    /// Blanks first, then numbers, then texts in the order of their bytes.
    package static func < (left: LedgerValue, right: LedgerValue) -> Bool {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): left < right
        case (.text(let left), .text(let right)): left.utf8.lexicographicallyPrecedes(right.utf8)
        case (.blank, .integer), (.blank, .text), (.integer, .text): true
        case (.blank, .blank), (.integer, .blank), (.text, .blank), (.text, .integer): false
        }
    }
}

/// The figures of the records that agree in some columns.
package struct LedgerGroup: Hashable, Sendable {
    /// The values of the columns, in their order.
    package var key: [LedgerValue]
    /// In the order of the expressions.
    package var values: [Int]

    package init(key: [LedgerValue], values: [Int]) {
        self.key = key
        self.values = values
    }
}

/// A record behind a figure or in a listing.
package struct LedgerRecord: Hashable, Sendable {
    /// The file that it came from, as it was named at the import.
    package var file: String
    /// Its row in the file, the headings' row being 1.
    package var row: Int
    /// Its number, such as 案件编号.
    package var key: String
    /// What it is about, such as the employer.
    package var label: String
    /// What was asked of it: for a figure, what it adds.
    package var values: [LedgerValue]

    /// Where the record stands.
    package var place: Place {
        // A sheet is told as `workbook.xlsx!sheet`.
        guard let mark = file.utf8.lastIndex(of: UInt8(ascii: "!")), LedgerFile.isWorkbook(named: String(file[..<mark])) else {
            return Place(file: file, cell: .init(row: row))
        }
        return Place(
            file: String(file[..<mark]), sheet: String(file[file.index(after: mark)...]), cell: .init(row: row))
    }
}
