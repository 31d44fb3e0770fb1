import Diagnostics
import OfficialDocument

/// Guarded words in what is printed. The template's own text was looked at when it was compiled; a word may also
/// come with a value, or of parts that say nothing by themselves.
extension Evaluation {
    /// Reports the words of a finished line that are said where no condition of theirs was asked.
    func checkWords(_ line: LineText) {
        // A single part of the template's own has been looked at.
        guard !isDraft, !guardedWords.isEmpty, line.origins.contains(where: { !$0.isLiteral }) || line.origins.count > 1
        else { return }
        for (word, range) in guardedWords.said(in: line.text) {
            let parts = line.origins(of: range)
            guard let last = parts.last(where: { !$0.isLiteral }) ?? parts.last else { continue }
            if parts.count == 1, last.isLiteral { continue }
            let isProven = word.conditions.contains { condition in parts.allSatisfy { $0.proven.contains(condition) } }
            if !isProven { report(word, last.value, at: last.span) }
        }
    }

    /// Reports the words of a table's texts; its figures say none.
    func checkWords(_ table: TableBlock, at span: Range<Int>) {
        guard !isDraft, !guardedWords.isEmpty else { return }
        func look(_ text: String, _ place: Place?) {
            for (word, _) in guardedWords.said(in: text) where proofs.around.isDisjoint(with: word.conditions) {
                report(word, place, at: span)
            }
        }
        for text in [table.title].compactMap(\.self) + table.notes { look(text.text, text.place) }
        for cell in table.table.cells {
            switch cell.content {
            case .heading(let heading): look(heading.text, cell.place ?? table.place)
            case .stub(let text), .text(let text, _): look(text, cell.place ?? table.place)
            case .figure, .ordinal: continue
            }
        }
    }

    private func report(_ word: GuardedWord, _ origin: Place?, at span: Range<Int>) {
        guard reportedWords.insert("\(span.lowerBound) \(word.word)").inserted else { return }
        report(failure(span) { .guardedWordPrinted(word, origin: origin, at: $0) })
    }
}

extension LineText {
    /// The parts that a range of the text lies in, in UTF-8 bytes.
    fileprivate func origins(of range: Range<Int>) -> [TextOrigin] {
        let ends = origins.dropFirst().map(\.start) + [text.utf8.count]
        return zip(origins, ends).filter { $0.start < range.upperBound && range.lowerBound < $1 && $0.start < $1 }.map(\.0)
    }
}
