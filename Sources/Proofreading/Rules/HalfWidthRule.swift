import Diagnostics

extension Rule {
    /// Chinese sentences have full-width marks.
    static let halfWidthMarks = Rule(
        code: .halfWidthMarks, severity: .warning, source: "GB/T 15834-2011 §5", strength: .required,
        inEachText: { passage in
            let marks = passage.findings(at: Set(fullWidthForms.keys)) { index in
                guard let right = fullWidth(passage, index) else { return nil }
                let range = index..<index + 1
                return (range, .halfWidthMark(passage.shown(range), mark: passage.string(range), right: right))
            }
            return marks + halfWidthBrackets(passage)
        })

    private static func fullWidth(_ passage: Passage, _ index: Int) -> String? {
        let scalar = passage.scalars[index]
        guard let right = fullWidthForms[scalar], !passage.nesting[index].contains(.address) else { return nil }
        let (before, after) = (passage[index - 1], passage[index + 1])
        let followsChinese = before?.endsChinese == true
        let precedesChinese = after?.beginsChinese == true
        switch scalar {
        case ".":
            // 一. at the beginning is a number, 1.请 too.
            let isStart = passage.start(of: \.isChineseNumeral, before: index) == 0
            let endsSentence = (followsChinese && !isStart) || before == "%"
            return endsSentence && (after == nil || (precedesChinese && !isAddress(passage, from: index + 1))) ? right : nil
        case ",", ";", ":":
            return followsChinese || (endsWestern(before) && precedesChinese) ? right : nil
        default: return followsChinese || (endsWestern(before) && precedesChinese) ? right : nil
        }
    }

    /// Numbers, shares and Latin words, which stand in Chinese sentences too: 使用APP，并扫码.
    private static func endsWestern(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar.isDigit || scalar == "%" || (scalar.isASCII && scalar.properties.isAlphabetic)
    }

    /// Domains in Chinese, such as 例.中国 and 例.政务.
    private static func isAddress(_ passage: Passage, from index: Int) -> Bool {
        ["中国", "中國", "公司", "网络", "政务", "公益"].contains { domain in
            passage.has(domain, at: index) && passage[index + domain.unicodeScalars.count]?.isHan != true
        }
    }

    private static let fullWidthForms: [Unicode.Scalar: String] = [
        ",": "，", ":": "：", ";": "；", "!": "！", "?": "？", ".": "。", "\u{FF64}": "、", "\u{FF61}": "。",
    ]

    /// Pairs that hold Chinese words, or that stand in a Chinese sentence: f(x) and 5 mg(max) do not.
    private static func halfWidthBrackets(_ passage: Passage) -> [Finding] {
        guard passage.holds(["("]) else { return [] }
        var open: [Int] = []
        var findings: [Finding] = []
        var hanBefore = 0
        var hanAt: [Int] = []
        for (index, scalar) in passage.scalars.enumerated() {
            hanAt.append(hanBefore)
            if scalar.isHan { hanBefore += 1 }
            guard !passage.nesting[index].contains(.address) else { continue }
            if scalar == "(" { open.append(index) }
            guard scalar == ")", let start = open.popLast() else { continue }
            let holdsHan = hanAt[index] > hanAt[start]
            let after = passage[index + 1]
            let stands = passage[start - 1]?.endsChinese == true && (after == nil || after?.isHan == true || after?.isClosingMark == true)
            guard holdsHan || stands else { continue }
            findings.append(Finding(.halfWidthBrackets(passage.string(start..<index + 1)), in: passage, start..<index + 1))
        }
        return findings
    }
}
