import Foundation
import TestSupport

/// The objects of a PDF as `qpdf --json` shows them.
struct PDFStructure {
    let folder: TemporaryFolder
    let path: String
    private let objects: [String: Any]

    struct Unreadable: Error {}

    init(_ bytes: [UInt8]) throws {
        folder = try TemporaryFolder()
        path = try folder.write(bytes, as: "file.pdf")
        let json = try Shell.run([
            "qpdf", "--json", "--json-key=qpdf", "--json-stream-data=inline", "--decode-level=all", path,
        ])
        let root = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
        guard let parts = root?["qpdf"] as? [[String: Any]], parts.count == 2 else { throw Unreadable() }
        objects = parts[1]
    }

    typealias Dictionary = [String: Any]

    /// A value with references followed, as a dictionary; a stream gives its dictionary.
    func dictionary(_ value: Any?) -> Dictionary {
        let object = resolved(value)
        if let stream = object as? Dictionary, let dictionary = stream["dict"] as? Dictionary { return dictionary }
        return object as? Dictionary ?? [:]
    }

    /// The unpacked bytes of a stream.
    func bytes(_ value: Any?) -> [UInt8] {
        let text = (resolved(value) as? Dictionary)?["data"] as? String
        return text.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) } ?? []
    }

    private func resolved(_ value: Any?) -> Any? {
        guard let reference = value as? String, let object = objects["obj:\(reference)"] as? Dictionary else {
            return value
        }
        return object["value"] ?? object["stream"]
    }

    var trailer: Dictionary { dictionary((objects["trailer"] as? Dictionary)?["value"]) }
    var catalog: Dictionary { dictionary(trailer["/Root"]) }
    var information: Dictionary { dictionary(trailer["/Info"]) }

    /// The pages of a flat page tree.
    var pages: [Dictionary] {
        let kids = dictionary(catalog["/Pages"])["/Kids"] as? [Any] ?? []
        return kids.map { dictionary($0) }
    }

    /// Every dictionary of the file, streams' too.
    var all: [Dictionary] { objects.keys.sorted().map { dictionary($0.hasPrefix("obj:") ? String($0.dropFirst(4)) : nil) } }

    /// A text string without the mark of its encoding.
    func text(_ key: String, in dictionary: Dictionary) -> String? {
        guard let text = dictionary[key] as? String else { return nil }
        return text.hasPrefix("u:") ? String(text.dropFirst(2)) : text
    }
}
