import Diagnostics

extension Diagnostic.Code {
    static let usage = Self(rawValue: "USE0101")
}

extension Diagnostic {
    /// A command line that cannot be understood.
    ///
    /// - Parameter message: the argument parser's own sentence, in English.
    static func usage(_ message: String, _ words: CommandLineWords) -> Diagnostic {
        let what = UsageMessage.bilingual(message)
        return Diagnostic(
            code: .usage,
            message: Bilingual("命令用法不对：\(what.chinese)", "wrong usage: \(what.english)"),
            place: Place(file: words.line), hints: [seeHelp(words.helpCommand)])
    }

    /// A subcommand that there is not.
    ///
    /// - Parameters:
    ///   - command: the command that it follows, such as `fonts`.
    ///   - line: the whole command line.
    static func unknownCommand(
        _ name: String, known: [String], after command: String?, line: String
    ) -> Diagnostic {
        let proposed = nearestName(to: name, among: known)
        let owner = (["yinfa", command] as [String?]).compactMap(\.self).joined(separator: " ")
        let names = known.filter { $0 != "help" }
        return Diagnostic(
            code: .usage,
            message: Bilingual("命令用法不对：没有命令“\(name)”", "wrong usage: there is no command '\(name)'"),
            place: Place(file: line),
            hints: [
                proposed.map { Bilingual("是不是 \(owner) \($0)？", "did you mean '\(owner) \($0)'?") }
                    ?? Bilingual(
                        "\(owner) 的命令有：\(names.joined(separator: "、"))",
                        "the commands of \(owner) are: \(names.joined(separator: ", "))"),
                seeHelp("\(owner) --help"),
            ])
    }

    private static func seeHelp(_ command: String) -> Bilingual {
        Bilingual("用 \(command) 查看用法和例子", "see '\(command)' for the usage and examples")
    }
}
