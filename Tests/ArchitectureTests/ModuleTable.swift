import TestSupport

/// Which module may import which, as a document or the package says.
struct ModuleTable: Equatable {
    /// The project's own modules that each module may import.
    var imports: [String: Set<String>] = [:]
    /// Libraries of others, where the document names them.
    var libraries: [String: Set<String>] = [:]

    /// The table of `docs/architecture.md`.
    static func documented() throws -> ModuleTable {
        var table = ModuleTable()
        for line in try Repository.text("docs/architecture.md").split(separator: "\n") {
            let row = /^\| `(\w+)` \| (.*) \| imports: (.*) \|$/
            guard let match = line.wholeMatch(of: row) else { continue }
            let name = String(match.1)
            table.imports[name] = Set(match.3.matches(of: /`(\w+)`/).map { String($0.1) })
            let uses = match.2.firstMatch(of: /\(uses ([\w, ]+)\)/)?.1 ?? ""
            table.libraries[name] = Set(uses.split(separator: ", ").map(String.init))
        }
        return table
    }

    /// The targets of `Package.swift` and their dependencies among each other.
    static func package() throws -> ModuleTable {
        let modules = try RepositoryFiles.modules()
        var table = ModuleTable()
        let target = /\.(target|executableTarget|systemLibrary)\(/
        let text = try Repository.text("Package.swift")
        for match in text.matches(of: target) {
            let body = Self.argument(text[match.range.upperBound...])
            guard let name = body.firstMatch(of: /name: "(\w+)"/)?.1 else { continue }
            let list = body.firstMatch(of: /dependencies: \[([^\]]*)\]/)?.1 ?? ""
            guard modules.contains(String(name)) else { continue }
            let names = list.matches(of: /"(\w+)"/).map { String($0.1) }
            table.imports[String(name)] = Set(names).intersection(modules)
        }
        return table
    }

    /// The text up to the parenthesis that closes it.
    private static func argument(_ text: Substring) -> Substring {
        var depth = 1
        return text.prefix { character in
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            return depth > 0
        }
    }
}
