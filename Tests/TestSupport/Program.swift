import Foundation

/// The program `yinfa` as it was built, run as a user runs it.
package enum Program {
    /// The tests were built without the program.
    package struct Missing: Error, CustomStringConvertible {
        package var description: String { "the program is not beside the tests: run swift build --build-tests" }
    }

    /// The path of the program, beside the tests that run.
    package static func path() throws -> String {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for folder in [own, Repository.root.appendingPathComponent(".build/debug")] {
            let path = folder.appendingPathComponent("yinfa").path
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        throw Missing()
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - folder: the current folder; nil for our own.
    ///   - environment: its whole environment, which is empty unless given.
    package static func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
    ) throws -> Shell.Outcome {
        try Shell.outcome([try path()] + arguments, environment: environment, folder: folder)
    }
}
