import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// `yinfa watch`
struct WatchCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "一保存就重新生成，边改边看。Makes documents again whenever something is saved.",
        discussion: """
            有错时说明错在哪里，上一次做好的文件不动。按 Ctrl-C 结束。
            Errors are told and the last good files stay. Ctrl-C ends it.

            例 Examples:
              yinfa watch notice
              yinfa watch notice bulletin -C my-office -o out
            """)

    @OptionGroup var files: OutputOptions

    @OptionGroup var incomplete: IncompleteOption

    @Argument(help: ArgumentHelp("要做的文件名。Which documents.", valueName: "NAME"))
    var names: [String]

    @OptionGroup var global: GlobalOptions

    /// How long it sleeps between two looks, in microseconds.
    private static let pause: UInt32 = 50_000

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let resources = try Resources.locate(explicit: global.resources)
        let office = try Office.open(files.office)
        let press = try Press(resources: resources, office: office)
        press.makesIncomplete = incomplete.isIncomplete
        let folder = files.folder
        var watch = try OfficeWatch(office, output: URL(fileURLWithPath: folder), resources: resources)
        repeat {
            build(press, folder, console)
            while !watch.hasChanged() { usleep(Self.pause) }
        } while true
    }

    /// Makes the documents and says so, or what is wrong; nothing ends the watch.
    private func build(_ press: Press, _ folder: String, _ console: Console) {
        do throws(StageFailure) {
            let made = try press.make(try Office.open(files.office), only: names)
            try OutputFolder(URL(fileURLWithPath: folder)).write(made.output)
            console.report(made.warnings)
            for file in made.output { console.say(join(folder, file.name)) }
        } catch { console.report(error.diagnostics) }
    }
}
