import OfficialDocument
package import Quantities

/// 更正说明: who changed a return that had been handed in, why, and what.
///
/// A correction makes a later version; the version before stays as it was.
package struct ReturnCorrection: Hashable, Sendable {
    /// 版次 of the return that has it, from 2.
    package var version: Int
    /// 人.
    package var person: String
    /// 日期.
    package var day: CivilDate
    /// 原因.
    package var reason: String
    /// 各数, in the order of the form.
    package var changes: [Change]

    package init(version: Int, person: String, day: CivilDate, reason: String, changes: [Change]) {
        self.version = version
        self.person = person
        self.day = day
        self.reason = reason
        self.changes = changes
    }

    /// A figure before and after, in base units.
    package struct Change: Hashable, Sendable {
        /// `建筑企业.c8`, or the name of a blank.
        package var figure: String
        package var old: Int
        package var new: Int

        package init(figure: String, old: Int, new: Int) {
            self.figure = figure
            self.old = old
            self.new = new
        }
    }
}

extension FormDefinition {
    /// The figures in which two returns differ, in the form's order.
    ///
    /// - Precondition: both were read or computed for this form.
    package func changes(from old: ReturnData, to new: ReturnData) -> [ReturnCorrection.Change] {
        precondition(old.formID == id && new.formID == id, "returns are compared by the form they were read for")
        return zip(figures(of: old), figures(of: new)).compactMap { before, after in
            guard before.figure.value != after.figure.value else { return nil }
            return .init(figure: after.key.description, old: before.figure.value, new: after.figure.value)
        }
    }
}

extension FormDefinition {
    /// A return that was filled in as it is printed, with the exact figures of an earlier one wherever both print the same.
    ///
    /// Somebody who fills in 194.97 万元 corrects nothing of 1,949,650.00 yuan. Sums are added up anew.
    ///
    /// - Precondition: both were read or computed for this form.
    package func keepingExact(_ old: ReturnData, in new: ReturnData) -> ReturnData {
        var kept = new
        for (index, row) in rows.enumerated() where row.parts.isEmpty && kept.rows.indices.contains(index) {
            for column in columns {
                let key = FigureKey.cell(row: row.name.text, column: column.number)
                guard let exact = exact(key, old, new) else { continue }
                kept.rows[index].figures[column.number - 1].value = exact
            }
        }
        for index in kept.blanks.indices {
            guard let exact = exact(.blank(kept.blanks[index].name), old, new) else { continue }
            kept.blanks[index].figure.value = exact
        }
        for row in rows where !row.parts.isEmpty { addUp(row, in: &kept) }
        return kept
    }

    /// The earlier figure where both print the same.
    private func exact(_ key: FigureKey, _ old: ReturnData, _ new: ReturnData) -> Int? {
        guard let printed = printedAmount(key, of: old), printed == printedAmount(key, of: new) else { return nil }
        switch key {
        case .cell(let row, let column): return old.figure(row: row, column: column)?.value
        case .blank(let name): return old.figure(blank: name)?.value
        }
    }

    /// Ends because a form's sums run in no circle.
    private func addUp(_ row: FormRow, in data: inout ReturnData) {
        let parts = rows.filter { row.parts.contains($0.name.text) }
        for part in parts where !part.parts.isEmpty { addUp(part, in: &data) }
        guard let index = data.rows.firstIndex(where: { $0.name == row.name.text }) else { return }
        for column in columns {
            data.rows[index].figures[column.number - 1].value = parts.reduce(0) {
                $0 + (data.figure(row: $1.name.text, column: column.number)?.value ?? 0)
            }
        }
    }
}
