public import Diagnostics
import Foundation

/// What a diagnostic's code means and what to do, from the catalogue that is installed with the program.
public struct CodeExplanation: Hashable, Sendable {
    public let code: String
    /// 错误 or 警告, in the catalogue's language.
    public let severity: String
    public let meaning: String
    public let advice: String

    /// Looks codes up, each as `TPL0306` or `tpl0306`.
    ///
    /// - Throws: `FIL` diagnostics where the catalogue cannot be read, `USE0106` for codes that it does not have.
    public static func find(
        _ codes: [String], in language: Language, _ resources: Resources
    ) throws(StageFailure) -> [CodeExplanation] {
        let file = resources.catalogue(language)
        let known = catalogue(try TextFiles.read(file, shownAs: file.relativeToCurrentFolder).text)
        var collector = DiagnosticCollector()
        var found: [CodeExplanation] = []
        for code in codes {
            if let explanation = known.first(where: { $0.code == code.uppercased() }) {
                found.append(explanation)
            } else {
                collector.report(.unknownCode(code, known: known.map(\.code)))
            }
        }
        try collector.throwIfFailed()
        return found
    }

    /// The rows of the catalogue's tables: `| \`TPL0306\` | error | what it means | what to do |`.
    static func catalogue(_ text: String) -> [CodeExplanation] {
        text.split(separator: "\n").compactMap { line in
            // A bar within a cell is written as Markdown wants it.
            let cells = line.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "&#124;", with: "|")
            }
            guard line.hasPrefix("| `"), cells.count == 4, cells[0].count > 2 else { return nil }
            return CodeExplanation(
                code: String(cells[0].dropFirst().dropLast()), severity: cells[1], meaning: cells[2], advice: cells[3])
        }
    }

    /// Three lines for a person.
    public func text(in language: Language) -> String {
        Bilingual(
            "\(code)（\(severity)）\n  \(meaning)\n  办法：\(advice)", "\(code) (\(severity))\n  \(meaning)\n  What to do: \(advice)"
        ).text(in: language)
    }
}
