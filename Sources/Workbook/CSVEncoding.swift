/// Finds out whether bytes are UTF-8, and what they are if not.
enum CSVEncoding {
    /// Why bytes are no UTF-8 text.
    enum Fault: Hashable, Sendable {
        /// UTF-16, as "Unicode text" of a spreadsheet.
        case utf16
        /// A workbook or another compressed file under the name of a text.
        case workbook
        /// Not UTF-8 from this row on.
        case invalid(row: Int, looksLikeGB18030: Bool)
    }

    static func fault(of bytes: [UInt8]) -> Fault? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return .workbook
        }
        // UTF-16 without a mark: every other byte of its ASCII characters is zero.
        if bytes.prefix(64).contains(0) { return .utf16 }
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            let start = error.byteOffsets.lowerBound
            let row = bytes[..<start].count { $0 == .lineFeed } + 1
            return .invalid(row: row, looksLikeGB18030: looksLikeGB18030(bytes[start...]))
        }
    }

    /// Whether the first high bytes come in pairs, as GB 18030 writes Han characters.
    private static func looksLikeGB18030(_ bytes: ArraySlice<UInt8>) -> Bool {
        var (pairs, others) = (0, 0)
        var index = bytes.startIndex
        while index < bytes.endIndex, pairs + others < 64 {
            defer { index += 1 }
            guard bytes[index] >= 0x80 else { continue }
            let isLead = (0x81...0xFE).contains(bytes[index])
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
            if isLead, (0x40...0xFE).contains(next), next != 0x7F {
                pairs += 1
                index += 1
            } else {
                others += 1
            }
        }
        return pairs > 0 && others * 8 <= pairs
    }
}
