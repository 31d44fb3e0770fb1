import Diagnostics
import Quantities

/// The name of a file of a record, below the bag's `data/`; folders are parted by `/`.
///
/// What it may hold is what every system can store and every checker of bags reads alike: no `%` either, which RFC 8493 §2.1.3
/// has encoded in manifests and `bagit.py` and `sha256sum` do not decode.
struct PayloadName: Hashable, Sendable {
    /// In NFC.
    let text: String

    /// What is wrong with a name.
    enum Fault: Error, Hashable, Sendable {
        case empty, absolute, upward, forbidden(Unicode.Scalar), tooLong, ending, device
    }

    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    init(_ text: String) throws(Fault) {
        let text = NormalText.composed(text)
        if text.isEmpty { throw .empty }
        if text.hasPrefix("/") { throw .absolute }
        for scalar in text.unicodeScalars where PlainText.isForbidden(scalar) || "\\:*?\"<>|%".unicodeScalars.contains(scalar) {
            throw .forbidden(scalar)
        }
        if text.utf8.count > 400 { throw .tooLong }
        for part in text.split(separator: "/", omittingEmptySubsequences: false) { try Self.check(part) }
        self.text = text
    }

    private static func check(_ part: Substring) throws(Fault) {
        if part.isEmpty { throw .empty }
        if part == "." || part == ".." { throw .upward }
        // A character is up to three bytes on the disk, and a name 255.
        if part.utf8.count > 200 { throw .tooLong }
        if part.hasSuffix(".") || part.hasSuffix(" ") || part.hasPrefix(" ") { throw .ending }
        if devices.contains(part.prefix { $0 != "." }.lowercased()) { throw .device }
    }

    /// What names have in common that a system that does not tell A from a takes for one.
    var folded: String { NormalText.composed(text.lowercased()) }

    /// The folders that it stands in, folded.
    var foldersAbove: [String] {
        let parts = folded.split(separator: "/")
        return (1..<max(1, parts.count)).map { parts[..<$0].joined(separator: "/") }
    }
}
