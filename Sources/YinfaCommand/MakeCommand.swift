import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// `yinfa make`
struct MakeCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "生成一个单位要做的全部文件。Makes all documents of an office.",
        discussion: """
            例 Examples:
              yinfa make                          当前文件夹的全部文件 everything of this folder
              yinfa make -C my-office -o out      指定单位和输出目录 another office, another output
              yinfa make notice --png             只做通知，并附每页图片 only the notice, with pictures
            """)

    @OptionGroup var files: OutputOptions

    @Flag(name: .customLong("png"), help: "同时输出每页的图片（150 dpi）。Also a picture of each page.")
    var png = false

    @Flag(name: .customLong("dump"), help: "同时输出版面清单。Also the display list as text.")
    var dump = false

    @Flag(
        name: .customLong("strict-fonts"),
        help: "有代用字体就算错误。A substituted face is an error.")
    var strictFonts = false

    @OptionGroup var incomplete: IncompleteOption

    @Argument(help: ArgumentHelp("要做的文件名，默认全部。Which documents; all by default.", valueName: "NAME"))
    var names: [String] = []

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(files.office)
        let press = try Press(resources: try .locate(explicit: global.resources), office: office)
        press.refusesSubstitutedFaces = strictFonts
        press.makesIncomplete = incomplete.isIncomplete
        let formats: [OutputFormat] = [.pdf] + (png ? [.png] : []) + (dump ? [.dump] : [])
        let made = try press.make(office, only: names, formats: formats) { console.progress($0) }
        let folder = files.folder
        try OutputFolder(URL(fileURLWithPath: folder)).write(made.output)
        for file in made.output { console.say(join(folder, file.name)) }
        return made.warnings
    }
}
