import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

/// What a form may say besides formulas: requirements of records, what is built in, days and parameters.
@Suite("How a form says its checks") struct CheckRuleTests {
    private func form(_ rest: String) throws -> FormDefinition {
        try Samples.form(Samples.formText(rest: Samples.smallSentences + "\n" + rest))
    }

    private func found(_ marked: String, _ expected: [(Character, Diagnostic.Code)]) {
        let marked = MarkedText(Samples.formText(rest: Samples.smallSentences + "\n" + marked))
        let diagnostics = failures { _ = try Samples.form(marked.text) }
        #expect(summary(diagnostics) == marked.expectation(expected), "\(diagnostics.map(\.message.english))")
    }

    @Test("requirements of records and of groups are read with their places")
    func records() throws {
        let form = try form(
            """
            核对:
            - {编号: R1, 级别: 错误, 可说明: true, 表: 案件, 条件: 移送日 IS NOT NULL, 应当: 查实金额 >= 1, 说明: 数额, 英文: amount}
            - {编号: R2, 级别: 警告, 适用: 首报, 表: 检查记录, 每: 信用代码, 应当: count(*) = 1, 说明: 一次}
            - {编号: R3, 级别: 提示, 表: 案件, 每: [信用代码, 查实人数], 应当: count(*) = 1, 说明: 一次}
            """)
        #expect(form.checks.map(\.isExplainable) == [true, false, false])
        #expect(form.checks.map(\.takesReason) == [true, true, false])
        #expect(form.checks.map(\.meaningInEnglish) == ["amount", nil, nil])
        let rules = form.checks.compactMap { check -> RecordCheck? in if case .records(let rule) = check.rule { rule } else { nil } }
        #expect(rules.map(\.view.text) == ["案件", "检查记录", "案件"])
        #expect(rules.map { $0.groups.map(\.text) } == [[], ["信用代码"], ["信用代码", "查实人数"]])
        #expect(rules[0].condition?.text == "移送日 IS NOT NULL" && rules[1].condition == nil)
        #expect(rules[0].requirement.place?.position?.length == "查实金额 >= 1".count)
        #expect(form.checks.map { $0.applies(toFinal: true) } == [true, false, true])
        #expect(form.checks.map { $0.applies(toFinal: false) } == [true, true, true])
    }

    @Test("a check is of one kind, and what is built in has its names")
    func kinds() {
        found(
            """
            核对:
            - 1️⃣{编号: A, 级别: 错误, 式: c1 >= 0, 应当: count(*) = 1, 表: 案件, 说明: 两样}
            - {编号: B, 级别: 错误, 内置: 2️⃣明天, 说明: 没有}
            """, [("1️⃣", .checkOfTwoKinds), ("2️⃣", .unknownWord)])
    }

    @Test("every built-in name is read", arguments: BuiltInCheck.allCases)
    func builtIn(_ rule: BuiltInCheck) throws {
        let form = try form("核对:\n- {编号: A, 级别: 提示, 内置: \(rule.rawValue), 说明: 试}")
        guard case .builtIn(let read, let place) = form.checks[0].rule else { throw StageFailure([]) }
        #expect(read == rule && place.position?.length == rule.rawValue.count)
    }

    @Test("returns are due on a day, or working days after another")
    func deadlines() throws {
        let form = try form(
            """
            节假日: {放假: [2021-02-11/2021-02-17], 上班: [2021-02-20]}
            报送:
            - {名称: 首报, 截止日: 2020-12-31, 期限: 2021-01-04}
            - {名称: 终报, 终报: true, 自: 2021-02-12, 工作日: 5}
            """)
        #expect(form.deadlines.map(\.due.iso) == ["2021-01-04", "2021-02-23"])
        #expect(form.deadlines.map { $0.asOf?.iso } == ["2020-12-31", nil])
        let (first, other) = (try #require(CivilDate(iso: "2020-12-31")), try #require(CivilDate(iso: "2021-01-31")))
        #expect(form.deadline(asOf: first, isFinal: false)?.name == "首报")
        #expect(form.deadline(asOf: other, isFinal: false) == nil)
        #expect(form.deadline(asOf: other, isFinal: true)?.name == "终报")
    }

    @Test("a final return before the end, a day after everything, and no return before are told")
    func occasions() throws {
        let form = try form(
            """
            节假日: {放假: [2021-02-11/2021-02-17], 上班: [2021-02-20]}
            报送:
            - {名称: 首报, 截止日: 2020-12-31, 期限: 2021-01-04}
            - {名称: 终报, 终报: true, 自: 2021-02-12, 工作日: 5}
            """)
        func found(_ day: String, final: Bool = true, previous: Bool = true) throws -> [Diagnostic] {
            form.occasionWarnings(asOf: try #require(CivilDate(iso: day)), isFinal: final, previous: previous)
        }
        #expect(form.deadlines.map { $0.start?.iso } == [nil, "2021-02-12"])
        #expect(try found("2021-02-10").isEmpty && found("2021-02-05").isEmpty && found("2021-02-23").isEmpty)
        #expect(try found("2020-12-31", final: false, previous: false).isEmpty)
        #expect(try found("2020-12-31").isEmpty, "that it is too early is an error, told by itself")
        for isFinal in [true, false] {
            let late = try found("2025-12-31", final: isFinal)
            #expect(late.map(\.code.rawValue) == ["RET0205"])
            #expect(late.first?.message.chinese == "截止日2025年12月31日晚于终报的报送期限2021年2月23日")
            #expect(late.first?.message.english == "the day 2025-12-31 is after the final return was due (2021-02-23)")
        }
        let alone = try found("2021-02-10", previous: false)
        #expect(alone.map(\.code.rawValue) == ["RET0206"])
        #expect(alone.first?.message.chinese == "终报没有和上次报送的比较" && alone.first?.hints.first?.chinese.contains("--previous") == true)
        #expect(alone.first?.message.english == "the final return is not compared with the one before")
        let quarterly = try self.form("报送:\n- {名称: 季报, 截止日: 2021-03-31, 期限: 2021-04-09}")
        #expect(quarterly.occasionWarnings(asOf: try #require(CivilDate(iso: "2029-01-01")), isFinal: true, previous: false).isEmpty)
    }

    @Test("a final return long before the action ends is an error where it is made, and a warning where it is tried", arguments: [
        ("2020-12-31", 43), ("2021-02-04", 8), ("2021-02-05", nil), ("2021-02-12", nil), ("2021-02-23", nil),
    ])
    func early(_ day: String, _ daysLeft: Int?) throws {
        let form = try form("报送:\n- {名称: 首报, 截止日: 2020-12-31, 期限: 2021-01-04}\n- {名称: 终报, 终报: true, 自: 2021-02-12, 工作日: 5}")
        let asOf = try #require(CivilDate(iso: day))
        let place = Place(file: "--final")
        let told = Result { () throws(StageFailure) in try form.needEnd(asOf: asOf, isFinal: true, at: place) }
        let warning = form.earlyFinal(asOf: asOf, isFinal: true, .warning, at: place)
        try form.needEnd(asOf: asOf, isFinal: false, at: place)
        #expect(form.earlyFinal(asOf: asOf, isFinal: false, .error, at: place) == nil && (warning == nil) == (daysLeft == nil))
        guard let daysLeft else { return try told.get() }
        let failure = try #require(throws: StageFailure.self) { try told.get() }
        let error = try #require(failure.diagnostics.first)
        #expect(failure.diagnostics.count == 1 && error.code.rawValue == "RET0204" && error.severity == .error && error.place == place)
        #expect(error.message.chinese == "做的是终报，截至\(asOf.chinese)，离行动结束（2021年2月12日）还有 \(daysLeft) 天")
        #expect(error.message.english == "this is the final return, as of \(day), \(daysLeft) days before the action ends (2021-02-12)")
        #expect(error.hints.first?.chinese.contains("去掉 --final") == true && error.hints.first?.english.contains("give the day") == true)
        #expect(warning?.severity == .warning && warning?.message == error.message && warning?.hints == error.hints)
    }

    @Test("a form that does not say when the action ends knows no day that is too early for its final return", arguments: [
        "报送:\n- {名称: 季报, 截止日: 2021-03-31, 期限: 2021-04-09}", "报送:\n- {名称: 终报, 终报: true, 期限: 2021-02-23}",
    ])
    func endUnknown(_ text: String) throws {
        let form = try form(text)
        try form.needEnd(asOf: try #require(CivilDate(iso: "2020-01-01")), isFinal: true, at: nil)
    }

    @Test("a return of the action's last days that is not final is told to be one, most likely", arguments: [
        ("2021-02-10", true), ("2021-02-05", true), ("2021-02-23", true), ("2021-02-04", false), ("2021-02-24", false), ("2020-12-31", false),
    ])
    func finalMeant(_ day: String, _ isTold: Bool) throws {
        let form = try form(
            """
            节假日: {放假: [2021-02-11/2021-02-17], 上班: [2021-02-20]}
            报送:
            - {名称: 首报, 截止日: 2020-12-31, 期限: 2021-01-04}
            - {名称: 终报, 终报: true, 自: 2021-02-12, 工作日: 5}
            """)
        let asOf = try #require(CivilDate(iso: day))
        #expect(form.finalWarning(asOf: asOf, isFinal: true) == nil)
        let found = form.finalWarning(asOf: asOf, isFinal: false)
        guard isTold else { return #expect(found == nil) }
        #expect(found?.code.rawValue == "RET0207" && found?.severity == .warning)
        #expect(found?.message.chinese == "\(day) 在行动结束（2021-02-12）前后，多半是终报，这里没有写 --final")
        #expect(found?.hints.first?.english.contains("--final") == true)
    }

    @Test("a day that another return is as of is not told of, nor any of a form without a final return")
    func interim() throws {
        let near = try form("报送:\n- {名称: 首报, 截止日: 2021-02-10, 期限: 2021-02-20}\n- {名称: 终报, 终报: true, 自: 2021-02-12, 工作日: 5}")
        let (own, other) = (try #require(CivilDate(iso: "2021-02-10")), try #require(CivilDate(iso: "2021-02-11")))
        #expect(near.finalWarning(asOf: own, isFinal: false) == nil && near.finalWarning(asOf: other, isFinal: false) != nil)
        let quarterly = try form("报送:\n- {名称: 季报, 截止日: 2021-03-31, 期限: 2021-04-09}")
        #expect(quarterly.finalWarning(asOf: other, isFinal: false) == nil)
    }

    @Test("days that are none are pointed at")
    func wrongDays() {
        found(
            """
            节假日:
              放假: [1️⃣2021-02-30, 2️⃣2021-02-17/2021-02-11, 3️⃣2021-01-01/2021-12-31, 4️⃣a/b/c]
              上班: [2021-02-20]
            报送:
            - {名称: 首报, 截止日: 5️⃣元旦, 期限: 2021-01-04}
            - {名称: 终报, 终报: true, 自: 2021-02-12, 工作日: 6️⃣0}
            - {名称: 7️⃣终报, 终报: true, 期限: 2021-02-23}
            """,
            [
                ("1️⃣", .malformedSpan), ("2️⃣", .malformedSpan), ("3️⃣", .malformedSpan), ("4️⃣", .malformedSpan), ("5️⃣", .malformedDate),
                ("6️⃣", .workingDaysOutOfRange), ("7️⃣", .deadlineDoubled),
            ])
    }

    @Test("a day that is off twice, or made up twice, is pointed at; one may be off and made up", arguments: [
        "放假: [2021-02-11/2021-02-17, 1️⃣2021-02-17]", "放假: [2021-02-17, 1️⃣2021-02-11/2021-02-17]", "放假: [2021-01-01, 1️⃣2021-01-01]",
        "上班: [2021-02-20, 1️⃣2021-02-20]", "放假: [2021-02-11/2021-02-13, 2021-02-14/2021-02-17, 1️⃣2021-02-13/2021-02-14]",
    ])
    func doubledDays(_ days: String) { found("节假日: {\(days)}", [("1️⃣", .dayDoubled)]) }

    @Test("parameters are amounts in base units, numbers and days")
    func parameters() throws {
        let form = try form("参数: {金额: 8000元, 大额: 1.5万元, 人数: 10人, 月数: 3, 起: 2020-01-01}")
        #expect(
            form.parameters == [
                "金额": .integer(800_000), "大额": .integer(1_500_000), "人数": .integer(10), "月数": .integer(3), "起": .text("2020-01-01"),
            ])
    }

    @Test("a parameter that is none of these is pointed at", arguments: ["很多", "8000镑", "元", "0.001元", "-3", "2020-13-01", "1,000元"])
    func wrongParameter(_ text: String) {
        let found = failures { _ = try self.form("参数: {金额: \"\(text)\"}") }
        #expect(found.map(\.code) == [.malformedParameter], "\(found)")
        #expect(found.first?.place?.position?.excerpt?.contains(text) == true)
    }

    @Test("a parameter's name can stand behind a colon")
    func parameterName() {
        #expect(failures { _ = try self.form("参数: {a b: 1}") }.map(\.code) == [.extraName])
    }
}

@Suite("Figures of the return before") struct PreviousFigureTests {
    private func form(_ formula: String) throws -> FormDefinition {
        try Samples.form(
            Samples.formText(
                rest: Samples.smallSentences + "\n核对:\n- {编号: P, 级别: 错误, 可说明: true, 式: \(formula), 说明: 累计}"))
    }

    private func data(_ form: FormDefinition, _ first: String, _ second: String, _ blanks: String = "n: 3, a: 500") throws -> ReturnData {
        try Samples.data(Samples.dataText("  甲类: [\(first)]\n  乙类: [\(second)]", rest: "填空: {\(blanks)}"), for: form)
    }

    @Test("a fall is found in its row and not again in the sum, and both amounts are told")
    func fall() throws {
        let form = try form("c# >= 上次.c#")
        let (before, after) = (try data(form, "3, 40, 5000", "1, 2, 3"), try data(form, "3, 39, 6000", "1, 2, 3"))
        let findings = form.checkFindings(in: after, previous: before)
        #expect(findings.map(\.row) == ["甲类"])
        #expect(findings[0].figures == "甲类第2栏 0.0039万人，上次甲类第2栏 0.004万人")
        #expect(findings[0].diagnostic.code == .checkError)
        #expect(findings[0].diagnostic.message.chinese.contains("左边 0.0039万人，右边 0.004万人"))
        let notes = findings[0].diagnostic.notes.map(\.message)
        #expect(notes.contains { $0.chinese.hasPrefix("上次的“甲类”第 2 栏") && $0.english.hasPrefix("before: '甲类' column 2") }, "\(notes)")
        #expect(findings[0].diagnostic.hints[0].english.contains("explain-finding P"))
        #expect(form.checkFindings(in: before, previous: after).map(\.row) == ["甲类"], "money fell the other way")
        #expect(form.checkFindings(in: after, previous: after).isEmpty)
    }

    @Test("without a return before nothing is found")
    func none() throws {
        let form = try form("c# >= 上次.c#")
        #expect(form.checkFindings(in: try data(form, "1, 1, 100", "0, 0, 0")).isEmpty)
    }

    @Test("rows and blanks of the return before are named too", arguments: [
        ("[n >= 上次.n]", "n: 2, a: 500", 1), ("[n >= 上次.n]", "n: 3, a: 500", 0), ("合计.c3 + a > 上次.合计.c3 + 上次.a", "n: 3, a: 500", 1),
        ("合计.c3 + a > 上次.合计.c3 + 上次.a", "n: 3, a: 501", 0), ("c1 = 上次.c1 且 n = 上次.n", "n: 4, a: 1", 2),
    ])
    func names(_ formula: String, _ blanks: String, _ count: Int) throws {
        let form = try form(formula)
        let before = try data(form, "1, 1, 100", "0, 0, 0")
        #expect(form.checkFindings(in: try data(form, "1, 1, 100", "0, 0, 0", blanks), previous: before).count == count)
    }

    @Test("what cannot follow is refused", arguments: [
        ("上次 > 1", Diagnostic.Code.formulaUnknownName), ("上次. > 1", .formulaSyntax), ("上次.丙类.c1 > 0", .formulaUnknownName),
        ("上次.c9 > 0", .formulaUnknownName), ("上次.上次.c1 > 0", .formulaUnknownName), ("c3 > 上次.c2", .formulaMeasure),
    ])
    func refused(_ formula: String, _ code: Diagnostic.Code) {
        let found = failures { _ = try form(formula) }
        #expect(found.map(\.code) == [code], "\(found.map(\.message.english))")
    }
}
