import TestSupport
import Testing

@Suite("Forbidden code") struct SafetyTests {
    /// Lines of code in `Sources` that match, with their places.
    ///
    /// - Parameter signs: texts of which a line has one or more if it matches: the pattern is tried only there.
    private func occurrences(
        of pattern: some RegexComponent, by signs: [String], except allowed: Set<String> = []
    ) throws -> [String] {
        try RepositoryFiles.swift(in: .sources)
            .filter { !allowed.contains($0.path) && !allowed.contains($0.module) && $0.code.text.holds(anyOf: signs) }
            .flatMap { file -> [String] in
                file.code.lines.enumerated().compactMap { index, line in
                    line.holds(anyOf: signs) && line.contains(pattern) ? "\(file.path):\(index + 1): \(line)" : nil
                }
            }
    }

    @Test("nothing traps on an error: no try!, as!, fatalError")
    func noTraps() throws {
        #expect(try occurrences(of: /\b(try|as)!|\bfatalError\b|\bassertionFailure\b/, by: ["try!", "as!", "fatalError", "assertionFailure"]).isEmpty)
    }

    @Test("no value is unwrapped by force and no type is implicitly unwrapped")
    func noForcedUnwrapping() throws {
        #expect(try occurrences(of: /[\w\)\]\}>]!(?!=)/, by: ["!"]).isEmpty)
    }

    @Test("the search for forced unwrapping finds it and nothing else")
    func unwrappingIsFound() {
        func isFound(_ line: String) -> Bool {
            SwiftCode(line).lines[0].contains(/[\w\)\]\}>]!(?!=)/)
        }
        for line in ["a!", "f(x)!.y", "let a: Int!", "\"\\(a!)\""] { #expect(isFound(line), "\(line)") }
        for line in ["if !a", "a != b", "\"stop!\"", "// no!", "(!a)"] { #expect(!isFound(line), "\(line)") }
    }

    @Test("@unchecked Sendable has its reason above it")
    func uncheckedSendableHasReason() throws {
        for file in try RepositoryFiles.swift(in: .sources) where file.codeWords.all.contains("unchecked") {
            let code = file.code.lines
            let text = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            for index in code.indices where code[index].contains("@unchecked Sendable") {
                let above = text[max(0, index - 8)..<index].joined(separator: " ")
                #expect(above.contains("`@unchecked Sendable` because"), "\(file.path):\(index + 1)")
            }
        }
    }

    @Test("no clock, chance, place or zone of the machine reaches a document")
    func nothingOfTheMachine() throws {
        let clock = /\bDate\(\)|\bDate\.now\b|\bClock\b|\w+Clock\(|\bclock_gettime\b|\btime\(nil/
        let chance = /\.random\(|\.shuffled?\(|\.randomElement\b|SystemRandomNumberGenerator|\bUUID\(/
        let locale = /\bLocale\b|\bTimeZone\b|\bCalendar\b|\bsetlocale\b|\b(Date|Number)Formatter\b/
        // The benchmark measures time and makes no document that is kept. When something was approved, issued or archived is
        // the command's to say; it tells the modules below, which never ask.
        let allowed: Set = ["YinfaBench", "Sources/YinfaCommand/MomentOption.swift"]
        #expect(try occurrences(of: clock, by: ["Date", "Clock", "clock_gettime", "time(nil"], except: allowed).isEmpty)
        #expect(try occurrences(of: chance, by: ["random", "shuffle", "SystemRandomNumberGenerator", "UUID("], except: allowed).isEmpty)
        #expect(try occurrences(of: locale, by: ["Locale", "TimeZone", "Calendar", "setlocale", "Formatter"], except: allowed).isEmpty)
    }

    @Test("the environment is read where resources and the language of messages are found, and nowhere else")
    func environmentIsReadAtTheEdge() throws {
        let allowed: Set = ["Sources/Yinfa/Resources.swift", "Sources/YinfaCommand/CommandRunner.swift"]
        #expect(try occurrences(of: /\bProcessInfo\b|\bgetenv\b|\bsetenv\b/, by: ["ProcessInfo", "getenv", "setenv"], except: allowed).isEmpty)
    }
}
