import TestSupport
import Testing

@Suite("Diagnostic codes") struct DiagnosticCodeTests {
    /// A code as it is declared: its text and its Swift name.
    struct Declared: Hashable, CustomStringConvertible {
        var code: String
        var name: String
        var description: String { "\(code) (.\(name))" }
    }

    static func declared() throws -> [Declared] { try all.get() }

    private static let all = Result { () throws -> [Declared] in
        try RepositoryFiles.swift(in: .sources).filter { $0.words.all.contains("rawValue") }.flatMap { file in
            file.text.matches(of: /static let (\w+) = Self\(rawValue: "([A-Z]{3}\d{4})"\)/).map {
                Declared(code: String($0.2), name: String($0.1))
            }
        }
    }

    /// The codes of the rows of `docs/diagnostics.md`, in their order.
    static func documented() throws -> [String] {
        try Repository.text("docs/diagnostics.md").split(separator: "\n").compactMap { line in
            line.prefixMatch(of: /\| `([A-Z]{3}\d{4})` \|/).map { String($0.1) }
        }
    }

    @Test("each code is declared once, and every code in the sources is declared")
    func codesAreUnique() throws {
        let codes = try Self.declared().map(\.code)
        #expect(Set(codes).count == codes.count)
        for file in try RepositoryFiles.swift(in: .sources) {
            for word in file.words.all where word.utf8.count == 7 && word.wholeMatch(of: /(?:USE|FIL|CFG|FLD|TPL|RET|FRM|FNT|LAY|RND|PDF|GBT)\d{4}/) != nil {
                #expect(codes.contains(word), "\(file.path) speaks of \(word)")
            }
        }
    }

    @Test("docs/diagnostics.md has one row for each code")
    func codesAreDocumented() throws {
        let rows = try Self.documented()
        #expect(Set(rows).count == rows.count)
        let declared = Set(try Self.declared().map(\.code))
        #expect(declared.subtracting(rows).sorted() == [], "without a row")
        #expect(Set(rows).subtracting(declared).sorted() == [], "without a code")
    }

    @Test("each code is provoked by at least one test")
    func codesAreTested() throws {
        let own = "Tests/ArchitectureTests/"
        let tests = try RepositoryFiles.swift(in: .tests).filter { !$0.path.hasPrefix(own) }.map(\.words)
        let words = tests.reduce(into: Set()) { $0.formUnion($1.all) }
        let members = tests.reduce(into: Set()) { $0.formUnion($1.members) }
        let untested = try Self.declared().filter { !words.contains($0.code) && !members.contains($0.name) }
        #expect(untested.isEmpty, "\(untested)")
    }

    @Test("a row says whether its code is an error or a warning, and means it")
    func rowsSayTheSeverity() throws {
        let warnings = try Repository.text("docs/diagnostics.md").split(separator: "\n").compactMap { line in
            line.prefixMatch(of: /\| `([A-Z]{3}\d{4})` \| warning/).map { String($0.1) }
        }
        let names = Dictionary(uniqueKeysWithValues: try Self.declared().map { ($0.name, $0.code) })
        let raised = try RepositoryFiles.swift(in: .sources).filter { $0.words.members.contains("warning") }.flatMap { file in
            file.text.matches(of: /code: \.(\w+), severity: \.warning/).compactMap { names[String($0.1)] }
        }
        #expect(Set(warnings) == Set(raised))
    }
}
