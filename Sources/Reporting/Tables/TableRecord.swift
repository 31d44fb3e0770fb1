import Diagnostics
import Ledger
import Quantities

/// A record with what a table asks of it several times: to look a value up by its name takes longer than to add it up.
struct TableRecord: Hashable, Sendable {
    let value: Value
    /// What groups it; empty in a table without groups, and where it has no such text.
    let group: String
    /// What each column adds up of it; nil for a column that adds up nothing, and where the record has no value.
    let added: [Value.Content?]

    /// The records of a table, those of a long one looked at side by side.
    static func all(_ records: [Value], of table: TableDefinition) -> [TableRecord] {
        let names = table.columns.map { $0.isSummed ? $0.fieldName.map { ExactText($0) } : nil }
        let group = table.grouping.map { ExactText($0.field) }
        return SideBySide.parts(of: records) { part in part.map { TableRecord($0, group, names) } }.flatMap(\.self)
    }

    private init(_ value: Value, _ group: ExactText?, _ names: [ExactText?]) {
        self.value = value
        guard case .record(let record) = value.content else {
            (self.group, added) = ("", names.map { _ in nil })
            return
        }
        self.group = if let group, case .text(let text) = record[group]?.content { text } else { "" }
        added = names.map { name in name.flatMap { record[$0]?.content } }
    }
}
