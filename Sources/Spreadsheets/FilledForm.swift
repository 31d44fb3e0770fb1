package import Diagnostics
package import OfficialDocument
import Workbook

/// What somebody filled into a workbook that `FormWorkbook` made.
package struct FilledForm: Sendable {
    /// 报表信息: what the form itself has no room for.
    package var info: [Entry] = []
    /// The rows of figures from the top, each from left to right.
    package var figures: [[Cell]] = []
    /// In the order of the sentences.
    package var blanks: [Cell] = []
    /// The form's sheet.
    package var place: Place
    /// What is wrong with cells; in the place of their figures stands 0.
    package var faults: [Diagnostic] = []

    /// Whether headings or sentences are not the form's, so that nothing else can be told of it.
    package var isOfOtherForm: Bool { faults.contains { $0.code == .otherHeading || $0.code == .otherSentence } }

    package struct Entry: Sendable {
        package var key: String
        package var keyPlace: Place
        package var value: Cell
    }

    package struct Cell: Sendable {
        /// In plain decimal, in the form's unit; nil where nothing is filled in.
        package var digits: String?
        package var place: Place
        /// Whether something is there that is no number, which has been told.
        package var isFaulty = false
    }

    /// Reads a workbook that the form was exported to.
    ///
    /// - Parameter sheet: the form to be filled in by hand, which says where each figure stands.
    /// - Returns: with its faults at their cells: `RET0601` for headings that are not the form's, `RET0602` for cells that
    ///   are no numbers, `RET0603` for sentences that are not the form's, and `XLS0117` for formulas without a value.
    /// - Throws: `XLS` diagnostics.
    package static func read(file: String, bytes: [UInt8], of sheet: FormSheet) throws(StageFailure) -> FilledForm {
        let reader = try XLSXReader(file: file, bytes: bytes)
        var filling = FormFilling(sheet: sheet, file: file)
        try filling.readInfo(reader.rows(of: try reader.sheet(named: FormWorkbook.infoSheet)))
        try filling.readForm(reader.rows(of: try reader.sheet(named: FormWorkbook.sheetName(sheet.title.text))))
        return filling.filled()
    }
}
