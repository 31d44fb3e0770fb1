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
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("yinfa")
    for _ in 0..<3 {
        try? FileManager.default.removeItem(at: folder.appendingPathComponent("ledger.sqlite"))
        var memory = 0.0
        let time = try seconds {
            let process = try Process.run(program, arguments: ["ledger", "import", "-C", folder.path])
            while process.isRunning {
                memory = max(memory, mostResident(process.processIdentifier))
                usleep(20_000)
            }
        }
        report("100 000 case rows of 20 columns, a workbook of \(bytes.count >> 20) MiB to the store", time, "s", limit: "at most 6 s")
        report("its memory", memory, "MiB at most", limit: "at most 150 MiB")
    }
}

/// The most memory that a running process has had resident since it began, in MiB; 0 when it has ended.
private func mostResident(_ process: Int32) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return Double(line?.split(separator: " ").dropFirst().first ?? "").map { $0 / 1024 } ?? 0
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
