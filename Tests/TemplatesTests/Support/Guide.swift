import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport

@testable import Templates

/// A guide in `docs`: its fenced blocks, with the data that its examples print.
struct Guide {
    static let data = """
        行动: 根治欠薪行动
        截止日: 2020-12-31
        期数: 11
        属实: 是
        人数: 136
        上年人数: 160
        欠薪: 128510500
        户数: 5
        查实: 7
        办结: 5
        移送: 0
        项目: 3
        县名: [甲县, 乙县, 丙市]
        工人: [张三丰, 李四, 王五]
        手机: "13812345678"
        证件: "410403199001011228"
        卡号: "6222021234561237890"
        """

    /// The county table: a rate and a rank come from the ledger, never from a file.
    static var counties: Value {
        func county(_ name: String, _ found: Int, _ closed: Int, _ rank: Int?) -> Value {
            var record = Value.Record([
                "名称": Value(.text(name)), "查实": Value(.quantity(Quantity(found, .cases))),
                "办结": Value(.quantity(Quantity(closed, .cases))), "办结率": Value(.rate(Rate(closed, of: found))),
            ])
            record["名次"] = rank.map { Value(.rank($0)) }
            return Value(.record(record))
        }
        return Value(.list([county("甲县", 4, 4, 1), county("乙县", 2, 1, 2), county("丙市", 0, 0, nil)]))
    }

    var text: String
    /// The fenced blocks with their language.
    var blocks: [(language: String, text: String)]

    init(_ file: String = "docs/templates.md") throws {
        text = try Repository.text(file)
        blocks = []
        var open: (language: String, lines: [String])?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("```") {
                if let block = open { blocks.append((block.language, block.lines.joined(separator: "\n"))) }
                open = open == nil ? (String(line.dropFirst(3)), []) : nil
            } else {
                open?.lines.append(line)
            }
        }
    }

    func blocks(_ language: String) -> [String] { blocks.filter { $0.language == language }.map(\.text) }

    /// With the days off around the new year of 2021.
    func schema() throws -> Schema {
        var schema = try Schema.read(YAMLFile.parse(blocks("yaml")[0], file: "fields.yaml"))
        let off = ["2020-10-01", "2021-01-01"].compactMap { CivilDate(iso: $0) }
        schema.calendar = WorkingCalendar(daysOff: Set(off))
        return schema
    }
}
