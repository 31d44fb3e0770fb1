public import Diagnostics
import Foundation

extension Office {
    /// How far above a file its office may lie: `documents/2021/notice.yaml`.
    private static let mostFoldersUp = 3

    /// The office that files belong to, which nobody has named: the nearest folder above one of them that has an
    /// `office.yaml`.
    ///
    /// - Parameter files: paths as they were typed; the first that lies in an office decides.
    /// - Returns: nil where none does.
    /// - Throws: as `open`.
    public static func containing(_ files: [String]) throws(StageFailure) -> Office? {
        for file in files {
            var folder = URL(fileURLWithPath: file).standardizedFileURL
            for _ in 0..<mostFoldersUp {
                folder = folder.deletingLastPathComponent()
                if FileManager.default.fileExists(atPath: folder.appendingPathComponent("office.yaml").path) {
                    return try open(folder.relativeToCurrentFolder)
                }
            }
        }
        return nil
    }
}
