import Diagnostics

extension Rule {
    /// …… and ——, each two characters wide.
    static let ellipsesAndDashes = Rule(
        code: .ellipsesAndDashes, severity: .warning, source: "GB/T 15834-2011 §4.10、§4.11", strength: .required,
        inEachText: { passage in
            ellipses.flatMap { mark, least in wrongEllipses(passage, of: mark, least: least) } + wrongDashes(passage)
        })

    /// Marks that stand for an ellipsis in rows of so many.
    private static let ellipses: [(Unicode.Scalar, Int)] = [(".", 3), ("。", 2), ("·", 3), ("・", 3), ("．", 2), ("…", 1)]

    private static func wrongEllipses(_ passage: Passage, of mark: Unicode.Scalar, least: Int) -> [Finding] {
        guard passage.holds([mark]) else { return [] }
        return passage.runs { $0 == mark }.compactMap { run in
            guard run.count >= least, touchesChinese(passage, run), !passage.nesting[run.lowerBound].contains(.address)
            else { return nil }
            // …… is one ellipsis, ………… a line of its own.
            if mark == "…", run.count.isMultiple(of: 2) { return nil }
            return Finding(.ellipsis(passage.string(run)), in: passage, run)
        }
    }

    /// What is typed for a dash, and its own half.
    private static let dashes = Set("-－―─—".unicodeScalars)

    private static func wrongDashes(_ passage: Passage) -> [Finding] {
        guard passage.holds(dashes) else { return [] }
        let typed = passage.runs { $0 != "—" && dashes.contains($0) }.filter { run in
            run.count >= 2 && passage[run.lowerBound - 1].map { $0.endsChinese } ?? false
                && passage[run.upperBound].map { $0.beginsChinese } ?? false
        }
        let long = passage.runs { $0 == "—" }.filter { $0.count == 3 }
        return (typed + long).map { Finding(.dash(passage.string($0)), in: passage, $0) }
    }

    private static func touchesChinese(_ passage: Passage, _ run: Range<Int>) -> Bool {
        passage[run.lowerBound - 1].map { $0.endsChinese } ?? false || passage[run.upperBound].map { $0.beginsChinese } ?? false
    }

    /// Digits and letters are half as wide as Han characters.
    static let fullWidthLetters = Rule(
        code: .fullWidthLetters, severity: .warning, source: "GB/T 15835-2011", strength: .recommended,
        inEachText: { passage in
            guard passage.characters.contains(where: \.isFullWidthLetter) else { return [] }
            return passage.runs(of: \.isFullWidthLetter).map { run in
                var right = String.UnicodeScalarView()
                right.append(contentsOf: passage.scalars[run].map(\.halfWidth))
                return Finding(.fullWidthLetters(passage.string(run), right: String(right)), in: passage, run)
            }
        })

    /// No space between Han characters, nor around their marks and numbers.
    static let spaces = Rule(
        code: .spaces, severity: .warning, source: nil, strength: .custom,
        inEachText: { passage in
            guard passage.characters.contains(where: { $0.isNarrowSpace || $0 == "\t" }) else { return [] }
            return passage.runs { $0.isNarrowSpace || $0 == "\t" }.compactMap { run in
                guard isNeedless(passage, run) else { return nil }
                return Finding(.space(passage.shown(run)), in: passage, run)
            }
        })

    private static func isNeedless(_ passage: Passage, _ run: Range<Int>) -> Bool {
        guard let before = passage[run.lowerBound - 1], let after = passage[run.upperBound] else { return false }
        if before.endsChinese, after.beginsChinese || after.isClosingMark { return true }
        // Quotes and ellipses are those of English words too.
        if [before, after].contains(where: { ($0.isClosingMark || $0.isOpeningMark) && !"“”‘’…".unicodeScalars.contains($0) }) {
            return true
        }
        // A number between Chinese words: 共 5 户. A code such as GB/T 9704 keeps its space.
        if before.isHan, after.isDigit { return isHan(passage, at: passage.end(of: isOfNumber, from: run.upperBound)) }
        if before.isDigit, after.isHan {
            let start = passage.startOfNumber(before: run.lowerBound)
            return passage[start - 1]?.isHan == true || (passage[start - 1]?.isNarrowSpace == true && passage[start - 2]?.isHan == true)
        }
        return false
    }

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDigit || ".,%".unicodeScalars.contains(scalar)
    }

    private static func isHan(_ passage: Passage, at index: Int) -> Bool {
        let next = passage[index]?.isNarrowSpace == true ? index + 1 : index
        return passage[next]?.isHan == true || passage[next] == nil
    }
}
