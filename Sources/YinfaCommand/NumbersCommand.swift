import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa numbers`
struct NumbersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "numbers", abstract: "发文字号：列出、作废。Document numbers: list, void.",
        discussion: """
            例 Examples:
              yinfa numbers
              yinfa numbers void 凤治欠办〔2020〕7号 --why 编重 --by 梁若谷
            """,
        subcommands: [NumbersListCommand.self, NumbersVoidCommand.self], defaultSubcommand: NumbersListCommand.self)
}

/// `yinfa numbers list`
struct NumbersListCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "列出用了的、作废的和空着的文号。Lists numbers in use, void and left out.",
        discussion: """
            例 Examples:
              yinfa numbers list
            """)

    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(office.folder)
        let press = try Press(resources: try .locate(explicit: global.resources), office: office)
        let numbers = try press.numbers(of: office)
        for number in numbers.output {
            let parts = [number.number, number.document, number.state.text(in: console.language)].compactMap(\.self)
            console.say(parts.joined(separator: "  "))
        }
        return numbers.warnings
    }
}

/// `yinfa numbers void`
struct NumbersVoidCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "void", abstract: "作废一个没有用的文号。Voids a number that nobody has.",
        discussion: """
            例 Examples:
              yinfa numbers void 凤治欠办〔2020〕7号 --why 编重 --by 梁若谷
            """)

    @Argument(help: ArgumentHelp("发文字号。The number.", valueName: "NUMBER"))
    var number: String

    @Option(name: .customLong("why"), help: ArgumentHelp("原因。Why.", valueName: "TEXT"))
    var reason: String

    @OptionGroup var person: PersonOption
    @OptionGroup var moment: MomentOption
    @OptionGroup var office: OfficeOption
    @OptionGroup var global: GlobalOptions

    func outcome(of failure: StageFailure) -> Bilingual? { Bilingual("；没有作废", "; no number was voided") }

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(office.folder)
        let press = try Press(resources: try .locate(explicit: global.resources), office: office)
        try press.void(number, of: office, why: reason, by: person.name, at: moment.text)
        console.say(Bilingual("\(number) 已作废", "\(number) is void").text(in: console.language))
        return []
    }
}
