/// A JPEG without what a camera or a program has written about it: where and when it was taken, with what and by whom,
/// a smaller picture of what was cut off, remarks, and whatever follows the picture's end.
///
/// Nothing is decoded. The segments that the pixels come from stay byte for byte, and of those for applications
/// only the two that say how to read the colours (ISO/IEC 10918-5 JFIF, 10918-6 Adobe), without their small pictures.
/// A colour profile goes too: PDF says itself in which colours it is (ISO 32000-1 §7.4.8), so no reader looks at it.
enum CleanJPEG {
    /// - Throws: `damaged` for segments that cannot be told apart, and where there is no end.
    static func bytes(_ bytes: [UInt8]) throws(ImageFile.Fault) -> [UInt8] {
        var kept: [UInt8] = [0xFF, 0xD8]
        kept.reserveCapacity(bytes.count)
        var segments = Segments()
        var offset = 2
        while let kind = marker(in: bytes, &offset) {
            // A restart or a temporary mark between segments says nothing.
            if kind == 0x01 || (0xD0...0xD7).contains(kind) { continue }
            if kind == 0xD9 { return kept + [0xFF, 0xD9] }
            guard let length = ImageFile.number(bytes, at: offset, count: 2), length >= 2, offset + length <= bytes.count else { break }
            kept += segments.kept(kind, bytes[offset + 2..<offset + length])
            offset += length
            guard kind == 0xDA else { continue }
            let end = endOfScan(in: bytes, from: offset)
            kept += bytes[offset..<end]
            offset = end
        }
        throw .damaged
    }

    /// The next marker's second byte; what stands before it is no part of any segment.
    private static func marker(in bytes: [UInt8], _ offset: inout Int) -> UInt8? {
        while offset + 1 < bytes.count {
            let (first, kind) = (bytes[offset], bytes[offset + 1])
            if first == 0xFF, kind != 0xFF, kind != 0x00 {
                offset += 2
                return kind
            }
            offset += 1
        }
        return nil
    }

    /// Where a scan's coded pixels end: at a marker that is no restart. FF 00 stands for a byte FF.
    private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset + 1 < bytes.count {
            let kind = bytes[offset + 1]
            if bytes[offset] == 0xFF, kind != 0x00, kind != 0xFF, !(0xD0...0xD7).contains(kind) { return offset }
            offset += 1
        }
        return bytes.count
    }
}

/// What is kept of each segment; of those for applications the first of its kind.
private struct Segments {
    private var hasJFIF = false
    private var hasAdobe = false

    /// A segment with its marker and length; empty for one that is left out.
    mutating func kept(_ kind: UInt8, _ content: ArraySlice<UInt8>) -> [UInt8] {
        switch kind {
        case 0xE0 where !hasJFIF && content.count >= 14 && content.starts(with: Array("JFIF\0".utf8)):
            hasJFIF = true
            // Version and density; then a small picture of no pixels.
            return segment(kind, Array(content.prefix(12)) + [0, 0])
        case 0xEE where !hasAdobe && content.count >= 12 && content.starts(with: Array("Adobe".utf8)):
            hasAdobe = true
            return segment(kind, Array(content.prefix(12)))
        // Frames, tables, scans, restart intervals and numbers of lines.
        case 0xC0...0xDF: return segment(kind, Array(content))
        default: return []
        }
    }

    private func segment(_ kind: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, kind, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }
}
