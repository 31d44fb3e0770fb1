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
    /// What is written on the form beside its figures, such as 联系电话: the label without its colon, and what stands behind it.
    package var said: [Entry] = []
    /// 准确数: figures in base units by their names; empty in a workbook that has none.
    package var exact: [Entry] = []
    /// What is wrong with cells; in the place of their figures stands 0.
    package var faults: [Diagnostic] = []

    /// Whether headings or sentences are not the form's, so that nothing else can be told of it.
    package var isOfOtherForm: Bool { faults.contains { $0.code == .otherHeading || $0.code == .otherSentence } }

    /// Whether nobody has filled in any figure.
    package var isBlank: Bool { (figures.flatMap { $0 } + blanks).allSatisfy { $0.digits == nil } }

    package struct Entry: Sendable {
        package var key: String
        package var keyPlace: Place
        package var value: Cell

        package init(key: String, keyPlace: Place, value: Cell) {
            self.key = key
            self.keyPlace = keyPlace
            self.value = value
        }
    }

    package struct Cell: Sendable {
        /// In plain decimal, in the form's unit; nil where nothing is filled in.
        package var digits: String?
        package var place: Place
        /// Whether something is there that is no number, which has been told.
        package var isFaulty = false

        package init(digits: String?, place: Place, isFaulty: Bool = false) {
            self.digits = digits
            self.place = place
            self.isFaulty = isFaulty
        }
    }

    /// What `said` calls that which has no label: the period that the form is for.
    package static let period = "期间"

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
        if reader.sheets.contains(where: { $0.name == FormWorkbook.exactSheet }) {
            try filling.readExact(reader.rows(of: try reader.sheet(named: FormWorkbook.exactSheet)))
        }
        try filling.readForm(reader.rows(of: try reader.sheet(named: FormWorkbook.sheetName(sheet.title.text))))
        return filling.filled()
    }
}
