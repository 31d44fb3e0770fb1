import Diagnostics
import Foundation

extension Pack {
    /// The pack of an office: a folder of the resources' templates, or a path from the office's folder.
    ///
    /// - Throws: `FIL0104` when there is none.
    static func find(of office: Office, in resources: Resources) throws(StageFailure) -> Pack {
        let candidates = [
            resources.templates.appendingPathComponent(office.packName),
            office.folder.appendingPathComponent(office.packName),
        ]
        for candidate in candidates {
            let fields = candidate.appendingPathComponent("fields.yaml").path
            if FileManager.default.fileExists(atPath: fields) {
                return Pack(folder: candidate, shownAs: candidate.relativeToCurrentFolder)
            }
        }
        let known = (try? FileManager.default.contentsOfDirectory(atPath: resources.templates.path)) ?? []
        throw StageFailure(
            .packMissing(
                office.packName, known: known.filter { !$0.contains(".") }.sorted(), at: office.packPlace))
    }
}
