import OfficialDocument
import Quantities

/// The number that a paragraph begins with, as printed.
struct HeadingNumber: Hashable, Sendable {
    var level: HeadingLevel
    var value: Int
    /// Where the number with its mark ends, in scalars.
    var end: Int

    /// nil for a paragraph that begins with no number of the four levels.
    ///
    /// `一、二级市场` and `1.5万元` begin sentences.
    init?(of passage: Passage) {
        let isBracketed = passage[0] == "（"
        let start = isBracketed ? 1 : 0
        guard let (value, isChinese, end) = Self.number(in: passage, from: start) else { return nil }
        self.value = value
        self.end = end + 1
        if isBracketed {
            guard passage[end] == "）" else { return nil }
            level = isChinese ? .second : .fourth
        } else if isChinese {
            guard passage[end] == "、", passage[end + 1]?.isChineseNumeral != true else { return nil }
            level = .first
        } else {
            guard passage[end] == "." || passage[end] == "．", passage[end + 1]?.isDigit != true else { return nil }
            level = .third
        }
    }

    /// A number in Han characters or of at most three digits, and where it ends.
    static func number(in passage: Passage, from start: Int) -> (value: Int, isChinese: Bool, end: Int)? {
        let endOfNumeral = passage.end(of: \.isChineseNumeral, from: start)
        if endOfNumeral > start {
            return numerals[passage.string(start..<endOfNumeral)].map { ($0, true, endOfNumeral) }
        }
        let endOfDigits = passage.end(of: \.isDigit, from: start)
        guard (1...3).contains(endOfDigits - start), let value = Int(passage.string(start..<endOfDigits)) else { return nil }
        return (value, false, endOfDigits)
    }

    /// The number of a level as it should be printed.
    static func text(_ value: Int, _ level: HeadingLevel) -> String {
        let numeral = ChineseNumeral.text(value) ?? String(value)
        return switch level {
        case .first: "\(numeral)、"
        case .second: "（\(numeral)）"
        case .third: "\(value)."
        case .fourth: "（\(value)）"
        }
    }

    /// More headings on one level are no structure.
    private static let numerals = Dictionary(
        uniqueKeysWithValues: (1...199).compactMap { value in ChineseNumeral.text(value).map { ($0, value) } })
}
