/// Money in capital characters, as orders and receipts write it so that nobody can change it:
/// 12851.05 is 壹万贰仟捌佰伍拾壹元零伍分 (《支付结算办法》附件一《正确填写票据和结算凭证的基本规定》).
package enum CapitalMoney {
    private static let digits = Array("零壹贰叁肆伍陆柒捌玖")
    private static let units = ["仟", "佰", "拾", ""]
    /// Of more than 亿 there are so many 万 of them: 壹万零贰亿.
    private static let groups = [(100_000_000, "亿"), (10_000, "万")]

    /// The amount without 人民币 before it; nil below 0, and from 10^16 yuan on.
    ///
    /// - Parameter fen: 0 to 10^18 − 1.
    package static func text(fen: Int) -> String? {
        guard fen >= 0, fen < 1_000_000_000_000_000_000 else { return nil }
        let (yuan, rest) = (fen / 100, fen % 100)
        let whole = yuan > 0 ? self.whole(yuan) + "元" : ""
        guard rest > 0 else { return (whole.isEmpty ? "零元" : whole) + "整" }
        return whole + fraction(jiao: rest / 10, fen: rest % 10, hasYuan: yuan > 0)
    }

    /// 角 and 分; a 角 of 0 between yuan and fen is said as 零.
    private static func fraction(jiao: Int, fen: Int, hasYuan: Bool) -> String {
        let tenths = jiao > 0 ? "\(digits[jiao])角" : hasYuan ? "零" : ""
        return tenths + (fen > 0 ? "\(digits[fen])分" : "整")
    }

    private static func whole(_ number: Int) -> String {
        for (unit, name) in groups where number >= unit {
            let (high, low) = (number / unit, number % unit)
            // A gap before the next digit is said as one 零, however wide it is.
            let gap = low > 0 && low < unit / 10 ? "零" : ""
            return whole(high) + name + gap + (low > 0 ? whole(low) : "")
        }
        return ChineseNumeral.grouped(number, digits: digits, units: units)
    }
}
