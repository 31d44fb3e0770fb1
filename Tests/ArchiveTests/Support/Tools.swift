import Foundation
import TestSupport

/// Programs of others that judge an archive.
enum Tools {
    struct Missing: Error, CustomStringConvertible {
        var description: String
    }

    /// A script of `Tests/ArchiveTests/Tools`.
    static func script(_ name: String) -> String { Repository.path("Tests/ArchiveTests/Tools/" + name) }

    /// The Python that knows `bagit.py`.
    static func bagitPython() throws -> String {
        let path = Repository.path(".build-bagit/bin/python3")
        guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing(description: "bagit.py is not there: run make bagit") }
        return path
    }

    /// `archive-tool`, which was built with the tests.
    static func archiveTool() throws -> String {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for folder in [own, Repository.root.appendingPathComponent(".build/debug")] {
            let path = folder.appendingPathComponent("ArchiveTool").path
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        throw Missing(description: "ArchiveTool is not beside the tests: run swift build --build-tests")
    }
}
