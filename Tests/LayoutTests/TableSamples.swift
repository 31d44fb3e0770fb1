import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport

/// A table from rows of words, for tests: the first is the heading.
///
/// `#` before a word makes it a figure, `^` centres it, `=` makes it a label; a cell that
/// says `|` belongs to the one above it, one that says `<` to the one at its left.
func tableBlock(
    _ rows: [[String]], title: String? = nil, unit: String? = nil, roles: [TableRow]? = nil,
    carrying: TableBlock.Carrying? = nil, notes: [String] = []
) -> TableBlock {
    var cells: [TableCell] = []
    for (row, words) in rows.enumerated() {
        for (column, word) in words.enumerated() where word != "|" && word != "<" {
            let below = rows[(row + 1)...].prefix { column < $0.count && $0[column] == "|" }.count
            let right = words[(column + 1)...].prefix { $0 == "<" }.count
            cells.append(
                TableCell(
                    region: .init(rows: row..<(row + 1 + below), columns: column..<(column + 1 + right)),
                    content: row == 0 ? .heading(HeadingText(pieces: [word])) : content(word),
                    place: Place(file: "表.csv", position: .init(line: row + 1, column: column + 1))))
        }
    }
    let table = Table(
        columnCount: rows.first?.count ?? 0, rowCount: rows.count, headerRowCount: 1, cells: cells)
    return TableBlock(
        title: title.map { PlacedText($0) }, unit: unit, table: table,
        rows: roles ?? rows.dropFirst().map { _ in TableRow() }, carrying: carrying,
        notes: notes.map { PlacedText($0) }, place: Place(file: "表.yaml", position: .init(line: 1, column: 1)))
}

private func content(_ word: String) -> TableCell.Content {
    switch word.first {
    case "#": .figure(word == "#" ? nil : String(word.dropFirst()))
    case "^": .text(String(word.dropFirst()), .centred)
    case "=": .stub(String(word.dropFirst()))
    default: .text(word, .leading)
    }
}

/// A list of so many numbered rows: number, name, figure.
func listBlock(_ count: Int, name: (Int) -> String = { "第\($0)户" }, title: String? = "表1　清单") -> TableBlock {
    tableBlock([["序号", "名称", "金额"]] + (1...max(1, count)).map { ["^\($0)", name($0), "#\($0).5"] }, title: title)
}

/// A document whose text is these blocks, its signature below.
/// Without a seal, whose room would decide where the table ends.
func tableDocument(
    _ blocks: [Block], attachments: [Enclosure] = [], sealing: Signature.Sealing = .unsealed
) -> Document {
    var document = sampleDocument(attachments: attachments, sealing: sealing)
    document.body = blocks
    return document
}

func paragraph(_ count: Int) -> Block { .paragraph(Paragraph(text: han(count))) }

func sampleBook(_ block: TableBlock) -> TableBook {
    TableBook(
        title: PlacedText("某市案件台账"), organ: PlacedText("填报单位：某市"), date: PlacedText("截至2020年12月31日"), table: block)
}

func layOut(_ book: TableBook) throws -> Reading {
    Reading(pages: try DocumentLayout(shaper: FakeShaper()).layOut(book).output)
}

func diagnostics(of document: Document) -> [Diagnostic] {
    do {
        return try DocumentLayout(shaper: FakeShaper()).layOut(document).warnings
    } catch {
        return error.diagnostics
    }
}

func planned(_ block: TableBlock, styles: [TableStyle] = TableStyle.text, width: Double = 156) throws -> PlannedTable? {
    let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
    return try TableBlockLayout(typesetter: typesetter)
        .plan(block, styles: styles, width: .millimetres(width), room: .millimetres(225))
}

extension Reading {
    /// The frames of the tables of a page: the outermost thick rules.
    func frames(ofPage page: Int) -> [Rect] {
        let thick = rules.filter { $0.page == page && $0.rect.height == SheetStyle.frame && $0.rect.width > $0.rect.height * 3 }
            .map(\.rect).sorted { $0.minY < $1.minY }
        return stride(from: 0, to: thick.count - 1, by: 2).map { index in
            Rect(
                x: thick[index].minX, y: thick[index].minY, width: thick[index].width,
                height: thick[index + 1].maxY - thick[index].minY)
        }
    }

    /// Texts of a page that have one of the sizes of tables.
    func cells(ofPage page: Int) -> [SeenText] {
        texts.filter { $0.page == page && [7.5, 8, 9, 10.5, 12].contains($0.points) }
    }
}
