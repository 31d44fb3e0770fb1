import Foundation

/// One diagnostic as `--diagnostics json` prints it, read by another's JSON reader.
struct JSONDiagnostic: Decodable, Equatable {
    struct Text: Decodable, Equatable {
        var zh: String
        var en: String
    }

    struct Place: Decodable, Equatable {
        var file: String
        var line: Int?
        var column: Int?
        var length: Int?

        /// As the first line of the text form shows it.
        var shown: String {
            guard let line, let column else { return file }
            return "\(file):\(line):\(column)"
        }
    }

    struct Note: Decodable, Equatable {
        var message: Text
        var place: Place?
    }

    var code: String
    var severity: String
    var cause: String
    var message: Text
    var place: Place?
    var notes: [Note]
    var hints: [Text]

    static func read(_ text: String) throws -> [JSONDiagnostic] {
        try JSONDecoder().decode([JSONDiagnostic].self, from: Data(text.utf8))
    }
}
