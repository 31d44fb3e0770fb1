import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Notes below a table, in millimetres")
struct TableNotesTests {
    /// Where the lines of the notes begin, from the left edge of the table, in cells of their size.
    private func begins(_ notes: [String]) throws -> [(text: String, cells: Double)] {
        let block = tableBlock([["县（市、区）", "户数"], ["=某县", "#12"]], notes: notes)
        let reading = try layOut(tableDocument([paragraph(28), .table(block)]))
        let small = try #require(reading.texts.last { $0.text.hasPrefix("注") || $0.text.hasPrefix("说") })
        let cell = Length.points(small.points).millimetres
        let left = try #require(reading.frames(ofPage: small.page).first).minX.millimetres
        var lines: [(y: Double, text: String, cells: Double)] = []
        for text in reading.texts where text.points == small.points && text.y >= small.y {
            if let last = lines.last, abs(last.y - text.y) < 0.01 { continue }
            lines.append((text.y, text.text, (text.x - left) / cell))
        }
        return lines.map { ($0.text, $0.cells) }
    }

    private let long = String(repeating: "三类项目指政府投资项目", count: 6)

    @Test("further notes stand below the first one's number, and what goes on below the note's first word")
    func hanging() throws {
        let lines = try begins(["注：1." + long, "2." + long, "3.短。"])
        #expect(lines.count > 4)
        let first = try #require(lines.first)
        #expect(abs(first.cells) < 0.01)
        for line in lines.dropFirst() {
            let isNumbered = line.text.hasPrefix("2") || line.text.hasPrefix("3")
            // 注： is two cells wide, 1. two half ones.
            #expect(abs(line.cells - (isNumbered ? 2 : 3)) < 0.01, "\(line.text) begins at \(line.cells) cells")
        }
    }

    @Test("a single note without a number hangs from its label")
    func single() throws {
        let lines = try begins(["注：" + long])
        #expect(lines.count > 1)
        #expect(abs((lines.first?.cells ?? -1)) < 0.01)
        for line in lines.dropFirst() { #expect(abs(line.cells - 2) < 0.01, "\(line.text)") }
    }

    @Test("label and number of a note", arguments: [
        ("注：1.三类项目", "注：", "1."), ("2.办结率", "", "2."), ("备注：（1）口径", "备注：", "（1）"), ("（12）口径", "", "（12）"),
        ("某区不参加。", "", ""), ("注：", "注：", ""), ("", "", ""), ("12", "", ""), ("2020年的案件", "", ""),
        ("一句带有冒号的话：后面", "", ""), ("1.5万元以上", "", ""), ("注：2.5倍以内", "注：", ""), ("１．全角", "", ""),
    ])
    func heads(_ text: String, _ label: String, _ number: String) {
        let head = NoteHead(text)
        #expect(head.label == label && head.number == number, "\(head)")
    }
}
