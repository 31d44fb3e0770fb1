/// Writes zip archives byte by byte, right ones and wrong ones (APPNOTE.TXT 6.3, entries stored).
package struct ZipBuilder {
    /// An entry and how it may lie.
    package struct Entry {
        package var name: String
        package var bytes: [UInt8]
        /// What the headers say of the size, if they lie.
        package var declaredSize: Int?
        package var isEncrypted = false
        /// What is added to the checksum.
        package var checksumError: UInt32 = 0
    }

    package var entries: [Entry] = []

    package init(_ parts: [(String, String)] = []) {
        entries = parts.map { Entry(name: $0.0, bytes: Array($0.1.utf8)) }
    }

    package var archive: [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = bytes.count
            let common = Self.common(entry)
            bytes +=
                [0x50, 0x4B, 0x03, 0x04] + common + Self.u16(entry.name.utf8.count) + Self.u16(0)
            bytes += Array(entry.name.utf8) + entry.bytes
            directory +=
                [0x50, 0x4B, 0x01, 0x02] + Self.u16(20) + common + Self.u16(entry.name.utf8.count)
            directory +=
                [UInt8](repeating: 0, count: 12) + Self.u32(offset) + Array(entry.name.utf8)
        }
        let end =
            [0x50, 0x4B, 0x05, 0x06] + Self.u16(0) + Self.u16(0) + Self.u16(entries.count)
            + Self.u16(entries.count)
        return bytes + directory + end + Self.u32(directory.count) + Self.u32(bytes.count)
            + Self.u16(0)
    }

    /// From the version needed to the size.
    private static func common(_ entry: Entry) -> [UInt8] {
        let size = entry.declaredSize ?? entry.bytes.count
        let flags = (entry.isEncrypted ? 1 : 0) | 0x800
        return u16(20) + u16(flags) + u16(0) + u16(0) + u16(0x21)
            + u32(Int(crc(entry.bytes) &+ entry.checksumError))
            + u32(entry.bytes.count) + u32(size)
    }

    private static func u16(_ value: Int) -> [UInt8] {
        [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)]
    }
    private static func u32(_ value: Int) -> [UInt8] {
        u16(value & 0xFFFF) + u16(value >> 16 & 0xFFFF)
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
    }

    package static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
    }
}
