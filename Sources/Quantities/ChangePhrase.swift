/// How a figure stands to the one it is compared with, in words: 同比增长12.3%, 环比持平,
/// 上年同期为0, 同比提高1.2个百分点.
package struct ChangePhrase: Hashable, Sendable {
    /// What is compared with.
    package enum Basis: String, Hashable, Sendable, CaseIterable {
        /// The same time of the year before.
        case yearOnYear = "同比"
        /// The period just before.
        case periodOnPeriod = "环比"

        /// What has no figure or the figure 0.
        fileprivate var base: String { self == .yearOnYear ? "上年同期" : "上期" }
    }

    /// Which way a figure went; a rate of nothing has no way.
    private enum Direction: Hashable {
        case rise, fall, flat
        /// The change is less than what the decimals show.
        case nearlyFlat
        case noBase
    }

    private let direction: Direction
    /// `12.3%`, `1.2个百分点`; empty where there is none.
    private let size: String
    private let isRate: Bool
    /// What is said where there is nothing to compare with.
    private let missing: String

    /// The change of an amount, in percent of the base.
    ///
    /// - Parameter decimals: 0 to `Rate.mostDecimals`; trailing zeros are dropped.
    /// - Returns: nil for amounts below 0, of which there are no percentages.
    package init?(_ amount: Int, from base: Int, decimals: Int) {
        guard amount >= 0, base >= 0 else { return nil }
        isRate = false
        missing = "为0"
        guard base > 0 else {
            (direction, size) = (amount == 0 ? .flat : .noBase, "")
            return
        }
        let change = Rate(abs(amount - base), of: base)
        let rounded = change.roundedText(decimals: decimals)
        // What is left of it keeps a fall from being one of 100 %.
        let text = rounded == "100%" && (1..<base).contains(amount) ? change.text(decimals: decimals) : rounded
        (direction, size) = Self.result(amount == base ? 0 : amount > base ? 1 : -1, text, nothing: "0%")
    }

    /// The change of a rate, in percentage points.
    package init(_ rate: Rate, from base: Rate, decimals: Int) {
        isRate = true
        missing = "无可比数据"
        guard let order = rate.compared(to: base) else {
            (direction, size) = (.noBase, "")
            return
        }
        let power = (0..<decimals).reduce(100) { product, _ in product * 10 }
        let points = Self.points(rate, base, power)
        let text = DecimalText.trimmed(points, per: power / 100, decimals: decimals) + "个百分点"
        (direction, size) = Self.result(order, text, nothing: "0个百分点")
    }

    /// How far two rates lie apart, in so many parts of one, half up like every printed figure; what no percentage ever says is
    /// cut off.
    private static func points(_ rate: Rate, _ base: Rate, _ power: Int) -> Int {
        let whole = UInt128(rate.whole) * UInt128(base.whole)
        let (one, other) = (UInt128(rate.part) * UInt128(base.whole), UInt128(base.part) * UInt128(rate.whole))
        let (units, rest) = (max(one, other) - min(one, other)).quotientAndRemainder(dividingBy: whole)
        // What is less than one may take more than 128 bits in these parts.
        let (parts, left) = whole.dividingFullWidth(rest.multipliedFullWidth(by: UInt128(power)))
        let (points, isTooLarge) = Int(clamping: units).multipliedReportingOverflow(by: power)
        return isTooLarge ? .max : Int(clamping: UInt128(points) + parts + (left >= whole - left ? 1 : 0))
    }

    private static func result(_ order: Int, _ text: String, nothing: String) -> (Direction, String) {
        if order == 0 { return (.flat, "") }
        return text == nothing ? (.nearlyFlat, "") : (order > 0 ? .rise : .fall, text)
    }

    /// 增长12.3%; nothing of what it is compared with.
    private var words: String {
        switch direction {
        case .rise: (isRate ? "提高" : "增长") + size
        case .fall: (isRate ? "降低" : "下降") + size
        case .flat: "持平"
        case .nearlyFlat: "基本持平"
        case .noBase: isRate ? missing : "基数为0"
        }
    }

    /// The whole phrase.
    package func text(_ basis: Basis) -> String {
        direction == .noBase ? basis.base + missing : basis.rawValue + words
    }

    /// Several changes in one: 同比分别增长5%和3% where all go one way, each with its own word else.
    ///
    /// - Precondition: there is one at least.
    package static func text(_ changes: [ChangePhrase], _ basis: Basis) -> String {
        guard changes.count > 1 else { return changes[0].text(basis) }
        let directions = Set(changes.map(\.direction))
        if directions == [.rise] || directions == [.fall] {
            let sizes = changes.map(\.size)
            let verb = changes[0].words.dropLast(changes[0].size.count)
            return basis.rawValue + "分别" + verb + sizes.dropLast().joined(separator: "、") + "和" + sizes[sizes.count - 1]
        }
        if directions == [.noBase], Set(changes.map(\.missing)).count == 1 { return basis.base + "均" + changes[0].missing }
        if directions == [.flat] { return basis.rawValue + "均持平" }
        return basis.rawValue + "分别" + changes.map(\.words).joined(separator: "、")
    }
}
