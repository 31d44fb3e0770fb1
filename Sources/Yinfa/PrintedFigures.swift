import Quantities

/// The figures of a finding as a form prints them, for a return that holds no more than that.
struct PrintedFigures: Sendable {
    /// Those that units are printed with.
    var decimals: [Unit: Int] = [:]

    /// The text with every amount rounded as it is printed: `168.001817万元` is `168万元`.
    func text(_ figures: String) -> String {
        var (result, rest) = ("", Substring(figures))
        while let first = rest.first {
            let digits = rest.prefix { $0 == "." || $0.isASCII && $0.isNumber }
            if digits.isEmpty {
                result.append(first)
                rest = rest.dropFirst()
            } else {
                rest = rest.dropFirst(digits.count)
                result += rounded(String(digits), before: rest)
            }
        }
        return result
    }

    private func rounded(_ digits: String, before rest: Substring) -> String {
        let units = decimals.filter { rest.hasPrefix($0.key.rawValue) }
        guard let (unit, places) = units.max(by: { $0.key.rawValue.count < $1.key.rawValue.count }),
            let amount = unit.baseAmount(digits)
        else { return digits }
        return DecimalText.trimmed(amount, per: unit.baseUnits, decimals: places)
    }
}
