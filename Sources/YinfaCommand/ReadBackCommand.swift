import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa read-back`
struct ReadBackCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "read-back",
        abstract: "从扫描件读回报表的数，和存档的逐格核对。Reads a return's figures from a scan and holds them against those on file.",
        discussion: """
            例 Examples:
              yinfa read-back 扫描件.pdf -C templates/winter-2020/sample
              yinfa read-back scan.png --with returns/栖云区.json
            """)

    @Argument(help: ArgumentHelp("扫描件：.png、.jpg 或 .pdf。A scan.", valueName: "SCAN"))
    var scan: String

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中有 office.yaml）。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp("存档的数据文件，默认由台账算。The data on file; by default those of the ledger.", valueName: "FILE"))
    var file: String?

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(office)
        let returns = try Returns(of: office, resources: try .locate(explicit: global.resources), form: form.name)
        let read = try returns.readBack(scan: scan, with: file)
        console.say(read.line.text(in: console.language))
        return []
    }
}

extension ReadBack {
    var line: Bilingual {
        let against =
            switch source {
            case .ledger: Bilingual("台账算的", "those of the ledger")
            case .file(let name): Bilingual("\(name) ", "those of \(name)")
            }
        return Bilingual(
            "\(unit)（截至\(asOf)）：\(figureCount) 个数和\(against.chinese)一致（摘要 \(digest)）",
            "\(unit) (as of \(asOf)): \(figureCount) figures agree with \(against.english) (digest \(digest))")
    }
}
