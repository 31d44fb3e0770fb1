import Diagnostics
import Ledger
import PlacedYAML
import Testing
import TestSupport

@testable import Reporting

@Suite("Names of tables and columns, ledger.yaml") struct LedgerNamesTests {
    private func read(_ text: String) throws -> LedgerNames {
        try LedgerNames.read(try YAMLFile.parse(text, file: "ledger.yaml"))
    }

    private func faults(_ text: String) -> [String] {
        do {
            _ = try read(text)
            return []
        } catch let failure as StageFailure {
            return failure.diagnostics.map { "\($0.code.rawValue) \($0.place?.description ?? "-")" }
        } catch { return ["\(error)"] }
    }

    @Test("tables, columns and what is not read; spaces do not count")
    func names() throws {
        let names = try read(
            """
            案件:
              别名: [欠薪 台账]
              列:
                查实金额: ["拖欠\\n金额（元）", 金额]
            检查: {}
            不读:
              工作表: [填表说明]
              列: [序号]
            """)
        #expect(names.tables == ["欠薪台账": .cases])
        #expect(names.columns[.cases] == ["拖欠金额（元）": "查实金额", "金额": "查实金额"])
        #expect(names.ignoredSheets == ["填表说明"] && names.ignoredColumns == ["序号"])
    }

    @Test("an empty file lists nothing")
    func empty() throws { #expect(try read("{}") == LedgerNames()) }

    @Test("a table or column that the ledger does not have is an error at its place", arguments: [
        ("案卷: {}", "CFG0105 ledger.yaml:1:1"), ("案件: {列: {查实金领: [甲]}}", "CFG0105 ledger.yaml:1:10"),
        ("案件: {别称: [甲]}", "CFG0105 ledger.yaml:1:6"),
    ])
    func unknown(_ text: String, _ expected: String) throws {
        let found = faults(text)
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix(expected.split(separator: " ")[1]) == true, "\(found)")
        #expect(found.first?.hasPrefix("CFG01") == true)
    }

    @Test("a name with two meanings is an error at its second place, and so is one with another unit", arguments: [
        ("案件: {别名: [检查]}", "RPT0108 ledger.yaml:1:11"), ("检查: {别名: [台账]}\n案件: {别名: [台账]}", "RPT0108 ledger.yaml:2:11"),
        ("行业: [建筑业, 建筑业]", "RPT0108 ledger.yaml:1:11"), ("案件: {列: {查实金额: [查实人数]}}", "RPT0108 ledger.yaml:1:17"),
        ("案件:\n  列:\n    查实金额: [数额]\n    查实人数: [数额]", "RPT0108 ledger.yaml:4:12"),
        ("案件: {列: {查实金额: [查实金额（万元）]}}", "RPT0110 ledger.yaml:1:17"), ("案件: {列: {查实人数: [人数, 万人数]}}", "RPT0110 ledger.yaml:1:21"),
    ])
    func ambiguous(_ text: String, _ expected: String) { #expect(faults(text) == [expected]) }

    @Test("a pack may have industries of its own; without, they are the usual three")
    func industries() throws {
        let names = try read("行业: [制造业, 建筑业]")
        #expect(names.industries == ["制造业", "建筑业"])
        #expect(LedgerContext(units: ["甲县"], names: names).industries == ["制造业", "建筑业"])
        #expect(LedgerContext(units: ["甲县"]).industries == ["建筑企业", "加工制造企业", "其他用人单位"])
        #expect(LedgerContext(units: ["甲县"], industries: ["一"], names: names).industries == ["一"])
    }

    @Test("the winter pack's names are right, and read as the sample's own headings are")
    func winter() throws {
        let text = try Repository.text("templates/winter-2020/ledger.yaml")
        let names = try read(text)
        #expect(names.tables["案件台账"] == .cases && names.ignoredColumns.contains("序号"))
        #expect(names.columns[.workers]?["身份证号码"] == "身份证号")
    }
}
