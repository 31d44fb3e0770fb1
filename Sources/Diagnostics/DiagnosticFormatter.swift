/// Prints diagnostics for people (console) and for programs (JSON).
public struct DiagnosticFormatter: Sendable {
    public var language: Language

    public init(language: Language) { self.language = language }

    /// One diagnostic: place and message first, then the source line with a caret, notes, hints.
    public func console(_ diagnostic: Diagnostic) -> String {
        var lines = [headline(diagnostic)]
        lines += caretLines(diagnostic.place)
        for note in diagnostic.notes {
            let cell = note.place?.cell.map { " (\($0.words.text(in: language)))" } ?? ""
            let place = note.place.map { ": \($0.description)\(cell)" } ?? ""
            lines.append("  \(word("说明", "note")): \(note.message.text(in: language))\(place)")
        }
        for hint in diagnostic.hints {
            lines.append("  \(word("办法", "hint")): \(hint.text(in: language))")
        }
        return lines.joined(separator: "\n")
    }

    private func headline(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map { "\($0.description): " } ?? ""
        let severity =
            switch diagnostic.severity {
            case .error: word("错误", "error")
            case .warning: word("警告", "warning")
            }
        let cell = diagnostic.place?.cell.map { $0.words.text(in: language) + word("：", ": ") } ?? ""
        let message = diagnostic.message.text(in: language)
        return "\(place)\(severity)[\(diagnostic.code.rawValue)]: \(cell)\(message)"
    }

    private func word(_ chinese: String, _ english: String) -> String {
        Bilingual(chinese, english).text(in: language)
    }

    /// The source line and a caret under the right cell: a Han character takes two.
    private func caretLines(_ place: Place?) -> [String] {
        guard let position = place?.position, let excerpt = position.excerpt else { return [] }
        let characters = Array(excerpt)
        let gutter = "  \(position.line) | "
        let column = min(max(0, position.column - 1), characters.count)
        let end = min(column + position.length, characters.count)
        let indent = cells(characters[..<column])
        let width = max(1, cells(characters[column..<end]))
        let blank = String(repeating: " ", count: gutter.count - 2) + "| "
        let mark = "^" + String(repeating: "~", count: width - 1)
        // A control character would move the cursor, or worse.
        let shown = String(characters.map { isControl($0) ? " " : $0 })
        return [gutter + shown, blank + String(repeating: " ", count: indent) + mark]
    }

    private func cells(_ characters: ArraySlice<Character>) -> Int {
        characters.reduce(0) { $0 + terminalCells(of: $1) }
    }
}

private func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
}

/// How many terminal cells a character takes: 2 for East Asian wide and full-width ones (UAX #11).
func terminalCells(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return 2
    default:
        return 1
    }
}
