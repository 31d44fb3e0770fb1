public import Diagnostics
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

extension Office {
    /// Makes the folder of a new office, whole or not at all.
    ///
    /// - Parameters:
    ///   - path: a folder that does not exist yet, or is empty.
    ///   - packName: a pack of the resources, or the path of a folder with `fields.yaml`.
    /// - Returns: the files that were made, as they lie in the folder.
    /// - Throws: `USE0107`, `FIL0105`, `FIL0201`, and what is wrong with the pack.
    public static func make(
        at path: String, pack packName: String, resources: Resources
    ) throws(StageFailure) -> [String] {
        guard let pack = Pack.named(packName, in: resources) else {
            throw StageFailure(.unknownPack(packName, known: Pack.names(in: resources)))
        }
        let folder = URL(fileURLWithPath: path)
        let exists = FileManager.default.fileExists(atPath: folder.path)
        // A file of that name has no contents either.
        let isEmpty = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.isEmpty ?? false
        guard !exists || isEmpty else { throw StageFailure(.alreadyThere(path)) }
        let isOwn = pack.folder.standardizedFileURL.deletingLastPathComponent() == resources.templates.standardizedFileURL
        let name = isOwn ? pack.folder.lastPathComponent : pack.folder.path(from: folder)
        let files = try OfficeSkeleton(pack, named: name).files()
        try write(files, to: folder)
        return files.map(\.name) + ["ledger"]
    }

    /// Into a folder beside the new one, which then takes its name.
    private static func write(_ files: [(name: String, text: String)], to folder: URL) throws(StageFailure) {
        let working = folder.deletingLastPathComponent().appendingPathComponent(".\(folder.lastPathComponent)-\(getpid()).tmp")
        defer { try? FileManager.default.removeItem(at: working) }
        for part in ["documents", "ledger"] { try OutputFolder(working.appendingPathComponent(part)).write([]) }
        for (name, text) in files {
            let file = working.appendingPathComponent(name)
            try OutputFolder(file.deletingLastPathComponent()).write(
                [OutputFile(name: file.lastPathComponent, bytes: Array(text.utf8))])
        }
        // An empty folder of that name gives way to it.
        guard rename(working.path, folder.path) == 0 else {
            throw StageFailure(.cannotWrite(folder.path, reason: SystemError.last))
        }
    }
}

extension URL {
    /// The way from a folder to this file, so that both can be moved or sent together.
    fileprivate func path(from folder: URL) -> String {
        let (own, other) = (standardizedFileURL.pathComponents, folder.standardizedFileURL.pathComponents)
        let common = zip(own, other).prefix { $0 == $1 }.count
        // With nothing in common but the root a way of dots tells nobody anything.
        guard common > 1 else { return standardizedFileURL.path }
        return (other.dropFirst(common).map { _ in ".." } + own.dropFirst(common)).joined(separator: "/")
    }
}
