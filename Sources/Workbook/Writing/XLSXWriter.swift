package import Diagnostics

/// Writes a workbook (.xlsx).
///
/// The bytes depend on the contents alone: the same contents give the same file.
/// Formulas are never written; a text that looks like one stays a text.
package enum XLSXWriter {
    /// The bytes of a workbook.
    ///
    /// - Parameter file: the name of the file that they will be, for places.
    /// - Throws: `XLS0201` to `XLS0205` for contents that no workbook can hold, all at once; `XLS0206` when
    ///   the library fails.
    package static func bytes(of contents: WorkbookContents, file: String) throws(StageFailure) -> [UInt8] {
        guard !contents.sheets.isEmpty else { throw StageFailure(.noSheet(file: file)) }
        var checker = ContentsChecker(file: file)
        checker.check(contents)
        guard !checker.collector.hasErrors else { throw StageFailure(checker.collector.diagnostics) }
        let choices = ChoiceSheet(for: contents)
        let library = try LibraryWorkbook(properties: contents.properties)
        for (sheet, formulas) in zip(contents.sheets, choices.formulas) {
            try library.write(sheet, choiceFormulas: formulas)
        }
        if let sheet = choices.sheet { try library.write(sheet, choiceFormulas: []) }
        return try library.close()
    }
}
