import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa explain`
struct ExplainCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "说明提示的代码是什么意思、怎么办。Says what the code of a message means.",
        discussion: """
            例 Examples:
              yinfa explain TPL0306
              yinfa explain LED0205 RET0301
            """)

    @Argument(help: ArgumentHelp("提示方括号里的代码。The code in a message's brackets.", valueName: "CODE"))
    var codes: [String]

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let found = try CodeExplanation.find(codes, in: console.language, try .locate(explicit: global.resources))
        console.say(found.map { $0.text(in: console.language) }.joined(separator: "\n"))
        return []
    }
}
