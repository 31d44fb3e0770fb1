import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa archive checkpoint`
struct ArchiveCheckpointCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint", abstract: "记下登记簿的末行，印在清单上。Writes the register's head down.",
        discussion: """
            例 Examples:
              yinfa archive checkpoint --by 沈砚秋
            """)

    @OptionGroup var person: PersonOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let archive = try OfficeArchive(of: try Office.open(office.folder))
        let done = try archive.checkpoint(by: person.name, at: moment.text)
        console.say(done.output.text(in: console.language))
        return done.warnings
    }
}

/// `yinfa archive withdraw`
struct ArchiveWithdrawCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "撤回一件；原件留着。Withdraws a record, which stays.",
        discussion: """
            例 Examples:
              yinfa archive withdraw Z109-WS·2020-D30-0001 --why 会议改期 --by 沈砚秋
            """)

    @Argument(help: ArgumentHelp("档号。The record's number.", valueName: "档号"))
    var number: String

    @Option(name: .customLong("why"), help: ArgumentHelp("原因。Why.", valueName: "TEXT"))
    var reason: String

    @OptionGroup var person: PersonOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    /// A disk that fails may leave the line to the next writer; the diagnostic says which.
    func outcome(of failure: StageFailure) -> Bilingual? {
        failure.errorCodes.contains("ARC0201") ? Bilingual("", "") : Bilingual("；没有撤回", "; nothing was withdrawn")
    }

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let archive = try OfficeArchive(of: try Office.open(office.folder))
        let done = try archive.withdraw(number, why: reason, by: person.name, at: moment.text)
        console.say(done.output.text(in: console.language))
        return done.warnings
    }
}

/// `yinfa archive backup`
struct ArchiveBackupCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "备份 office.sqlite。Copies office.sqlite.",
        discussion: """
            例 Examples:
              yinfa archive backup /mnt/u盘/office-2020-12-31.sqlite
            """)

    @Argument(help: ArgumentHelp("新文件。A new file.", valueName: "FILE"))
    var target: String

    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        try OfficeArchive(of: try Office.open(office.folder)).backUp(to: target)
        console.say(target)
        return []
    }
}

/// `yinfa archive recover`
struct ArchiveRecoverCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover", abstract: "断电、备份以后：补完没做完的。Completes what was interrupted.",
        discussion: """
            例 Examples:
              yinfa archive recover
            """)

    @OptionGroup var moment: MomentOption
    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func outcome(of failure: StageFailure) -> Bilingual? { Bilingual("；没有补完", "; not all was completed") }

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let done = try OfficeArchive(of: try Office.open(office.folder)).recover(at: moment.text)
        for line in done.output { console.say(line.text(in: console.language)) }
        if done.output.isEmpty { console.say(Bilingual("没有要补的", "nothing was left undone").text(in: console.language)) }
        return done.warnings
    }
}
