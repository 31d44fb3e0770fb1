/// A finished file that is not on the disk yet.
public struct OutputFile: Hashable, Sendable {
    /// The file's name without a folder, such as `notice.pdf`.
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What a document is rendered to.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
    /// The finished PDF.
    case pdf
    /// A picture of each page at 150 dots to the inch.
    case png
    /// The display list as text, for comparing.
    case dump

    /// The format that a file name's ending asks for; a name that is an ending alone asks for none.
    public init?(fileName: String) {
        let name = fileName.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        self.init(rawValue: name[name.index(after: dot)...].lowercased())
    }
}
