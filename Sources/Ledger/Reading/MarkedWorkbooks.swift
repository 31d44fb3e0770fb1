package import Diagnostics
import Workbook

/// Copies of workbooks in which the wrong cells are marked, each with a comment that says what is wrong.
package enum MarkedWorkbooks {
    /// The copies of those files in which a diagnostic points at a cell; the files themselves stay as they are.
    ///
    /// A workbook that cannot be read has no copy.
    ///
    /// - Returns: `栖云区（标注）.xlsx` for `ledger/栖云区.xlsx`; comments are Chinese.
    package static func copies(of files: [LedgerFile], _ diagnostics: [Diagnostic]) -> [LedgerFile] {
        files.filter(\.isWorkbook).compactMap { file in
            let marks = diagnostics.flatMap { Self.marks($0, in: file.name) }
            guard !marks.isEmpty, let created = CellDate(year: 1980, month: 1, day: 1) else { return nil }
            let bytes = try? MarkedCopy.bytes(
                file: file.name, original: file.bytes, marks: marks, properties: .init(created: created))
            return bytes.map { LedgerFile(name: name(of: file), bytes: $0) }
        }
    }

    /// One at its cell; a wrong number is marked wherever it stands, and a fault of a column in each cell that has it.
    private static func marks(_ diagnostic: Diagnostic, in file: String) -> [MarkedCopy.Mark] {
        let others = diagnostic.code == .danglingReference ? diagnostic.notes.map(\.place) : []
        let own = ([diagnostic.place] + others).compactMap { place in place.flatMap { mark(diagnostic, at: $0, in: file) } }
        return own + diagnostic.repeats.compactMap { repeated in
            var one = diagnostic
            one.message = repeated.message
            return repeated.place.flatMap { mark(one, at: $0, in: file) }
        }
    }

    private static func mark(_ diagnostic: Diagnostic, at place: Place, in file: String) -> MarkedCopy.Mark? {
        guard place.file == file, let sheet = place.sheet else { return nil }
        let lines = [diagnostic.message.chinese] + diagnostic.hints.map(\.chinese)
        return .init(
            // What is wrong with a sheet as a whole is said at its first cell.
            sheet: sheet, cell: CellReference(row: place.cell?.row ?? 1, column: place.cell?.column ?? 1),
            // A clerk reads the first word; the code is for whoever looks it up.
            message: lines.joined(separator: "\n") + "\n（\(diagnostic.code.rawValue)）")
    }

    private static func name(of file: LedgerFile) -> String {
        let last = file.name.split(separator: "/").last.map(String.init) ?? file.name
        let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
        return stem + "（标注）.xlsx"
    }
}
