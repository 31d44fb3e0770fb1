import TestSupport
import Testing

/// `docs/standards/archive.md`: each row says what is done, and what it names as a test is one.
@Suite("The archive, clause by clause") struct ArchiveStandardTests {
    private func cells() throws -> [[String]] {
        try Repository.text("docs/standards/archive.md").split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| "), !line.hasPrefix("| clause"), !line.hasPrefix("| asks"), !line.hasPrefix("| head") else { return nil }
            return line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private func suites() throws -> [String: String] {
        try RepositoryFiles.suites().compactMapValues { files in
            let own = files.filter { $0.path.hasPrefix("Tests/ArchiveTests/") }
            return own.isEmpty ? nil : own.map(\.text).joined()
        }
    }

    @Test("a row names a test, or says that it is left to the user, left out, or cannot arise")
    func reasons() throws {
        let rows = try cells()
        #expect(rows.count > 35)
        for row in rows {
            let isNamed = row.last?.contains(/`\w+Tests/) == true
            let says = row.contains { $0.contains("left to the user") || $0.contains("left out") || $0.contains("cannot arise") }
            #expect(isNamed || says, "\(row)")
        }
    }

    @Test("the tests that are named are there")
    func tests() throws {
        let suites = try suites()
        var count = 0
        for row in try cells() {
            for match in (row.last ?? "").matches(of: /`(\w+Tests)(?:\.(\w+))?`/) {
                count += 1
                let text = suites[String(match.1)]
                #expect(text != nil, "\(match.1)")
                if let function = match.2 { #expect(text?.holds("func \(function)(") == true, "\(match.0)") }
            }
        }
        #expect(count > 40)
    }
}
