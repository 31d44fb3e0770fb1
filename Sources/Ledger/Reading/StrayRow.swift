import Diagnostics

/// A row that is no record: sums below the records, or who filled the sheet in.
///
/// Its blanks, told one by one, would be a page of messages about nothing.
struct StrayRow {
    /// How many columns of the table want a value, and how many of them have one.
    let needed: Int
    let filled: Int

    /// What such rows begin with.
    private static let words = ["合计", "总计", "小计", "共计", "本页", "注：", "备注", "说明", "填表", "制表", "审核", "单位负责人", "填报"]
    /// So many blanks may be forgotten in a record.
    private static let mostForgotten = 3

    /// - Parameters:
    ///   - isFilled: whether the row has something in a column of the table.
    ///   - first: what its first cell says.
    /// - Returns: nil for a row that is a record, or is to be one.
    init?(in table: LedgerTable, first: String, isFilled: (Int) -> Bool) {
        let columns = table.columns.indices.filter { !table.columns[$0].isOptional }
        (needed, filled) = (columns.count, columns.count(where: isFilled))
        let least = needed - (table.isOpen { !isFilled($0) } ? table.together.count : 0)
        guard filled < least else { return nil }
        let begins = Self.words.contains { first.filter { !$0.isWhitespace }.hasPrefix($0) }
        guard begins || least - filled > Self.mostForgotten && filled * 2 < least else { return nil }
    }
}

extension Diagnostic {
    static func strayRow(_ row: StrayRow, at place: Place) -> Diagnostic {
        Diagnostic(
            code: .strayRow,
            message: Bilingual(
                "这一行不像一条记录：要填的 \(row.needed) 格只填了 \(row.filled) 格",
                "the row is hardly a record: of \(row.needed) cells that want a value \(row.filled) have one"),
            place: place,
            hints: [
                Bilingual(
                    "合计、填表人、附注不写在台账里，删去这一行；确是一条记录的，补全", "sums, names and notes do not belong into the ledger: delete the row; a record is to be completed")
            ])
    }
}
