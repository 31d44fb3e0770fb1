import Diagnostics
import GRDB

/// A record behind a figure.
package struct LedgerContribution: Hashable, Sendable {
    /// The file that it came from, as it was named at the import.
    package var file: String
    /// Its row in the file, the headings' row being 1.
    package var row: Int
    /// Its number, such as 案件编号.
    package var key: String
    /// What it is about, such as the employer.
    package var label: String
    /// What it adds to the figure; never 0.
    package var added: Int
}

extension LedgerQuery {
    /// The records behind a figure with what each adds, by file and row.
    ///
    /// What a record adds is the expression's value over that record alone, so the records
    /// add up to the figure whenever the expression is a sum over records. Of records that
    /// a `count(DISTINCT …)` counts once the first stands for all.
    func contributions(to expression: LedgerExpression) throws(StageFailure) -> [LedgerContribution] {
        try check(expression)
        let view = try view(expression.view)
        let distinct = ExpressionText(text: expression.value.text).distinctArgument
        let select =
            ["来源文件", "来源行", view.keyColumn, view.labelColumn, expression.value.parenthesized]
            + (distinct.map { ["(\n\($0)\n)"] } ?? [])
        let rows = try run(
            select: select, view, expression.selection, suffix: "GROUP BY 1, 2 ORDER BY 1, 2", blame: [expression.value],
            blamed: expression.selection)
        var seen: Set<DatabaseValue> = []
        var contributions: [LedgerContribution] = []
        for row in rows {
            let added = try integer(row[4], isNothing: true, at: expression.value.place)
            if added == 0 || distinct != nil && !seen.insert(row[5]).inserted { continue }
            contributions.append(
                LedgerContribution(file: row[0], row: row[1], key: row[2], label: row[3] ?? "", added: added))
        }
        return contributions
    }
}
