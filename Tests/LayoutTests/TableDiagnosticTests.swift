import Diagnostics
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("What no page holds of a table")
struct TableDiagnosticTests {
    private func only(_ block: TableBlock) throws -> Diagnostic {
        let found = diagnostics(of: tableDocument([paragraph(28), .table(block)]))
        #expect(found.count == 1, "\(found.map(\.code.rawValue))")
        let diagnostic = try #require(found.first)
        #expect(diagnostic.severity == .error)
        #expect(!diagnostic.message.english.isEmpty && !diagnostic.hints.isEmpty)
        return diagnostic
    }

    @Test("too wide: names the widest content, at its cell")
    func width() throws {
        let rows = [(0..<12).map { "栏\($0)" }, (0..<12).map { $0 == 3 ? "#1234567890123456789.12" : "#123456789.12" }]
        let found = try only(tableBlock(rows))
        #expect(found.code == .tableTooWide)
        #expect(found.place?.position == .init(line: 2, column: 4))
        #expect(found.hints.first?.chinese.contains("1234567890123456789.12") == true)
    }

    @Test("a row higher than a page: names its fullest cell, and each such row")
    func row() throws {
        let found = try only(tableBlock([["序号", "说明"], ["^1", "短"], ["^2", han(6000)]]))
        #expect(found.code == .tableRowTooHigh)
        #expect(found.place?.position == .init(line: 3, column: 2))
        #expect(found.message.chinese.contains(han(20)) && found.hints[0].chinese.contains("6000字"))
        let two = tableBlock([["序号", "说明"], ["^1", han(6000)], ["^2", han(6100)]])
        #expect(diagnostics(of: tableDocument([paragraph(28), .table(two)])).map(\.code) == [.tableRowTooHigh, .tableRowTooHigh])
    }

    @Test("title and heading that leave no room for a row")
    func heading() throws {
        let found = try only(listBlock(3, title: han(1000)))
        #expect(found.code == .tableHeadingTooHigh)
        #expect(found.place?.file == "表.yaml")
    }

    @Test("notes that do not fit below the last row")
    func notes() throws {
        var block = listBlock(3)
        block.notes = [PlacedText(han(2500), at: Place(file: "表.yaml", position: .init(line: 9, column: 3)))]
        let found = try only(block)
        #expect(found.code == .tableNotesTooHigh)
        #expect(found.place?.position == .init(line: 9, column: 3))
    }

    @Test("a character that no font has is reported once, at its first cell")
    func missing() throws {
        let found = try only(tableBlock([["名称"], ["某\u{E000}"], ["\u{E000}某"]]))
        #expect(found.code == .missingCharacter)
        #expect(found.place?.position == .init(line: 2, column: 1))
    }
}
