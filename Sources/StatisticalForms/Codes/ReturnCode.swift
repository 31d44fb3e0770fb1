import OfficialDocument
package import Quantities

/// What the code on a printed return says, figure by figure (docs/paper-code.md).
package struct ReturnCode: Hashable, Sendable {
    package var formID: String
    package var formVersion: String
    /// 单位, as the return's data have it.
    package var unit: String
    package var asOf: CivilDate
    /// 版次, from 1.
    package var version: Int
    package var isFinal: Bool
    /// 未报单位.
    package var missingUnits: [String]
    /// The rows of the form from the top, each with its columns from left to right, in base units; nil for a cell left blank,
    /// which is not nought.
    package var rows: [[Int?]]
    /// In the order in which the sentences name them.
    package var blanks: [Int?]
    /// The first 80 bits of the SHA-256 of `canonicalText`, in 20 hexadecimal digits.
    package var digest = ""

    /// Of the format, not of the form.
    package static let format = "1"
    /// Before everything else: by this a code of ours is known.
    package static let mark = "YINFA"
    package static let digestLength = 20
}

extension FormDefinition {
    /// The code of a return, still without its digest.
    ///
    /// - Precondition: `data` was read or computed for this form.
    package func code(of data: ReturnData) -> ReturnCode {
        precondition(data.formID == id, "a return's code is made by the form it was made for")
        return ReturnCode(
            formID: id, formVersion: version, unit: data.reportingUnit.text, asOf: data.asOf, version: data.version,
            isFinal: data.isFinal, missingUnits: data.missingUnits, rows: data.rows.map { $0.figures.map(\.value) },
            blanks: data.blanks.map(\.figure.value))
    }

    /// What the digest of a code is taken of: a line for the head of the return and one for each of its figures by name, so
    /// that whoever has the return's data can make it without the code, and a code read by another form is found out.
    ///
    /// - Returns: nil where the code has other rows, columns or blanks than the form.
    package func canonicalText(of code: ReturnCode) -> String? {
        guard let figures = figures(of: code) else { return nil }
        let head = [
            "form=\(code.formID)", "form version=\(code.formVersion)", "unit=\(code.unit)", "as of=\(code.asOf.iso)",
            "version=\(code.version)", "final=\(code.isFinal ? "yes" : "no")",
        ]
        let lines = head + code.missingUnits.map { "missing=\($0)" } + figures.map { "\($0.key)=\($0.value.map(String.init) ?? "")" }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The code's figures by their names, in reading order; nil for a cell left blank.
    ///
    /// - Returns: nil where the code has other rows, columns or blanks than the form.
    package func figures(of code: ReturnCode) -> [(key: FigureKey, value: Int?)]? {
        guard code.rows.count == rows.count, code.blanks.count == blanks.count, code.rows.allSatisfy({ $0.count == columns.count })
        else { return nil }
        let cells = zip(rows, code.rows).flatMap { row, figures in
            zip(columns, figures).map { (key: FigureKey.cell(row: row.name.text, column: $0.number), value: $1) }
        }
        return cells + zip(blanks, code.blanks).map { (key: FigureKey.blank($0.name), value: $1) }
    }
}

/// 回读码 of a form or of a return.
enum PrintedCode: String, CaseIterable {
    case printed = "有"
    case omitted = "无"
}
