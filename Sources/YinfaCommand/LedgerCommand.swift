import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// `yinfa ledger`
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "台账。The ledger.",
        discussion: """
            例 Examples:
              yinfa ledger check
              yinfa ledger import
              yinfa ledger export 案件 --as-of 2020-12-31 -o 案件.xlsx
            """,
        subcommands: [
            LedgerCheckCommand.self, LedgerImportCommand.self, LedgerTemplateCommand.self, LedgerExportCommand.self,
        ])
}

/// `yinfa ledger check`
struct LedgerCheckCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "核对台账文件，不入库。Checks the ledger's files without storing them.",
        discussion: """
            例 Examples:
              yinfa ledger check                    核对 ledger 文件夹里的全部表 all files of ledger/
              yinfa ledger check -C my-office       指定单位 another office
              yinfa ledger check 栖云区.xlsx --marked 退改   另存标出错处的副本 a copy with its faults marked
            """)

    @OptionGroup var ledger: LedgerOptions

    @Option(
        name: .customLong("marked"),
        help: ArgumentHelp("把标出错处的工作簿副本放进这个文件夹。Folder for copies of workbooks with their faults marked.", valueName: "DIR"))
    var marked: String?

    @OptionGroup var global: GlobalOptions

    var writesOnFailure: Bool { marked != nil }

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(ledger.office)
        ledger.tellIfLong(console)
        do {
            let result = try office.checkLedger(ledger.files, resources: try .locate(explicit: global.resources))
            console.say(result.output.summary(console.language))
            if marked != nil { console.say(Self.nothingMarked.text(in: console.language)) }
            return result.warnings
        } catch {
            guard let marked else { throw error }
            let copies = try office.markedCopies(ledger.files, of: error.diagnostics)
            try OutputFolder(URL(fileURLWithPath: marked)).write(copies)
            for copy in copies { console.say(join(marked, copy.name)) }
            for line in Self.unmarked(error, copies.map(\.name)) { console.say(line.text(in: console.language)) }
            throw error
        }
    }
}

extension LedgerCheckCommand {
    /// Who waits for a marked copy is told that there is none.
    fileprivate static let nothingMarked = Bilingual("没有出错的格，没有做标注副本", "no cell is wrong, so no marked copy was made")

    /// Says for each file with faults that has no marked copy why it has none.
    fileprivate static func unmarked(_ failure: StageFailure, _ copies: [String]) -> [Bilingual] {
        var names: [String] = []
        for file in failure.diagnostics.compactMap(\.place?.file) where !names.contains(file) { names.append(file) }
        return names.compactMap { name in
            let url = URL(fileURLWithPath: name)
            guard !copies.contains(where: { $0.hasPrefix(url.deletingPathExtension().lastPathComponent + "（") }) else { return nil }
            return TableFormat(fileName: name) == .xlsx
                ? Bilingual("没有做“\(name)”的标注副本：错不在某一格里，见下面的提示", "no marked copy of '\(name)': what is wrong is in no cell of it")
                : Bilingual("没有做“\(name)”的标注副本：只有 .xlsx 能标注", "no marked copy of '\(name)': only .xlsx can be marked")
        }
    }
}

/// `yinfa ledger import`
struct LedgerImportCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "核对台账文件并入库，要么全部，要么不动。Checks the files and imports them, all or none.",
        discussion: """
            例 Examples:
              yinfa ledger import                   ledger 文件夹里的全部表 all files of ledger/
              yinfa ledger import ledger/栖云区.xlsx 只换这一个文件的记录 only the records of this file
              yinfa ledger import --dry-run         只看会改动什么 only show what would change
            """)

    @OptionGroup var ledger: LedgerOptions

    @Flag(name: .customLong("dry-run"), help: "只列出会增加、改动、减少的记录，不入库。Only lists what would change.")
    var isDryRun = false

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(ledger.office)
        let resources = try Resources.locate(explicit: global.resources)
        ledger.tellIfLong(console)
        if isDryRun {
            let preview = try office.previewImport(ledger.files, resources: resources)
            console.say(preview.output.text(in: console.language))
            return preview.warnings
        }
        let result = try office.importLedger(ledger.files, resources: resources)
        let lines = result.output.days.lines.map { $0.text(in: console.language) }
        console.say(([result.output.summary(console.language)] + lines).joined(separator: "\n"))
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

    /// In bytes; less is read before anybody wonders.
    private static let long = 4 << 20

    /// Says that a long ledger is being read: a workbook of a million rows takes a minute.
    func tellIfLong(_ console: Console) {
        let folder = URL(fileURLWithPath: office).appendingPathComponent("ledger").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let paths = files.isEmpty ? names.map { folder + "/" + $0 } : files
        let bytes = paths.reduce(0) { sum, path in
            sum + ((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
        }
        guard bytes >= Self.long else { return }
        console.progress(Bilingual("正在读台账，共 \(bytes >> 20) MiB …", "reading the ledger, \(bytes >> 20) MiB …"))
    }
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
