import Diagnostics
import TestSupport
import Testing

@testable import Workbook

@Suite("A marked copy shows what is wrong beside what is there")
struct MarkedCopyTests {
    private func copy(_ bytes: [UInt8], _ marks: [MarkedCopy.Mark]) throws -> [UInt8] {
        let created = try #require(CellDate(year: 2021, month: 1, day: 8))
        return try MarkedCopy.bytes(
            file: "台账.xlsx",
            original: bytes,
            marks: marks,
            properties: .init(created: created)
        )
    }

    private func mark(_ sheet: String, _ row: Int, _ column: Int, _ message: String)
        -> MarkedCopy.Mark
    {
        .init(sheet: sheet, cell: .init(row: row, column: column), message: message)
    }

    @Test(
        "values, widths, merged and hidden cells are those of the original",
        arguments: ["openpyxl", "libreoffice", "excel", "wps", "strict"]
    )
    func kept(_ name: String) throws {
        let original = try fixture(name)
        let before = try XLSXReader(file: "a", bytes: original)
        let bytes = try copy(original, [])
        let after = try XLSXReader(file: "b", bytes: bytes)
        #expect(after.sheets.map(\.name) == before.sheets.map(\.name))
        #expect(
            after.sheets.map { $0.visibility == .visible }
                == before.sheets.map { $0.visibility == .visible }
        )
        for (old, new) in zip(before.sheets, after.sheets) {
            let (left, right) = (
                try readSheet(original, named: old.name), try readSheet(bytes, named: new.name)
            )
            // An error is a text in the copy; a formula without result is no cell there.
            let expected = left.cells.filter { !$0.hasSuffix("=-") }.map { cell in
                cell.contains("=e:") ? cell.replacing("=e:", with: "=\"") + "\"" : cell
            }
            #expect(right.cells == expected)
            #expect(
                right.merged == left.merged
                    && right.rows.map(\.isHidden) == left.rows.map(\.isHidden)
            )
            let (oldRows, newRows) = (try before.rows(of: old), try after.rows(of: new))
            #expect(
                newRows.columns.filter(\.isHidden).map(\.range)
                    == oldRows.columns.filter(\.isHidden).map(\.range)
            )
        }
    }

    @Test("wrong cells are filled and commented, blank ones and those in blank rows too")
    func marked() throws {
        let bytes = try copy(
            try fixture("openpyxl"),
            [
                mark("案件", 3, 4, "超过两位小数"), mark("案件", 3, 4, "不等于各项之和"), mark("案件", 6, 2, "是空的"),
                mark("案件", 90, 1, "缺这一行"),
            ]
        )
        let archive = try XLSXReader(file: "b", bytes: bytes)
        #expect(archive.sheets.count == 2)
        let comments = try text("xl/comments1.xml", of: bytes)
        #expect(
            comments.contains("超过两位小数\n不等于各项之和") && comments.contains("ref=\"B6\"")
                && comments.contains("ref=\"A90\"")
        )
        #expect(try text("xl/styles.xml", of: bytes).contains("FFFFC7CE"))
        #expect(try readSheet(bytes).cells.contains("D3=85200.5"))
    }

    @Test("a mark within merged cells goes to their first one")
    func merged() throws {
        let bytes = try copy(try fixture("openpyxl"), [mark("案件", 1, 4, "标题不对")])
        #expect(try text("xl/comments1.xml", of: bytes).contains("ref=\"A1\""))
    }

    @Test("number formats are kept, so that numbers show as they did")
    func formats() throws {
        let rows = try readSheet(try copy(try fixture("wps"), [])).rows
        guard case .number(let number) = rows[1].cell(3).value else {
            Issue.record("no number")
            return
        }
        #expect(number.format.code == "0!.0,\"万\"")
    }

    @Test("the same original and marks give the same bytes")
    func deterministic() throws {
        let marks = (1...20).map { mark("案件", $0 * 7 % 20 + 1, $0 % 5 + 1, "错 \($0)") }
        #expect(try copy(try fixture("openpyxl"), marks) == copy(try fixture("openpyxl"), marks))
    }

    @Test("a mark on a sheet that is not there")
    func unknownSheet() throws {
        do {
            _ = try copy(try fixture("openpyxl"), [mark("案卷", 1, 1, "x")])
            Issue.record("made")
        } catch let failure as StageFailure {
            #expect(failure.diagnostics.map(\.code) == [.markUnknownSheet])
        }
    }

    @Test("what is no workbook gets no copy")
    func noWorkbook() {
        #expect(throws: StageFailure.self) { try copy(Array("a,b".utf8), []) }
    }

    private func text(_ part: String, of bytes: [UInt8]) throws -> String {
        let archive = try ZipArchive(bytes, limits: WorkbookLimits())
        let reader = try archive.reader(of: try #require(archive.entries[part]))
        var block = [UInt8](repeating: 0, count: ZipEntryReader.blockSize)
        let count = try reader.read(into: &block)
        return String(decoding: block[..<count], as: UTF8.self)
    }
}
