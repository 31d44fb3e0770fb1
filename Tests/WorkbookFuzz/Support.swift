import Diagnostics
import Workbook

/// Reads a workbook as an import would, every cell in every way.
func readWorkbook(_ bytes: [UInt8]) {
    var limits = WorkbookLimits()
    // Small, so that the fuzzer's time goes into the readers.
    (limits.entryBytes, limits.totalBytes) = (4 << 20, 8 << 20)
    do {
        let reader = try XLSXReader(file: "x.xlsx", bytes: bytes, limits: limits)
        for sheet in reader.sheets.prefix(20) {
            let rows = try reader.rows(of: sheet)
            while try rows.advance() {
                for cell in rows.row.cells {
                    _ = try? cell.fen()
                    _ = try? cell.wholeNumber()
                    _ = try? cell.day()
                    _ = try? cell.text()
                    _ = cell.value.plainText
                    _ = rows.merge(holding: cell.column)
                }
            }
            _ = rows.collector.diagnostics
        }
    } catch { precondition(!error.diagnostics.isEmpty) }
}
