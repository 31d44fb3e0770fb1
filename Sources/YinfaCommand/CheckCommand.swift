import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa check`
struct CheckCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "核稿，或者检查模板包。Proofreads documents without making them, or checks a pack.",
        discussion: """
            例 Examples:
              yinfa check                         当前文件夹的全部文件 everything of this folder
              yinfa check notice                  只查通知 only the notice
              yinfa check -C my-office --strict   有警告时退出码为 1 exit with 1 on warnings
              yinfa check winter-2020             不要数据，查模板包，列出每个模板要填什么 a pack, without data
              yinfa check winter-2020/talk.gw     只查一个模板 one template
            """)

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中有 office.yaml）。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var incomplete: IncompleteOption

    @Argument(
        help: ArgumentHelp(
            "要查的文件名，默认全部；或者模板包的名称、文件夹，或者其中一个模板（x.gw）。Which documents, all by default; or a pack, or a template of one.", valueName: "NAME|PACK|TEMPLATE"))
    var names: [String] = []

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let resources = try Resources.locate(explicit: global.resources)
        var packs: [PackReport] = []
        for name in names { if let pack = try PackReport.of(name, in: resources, office: self.office) { packs.append(pack) } }
        if !packs.isEmpty, packs.count == names.count { return try report(packs, console) }
        let office = try Office.open(self.office)
        let press = try Press(resources: resources, office: office)
        press.makesIncomplete = incomplete.isIncomplete
        let found = try press.check(office, only: names)
        if found.contains(where: { $0.severity == .error }) { throw StageFailure(found) }
        if found.isEmpty { console.say(Bilingual("没有发现问题", "nothing found").text(in: console.language)) }
        return found
    }

    private func report(_ packs: [PackReport], _ console: Console) throws(StageFailure) -> [Diagnostic] {
        for pack in packs { console.say(pack.text(in: console.language)) }
        let found = packs.flatMap(\.diagnostics)
        if found.contains(where: { $0.severity == .error }) { throw StageFailure(found) }
        return found
    }
}
