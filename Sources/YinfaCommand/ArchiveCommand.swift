import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa archive`
struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "档案：检测、列出、移交。The archive: verify, list, hand over.",
        discussion: """
            例 Examples:
              yinfa archive verify --full
              yinfa archive show Z109-WS·2020-D30-0001
              yinfa archive export 移交2020 --to 凤栖山市档案馆 --by 沈砚秋
            """,
        subcommands: [
            ArchiveVerifyCommand.self, ArchiveListCommand.self, ArchiveShowCommand.self, ArchiveExportCommand.self,
            ArchiveCheckpointCommand.self, ArchiveWithdrawCommand.self, ArchiveBackupCommand.self, ArchiveRecoverCommand.self,
        ])
}

/// `yinfa archive verify`
struct ArchiveVerifyCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "检测真实性、完整性、可用性、安全性。Verifies all of it.",
        discussion: """
            例 Examples:
              yinfa archive verify
              yinfa archive verify --full --head 12:…    和移交清单上的末行比 compare with a printed head
            """)

    @Flag(name: .customLong("full"), help: "也核对 SM3。SM3 of all files too.")
    var isFull = false

    @Option(name: .customLong("head"), help: ArgumentHelp("印在清单上的末行。A printed head.", valueName: "N:DIGEST"))
    var head: String?

    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let report = try OfficeArchive(of: try Office.open(office.folder)).verify(full: isFull, head: head)
        for line in report.lines { console.say(line.text(in: console.language)) }
        if !report.passes { throw StageFailure(report.findings) }
        return report.findings
    }
}

/// `yinfa archive list`
struct ArchiveListCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "列出各件。Lists the records.",
        discussion: """
            例 Examples:
              yinfa archive list
            """)

    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        for line in try OfficeArchive(of: try Office.open(office.folder)).list() { console.say(line.text(in: console.language)) }
        return []
    }
}

/// `yinfa archive show`
struct ArchiveShowCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "一件的文件和经过。One record, its files and history.",
        discussion: """
            例 Examples:
              yinfa archive show Z109-WS·2020-D30-0001
            """)

    @Argument(help: ArgumentHelp("档号。The record's number.", valueName: "档号"))
    var number: String

    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        for line in try OfficeArchive(of: try Office.open(office.folder)).show(number) { console.say(line.text(in: console.language)) }
        return []
    }
}

/// `yinfa archive export`
struct ArchiveExportCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "按移交的格式复制出来。Copies records out for handing over.",
        discussion: """
            例 Examples:
              yinfa archive export 移交2020 --to 凤栖山市档案馆 --by 沈砚秋
              yinfa archive export 复制 Z109-WS·2020-D30-0001 --why 利用 --by 沈砚秋
            """)

    @Argument(help: ArgumentHelp("新文件夹。A new folder.", valueName: "DIR"))
    var target: String

    @Argument(help: ArgumentHelp("档号，默认全部。Which records; all by default.", valueName: "档号"))
    var numbers: [String] = []

    @Option(name: .customLong("to"), help: ArgumentHelp("接收单位；不写就只是复制。Who takes them over.", valueName: "ARCHIVES"))
    var receiver: String?

    @Option(name: .customLong("why"), help: ArgumentHelp("事由。Why.", valueName: "TEXT"))
    var reason: String?

    @OptionGroup var person: PersonOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let archive = try OfficeArchive(of: try Office.open(office.folder))
        let done = try archive.export(
            numbers, to: target, for: receiver, why: reason, by: person.name, at: moment.text,
            resources: try .locate(explicit: global.resources))
        for line in done.output { console.say(line.text(in: console.language)) }
        return done.warnings
    }
}

/// Who does it.
struct PersonOption: ParsableArguments {
    @Option(name: .customLong("by"), help: ArgumentHelp("经办人。Who.", valueName: "NAME"))
    var name: String
}
