import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("A return fills a form")
struct FillingTests {
    private func sheet(
        _ figures: String, blanks: String = "填空: {n: 3, a: 250000}", decimals: String = "小数位: {万元: 2, 万人: 4}"
    ) throws -> Reported<FormSheet> {
        let form = try Samples.form(Samples.formText(decimals: decimals, rest: Samples.smallSentences))
        return form.sheet(filledWith: try Samples.data(Samples.dataText(figures, rest: blanks), for: form))
    }

    @Test("sums are computed and persons and money are scaled exactly")
    func sums() throws {
        let sheet = try sheet("  甲类: [3, 19486, 1187645000]\n  乙类: [4, 1, 999999]")
        #expect(sheet.output.table.figureRows == ["合计 7 1.9487 1188.64", "甲类 3 1.9486 1187.65", "乙类 4 0.0001 1.00"])
    }

    @Test("a return that lacks units names them below the notes and in its file, from which they are read again")
    func missingUnits() throws {
        let form = try Samples.form(Samples.formText())
        let text = Samples.dataText("  甲类: [1, 2, 3]\n  乙类: [10, 20, 30]")
        var data = try Samples.data(text, for: form)
        #expect(data.missingUnits.isEmpty && form.sheet(filledWith: data).output.remarks.isEmpty && !form.json(of: data).contains("未报单位"))
        data.missingUnits = ["甲县", "乙县"]
        #expect(form.sheet(filledWith: data).output.remarks.map(\.text) == ["未报单位：甲县、乙县。本表数据不含未报单位。"])
        #expect(form.blankSheet().remarks.isEmpty)
        let json = form.json(of: data)
        #expect(json.contains("\n  \"未报单位\": [\"甲县\", \"乙县\"],\n"))
        #expect(try Samples.data(json, for: form).missingUnits == ["甲县", "乙县"])
        // As a workbook's cell has them, and what is neither.
        #expect(try Samples.data(text + "\n未报单位: 甲县、乙县", for: form).missingUnits == ["甲县", "乙县"])
        let failure = #expect(throws: StageFailure.self) { try Samples.data(text + "\n未报单位: {甲县: 1}", for: form) }
        #expect(failure?.diagnostics.map(\.code.rawValue) == ["CFG0104"])
    }

    @Test("zero prints as 0 in every unit, a cell by key and a cell in a list are the same")
    func zero() throws {
        let listed = try sheet("  甲类: [0, 0, 0]\n  乙类: [1, 2, 3000000]")
        let keyed = try sheet("  甲类: {3: 0, 2: 0, 1: 0}\n  乙类: {1: 1, 2: 2, 3: 3000000}")
        #expect(listed.output.table.figureRows == ["合计 1 0.0002 3.00", "甲类 0 0 0", "乙类 1 0.0002 3.00"])
        #expect(keyed.output.table.figureRows == listed.output.table.figureRows)
        #expect(listed.warnings.isEmpty)
    }

    @Test("a given sum that agrees is accepted and keeps its place")
    func givenSum() throws {
        let form = try Samples.form(Samples.formText())
        let text = Samples.dataText("  合计: {2: 22}\n  甲类: [1, 2, 3]\n  乙类: [10, 20, 30]")
        let data = try Samples.data(text, for: form)
        #expect(data.figure(row: "合计", column: 2)?.place?.position?.line == 7)
        #expect(data.figure(row: "合计", column: 1) == Figure(11))
        #expect(data.figure(row: "合计", column: 4) == nil)
        #expect(data.figure(row: "丙类", column: 1) == nil)
        #expect(data.figure(blank: "n") == nil)
    }

    @Test("sums of sums are added once each")
    func nestedSums() throws {
        let form = try Samples.form(
            Samples.formText(
                rows: """
                    - {名称: 总计, 合计自: [小计, 丙]}
                    - {名称: 小计, 合计自: [甲, 乙]}
                    - 名称: 甲
                    - 名称: 乙
                    - 名称: 丙
                    """, header: "- {名称: 户数, 单位: 户, 栏: 1}"))
        let data = try Samples.data(Samples.dataText("  甲: [1]\n  乙: [10]\n  丙: [100]"), for: form)
        #expect(data.rows.map { $0.figures[0].value } == [111, 11, 1, 10, 100])
    }

    @Test("rounding that breaks a visible sum is warned of, with the printed parts")
    func rounding() throws {
        let sheet = try sheet("  甲类: [1, 1, 1004000]\n  乙类: [1, 1, 1004000]")
        #expect(sheet.output.table.figureRows[0] == "合计 2 0.0002 2.01")
        let warning = try #require(sheet.warnings.first)
        #expect(sheet.warnings.count == 1)
        #expect((warning.code, warning.severity) == (.roundingBreaksSum, .warning))
        #expect(warning.notes.map(\.message.chinese) == ["甲类印 1.00", "乙类印 1.00"])
        #expect(warning.place?.position?.excerpt == "  甲类: [1, 1, 1004000]")
    }

    @Test("more decimals mend the sum")
    func mended() throws {
        let sheet = try sheet(
            "  甲类: [1, 1, 1004000]\n  乙类: [1, 1, 1004000]", decimals: "小数位: {万元: 3, 万人: 4}")
        #expect(sheet.warnings.isEmpty)
        #expect(sheet.output.table.figureRows[0] == "合计 2 0.0002 2.008")
    }

    @Test("a figure that is not zero and prints as nought is warned of")
    func vanished() throws {
        let sheet = try sheet(
            "  甲类: [1, 44, 0]\n  乙类: [1, 0, 0]", blanks: "填空: {n: 3, a: 4999}",
            decimals: "小数位: {万元: 2, 万人: 2}")
        #expect(sheet.output.table.figureRows == ["合计 2 0.00 0", "甲类 1 0.00 0", "乙类 1 0 0"])
        #expect(sheet.warnings.map(\.code) == [.figurePrintsAsZero, .figurePrintsAsZero, .figurePrintsAsZero])
        #expect(sheet.warnings.last?.message.chinese == "空格“a”（第 1 句：涉及…万元）不是零，却印成 0.00")
    }

    @Test("the table of domain.md V05: three rows of 44 persons at two decimals")
    func fortyFour() throws {
        let form = try Samples.form(
            Samples.formText(
                rows: "- {名称: 合计, 合计自: [甲, 乙, 丙]}\n- 名称: 甲\n- 名称: 乙\n- 名称: 丙",
                header: "- {名称: 人数, 单位: 万人, 栏: 1}", decimals: "小数位: {万人: 2}"))
        let data = try Samples.data(Samples.dataText("  甲: [44]\n  乙: [44]\n  丙: [44]"), for: form)
        let sheet = form.sheet(filledWith: data)
        #expect(sheet.output.table.figureRows == ["合计 0.01", "甲 0.00", "乙 0.00", "丙 0.00"])
        #expect(
            sheet.warnings.map(\.code) == [
                .roundingBreaksSum, .figurePrintsAsZero, .figurePrintsAsZero, .figurePrintsAsZero,
            ])
    }

    @Test("blanks in sentences drop trailing zeros", arguments: [
        (210_400_000, "210.4"), (118_350_000, "118.35"), (3_000_000, "3"), (0, "0"), (4_999, "0"), (5_000, "0.01"),
    ])
    func blanks(fen: Int, printed: String) throws {
        let sheet = try sheet("  甲类: [1, 2, 3000000]\n  乙类: [0, 0, 0]", blanks: "填空: {n: 3, a: \(fen)}")
        #expect(
            sheet.output.sentences == [
                [.text("共"), .blank(value: "3"), .text("个，涉及"), .blank(value: printed), .text("万元。")]
            ])
        #expect(sheet.output.sentencesLabel == "其他情况：")
    }

    @Test("the printed parts of random returns add up, or a warning says that they do not", arguments: 0..<200 as Range<UInt64>)
    func visibleSums(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let figures = (0..<2).map { _ in Int.random(in: 0...99_999_999, using: &random) }
        let sheet = try sheet("  甲类: [0, 0, \(figures[0])]\n  乙类: [0, 0, \(figures[1])]")
        let printed = sheet.output.table.figureRows.map { row in
            let digits = row.split(separator: " ").last?.replacing(".", with: "") ?? ""
            return Int(digits) ?? -1
        }
        let addsUp = printed[0] == printed[1] + printed[2]
        #expect(sheet.warnings.contains { $0.code == .roundingBreaksSum } == !addsUp)
    }

    @Test("the valid sample of domain.md prints as it stands there")
    func domainSample() throws {
        let form = try Samples.winterForm()
        let figures = """
              建筑企业: [312, 19486, 17105, 14632, 31, 842, 826, 1187645000, 1169205000, 8, 27, 842, 826, 1195145000, 1176705000, 2, 2]
              加工制造企业: [146, 9873, 5240, 4981, 4, 97, 61, 68320000, 44070000, 2, 3, 97, 61, 68320000, 44070000, 0, 0]
              其他用人单位: [188, 4126, 2687, 2204, 6, 58, 49, 29150000, 24800000, 2, 5, 55, 46, 27900000, 23550000, 1, 0]
            """
        let blanks = """
            填空: {n1: 58, k1: 4, a1: 210400000, p1: 163, n2: 6, k2: 1, a2: 62800000, p2: 41,
                   n3: 37, k3: 2, a3: 118350000, p3: 87, x1: 3, x2: 1}
            """
        let text = Samples.dataText(figures, rest: blanks).replacing("small", with: "winter-2020")
        let sheet = form.sheet(filledWith: try Samples.data(text, for: form))
        #expect(sheet.warnings.isEmpty)
        #expect(
            sheet.output.table.figureRows[0]
                == "合计 646 3.3485 2.5032 2.1817 41 0.0997 0.0936 1285.12 1238.08 12 35 0.0994 0.0933 1291.37 1244.33 3 2")
        #expect(
            sheet.output.table.figureRows[2]
                == "加工制造企业 146 0.9873 0.5240 0.4981 4 0.0097 0.0061 68.32 44.07 2 3 0.0097 0.0061 68.32 44.07 0 0")
    }

    @Test("a return in JSON is read as one in YAML")
    func json() throws {
        let form = try Samples.form(Samples.formText())
        let data = try Samples.data(
            """
            {"表单": "small", "单位": "凤栖山市", "截止日": "2020-12-31", "制表时间": "2020-12-31",
             "联系电话": "0390-2660718", "数据": {"甲类": [1, 2, 3], "乙类": {"1": 4, "2": 5, "3": 6}}}
            """, for: form)
        #expect(data.rows.map { $0.figures.map(\.value) } == [[5, 7, 9], [1, 2, 3], [4, 5, 6]])
    }

    @Test("a form without sentences takes a return without blanks")
    func withoutBlanks() throws {
        let form = try Samples.form(Samples.formText())
        let data = try Samples.data(Samples.dataText("  甲类: [1, 2, 3]\n  乙类: [4, 5, 6]"), for: form)
        let sheet = form.sheet(filledWith: data).output
        #expect(sheet.sentences.isEmpty && sheet.notes.isEmpty && sheet.signatures.isEmpty)
        #expect(sheet.label == nil && sheet.notesLabel.isEmpty)
        #expect(sheet.caption.text == "制表时间：2021年1月1日")
    }

    @Test("figure cells point at the return, cells to be filled at the form")
    func places() throws {
        let form = try Samples.winterForm()
        let filled = form.sheet(filledWith: try Samples.winterReturn()).output.table
        let last = try #require(filled.cells.last)
        #expect(last.place?.file == "return.yaml")
        #expect(form.blankSheet().table.cells.last?.place?.file == "form.yaml")
    }
}
