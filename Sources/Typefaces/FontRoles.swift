package import Composition
package import DisplayList
import Foundation

/// Which font files play each role.
///
/// Invariant: every role has a chain, every chain a `han` file, and every file
/// existed when the value was made. Whether a file is a font shows on its first use.
package struct FontRoles: Hashable, Sendable {
    /// The files of a role; in each list the first that has a character sets it.
    package struct Chain: Hashable, Sendable {
        /// For Han characters, Chinese marks and everything else. Never empty.
        package internal(set) var han: [FontFile]
        /// For Western letters, digits and ASCII marks; the `han` files follow it.
        package internal(set) var latin: [FontFile]
    }

    private(set) var chains: [FontRole: Chain]
    /// Where a writer finds each face that shaped text may name.
    package private(set) var faceFiles: [FaceID: FaceFile]

    package subscript(role: FontRole) -> Chain {
        guard let chain = chains[role] else { preconditionFailure("every font role has a chain") }
        return chain
    }

    init(_ chains: [FontRole: Chain]) {
        self.chains = chains
        self.faceFiles = [:]
        nameFaces()
    }

    /// Every file once, in the order of roles and chains.
    package var files: [FontFile] {
        var seen = Set<FaceID>()
        return FontRole.allCases
            .flatMap { self[$0].han + self[$0].latin }
            .filter { seen.insert($0.id).inserted }
    }

    /// Gives each file a name of its own: two files called alike become `NAME` and `NAME~2`.
    private mutating func nameFaces() {
        var names: [FileKey: FaceID] = [:]
        func name(_ file: inout FontFile) {
            let key = FileKey(path: file.path, index: file.index)
            if names[key] == nil {
                names[key] = unusedName(like: file.id)
                faceFiles[names[key, default: file.id]] = Self.faceFile(file)
            }
            file.id = names[key, default: file.id]
        }
        for role in FontRole.allCases {
            guard var chain = chains[role] else { continue }
            for index in chain.han.indices { name(&chain.han[index]) }
            for index in chain.latin.indices { name(&chain.latin[index]) }
            chains[role] = chain
        }
    }

    private struct FileKey: Hashable {
        var path: String
        var index: Int
    }

    private func unusedName(like id: FaceID) -> FaceID {
        guard faceFiles[id] != nil else { return id }
        var number = 2
        while faceFiles[FaceID(name: "\(id.name)~\(number)")] != nil { number += 1 }
        return FaceID(name: "\(id.name)~\(number)")
    }

    /// Set-up puts twins into a folder `twins` beside the files; a collection has none.
    private static func faceFile(_ file: FontFile) -> FaceFile {
        let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
        let twin = (parts.dropLast() + ["twins"] + parts.suffix(1)).joined(separator: "/")
        let hasTwin = file.index == 0 && FileManager.default.isReadableFile(atPath: twin)
        return FaceFile(path: file.path, index: file.index, drawingTwin: hasTwin ? twin : nil)
    }
}
