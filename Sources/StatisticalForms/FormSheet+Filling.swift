package import Diagnostics
package import OfficialDocument
import Quantities

extension FormDefinition {
    /// The form with a return's figures, printed in the form's units.
    ///
    /// - Returns: the sheet, with a warning for each printed sum that rounding
    ///   alone breaks (`RET0201`), each figure that prints as nought (`RET0202`) and a form that is
    ///   no longer valid (`RET0203`).
    /// - Precondition: `data` was read for this form.
    package func sheet(filledWith data: ReturnData) -> Reported<FormSheet> {
        precondition(data.formID == id, "a form is filled with a return that was read for it")
        return Reported(
            sheet(date: data.compiledOn.chinese, data: data),
            warnings: RoundingCheck(form: self, data: data).warnings() + expiry(asOf: data.asOf))
    }

    /// The form to be filled by hand.
    ///
    /// - Parameter part: the county that fills it in, whose name stands on it where the form has room; nil for any unit.
    package func blankSheet(of part: String? = nil) -> FormSheet {
        var sheet = sheet(date: "　　年　　月　　日", data: nil)
        if let part, sheet.period == nil, masthead.reporter == nil, let label = masthead.partReporter {
            sheet.period = PlacedText(label.text + part, at: label.place)
        }
        return sheet
    }

    private func sheet(date: String, data: ReturnData?) -> FormSheet {
        let above = above(date: date, data)
        var sheet = FormSheet(
            label: label, title: title, caption: above.left ?? PlacedText(""), table: table(data),
            sentencesLabel: supplement?.opening ?? "", sentences: sentences(data), sentencesPlace: supplement?.place,
            signatures: signatures.map { signature($0, data) }, notesLabel: notesLabel, notes: notes)
        sheet.period = above.middle
        sheet.corner = above.corner
        sheet.remarks = data.map { remarks(on: $0) } ?? []
        return sheet
    }

    /// A sum that lacks a unit is not the city's, and whoever reads it must see so.
    private func remarks(on data: ReturnData) -> [PlacedText] {
        guard !data.missingUnits.isEmpty else { return [] }
        let names = data.missingUnits.joined(separator: String(FormSheet.nameSeparator))
        return [PlacedText("未报单位：\(names)。本表数据不含未报单位。", at: data.reportingUnit.place)]
    }

    private func signature(_ field: FormSignature, _ data: ReturnData?) -> SignatureField {
        switch field.filledWith {
        case .phone: SignatureField(label: field.label, value: data?.phone?.text, place: field.place)
        case .compiledOn: SignatureField(label: field.label, value: data?.compiledOn.chinese, place: field.place)
        case nil: SignatureField(label: field.label, place: field.place)
        }
    }

    /// The sentences with their blanks, filled or to be filled.
    private func sentences(_ data: ReturnData?) -> [[SentencePiece]] {
        guard let supplement else { return [] }
        let units = Dictionary(uniqueKeysWithValues: supplement.blanks.map { ($0.name, $0.unit) })
        return supplement.sentences.map { parts in
            parts.map { part in
                switch part {
                case .text(let text):
                    return .text(text)
                case .blank(let name):
                    let figure = data?.figure(blank: name)
                    return .blank(
                        value: figure.flatMap { figure in
                            units[name].map { printedInSentence(figure, in: $0) }
                        })
                }
            }
        }
    }
}

// MARK: - The table

extension FormDefinition {
    /// The stub column, the header, the row of column numbers and the rows of figures.
    private func table(_ data: ReturnData?) -> Table {
        let grid = HeaderGrid(header.headings, firstColumn: 1)
        let ordinals = ordinalCells(at: grid.rowCount)
        let headerRowCount = grid.rowCount + (ordinals.isEmpty ? 0 : 1)
        let corner = TableCell(
            region: .init(rows: 0..<grid.rowCount, columns: 0..<1), content: .ordinal(self.corner.text),
            place: self.corner.place)
        let figures = rows.enumerated().flatMap { index, row in
            cells(of: row, at: headerRowCount + index, data)
        }
        return Table(
            columnCount: columns.count + 1, rowCount: headerRowCount + rows.count,
            headerRowCount: headerRowCount, cells: [corner] + grid.cells + ordinals + figures)
    }

    private func ordinalCells(at gridRow: Int) -> [TableCell] {
        guard let ordinalLabel else { return [] }
        let label = TableCell(
            region: .place(row: gridRow, column: 0), content: .ordinal(ordinalLabel.text),
            place: ordinalLabel.place)
        let numbers = columns.map { column in
            TableCell(
                region: .place(row: gridRow, column: column.number),
                content: .ordinal(String(column.number)), place: column.place)
        }
        return [label] + numbers
    }

    private func cells(of row: FormRow, at gridRow: Int, _ data: ReturnData?) -> [TableCell] {
        let stub = TableCell(
            region: .place(row: gridRow, column: 0), content: .stub(row.name.text), place: row.name.place)
        let figures = columns.map { column in
            let figure = data?.figure(row: row.name.text, column: column.number)
            return TableCell(
                region: .place(row: gridRow, column: column.number),
                content: .figure(data.flatMap { printed(row, column, of: $0) }),
                place: figure?.place ?? data?.largestFigure(column: column.number)?.place ?? column.place)
        }
        return [stub] + figures
    }
}

extension TableCell.Region {
    /// A single place of the grid.
    fileprivate static func place(row: Int, column: Int) -> TableCell.Region {
        TableCell.Region(rows: row..<row + 1, columns: column..<column + 1)
    }
}

extension ReturnData {
    /// The largest figure that somebody wrote into a column: what makes a computed sum what it is.
    fileprivate func largestFigure(column: Int) -> Figure? {
        rows.compactMap { figure(row: $0.name, column: column) }
            .filter { $0.place != nil }.max { $0.value < $1.value }
    }
}
