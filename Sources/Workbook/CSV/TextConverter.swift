import Glibc

/// Sole owner of one of the system's converters (iconv) from another encoding to UTF-8.
@safe struct TextConverter: ~Copyable {
    private let converter: iconv_t
    /// In bytes.
    private static let blockSize = 1 << 16

    /// Nil when the system lacks the converter.
    init?(from encoding: TextEncoding) {
        guard let converter = unsafe iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: converter) != -1 else {
            return nil
        }
        unsafe self.converter = converter
    }

    deinit { unsafe _ = iconv_close(converter) }

    /// What came of a conversion.
    struct Result {
        /// In UTF-8, up to the first sequence that is none of the encoding.
        var text: [UInt8] = []
        /// Where that sequence begins; nil when there was none.
        var firstBad: Int?
    }

    /// Converts bytes from an offset on, strictly: nothing is left out and nothing is put in its place.
    consuming func convert(_ bytes: [UInt8], from start: Int) -> Result {
        var result = Result()
        var input = bytes
        let count = input.count
        unsafe input.withUnsafeMutableBytes { source in
            guard let base = source.baseAddress else { return }
            var next: UnsafeMutablePointer<CChar>? = unsafe base.assumingMemoryBound(to: CChar.self) + start
            var left = count - start
            while left > 0, result.firstBad == nil {
                let before = left
                let isFull = unsafe convertBlock(&next, &left, into: &result.text)
                // Nothing taken and no lack of room: the sequence is bad, or cut off at the end.
                if !isFull, left > 0 { result.firstBad = count - left }
                if isFull, before == left { result.firstBad = count - left }
            }
        }
        return result
    }

    /// Converts up to one block.
    ///
    /// - Returns: whether it stopped because the block was full.
    private borrowing func convertBlock(
        _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, into text: inout [UInt8]
    ) -> Bool {
        var isFull = false
        let block = unsafe [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, count in
            var output = unsafe UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            var room = Self.blockSize
            let status = unsafe iconv(converter, &next, &left, &output, &room)
            isFull = status == -1 && errno == E2BIG
            count = Self.blockSize - room
        }
        text += block
        return isFull
    }
}
