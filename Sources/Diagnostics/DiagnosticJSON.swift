extension DiagnosticFormatter {
    /// All diagnostics as one JSON array, in both languages, keys in a fixed order.
    public func json(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "[]" }
        return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]"
    }

    private func object(_ diagnostic: Diagnostic) -> String {
        let repeats = diagnostic.repeats.isEmpty ? [] : [("repeats", array(diagnostic.repeats.map(note)))]
        return jsonObject([
            ("code", quoted(diagnostic.code.rawValue)),
            ("severity", quoted(diagnostic.severity.rawValue)),
            ("cause", quoted(diagnostic.cause.rawValue)),
            ("message", bilingual(diagnostic.message)),
            ("place", place(diagnostic.place)),
            ("notes", array(diagnostic.notes.map(note))),
            ("hints", array(diagnostic.hints.map(bilingual))),
        ] + repeats)
    }

    private func note(_ note: Diagnostic.Note) -> String {
        jsonObject([("message", bilingual(note.message)), ("place", place(note.place))])
    }

    private func bilingual(_ text: Bilingual) -> String {
        jsonObject([("zh", quoted(text.chinese)), ("en", quoted(text.english))])
    }

    private func place(_ place: Place?) -> String {
        guard let place else { return "null" }
        var members = [("file", quoted(place.file))]
        if let position = place.position {
            members += [
                ("line", String(position.line)), ("column", String(position.column)),
                ("length", String(position.length)),
            ]
        }
        if let sheet = place.sheet { members.append(("sheet", quoted(sheet))) }
        if let cell = place.cell {
            if cell.column != nil { members.append(("cell", quoted(cell.reference))) }
            members.append(("row", String(cell.row)))
            if let heading = cell.heading { members.append(("heading", quoted(heading))) }
        }
        return jsonObject(members)
    }

    private func array(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

    private func jsonObject(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// A JSON string (RFC 8259 §7).
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
