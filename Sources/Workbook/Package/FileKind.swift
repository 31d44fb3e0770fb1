import Diagnostics

/// What a file is by its content, whatever its name says.
package enum FileKind: Hashable, Sendable {
    /// A zip archive, as workbooks (.xlsx) are.
    case zip
    /// The workbook of Excel 97 to 2003 (.xls).
    case oldWorkbook
    /// A workbook with a password, in the container of old workbooks.
    case encrypted
    case html
    /// The XML workbook of Excel 2003.
    case xml
    case pdf
    /// Text, as CSV is, or anything else.
    case text
    case empty

    package init(of bytes: [UInt8]) {
        let start = bytes.prefix(1024)
        if bytes.isEmpty {
            self = .empty
        } else if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = Self.holdsPackage(bytes) ? .encrypted : .oldWorkbook
        } else if bytes[0] == 0x09, bytes.count > 3, [0x00, 0x02, 0x04, 0x08].contains(bytes[1]) {
            // BIFF records without a container, as Excel 2 to 4 wrote them.
            self = .oldWorkbook
        } else {
            self = Self.textKind(String(decoding: start, as: UTF8.self))
        }
    }

    private static func textKind(_ start: String) -> FileKind {
        let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.lowercased()
        if text.hasPrefix("%pdf") { return .pdf }
        if text.hasPrefix("<?xml") { return text.contains("<html") ? .html : .xml }
        return ["<!doctype html", "<html", "<head", "<meta", "<table", "<body", "<style"]
            .contains { text.hasPrefix($0) } ? .html : .text
    }

    /// Whether the container's directory names an encrypted package (MS-OFFCRYPTO §2.3.4.4).
    private static func holdsPackage(_ bytes: [UInt8]) -> Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
        // Directory entries are 128 bytes and stand at multiples of that.
        let last = bytes.count - name.count
        return stride(from: 512, through: max(last, 0), by: 128).contains { start in
            start <= last && bytes[start..<start + name.count].elementsEqual(name)
        }
    }
}
