public import Diagnostics
public import Foundation

/// Notices when something that an office's documents are made of is saved.
///
/// It looks at names, sizes and times of the files of office and pack. A file that an editor writes in two
/// steps is noticed twice, which costs a rebuild and nothing else.
public struct OfficeWatch: Sendable {
    private let folders: [URL]
    /// Written by the program itself.
    private let output: String
    private var last: [String: Stamp] = [:]

    private struct Stamp: Hashable {
        var size: Int
        var time: Date
    }

    /// - Parameters:
    ///   - output: the folder that documents are written to, which does not count.
    /// - Throws: `FIL0104` where the office's pack is missing.
    public init(_ office: Office, output: URL, resources: Resources) throws(StageFailure) {
        folders = [office.folder, try Pack.find(of: office, in: resources).folder]
        self.output = output.standardizedFileURL.path
        last = stamps()
    }

    /// Whether anything was saved, made or deleted since the call before.
    public mutating func hasChanged() -> Bool {
        let now = stamps()
        defer { last = now }
        return now != last
    }

    /// Endings of what documents are made of: whatever else lies in the folders, such as what the program prints when that goes into a
    /// file there, is read by nobody.
    private static let endings: Set<String> = ["yaml", "gw", "csv", "xlsx", "json", "png", "jpg", "jpeg", "ttf", "otf", "ttc"]

    private func stamps() -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey, .contentModificationDateKey]
        for folder in folders {
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys, options: .skipsHiddenFiles)
            while let file = files?.nextObject() as? URL {
                let path = file.standardizedFileURL.path
                if path == output {
                    files?.skipDescendants()
                    continue
                }
                // The stores are written by the program, and follow the ledger.
                guard Self.endings.contains(file.pathExtension.lowercased()), let values = try? file.resourceValues(forKeys: Set(keys)),
                    values.isRegularFile == true
                else { continue }
                stamps[path] = Stamp(size: values.fileSize ?? 0, time: values.contentModificationDate ?? .distantPast)
            }
        }
        return stamps
    }
}
