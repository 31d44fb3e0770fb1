import Diagnostics
import OfficialDocument
import TestSupport
import Testing

@testable import Spreadsheets
@testable import Workbook

/// Random forms: what is written comes back, and what is damaged is told of at a cell or comes back as it is.
@Suite("Filled workbooks, at random") struct FilledFormPropertyTests {
    /// A form with its figures.
    private struct Sample {
        var sheet: FormSheet
        var blank: FormSheet
        var figures: [[String]]
        var blanks: [String]
    }

    private func number(_ random: inout SplitMix64) -> String {
        let decimals = Int.random(in: 0...4, using: &random)
        let whole = String(Int.random(in: 0...999_999, using: &random))
        guard decimals > 0 else { return whole }
        let fraction = String(10_000 + Int.random(in: 0...9999, using: &random)).dropFirst().prefix(decimals)
        return whole + "." + fraction
    }

    /// Without zeros at the end, as a number in a cell has none.
    private func trimmed(_ digits: String) -> String {
        guard digits.contains(".") else { return digits }
        let short = String(digits.reversed().drop { $0 == "0" }.reversed())
        return short.hasSuffix(".") ? String(short.dropLast()) : short
    }

    private func sample(_ random: inout SplitMix64) -> Sample {
        let (rows, columns) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...6, using: &random))
        let figures = (0..<rows).map { _ in (0..<columns).map { _ in number(&random) } }
        let blanks = (0..<Int.random(in: 0...4, using: &random)).map { _ in number(&random) }
        func cell(_ row: Int, _ column: Int, _ content: TableCell.Content) -> TableCell {
            TableCell(region: .init(rows: row..<row + 1, columns: column..<column + 1), content: content)
        }
        func sheet(isFilled: Bool) -> FormSheet {
            var cells = [cell(0, 0, .ordinal("甲"))]
            for column in 0..<columns { cells.append(cell(0, column + 1, .heading(HeadingText(pieces: ["第", "\(column)栏"], unit: "户")))) }
            for (row, values) in figures.enumerated() {
                cells.append(cell(row + 1, 0, .stub("第\(row)行")))
                for (column, value) in values.enumerated() { cells.append(cell(row + 1, column + 1, .figure(isFilled ? value : nil))) }
            }
            let sentence = blanks.enumerated().flatMap { index, value -> [SentencePiece] in
                [.text("第\(index)项："), .blank(value: isFilled ? value : nil), .text("万元；")]
            }
            return FormSheet(
                label: PlacedText("附件"), title: PlacedText("随机表"), caption: PlacedText("制表时间："),
                table: Table(columnCount: columns + 1, rowCount: rows + 1, headerRowCount: 1, cells: cells), sentencesLabel: "其他：",
                sentences: blanks.isEmpty ? [] : [sentence], signatures: [], notesLabel: "", notes: [])
        }
        return Sample(sheet: sheet(isFilled: true), blank: sheet(isFilled: false), figures: figures, blanks: blanks)
    }

    private func contents(_ sample: Sample) throws -> WorkbookContents {
        let created = try #require(CellDate(year: 2021, month: 1, day: 1))
        return FormWorkbook(sample.sheet, info: [("单位", .text("甲县"))]).contents(created: created)
    }

    @Test("what was written comes back", arguments: 0..<40 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let sample = sample(&random)
        let bytes = try XLSXWriter.bytes(of: contents(sample), file: "x.xlsx")
        let filled = try FilledForm.read(file: "x.xlsx", bytes: bytes, of: sample.blank)
        #expect(filled.figures.map { $0.map(\.digits) } == sample.figures.map { $0.map { trimmed($0) } })
        // Sentences are text and keep what is written.
        #expect(filled.blanks.map(\.digits) == sample.blanks)
        #expect(filled.info.map(\.value.digits) == ["甲县"])
        let places = filled.figures.flatMap { $0 }.map(\.place.description)
        #expect(Set(places).count == places.count && places.allSatisfy { $0.hasPrefix("x.xlsx!随机表!") })
    }

    @Test("a cell that somebody spoils is told of, or is read as it stands", arguments: 100..<140 as Range<UInt64>)
    func spoilt(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let sample = sample(&random)
        var contents = try contents(sample)
        let rows = contents.sheets[0].rows.indices.filter { !contents.sheets[0].rows[$0].cells.isEmpty }
        let row = rows[Int.random(in: 0..<rows.count, using: &random)]
        let cell = Int.random(in: 0..<contents.sheets[0].rows[row].cells.count, using: &random)
        let values: [CellValue] = [
            .blank, .text("无"), .text("1,234"), .text(""), .boolean(false), .number(CellNumber(digits: "-3")), .number(CellNumber(digits: "12.5")),
        ]
        contents.sheets[0].rows[row].cells[cell].value = values[Int.random(in: 0..<values.count, using: &random)]
        let bytes = try XLSXWriter.bytes(of: contents, file: "x.xlsx")
        let filled = try FilledForm.read(file: "x.xlsx", bytes: bytes, of: sample.blank)
        if filled.faults.isEmpty {
            let digits = filled.figures.flatMap { $0 }.compactMap(\.digits)
            #expect(digits.allSatisfy { !$0.hasPrefix("-") && $0.allSatisfy { $0.isNumber || $0 == "." } })
            #expect(filled.figures.map(\.count) == sample.figures.map(\.count) && filled.blanks.count == sample.blanks.count)
        } else {
            let place = Place(file: "x.xlsx", sheet: "随机表", cell: .init(row: row + 1, column: contents.sheets[0].rows[row].cells[cell].column))
            #expect(filled.faults.map(\.place?.description) == [place.description])
        }
    }

    @Test("rows that are moved are told of, not taken for others", arguments: 200..<215 as Range<UInt64>)
    func moved(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let sample = sample(&random)
        var contents = try contents(sample)
        for index in contents.sheets[0].rows.indices { contents.sheets[0].rows[index].number += 1 }
        contents.sheets[0].merges = []
        let bytes = try XLSXWriter.bytes(of: contents, file: "x.xlsx")
        #expect(try FilledForm.read(file: "x.xlsx", bytes: bytes, of: sample.blank).isOfOtherForm)
    }
}
