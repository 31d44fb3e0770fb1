import Foundation

/// Runs other programs, for tests that let them judge our files.
package enum Shell {
    /// What a program did.
    package struct Outcome: Sendable {
        package var status: Int32
        package var output: [UInt8]
        package var errorText: String

        package var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// The program could not be started, or ended with another status than 0.
    package struct Failure: Error, CustomStringConvertible {
        package var command: [String]
        package var reason: String

        package var description: String { "\(command.joined(separator: " ")): \(reason)" }
    }

    /// Runs a program to its end, whatever its status.
    ///
    /// - Parameters:
    ///   - command: the program, found through `PATH`, and its arguments.
    ///   - input: what it reads from standard input.
    ///   - environment: its whole environment; nil for our own.
    ///   - current: its current folder; nil for our own.
    package static func outcome(
        _ command: [String], input: [UInt8] = [], environment: [String: String]? = nil,
        folder current: String? = nil
    ) throws -> Outcome {
        let folder = try TemporaryFolder()
        let inputFile = try folder.write(input, as: "input")
        let outputFile = try folder.write([], as: "output")
        let errorFile = try folder.write([], as: "error")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        // Files instead of pipes: a pipe that nobody empties stops the program.
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputFile))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputFile))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorFile))
        if let environment { process.environment = environment }
        if let current { process.currentDirectoryURL = URL(fileURLWithPath: current) }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: [UInt8](try Data(contentsOf: URL(fileURLWithPath: outputFile))),
            errorText: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errorFile)), as: UTF8.self))
    }

    /// Runs a program that must succeed and gives what it printed.
    package static func run(
        _ command: [String], input: [UInt8] = [], environment: [String: String]? = nil
    ) throws -> [UInt8] {
        let outcome = try outcome(command, input: input, environment: environment)
        guard outcome.status == 0 else {
            throw Failure(command: command, reason: "status \(outcome.status): \(outcome.errorText)")
        }
        return outcome.output
    }

    /// Runs a program that must succeed and gives what it printed, as text.
    package static func text(
        _ command: [String], input: [UInt8] = [], environment: [String: String]? = nil
    ) throws -> String {
        String(decoding: try run(command, input: input, environment: environment), as: UTF8.self)
    }
}
