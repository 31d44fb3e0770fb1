import Diagnostics
import PlacedYAML
import Testing

@testable import StatisticalForms

@Suite("Checks read well on the console") struct CheckWordingTests {
    private func console(_ language: Language, _ diagnostics: [Diagnostic]) -> String {
        let formatter = DiagnosticFormatter(language: language)
        return diagnostics.map { formatter.console($0) }.joined(separator: "\n")
    }

    private static let badChecks = """
        编号: small
        版本: "1"
        标题: 小表
        日期行: 制表时间：
        表头左角: 甲
        序号行: 序号
        小数位: {万元: 2, 万人: 4}
        行:
        - 名称: 合计
          合计自: [甲类, 乙类]
        - 名称: 甲类
        - 名称: 乙类
        表头:
        - {名称: 户数, 单位: 户, 栏: 1}
        - 名称: 涉及
          下级:
          - {名称: 人数, 单位: 万人, 栏: 2}
          - {名称: 金额, 单位: 万元, 栏: 3}
        核对:
        - {编号: A1, 级别: 错误, 式: c1 <= c2, 说明: 户和人}
        - {编号: A2, 级别: 错误, 式: c3 <= c30, 说明: 没有的栏}
        - {编号: A3, 级别: 错误, 式: 甲累.c1 = 0户, 说明: 没有的行}
        - {编号: A4, 级别: 错误, 式: c3 > 500, 说明: 没有单位}
        - {编号: A5, 级别: 错误, 式: c1, 说明: 只有一个数}
        - {编号: A6, 级别: 错误, 式: c3 <= 0.001元, 说明: 厘}
        - {编号: A7, 级别: 错误, 式: c3 / c2 <= 1, 说明: 除}
        - {编号: A7, 级别: 警高, 式: (c1 = 0) + c1 = 0, 说明: 加}
        - {编号: A8, 级别: 警告, 适用: 年报, 式: c1 = 3圆, 说明: 单位}
        - {编号: A9, 级别: 提示, 式: "c1 = 0 且", 说明: 没写完}
        """

    @Test("formulas that cannot be read, in Chinese")
    func formulasInChinese() {
        #expect(
            console(.chinese, failures { _ = try Samples.form(Self.badChecks) }) == """
                form.yaml:20:26: 错误[FRM0207]: “户数”和“人数”不能相加减或相比
                  20 | - {编号: A1, 级别: 错误, 式: c1 <= c2, 说明: 户和人}
                     |                                 ^~
                  办法: 两边要是同一种量；人均、户均写成 500元/人 * c6、2人/户 * c5
                form.yaml:21:29: 错误[FRM0206]: 式子里的“c30”不是栏、空格，也没有另取
                  21 | - {编号: A2, 级别: 错误, 式: c3 <= c30, 说明: 没有的栏}
                     |                                    ^~~
                  办法: 是不是“c3”？
                form.yaml:22:23: 错误[FRM0206]: 表上没有“甲累”这一行
                  22 | - {编号: A3, 级别: 错误, 式: 甲累.c1 = 0户, 说明: 没有的行}
                     |                              ^~~~
                  办法: 是不是“甲类”？
                form.yaml:23:26: 错误[FRM0207]: “金额”和“没有单位的数”不能相加减或相比
                  23 | - {编号: A4, 级别: 错误, 式: c3 > 500, 说明: 没有单位}
                     |                                 ^
                  办法: 给数写上单位，如 500元、3户、500元/人
                form.yaml:24:23: 错误[FRM0208]: 这里只有一个数，没有比较
                  24 | - {编号: A5, 级别: 错误, 式: c1, 说明: 只有一个数}
                     |                              ^~
                  办法: 比较写成“c3 <= c2”；几个比较用“且”“或”连接
                form.yaml:25:29: 错误[FRM0209]: “0.001元”不是整数个分，或者太大
                  25 | - {编号: A6, 级别: 错误, 式: c3 <= 0.001元, 说明: 厘}
                     |                                    ^~~~~~~
                  办法: 写整数，或者写到分、人为止，如 0.5万元
                form.yaml:26:26: 错误[FRM0205]: 式子读不懂：不能相除，除不尽就不准了
                  26 | - {编号: A7, 级别: 错误, 式: c3 / c2 <= 1, 说明: 除}
                     |                                 ^
                  办法: 把除数乘到另一边，如 500元/人 * c6 <= c8
                form.yaml:27:8: 错误[FRM0210]: 核对“A7”出现了两次
                  27 | - {编号: A7, 级别: 警高, 式: (c1 = 0) + c1 = 0, 说明: 加}
                     |          ^~
                  说明: 第一次在这里: form.yaml:26:8
                  办法: 换一个编号，或者把式子并到一条里
                form.yaml:27:16: 错误[FRM0204]: “级别”不能写“警高”
                  27 | - {编号: A7, 级别: 警高, 式: (c1 = 0) + c1 = 0, 说明: 加}
                     |                    ^~~~
                  办法: 是不是“警告”？
                form.yaml:27:23: 错误[FRM0208]: 这里应当是一个数，不是比较
                  27 | - {编号: A7, 级别: 警高, 式: (c1 = 0) + c1 = 0, 说明: 加}
                     |                              ^~~~~~~~
                  办法: 比较写成“c3 <= c2”；几个比较用“且”“或”连接
                form.yaml:28:24: 错误[FRM0204]: “适用”不能写“年报”
                  28 | - {编号: A8, 级别: 警告, 适用: 年报, 式: c1 = 3圆, 说明: 单位}
                     |                                ^~~~
                  办法: 是不是“终报”？
                form.yaml:28:37: 错误[FRM0206]: 不认识的单位“圆”
                  28 | - {编号: A8, 级别: 警告, 适用: 年报, 式: c1 = 3圆, 说明: 单位}
                     |                                                ^~
                  办法: 可以用：人、万人、元、万元、亿元、户、件、个、家、起、条、名
                form.yaml:29:31: 错误[FRM0205]: 式子读不懂：式子没有写完
                  29 | - {编号: A9, 级别: 提示, 式: "c1 = 0 且", 说明: 没写完}
                     |                                      ^~
                  办法: 写成“c3 <= c2”或“c5 = 0 则 c10 = 0”的样子
                """)
    }

    @Test("formulas that cannot be read, in English")
    func formulasInEnglish() {
        #expect(
            console(.english, failures { _ = try Samples.form(Self.badChecks) }) == """
                form.yaml:20:26: error[FRM0207]: 'employers' and 'persons' neither add up nor compare
                  20 | - {编号: A1, 级别: 错误, 式: c1 <= c2, 说明: 户和人}
                     |                                 ^~
                  hint: both sides must measure the same; averages are written 500元/人 * c6 or 2人/户 * c5
                form.yaml:21:29: error[FRM0206]: 'c30' is no column, no blank and not under '另取'
                  21 | - {编号: A2, 级别: 错误, 式: c3 <= c30, 说明: 没有的栏}
                     |                                    ^~~
                  hint: did you mean 'c3'?
                form.yaml:22:23: error[FRM0206]: the form has no row '甲累'
                  22 | - {编号: A3, 级别: 错误, 式: 甲累.c1 = 0户, 说明: 没有的行}
                     |                              ^~~~
                  hint: did you mean '甲类'?
                form.yaml:23:26: error[FRM0207]: 'money' and 'a number without a unit' neither add up nor compare
                  23 | - {编号: A4, 级别: 错误, 式: c3 > 500, 说明: 没有单位}
                     |                                 ^
                  hint: give the number a unit, such as 500元, 3户 or 500元/人
                form.yaml:24:23: error[FRM0208]: this is an amount and compares nothing
                  24 | - {编号: A5, 级别: 错误, 式: c1, 说明: 只有一个数}
                     |                              ^~
                  hint: compare like 'c3 <= c2', and join comparisons with 且 or 或
                form.yaml:25:29: error[FRM0209]: '0.001元' is no whole number of fen, or too large
                  25 | - {编号: A6, 级别: 错误, 式: c3 <= 0.001元, 说明: 厘}
                     |                                    ^~~~~~~
                  hint: write a whole number, or decimals down to fen or persons, such as 0.5万元
                form.yaml:26:26: error[FRM0205]: the formula cannot be read: it cannot divide, because the result might not be exact
                  26 | - {编号: A7, 级别: 错误, 式: c3 / c2 <= 1, 说明: 除}
                     |                                 ^
                  hint: multiply the other side, such as 500元/人 * c6 <= c8
                form.yaml:27:8: error[FRM0210]: the check 'A7' is given twice
                  27 | - {编号: A7, 级别: 警高, 式: (c1 = 0) + c1 = 0, 说明: 加}
                     |          ^~
                  note: first given here: form.yaml:26:8
                  hint: give it another number, or list its formulas in one check
                form.yaml:27:16: error[FRM0204]: '级别' cannot be '警高'
                  27 | - {编号: A7, 级别: 警高, 式: (c1 = 0) + c1 = 0, 说明: 加}
                     |                    ^~~~
                  hint: did you mean '警告'?
                form.yaml:27:23: error[FRM0208]: an amount is expected here, not a comparison
                  27 | - {编号: A7, 级别: 警高, 式: (c1 = 0) + c1 = 0, 说明: 加}
                     |                              ^~~~~~~~
                  hint: compare like 'c3 <= c2', and join comparisons with 且 or 或
                form.yaml:28:24: error[FRM0204]: '适用' cannot be '年报'
                  28 | - {编号: A8, 级别: 警告, 适用: 年报, 式: c1 = 3圆, 说明: 单位}
                     |                                ^~~~
                  hint: did you mean '终报'?
                form.yaml:28:37: error[FRM0206]: unknown unit '圆'
                  28 | - {编号: A8, 级别: 警告, 适用: 年报, 式: c1 = 3圆, 说明: 单位}
                     |                                                ^~
                  hint: known here: 人, 万人, 元, 万元, 亿元, 户, 件, 个, 家, 起, 条, 名
                form.yaml:29:31: error[FRM0205]: the formula cannot be read: the formula ends too early
                  29 | - {编号: A9, 级别: 提示, 式: "c1 = 0 且", 说明: 没写完}
                     |                                      ^~
                  hint: write it like 'c3 <= c2' or 'c5 = 0 => c10 = 0'
                """)
    }

    private static let checks = """
        编号: small
        版本: "1"
        标题: 小表
        日期行: 制表时间：
        表头左角: 甲
        小数位: {万元: 2, 万人: 4}
        行:
        - 名称: 合计
          合计自: [甲类, 乙类]
        - 名称: 甲类
        - 名称: 乙类
        表头:
        - {名称: 户数, 单位: 户, 栏: 1}
        - 名称: 涉及
          下级:
          - {名称: 人数, 单位: 万人, 栏: 2}
          - {名称: 金额, 单位: 万元, 栏: 3}
        核对:
        - {编号: A1, 级别: 错误, 式: 500元/人 * c2 <= c3, 说明: 人均不少于五百元}
        - {编号: A2, 级别: 警告, 式: c1 = 0 <=> c2 = 0, 说明: 同时有或者同时没有}
        - {编号: A3, 级别: 提示, 式: 甲类.c1 > 乙类.c1, 说明: 甲类一般多些}
        """

    private static let figures = """
        表单: small
        单位: 凤栖山市
        截止日: 2020-12-31
        制表时间: 2020-12-31
        联系电话: 手填
        数据:
          甲类: [0, 12, 599999]
          乙类: [3, 0, 0]
        """

    /// Without the hint, which no rendering shows.
    private func findings() throws -> [Diagnostic] {
        let form = try Samples.form(Self.checks)
        return form.findings(in: try Samples.data(Self.figures, for: form)).filter { $0.code != .checkHint }
    }

    @Test("findings, in Chinese")
    func findingsInChinese() throws {
        #expect(
            try console(.chinese, findings()) == """
                return.yaml:7:11: 错误[CHK0101]: 核对 A1 不符，“甲类”行：人均不少于五百元（500元/人 × “涉及－人数” ≤ “涉及－金额”，左边 0.6万元，右边 0.599999万元）
                  7 |   甲类: [0, 12, 599999]
                    |             ^~
                  说明: “甲类”第 2 栏（涉及－人数）：0.0012万人（12人）: return.yaml:7:11
                  说明: “甲类”第 3 栏（涉及－金额）：0.599999万元（599999分）: return.yaml:7:15
                  说明: 式子在这里: form.yaml:19:23
                  办法: 核对这几个数，改正后再做
                return.yaml:7:8: 警告[CHK0102]: 核对 A2 不符，“甲类”行：同时有或者同时没有（“户数” = 0 当且仅当 “涉及－人数” = 0）
                  7 |   甲类: [0, 12, 599999]
                    |          ^
                  说明: “户数” = 0 成立：左边 0户，右边 0户
                  说明: “涉及－人数” = 0 不成立：左边 0.0012万人，右边 0万人
                  说明: “甲类”第 1 栏（户数）：0户: return.yaml:7:8
                  说明: “甲类”第 2 栏（涉及－人数）：0.0012万人（12人）: return.yaml:7:11
                  说明: 式子在这里: form.yaml:20:23
                  办法: 核实；属实的，写明原因，印在报送说明里：yinfa return explain-finding A2 --reason "…" --by 姓名 --on 日期
                return.yaml:8:8: 警告[CHK0102]: 核对 A2 不符，“乙类”行：同时有或者同时没有（“户数” = 0 当且仅当 “涉及－人数” = 0）
                  8 |   乙类: [3, 0, 0]
                    |          ^
                  说明: “户数” = 0 不成立：左边 3户，右边 0户
                  说明: “涉及－人数” = 0 成立：左边 0万人，右边 0万人
                  说明: “乙类”第 1 栏（户数）：3户: return.yaml:8:8
                  说明: “乙类”第 2 栏（涉及－人数）：0万人: return.yaml:8:11
                  说明: 式子在这里: form.yaml:20:23
                  办法: 核实；属实的，写明原因，印在报送说明里：yinfa return explain-finding A2 --reason "…" --by 姓名 --on 日期
                """)
    }

    @Test("findings, in English")
    func findingsInEnglish() throws {
        #expect(
            try console(.english, findings()) == """
                return.yaml:7:11: error[CHK0101]: check A1 fails for row '甲类': 人均不少于五百元 (500元/人 × '涉及－人数' ≤ '涉及－金额', left 0.6万元, right 0.599999万元)
                  7 |   甲类: [0, 12, 599999]
                    |             ^~
                  note: '甲类' column 2 (涉及－人数): 0.0012万人 (12 persons): return.yaml:7:11
                  note: '甲类' column 3 (涉及－金额): 0.599999万元 (599999 fen): return.yaml:7:15
                  note: the formula is here: form.yaml:19:23
                  hint: check these figures and correct them
                return.yaml:7:8: warning[CHK0102]: check A2 fails for row '甲类': 同时有或者同时没有 ('户数' = 0 if and only if '涉及－人数' = 0)
                  7 |   甲类: [0, 12, 599999]
                    |          ^
                  note: '户数' = 0 holds: left 0户, right 0户
                  note: '涉及－人数' = 0 does not hold: left 0.0012万人, right 0万人
                  note: '甲类' column 1 (户数): 0户: return.yaml:7:8
                  note: '甲类' column 2 (涉及－人数): 0.0012万人 (12 persons): return.yaml:7:11
                  note: the formula is here: form.yaml:20:23
                  hint: look into it; if it is right, give the reason for the covering note: yinfa return explain-finding A2 --reason "…" --by NAME --on DATE
                return.yaml:8:8: warning[CHK0102]: check A2 fails for row '乙类': 同时有或者同时没有 ('户数' = 0 if and only if '涉及－人数' = 0)
                  8 |   乙类: [3, 0, 0]
                    |          ^
                  note: '户数' = 0 does not hold: left 3户, right 0户
                  note: '涉及－人数' = 0 holds: left 0万人, right 0万人
                  note: '乙类' column 1 (户数): 3户: return.yaml:8:8
                  note: '乙类' column 2 (涉及－人数): 0万人: return.yaml:8:11
                  note: the formula is here: form.yaml:20:23
                  hint: look into it; if it is right, give the reason for the covering note: yinfa return explain-finding A2 --reason "…" --by NAME --on DATE
                """)
    }

    @Test("a hint is told as one")
    func hint() throws {
        let form = try Samples.form(Self.checks)
        let hints = form.findings(in: try Samples.data(Self.figures, for: form)).filter { $0.code == .checkHint }
        #expect(hints.count == 1)
        #expect(hints.first?.severity == .warning)
        #expect(hints.first?.hints.first?.chinese == "不一定错，再看一眼")
        #expect(hints.first?.message.chinese == "核对 A3 不符：甲类一般多些（甲类“户数” > 乙类“户数”，左边 0户，右边 3户）")
    }
}
