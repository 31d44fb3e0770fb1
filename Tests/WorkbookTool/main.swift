// What `make bench` and `make check-excel` run: measures the workbook reader, writes samples, compares workbooks.
import Diagnostics
import Foundation
import Workbook

/// Seconds of CPU time that this process has used.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that this process has had, in MiB.
func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
}

func bytes(of file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
}

func write(_ bytes: [UInt8], to file: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: file))
}

/// Reads every cell of a workbook and says how long it took.
func measure(_ file: String) throws {
    let start = processorSeconds()
    var (rows, cells, texts) = (0, 0, 0)
    let reader = try XLSXReader(file: file, bytes: try bytes(of: file))
    for sheet in reader.sheets {
        let sheetReader = try reader.rows(of: sheet)
        while try sheetReader.advance() {
            rows += 1
            cells += sheetReader.row.cells.count
            for cell in sheetReader.row.cells {
                if case .text(let text) = cell.value { texts += text.utf8.count }
            }
        }
    }
    let seconds = String(format: "%.2f", processorSeconds() - start)
    print(
        "\(rows) rows, \(cells) cells, \(texts) bytes of text: \(seconds) s (at most 6), \(peakMemory()) MiB at most (150)"
    )
}

/// The values of a workbook, sheet by sheet, each with its cell.
func values(of file: String) throws -> [String] {
    let reader = try XLSXReader(file: file, bytes: try bytes(of: file))
    return try reader.sheets.flatMap { sheet in
        var found = ["\(sheet.name) \(sheet.visibility.rawValue)"]
        let rows = try reader.rows(of: sheet)
        while try rows.advance() {
            for cell in rows.row.cells {
                let reference = Place.Cell(row: rows.row.number, column: cell.column).reference
                found.append("\(sheet.name)!\(reference) \(cell.value.plainText.debugDescription)")
            }
        }
        return found + rows.mergedRanges.map { "\(sheet.name) merged \($0)" }
    }
}

/// Compares two workbooks by their values; the number of differences is the exit code's matter.
func compare(_ left: String, _ right: String) throws -> Bool {
    let (first, second) = (try values(of: left), try values(of: right))
    for change in second.difference(from: first) {
        switch change {
        case .remove(_, let element, _): print("  - \(element)")
        case .insert(_, let element, _): print("  + \(element)")
        }
    }
    print("\(first == second ? "equal" : "DIFFERENT"): \(first.count) entries of \(left)")
    return first == second
}

do {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "read": try measure(arguments[1])
    case "ledger":
        try write(
            try XLSXWriter.bytes(
                of: try largeLedger(rows: Int(arguments[2]) ?? 1),
                file: arguments[1]
            ),
            to: arguments[1]
        )
    case "samples":
        for (name, contents) in try sampleWorkbooks() {
            try write(try XLSXWriter.bytes(of: contents, file: name), to: arguments[1] + "/" + name)
        }
    case "compare": exit(try compare(arguments[1], arguments[2]) ? 0 : 1)
    default:
        print(
            "usage: workbook-tool read FILE | ledger FILE ROWS | samples FOLDER | compare FILE FILE"
        )
        exit(2)
    }
} catch let failure as StageFailure {
    for diagnostic in failure.diagnostics {
        print(DiagnosticFormatter(language: .english).console(diagnostic))
    }
    exit(2)
}
