/// Numbers that were left out, as below one that was written by hand.
enum UnusedNumbers {
    /// The runs of numbers from 1 that are not used, below one.
    static func ranges(used: Set<Int>, below end: Int) -> [ClosedRange<Int>] {
        var (ranges, next) = ([ClosedRange<Int>](), 1)
        for serial in used.union([end]).sorted() where serial <= end {
            if next < serial { ranges.append(next...(serial - 1)) }
            next = serial + 1
        }
        return ranges
    }

    /// 凤治欠办〔2020〕3号, or 凤治欠办〔2020〕3—8号 for several.
    static func words(_ number: DocumentNumber, _ range: ClosedRange<Int>) -> String {
        let serials = range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)—\(range.upperBound)"
        return "\(number.code)〔\(number.year)〕\(serials)号"
    }
}
