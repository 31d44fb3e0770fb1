/// Whole numbers in Chinese characters, as headings and ordinals use them.
package enum ChineseNumeral {
    /// `一`, `十一`, `二十`, `一百零五`; nil unless the number is 1 to 9999.
    package static func text(_ number: Int) -> String? {
        guard (1...9999).contains(number) else { return nil }
        var result = ""
        var zeroIsPending = false
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / unit % 10
            if digit == 0 {
                zeroIsPending = !result.isEmpty
                continue
            }
            if zeroIsPending { result += "零" }
            zeroIsPending = false
            // 11 is 十一, but 111 is 一百一十一.
            let dropsOne = digit == 1 && unit == 10 && result.isEmpty
            result += (dropsOne ? "" : digits[digit]) + name
        }
        return result
    }

    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// The characters that numerals are written with.
    package static let characters: Set<Character> = Set("一二三四五六七八九十百千零〇")
}
