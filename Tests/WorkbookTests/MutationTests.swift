import Diagnostics
import TestSupport
import Testing

@testable import Workbook

/// Reads everything of a workbook; what is thrown must be diagnostics, and no byte may trap.
private func readAll(_ bytes: [UInt8]) {
    do {
        let reader = try XLSXReader(file: "x.xlsx", bytes: bytes)
        for sheet in reader.sheets {
            let rows = try reader.rows(of: sheet)
            while try rows.advance() {
                for cell in rows.row.cells {
                    _ = try? cell.fen()
                    _ = try? cell.day()
                    _ = try? cell.text()
                    _ = rows.merge(holding: cell.column)
                }
            }
        }
    } catch { #expect(!error.diagnostics.isEmpty) }
}

@Suite("Changed bytes end in a diagnostic or in data, never in a trap")
struct MutationTests {
    @Test("archives with changed bytes", arguments: 0..<60 as Range<UInt64>)
    func archives(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var bytes = try fixture(
            ["openpyxl", "libreoffice", "excel", "wps", "strict"][Int(seed % 5)]
        )
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            bytes[.random(in: 0..<bytes.count, using: &random)] = .random(
                in: 0...255,
                using: &random
            )
        }
        readAll(bytes)
    }

    @Test("parts with changed characters", arguments: 0..<120 as Range<UInt64>)
    func parts(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var workbook = TestWorkbook(
            rows:
                "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\"><f>A1</f><v>1.5E3</v></c><c t=\"inlineStr\"><is><r><t>甲</t></r></is></c></row><row><c t=\"d\"><v>2020-12-31</v></c></row>",
            before: "<cols><col min=\"1\" max=\"2\" width=\"9.5\"/></cols>",
            after: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C3:D4\"/></mergeCells>"
        )
        workbook.sharedStrings = TestWorkbook.strings([
            "<t xml:space=\"preserve\"> 甲_x4E00_</t><rPh><t>x</t></rPh>"
        ])
        workbook.styles = TestWorkbook.styles(["0", "yyyy\"年\"", "14"])
        var zip = ZipBuilder(workbook.allParts)
        let pieces = [
            "<", ">", "/", "\"", "=", "0", "99999999999", "-1", "A", "&amp;", "&x;", "<c>",
            "</row>", "<row>", " r=\"A1\"", "\u{0}", "汉", "<!--", "]]>", "",
        ]
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let index = Int.random(in: 0..<zip.entries.count, using: &random)
            var text = zip.entries[index].bytes
            let start = Int.random(in: 0...text.count, using: &random)
            let end = min(text.count, start + Int.random(in: 0...6, using: &random))
            text.replaceSubrange(
                start..<end,
                with: Array((pieces.randomElement(using: &random) ?? "").utf8)
            )
            zip.entries[index].bytes = text
        }
        readAll(zip.archive)
    }

    @Test("any bytes after a zip's first four", arguments: 0..<60 as Range<UInt64>)
    func noise(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        readAll(
            [0x50, 0x4B, 0x03, 0x04]
                + (0..<Int.random(in: 0...400, using: &random)).map { _ in
                    .random(in: 0...255, using: &random)
                }
        )
    }

    @Test("CSV in any encoding with changed bytes", arguments: 0..<150 as Range<UInt64>)
    func csv(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var bytes: [UInt8] = [
            Array("案件编号,人数\r\nAJ-1,\"1\n2\"\r\n".utf8),
            [0xFF, 0xFE] + "案件,人数\n1,2\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            "案件,人数\n1,2\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            [0xB0, 0xB8, 0xBC, 0xFE, 0x2C, 0x61, 0x0A, 0xB1, 0xE0, 0x2C, 0x31, 0x0A],
        ][Int(seed % 4)]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            if Bool.random(using: &random) {
                bytes.remove(at: index)
            } else {
                bytes[index] = .random(in: 0...255, using: &random)
            }
        }
        var reader = CSVReader(file: "x.csv", bytes: bytes)
        while reader.advance() { for cell in reader.row.cells { _ = reader.text(cell) } }
    }
}
