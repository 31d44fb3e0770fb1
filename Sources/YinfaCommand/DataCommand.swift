import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa data`
struct DataCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: "取出 PDF 里附的数据。The data behind the pages of a PDF.",
        discussion: """
            例 Examples:
              yinfa data output/return-2020-12-31.pdf
              yinfa data return.pdf > return.xml
            """)

    @Argument(help: ArgumentHelp("本程序做的 PDF。A PDF that this program has made.", valueName: "FILE.pdf"))
    var file: String

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let data = try DocumentData(of: file)
        let text = String(decoding: data.bytes, as: UTF8.self)
        console.say(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        return []
    }
}
