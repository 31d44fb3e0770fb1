import Diagnostics
import OfficialDocument
import Workbook

/// Takes figures out of the places where `FormSheetBuilder` puts them.
struct FormFilling {
    private let sheet: FormSheet
    private let builder: FormSheetBuilder
    private var form: FilledForm
    private var diagnostics: [Diagnostic] = []

    init(sheet: FormSheet, file: String) {
        self.sheet = sheet
        var builder = FormSheetBuilder(columnCount: sheet.table.columnCount)
        builder.add(sheet)
        self.builder = builder
        form = FilledForm(place: Place(file: file, sheet: FormWorkbook.sheetName(sheet.title.text)))
    }

    /// The form with everything that was wrong.
    func filled() -> FilledForm {
        var form = form
        form.faults = diagnostics.filter { $0.severity == .error }
        return form
    }

    // MARK: 报表信息

    mutating func readInfo(_ reader: SheetReader) throws(StageFailure) {
        while try reader.advance() {
            let row = reader.row
            let key = row.cell(1).value.plainText.trimmed
            guard !key.isEmpty else { continue }
            let text = row.cell(2).value.plainText.trimmed
            form.info.append(
                .init(
                    key: key, keyPlace: reader.place(row: row.number, column: 1),
                    value: .init(digits: text.isEmpty ? nil : text, place: reader.place(row: row.number, column: 2))))
        }
        diagnostics += reader.collector.diagnostics
    }

    // MARK: 准确数

    /// The names of figures in the first column, and what they are exactly in the third.
    mutating func readExact(_ reader: SheetReader) throws(StageFailure) {
        while try reader.advance() {
            let row = reader.row
            guard case .number(let amount) = row.cell(3).value else { continue }
            form.exact.append(
                .init(
                    key: row.cell(1).value.plainText.trimmed, keyPlace: reader.place(row: row.number, column: 1),
                    value: .init(digits: amount.digits, place: reader.place(row: row.number, column: 3))))
        }
    }

    // MARK: The form

    mutating func readForm(_ reader: SheetReader) throws(StageFailure) {
        var rows: [Int: SheetRow] = [:]
        while try reader.advance() { rows[reader.row.number] = reader.row }
        func cell(_ row: Int, _ column: Int) -> SheetCell { rows[row]?.cell(column) ?? SheetCell(column: column, value: .blank) }
        form.figures = Array(repeating: [], count: sheet.table.rowCount - sheet.table.headerRowCount)
        for one in sheet.table.cells.sorted(by: Self.inReadingOrder) {
            let (row, column) = (builder.tableTop + one.region.rows.lowerBound + 1, one.region.columns.lowerBound + 1)
            let place = reader.place(row: row, column: column)
            guard case .figure = one.content else {
                compare(cell(row, column), with: FormSheetBuilder.value(of: one.content).plainText, at: place)
                continue
            }
            let index = one.region.rows.lowerBound - sheet.table.headerRowCount
            form.figures[index].append(figure(cell(row, column), at: place))
        }
        for (row, pieces) in zip(builder.sentenceRows, sheet.sentences) {
            let label = row == builder.sentenceRows.first ? sheet.sentencesLabel : ""
            readSentence(cell(row, 1).value.plainText, label, pieces, at: reader.place(row: row, column: 1))
        }
        for label in builder.labels {
            let place = reader.place(row: label.row, column: label.column)
            readSaid(cell(label.row, label.column).value.plainText, behind: label.text, at: place)
        }
        diagnostics += reader.collector.diagnostics
    }

    /// What stands behind a label; where somebody wrote over the label, all that stands there.
    ///
    /// - Parameter blank: the label as the form to be filled in has it, with the room behind it.
    private mutating func readSaid(_ text: String, behind blank: String, at place: Place) {
        let (found, room) = (text.solid.filter { !"_＿".contains($0) }, blank.solid)
        let colon = room.firstIndex(of: "：")
        let label = colon.map { room[...$0] } ?? ""
        let value = found.hasPrefix(label) ? String(found.dropFirst(label.count)) : found
        let isFilled = !value.isEmpty && value != room.dropFirst(label.count)
        form.said.append(
            .init(
                key: colon.map { String(room[..<$0]) } ?? FilledForm.period, keyPlace: place,
                value: .init(digits: isFilled ? value : nil, place: place)))
    }

    private static func inReadingOrder(_ left: TableCell, _ right: TableCell) -> Bool {
        let (a, b) = (left.region, right.region)
        return (a.rows.lowerBound, a.columns.lowerBound) < (b.rows.lowerBound, b.columns.lowerBound)
    }

    private mutating func compare(_ cell: SheetCell, with expected: String, at place: Place) {
        let found = cell.value.plainText.solid
        guard found != expected.solid else { return }
        diagnostics.append(.otherHeading(found, expected: expected.solid, at: place))
    }

    private mutating func figure(_ cell: SheetCell, at place: Place) -> FilledForm.Cell {
        if cell.isUncomputed {
            diagnostics.append(.uncomputedFormula(at: place))
            return .init(digits: "0", place: place, isFaulty: true)
        }
        guard !cell.value.isBlank else { return .init(digits: nil, place: place) }
        do throws(CellProblem) {
            return .init(digits: try cell.decimal().digits, place: place)
        } catch {
            diagnostics.append(.filledCell(error, at: place))
            // Stands in for what has been reported.
            return .init(digits: "0", place: place, isFaulty: true)
        }
    }

    /// A sentence with its blanks: what stands between its words.
    private mutating func readSentence(_ text: String, _ label: String, _ pieces: [SentencePiece], at place: Place) {
        guard let values = SentenceMatch(label: label, pieces: pieces).values(in: text) else {
            return diagnostics.append(.otherSentence(at: place))
        }
        for value in values {
            let digits = value.filter { !"_＿".contains($0) }
            let isNumber = digits.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
            let isFaulty = !digits.isEmpty && !isNumber
            if isFaulty { diagnostics.append(.filledCell(.text(digits), at: place)) }
            form.blanks.append(.init(digits: isFaulty ? "0" : digits.isEmpty ? nil : digits, place: place, isFaulty: isFaulty))
        }
    }
}

extension String {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        let tail = drop { $0.isWhitespace }
        return String(String(tail.reversed().drop { $0.isWhitespace }).reversed())
    }
}
