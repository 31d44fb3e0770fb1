import Diagnostics
import Foundation
import Workbook

/// Imports 100,000 cases and their projects from one workbook, in a process of its own, whose memory counts.
func runWorkbook() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("yinfa-bench-xlsx-\(getpid())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = BenchLedger(caseCount: 100_000)
    try ledger.write(to: folder)
    let tables = folder.appendingPathComponent("ledger")
    for name in try FileManager.default.contentsOfDirectory(atPath: tables.path) {
        try FileManager.default.removeItem(at: tables.appendingPathComponent(name))
    }
    // The other tables are there with their headings: a table that is missing is an error.
    let sheets = ledger.tables.map { name, csv in
        sheet(name, csv: ["项目", "案件"].contains(name) ? csv : String(csv.prefix { $0 != "\n" }))
    }
    guard let created = CellDate(year: 2020, month: 12, day: 31) else { return }
    let bytes = try XLSXWriter.bytes(of: WorkbookContents(sheets: sheets, properties: .init(created: created)), file: "台账.xlsx")
    try Data(bytes).write(to: tables.appendingPathComponent("台账.xlsx"))
    for _ in 0..<5 {
        try? FileManager.default.removeItem(at: folder.appendingPathComponent("ledger.sqlite"))
        let run = try BenchProgram.run(["ledger", "import", "-C", folder.path])
        report("100 000 case rows of 20 columns, a workbook of \(bytes.count >> 20) MiB to the store", run.seconds, "s", limit: "at most 6 s")
        report("its memory", run.memory, "MiB at most", limit: "at most 150 MiB")
    }
}

/// A table of the ledger as a sheet of typed cells; its cells hold neither commas nor quotes.
private func sheet(_ name: String, csv: String) -> SheetContents {
    let lines = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    return SheetContents(
        name: name,
        rows: lines.enumerated().map { index, texts in
            let values = zip(texts, lines[0]).map { text, heading in index == 0 ? .text(text) : value(text, heading) }
            return RowContents(number: index + 1, values: values)
        })
}

private func value(_ text: String, _ heading: String) -> CellValue {
    if text.isEmpty { return .blank }
    if heading.hasSuffix("人数") || heading.hasSuffix("金额") { return .number(CellNumber(digits: text)) }
    guard heading.hasSuffix("日期") || heading.hasPrefix("欠薪起") || heading.hasPrefix("欠薪截") else { return .text(text) }
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return CellDate(year: parts[0], month: parts[1], day: parts[2]).map(CellValue.date) ?? .text(text)
}
