import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport

/// A small form with a group, a stepped heading, a parent heading and two rows.
///
///     +----+--------------------+---------+
///     |    |      检查情况      |  欠薪   |
///     | 甲 +-----+--------------+----+----+
///     |    | 户数| 职工         |    |    |
///     |    |     |     +--------+合计|其中|
///     |    |     |     | 农民工 |    |    |
///     +----+-----+-----+--------+----+----+
func sampleTable(rows: [(String, [String?])] = [("合计", ["12", "1.2345", "0.9876", "100.50", "7"])]) -> Table {
    func region(_ rows: Range<Int>, _ columns: Range<Int>) -> TableCell.Region {
        TableCell.Region(rows: rows, columns: columns)
    }
    func heading(_ pieces: [String], _ unit: String?) -> TableCell.Content {
        .heading(HeadingText(pieces: pieces, unit: unit))
    }
    var cells = [
        TableCell(region: region(0..<3, 0..<1), content: .ordinal("甲")),
        TableCell(region: region(0..<1, 1..<4), content: heading(["检查情况"], nil)),
        TableCell(region: region(0..<1, 4..<6), content: heading(["欠薪"], nil)),
        TableCell(region: region(1..<3, 1..<2), content: heading(["单位", "户数"], "户")),
        TableCell(
            region: region(1..<3, 2..<3), arm: region(1..<2, 3..<4), content: heading(["职工", "人数"], "万人")),
        TableCell(region: region(1..<3, 4..<5), content: heading(["合计"], "万元")),
        TableCell(region: region(1..<3, 5..<6), content: heading(["其中：", "农民工"], "件")),
        TableCell(region: region(2..<3, 3..<4), content: heading(["其中：", "农民工"], "万人")),
    ]
    for (index, row) in rows.enumerated() {
        let number = 3 + index
        cells.append(TableCell(region: region(number..<(number + 1), 0..<1), content: .stub(row.0)))
        for (column, figure) in row.1.enumerated() {
            cells.append(
                TableCell(
                    region: region(number..<(number + 1), (column + 1)..<(column + 2)), content: .figure(figure),
                    place: Place(file: "return.yaml", position: .init(line: number, column: column + 1))))
        }
    }
    return Table(columnCount: 6, rowCount: 3 + rows.count, headerRowCount: 3, cells: cells)
}

func sampleSheet(
    table: Table = sampleTable(), title: String = "某项工作情况表",
    sentences: [[SentencePiece]] = [
        [.text("1.检查项目共"), .blank(value: "58"), .text("个；")],
        [.text("2.涉及"), .blank(value: nil), .text("万人。")],
    ],
    signatures: [SignatureField] = [
        SignatureField(label: "单位负责人："), SignatureField(label: "制表人："),
        SignatureField(label: "联系电话：", value: "0390-2660718"),
    ],
    notes: [String] = ["1.第一条说明；", "2.第二条说明。"]
) -> FormSheet {
    FormSheet(
        label: PlacedText("附件"), title: PlacedText(title, at: Place(file: "form.yaml", position: .init(line: 3, column: 5))),
        caption: PlacedText("制表时间：2020年12月31日"), table: table, sentencesLabel: "其他情况：", sentences: sentences,
        signatures: signatures, notesLabel: "备注：", notes: notes.map { PlacedText($0) })
}

func layOutSheet(_ sheet: FormSheet) throws -> Reading {
    Reading(pages: try DocumentLayout(shaper: FakeShaper()).layOut(sheet).output)
}

func sheetFailure(_ sheet: FormSheet) -> [Diagnostic] {
    do {
        _ = try DocumentLayout(shaper: FakeShaper()).layOut(sheet)
        return []
    } catch {
        return error.diagnostics
    }
}
