import Quantities

extension Unit {
    /// A plain decimal in this unit as base units; nil when it is finer than one of them, or too long to be true.
    func baseAmount(_ digits: String) -> Int? {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = parts.first, let whole = Int(first) else { return nil }
        let (product, isTooLarge) = whole.multipliedReportingOverflow(by: baseUnits)
        guard !isTooLarge, product < Int.max / 2 else { return nil }
        var amount = product
        var step = baseUnits
        for digit in parts.dropFirst().first ?? "" {
            guard let value = digit.wholeNumberValue else { return nil }
            guard value == 0 || step >= 10 && step % 10 == 0 else { return nil }
            step /= 10
            amount += value * step
        }
        return amount
    }
}
