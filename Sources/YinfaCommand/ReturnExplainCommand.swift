import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// `yinfa return explain-finding`
struct ReturnExplainCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-finding",
        abstract: "说明核对发现的情况，印在报送说明里。Gives the reason for what a check found.",
        discussion: """
            例 Examples:
              yinfa return explain-finding V42 --as-of 2020-12-31 --reason 案件已移送，拟于一月公布 --by 梁若谷 --on 2020-12-31
              yinfa return explain-finding V29-1 --row 建筑企业 --as-of 2020-12-31 --reason 含赔偿金 --by 梁若谷 --on 2020-12-31
              yinfa return explain-finding V07 --file returns/2020-12-31.yaml --reason 已核实 --by 梁若谷 --on 2020-12-31
            """)

    @Argument(help: ArgumentHelp("核对的编号。The check's number.", valueName: "CHECK"))
    var check: String

    @Option(name: .customLong("row"), help: ArgumentHelp("哪一行，默认各行。Which row; all by default.", valueName: "ROW"))
    var row: String?

    @Option(name: .customLong("reason"), help: ArgumentHelp("原因。Why it is right.", valueName: "TEXT"))
    var reason: String

    @Option(name: .customLong("by"), help: ArgumentHelp("说明人。Who says so.", valueName: "NAME"))
    var person: String

    @Option(name: .customLong("on"), help: ArgumentHelp("说明的日期。When.", valueName: "DATE"))
    var day: String

    @OptionGroup var chosen: ReturnOptions

    @Option(name: .customLong("unit"), help: ArgumentHelp("单位，默认全市。Whose return.", valueName: "UNIT"))
    var unit = "全市"

    @Option(name: .customLong("as-of"), help: ArgumentHelp("截止日。The return's day.", valueName: "DATE"))
    var asOf: String?

    @Option(name: .customLong("file"), help: ArgumentHelp("填好的报表。A typed return.", valueName: "FILE"))
    var file: String?

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if (file == nil) == (asOf == nil) { throw ValidationError("Give either --as-of or --file") }
        if file != nil, chosen.isFinal || unit != "全市" { throw ValidationError("--file takes no --unit and no --final") }
    }

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(chosen.office)
        let returns = try Returns(of: office, resources: try .locate(explicit: global.resources), form: form.name)
        let given = Returns.Reason(check: check, row: row, reason: reason, person: person, day: day)
        let subject: Returns.Subject =
            if let file {
                .file(file, previous: chosen.previous)
            } else {
                .computed(.init(unit: unit, asOf: asOf ?? "", isFinal: chosen.isFinal, previous: chosen.previous))
            }
        let checked = try returns.explain(given, of: subject)
        console.say(checked.lines.map { $0.text(in: console.language) }.joined(separator: "\n"))
        return []
    }
}

/// `yinfa return compare`
struct ReturnCompareCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "填好的报表和台账逐格比。Compares a typed return with the ledger, cell by cell.",
        discussion: """
            例 Examples:
              yinfa return compare returns/栖云区.yaml
            """)

    @Argument(help: ArgumentHelp("填好的报表（.yaml、.json 或 .xlsx）。A typed return.", valueName: "FILE"))
    var file: String

    @Option(name: .customShort("C"), help: ArgumentHelp("单位文件夹。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let returns = try Returns(of: try Office.open(office), resources: try .locate(explicit: global.resources), form: form.name)
        let differences = try returns.compare(file: file)
        guard differences.isEmpty else { throw StageFailure(differences) }
        console.say(Bilingual("各数与台账一致", "every figure is as in the ledger").text(in: console.language))
        return []
    }
}

/// `yinfa return reasons`
struct ReturnReasonsCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "reasons",
        abstract: "列出要说明和已说明的，填好后并入 returns/reasons.yaml。Lists what wants a reason, to be filled in.",
        discussion: """
            例 Examples:
              yinfa return reasons --as-of 2020-12-31
              yinfa return reasons --as-of 2020-12-31 -o 待说明.yaml

            填好原因、说明人和日期，把各条抄进 returns/reasons.yaml（没有这个文件的，改名就是）。
            不要写 > returns/reasons.yaml：那样会先把已有的原因清空。
            Fill in and copy into returns/reasons.yaml; do not redirect into it, which empties it first.
            """)

    @Option(name: .customLong("as-of"), help: ArgumentHelp("截止日。The returns' day.", valueName: "DATE"))
    var asOf: String

    @Flag(name: .customLong("final"), help: "终报。The final return of the action.")
    var isFinal = false

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("写到这个文件，不写就印出来。A file instead of the terminal.", valueName: "OUT"))
    var output: String?

    @Option(name: .customShort("C"), help: ArgumentHelp("单位文件夹。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var overwriting: OverwriteOption

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let returns = try Returns(of: try Office.open(office), resources: try .locate(explicit: global.resources), form: form.name)
        let text = try returns.reasonsText(asOf: asOf, isFinal: isFinal)
        guard let output else {
            console.say(String(text.dropLast()))
            return []
        }
        let file = URL(fileURLWithPath: output)
        try overwriting.write(
            [OutputFile(name: file.lastPathComponent, bytes: Array(text.utf8))], to: file.deletingLastPathComponent(),
            shownAs: (output as NSString).deletingLastPathComponent)
        console.say(output)
        return []
    }
}
