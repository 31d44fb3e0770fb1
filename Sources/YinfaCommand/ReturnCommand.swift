import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// `yinfa return`
struct ReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return", abstract: "报表：从台账取数，核对，合并，更正。Returns: figures from the ledger, checks, merging, corrections.",
        discussion: """
            例 Examples:
              yinfa return make --as-of 2020-12-31 -o return.pdf
              yinfa return check --as-of 2020-12-31
              yinfa return merge returns/*.json -o city.json
            """,
        subcommands: [
            ReturnMakeCommand.self, ReturnCheckCommand.self, ReturnExplainCommand.self, ReturnReasonsCommand.self,
            ReturnCompareCommand.self, ReturnAuditCommand.self, ReturnMergeCommand.self, ReturnArrivalsCommand.self, ReturnCorrectCommand.self,
        ])
}

/// `yinfa return make`
struct ReturnMakeCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "从台账取数，做一份报表。Makes a return from the ledger.",
        discussion: """
            例 Examples:
              yinfa return make --as-of 2020-12-31 -o return.pdf           全市 the whole city
              yinfa return make --unit 栖云区 --as-of 2020-12-31 -o q.json  一个县的数 a county's figures
              yinfa return make --as-of 2021-02-10 --final -o final.pdf    终报 the final return
              yinfa return make --as-of 2020-12-31 -o return.xlsx          Excel 工作簿 a workbook
              yinfa return make --unit 栖云区 --as-of 2020-12-31 --blank -o 空表.xlsx  手填的空表 to be filled in by hand
            """)

    @OptionGroup var chosen: ReturnOptions

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp(
            "输出文件：.pdf、.png、.dump、.xlsx、.csv，或 .json（填好的数）。The output; .json holds the figures.", valueName: "OUT"))
    var output: String

    @Option(
        name: .customLong("unit"),
        help: ArgumentHelp("单位：全市、市本级或县名，默认全市。Whose return; the whole city by default.", valueName: "UNIT"))
    var unit = "全市"

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("截止日，如 2020-12-31。The day up to which cases are counted.", valueName: "DATE"))
    var asOf: String

    @Option(
        name: .customLong("compiled-on"),
        help: ArgumentHelp("制表时间，默认为截止日。When it is compiled; the as-of day by default.", valueName: "DATE"))
    var compiledOn: String?

    @Flag(name: .customLong("blank"), help: "不取数，做一份 .xlsx 空表来手填。A blank .xlsx to be filled in by hand.")
    var isBlank = false

    @OptionGroup var incomplete: IncompleteOption

    @OptionGroup var overwriting: OverwriteOption

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if isBlank, TableFormat(fileName: output) != .xlsx { throw ValidationError("--blank makes .xlsx only") }
    }

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let url = URL(fileURLWithPath: output)
        let name = url.deletingPathExtension().lastPathComponent
        let isData = url.pathExtension.lowercased() == "json"
        guard isData || OutputFormat(fileName: output) != nil || TableFormat(fileName: output) != nil else {
            throw StageFailure(.unknownOutputFormat(output))
        }
        let office = try Office.open(chosen.office)
        let resources = try Resources.locate(explicit: global.resources)
        let returns = try Returns(of: office, resources: resources, form: form.name)
        let request = Returns.Request(
            unit: unit, asOf: asOf, compiledOn: compiledOn, isFinal: chosen.isFinal, previous: chosen.previous,
            isIncomplete: incomplete.isIncomplete)
        console.progress(name)
        let made: Reported<[OutputFile]>
        if isBlank {
            made = Reported(try returns.blankTable(request, name: name))
        } else if let format = OutputFormat(fileName: output) {
            let press = try Press(resources: resources, office: office)
            press.refusesSubstitutedFaces = strictFonts
            made = try press.render(returns, request, as: format, name: name)
        } else if let format = TableFormat(fileName: output) {
            made = try returns.table(request, as: format, name: name)
        } else {
            made = try returns.json(request, name: name)
        }
        let shown = (output as NSString).deletingLastPathComponent
        if isBlank {
            try overwriting.write(made.output, to: url.deletingLastPathComponent(), shownAs: shown)
        } else {
            try overwriting.writeKeepingFilled(made.output, to: url.deletingLastPathComponent(), shownAs: shown)
        }
        for file in made.output { console.say(join(shown, file.name)) }
        return made.warnings
    }

    @Flag(
        name: .customLong("strict-fonts"),
        help: "有代用字体就算错误。A substituted face is an error.")
    var strictFonts = false
}

/// `yinfa return check`
struct ReturnCheckCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "核对报表：台账取的或填好的。Checks returns, computed or typed.",
        discussion: """
            例 Examples:
              yinfa return check --as-of 2020-12-31                全市和各单位 the city and every unit
              yinfa return check --unit 栖云区 --as-of 2020-12-31   一个单位 one unit
              yinfa return check returns/2020-12-31.yaml           填好的一份 a typed return
              yinfa return check returns/栖云区.xlsx                填好的工作簿 a workbook filled in
            """)

    @OptionGroup var chosen: ReturnOptions

    @Option(
        name: .customLong("unit"),
        help: ArgumentHelp("单位：全市、市本级或县名，默认全部。Whose return; all by default.", valueName: "UNIT"))
    var unit: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("截止日，如 2020-12-31。The day up to which cases are counted.", valueName: "DATE"))
    var asOf: String?

    @Argument(help: ArgumentHelp("填好的报表（.yaml、.json、.xlsx 或 .pdf）。A typed return.", valueName: "FILE"))
    var file: String?

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if file != nil, asOf != nil || unit != nil || chosen.isFinal {
            throw ValidationError("FILE takes no --unit, --as-of or --final")
        }
        if chosen.previous != nil, unit == nil, file == nil {
            throw ValidationError("--previous is of one return: give FILE or --unit")
        }
        if file == nil, asOf == nil { throw ValidationError("Missing expected argument '--as-of <DATE>'") }
    }

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(chosen.office)
        let returns = try Returns(of: office, resources: try .locate(explicit: global.resources), form: form.name)
        let checked: [CheckedReturn]
        if let file {
            checked = [try returns.check(file: file, previous: chosen.previous)]
        } else {
            checked = try returns.check(
                unit: unit, asOf: asOf ?? "", isFinal: chosen.isFinal, previous: chosen.previous)
        }
        let findings = checked.flatMap(\.findings)
        if findings.contains(where: { $0.severity == .error }) { throw StageFailure(findings) }
        for one in checked { console.say(one.lines.map { $0.text(in: console.language) }.joined(separator: "\n")) }
        return findings
    }
}

/// What both subcommands take.
struct ReturnOptions: ParsableArguments {
    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中有 office.yaml）。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @Flag(name: .customLong("final"), help: "终报。The final return of the action.")
    var isFinal = false

    @Option(
        name: .customLong("previous"),
        help: ArgumentHelp("上次报送的数（.yaml 或 .json），累计数不应减少。The return before, as handed in.", valueName: "FILE"))
    var previous: String?
}

/// Which form of the pack a return is on.
struct FormOption: ParsableArguments {
    @Option(
        name: .customLong("form"),
        help: ArgumentHelp("表单，模板包里的文件，默认 form.yaml。The form, a file of the pack.", valueName: "FORM"))
    var name = "form.yaml"
}

extension CheckedReturn {
    /// One line about it, and one for each finding that was explained.
    var lines: [Bilingual] {
        [summary]
            + explained.map { one in
                let name = [one.check, one.row].filter { !$0.isEmpty }.joined(separator: " ")
                return Bilingual(
                    "  已说明 \(name)：\(one.reason)（\(one.person)，\(one.day)）",
                    "  explained \(name): \(one.reason) (\(one.person), \(one.day))")
            }
    }

    private var summary: Bilingual {
        let head = Bilingual("\(unit)（截至\(asOf)）：", "\(unit) (as of \(asOf)): ")
        let known = explained.isEmpty ? Bilingual("", "") : Bilingual("，\(explained.count) 处已说明", ", \(explained.count) explained")
        guard !findings.isEmpty else {
            return Bilingual("\(head.chinese)全部相符\(known.chinese)", "\(head.english)everything agrees\(known.english)")
        }
        return Bilingual(
            "\(head.chinese)\(findings.count) 处要看\(known.chinese)", "\(head.english)\(findings.count) to look at\(known.english)")
    }
}
