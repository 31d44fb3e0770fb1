import ArgumentParser
import Diagnostics
import Foundation

/// A subcommand that returns warnings and throws diagnostics.
protocol ReportingCommand: ParsableCommand {
    var global: GlobalOptions { get }
    /// Whether files may have been written although it failed, such as copies that show the faults.
    var writesOnFailure: Bool { get }

    /// What a failure left as it was, for the line that counts the errors: 「…；没有编号，没有归档」. Nil where
    /// `writesOnFailure` says it.
    func outcome(of failure: StageFailure) -> Bilingual?

    /// - Returns: the warnings.
    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic]
}

extension ReportingCommand {
    var writesOnFailure: Bool { false }
    func outcome(of failure: StageFailure) -> Bilingual? { nil }
}

extension StageFailure {
    /// The codes of its errors.
    var errorCodes: Set<String> { Set(diagnostics.filter { $0.severity == .error }.map(\.code.rawValue)) }
}

/// Runs the command line and turns its outcome into an exit code.
enum CommandRunner {
    /// Exit codes, which scripts rely on.
    enum ExitCode {
        static let done: Int32 = 0
        static let warnings: Int32 = 1
        static let input: Int32 = 2
        static let environment: Int32 = 3
    }

    static func run(_ arguments: [String]) -> Int32 {
        let words = CommandLineWords(arguments)
        if let wrong = words.wrongCommand { return report(wrong, words) }
        do {
            var command = try RootCommand.parseAsRoot(words.ordered)
            guard let reporting = command as? any ReportingCommand else {
                try command.run()
                return ExitCode.done
            }
            return run(reporting)
        } catch {
            return finish(error, words)
        }
    }

    private static func run(_ command: any ReportingCommand) -> Int32 {
        let options = command.global
        let console = Console(
            language: options.language?.language ?? defaultLanguage, format: options.format)
        do {
            let warnings = try command.execute(console)
            console.report(warnings)
            return options.strict && !warnings.isEmpty ? ExitCode.warnings : ExitCode.done
        } catch {
            console.report(error.diagnostics, writesOnFailure: command.writesOnFailure, outcome: command.outcome(of: error))
            return exitCode(of: error)
        }
    }

    /// The environment's failure counts only if nothing is wrong with the input.
    private static func exitCode(of failure: StageFailure) -> Int32 {
        let errors = failure.diagnostics.filter { $0.severity == .error }
        return errors.contains { $0.cause == .input } ? ExitCode.input : ExitCode.environment
    }

    /// `--help` and `--version` end in an error of the parser too.
    private static func finish(_ error: any Error, _ words: CommandLineWords) -> Int32 {
        if RootCommand.exitCode(for: error).isSuccess {
            print(RootCommand.fullMessage(for: error))
            return ExitCode.done
        }
        return report(.usage(RootCommand.message(for: error), words), words)
    }

    /// A command line that could not be parsed may still say how to speak of it.
    private static func report(_ wrong: Diagnostic, _ words: CommandLineWords) -> Int32 {
        let console = Console(
            language: words.language.flatMap(MessageLanguage.init(rawValue:))?.language ?? defaultLanguage,
            format: words.format.flatMap(DiagnosticsFormat.init(rawValue:)) ?? .text)
        console.report([wrong])
        return ExitCode.input
    }

    private static var defaultLanguage: Language {
        Console.language(of: ProcessInfo.processInfo.environment)
    }
}
