import Diagnostics

extension Rule {
    /// One colon leads one sentence.
    static let repeatedColons = Rule(
        code: .repeatedColons, severity: .warning, source: "GB/T 15834-2011 §4.7", strength: .usual,
        inEachText: { passage in
            guard passage.holds(["："]) else { return [] }
            var findings: [Finding] = []
            var first: Int?
            var clauseStart = 0
            for (index, scalar) in passage.scalars.enumerated() {
                if sentenceEnds.contains(scalar) { first = nil }
                if sentenceEnds.contains(scalar) || scalar == "，" || scalar == "\u{3000}" { clauseStart = index + 1 }
                guard scalar == "：", passage.nesting[index].isEmpty else { continue }
                defer { clauseStart = index + 1 }
                // 联系人： and 第一类： are labels, several of which make a list.
                guard index - clauseStart > longestLabel else { continue }
                if first != nil { findings.append(Finding(.repeatedColon(passage.shown(index..<index + 1)), in: passage, index..<index + 1)) }
                first = index
            }
            return findings
        })

    private static let longestLabel = 7
    private static let sentenceEnds = Set("。！？；".unicodeScalars)

    /// `第一，` and `其次，`, not `第一、`.
    static let ordinals = Rule(
        code: .ordinals, severity: .warning, source: "GB/T 15834-2011 §4.4", strength: .required,
        inEachText: { passage in
            passage.findings(at: ["、"]) { index in
                guard let start = startOfOrdinal(passage, before: index), start == 0 || "。；：，".unicodeScalars.contains(passage.scalars[start - 1]) else { return nil }
                let word = passage.string(start..<index)
                return (start..<index + 1, .ordinal("\(word)、", right: "\(word)，"))
            }
        })

    /// 第一、第二季度 and 第一、二产业 are lists of their own.
    private static func startOfOrdinal(_ passage: Passage, before index: Int) -> Int? {
        guard let next = passage[index + 1], next != "第", !next.isChineseNumeral else { return nil }
        for word in ["首先", "其次", "再次", "最后"] where passage.has(word, at: index - 2) {
            return passage.hasAny(of: ["其次", "再次", "最后"], at: index + 1) ? nil : index - 2
        }
        let start = passage.start(of: \.isChineseNumeral, before: index)
        return start < index && passage[start - 1] == "第" ? start - 1 : nil
    }

    /// “十四五” stands in quotes.
    static let planNames = Rule(
        code: .planNames, severity: .warning, source: nil, strength: .custom,
        inEachText: { passage in
            passage.findings(at: ["十"]) { index in
                guard passage[index + 1]?.isChineseDigit == true, passage[index + 2] == "五",
                    passage.hasAny(of: ["规划", "时期", "期间", "末", "以来", "开局"], at: index + 3),
                    passage[index - 1].map({ !$0.isChineseNumeral && $0 != "第" }) ?? true,
                    !passage.nesting[index].contains(.quoted)
                else { return nil }
                return (index..<index + 3, .planName(passage.string(index..<index + 3)))
            }
        })
}
