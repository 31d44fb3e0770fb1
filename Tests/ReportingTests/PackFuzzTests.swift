import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import StatisticalForms
import Templates
import TestSupport
import Testing

@testable import Reporting

@Suite("Damaged pack files")
struct PackFuzzTests {
    private static let pieces = ["{", "}", "[", "]", ":", "- ", "值: ", "单位: 万元", "  ", "合计", "\"", "取自: ", "编号: 连续", "\n", "名"]

    private static func schema(_ text: String) throws(StageFailure) -> Schema {
        try Schema.read(YAMLFile.parse(text, file: "fields.yaml")) { _, fieldClass in
            RecordType([Field(name: "n1", type: .quantity(.items), fieldClass: fieldClass)])
        }
    }

    /// A text with a few slips: a line gone, doubled or moved, a piece put in, characters taken out.
    private func damaged(_ text: String, _ generator: inout SplitMix64) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let index = Int.random(in: lines.indices, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0 where lines.count > 1: lines.remove(at: index)
            case 1: lines.insert(lines[index], at: index)
            case 2: lines.swapAt(index, Int.random(in: lines.indices, using: &generator))
            case 3: lines[index].append(Self.pieces.randomElement(using: &generator) ?? "")
            default: lines[index] = String(lines[index].dropLast(Int.random(in: 0...4, using: &generator)))
            }
        }
        return lines.joined(separator: "\n")
    }

    private func expectSound(_ found: [Diagnostic], _ file: String) {
        for diagnostic in found {
            #expect(diagnostic.place?.file == file)
            #expect(!diagnostic.message.chinese.isEmpty && !diagnostic.message.english.isEmpty)
            #expect(!diagnostic.hints.isEmpty, "\(diagnostic.code.rawValue)")
        }
    }

    @Test("tables.yaml is read or refused with places and advice", arguments: 0..<60 as Range<UInt64>)
    func tables(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let schema = try Self.schema(Repository.text("templates/winter-2020/fields.yaml"))
        let text = damaged(try Repository.text("templates/winter-2020/tables.yaml"), &generator)
        let found = failures { () throws(StageFailure) in
            try TableSet.read(YAMLFile.parse(text, file: "tables.yaml"), schema: schema)
        }
        expectSound(found, "tables.yaml")
    }

    @Test("fields.yaml is read or refused with places and advice", arguments: 0..<60 as Range<UInt64>)
    func fields(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed &+ 1000)
        let text = damaged(try Repository.text("templates/winter-2020/fields.yaml"), &generator)
        expectSound(failures { () throws(StageFailure) in try Self.schema(text) }, "fields.yaml")
    }

    @Test("the winter pack's tables are read, and each is as narrow as it should be")
    func winter() throws {
        var parameters = Value.Record()
        for name in ["清零起始", "清零截止"] { parameters[name] = Value(.text("2020-12-31")) }
        for name in ["按欠薪起始", "移送算办结", "执行算办结", "仲裁算办结"] { parameters[name] = Value(.integer(0)) }
        let schema = try Self.schema(Repository.text("templates/winter-2020/fields.yaml")).given(parameters)
        let text = try Repository.text("templates/winter-2020/tables.yaml")
        let set = try TableSet.read(YAMLFile.parse(text, file: "tables.yaml"), schema: schema)
        #expect(
            set.tables.map(\.name.text) == [
                "分县情况", "未结案件", "案件台账", "核对说明", "更正说明", "清零进度", "报表底数", "销账审批", "送达回证", "指令书名单", "劳动者名单",
                "批示栏", "约谈签字",
            ])
        let wider: [String: FieldClass] = ["核对说明": .party, "更正说明": .party, "送达回证": .public]
        #expect(set.outlines.allSatisfy { $0.value.narrowest.fieldClass == wider[$0.key] ?? .internal })
        #expect(set["案件台账"]?.book?.fields == ["机关", "截止日"])
        #expect(set["案件台账"]?.carrying != nil && set["分县情况"]?.total?.label == "全市")
    }
}
