import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa ledger`
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "台账。The ledger.",
        discussion: """
            例 Examples:
              yinfa ledger check
              yinfa ledger import
            """,
        subcommands: [LedgerCheckCommand.self, LedgerImportCommand.self])
}

/// `yinfa ledger check`
struct LedgerCheckCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "核对台账文件，不入库。Checks the ledger's files without storing them.",
        discussion: """
            例 Examples:
              yinfa ledger check                    核对 ledger 文件夹里的全部 CSV all CSV files of ledger/
              yinfa ledger check -C my-office       指定单位 another office
            """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let result = try Office.open(ledger.office).checkLedger(ledger.files)
        console.say(result.output.summary(console.language))
        return result.warnings
    }
}

/// `yinfa ledger import`
struct LedgerImportCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "核对台账文件并入库，要么全部，要么不动。Checks the files and imports them, all or none.",
        discussion: """
            例 Examples:
              yinfa ledger import                   ledger 文件夹里的全部 CSV all CSV files of ledger/
              yinfa ledger import 案件-栖云区.csv    只换这一个文件的记录 only the records of this file
            """)

    @OptionGroup var ledger: LedgerOptions
    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let result = try Office.open(ledger.office).importLedger(ledger.files)
        console.say(result.output.summary(console.language))
        return result.warnings
    }
}

/// What both subcommands take.
struct LedgerOptions: ParsableArguments {
    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中有 office.yaml）。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @Argument(help: ArgumentHelp("台账文件，默认 ledger 文件夹里的全部。Files; all of ledger/ by default.", valueName: "FILE"))
    var files: [String] = []
}

extension LedgerContents {
    /// One line: how many records each table has.
    fileprivate func summary(_ language: Language) -> String {
        let counts = tables.map { "\($0.name) \($0.count)" }
        let chinese = counts.joined(separator: "，") + (isUnchanged ? "（没有变化）" : "")
        let english = counts.joined(separator: ", ") + (isUnchanged ? " (unchanged)" : "")
        return Bilingual(chinese, english).text(in: language)
    }
}
