import Diagnostics

extension Rule {
    /// “” outside, ‘’ within; 《》 outside, 〈〉 within; each opened and closed.
    static let quotes = Rule(
        code: .quotes, severity: .warning, source: "GB/T 15834-2011 §4.8、§4.9、§4.15", strength: .required
    ) { reading in
        var isContinued = false
        return reading.prose.flatMap { passage in
            var pairs = QuotePairs(passage, isContinued: isContinued)
            pairs.read()
            isContinued = pairs.isContinued
            return pairs.findings + straightQuotes(passage)
        }
    }

    private static func straightQuotes(_ passage: Passage) -> [Finding] {
        var isOpen = false
        return passage.findings(at: ["\"", "'"]) { index in
            let scalar = passage.scalars[index]
            guard !passage.nesting[index].contains(.address) else { return nil }
            let (before, after) = (passage[index - 1], passage[index + 1])
            // 5'11" and Xi'an are no quotes.
            let isInWord = before.map { $0.isDigit || $0.isLetter } ?? false
            guard isOpen || !isInWord, before?.endsChinese == true || after?.beginsChinese == true || isOpen else { return nil }
            isOpen.toggle()
            // One finding for a pair.
            guard isOpen else { return nil }
            return (index..<index + 1, .straightQuote(passage.shown(index..<index + 1), mark: String(scalar)))
        }
    }

    /// No 、 between 《》《》 or “”“”, where nothing else is listed.
    static let marksBetweenQuotes = Rule(
        code: .marksBetweenQuotes, severity: .warning, source: "GB/T 15834-2011 §4.5.3.5", strength: .usual,
        inEachText: { passage in
            guard passage.holds(["、"]) else { return [] }
            var findings: [Finding] = []
            for clause in passage.runs(of: { !clauseEnds.contains($0) }) {
                let commas = clause.filter { passage.scalars[$0] == "、" && passage.nesting[$0].isDisjoint(with: [.quoted, .titled]) }
                let needless = commas.filter { isBetweenQuotes(passage, $0) }
                // Beside other items, or with a remark in brackets, the mark is right.
                guard !needless.isEmpty, needless.count == commas.count, !hasRemark(passage, clause) else { continue }
                findings += needless.map {
                    Finding(.markBetweenQuotes(passage.shown($0..<$0 + 1)), in: passage, $0..<$0 + 1)
                }
            }
            return findings
        })

    private static let clauseEnds = Set("，。；：！？".unicodeScalars)

    private static func isBetweenQuotes(_ passage: Passage, _ index: Int) -> Bool {
        (passage[index - 1] == "》" && passage[index + 1] == "《") || (passage[index - 1] == "”" && passage[index + 1] == "“")
    }

    private static func hasRemark(_ passage: Passage, _ clause: Range<Int>) -> Bool {
        clause.contains { passage.hasAny(of: ["》（", "”（"], at: $0) }
    }
}

/// The marks of a text that come in pairs.
private struct QuotePairs {
    private let passage: Passage
    private var open: [(mark: Unicode.Scalar, index: Int)] = []
    /// How many of each are open, so that none is looked for in vain.
    private var counts: [Unicode.Scalar: Int] = [:]
    /// The “ and ‘ among them.
    private var quotes: [Unicode.Scalar] = []
    private(set) var findings: [Finding] = []
    /// Whether a quotation goes on in the next paragraph, which then opens again.
    private(set) var isContinued: Bool

    private static let partners: [Unicode.Scalar: Unicode.Scalar] = [
        "”": "“", "’": "‘", "》": "《", "〉": "〈", "）": "（", "】": "【", "〕": "〔",
    ]

    private static let marks = Set(partners.keys).union(partners.values)

    init(_ passage: Passage, isContinued: Bool) {
        self.passage = passage
        self.isContinued = isContinued
    }

    mutating func read() {
        guard passage.holds(Self.marks) else {
            isContinued = false
            return
        }
        for (index, scalar) in passage.scalars.enumerated() {
            switch scalar {
            case "“", "‘", "《", "〈", "（", "【", "〔": opens(scalar, index)
            case "”", "’", "》", "〉", "）", "】", "〕": closes(scalar, index)
            default: break
            }
        }
        let isQuotation = open.contains { $0.mark == "“" && $0.index == 0 }
        for (mark, index) in open where !(mark == "“" && index == 0) { report(.unclosed(String(mark)), index) }
        isContinued = isQuotation
    }

    private mutating func opens(_ mark: Unicode.Scalar, _ index: Int) {
        switch mark {
        case "“" where quotes.last == "“": report(.nestedQuote(passage.shown(index..<index + 1)), index)
        case "‘" where quotes.isEmpty: report(.outerQuote(passage.shown(index..<index + 1)), index)
        case "《" where open.last?.mark == "《": report(.nestedTitle(passage.shown(index..<index + 1)), index)
        case "〈" where counts["《", default: 0] == 0: report(.outerTitle(passage.shown(index..<index + 1)), index)
        default: break
        }
        open.append((mark, index))
        counts[mark, default: 0] += 1
        if mark == "“" || mark == "‘" { quotes.append(mark) }
    }

    private mutating func closes(_ mark: Unicode.Scalar, _ index: Int) {
        guard let partner = Self.partners[mark], counts[partner, default: 0] > 0 else {
            if !isOrdinary(mark, index) { report(.unopened(String(mark)), index) }
            return
        }
        while let (inner, place) = open.popLast() {
            counts[inner, default: 1] -= 1
            if inner == "“" || inner == "‘" { quotes.removeLast() }
            if inner == partner { break }
            report(.unclosed(String(inner)), place)
        }
    }

    /// Marks that close nothing and are right: an apostrophe, 1） and a) of a list, the end of a
    /// quotation of several paragraphs.
    private mutating func isOrdinary(_ mark: Unicode.Scalar, _ index: Int) -> Bool {
        let before = passage[index - 1]
        switch mark {
        case "’": return before?.isLetter == true || before?.isDigit == true
        case "）": return before.map { $0.isDigit || $0.isLetter || $0.isChineseNumeral } ?? false
        case "”":
            defer { isContinued = false }
            return isContinued
        default: return false
        }
    }

    private mutating func report(_ wording: Wording, _ index: Int) {
        findings.append(Finding(wording, in: passage, index..<index + 1))
    }
}
