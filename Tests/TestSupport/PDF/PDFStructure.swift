import Foundation

/// The objects of a PDF as `qpdf --json` shows them.
package struct PDFStructure {
    package let folder: TemporaryFolder
    package let path: String
    package let file: [UInt8]
    private let objects: [String: Any]

    package struct Unreadable: Error {}

    package init(_ bytes: [UInt8]) throws {
        file = bytes
        folder = try TemporaryFolder()
        path = try folder.write(bytes, as: "file.pdf")
        let json = try Shell.run([
            "qpdf", "--json", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=all", path,
        ])
        let root = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
        guard let parts = root?["qpdf"] as? [[String: Any]], parts.count == 2 else { throw Unreadable() }
        objects = parts[1]
    }

    package typealias Dictionary = [String: Any]

    /// A value with references followed, as a dictionary; a stream gives its dictionary.
    package func dictionary(_ value: Any?) -> Dictionary {
        let object = resolved(value)
        if let stream = object as? Dictionary, let dictionary = stream["dict"] as? Dictionary { return dictionary }
        return object as? Dictionary ?? [:]
    }

    /// The unpacked bytes of a stream.
    package func bytes(_ value: Any?) -> [UInt8] {
        let text = (resolved(value) as? Dictionary)?["data"] as? String
        return text.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) } ?? []
    }

    /// A value with references followed, as an array; a single value is one of one.
    package func array(_ value: Any?) -> [Any] {
        guard let value = resolved(value) else { return [] }
        return value as? [Any] ?? [value]
    }

    package func resolved(_ value: Any?) -> Any? {
        guard let reference = value as? String, let object = objects["obj:\(reference)"] as? Dictionary else {
            return value
        }
        return object["value"] ?? object["stream"]
    }

    package var trailer: Dictionary { dictionary((objects["trailer"] as? Dictionary)?["value"]) }
    package var catalog: Dictionary { dictionary(trailer["/Root"]) }
    package var information: Dictionary { dictionary(trailer["/Info"]) }

    /// The references of the pages of a flat page tree.
    package var pageReferences: [String] {
        (dictionary(catalog["/Pages"])["/Kids"] as? [Any] ?? []).compactMap { $0 as? String }
    }

    /// The pages of a flat page tree.
    package var pages: [Dictionary] { pageReferences.map { dictionary($0) } }

    /// Every dictionary of the file, streams' too.
    package var all: [Dictionary] { references.map { dictionary($0) } }

    /// The references of all objects.
    package var references: [String] {
        objects.keys.filter { $0.hasPrefix("obj:") }.map { String($0.dropFirst(4)) }.sorted()
    }

    /// A text string without the mark of its encoding.
    package func text(_ key: String, in dictionary: Dictionary) -> String? {
        guard let text = dictionary[key] as? String else { return nil }
        return text.hasPrefix("u:") ? String(text.dropFirst(2)) : text
    }

    /// The XMP packet.
    package var xmp: String { String(decoding: bytes(catalog["/Metadata"]), as: UTF8.self) }
}
