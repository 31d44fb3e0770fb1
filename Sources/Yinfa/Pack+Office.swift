import Diagnostics
import Foundation

extension Pack {
    /// A pack by its folder, or by its name among the resources' templates; nil where there is none.
    static func named(_ name: String, in resources: Resources) -> Pack? {
        let candidates = [URL(fileURLWithPath: name), resources.templates.appendingPathComponent(name)]
        return candidates.first(where: isPack).map { Pack(folder: $0, shownAs: $0.relativeToCurrentFolder) }
    }

    private static func isPack(_ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("fields.yaml").path)
    }

    /// The pack of an office: a folder of the resources' templates, or a path from the office's folder.
    ///
    /// - Throws: `FIL0104` when there is none.
    static func find(of office: Office, in resources: Resources) throws(StageFailure) -> Pack {
        let candidates = [
            resources.templates.appendingPathComponent(office.packName),
            URL(fileURLWithPath: office.packName, relativeTo: office.folder),
        ]
        for candidate in candidates {
            if isPack(candidate) { return Pack(folder: candidate, shownAs: candidate.relativeToCurrentFolder) }
        }
        throw StageFailure(.packMissing(office.packName, known: names(in: resources), at: office.packPlace))
    }
}

extension Pack {
    /// The packs of the resources, by name.
    static func names(in resources: Resources) -> [String] {
        let known = (try? FileManager.default.contentsOfDirectory(atPath: resources.templates.path)) ?? []
        return known.filter { !$0.contains(".") }.sorted()
    }
}
