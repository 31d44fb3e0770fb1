import Quantities

/// The texts of a bag's own tag files.
enum BagInfo {
    /// `bagit.txt` (RFC 8493 §2.1.1).
    static let declaration = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)

    /// `bag-info.txt` (RFC 8493 §2.2.2).
    static func bytes(
        metadata: RecordMetadata, number: RecordNumber, date: CivilDate, payload: Oxum
    ) -> [UInt8] {
        let fields = [
            ("Source-Organization", metadata.organ), ("External-Identifier", number.description),
            ("External-Description", metadata.title), ("Bagging-Date", date.iso), ("Payload-Oxum", payload.text),
            ("Bag-Software-Agent", metadata.software),
        ]
        return Array(fields.map { "\($0): \(NormalText.composed($1))\n" }.joined().utf8)
    }

    /// The value of a field; nil if it is not there just once.
    static func value(of name: String, in bytes: [UInt8]) -> String? {
        let prefix = Array("\(name): ".utf8)
        let found = bytes.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: prefix) }
        guard found.count == 1 else { return nil }
        return String(validating: found[0].dropFirst(prefix.count), as: UTF8.self)
    }

    /// How much a bag holds: bytes and files.
    struct Oxum: Hashable, Sendable {
        var bytes: Int
        var files: Int

        var text: String { "\(bytes).\(files)" }
    }
}
