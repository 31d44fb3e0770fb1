/// Prints diagnostics for people (console) and for programs (JSON).
public struct DiagnosticFormatter: Sendable {
    public var language: Language

    public init(language: Language) { self.language = language }

    /// One diagnostic: place and message first, then the source line with a caret, notes, hints.
    public func console(_ diagnostic: Diagnostic) -> String {
        var lines = [headline(diagnostic)]
        lines += caretLines(diagnostic.place)
        for note in diagnostic.notes {
            let cell = cellWords(note.place).map { " (\(text($0)))" } ?? ""
            let place = note.place.map { ": \(harmless($0.description))\(cell)" } ?? ""
            lines.append("  \(word("说明", "note")): \(text(note.message))\(place)")
        }
        for hint in diagnostic.hints {
            lines.append("  \(word("办法", "hint")): \(text(hint))")
        }
        return lines.joined(separator: "\n")
    }

    private func headline(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.map { "\(harmless($0.description)): " } ?? ""
        let severity =
            switch diagnostic.severity {
            case .error: word("错误", "error")
            case .warning: word("警告", "warning")
            }
        let cell = cellWords(diagnostic.place).map { text($0) + word("：", ": ") } ?? ""
        return "\(place)\(severity)[\(diagnostic.code.rawValue)]: \(cell)\(text(diagnostic.message))\(diagnostic.cells.map(text) ?? "")"
    }

    /// The cell in words; nil where the place itself names it, as `台账.xlsx!案件!B7` does.
    private func cellWords(_ place: Place?) -> Bilingual? {
        guard let place, let cell = place.cell, place.sheet == nil || cell.heading != nil else { return nil }
        return cell.words
    }

    private func text(_ message: Bilingual) -> String { harmless(message.text(in: language)) }

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
        let window = self.window(around: column, in: characters)
        let cut = window.lowerBound > 0 ? "…" : ""
        let indent = cut.count + cells(characters[window.lowerBound..<column])
        let width = max(1, cells(characters[column..<min(end, window.upperBound)]))
        let blank = String(repeating: " ", count: gutter.count - 2) + "| "
        let mark = "^" + String(repeating: "~", count: width - 1)
        let shown = harmless(characters[window])
        let rest = window.upperBound < characters.count ? "…" : ""
        return [gutter + cut + shown + rest, blank + String(repeating: " ", count: indent) + mark]
    }

    /// The part of a long line that is shown, so that the caret stands on the screen: a
    /// paragraph of a template is one line of several hundred characters.
    private func window(around column: Int, in characters: [Character]) -> Range<Int> {
        let cellsShown = 90
        // A line of a megabyte is not measured for each of its faults: accents alone take no cell.
        let isLong = characters.count > cellsShown * 4
        guard isLong || cells(characters[...]) > cellsShown else { return 0..<characters.count }
        var start = column
        var used = 0
        while start > 0, used < cellsShown / 3 {
            start -= 1
            used += terminalCells(of: characters[start])
        }
        var end = column
        while end < characters.count, used < cellsShown {
            used += terminalCells(of: characters[end])
            end += 1
        }
        return start..<end
    }

    private func cells(_ characters: ArraySlice<Character>) -> Int {
        characters.reduce(0) { $0 + terminalCells(of: $1) }
    }
}

/// Text for a terminal, a blank for each character that would move the cursor, turn the
/// text round or worse: a message quotes what stands in files of any origin.
private func harmless(_ characters: some Sequence<Character>) -> String {
    String(characters.map { isHidden($0) ? " " : $0 })
}

/// Controls, line breaks and format characters; a joiner within an emoji is no character of its own.
private func isHidden(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return false }
    switch first.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
}

/// How many terminal cells a character takes: 2 for East Asian wide and full-width ones and
/// for emoji (UAX #11), none for an accent without a letter.
func terminalCells(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    let properties = first.properties
    if properties.isEmojiPresentation || scalars.contains("\u{FE0F}") { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
        0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
        0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
        return 2
    default:
        return 1
    }
}
