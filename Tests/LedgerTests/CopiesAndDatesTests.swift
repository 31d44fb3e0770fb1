import Diagnostics
import TestSupport
import Testing

@testable import Ledger

@Suite("Slips of many rows are told once") struct CopiesAndDatesTests {
    private let ledger = RandomLedger(seed: 5, cases: 40)

    private func faults(_ files: [LedgerFile]) -> [Diagnostic] {
        diagnostics { _ = try Ledger.check(files, context: .sample) }
    }

    private func changing(_ table: String, _ change: (String) -> String) -> [LedgerFile] {
        ledger.files.map { file in
            guard file.name == table + ".csv" else { return file }
            return LedgerFile(name: file.name, bytes: Array(change(String(decoding: file.bytes, as: UTF8.self)).utf8))
        }
    }

    @Test("a copy of a file is told once, at the copy, and not row by row", arguments: ["案件 - 副本.csv", "案件(1).csv", "案件-旧/案件.csv"])
    func copied(name: String) throws {
        let cases = try #require(ledger.files.first { $0.name == "案件.csv" })
        let found = faults(ledger.files + [LedgerFile(name: name, bytes: cases.bytes)])
        #expect(found.map(\.code) == [.ledgerCopiedFile] && found.first?.place?.file == name)
        #expect(found.first?.message.chinese == "这个文件和“案件.csv”的内容完全一样")
    }

    @Test("tables without records look alike and are no copies")
    func emptyTables() {
        let heading = changing("案件") { $0 }.first { $0.name == "步骤.csv" }.map { $0.bytes.prefix { $0 != UInt8(ascii: "\n") } + [10] } ?? []
        let empty = ["步骤-栖云区.csv", "步骤-望河区.csv"].map { LedgerFile(name: $0, bytes: Array(heading)) }
        #expect(!heading.isEmpty && faults(ledger.files + empty).isEmpty)
    }

    @Test("a file with one record less is no copy")
    func almost() throws {
        let cases = try #require(ledger.files.first { $0.name == "案件.csv" })
        let lines = String(decoding: cases.bytes, as: UTF8.self).split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
        let codes = faults(ledger.files + [LedgerFile(name: "案件-2.csv", bytes: Array(lines.utf8))]).map(\.code)
        #expect(codes.contains(.duplicateRecord) && !codes.contains(.ledgerCopiedFile))
    }

    @Test("dates with slashes in a whole column are told twice: the first, and how many more")
    func slashes() throws {
        let files = changing("检查") { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
                var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                if index > 0, cells.count > 1 { cells[1] = cells[1].replacing("-", with: "/") }
                return cells.joined(separator: ",")
            }.joined(separator: "\n")
        }
        let found = faults(files)
        #expect(found.map(\.code) == [.cellDate, .repeatedDates])
        #expect(found[0].place?.cell?.row == 2 && found[1].place?.cell?.row == 3)
        #expect(found[1].message.chinese == "“检查日期”列还有 \(ledger.inspections.count - 1) 处日期也不对")
        #expect(found[1].notes.count == 3 && found[1].hints.first?.chinese.contains("yyyy-mm-dd") == true)
    }

    @Test("three wrong dates are told by their cells", arguments: 1...4)
    func few(count: Int) throws {
        var lines = ledger.sheets.first { $0.name == "检查" }.map { $0.csv.split(separator: "\n").map(String.init) } ?? []
        for index in 1...count {
            var cells = lines[index].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            cells[1] = cells[1].replacing("-", with: ".")
            lines[index] = cells.joined(separator: ",")
        }
        let files = changing("检查") { _ in lines.joined(separator: "\n") + "\n" }
        // The same wrong day twice is one message for both.
        let codes = faults(files).flatMap { [Diagnostic.Code](repeating: $0.code, count: 1 + $0.repeats.count) }
        let each = [Diagnostic.Code](repeating: .cellDate, count: count)
        #expect(codes == (count < 4 ? each : [.cellDate, .repeatedDates]))
    }

    @Test("money in messages has its two decimals, or none", arguments: [
        (Int64(2_981_530), "29815.30元"), (2_981_500, "29815元"), (5, "0.05元"), (0, "0元"),
    ])
    func money(fen: Int64, shown: String) { #expect(TableRows.amount(fen, .money) == shown) }

    @Test("persons are whole") func persons() { #expect(TableRows.amount(1234, .persons) == "1234人") }
}
