package import Foundation

/// Where the repository is, found from this file's own place.
package enum Repository {
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The path of a file of the repository.
    package static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    /// The bytes of a file of the repository.
    package static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appendingPathComponent(name)))
    }

    /// The text of a file of the repository.
    package static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }
}

/// The fonts that `make fonts` sets up; tests on real faces need them.
package enum TestFonts {
    /// The fonts are not there.
    package struct Missing: Error, CustomStringConvertible {
        package var description: String { "fonts/built is not there: run make fonts" }
    }

    /// The table of roles and the folder that its paths start at.
    package static func paths() throws -> (roles: String, folder: String) {
        let folder = Repository.path("fonts/built")
        guard FileManager.default.fileExists(atPath: folder + "/FandolFang-Regular.otf") else {
            throw Missing()
        }
        return (Repository.path("fonts/roles.yaml"), folder)
    }
}
