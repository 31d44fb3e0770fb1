import OfficialDocument
import Quantities

/// What an expression over the ledger names as `:名称`.
enum SQLParameters {
    /// - Returns: the names without the colon; those within quotes and comments are none.
    static func names(in sql: String) -> Set<String> {
        var names: Set<String> = []
        var rest = Substring(sql)
        while let character = rest.first {
            if let quote = Self.closing[character] {
                rest = rest.dropFirst().drop { $0 != quote }.dropFirst()
            } else if rest.hasPrefix("--") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("/*") {
                rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
            } else if character == ":" {
                let name = rest.dropFirst().prefix { $0 == "_" || $0.isLetter || $0.isNumber }
                if !name.isEmpty { names.insert(String(name)) }
                rest = name.isEmpty ? rest.dropFirst() : rest[name.endIndex...]
            } else {
                rest = rest.dropFirst()
            }
        }
        return names
    }

    private static let closing: [Character: Character] = ["'": "'", "\"": "\"", "`": "`", "[": "]"]
}

extension FieldSource {
    /// Its pieces of SQL.
    private var sql: [PlacedText] {
        let own: [PlacedText] =
            switch kind {
            case .form, .listed: []
            case .records(let selection, let order, _): [selection.condition].compactMap(\.self) + order
            case .units(let selection, _), .totals(let selection, _): [selection.condition].compactMap(\.self)
            }
        return own + columns.flatMap { column -> [PlacedText] in
            switch column.kind {
            case .expression(let text): [text]
            case .figure(let text, let selection): [text] + [selection.condition].compactMap(\.self)
            case .rate, .rank, .ordinal: []
            }
        }
    }

    /// The names that it asks for as `:名称`.
    var parameters: Set<String> { sql.reduce(into: []) { $0.formUnion(SQLParameters.names(in: $1.text)) } }
}

extension Schema {
    /// The fields that the sources of others name as `:名称`: whoever asks for those has to give these.
    package func parameters(behind names: Set<String>) -> Set<String> {
        names.reduce(into: []) { found, name in
            found.formUnion((sources[name]?.parameters ?? []).filter { fields[$0] != nil && sources[$0] == nil })
        }
    }
}
