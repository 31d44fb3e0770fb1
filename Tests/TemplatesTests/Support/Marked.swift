import Diagnostics
import Testing

/// A text in which `«` and `»` stand around every place a diagnostic must point at.
struct Marked {
    /// The text without its marks.
    let text: String
    /// `line:column+length` of each pair of marks, in the order of the text.
    let places: [String]

    init(_ marked: String) {
        var text = ""
        var places: [String] = []
        var line = 1
        var column = 1
        var start = 0
        for character in marked {
            switch character {
            case "«": start = column
            case "»": places.append("\(line):\(start)+\(max(1, column - start))")
            default:
                text.append(character)
                (line, column) = character == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
        self.text = text
        self.places = places
    }
}

/// Expects exactly these codes, one at each mark, in the order of the text.
///
/// An unexpected diagnostic fails, and so does one without words or without advice.
func expect(
    _ diagnostics: [Diagnostic], _ codes: [Diagnostic.Code], at marked: Marked,
    _ location: SourceLocation = #_sourceLocation
) {
    let found = diagnostics.map { "\($0.code.rawValue) \(spot($0.place))" }
    let expected = zip(codes, marked.places).map { "\($0.rawValue) \($1)" }
    #expect(codes.count == marked.places.count, "one mark for each code", sourceLocation: location)
    #expect(found == expected, sourceLocation: location)
    for diagnostic in diagnostics { expectWords(diagnostic, location) }
}

/// Every diagnostic says what is wrong in both languages and what to do.
func expectWords(_ diagnostic: Diagnostic, _ location: SourceLocation = #_sourceLocation) {
    let texts = [diagnostic.message] + diagnostic.hints + diagnostic.notes.map(\.message)
    #expect(texts.allSatisfy { !$0.chinese.isEmpty && !$0.english.isEmpty }, sourceLocation: location)
    #expect(!diagnostic.hints.isEmpty, "\(diagnostic.code.rawValue) has no hint", sourceLocation: location)
}

private func spot(_ place: Place?) -> String {
    guard let position = place?.position else { return "nowhere" }
    return "\(position.line):\(position.column)+\(position.length)"
}

/// The diagnostics that a stage fails with; none when it succeeds.
func failures<Output>(_ body: () throws(StageFailure) -> Output) -> [Diagnostic] {
    do {
        _ = try body()
        return []
    } catch { return error.diagnostics }
}
