extension [UInt8] {
    /// Where a part begins in these bytes, also where two overlap; nowhere if it is empty.
    ///
    /// The last byte is compared first: a third of all Han characters share their first one.
    func starts(of part: [UInt8], within range: Range<Int>) -> [Int] {
        guard let last = part.last, part.count <= range.count else { return [] }
        var starts: [Int] = []
        withUnsafeBufferPointer { text in
            part.withUnsafeBufferPointer { part in
                let rest = part.count - 1
                for start in range.lowerBound..<range.upperBound - rest where text[start + rest] == last {
                    var equal = 0
                    while equal < rest, text[start + equal] == part[equal] { equal += 1 }
                    if equal == rest { starts.append(start) }
                }
            }
        }
        return starts
    }

}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Whether a part stands at a position, which may leave it no room; an empty one stands nowhere.
    func has(_ part: [UInt8], at position: Int) -> Bool {
        guard !part.isEmpty, position + part.count <= endIndex else { return false }
        for index in part.indices where self[position + index] != part[index] { return false }
        return true
    }
}
