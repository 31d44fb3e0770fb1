import Diagnostics

extension Diagnostic.Code {
    static let usage = Self(rawValue: "USE0101")
}

extension Diagnostic {
    /// A command line that cannot be understood.
    ///
    /// - Parameter message: the argument parser's own sentence, in English.
    static func usage(_ message: String, arguments: [String]) -> Diagnostic {
        let subcommands = arguments.prefix { !$0.hasPrefix("-") }.filter { $0.allSatisfy(\.isLetter) }
        let help = (["yinfa"] + subcommands.prefix(1) + ["--help"]).joined(separator: " ")
        return Diagnostic(
            code: .usage,
            message: Bilingual("命令用法不对：\(chinese(message))", "wrong usage: \(message)"),
            place: Place(file: (["yinfa"] + arguments).joined(separator: " ")),
            hints: [Bilingual("用 \(help) 查看用法和例子", "see '\(help)' for the usage and examples")])
    }

    /// The commonest of the parser's sentences in Chinese; others stay as they are.
    private static func chinese(_ message: String) -> String {
        let forms: [(String, (String) -> String)] = [
            ("Unknown option ", { "没有选项 \($0)" }),
            ("Missing expected argument ", { "缺少参数 \($0)" }),
            ("Missing value for ", { "选项缺少值：\($0)" }),
            ("Unexpected argument ", { "多出的参数 \($0)" }),
            ("The value ", { "值不对：\($0)" }),
        ]
        let sentence = message.hasPrefix("Error: ") ? String(message.dropFirst(7)) : message
        for (beginning, text) in forms where sentence.hasPrefix(beginning) {
            return text(String(sentence.dropFirst(beginning.count)))
        }
        return sentence
    }
}
