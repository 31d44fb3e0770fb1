/// A manifest of a bag (RFC 8493 §2.1.3): the digest and the path of each file, in the order of the paths.
struct BagManifest: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        var digest: ContentDigest
        /// Below the bag.
        var path: String
    }

    private(set) var lines: [Line]

    init(_ lines: [Line]) {
        self.lines = lines.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Reads a manifest; nil if a line is none, or a path is there twice or leads out of the bag.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), text.isEmpty || text.utf8.last == UInt8(ascii: "\n") else { return nil }
        lines = []
        var paths: Set<String> = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let digest = ContentDigest(hexBytes: line.prefix(64)), line.dropFirst(64).starts(with: "  ".utf8),
                let path = Self.decoded(Substring(line.dropFirst(66))), Self.staysInside(path), paths.insert(path).inserted
            else { return nil }
            lines.append(Line(digest: digest, path: path))
        }
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            bytes += line.digest.hexBytes
            bytes += "  \(Self.encoded(line.path))\n".utf8
        }
        return bytes
    }

    var paths: Set<String> { Set(lines.map(\.path)) }

    /// Percent-encodes what would end a line, and the sign itself; nothing else (RFC 8493 §2.1.3).
    static func encoded(_ path: String) -> String {
        var text = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "%": text += "%25"
            case "\r": text += "%0D"
            case "\n": text += "%0A"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    static func decoded(_ text: Substring) -> String? {
        var parts = text.split(separator: "%", omittingEmptySubsequences: false)
        var path = String(parts.removeFirst())
        for part in parts {
            guard let character = ["25": "%", "0D": "\r", "0A": "\n"][part.prefix(2).uppercased()] else { return nil }
            path += character + part.dropFirst(2)
        }
        return path
    }

    private static func staysInside(_ path: String) -> Bool {
        !path.unicodeScalars.contains("\0")
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !["", ".", ".."].contains($0) }
    }
}
