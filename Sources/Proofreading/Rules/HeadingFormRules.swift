import Diagnostics
import OfficialDocument

extension Rule {
    /// No `二．` `（一）、` `1、` `1）`: such numbers are no headings.
    static let headingForm = Rule(
        code: .headingForm, severity: .error, source: "GB/T 9704-2012 §7.3.3", strength: .required
    ) { reading in
        reading.paragraphs.flatMap { passage in
            let start = wrongStart(passage).map { Finding(.headingForm($0.wrong, right: $0.right), in: passage, $0.range) }
            return (start.map { [$0] } ?? []) + innerNumbers(passage)
        }
    }

    private typealias WrongNumber = (range: Range<Int>, wrong: String, right: String)

    private static let stops = Set("、．.，,：:".unicodeScalars)

    private static func wrongStart(_ passage: Passage) -> WrongNumber? {
        if let number = HeadingNumber(of: passage) {
            // Marks after the number: （一）、 and 1.、.
            guard number.level != .first, let mark = passage[number.end], stops.contains(mark),
                // （一）、（二）项 begins a sentence.
                passage[number.end + 1] != "（"
            else { return nil }
            return wrong(passage, 0..<number.end + 1, HeadingNumber.text(number.value, number.level))
        }
        guard let (value, isChinese, end) = HeadingNumber.number(in: passage, from: 0), let mark = passage[end] else { return nil }
        let next = passage[end + 1]
        switch mark {
        case ".", "．":
            guard isChinese else { return nil }
            return wrong(passage, 0..<end + 1, HeadingNumber.text(value, .first))
        case "、":
            // 1、2号楼 and 1、二级 begin sentences.
            guard !isChinese, let next, next.isHan || next.isOpeningMark, !next.isChineseNumeral else { return nil }
            return wrong(passage, 0..<end + 1, HeadingNumber.text(value, .third))
        case "）", ")":
            return wrong(passage, 0..<end + 1, HeadingNumber.text(value, isChinese ? .second : .fourth))
        default: return nil
        }
    }

    private static func wrong(_ passage: Passage, _ range: Range<Int>, _ right: String) -> WrongNumber {
        (range, passage.string(range), right)
    }

    /// Numbers of a list within a sentence: `：1、名称；2、地址`.
    private static func innerNumbers(_ passage: Passage) -> [Finding] {
        passage.findings(at: ["、"]) { index in
            guard let next = passage[index + 1], next.isHan, !next.isChineseNumeral
            else { return nil }
            let start = passage.start(of: \.isDigit, before: index)
            guard (1...2).contains(index - start), let mark = passage[start - 1], "：；。".unicodeScalars.contains(mark)
            else { return nil }
            let digits = passage.string(start..<index)
            return (start..<index + 1, .headingForm("\(digits)、", right: "\(digits)."))
        }
    }

    /// A heading with the line to itself ends without a mark.
    static let headingEnd = Rule(
        code: .headingEnd, severity: .warning, source: nil, strength: .custom
    ) { reading in
        reading.sections.flatMap { section in
            section.indices.compactMap { index in
                endMark(of: section[index], before: section.indices.contains(index + 1) ? section[index + 1] : nil).map {
                    Finding(.headingEnd($0), in: section[index], section[index].count - 1..<section[index].count)
                }
            }
        }
    }

    /// A short phrase is a heading; a sentence is none, nor is an item of a list, and that `（一）加强领导。`
    /// is one shows only in the text below it.
    private static func endMark(of passage: Passage, before next: Passage?) -> String? {
        guard passage.isStandaloneHeading, let last = passage.scalars.last, passage.count <= 24 else { return nil }
        switch passage.level {
        case .first: return "。，；：".unicodeScalars.contains(last) ? String(last) : nil
        case .second:
            let isPhrase = !passage.scalars.dropLast().contains { "，；".unicodeScalars.contains($0) }
            let hasText = next.map { $0.isPlainParagraph && HeadingNumber(of: $0) == nil } ?? false
            guard last == "。", isPhrase, hasText, HeadingNumber(of: passage)?.value == 1 else { return nil }
            return String(last)
        default: return nil
        }
    }

    /// The indent of two characters is the program's.
    static let indent = Rule(
        code: .indent, severity: .warning, source: "GB/T 9704-2012 §7.3.3", strength: .required
    ) { reading in
        reading.paragraphs.compactMap { passage in
            let end = passage.end(of: { $0.isNarrowSpace || $0 == "\u{3000}" }, from: 0)
            return end > 0 ? Finding(.indent(end), in: passage, 0..<end) : nil
        }
    }
}
