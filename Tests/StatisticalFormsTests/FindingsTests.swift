import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Testing

@testable import StatisticalForms

/// A return that keeps every check, in base units; tests change single figures of it.
struct InventedReturn {
    var rows: [(name: String, figures: [Int])] = [
        ("建筑企业", [312, 19486, 17105, 14632, 31, 842, 826, 118_765_000_0, 116_921_000_0, 8, 27, 842, 826, 119_515_000_0, 117_671_000_0, 2, 2]),
        ("加工制造企业", [146, 9873, 5240, 4981, 4, 97, 61, 6_832_000_0, 4_407_000_0, 2, 3, 97, 61, 6_832_000_0, 4_407_000_0, 0, 0]),
        ("其他用人单位", [188, 4126, 2687, 2204, 6, 58, 49, 2_915_000_0, 2_480_000_0, 2, 5, 55, 46, 2_790_000_0, 2_355_000_0, 1, 0]),
    ]
    var blanks: [(name: String, figure: Int)] = [
        ("n1", 58), ("k1", 4), ("a1", 21_040_000_0), ("p1", 163), ("n2", 6), ("k2", 1), ("a2", 6_280_000_0), ("p2", 41), ("n3", 37), ("k3", 2),
        ("a3", 11_835_000_0), ("p3", 87), ("x1", 3), ("x2", 1),
    ]
    var isFinal = false

    /// The return with one figure changed: `建筑企业.4` or `a3`.
    func setting(_ name: String, to value: Int) -> InventedReturn {
        var copy = self
        if let blank = copy.blanks.firstIndex(where: { $0.name == name }) { copy.blanks[blank].figure = value }
        let parts = name.split(separator: ".")
        if parts.count == 2, let row = copy.rows.firstIndex(where: { $0.name == parts[0] }), let column = Int(parts[1]) {
            copy.rows[row].figures[column - 1] = value
        }
        return copy
    }

    var text: String {
        let figures = rows.map { row in "  \(row.name): [\(row.figures.map(String.init).joined(separator: ", "))]" }
        return """
            表单: winter-2020
            单位: 凤栖山市
            截止日: 2020-12-31
            制表时间: 2020-12-31
            联系电话: 手填
            终报: \(isFinal)
            数据:
            \(figures.joined(separator: "\n"))
            填空: {\(blanks.map { "\($0.name): \($0.figure)" }.joined(separator: ", "))}
            """
    }

    func findings() throws -> [Diagnostic] {
        let form = try Samples.winterForm()
        return form.findings(in: try Samples.data(text, for: form))
    }
}

@Suite("What the checks of the winter form find") struct FindingsTests {
    /// `V09 CHK0101` of each finding.
    private func found(_ data: InventedReturn) throws -> [String] {
        try data.findings().map { finding in
            let number = finding.message.chinese.split(separator: " ").dropFirst().first ?? ""
            return "\(number) \(finding.code.rawValue)"
        }
    }

    @Test("a return that is right passes, but compensation wants a word")
    func valid() throws {
        #expect(Set(try found(InventedReturn())) == ["V29-1 CHK0102"])
    }

    @Test("the typed sample passes without a word")
    func sample() throws {
        let form = try Samples.winterForm()
        #expect(form.findings(in: try Samples.winterReturn()).isEmpty)
    }

    @Test("one wrong figure is found by the check meant for it", arguments: [
        ("建筑企业.3", 19_487, "V09 CHK0101"),
        ("建筑企业.4", 19_000, "V10 CHK0101"),
        ("建筑企业.7", 843, "V11 CHK0101"),
        ("建筑企业.9", 118_765_000_1, "V12 CHK0101"),
        ("建筑企业.13", 843, "V13 CHK0101"),
        ("加工制造企业.15", 6_832_000_1, "V14 CHK0101"),
        ("加工制造企业.7", 97, "V15 CHK0102"),
        ("加工制造企业.5", 147, "V16 CHK0101"),
        ("加工制造企业.2", 96, "V17 CHK0102"),
        ("加工制造企业.3", 60, "V18 CHK0102"),
        ("其他用人单位.5", 0, "V19 CHK0101"),
        ("其他用人单位.9", 0, "V20 CHK0101"),
        ("其他用人单位.1", 0, "V21 CHK0101"),
        ("其他用人单位.2", 0, "V21 CHK0101"),
        ("建筑企业.4", 100, "V22 CHK0103"),
        ("其他用人单位.12", 59, "V25 CHK0101"),
        ("其他用人单位.13", 50, "V26 CHK0101"),
        ("其他用人单位.14", 0, "V27 CHK0101"),
        ("其他用人单位.15", 0, "V27 CHK0101"),
        ("其他用人单位.14", 2_915_000_0 * 2 + 1, "V28 CHK0101"),
        ("其他用人单位.17", 2, "V32 CHK0101"),
        ("其他用人单位.16", 3, "V33 CHK0102"),
        ("k1", 59, "V36 CHK0101"),
        ("k2", 0, "V37 CHK0101"),
        ("p3", 0, "V37 CHK0101"),
        ("a3", 130_000_000_0, "V38-2 CHK0101"),
        ("a3", 119_000_000_0, "V38-1 CHK0102"),
        ("p1", 1000, "V38-2 CHK0101"),
        ("x1", 42, "V40 CHK0102"),
        ("x1", 0, "V42 CHK0102"),
        ("加工制造企业.6", 9_700_000, "V07 CHK0102"),
        ("加工制造企业.8", 68_320_000_0 * 1000, "V08 CHK0102"),
        ("加工制造企业.8", 6_832, "V08 CHK0102"),
    ])
    func mutation(_ figure: String, _ value: Int, _ expected: String) throws {
        let found = try found(InventedReturn().setting(figure, to: value))
        #expect(found.contains(expected), "\(found)")
    }

    @Test("that more persons were repaid than were owed is said once, where a reason can be given for it")
    func otherPersons() throws {
        let found = try found(InventedReturn().setting("其他用人单位.12", to: 59))
        #expect(found.contains("V25 CHK0101") && !found.contains { $0.hasPrefix("V30") }, "\(found)")
        #expect(try Samples.winterForm().checks.first { $0.number == "V25" }?.isExplainable == true)
    }

    @Test("nothing filed where something is owed is found only in the final return")
    func final() throws {
        var data = InventedReturn().setting("加工制造企业.10", to: 0)
        #expect(try !found(data).contains { $0.hasPrefix("V23") })
        data.isFinal = true
        #expect(try found(data).contains("V23 CHK0102"))
    }

    @Test("no owing, no handling")
    func nothingOwed() throws {
        let none = [6: 0, 5: 0, 7: 0, 8: 0, 9: 0, 12: 0, 13: 0, 14: 0, 15: 0, 16: 0]
        let data = none.reduce(InventedReturn()) { $0.setting("其他用人单位.\($1.key)", to: $1.value) }
        let found = try found(data)
        #expect(found.contains("V24 CHK0101"), "\(found)")
        #expect(!found.contains { $0.hasPrefix("V19") || $0.hasPrefix("V27") })
    }

    @Test("a finding names the row, both sides, the cells with their headings, and where the figure stands")
    func wording() throws {
        let findings = try InventedReturn().setting("建筑企业.4", to: 19_000).findings().filter { $0.code == .checkError }
        let first = try #require(findings.first)
        #expect(first.message.chinese.contains("“建筑企业”行") && first.message.chinese.contains("V10"))
        #expect(first.message.chinese.contains("左边 1.9万人，右边 1.7105万人"), "\(first.message.chinese)")
        #expect(first.message.english.contains("left 1.9万人, right 1.7105万人"))
        #expect(first.notes.contains { $0.message.chinese == "“建筑企业”第 4 栏（检查用人单位－涉及职工人数－农民工签订劳动合同人数）：1.9万人（19000人）" }, "\(first.notes)")
        #expect(first.notes.contains { $0.message.chinese.hasPrefix("“建筑企业”第 3 栏（检查用人单位－涉及职工人数－其中：农民工人数）：1.7105万人（17105人）") })
        #expect(first.place?.file == "return.yaml" && first.place?.position?.line == 8)
        #expect(first.notes.last?.place?.file == "form.yaml")
        #expect(findings.count == 1, "the sum is no larger than its part: \(findings.map(\.message.chinese))")
    }

    @Test("a formula of several comparisons tells each of them")
    func compound() throws {
        let findings = try InventedReturn().setting("其他用人单位.5", to: 0).findings()
        let finding = try #require(findings.first { $0.message.chinese.contains("V19") })
        let notes = finding.notes.map(\.message.chinese)
        #expect(notes.contains("第5栏 = 0 成立：左边 0户，右边 0户"), "\(notes)")
        #expect(notes.contains("第6栏 = 0 不成立：左边 0.0058万人，右边 0万人"))
        #expect(finding.notes.map(\.message.english).contains("column 8 = 0 does not hold: left 29.15万元, right 0万元"))
    }

    @Test("checks that need figures of the ledger do not apply to a typed return")
    func extras() throws {
        let form = try Samples.form(SourcesTests.text())
        let data = try Samples.data(
            Samples.dataText("  甲类: [1, 2, 3]\n  乙类: [0, 0, 0]", rest: "填空: {n: 0, a: 0}"), for: form)
        #expect(form.findings(in: data).isEmpty)
    }

    @Test("a computed return is told by its unit, at the formula")
    func computed() throws {
        let form = try Samples.form(SourcesTests.text())
        let day = try #require(CivilDate(iso: "2020-12-31"))
        let head = ReturnHead(unit: PlacedText("栖云区"), asOf: day, compiledOn: day, phone: nil, isFinal: true)
        let figures = LedgerFigures(rows: ["甲类": [1, 0, 500, 600]], blanks: [2, 501])
        let data = try ReturnData.computed(head, from: figures, form: form)
        let findings = form.findings(in: data)
        #expect(findings.map(\.code) == [.checkError, .checkWarning, .checkWarning], "a sum that fails with its part is not told")
        #expect(findings[0].message.chinese.contains("栖云区“甲类”行") && findings[0].message.chinese.contains("左边 0.0005万元，右边 0.0006万元"))
        #expect(findings[0].notes.contains { $0.message.chinese == "“甲类”另取的“w”：6元" }, "\(findings[0].notes)")
        #expect(findings.allSatisfy { $0.place?.file == "form.yaml" })
        #expect(findings[2].notes.contains { $0.message.chinese.hasPrefix("空格“a”（第 1 句：涉及…万元）：") })
    }
}

@Suite("Returns from a ledger's figures") struct ComputedReturnTests {
    private func head(_ phone: String? = nil) throws -> ReturnHead {
        let day = try #require(CivilDate(iso: "2020-12-31"))
        return ReturnHead(unit: PlacedText("栖云区"), asOf: day, compiledOn: day, phone: phone.map { PlacedText($0) }, isFinal: false)
    }

    @Test("rows are added, what is not there is 0, and each figure knows its source")
    func sums() throws {
        let form = try Samples.form(SourcesTests.text())
        let figures = LedgerFigures(rows: ["甲类": [1, 2, 3, 4], "乙类": [10, 20, 30, 40]], blanks: [7, 8])
        let data = try ReturnData.computed(try head(), from: figures, form: form)
        #expect(data.rows.map(\.name) == ["合计", "甲类", "乙类"])
        #expect(data.rows.map { $0.figures.map(\.value) } == [[11, 22, 33], [1, 2, 3], [10, 20, 30]])
        #expect(data.rows.map { $0.extras.map(\.value) } == [[44], [4], [40]])
        #expect(data.figure(row: "甲类", column: 3)?.source == form.sources?.columns[2])
        #expect(data.figure(row: "甲类", column: 3)?.place == form.sources?.columns[2].value.place)
        #expect(data.figure(row: "合计", column: 3)?.source == nil)
        #expect(data.blanks.map(\.figure.value) == [7, 8] && data.isComputed)
        let nothing = try ReturnData.computed(try head(), from: LedgerFigures(), form: form)
        #expect(nothing.rows.allSatisfy { $0.figures.allSatisfy { $0.value == 0 } })
    }

    @Test("units add up to the city")
    func adding() {
        var city = LedgerFigures()
        city.add(LedgerFigures(rows: ["甲类": [1, 2]], blanks: []))
        city.add(LedgerFigures(rows: ["甲类": [3, 4], "乙类": [5, 6]], blanks: [7]))
        city.add(LedgerFigures(rows: [:], blanks: [8]))
        #expect(city == LedgerFigures(rows: ["甲类": [4, 6], "乙类": [5, 6]], blanks: [15]))
    }

    @Test("impossible figures are pointed at in the form")
    func impossible() throws {
        let form = try Samples.form(SourcesTests.text())
        let figures = LedgerFigures(
            rows: ["甲类": [-1, Figure.largest + 1, 0, 0], "乙类": [0, 0, Figure.largest, 0], "丙类": [1, 1, 1, 1]], blanks: [0, -5])
        let found = failures { _ = try ReturnData.computed(try head(), from: figures, form: form) }
        #expect(found.map(\.code) == [.figureNegative, .figureTooLarge, .figureNegative], "\(found)")
        #expect(found[0].place == form.sources?.columns[0].value.place)
        #expect(found[2].place == form.sources?.blanks[1].value.place)
        let both = LedgerFigures(rows: ["甲类": [0, 0, Figure.largest, 0], "乙类": [0, 0, 1, 0]])
        #expect(failures { _ = try ReturnData.computed(try head(), from: both, form: form) }.map(\.code) == [.figureTooLarge])
    }

    @Test("as JSON a return is read back as it was", arguments: [nil, "0390-2660718", "0390-\"\\1\u{1}"])
    func json(_ phone: String?) throws {
        let form = try Samples.form(SourcesTests.text())
        let figures = LedgerFigures(rows: ["甲类": [1, 2, 300, 4]], blanks: [7, 800])
        var data = try ReturnData.computed(try head(phone), from: figures, form: form)
        data.isFinal = phone == nil
        let text = form.json(of: data)
        let read = try ReturnData.read(YAMLFile.parse(text, file: "return.json"), form: form)
        #expect(read.rows.map { $0.figures.map(\.value) } == data.rows.map { $0.figures.map(\.value) })
        #expect(read.blanks.map(\.figure.value) == [7, 800])
        #expect(read.phone?.text == phone && read.isFinal == data.isFinal && read.reportingUnit.text == "栖云区")
        #expect(read.asOf == data.asOf && read.compiledOn == data.compiledOn)
        #expect(form.json(of: read) == text)
        #expect(form.sheet(filledWith: read).output.table.cells.map(\.content) == form.sheet(filledWith: data).output.table.cells.map(\.content))
    }
}

@Suite("What a sum prints") struct SumPrintingTests {
    private func form(_ printing: String, decimals: String = "小数位: {万元: 2, 万人: 1}") throws -> FormDefinition {
        try Samples.form(Samples.formText(decimals: decimals, rest: "合计印法: \(printing)\n" + Samples.smallSentences))
    }

    private func data(_ form: FormDefinition, _ first: [Int], _ second: [Int]) throws -> ReturnData {
        try Samples.data(
            Samples.dataText("  甲类: [\(first[0]), \(first[1]), \(first[2])]\n  乙类: [\(second[0]), \(second[1]), \(second[2])]", rest: "填空: {n: 3, a: 14999}"),
            for: form)
    }

    private func cells(_ sheet: FormSheet) -> [String] {
        sheet.table.cells.compactMap { if case .figure(let text?) = $0.content { text } else { nil } }
    }

    @Test("the sum of the printed parts ties, its own rounding may not and warns")
    func tail() throws {
        // 0.50 of the last decimal each: both round up, their sum does not.
        let (first, second) = ([1, 1500, 15_000], [2, 1500, 15_000])
        let tied = try form("各行之和")
        let sheet = tied.sheet(filledWith: try data(tied, first, second))
        #expect(cells(sheet.output) == ["3", "0.4", "0.04", "1", "0.2", "0.02", "2", "0.2", "0.02"])
        #expect(sheet.warnings.isEmpty)
        let rounded = try form("四舍五入")
        let other = rounded.sheet(filledWith: try data(rounded, first, second))
        #expect(cells(other.output) == ["3", "0.3", "0.03", "1", "0.2", "0.02", "2", "0.2", "0.02"])
        #expect(other.warnings.map(\.code) == [.roundingBreaksSum, .roundingBreaksSum])
    }

    @Test("a sum that prints as nought though it is not is a warning either way", arguments: ["各行之和", "四舍五入"])
    func vanishing(_ printing: String) throws {
        let form = try form(printing)
        let found = form.sheet(filledWith: try data(form, [1, 1, 1], [0, 0, 0])).warnings
        #expect(found.map(\.code) == Array(repeating: .figurePrintsAsZero, count: 4))
        #expect(found.allSatisfy { $0.message.chinese.contains("0.0") })
    }

    @Test("printed amounts are what is printed, and visible sums tie", arguments: 0..<20 as Range<UInt64>)
    func amounts(_ seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let form = try form("各行之和")
        func figures() -> [Int] { [9, Int.random(in: 0...200_000, using: &random), Int.random(in: 0...5_000_000_000, using: &random)] }
        let data = try data(form, figures(), figures())
        for column in form.columns {
            let amounts = try form.rows.map { try #require(form.printedFigure(row: $0.name.text, column: column.number, of: data)) }
            #expect(amounts[0] == amounts[1] + amounts[2])
            for (row, amount) in zip(form.rows, amounts) {
                let figure = try #require(data.figure(row: row.name.text, column: column.number))
                let text = figure.value == 0 ? "0" : DecimalText.fixed(amount, per: column.unit.baseUnits, decimals: form.decimals(of: column.unit))
                #expect(form.printed(row, column, of: data) == text)
                #expect(abs(amount - figure.value) <= form.step(of: column.unit))
                // Only a sum can print otherwise than its own figure rounded.
                let ownText = figure.value == 0 ? "0" : DecimalText.fixed(figure.value, per: column.unit.baseUnits, decimals: form.decimals(of: column.unit))
                #expect(form.printsSumOfParts(row: row.name.text, column: column.number, of: data) == (text != ownText))
                #expect(text == ownText || !row.parts.isEmpty)
            }
        }
        #expect(form.printedFigure(blank: "a", of: data) == 10_000)
        #expect(form.printedFigure(blank: "n", of: data) == 3)
        #expect(form.printedFigure(blank: "b", of: data) == nil && form.printedFigure(row: "丙", column: 1, of: data) == nil)
        #expect(form.printedFigure(row: "甲类", column: 4, of: data) == nil)
        #expect(!form.printsSumOfParts(row: "丙", column: 1, of: data))
    }
}
