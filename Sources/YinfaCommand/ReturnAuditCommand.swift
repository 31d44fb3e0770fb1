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
              yinfa return audit --unit 栖云区 --as-of 2020-12-31 -o 底数.pdf    印出来 printed
            """)

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("输出文件：.xlsx、.csv 或 .pdf。The output.", valueName: "OUT"))
    var output: String

    @Option(name: .customLong("unit"), help: ArgumentHelp("单位，默认全市。Whose return.", valueName: "UNIT"))
    var unit = "全市"

    @Option(name: .customLong("as-of"), help: ArgumentHelp("截止日。The return's day.", valueName: "DATE"))
    var asOf: String

    @Option(name: .customShort("C"), help: ArgumentHelp("单位文件夹。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var overwriting: OverwriteOption

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let url = URL(fileURLWithPath: output)
        let name = url.deletingPathExtension().lastPathComponent
        let resources = try Resources.locate(explicit: global.resources)
        let made: Reported<[OutputFile]>
        if let format = OutputFormat(fileName: output) {
            let office = try Office.open(office)
            console.progress(name)
            made = try Press(resources: resources, office: office)
                .renderAudit(of: office, unit: unit, asOf: asOf, form: form.name, as: format, name: name)
        } else {
            guard let format = TableFormat(fileName: output) else {
                throw StageFailure(.unknownOutputFormat(output, endings: ["xlsx", "csv", "pdf"]))
            }
            let returns = try Returns(of: try Office.open(office), resources: resources, form: form.name)
            made = try returns.audit(unit: unit, asOf: asOf, as: format, name: name)
        }
        let shown = (output as NSString).deletingLastPathComponent
        try overwriting.writeKeepingFilled(made.output, to: url.deletingLastPathComponent(), shownAs: shown)
        for file in made.output { console.say(join(shown, file.name)) }
        return made.warnings
    }
}
