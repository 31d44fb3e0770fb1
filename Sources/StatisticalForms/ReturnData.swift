package import Diagnostics
package import OfficialDocument
package import Quantities

/// The figures that one office reports on a form, in base units.
///
/// Persons are whole persons and money is integer fen; what the form prints
/// them in does not matter here. Data that exists is complete: every cell and
/// every blank of the form has a figure, and sums agree with their parts.
package struct ReturnData: Hashable, Sendable {
    /// The form it was read for.
    package var formID: String
    /// 单位: who reports. The form has no room for it; the file carries it as metadata.
    package var reportingUnit: PlacedText
    /// 截止日: the day up to which cases are counted.
    package var asOf: CivilDate
    /// 制表时间.
    package var compiledOn: CivilDate
    /// 联系电话; nil leaves room for ink.
    package var phone: PlacedText?
    /// The rows of the form from the top, each with its columns from left to right.
    package var rows: [Row]
    /// In the order the sentences name them.
    package var blanks: [Blank]
    /// 终报: whether it is the last return of the action.
    package var isFinal = false
    /// Whether it is that of a county or of 市本级, which is put together with others.
    package var isPart = false
    /// 未报单位: units whose figures the city's return lacks, because nothing has come from them; a report of nothing has come.
    package var missingUnits: [String] = []
    /// Whether its figures come from a ledger and not from a file.
    package var isComputed = false
    /// Whether it says which version of the form it is for, as every one does that the program has made.
    package var statesFormVersion = true
    /// Whether its figures are only as precise as the form prints them, as in a workbook that was filled in.
    package var isAsPrinted = false
    /// Sums that were given and do not agree with their rows, where its reading kept them.
    package var wrongSums: [Diagnostic] = []
    /// 签字: who signed which field, once it is signed; nil before.
    package var signers: [Signer]?
    /// 回读码：无: whether it is printed without the code that its form has.
    package var omitsCode = false
    /// Where fields of the signature line have their room that nobody has filled in.
    package var unsigned: [String: Place] = [:]
    /// The options of a command that gives a reason for what is found in it, each after a space; empty where none is known.
    package var options = ""
    /// 更正: what makes it a later version; nil for the first.
    package var correction: ReturnCorrection?

    /// 版次, from 1.
    package var version: Int { correction?.version ?? 1 }

    /// A field of the signature line and the name in it.
    package struct Signer: Hashable, Sendable {
        /// Without its colon.
        package var field: String
        package var name: PlacedText

        package init(field: String, name: PlacedText) {
            self.field = field
            self.name = name
        }
    }

    package init(
        formID: String, reportingUnit: PlacedText, asOf: CivilDate, compiledOn: CivilDate,
        phone: PlacedText?, rows: [Row], blanks: [Blank]
    ) {
        self.formID = formID
        self.reportingUnit = reportingUnit
        self.asOf = asOf
        self.compiledOn = compiledOn
        self.phone = phone
        self.rows = rows
        self.blanks = blanks
    }

    package struct Row: Hashable, Sendable {
        package var name: String
        /// Column `n` is at index `n - 1`.
        package var figures: [Figure]
        /// What the form takes beside its columns for checks (另取); empty for a typed return.
        package var extras: [Figure] = []

        package init(name: String, figures: [Figure]) {
            self.name = name
            self.figures = figures
        }
    }

    package struct Blank: Hashable, Sendable {
        package var name: String
        package var figure: Figure

        package init(name: String, figure: Figure) {
            self.name = name
            self.figure = figure
        }
    }

    /// The figure of a cell, columns from 1; nil when the form has no such cell.
    package func figure(row name: String, column: Int) -> Figure? {
        guard let row = rows.first(where: { $0.name == name }), row.figures.indices.contains(column - 1)
        else { return nil }
        return row.figures[column - 1]
    }

    /// The figure of a blank; nil when the form has no such blank.
    package func figure(blank name: String) -> Figure? {
        blanks.first { $0.name == name }?.figure
    }
}

/// One reported number.
package struct Figure: Hashable, Sendable {
    /// Base units of what is measured: persons, fen, or things counted.
    package var value: Int
    /// Where it is written, or where the form says what is counted; nil for a sum that was computed.
    package var place: Place?
    /// Which records of the ledger it counts; nil for a typed figure and for a sum.
    package var source: FigureSource?

    package init(_ value: Int, at place: Place? = nil) {
        self.value = value
        self.place = place
    }

    /// A figure that a ledger gave.
    package init(_ value: Int, source: FigureSource) {
        self.value = value
        self.source = source
        place = source.value.place
    }

    /// What is believed of a single figure: larger ones are slips, and sums of these never overflow.
    static let largest = 1_000_000_000_000_000
}
