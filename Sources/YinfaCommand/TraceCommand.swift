import ArgumentParser
import Diagnostics
import Yinfa

/// `yinfa trace`
struct TraceCommand: ParsableCommand, ReportingCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "报表上的一个数由哪些记录得来。The records behind a figure of a return.",
        discussion: """
            例 Examples:
              yinfa trace 建筑企业.8 --as-of 2020-12-31               全市的一格 a cell of the city's return
              yinfa trace n1 --unit 栖云区 --as-of 2020-12-31         一个县的空格 a blank of a county's
              yinfa trace 合计.14 --as-of 2020-12-31 --json           给程序用 for programs
            """)

    @Argument(help: ArgumentHelp("哪个数：行.栏，或者空格的名称。A row and a column, or a blank.", valueName: "FIGURE"))
    var figure: String

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("单位文件夹（其中有 office.yaml）。The office's folder.", valueName: "OFFICE"))
    var office = "."

    @Option(
        name: .customLong("unit"),
        help: ArgumentHelp("单位：全市、市本级或县名，默认全市。Whose return; the whole city by default.", valueName: "UNIT"))
    var unit = "全市"

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("截止日，如 2020-12-31。The day up to which cases are counted.", valueName: "DATE"))
    var asOf: String

    @Flag(name: .customLong("json"), help: "输出 JSON。Prints JSON.")
    var json = false

    @OptionGroup var form: FormOption

    @OptionGroup var global: GlobalOptions

    func execute(_ console: Console) throws(StageFailure) -> [Diagnostic] {
        let office = try Office.open(self.office)
        let returns = try Returns(of: office, resources: try .locate(explicit: global.resources), form: form.name)
        let trace = try returns.trace(figure, unit: unit, asOf: asOf)
        console.say(json || global.format == .json ? trace.json : trace.text(in: console.language))
        return []
    }
}

extension FigureTrace {
    /// For people: one line for each record, then the total.
    fileprivate func text(in language: Language) -> String {
        let title = Bilingual(
            "\(unit)（截至 \(asOf)）\(name)（\(heading)）", "\(unit) (as of \(asOf)) \(name) (\(heading))")
        let lines = records.map { record in
            let place = Bilingual("\(record.file) 第\(record.row)行", "\(record.file) row \(record.row)")
            return [record.key, record.label, record.shown, place.text(in: language)].joined(separator: "  ")
        }
        return ([title.text(in: language)] + lines + [conclusion.text(in: language)]).joined(separator: "\n")
    }

    private var conclusion: Bilingual {
        let sum = Bilingual(
            "\(records.count) 条记录，共 \(shownTotal)", "\(records.count) record(s), \(shownTotal) in all")
        guard total == figure else {
            return Bilingual(
                "\(sum.chinese)；表上是 \(shownFigure)，“数”不是逐条相加的",
                "\(sum.english); the return has \(shownFigure), which is no sum over records")
        }
        let reason =
            isSumOfPrinted ? Bilingual("，合计按各行印出的数相加", ", the sum of the printed rows") : Bilingual("", "")
        return Bilingual(
            "\(sum.chinese)，与表上的数相符（印作 \(printed)\(printedUnit)\(reason.chinese)）",
            "\(sum.english), as in the return (printed \(printed)\(printedUnit)\(reason.english))")
    }

    /// For programs; amounts in base units.
    fileprivate var json: String {
        let items = records.map { record in
            "    " + Self.object([
                ("key", Self.quoted(record.key)), ("label", Self.quoted(record.label)), ("added", String(record.added)),
                ("file", Self.quoted(record.file)), ("row", String(record.row)),
            ])
        }
        let list = items.isEmpty ? "[]" : "[\n" + items.joined(separator: ",\n") + "\n  ]"
        let members = [
            ("unit", Self.quoted(unit)), ("asOf", Self.quoted(asOf)), ("figure", Self.quoted(name)),
            ("heading", Self.quoted(heading)), ("printedUnit", Self.quoted(printedUnit)), ("printed", Self.quoted(printed)),
            ("value", String(figure)), ("total", String(total)), ("records", list),
        ]
        return "{\n" + members.map { "  \(Self.quoted($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}"
    }

    private static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
    }

    /// A JSON string (RFC 8259 §7).
    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": return "\\\""
            case "\\": return "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: return String(scalar)
            }
        }
        return "\"" + escaped.joined() + "\""
    }
}
