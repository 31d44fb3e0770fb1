import Foundation
import Layout

extension PictureFiles {
    /// Reads the pictures that a template names.
    ///
    /// - Parameter folders: where they may be, the first that has one first: the document's, the office's, the pack's.
    /// - Returns: those that are there; layout reports the others where they are named.
    static func read(_ names: Set<String>, in folders: [URL?]) -> PictureFiles {
        var bytes: [String: [UInt8]] = [:]
        for name in names where isInside(name) {
            for folder in folders {
                guard bytes[name] == nil, let file = folder?.appendingPathComponent(name) else { continue }
                if let data = try? Data(contentsOf: file) { bytes[name] = [UInt8](data) }
            }
        }
        return PictureFiles(bytes)
    }

    /// Whether a name stays in the folder: a template reads nothing else of the machine.
    private static func isInside(_ name: String) -> Bool {
        !name.hasPrefix("/") && !name.split(separator: "/").contains("..") && !name.contains("\\")
    }
}
