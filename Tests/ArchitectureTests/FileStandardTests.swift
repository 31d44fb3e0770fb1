import TestSupport
import Testing

/// `docs/standards/pdf-a.md` and `pdf-ua.md`: each row says what is done, and what it names as a test is one.
@Suite("The file, clause by clause") struct FileStandardTests {
    private func rows(_ name: String) throws -> [[String]] {
        try Repository.text("docs/standards/\(name)").split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| "), !line.hasPrefix("| clause") else { return nil }
            return line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private func suites() throws -> [String: String] {
        let modules = ["PDFFinishingTests", "YinfaTests", "CairoRenderingTests"]
        return try RepositoryFiles.suites().compactMapValues { files in
            let own = files.filter { file in modules.contains { file.path.hasPrefix("Tests/\($0)/") } }
            return own.isEmpty ? nil : own.map(\.text).joined()
        }
    }

    @Test("a row that says enforced names a test that is there", arguments: [("pdf-a.md", 35), ("pdf-ua.md", 28)])
    func tests(_ name: String, _ least: Int) throws {
        let suites = try suites()
        let rows = try rows(name)
        #expect(rows.count >= least)
        for row in rows {
            let named = (row.last ?? "").matches(of: /`(\w+Tests)(?:\.(\w+))?`/)
            #expect(!row.contains { $0.hasPrefix("enforced") } || !named.isEmpty, "\(row)")
            for match in named {
                let text = suites[String(match.1)]
                #expect(text != nil, "\(match.1)")
                if let function = match.2 { #expect(text?.holds("func \(function)(") == true, "\(match.0)") }
            }
        }
    }
}
