/// A format that records are kept in, by the ending of a file's name.
package enum FileFormat: String, Hashable, Sendable, CaseIterable {
    case pdf, ofd, xml, json, csv, txt, yaml, gw, png, jpg, xlsx

    /// The format of a name; nil for an ending that is not archived.
    package init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
        let ending = fileName[fileName.index(after: dot)...].lowercased()
        self.init(rawValue: ["yml": "yaml", "jpeg": "jpg"][ending] ?? ending)
    }

    /// How many bytes of a content tell its format.
    static let headLength = 1024

    /// Whether a content begins as the format does.
    ///
    /// - Parameter head: the content's first `headLength` bytes, or all that there are.
    func fits(head: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .pdf: head.starts(with: Array("%PDF-".utf8))
        case .ofd, .xlsx: head.starts(with: [0x50, 0x4B, 0x03, 0x04])
        case .png: head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        case .jpg: head.starts(with: [0xFF, 0xD8, 0xFF])
        case .xml: Self.withoutMark(head).starts(with: Array("<?xml".utf8))
        case .json: Self.withoutMark(head).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }.map { "{[".utf8.contains($0) } ?? false
        case .csv, .txt, .yaml, .gw: !head.contains(0)
        }
    }

    private static func withoutMark(_ head: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    }

    /// Whether a content is a program, whatever its name says: ELF, Windows, or a script.
    static func isProgram(head: ArraySlice<UInt8>) -> Bool {
        head.starts(with: [0x7F, 0x45, 0x4C, 0x46]) || head.starts(with: Array("MZ".utf8)) || head.starts(with: Array("#!".utf8))
    }
}

extension FileFormat {
    /// What metadata call a file's format: its ending in capitals, and of a PDF that claims so the part and level of PDF/A.
    func description(of content: [UInt8]) -> String {
        guard self == .pdf, let part = Self.value("pdfaid:part", in: content), let level = Self.value("pdfaid:conformance", in: content)
        else { return rawValue.uppercased() }
        let claim = "PDF/A-\(part)\(level.lowercased())"
        return mayBeDescribed(as: claim) ? claim : rawValue.uppercased()
    }

    /// Whether metadata may call a file of this format so.
    func mayBeDescribed(as text: String) -> Bool {
        text == rawValue.uppercased() || self == .pdf && text.wholeMatch(of: /PDF\/A-[1-4][abefu]?/) != nil
    }

    /// A short element of the metadata that a PDF/A keeps unpacked (ISO 19005-3 §6.6.4).
    private static func value(_ element: String, in content: [UInt8]) -> String? {
        let tag = Array("<\(element)>".utf8)
        var index = content.startIndex
        while let start = content[index...].firstIndex(of: tag[0]) {
            if content[start...].starts(with: tag) {
                let text = content[(start + tag.count)...].prefix(2).prefix { $0 != UInt8(ascii: "<") }
                return String(validating: text, as: UTF8.self)
            }
            index = start + 1
        }
        return nil
    }
}
