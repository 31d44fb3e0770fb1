/// Whole numbers in Chinese characters, as headings and ordinals use them.
package enum ChineseNumeral {
    /// `一`, `十一`, `二十`, `一百零五`; nil unless the number is 1 to 9999.
    package static func text(_ number: Int) -> String? {
        guard (1...9999).contains(number) else { return nil }
        let text = grouped(number, digits: digits, units: ["千", "百", "十", ""])
        // 11 is 十一, but 111 is 一百一十一.
        return text.hasPrefix("一十") ? String(text.dropFirst()) : text
    }

    private static let digits = Array("零一二三四五六七八九")

    /// Four digits with their places, a gap within them said as one 零.
    ///
    /// - Parameter number: 1 to 9999.
    static func grouped(_ number: Int, digits: [Character], units: [String]) -> String {
        var result = ""
        var zeroIsPending = false
        for (divisor, unit) in zip([1000, 100, 10, 1], units) {
            let digit = number / divisor % 10
            guard digit > 0 else {
                zeroIsPending = !result.isEmpty
                continue
            }
            if zeroIsPending { result.append(digits[0]) }
            zeroIsPending = false
            result.append(digits[digit])
            result += unit
        }
        return result
    }

    /// The characters that numerals are written with.
    package static let characters: Set<Character> = Set("一二三四五六七八九十百千零〇")
}
