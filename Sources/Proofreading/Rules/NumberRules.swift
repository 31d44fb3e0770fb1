import Diagnostics

extension Rule {
    /// 63%～68%, 9亿～16亿: the first number keeps what belongs to it.
    static let ranges = Rule(
        code: .ranges, severity: .warning, source: "GB/T 15835-2011", strength: .required,
        inEachText: { passage in passage.findings(at: connectors) { index in range(passage, index) } })

    private static let connectors = Set("～~〜∼—–-".unicodeScalars)
    private static let tildes = Set("~〜∼".unicodeScalars)
    /// What may not be left away, the longest first.
    private static let suffixes = ["%", "％", "‰", "万亿", "亿", "万"]

    private static func range(_ passage: Passage, _ index: Int) -> (range: Range<Int>, wording: Wording)? {
        let connector = passage.scalars[index]
        guard !connectors.contains(passage[index + 1] ?? "."),
            !passage.nesting[index].contains(.address), passage[index + 1]?.isDigit == true, let before = passage[index - 1]
        else { return nil }
        let end = passage.end(of: { $0.isDigit || $0 == "." }, from: index + 1)
        guard before.isDigit else {
            // 5%~8% has all it needs but the right mark.
            guard tildes.contains(connector), before.isHan || before == "%" else { return nil }
            return (index..<index + 1, .tilde(passage.shown(index..<index + 1)))
        }
        let start = passage.startOfNumber(before: index)
        // A number such as GB/T 9704-2012 or 0390-26607 is no range, nor is a third number.
        guard isPlainNumber(passage, start, index), passage[end].map({ !connectors.contains($0) }) ?? true else { return nil }
        if let suffix = suffixes.first(where: { passage.has($0, at: end) }) {
            let whole = start..<end + suffix.unicodeScalars.count
            let right = "\(passage.string(start..<index))\(suffix)～\(passage.string(index + 1..<whole.upperBound))"
            return (whole, .rangeUnit(passage.string(whole), right: right))
        }
        guard tildes.contains(connector) else { return nil }
        return (index..<index + 1, .tilde(passage.shown(index..<index + 1)))
    }

    private static func isPlainNumber(_ passage: Passage, _ start: Int, _ end: Int) -> Bool {
        guard let before = passage[start - 1] else { return passage[start] != "0" || passage[start + 1] == "." }
        let isCode = before.isLetter || before.isNarrowSpace || "-/.—–~～:".unicodeScalars.contains(before)
        let hasLeadingZero = passage[start] == "0" && passage[start + 1] != "." && end - start > 1
        return !isCode && !hasLeadingZero
    }

    private static let zeroCounts: [Unicode.Scalar: Int] = ["十": 1, "百": 2, "千": 3]

    /// 5000元 and 500万元, not 5千元 and 5百万元.
    static let roundNumbers = Rule(
        code: .roundNumbers, severity: .warning, source: "GB/T 15835-2011", strength: .required,
        inEachText: { passage in
            passage.findings(at: Set(zeroCounts.keys)) { index in
                guard passage[index - 1]?.isDigit == true, let zeros = zeroCounts[passage.scalars[index]],
                    let next = passage[index + 1], "万亿元人户件个名余多".unicodeScalars.contains(next)
                else { return nil }
                let start = passage.startOfNumber(before: index)
                let digits = passage.string(start..<index)
                guard !digits.contains("."), !digits.contains(",") else { return nil }
                return (start..<index + 1, .roundNumber(passage.string(start..<index + 1), right: digits + String(repeating: "0", count: zeros)))
            }
        })

    /// 三五天, not 三、五天.
    static let approximateNumbers = Rule(
        code: .approximateNumbers, severity: .warning, source: "GB/T 15835-2011", strength: .required,
        inEachText: { passage in
            passage.findings(at: ["、"]) { index in
                guard let left = passage[index - 1], let right = passage[index + 1],
                    isApproximate(left, right), passage[index - 2].map({ !$0.isChineseNumeral && $0 != "第" && $0 != "、" }) ?? true,
                    passage.hasAny(of: measures, at: index + 2)
                else { return nil }
                let range = index - 1..<index + 2
                return (range, .approximateNumber(passage.string(range), right: "\(left)\(right)"))
            }
        })

    /// What approximate numbers count; 级, 类 and 季度 are counted off.
    private static let measures = ["天", "个", "十", "百", "千", "万", "倍", "岁", "户", "公里"]

    private static func isApproximate(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        let digits = Array("一二三四五六七八九".unicodeScalars)
        guard let first = digits.firstIndex(of: left), let second = digits.firstIndex(of: right) else { return false }
        return second == first + 1 || (left == "三" && right == "五")
    }
}
