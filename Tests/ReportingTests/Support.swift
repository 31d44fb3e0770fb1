import Diagnostics
import PlacedYAML
import Quantities
import Templates
import Testing

@testable import Reporting

/// A text in which `«` and `»` stand around every place a diagnostic must point at.
struct Marked {
    let text: String
    /// `line:column+length` of each pair of marks.
    let places: [String]

    init(_ marked: String) {
        var text = ""
        var places: [String] = []
        var (line, column, start) = (1, 1, 0)
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

/// Expects exactly these codes, one at each mark, each with words and advice in both languages.
func expect(
    _ diagnostics: [Diagnostic], _ codes: [Diagnostic.Code], at marked: Marked,
    _ location: SourceLocation = #_sourceLocation
) {
    let found = diagnostics.map { diagnostic in
        let position = diagnostic.place?.position
        return "\(diagnostic.code.rawValue) \(position.map { "\($0.line):\($0.column)+\($0.length)" } ?? "nowhere")"
    }
    #expect(found == zip(codes, marked.places).map { "\($0.rawValue) \($1)" }, sourceLocation: location)
    for diagnostic in diagnostics {
        let texts = [diagnostic.message] + diagnostic.hints + diagnostic.notes.map(\.message)
        #expect(texts.allSatisfy { !$0.chinese.isEmpty && !$0.english.isEmpty }, sourceLocation: location)
        #expect(!diagnostic.hints.isEmpty, "\(diagnostic.code.rawValue) has no hint", sourceLocation: location)
    }
}

/// The diagnostics that a stage fails with; none when it succeeds.
func failures<Output>(_ body: () throws(StageFailure) -> Output) -> [Diagnostic] {
    do {
        _ = try body()
        return []
    } catch { return error.diagnostics }
}
