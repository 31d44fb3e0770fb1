import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("Checks that are built in") struct BuiltInCheckTests {
    private static let signatures = """
        签字:
        - 名称: 单位负责人
        - 名称: 科（队）负责人
        - 名称: 制表人
        - 名称: 联系电话
          填: 联系电话
        """

    private func form(_ rule: BuiltInCheck, _ level: String = "警告", rest: String = "") throws -> FormDefinition {
        try Samples.form(
            Samples.formText(
                decimals: "小数位: {万元: 2, 万人: 1}",
                rest: [Samples.smallSentences, Self.signatures, rest, "核对:\n- {编号: B, 级别: \(level), 内置: \(rule.rawValue), 说明: 试, 英文: trial}"]
                    .joined(separator: "\n")))
    }

    private func data(
        _ form: FormDefinition, _ first: String = "1, 10000, 1230000", _ second: String = "0, 0, 0", blanks: String = "n: 1, a: 0",
        rest: String = ""
    ) throws -> ReturnData {
        try Samples.data(Samples.dataText("  甲类: [\(first)]\n  乙类: [\(second)]", rest: "填空: {\(blanks)}\n" + rest), for: form)
    }

    private func told(_ findings: [CheckFinding]) -> [String] { findings.map(\.figures) }

    // MARK: Printing

    @Test("a printed sum that rounding breaks is as grave as the form says, and told once", arguments: ["错误", "警告", "提示"])
    func printedSums(_ level: String) throws {
        let form = try form(.printedSums, level)
        let data = try data(form, "1, 1500, 1", "1, 1500, 1")
        let findings = form.checkFindings(in: data)
        #expect(findings.count == 1)
        let codes: [String: Diagnostic.Code] = ["错误": .checkError, "警告": .checkWarning, "提示": .checkHint]
        #expect(findings[0].diagnostic.code == codes[level])
        #expect(findings[0].diagnostic.message.chinese.hasPrefix("核对 B 不符：试（") && findings[0].diagnostic.message.chinese.contains("0.3"))
        #expect(findings[0].diagnostic.message.english.hasPrefix("check B fails: trial ("))
        #expect(!form.sheet(filledWith: data).warnings.contains { $0.code == .roundingBreaksSum })
        let hints = findings[0].diagnostic.hints.map(\.chinese).joined()
        #expect(hints.contains("合计印法: 各行之和") == (level != "提示") && !hints.contains("改正台账"), "the figures are right: \(hints)")
    }

    @Test("what prints as nought")
    func printedZero() throws {
        let form = try form(.printedZero)
        let data = try data(form, "1, 44, 5000", "0, 0, 0")
        let findings = form.checkFindings(in: data)
        #expect(findings.count == 2, "the row and its sum: \(told(findings))")
        #expect(findings.allSatisfy { $0.figures.contains("0.0") })
        #expect(form.sheet(filledWith: data).warnings.isEmpty)
    }

    // MARK: Days

    @Test("a return compiled after the day it is due", arguments: [("2021-01-01", 0), ("2020-12-31", 1)])
    func due(_ day: String, _ count: Int) throws {
        let form = try form(.due, rest: "报送:\n- {名称: 首报, 截止日: 2020-12-31, 期限: \(day)}")
        let findings = form.checkFindings(in: try data(form))
        #expect(findings.count == count)
        if count == 1 { #expect(findings[0].figures == "首报应在2020年12月31日以前报送，制表时间是2021年1月1日") }
    }

    @Test("nothing is due where the form does not say so, or for another day")
    func notDue() throws {
        let (bare, other) = (try form(.due), try form(.due, rest: "报送:\n- {名称: 首报, 截止日: 2020-11-30, 期限: 2020-12-01}"))
        #expect(bare.checkFindings(in: try data(bare)).isEmpty)
        #expect(other.checkFindings(in: try data(other)).isEmpty)
    }

    // MARK: Signatures

    @Test("once somebody has signed, everybody has, and there is a phone", arguments: [
        ("", []), ("签字: {单位负责人: 甲, 科（队）负责人: 乙, 制表人: 丙}", []), ("签字: {单位负责人: 甲}", ["缺科（队）负责人、制表人"]),
        ("签字: {单位负责人: 甲, 科（队）负责人: 乙}", ["缺制表人"]),
    ] as [(String, [String])])
    func signatures(_ signed: String, _ expected: [String]) throws {
        let form = try form(.signatures)
        #expect(told(form.checkFindings(in: try data(form, rest: signed))) == expected)
    }

    @Test("a phone that ink was to fill in is missing on a signed return")
    func phone() throws {
        let form = try form(.signatures)
        let text = Samples.dataText(
            "  甲类: [1, 1, 1]\n  乙类: [0, 0, 0]", rest: "填空: {n: 0, a: 0}\n签字: {单位负责人: 甲, 科（队）负责人: 乙, 制表人: 丙}")
        let data = try Samples.data(text.replacing("0390-2660718", with: "手填"), for: form)
        #expect(told(form.checkFindings(in: data)) == ["缺联系电话"])
    }

    @Test("what is missing is told where it is to be written, and what to do has no word of figures", arguments: [
        ("签字: {单位负责人: 甲, 科（队）负责人: , 制表人: 丙}", "科（队）负责人", ["补上科（队）负责人的姓名", "fill in the name of: 科（队）负责人"]),
        ("签字: {单位负责人: , 科（队）负责人: 乙, 制表人: }", "单位负责人", ["补上单位负责人、制表人的姓名", "fill in the name of: 单位负责人, 制表人"]),
        ("签字: {单位负责人: 甲, 制表人: 丙}", "{", ["补上科（队）负责人的姓名", "fill in the name of: 科（队）负责人"]),
    ] as [(String, String, [String])])
    func room(_ signed: String, _ at: String, _ hints: [String]) throws {
        let form = try form(.signatures, "错误")
        let found = try #require(form.findings(in: try data(form, rest: signed)).first)
        let position = try #require(found.place?.position)
        #expect(position.excerpt == signed && signed.dropFirst(position.column - 1).hasPrefix(at), "\(position)")
        #expect(found.hints.map(\.chinese) == [hints[0]] && found.hints.map(\.english) == [hints[1]])
        #expect(found.notes.map(\.message.chinese) == (signed.hasSuffix("制表人: }") ? ["“制表人”在这里"] : []))
    }

    @Test("a phone is asked for beside names, and a warning has both what to fill in and how to give a reason")
    func phoneAndNames() throws {
        let form = try form(.signatures)
        let text = Samples.dataText("  甲类: [1, 1, 1]\n  乙类: [0, 0, 0]", rest: "填空: {n: 0, a: 0}\n签字: {单位负责人: 甲, 科（队）负责人: 乙}")
        let found = try #require(form.findings(in: try Samples.data(text.replacing("0390-2660718", with: "手填"), for: form)).first)
        #expect(found.hints.first?.chinese == "补上制表人的姓名，填上联系电话")
        #expect(found.hints.first?.english == "fill in the name of: 制表人; fill in: 联系电话")
        #expect(found.hints.count == 2 && found.hints.last?.chinese.contains("explain-finding B --reason") == true)
        #expect(found.notes.map(\.message.english) == ["'联系电话' is here"] && found.notes.first?.place?.position?.excerpt?.hasPrefix("联系电话") == true)
    }

    @Test("who compiles is not the head", arguments: [("甲", 1), ("丙", 0)])
    func distinct(_ compiler: String, _ count: Int) throws {
        let form = try form(.distinctSigners)
        let data = try data(form, rest: "签字: {单位负责人: 甲, 科（队）负责人: 乙, 制表人: \(compiler)}")
        #expect(told(form.checkFindings(in: data)) == (count == 1 ? ["都是甲"] : []))
        #expect(form.checkFindings(in: try self.data(form)).isEmpty)
    }

    @Test("a field that the signature line has not is refused")
    func unknownField() throws {
        let form = try form(.signatures)
        let found = failures { _ = try data(form, rest: "签字: {局长: 甲}") }
        #expect(found.map(\.code.rawValue) == ["CFG0102"])
    }

    // MARK: Figures

    @Test("a return of zeros, one that has not changed, and amounts that look estimated")
    func figures() throws {
        let zero = try form(.zeroReturn, "提示")
        #expect(told(zero.checkFindings(in: try data(zero, "0, 0, 0", "0, 0, 0", blanks: "n: 0, a: 0"))) == ["11 个数都是 0"])
        #expect(zero.checkFindings(in: try data(zero, "0, 0, 0", "0, 0, 0")).isEmpty, "n is 1")
        let whole = try form(.wholeAmounts, "提示")
        #expect(told(whole.checkFindings(in: try data(whole, "1, 1, 3000000"))) == ["2 个金额都是整万元"])
        #expect(whole.checkFindings(in: try data(whole, "1, 1, 3000000", "1, 1, 1")).isEmpty)
        #expect(whole.checkFindings(in: try data(whole, "0, 0, 0")).isEmpty)
    }

    @Test("unchanged since a return of an earlier day; the same return is no earlier one")
    func unchanged() throws {
        let form = try form(.sameAsPrevious, "提示")
        let data = try data(form)
        var earlier = data
        earlier.asOf = try #require(CivilDate(iso: "2020-11-30"))
        #expect(told(form.checkFindings(in: data, previous: earlier)) == ["与截至2020年11月30日的完全一样"])
        #expect(form.checkFindings(in: data, previous: data).isEmpty)
        #expect(form.checkFindings(in: data).isEmpty)
        #expect(form.checkFindings(in: try self.data(form, "2, 10000, 1230000"), previous: earlier).isEmpty)
    }
}

@Suite("Corrections and versions of a return") struct CorrectionTests {
    private static let correction = """
        更正:
          版次: 2
          人: 梁若谷
          日期: 2021-01-06
          原因: 漏报一件
          各数:
          - {数: 甲类.c1, 原: 1, 现: 2}
        """

    private func form() throws -> FormDefinition { try Samples.form(Samples.formText(rest: Samples.smallSentences)) }

    private func text(_ rest: String, _ figures: String = "1, 2, 3") -> String {
        Samples.dataText("  甲类: [\(figures)]\n  乙类: [0, 0, 0]", rest: "填空: {n: 0, a: 0}\n" + rest)
    }

    @Test("a correction is read and written")
    func roundTrip() throws {
        let form = try form()
        let data = try Samples.data(text(Self.correction), for: form)
        #expect(data.version == 2)
        #expect(data.correction?.changes == [.init(figure: "甲类.c1", old: 1, new: 2)])
        #expect(data.correction?.person == "梁若谷" && data.correction?.day.iso == "2021-01-06" && data.correction?.reason == "漏报一件")
        let again = try Samples.data(form.json(of: data), for: form)
        #expect(again.correction == data.correction)
        #expect(form.json(of: again) == form.json(of: data))
        #expect(try Samples.data(text(""), for: form).version == 1)
    }

    @Test("who signed is written and read back")
    func signers() throws {
        let form = try Samples.form(Samples.formText(rest: Samples.smallSentences + "\n签字:\n- 名称: 单位负责人\n- 名称: 制表人"))
        let data = try Samples.data(text("签字: {制表人: 沈\"砚秋}".replacing("\"", with: "“"), "0, 0, 0"), for: form)
        #expect(data.signers?.map(\.field) == ["制表人"])
        #expect(try Samples.data(form.json(of: data), for: form).signers?.map(\.name.text) == ["沈“砚秋"])
    }

    @Test("what changed is told in the form's order")
    func changes() throws {
        let form = try form()
        let (old, new) = (try Samples.data(text(""), for: form), try Samples.data(text("", "1, 20, 30"), for: form))
        #expect(form.changes(from: old, to: new).map(\.figure) == ["合计.c2", "合计.c3", "甲类.c2", "甲类.c3"])
        #expect(form.changes(from: old, to: old).isEmpty)
    }

    @Test("a correction of nothing, and figures for another version of the form", arguments: [
        ("更正: {版次: 1, 人: 甲, 日期: 2021-01-06, 原因: 乙, 各数: []}", Diagnostic.Code.correctionOfNothing),
        ("版本: \"2\"", .wrongFormVersion), ("更正: {版次: 2, 人: 甲, 日期: 明天, 原因: 乙, 各数: []}", .malformedDate),
    ])
    func refused(_ rest: String, _ code: Diagnostic.Code) throws {
        let form = try form()
        let found = failures { _ = try Samples.data(text(rest), for: form) }
        #expect(found.map(\.code) == [code], "\(found)")
        #expect(try Samples.data(text("版本: \"1\""), for: form).version == 1)
    }
}
