package import Diagnostics
package import OfficialDocument
package import Quantities

/// A statistical form as data: what is printed on it and what each cell measures.
///
/// Read from a pack's `form.yaml`; a definition that exists has passed every
/// check, so columns run 1…n from left to right, each has a unit, and sums
/// lead to rows that are there.
package struct FormDefinition: Hashable, Sendable {
    /// The name that returns call it by, such as `winter-2020`.
    package var id: String
    package var version: String
    package var title: PlacedText
    /// 附件, or nil for a form that stands alone.
    package var label: PlacedText?
    /// What stands before the date above the table, with its colon; nil where the date stands elsewhere.
    package var dateLabel: PlacedText?
    /// The letter in the top left cell, such as 甲.
    package var corner: PlacedText
    /// The stub of the row of column numbers; nil for a form without that row.
    package var ordinalLabel: PlacedText?
    /// As printed, from the top.
    package var rows: [FormRow]
    package var header: FormHeader
    /// The sentences under the table, or nil for a form without.
    package var supplement: Supplement?
    package var signatures: [FormSignature]
    /// With its colon; empty for a form without notes.
    package var notesLabel: String
    package var notes: [PlacedText]
    /// Decimals a unit is printed with; a unit that counts single things has none.
    package var decimals: [Unit: Int]
    /// Where its figures come from; nil for a form whose returns are typed.
    package var sources: FormSources?
    /// What a statistical form says above its table.
    package var masthead = FormMasthead()
    /// 周期: what a return is about, where the form has periods; else its figures are those of the whole action.
    package var period: FormPeriod?
    /// How sums are printed.
    package var sumPrinting = SumPrinting.rounded
    /// What must hold for its figures.
    package var checks: [FormCheck] = []
    /// 参数: what expressions over the ledger name as `:名称`.
    package var parameters: [String: FormParameter] = [:]
    /// 报送: the returns of the action, and when they are due.
    package var deadlines: [FormDeadline] = []
    /// 回读码: whether its returns bear a code that is read back from a scan.
    package var hasCode = false
    /// 节假日: which days are worked; nil where the form does not say.
    package var calendar: WorkingCalendar?
    /// The file that it was read from; nil where nobody has told.
    package var source: SourceDigest?

    /// The columns from left to right: column `n` is at index `n - 1`.
    package var columns: [FormColumn] { header.columns }

    /// The blanks in the order they are read.
    package var blanks: [FormBlank] { supplement?.blanks ?? [] }

    /// The decimals that a figure in `unit` is printed with.
    package func decimals(of unit: Unit) -> Int { decimals[unit] ?? 0 }
}

/// A row of figures.
package struct FormRow: Hashable, Sendable {
    package var name: PlacedText
    /// The rows that add up to this one; empty for a row that is reported.
    package var parts: [String]

    package init(name: PlacedText, parts: [String] = []) {
        self.name = name
        self.parts = parts
    }
}

/// A numbered column.
package struct FormColumn: Hashable, Sendable {
    /// From 1.
    package var number: Int
    /// Its own unit or the one of the heading above.
    package var unit: Unit
    /// Where its heading is written.
    package var place: Place

    package init(number: Int, unit: Unit, place: Place) {
        self.number = number
        self.unit = unit
        self.place = place
    }
}

/// A field of the signature line.
package struct FormSignature: Hashable, Sendable {
    /// With its colon.
    package var label: String
    /// What is printed after it; nil leaves room for ink.
    package var filledWith: ReturnField?
    package var place: Place?

    package init(label: String, filledWith: ReturnField? = nil, place: Place? = nil) {
        self.label = label
        self.filledWith = filledWith
        self.place = place
    }
}

/// Texts of a return that a form may print.
package enum ReturnField: String, Hashable, Sendable, CaseIterable {
    case phone = "联系电话"
    case compiledOn = "制表时间"
}
