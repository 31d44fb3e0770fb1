import Foundation
import TestSupport

/// The repository's own files, as the tests of its form see them.
enum RepositoryFiles {
    /// A source file: its module, its path and its text.
    struct Source: Sendable {
        var module: String
        var path: String
        var text: String
        var code: SwiftCode
        /// Those of the whole text, comments and literals too.
        var words: TextWords
        /// Those of its code.
        var codeWords: TextWords

        init(module: String, path: String, text: String) {
            (self.module, self.path, self.text) = (module, path, text)
            code = SwiftCode(text)
            words = TextWords(text)
            codeWords = TextWords(code.text)
        }
    }

    /// All Swift files below `Sources` or `Tests`.
    static func swift(in folder: Folder) throws -> [Source] {
        switch folder {
        case .sources: try sources.get()
        case .tests: try tests.get()
        }
    }

    enum Folder: String { case sources = "Sources", tests = "Tests" }

    // Read once: every test looks at all of them.
    private static let sources = Result { try read(.sources) }
    private static let tests = Result { try read(.tests) }
    private static let names = Result { try list() }

    private static func read(_ folder: Folder) throws -> [Source] {
        try tracked().filter { $0.hasPrefix(folder.rawValue + "/") && $0.hasSuffix(".swift") }.map { path in
            let module = path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
            return Source(module: module, path: path, text: try Repository.text(path))
        }
    }

    /// The texts of the files of tests that declare a suite, by its name; one may be declared in several.
    static func suites() throws -> [String: [(path: String, text: String)]] { try declaredSuites.get() }

    private static let declaredSuites = Result { () throws -> [String: [(path: String, text: String)]] in
        var suites: [String: [(path: String, text: String)]] = [:]
        for file in try swift(in: .tests) {
            for line in file.text.split(separator: "\n") where line.holds("struct ") && line.holds("Tests") {
                for match in line.matches(of: /struct (\w+Tests)\b/) { suites[String(match.1), default: []].append((file.path, file.text)) }
            }
        }
        return suites
    }

    /// The texts that the repository has, whatever they are, by their paths.
    static func texts() throws -> [(path: String, text: String)] { try allTexts.get() }

    private static let allTexts = Result { () throws -> [(path: String, text: String)] in
        try tracked().compactMap { path in
            let data = try Data(contentsOf: URL(fileURLWithPath: Repository.path(path)))
            return String(data: data, encoding: .utf8).map { (path, $0) }
        }
    }

    /// The folders of `Sources`.
    static func modules() throws -> Set<String> {
        Set(try tracked().filter { $0.hasPrefix("Sources/") }.map { String($0.split(separator: "/")[1]) })
    }

    /// The files that belong to the repository: those that git knows or would take.
    static func tracked() throws -> [String] { try names.get() }

    private static func list() throws -> [String] {
        let command = ["git", "-C", Repository.root.path, "-c", "core.quotePath=false", "ls-files"]
        let listed = try Shell.text(command + ["--cached", "--others", "--exclude-standard"])
        return Set(listed.split(separator: "\n").map(String.init)).sorted().filter {
            FileManager.default.fileExists(atPath: Repository.path($0))
        }
    }
}
