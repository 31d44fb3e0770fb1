import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa fonts`
struct FontsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fonts", abstract: "字体。Fonts.",
        discussion: """
            例 Example:
              yinfa fonts check
            """,
        subcommands: [FontsCheckCommand.self])
}

/// `yinfa fonts check`
struct FontsCheckCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "哪个文件担当哪种字体，缺哪些字。Which file plays each role, and what it lacks.",
        discussion: """
            例 Examples:
              yinfa fonts check
              yinfa fonts check -C my-office
            """)

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中可有“字体”设置）。The office whose fonts are checked.", valueName: "OFFICE"))
    var office: String?

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try self.office.map { path throws(StageFailure) in try Office.open(path) }
        let check = try FontCheck(resources: try .locate(explicit: global.resources), office: office)
        for chain in check.chains { console.say(describe(chain, console.language)) }
        return []
    }

    private func describe(_ chain: FontCheck.Chain, _ language: Language) -> String {
        let script =
            chain.script == "han"
            ? Bilingual("汉字和中文标点", "Han characters and Chinese marks")
            : Bilingual("数字和西文", "digits and Western letters")
        var lines = ["\(chain.role)  \(script.text(in: language))"]
        for (index, face) in chain.faces.enumerated() {
            let count = Bilingual("\(face.characterCount)字", "\(face.characterCount) characters")
            lines.append("  \(index + 1). \(face.fullName)（\(count.text(in: language))） \(face.path)")
        }
        if chain.script == "han" { lines.append("  " + lack(chain.lacking).text(in: language)) }
        return lines.joined(separator: "\n")
    }

    private func lack(_ characters: [Character]) -> Bilingual {
        guard !characters.isEmpty else {
            return Bilingual("通用规范汉字8105字齐全", "all 8,105 characters of 通用规范汉字表")
        }
        let shown = String(characters.prefix(40)) + (characters.count > 40 ? "…" : "")
        return Bilingual(
            "缺通用规范汉字\(characters.count)字：\(shown)",
            "lacks \(characters.count) of the 8,105 characters: \(shown)")
    }
}
