import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// `yinfa render`
struct RenderCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "用一个数据文件填一个模板或表单。Renders one template or form with one data file.",
        discussion: """
            例 Examples:
              yinfa render templates/winter-2020/form.yaml \\
                  --data templates/winter-2020/sample/returns/2020-12-31.yaml -o return.pdf
              yinfa render templates/winter-2020/notice.gw -C templates/winter-2020/sample \\
                  --data templates/winter-2020/sample/documents/notice.yaml -o notice.png
            """)

    @Argument(help: ArgumentHelp("模板（.gw）或表单（.yaml）。The template or the form.", valueName: "TEMPLATE"))
    var template: String

    @Option(
        name: .customLong("data"),
        help: ArgumentHelp("数据文件（.yaml 或 .json）。The data.", valueName: "FILE"))
    var data: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("输出文件：.pdf、.png 或 .dump。The output, its ending decides the format.", valueName: "OUT"))
    var output: String

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹，提供机关名称等；不写就是数据文件所在的单位。The office whose values and fonts are used; by default the one that the data lie in.", valueName: "OFFICE"))
    var office: String?

    @Flag(
        name: .customLong("strict-fonts"),
        help: "有代用字体就算错误。A substituted face is an error.")
    var strictFonts = false

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        guard let format = OutputFormat(fileName: output) else {
            throw StageFailure(.unknownOutputFormat(output))
        }
        let office = if let path = self.office { try Office.open(path) } else { try Office.containing([data, template]) }
        let press = try Press(resources: try .locate(explicit: global.resources), office: office)
        press.refusesSubstitutedFaces = strictFonts
        let url = URL(fileURLWithPath: output)
        let name = url.deletingPathExtension().lastPathComponent
        console.progress(name)
        let made = try press.render(template, data: data, office: office, as: format, name: name)
        let folder = OutputFolder(url.deletingLastPathComponent())
        try folder.write(made.output)
        let shown = (output as NSString).deletingLastPathComponent
        for file in made.output { console.say(join(shown, file.name)) }
        return made.warnings
    }
}
