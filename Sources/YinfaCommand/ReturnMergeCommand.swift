import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// `yinfa return merge`
struct ReturnMergeCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "把各县和市本级的报表合成全市的。Puts the units' returns together into the city's.",
        discussion: """
            例 Examples:
              yinfa return merge returns/县/*.json -o returns/全市.json
              yinfa return merge returns/县/*.json --previous returns/首报.json -o returns/终报.json
              yinfa return merge returns/县/*.json --incomplete --on 2021-01-05 -o 预计.json
            """)

    @Argument(help: ArgumentHelp("各县和市本级的报表（.yaml、.json、.xlsx 或 .pdf）。The units' returns.", valueName: "FILE"))
    var files: [String]

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("输出文件，.json。The output.", valueName: "OUT"))
    var output: String

    @Option(
        name: .customLong("previous"), parsing: .singleValue,
        help: ArgumentHelp("上次报送的数，可以给几次。Returns before, as handed in.", valueName: "FILE"))
    var previous: [String] = []

    @Option(
        name: .customLong("compiled-on"),
        help: ArgumentHelp("制表时间，默认为各县最晚的。When it is compiled.", valueName: "DATE"))
    var compiledOn: String?

    @Option(name: .customLong("on"), help: ArgumentHelp("催报的日期。The day on which overdue units are named.", valueName: "DATE"))
    var on: String?

    @Flag(name: .customLong("incomplete"), help: "缺几个单位也合。Merges without the units that are missing.")
    var isIncomplete = false

    @Option(name: .customShort("C"), help: ArgumentHelp("单位文件夹。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var overwriting: OverwriteOption

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let returns = try Returns(of: try Office.open(office), resources: try .locate(explicit: global.resources), form: form.name)
        let made = try returns.merge(
            .init(files: files, previous: previous, compiledOn: compiledOn, on: on, isIncomplete: isIncomplete),
            name: try ReturnFile.name(output), output: output)
        try ReturnFile.write(made.output, beside: output, console, overwriting)
        return made.warnings
    }
}

/// `yinfa return correct`
struct ReturnCorrectCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "报送以后更正：做成下一版，附更正说明，原来的不动。Makes a later version of a return that was handed in.",
        discussion: """
            例 Examples:
              yinfa return correct 栖云区.json 栖云区-改.yaml --reason 漏报一件 --by 梁若谷 --on 2021-01-06 -o 栖云区-2.json
            """)

    @Argument(help: ArgumentHelp("原来报送的。As it was handed in.", valueName: "OLD"))
    var old: String

    @Argument(help: ArgumentHelp("改过的数。With the right figures.", valueName: "NEW"))
    var new: String

    @Option(name: .customLong("reason"), help: ArgumentHelp("原因。Why.", valueName: "TEXT"))
    var reason: String

    @Option(name: .customLong("by"), help: ArgumentHelp("更正的人。Who.", valueName: "NAME"))
    var person: String

    @Option(name: .customLong("on"), help: ArgumentHelp("更正的日期。When.", valueName: "DATE"))
    var day: String

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("输出文件，.json。The output.", valueName: "OUT"))
    var output: String

    @Option(name: .customShort("C"), help: ArgumentHelp("单位文件夹。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var overwriting: OverwriteOption

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        _ = try ReturnFile.name(output)
        let returns = try Returns(of: try Office.open(office), resources: try .locate(explicit: global.resources), form: form.name)
        let given = Returns.Reason(check: "", reason: reason, person: person, day: day)
        let made = try returns.correct(old, with: new, given, output: output)
        try ReturnFile.write(made.output, beside: output, console, overwriting)
        return made.warnings
    }
}

/// `yinfa return arrivals`
struct ReturnArrivalsCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "arrivals",
        abstract: "哪些单位报了，哪些逾期。Which units have handed in, and which are overdue.",
        discussion: """
            例 Examples:
              yinfa return arrivals returns/县/*.json --on 2021-01-05
              yinfa return arrivals returns/县/*.json --on 2021-01-05 --strict   有逾期的，退出码 1 exit code 1 while one is overdue
            """)

    @Argument(help: ArgumentHelp("收到的报表。The returns that have come in.", valueName: "FILE"))
    var files: [String]

    @Option(name: .customLong("on"), help: ArgumentHelp("看的那一天。The day on which it is asked.", valueName: "DATE"))
    var on: String

    @Option(name: .customShort("C"), help: ArgumentHelp("单位文件夹。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let returns = try Returns(of: try Office.open(office), resources: try .locate(explicit: global.resources), form: form.name)
        let arrivals = try returns.arrivals(files, on: on)
        for arrival in arrivals.output { console.say(arrival.line.text(in: console.language)) }
        return arrivals.warnings
    }
}

extension Returns.Arrival {
    fileprivate var line: Bilingual {
        if let version {
            let zero = isZero ? Bilingual("，零报告", ", all zeros") : Bilingual("", "")
            return Bilingual("\(unit)：已报，第 \(version) 版\(zero.chinese)", "\(unit): handed in, version \(version)\(zero.english)")
        }
        guard let daysLate else { return Bilingual("\(unit)：未报", "\(unit): not yet") }
        return Bilingual("\(unit)：未报，逾期 \(daysLate) 天", "\(unit): not yet, \(daysLate) day(s) overdue")
    }
}

/// A return's data file as an output.
enum ReturnFile {
    /// The name without its ending.
    ///
    /// - Throws: `USE0102` for anything but JSON.
    static func name(_ output: String) throws(StageFailure) -> String {
        let url = URL(fileURLWithPath: output)
        guard url.pathExtension.lowercased() == "json" else { throw StageFailure(.outputIsNoJSON(output)) }
        return url.deletingPathExtension().lastPathComponent
    }

    /// - Parameter overwriting: what keeps files that are there; nil for a command that has looked at that itself.
    static func write(
        _ files: [OutputFile], beside output: String, _ console: Console, _ overwriting: OverwriteOption? = nil
    ) throws(StageFailure) {
        let (url, folder) = (URL(fileURLWithPath: output).deletingLastPathComponent(), (output as NSString).deletingLastPathComponent)
        if let overwriting {
            try overwriting.writeKeepingFilled(files, to: url, shownAs: folder)
        } else {
            try OutputFolder(url).write(files)
        }
        for file in files { console.say(join(folder, file.name)) }
    }
}
