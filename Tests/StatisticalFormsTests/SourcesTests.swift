import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import Testing

@testable import StatisticalForms

@Suite("Where a form's figures come from") struct SourcesTests {
    static let sources = """
        期间: {起始日: 2020-11-09}
        合计印法: 各行之和
        取数:
          范围: {案件: 查实日期 >= 起始日()}
          行: 行业
          栏:
            1: {表: 检查记录, 数: count(DISTINCT 信用代码)}
            2: {表: 案件, 数: sum(查实人数)}
            3: {表: 案件, 条件: 立案日 IS NOT NULL, 数: sum(查实金额)}
          填空:
            n: {表: 项目检查, 数: count(*)}
            a: {表: 案件, 条件: 政府投资, 数: sum(查实金额)}
          另取:
            w: {单位: 元, 表: 案件, 数: sum(追发工资)}
        核对:
        - {编号: A1, 级别: 错误, 式: c3 >= w, 说明: 追发不超过拖欠}
        - {编号: A2, 级别: 警告, 适用: 终报, 式: [c1 > 0 则 c2 > 0, a <= 合计.c3], 说明: 两条}
        """

    static func text(_ sources: String = sources) -> String {
        Samples.formText(rest: Samples.smallSentences + "\n" + sources)
    }

    private func found(_ marked: String, _ expected: [(Character, Diagnostic.Code)]) {
        let marked = MarkedText(Self.text(marked))
        let diagnostics = failures { _ = try Samples.form(marked.text) }
        #expect(summary(diagnostics) == marked.expectation(expected), "\(diagnostics.map(\.message.english))")
    }

    @Test("all of it is read, with its places")
    func reading() throws {
        let form = try Samples.form(Self.text())
        let sources = try #require(form.sources)
        #expect(sources.start.iso == "2020-11-09")
        #expect(sources.scopes.map(\.view.text) == ["案件"])
        #expect(sources.rowColumn.text == "行业")
        #expect(sources.columns.map(\.value.text) == ["count(DISTINCT 信用代码)", "sum(查实人数)", "sum(查实金额)"])
        #expect(sources.columns.map { $0.condition?.text } == [nil, nil, "立案日 IS NOT NULL"])
        #expect(sources.blanks.map(\.view.text) == ["项目检查", "案件"])
        #expect(sources.extras.map(\.name) == ["w"] && sources.extras.map(\.unit) == [.yuan])
        #expect(form.sumPrinting == .ofPrintedParts)
        #expect(form.checks.map(\.number) == ["A1", "A2"])
        #expect(form.checks.map(\.level) == [.error, .warning])
        #expect(form.checks.map(\.scope) == [nil, .final])
        #expect(form.checks.map(\.formulas.count) == [1, 2])
        let place = try #require(sources.columns[2].value.place?.position)
        #expect(place.excerpt?.contains("立案日 IS NOT NULL") == true)
        #expect(place.length == "sum(查实金额)".count)
    }

    @Test("a form without 取数 is typed, and rounds its sums")
    func typed() throws {
        let form = try Samples.form(Samples.formText())
        #expect(form.sources == nil && form.checks.isEmpty && form.sumPrinting == .rounded)
    }

    @Test("every column and every blank needs a source, and nothing else has one")
    func complete() {
        found(
            """
            期间: {起始日: 2020-11-09}
            取数:
              行: 行业
              栏:
                1️⃣1: {表: 案件, 数: count(*)}
                2️⃣4: {表: 案件, 数: count(*)}
              填空:
                3️⃣n: {表: 案件, 数: count(*)}
                4️⃣b: {表: 案件, 数: count(*)}
            """,
            [("1️⃣", .sourceMissing), ("2️⃣", .sourceUnknown), ("3️⃣", .sourceMissing), ("4️⃣", .sourceUnknown)])
    }

    @Test("parts that are missing or not known are pointed at")
    func parts() {
        found(
            """
            期间: {起始日: 1️⃣2020-11-31}
            取数:
              栏: {1: 3️⃣{表: 案件}, 2: {数: 4️⃣[], 表: 案件}, 3: {表: 案件, 数: count(*), 5️⃣条: 1}}
              行: 行业
              填空: 6️⃣[]
            """,
            [
                ("1️⃣", .malformedDate), ("3️⃣", .missingKey), ("4️⃣", .wrongKind), ("5️⃣", .unknownKey),
                ("6️⃣", .wrongKind),
            ])
    }

    @Test("how sums are printed is one of two words, and what is wrong before the sources is told alone")
    func printing() {
        found("合计印法: 1️⃣各行之合\n期间: {起始日: 2020}\n取数: []", [("1️⃣", .unknownWord)])
    }

    @Test("figures without a period have no start")
    func period() {
        let text = Self.text(Self.sources.replacing("期间: {起始日: 2020-11-09}\n", with: ""))
        let found = failures { _ = try Samples.form(text) }
        #expect(found.map(\.code) == [.missingKey])
    }

    @Test("a figure beside the columns needs a name of its own and a unit")
    func extras() {
        let head = Self.sources.components(separatedBy: "  另取:")[0]
        found(
            head + """
                  另取:
                    1️⃣n: {单位: 个, 表: 案件, 数: count(*)}
                    2️⃣c3: {单位: 个, 表: 案件, 数: count(*)}
                    3️⃣或: {单位: 个, 表: 案件, 数: count(*)}
                    m: 4️⃣{表: 案件, 数: count(*)}
                    v: {单位: 5️⃣块, 表: 案件, 数: count(*)}
                """,
            [("1️⃣", .extraName), ("2️⃣", .extraName), ("3️⃣", .extraName), ("4️⃣", .missingKey), ("5️⃣", .unknownUnit)])
    }

    @Test("checks that cannot be read are pointed at, all at once")
    func checks() {
        let head = Self.sources.components(separatedBy: "核对:")[0]
        found(
            head + """
                核对:
                - {编号: A1, 级别: 1️⃣错, 式: c3 >= w, 说明: 甲}
                - {编号: 2️⃣A1, 级别: 错误, 式: c3 3️⃣>= c2, 说明: 乙}
                - {编号: A3, 级别: 提示, 适用: 4️⃣终, 式: "c1 >= 5️⃣c9", 说明: 丙}
                - 6️⃣{编号: A4, 式: c1 >= 0, 说明: 丁}
                - {编号: A5, 级别: 提示, 式: 7️⃣[], 说明: 戊}
                - 8️⃣{编号: A6, 级别: 提示, 说明: 己}
                - 9️⃣只有字
                """,
            [
                ("1️⃣", .unknownWord), ("2️⃣", .checkDoubled), ("3️⃣", .formulaMeasure), ("4️⃣", .unknownWord), ("5️⃣", .formulaUnknownName),
                ("6️⃣", .missingKey), ("7️⃣", .listEmpty), ("8️⃣", .missingKey), ("9️⃣", .wrongKind),
            ])
    }

    @Test("a formula over several lines is pointed at as a whole")
    func severalLines() throws {
        let text = Samples.formText(rest: "核对:\n- 编号: A1\n  级别: 错误\n  式: >-\n    c1 = 0\n    则 c9 = 0\n  说明: 甲")
        let found = failures { _ = try Samples.form(text) }
        #expect(found.map(\.code) == [.formulaUnknownName])
        #expect(found.first?.place?.position?.excerpt?.contains("式:") == true)
    }

    @Test("a form without blanks needs no sources for them")
    func withoutBlanks() throws {
        let text = Samples.formText(
            rest: "期间: {起始日: 2020-11-09}\n取数:\n  行: 行业\n  栏:\n    1: {表: 案件, 数: count(*)}\n    2: {表: 案件, 数: count(*)}\n    3: {表: 案件, 数: count(*)}")
        #expect(try Samples.form(text).sources?.blanks.isEmpty == true)
    }

    @Test("the winter form says where all its 17 columns and 14 blanks come from")
    func winter() throws {
        let form = try Samples.winterForm()
        let sources = try #require(form.sources)
        #expect(sources.columns.count == 17 && sources.blanks.count == 14)
        #expect(form.sumPrinting == .ofPrintedParts)
        #expect(form.checks.count >= 30)
        #expect(Set(form.checks.map(\.number)).isSuperset(of: ["V01", "V03", "V09", "V19", "V28", "V37", "V42"]))
    }
}
