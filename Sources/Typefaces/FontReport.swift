package import Composition
package import Diagnostics
package import DisplayList

/// What plays each role, and what it cannot set: `yinfa fonts check`.
package struct FontReport: Hashable, Sendable {
    /// A file as the font calls itself.
    package struct Face: Hashable, Sendable {
        package var id: FaceID
        package var file: FaceFile
        /// The family in the file, empty when it names none.
        package var family: String
        /// The face's full name in the file, empty when it names none.
        package var fullName: String
        /// How many characters its character map holds.
        package var characterCount: Int
    }

    /// One list of files of a role.
    package struct Chain: Hashable, Sendable {
        package var role: FontRole
        package var script: Script
        /// In the order in which they are asked.
        package var faces: [Face]
        /// The required characters that none of them has, in the order given.
        package var lacking: [Unicode.Scalar]
    }

    package enum Script: String, Hashable, Sendable, CaseIterable {
        case han, latin
    }

    /// Two for each role, in the order of `FontRole`; an empty `latin` list is left out.
    package var chains: [Chain]

    /// Opens every file.
    ///
    /// - Parameter required: what a `han` list should have, such as the 8 105
    ///   characters of 通用规范汉字表; a `latin` list should have ASCII.
    /// - Throws: `FNT0104` and `FNT0105` for all files that cannot be used at once.
    package init(_ roles: FontRoles, required: [Unicode.Scalar]) throws(StageFailure) {
        let library = FaceLibrary(roles)
        var collector = DiagnosticCollector()
        for file in roles.files {
            _ = collector.attempt { () throws(StageFailure) in try library.face(file) }
        }
        try collector.throwIfFailed()
        chains = []
        for role in FontRole.allCases {
            for script in Script.allCases {
                let files = script == .han ? roles[role].han : roles[role].latin
                guard !files.isEmpty else { continue }
                let faces = files.compactMap { library.loaded($0.id) }
                let wanted = script == .han ? required : Self.ascii
                chains.append(
                    Chain(
                        role: role, script: script, faces: faces.map { Face($0, roles) },
                        lacking: wanted.filter { scalar in
                            !faces.contains { $0.tables.coverage.contains(scalar) }
                        }))
            }
        }
    }

    private static let ascii: [Unicode.Scalar] = (0x20...0x7E).compactMap(Unicode.Scalar.init)
}

extension FontReport.Face {
    fileprivate init(_ face: LoadedFace, _ roles: FontRoles) {
        self.init(
            id: face.file.id,
            file: roles.faceFiles[face.file.id] ?? FaceFile(path: face.file.path, index: face.file.index),
            family: face.tables.familyName, fullName: face.tables.fullName,
            characterCount: face.tables.coverage.count)
    }
}

/// A list of characters in a text file: any number a line, comments after `#`.
package enum CharacterList {
    /// The characters in the order of the file, blanks left out.
    package static func parse(_ text: String) -> [Unicode.Scalar] {
        text.split(whereSeparator: \.isNewline)
            .flatMap { line in line.prefix { $0 != "#" }.unicodeScalars }
            .filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    }
}
