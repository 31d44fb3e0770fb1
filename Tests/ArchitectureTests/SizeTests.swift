import TestSupport
import Testing

/// Limits of spec and contributing.md: small files, small functions, as much test as source.
@Suite("Sizes") struct SizeTests {
    /// Files that may be longer, each with its reason.
    static let longFiles: [String: String] = [:]
    /// Functions that may be longer, by `path: name`, each with its reason.
    static let longFunctions: [String: String] = [:]

    private static func lineCount(_ text: String) -> Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

    @Test("no source file has more than 300 lines")
    func filesAreSmall() throws {
        for file in try RepositoryFiles.swift(in: .sources) where Self.longFiles[file.path] == nil {
            #expect(Self.lineCount(file.text) <= 300, "\(file.path)")
        }
    }

    @Test("no function has more than 60 lines")
    func functionsAreSmall() throws {
        var lengths: [Int] = []
        for file in try RepositoryFiles.swift(in: .sources) {
            for function in file.code.functions where Self.longFunctions["\(file.path): \(function.head)"] == nil {
                #expect(function.length <= 60, "\(file.path):\(function.line): \(function.head)")
                lengths.append(function.length)
            }
        }
        lengths.sort()
        #expect(lengths.count > 500, "the functions were not found")
        print(
            "functions: \(lengths.count), median \(lengths[lengths.count / 2]) lines, "
                + "longest \(lengths.last ?? 0), over 30: \(lengths.count { $0 > 30 })")
    }

    @Test("there are at least as many lines of tests as of source code")
    func testsMatchSources() throws {
        let sources = try RepositoryFiles.swift(in: .sources).map { Self.lineCount($0.text) }.reduce(0, +)
        let tests = try RepositoryFiles.swift(in: .tests).map { Self.lineCount($0.text) }.reduce(0, +)
        print("lines: \(sources) in Sources, \(tests) in Tests")
        #expect(tests >= sources)
    }

    @Test("the counter sees bodies, requirements, literals and comments for what they are")
    func counterWorks() {
        let text = """
            protocol P {
                func required(
                    _ a: Int) -> String
            }
            /* func no() { */
            func one() -> String { "}" } // {
            func two(
                _ a: () -> Void = {}
            ) {
                print("\\([1].map { $0 })")
            }
            """
        let functions = SwiftCode(text).functions
        #expect(functions.map(\.line) == [6, 7])
        #expect(functions.map(\.length) == [1, 5])
    }
}
