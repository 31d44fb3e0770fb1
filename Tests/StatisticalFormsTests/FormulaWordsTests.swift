import Diagnostics
import OfficialDocument
import PlacedYAML
import TestSupport
import Testing

@testable import StatisticalForms

/// Who fills in a form knows 第5栏, not c5.
@Suite("Formulas of checks in words of the form") struct FormulaWordsTests {
    private func words(_ formula: String, _ pack: String = "winter-2020") throws -> Bilingual {
        let form = try FormDefinition.read(YAMLFile.parse(Repository.text("templates/\(pack)/form.yaml"), file: "form.yaml"))
        return FormulaWords(form: form).words(formula)
    }

    @Test("columns are numbered, signs are those of print, amounts stay", arguments: [
        ("10 * c5 <= 3 * c1", "10 × 第5栏 ≤ 3 × 第1栏", "10 × column 5 ≤ 3 × column 1"),
        ("500元/人 * c6 >= c8", "500元/人 × 第6栏 ≥ 第8栏", "500元/人 × column 6 ≥ column 8"),
        ("c3<c2", "第3栏<第2栏", "column 3<column 2"),
        ("合计.c5 + c7 != 0户", "合计第5栏 + 第7栏 ≠ 0户", "'合计' column 5 + column 7 ≠ 0户"),
        ("“建筑企业”.c8 = 1.5万元", "建筑企业第8栏 = 1.5万元", "'建筑企业' column 8 = 1.5万元"),
        ("c8 >= 上次.合计.c8", "第8栏 ≥ 上次合计第8栏", "column 8 ≥ previous '合计' column 8"),
        ("c# >= 上次.c#", "各栏 ≥ 上次各栏", "each column ≥ previous each column"),
        ("(c5 = 0 且 c6 = 0) 或 非 c7 > 0", "(第5栏 = 0 且 第6栏 = 0) 或 非 第7栏 > 0", "(column 5 = 0 and column 6 = 0) or not column 7 > 0"),
        ("c5 = 0 则 c10 = 0", "第5栏 = 0 则 第10栏 = 0", "column 5 = 0 implies column 10 = 0"),
        ("c5 = 0 <=> c6 = 0", "第5栏 = 0 当且仅当 第6栏 = 0", "column 5 = 0 if and only if column 6 = 0"),
        ("x1 <= 合计.c5", "第4句“公布欠薪严重违法单位数：…户” ≤ 合计第5栏", "'x1' ≤ '合计' column 5"),
        ("c5 ≤ 3 × c1", "第5栏 ≤ 3 × 第1栏", "column 5 ≤ 3 × column 1"),
    ])
    func words(_ formula: String, _ chinese: String, _ english: String) throws {
        #expect(try words(formula) == Bilingual(chinese, english))
    }

    @Test("what is no formula comes back as it is", arguments: ["", "§", "c5 <= “没有关上", "随便"])
    func asItIs(_ text: String) throws {
        #expect(try words(text) == Bilingual(text, text))
    }

    @Test("of a form that prints no numbers of columns the headings are given")
    func headings() throws {
        let text = """
            编号: small
            版本: "1"
            标题: 小表
            日期行: 制表时间：
            表头左角: 甲
            行:
            - 名称: 甲类
            表头:
            - {名称: 户数, 单位: 户, 栏: 1}
            - {名称: 人数, 单位: 人, 栏: 2}
            核对:
            - {编号: A1, 级别: 错误, 式: 2人/户 * c1 <= c2, 说明: 每户两人}
            """
        let form = try Samples.form(text)
        #expect(FormulaWords(form: form).words("2人/户 * c1 <= c2") == Bilingual("2人/户 × “户数” ≤ “人数”", "2人/户 × '户数' ≤ '人数'"))
    }

    @Test("no formula of the packs shows a key of a column", arguments: ["winter-2020", "inspection-2021"])
    func packs(_ pack: String) throws {
        let form = try FormDefinition.read(YAMLFile.parse(Repository.text("templates/\(pack)/form.yaml"), file: "form.yaml"))
        var count = 0
        for check in form.checks {
            guard case .formulas(let formulas) = check.rule else { continue }
            for placed in formulas {
                let words = FormulaWords(form: form).words(placed.text.text)
                #expect(!words.chinese.contains(/c[0-9#]|<=|>=|\*/) && !words.english.contains(/c[0-9#]|<=|>=|\*/), "\(words)")
                count += 1
            }
        }
        #expect(count > 10)
    }
}
