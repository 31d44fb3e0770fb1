import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// `yinfa return audit`
struct ReturnAuditCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "报表的底数：每个数由哪些记录得来。The book behind a return: each figure with its records.",
        discussion: """
            例 Examples:
              yinfa return audit --as-of 2020-12-31 -o 底数.xlsx                全市 the whole city
              yinfa return audit --unit 栖云区 --as-of 2020-12-31 -o 底数.csv    一个县 one county
            要印成 PDF，用 documents/ 里的表册。A PDF is made from documents/ (表册).
            """)

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("输出文件：.xlsx 或 .csv。The output.", valueName: "OUT"))
    var output: String

    @Option(name: .customLong("unit"), help: ArgumentHelp("单位，默认全市。Whose return.", valueName: "UNIT"))
    var unit = "全市"

    @Option(name: .customLong("as-of"), help: ArgumentHelp("截止日。The return's day.", valueName: "DATE"))
    var asOf: String

    @Option(name: .customShort("C"), help: ArgumentHelp("单位文件夹。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        guard let format = TableFormat(fileName: output) else {
            throw StageFailure(.auditIsNoDocument(output))
        }
        let returns = try Returns(of: try Office.open(office), resources: try .locate(explicit: global.resources), form: form.name)
        let url = URL(fileURLWithPath: output)
        let made = try returns.audit(
            unit: unit, asOf: asOf, as: format, name: url.deletingPathExtension().lastPathComponent)
        try OutputFolder(url.deletingLastPathComponent()).write(made.output)
        console.say(output)
        return made.warnings
    }
}
