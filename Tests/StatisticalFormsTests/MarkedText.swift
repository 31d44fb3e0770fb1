import Diagnostics
import Testing

/// A text with marks such as 1️⃣ at the places where diagnostics are expected.
struct MarkedText {
    /// The text without its marks.
    let text: String
    /// `line:column` of each mark.
    private let places: [Character: String]

    private static let marks: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

    init(_ marked: String) {
        var text = ""
        var places: [Character: String] = [:]
        var line = 1
        var column = 1
        for character in marked {
            if Self.marks.contains(character) {
                places[character] = "\(line):\(column)"
                continue
            }
            text.append(character)
            (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        self.text = text
        self.places = places
    }

    /// `line:column code` of what is expected, in the order of the places.
    func expectation(_ expected: [(Character, Diagnostic.Code)]) -> [String] {
        expected.map { "\(places[$0.0] ?? "no mark \($0.0)") \($0.1.rawValue)" }.sorted()
    }
}

/// `line:column code` of each diagnostic, sorted.
func summary(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
        let position = diagnostic.place?.position
        let place = position.map { "\($0.line):\($0.column)" } ?? "nowhere"
        return "\(place) \(diagnostic.code.rawValue)"
    }.sorted()
}

/// The diagnostics that `body` fails with; none when it succeeds.
func failures(_ body: () throws -> Void) -> [Diagnostic] {
    do {
        try body()
        return []
    } catch let failure as StageFailure {
        return failure.diagnostics
    } catch {
        Issue.record(error, "only stage failures are thrown")
        return []
    }
}
