import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// `yinfa ledger template`
struct LedgerTemplateCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "生成空白台账工作簿，有下拉选项和单元格格式。Makes workbooks to start a ledger from.",
        discussion: """
            例 Examples:
              yinfa ledger template -o 空表            一张表一个工作簿 a workbook for each table
              yinfa ledger template -o 台账.xlsx       一个工作簿，六张表 one workbook with all tables
            """)

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("输出文件夹，或者一个 .xlsx 文件。A folder, or one .xlsx file.", valueName: "OUT"))
    var output: String

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中有 office.yaml）。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var overwriting: OverwriteOption

    @OptionGroup var global: GlobalOptions

    /// Endings of files that are no workbook: nobody names a folder so.
    private static let otherEndings = ["csv", "xls", "xlsm", "et", "ods", "pdf", "json", "yaml"]

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let isOne = TableFormat(fileName: output) == .xlsx
        let url = URL(fileURLWithPath: output)
        guard !Self.otherEndings.contains(url.pathExtension.lowercased()) else {
            throw StageFailure(.unknownOutputFormat(output, endings: [TableFormat.xlsx.rawValue]))
        }
        let files = try Office.open(office).ledgerTemplates(name: isOne ? url.lastPathComponent : nil)
        let folder = isOne ? (output as NSString).deletingLastPathComponent : output
        try overwriting.write(files, to: isOne ? url.deletingLastPathComponent() : url, shownAs: folder)
        for file in files { console.say(join(folder, file.name)) }
        return []
    }
}

/// `yinfa ledger export`
struct LedgerExportCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "把台账的一个视图导出成 Excel 或 CSV。Exports a view of the ledger.",
        discussion: """
            例 Examples:
              yinfa ledger export 案件 --as-of 2020-12-31 -o 案件.xlsx
              yinfa ledger export 追发记录 --unit 栖云区 --as-of 2020-12-31 -o 追发.csv
            视图 Views: 案件、核查线索、检查记录、项目检查、追发记录、步骤记录、项目
            """)

    @Argument(help: ArgumentHelp("视图的名称。The view's name.", valueName: "VIEW"))
    var view: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("输出文件：.xlsx 或 .csv。The output.", valueName: "OUT"))
    var output: String

    @Option(
        name: .customLong("unit"),
        help: ArgumentHelp("单位：全市、市本级或县名，默认全市。Whose records; the whole city by default.", valueName: "UNIT"))
    var unit = "全市"

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("截止日，如 2020-12-31。The day up to which events count.", valueName: "DATE"))
    var asOf: String

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中有 office.yaml）。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var overwriting: OverwriteOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        guard let format = TableFormat(fileName: output) else {
            throw StageFailure(.unknownOutputFormat(output, endings: TableFormat.allCases.map(\.rawValue)))
        }
        let url = URL(fileURLWithPath: output)
        let made = try Office.open(office).exportLedger(
            view: view, asOf: asOf, unit: unit, as: format, name: url.deletingPathExtension().lastPathComponent,
            resources: try .locate(explicit: global.resources))
        try overwriting.writeKeepingFilled(
            made.output, to: url.deletingLastPathComponent(), shownAs: (output as NSString).deletingLastPathComponent)
        console.say(output)
        return made.warnings
    }
}
