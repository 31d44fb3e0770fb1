import Diagnostics

/// The words after `yinfa`, put in the order that the parser wants and checked for the command's name.
///
/// The parser knows an option only after its subcommand and takes a mistyped
/// subcommand for an argument, so that it complains about the next option.
struct CommandLineWords {
    /// Options that every subcommand takes; those with a value first.
    private static let optionsWithValue = ["-C", "--lang", "--diagnostics", "--resources"]
    private static let flags = ["--strict"]

    private let words: [String]

    init(_ words: [String]) { self.words = words }

    /// Options before the subcommand moved behind it.
    ///
    /// Help is in both languages, and a command that has only subcommands knows no option of language.
    var ordered: [String] { asksForHelp ? CommandLineWords(withoutLanguage).commandFirst : commandFirst }

    private var asksForHelp: Bool { words.contains("--help") || words.contains("-h") }

    private var withoutLanguage: [String] {
        var rest: [String] = []
        var isValue = false
        for word in words {
            if isValue || word == "--lang" || word.hasPrefix("--lang=") {
                isValue = !isValue && word == "--lang"
            } else {
                rest.append(word)
            }
        }
        return rest
    }

    private var commandFirst: [String] {
        let leading = leadingOptions
        let rest = words.dropFirst(leading.count)
        let second = Self.names(after: rest.first)
        let path = rest.prefix(1).filter(Self.names(after: nil).contains) + rest.dropFirst().prefix(1).filter(second.contains)
        guard !path.isEmpty else { return words }
        return path + leading + rest.dropFirst(path.count)
    }

    /// What is wrong with the command's name, if something is.
    var wrongCommand: Diagnostic? {
        let words = asksForHelp ? CommandLineWords(withoutLanguage) : self
        let rest = words.words.dropFirst(words.leadingOptions.count)
        guard let first = rest.first, !first.hasPrefix("-") else { return nil }
        guard Self.names(after: nil).contains(first) else { return unknown(first, after: nil) }
        // `numbers` alone lists them, so what follows its options is none of its commands.
        let behind = rest.dropFirst().prefix(first == "numbers" ? 1 : .max)
        let second = behind.first { !$0.hasPrefix("-") }
        let known = Self.names(after: first)
        guard let second, !known.isEmpty, !known.contains(second) else { return nil }
        return unknown(second, after: first == "help" ? nil : first)
    }

    /// The language asked for, wherever it stands.
    var language: String? { value(of: "--lang") }

    /// The format of messages asked for, wherever it stands.
    var format: String? { value(of: "--diagnostics") }

    /// The command that `--help` is worth asking of.
    var helpCommand: String {
        let rest = words.dropFirst(leadingOptions.count)
        let name = rest.first.flatMap { Self.names(after: nil).contains($0) ? $0 : nil }
        return (["yinfa", name, "--help"] as [String?]).compactMap(\.self).joined(separator: " ")
    }

    /// The whole line as it was typed.
    var line: String { (["yinfa"] + words).joined(separator: " ") }

    private static let subcommands = [
        "make", "check", "render", "watch", "ledger", "return", "approve", "issue", "numbers", "archive", "trace", "data", "read-back",
        "init", "explain", "fonts",
    ]

    private static func names(after command: String?) -> [String] {
        switch command {
        case nil: subcommands + ["help"]
        case "fonts": ["check"]
        case "help": subcommands
        case "numbers": ["list", "void", "help"]
        case "archive": ["verify", "list", "show", "export", "checkpoint", "withdraw", "backup", "recover", "help"]
        case "ledger": ["check", "import", "template", "export", "help"]
        case "return":
            ["make", "check", "explain-finding", "reasons", "compare", "audit", "merge", "arrivals", "correct", "help"]
        default: []
        }
    }

    private func unknown(_ name: String, after command: String?) -> Diagnostic {
        .unknownCommand(name, known: Self.names(after: command), after: command, line: line)
    }

    private var leadingOptions: [String] {
        var leading: [String] = []
        while leading.count < words.count {
            let word = words[leading.count]
            let name = word.prefix { $0 != "=" }
            if Self.flags.contains(word) || (name.count < word.count && Self.optionsWithValue.contains(String(name))) {
                leading.append(word)
            } else if Self.optionsWithValue.contains(word), leading.count + 1 < words.count {
                leading += [word, words[leading.count + 1]]
            } else {
                break
            }
        }
        return leading
    }

    private func value(of option: String) -> String? {
        for (index, word) in words.enumerated() {
            if word == option { return words.dropFirst(index + 1).first }
            if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
        }
        return nil
    }
}
