import ArgumentParser
import Diagnostics
import Foundation
import Yinfa

/// Whose documents.
struct OfficeOption: ParsableArguments {
    @Option(name: .customShort("C"), help: ArgumentHelp("单位文件夹。The office's folder.", valueName: "OFFICE"))
    var folder = "."
}

/// `yinfa approve`
struct ApproveCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "记下谁看过、同意了一份草稿。Records who has approved a draft.",
        discussion: """
            例 Examples:
              yinfa approve notice --as 拟稿 --by 梁若谷
              yinfa approve notice --as 签发 --by 周以宁 --at 2020-11-09T10:00:00+08:00
            """)

    @Argument(help: ArgumentHelp("文件名。The document.", valueName: "NAME"))
    var name: String

    @Option(name: .customLong("as"), help: ArgumentHelp("环节：拟稿、审核、签发、发布审查。Which step.", valueName: "STEP"))
    var step: String

    @Option(name: .customLong("by"), help: ArgumentHelp("姓名。Who.", valueName: "NAME"))
    var person: String

    @OptionGroup var moment: MomentOption
    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func outcome(of failure: StageFailure) -> Bilingual? { Bilingual("；没有记下审批", "; no approval was recorded") }

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(office.folder)
        let press = try Press(resources: try .locate(explicit: global.resources), office: office)
        let approval = try press.approve(name, of: office, as: step, by: person, at: moment.text)
        let missing = approval.output.missing
        let rest =
            missing.isEmpty
            ? Bilingual("可以印发：yinfa issue \(name)", "ready: yinfa issue \(name)")
            : Bilingual("还要：\(missing.joined(separator: "、"))", "still wanted: \(missing.joined(separator: ", "))")
        console.say("\(name) \(step) \(person) \(approval.output.time)  " + rest.text(in: console.language))
        return approval.warnings
    }
}

/// `yinfa issue`
struct IssueCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "印发：核对审批，编文号，生成，归档。Issues a document: number, PDF, archive.",
        discussion: """
            例 Examples:
              yinfa issue notice
              yinfa issue notice-2 --corrects Z109-WS·2020-D30-0001 --why 附件日期有误
            """)

    @Argument(help: ArgumentHelp("文件名。The document.", valueName: "NAME"))
    var name: String

    @Option(name: .customLong("by"), help: ArgumentHelp("归档人，默认最后审批的人。Who archives it.", valueName: "NAME"))
    var person: String?

    @Option(name: .customLong("corrects"), help: ArgumentHelp("更正哪一件。The record that it corrects.", valueName: "档号"))
    var corrects: String?

    @Option(name: .customLong("replaces"), help: ArgumentHelp("替换哪一件。The record that it replaces.", valueName: "档号"))
    var replaces: String?

    @Option(name: .customLong("why"), help: ArgumentHelp("更正、替换的原因。Why.", valueName: "TEXT"))
    var reason: String?

    @OptionGroup var moment: MomentOption
    @OptionGroup var files: OutputOptions
    @OptionGroup var global: GlobalOptions

    /// Whoever reads it asks first whether a number was used up.
    func outcome(of failure: StageFailure) -> Bilingual? {
        let codes = failure.errorCodes
        if codes.contains("ISS0301") { return Bilingual("；已经编号，还没有归档", "; it has its number and is not archived yet") }
        if codes.contains("ISS0104") { return Bilingual("；没有再印发", "; nothing was issued again") }
        // Only the copy in the output is written after all was done.
        if codes.contains("FIL0201") {
            return Bilingual("；已经编号、归档，只差输出的那一份：yinfa make \(name)", "; it is issued and archived, only the copy is wanting: yinfa make \(name)")
        }
        // office.sqlite may fail before the number is given, and after the record is archived.
        if codes.contains("ISS0202") || codes.contains("ISS0305") { return Bilingual("", "") }
        return Bilingual("；没有编号，没有归档", "; no number was given, nothing was archived")
    }

    func validate() throws {
        if corrects != nil, replaces != nil { throw ValidationError("Give either --corrects or --replaces") }
        if (corrects ?? replaces) == nil, reason != nil { throw ValidationError("--why goes with --corrects or --replaces") }
    }

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(files.office)
        let press = try Press(resources: try .locate(explicit: global.resources), office: office)
        let relation: IssueRelation? =
            if let corrects { .correcting(corrects, why: reason ?? "") } else if let replaces { .replacing(replaces, why: reason ?? "") } else { nil }
        let issued = try press.issue(name, of: office, at: moment.text, by: person, relation: relation)
        console.say(Self.words(issued.output).text(in: console.language))
        try OutputFolder(URL(fileURLWithPath: files.folder)).write([issued.output.file])
        console.say(join(files.folder, issued.output.file.name))
        return issued.warnings
    }

    private static func words(_ issued: IssuedDocument) -> Bilingual {
        let number = issued.number.map { $0 + "，" } ?? ""
        let english = issued.number.map { $0 + ", " } ?? ""
        return Bilingual(
            "\(issued.name) 已印发：\(number)档号 \(issued.record)\(issued.isResumed ? "（接着上次做完）" : "")",
            "\(issued.name) issued: \(english)record \(issued.record)\(issued.isResumed ? " (resumed)" : "")")
    }
}
