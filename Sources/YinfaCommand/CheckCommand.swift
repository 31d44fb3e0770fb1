import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa check`
struct CheckCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "核稿：按公文格式和标点、数字用法检查内容。Proofreads documents, without making them.",
        discussion: """
            例 Examples:
              yinfa check                         当前文件夹的全部文件 everything of this folder
              yinfa check notice                  只查通知 only the notice
              yinfa check -C my-office --strict   有警告时退出码为 1 exit with 1 on warnings
            """)

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中有 office.yaml）。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @Argument(help: ArgumentHelp("要查的文件名，默认全部。Which documents; all by default.", valueName: "NAME"))
    var names: [String] = []

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(self.office)
        let press = try Press(resources: try .locate(explicit: global.resources), office: office)
        let found = try press.check(office, only: names)
        if found.contains(where: { $0.severity == .error }) { throw StageFailure(found) }
        if found.isEmpty { console.say(Bilingual("没有发现问题", "nothing found").text(in: console.language)) }
        return found
    }
}
