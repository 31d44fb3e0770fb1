import ArgumentParser
import Diagnostics
import Yinfa

/// Options that every subcommand takes.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .customLong("resources"),
        help: ArgumentHelp("字体和模板所在的目录。Folder that holds fonts and templates.", valueName: "DIR"))
    var resources: String?

    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp("提示用的语言：zh 或 en，默认随系统。Language of messages.", valueName: "zh|en"))
    var language: MessageLanguage?

    @Option(
        name: .customLong("diagnostics"),
        help: ArgumentHelp("提示的格式：text 或 json。Format of messages.", valueName: "text|json"))
    var format: DiagnosticsFormat = .text

    @Flag(
        name: .customLong("strict"),
        help: "有警告时退出码为 1。Exit with 1 when there are warnings.")
    var strict = false
}

/// The values of `--lang`.
enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
    case zh, en

    var language: Language { self == .zh ? .chinese : .english }
}

/// The values of `--diagnostics`.
enum DiagnosticsFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
