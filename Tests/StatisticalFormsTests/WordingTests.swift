import Diagnostics
import PlacedYAML
import Quantities
import Testing

@testable import StatisticalForms

@Suite("Diagnostics read well on the console")
struct WordingTests {
    private func console(_ language: Language, _ diagnostics: [Diagnostic]) -> String {
        let formatter = DiagnosticFormatter(language: language)
        return diagnostics.map { formatter.console($0) }.joined(separator: "\n")
    }

    private static let badForm = """
        编号: small
        版本: 1
        标题: 小表
        日期行: 制表时间：
        表头左角: 甲
        小数位: {万人: 5}
        行:
        - {名称: 合计, 合计自: [甲类, 乙累]}
        - 名称: 甲类
        - 名称: 乙类
        表头:
        - {名称: 用人|单位|户数, 单位: 户, 栏: 1}
        - {名称: 涉及|人数, 单位: 万人, 栏: 1}
        - {名称: 金额, 栏: 4}
        其他情况:
          开头: 其他情况：
          句子:
          - 共{{ n }}个，涉及{{ a1 }}万元。
          填空: {n: {单位: 个}, a2: {单位: 万元}}
        """

    @Test("a form with many faults, in Chinese")
    func formInChinese() {
        #expect(
            console(.chinese, failures { _ = try Samples.form(Self.badForm) }) == """
                form.yaml:8:22: 错误[FRM0111]: 没有名为“乙累”的行可以相加
                  8 | - {名称: 合计, 合计自: [甲类, 乙累]}
                    |                               ^~~~
                  办法: 是不是“乙类”？
                form.yaml:14:8: 错误[FRM0102]: 栏目“金额”没有单位
                  14 | - {名称: 金额, 栏: 4}
                     |          ^~~~
                  办法: 在它或上级栏目写“单位: …”
                form.yaml:13:26: 错误[FRM0103]: 第 1 栏出现了两次
                  13 | - {名称: 涉及|人数, 单位: 万人, 栏: 1}
                     |                                     ^
                  说明: 第一次在这里: form.yaml:12:28
                  办法: 栏号从左到右依次编，每个只用一次
                form.yaml:14:15: 错误[FRM0104]: 到这里缺第 2–3 栏
                  14 | - {名称: 金额, 栏: 4}
                     |                    ^
                  办法: 补上缺的栏，或者改栏号，使其从 1 起连续
                form.yaml:18:17: 错误[FRM0115]: 空格“a1”没有在“填空”里说明
                  18 |   - 共{{ n }}个，涉及{{ a1 }}万元。
                     |                      ^~~~~~~~
                  办法: 在“填空”里加“a1: {单位: …}”
                  办法: 是不是“a2”？
                form.yaml:19:20: 错误[FRM0116]: 没有句子用到空格“a2”
                  19 |   填空: {n: {单位: 个}, a2: {单位: 万元}}
                     |                         ^~
                  办法: 在句子里写“{{ a2 }}”，或者删去这一项
                form.yaml:6:11: 错误[FRM0119]: “万人”的小数位应在 0 到 4 之间
                  6 | 小数位: {万人: 5}
                    |                ^
                  办法: 最小计量为 1 人或 1 分，更多小数位没有意义
                """)
    }

    private static let badReturn = """
        表单: small
        单位: 凤栖山市
        截止日: 2020-12-31
        制表时间: 2020年12月31日
        联系电话: 0390-2660718
        数据:
          合计: {1: 4, 2: 6, 3: 9}
          甲类: [1, 2, 1187.65]
          乙类: {1: 2, 2: 3, 3: }
          丙类: [0, 0, 0]
        """

    @Test("a return with many faults, in English")
    func returnInEnglish() throws {
        let form = try Samples.form(Samples.formText())
        #expect(
            console(.english, failures { _ = try Samples.data(Self.badReturn, for: form) }) == """
                return.yaml:4:7: error[RET0102]: '2020年12月31日' is not a date
                  4 | 制表时间: 2020年12月31日
                    |           ^~~~~~~~~~~~~~
                  hint: write it like 2020-12-31, two digits each for month and day
                return.yaml:10:3: error[RET0104]: the form has no row '丙类'
                  10 |   丙类: [0, 0, 0]
                     |   ^~~~
                  hint: did you mean '甲类'?
                return.yaml:8:14: error[RET0110]: '甲类' column 3 (涉及－金额) cannot be '1187.65': it cannot have decimals
                  8 |   甲类: [1, 2, 1187.65]
                    |                ^~~~~~~
                  hint: write a whole number of fen in ASCII digits, such as 11876450
                return.yaml:9:23: error[RET0109]: '乙类' column 3 (涉及－金额) is blank
                  9 |   乙类: {1: 2, 2: 3, 3: }
                    |                         ^
                  hint: blank is not zero: write 0 where there was nothing
                return.yaml:7:11: error[RET0114]: '合计' column 1 (户数) says 4户, its rows add up to 3户
                  7 |   合计: {1: 4, 2: 6, 3: 9}
                    |             ^
                  note: 甲类: 1户: return.yaml:8:8
                  note: 乙类: 2户: return.yaml:9:11
                  hint: correct one of them, or leave the sum out: it is computed
                return.yaml:7:17: error[RET0114]: '合计' column 2 (涉及－人数) says 0.0006万人 (6 persons), its rows add up to 0.0005万人 (5 persons)
                  7 |   合计: {1: 4, 2: 6, 3: 9}
                    |                   ^
                  note: 甲类: 0.0002万人 (2 persons): return.yaml:8:11
                  note: 乙类: 0.0003万人 (3 persons): return.yaml:9:17
                  hint: correct one of them, or leave the sum out: it is computed
                """)
    }

    @Test("the words of single diagnostics, in both languages", arguments: [
        (Diagnostic.columnMissing(3...3, at: Place(file: "f")), "到这里缺第 3 栏", "column 3 is missing before this one"),
        (.columnOutOfOrder(2, after: 5, at: Place(file: "f")), "第 2 栏排在第 5 栏后面", "column 2 stands after column 5"),
        (.columnNotPositive(0, at: Place(file: "f")), "栏号不能是 0", "0 cannot be a column's number"),
        (.rowDoubled("甲类", at: Place(file: "f"), first: nil), "行“甲类”出现了两次", "the row '甲类' is given twice"),
        (.sumPartDoubled("甲类", at: Place(file: "f")), "“甲类”会被加两次", "'甲类' would be added twice"),
        (.listEmpty("行", at: Place(file: "f")), "“行”里什么都没有", "'行' is empty"),
        (.wrongForm("a", expected: "b", at: Place(file: "f")), "这份数据是表单“a”的，不是“b”的", "this return is for the form 'a', not 'b'"),
        (.missingRow("甲类", at: Place(file: "f")), "缺“甲类”一行的数据", "the row '甲类' is missing"),
        (.missingColumns([3, 7], row: "甲类", at: Place(file: "f")), "“甲类”缺第 3、7 栏", "'甲类' lacks column 3, 7"),
        (
            .wrongFigureCount(2, expected: 17, row: "甲类", at: Place(file: "f")), "“甲类”列了 2 个数，表上有 17 栏",
            "'甲类' lists 2 figures, the form has 17 columns"
        ),
        (.missingBlanks(["n1", "k1"], at: Place(file: "f")), "“填空”缺 n1、k1", "'填空' lacks n1, k1"),
        (.unknownColumn("c1", count: 17, at: Place(file: "f")), "表上没有第“c1”栏", "the form has no column 'c1'"),
        (
            .figureBlank(FigureName(key: .blank("n1"), heading: "共…个", sentence: 2, unit: .items), at: Place(file: "f")),
            "空格“n1”（第 2 句：共…个）是空的", "the blank 'n1' (sentence 2: 共…个) is blank"
        ),
        (
            .figureTooLarge("9", name: FigureName(key: .cell(row: "合计", column: 8), heading: "", unit: .yuan), at: nil), "“合计”第 8 栏“9”大得不可能",
            "'合计' column 8 '9' is impossibly large"
        ),
        (
            .compiledTooEarly("2020-12-30", asOf: "2020-12-31", at: Place(file: "f"), asOfPlace: Place(file: "f")),
            "制表时间 2020-12-30 早于截止日 2020-12-31", "compiled on 2020-12-30, before the as-of date 2020-12-31"
        ),
        (.unknownReturnField("传真", at: Place(file: "f")), "报表数据里没有“传真”可填", "a return has no '传真' to print"),
        (.decimalsMissing(of: "万元", at: Place(file: "f")), "没有说明“万元”保留几位小数", "the decimals of '万元' are not given"),
        (.blankMalformed(at: Place(file: "f")), "空格写得不完整", "this blank is not complete"),
        (.headingPieceEmpty(at: Place(file: "f")), "名称里的“|”前后要有字", "'|' in a heading stands between words"),
    ])
    func words(diagnostic: Diagnostic, chinese: String, english: String) {
        #expect(diagnostic.message == Bilingual(chinese, english))
        #expect(diagnostic.severity == .error && diagnostic.cause == .input)
        #expect(!diagnostic.hints.isEmpty)
    }
}
