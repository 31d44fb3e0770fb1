import Composition
public import Diagnostics
import DisplayList
import Foundation
import Typefaces

/// Which files play each role, and what they lack.
public struct FontCheck: Sendable {
    /// One chain of files, those for Han characters or those for Western ones.
    public struct Chain: Hashable, Sendable {
        /// The role's Chinese name, such as 仿宋.
        public var role: String
        /// `han` or `latin`.
        public var script: String
        public var faces: [Face]
        /// The required characters that no file of the chain has.
        public var lacking: [Character]
    }

    /// A file in a chain.
    public struct Face: Hashable, Sendable {
        public var path: String
        public var fullName: String
        public var characterCount: Int
    }

    public var chains: [Chain]

    /// Reads every font file of the roles.
    ///
    /// - Throws: `FNT` diagnostics for files that are missing or broken.
    public init(resources: Resources, office: Office? = nil) throws(StageFailure) {
        let roles = try Press.roles(resources, office)
        let list = resources.fonts.appendingPathComponent("charsets/tgh8105.txt")
        let required = CharacterList.parse(try TextFiles.read(list, shownAs: list.path).text)
        let report = try FontReport(roles, required: required)
        chains = report.chains.map { chain in
            Chain(
                role: chain.role.rawValue, script: chain.script.rawValue,
                faces: chain.faces.map {
                    Face(path: $0.file.path, fullName: $0.fullName, characterCount: $0.characterCount)
                },
                lacking: chain.lacking.map(Character.init))
        }
    }
}
