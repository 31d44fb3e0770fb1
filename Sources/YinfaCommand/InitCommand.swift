import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa init`
struct InitCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "新建单位文件夹，要填的项目都列好。Makes the folder of a new office.",
        discussion: """
            例 Examples:
              yinfa init my-office --pack winter-2020
            """)

    @Argument(help: ArgumentHelp("新文件夹。The new folder.", valueName: "DIR"))
    var folder: String

    @Option(
        name: .customLong("pack"),
        help: ArgumentHelp("模板包：程序自带的名称，或者它的文件夹。The pack.", valueName: "PACK"))
    var pack: String

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let made = try Office.make(at: folder, pack: pack, resources: try .locate(explicit: global.resources))
        for name in made { console.say(join(folder, name)) }
        let next = Bilingual(
            """
            下一步：
              1. 用记事本打开 \(join(folder, "office.yaml"))，填上单位的名称、电话和各县。
              2. 删去 \(join(folder, "documents")) 里不要的文件，要的填上数据。
              3. yinfa ledger template -C \(folder) -o \(join(folder, "空表"))    做空白的台账工作簿，填好放进 \(join(folder, "ledger"))
              4. yinfa check -C \(folder)              看哪里还空着、哪里不对
              5. yinfa make -C \(folder)               生成全部文件
            """,
            """
            Next:
              1. Fill in names, phones and counties in \(join(folder, "office.yaml")).
              2. Delete what you do not need from \(join(folder, "documents")), fill in the rest.
              3. yinfa ledger template -C \(folder) -o \(join(folder, "blank"))    makes blank workbooks of the ledger; filled in, they go to \(join(folder, "ledger"))
              4. yinfa check -C \(folder)              says what is still blank or wrong
              5. yinfa make -C \(folder)               makes all documents
            """)
        console.say(next.text(in: console.language))
        return []
    }
}
