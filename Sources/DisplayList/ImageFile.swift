/// A picture as its file has it, PNG or JPEG, with the size that its header gives; of a JPEG only what makes its pixels.
package struct ImageFile: Hashable, Sendable {
    package let format: Format
    package let bytes: [UInt8]
    /// In pixels, as the file stores them.
    package let width: Int
    package let height: Int

    package enum Format: String, Hashable, Sendable {
        case png, jpeg
    }

    /// Why a file is no picture that can be set.
    package enum Fault: Error, Hashable {
        /// Neither PNG nor JPEG.
        case unknownFormat
        /// It ends too early, or is not what its header says.
        case damaged
        /// A JPEG for the printing press, or of another kind that readers of PDF do not share.
        case unsupported
        /// More pixels than `mostPixels`.
        case tooLarge(width: Int, height: Int)
    }

    /// A page at 600 dots to the inch has fewer.
    package static let mostPixels = 40_000_000

    /// Reads the header and finds the end; the pixels are not decoded.
    package init(_ bytes: [UInt8]) throws(Fault) {
        let size: (width: Int, height: Int)
        if bytes.starts(with: PNGHeader.signature) {
            format = .png
            size = try PNGHeader.size(bytes)
        } else if bytes.starts(with: [0xFF, 0xD8]) {
            format = .jpeg
            size = try JPEGHeader.size(bytes)
        } else {
            throw .unknownFormat
        }
        guard size.width > 0, size.height > 0 else { throw .damaged }
        guard size.width <= 65_500, size.height <= 65_500, size.width * size.height <= Self.mostPixels else {
            throw .tooLarge(width: size.width, height: size.height)
        }
        // A PNG is embedded as its pixels, without what else is in its file.
        self.bytes = format == .jpeg ? try CleanJPEG.bytes(bytes) : bytes
        width = size.width
        height = size.height
    }

    /// 64 bits that tell files apart in a dump (FNV-1a).
    package var fingerprint: UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Big-endian, as both formats write numbers.
    static func number(_ bytes: [UInt8], at offset: Int, count: Int) -> Int? {
        guard offset >= 0, offset + count <= bytes.count else { return nil }
        return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }
}

/// PNG (ISO/IEC 15948): a signature and chunks, the first IHDR, the last IEND.
enum PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func size(_ bytes: [UInt8]) throws(ImageFile.Fault) -> (width: Int, height: Int) {
        guard name(bytes, at: 8) == "IHDR", let width = ImageFile.number(bytes, at: 16, count: 4),
            let height = ImageFile.number(bytes, at: 20, count: 4)
        else { throw .damaged }
        var offset = 8
        while let length = ImageFile.number(bytes, at: offset, count: 4), offset + 12 + length <= bytes.count {
            if name(bytes, at: offset) == "IEND" { return (width, height) }
            offset += 12 + length
        }
        throw .damaged
    }

    /// A chunk's type, after its length.
    private static func name(_ bytes: [UInt8], at offset: Int) -> String? {
        guard offset + 8 <= bytes.count else { return nil }
        return String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
    }
}

/// JPEG (ISO/IEC 10918-1): segments from SOI; a frame header gives the size; EOI ends it.
enum JPEGHeader {
    static func size(_ bytes: [UInt8]) throws(ImageFile.Fault) -> (width: Int, height: Int) {
        var offset = 2
        while let marker = ImageFile.number(bytes, at: offset, count: 2), marker >> 8 == 0xFF {
            let kind = marker & 0xFF
            // Fill bytes and markers without a segment.
            if kind == 0xFF {
                offset += 1
                continue
            }
            if kind == 0x01 || (0xD0...0xD7).contains(kind) {
                offset += 2
                continue
            }
            guard let length = ImageFile.number(bytes, at: offset + 2, count: 2), length >= 2 else { break }
            if isFrame(kind) { return try frame(bytes, at: offset + 4, kind: kind) }
            if kind == 0xDA || kind == 0xD9 { break }
            offset += 2 + length
        }
        throw .damaged
    }

    private static func isFrame(_ kind: Int) -> Bool {
        (0xC0...0xCF).contains(kind) && ![0xC4, 0xC8, 0xCC].contains(kind)
    }

    /// Baseline, extended and progressive frames of grey or three colours (ISO 32000-1 §7.4.8).
    private static func frame(
        _ bytes: [UInt8], at offset: Int, kind: Int
    ) throws(ImageFile.Fault) -> (width: Int, height: Int) {
        guard let precision = ImageFile.number(bytes, at: offset, count: 1),
            let height = ImageFile.number(bytes, at: offset + 1, count: 2),
            let width = ImageFile.number(bytes, at: offset + 3, count: 2),
            let components = ImageFile.number(bytes, at: offset + 5, count: 1), endsWhole(bytes)
        else { throw .damaged }
        guard kind <= 0xC2, precision == 8, components == 1 || components == 3 else { throw .unsupported }
        return (width, height)
    }

    /// Whether EOI stands near the end: some cameras add a few bytes after it.
    private static func endsWhole(_ bytes: [UInt8]) -> Bool {
        let tail = Array(bytes.suffix(4_096))
        return zip(tail, tail.dropFirst()).contains { $0 == 0xFF && $1 == 0xD9 }
    }
}
