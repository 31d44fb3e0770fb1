import Archive
import Layout
import OfficialDocument
import PaperCodes
import Quantities
import StatisticalForms

extension FormDefinition {
    /// The code of a return with its digest.
    func completeCode(of data: ReturnData) -> ReturnCode {
        var code = code(of: data)
        code.digest = digest(of: code) ?? ""
        return code
    }

    /// The digest that a code must have: the first 80 bits of the SHA-256 of its canonical text.
    ///
    /// - Returns: nil for a code with other rows, columns or blanks than the form.
    func digest(of code: ReturnCode) -> String? {
        canonicalText(of: code).map { text in
            ContentDigest(.sha256, of: Array(text.utf8)).description.prefix(ReturnCode.digestLength).uppercased()
        }
    }

    /// The code as it is printed; nil where form or return have none, and for figures that no code can hold.
    func sheetCode(of data: ReturnData) -> SheetCode? {
        guard hasCode, !data.omitsCode, let matrix = CodeEncoder.matrix(of: completeCode(of: data).text) else { return nil }
        return SheetCode(
            matrix: matrix,
            alternative: "回读码（二维码）：\(data.reportingUnit.text)截至\(data.asOf.chinese)的\(title.text)各格的数，供程序从扫描件读回")
    }
}
