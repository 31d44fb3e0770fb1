import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import StatisticalForms

/// Messages call a figure as the form at hand does: headings, row, sentence and unit.
@Suite("What a figure is called") struct FigureNameTests {
    private static func form(_ pack: String) throws -> FormDefinition {
        try FormDefinition.read(YAMLFile.parse(Repository.text("templates/\(pack)/form.yaml"), file: "form.yaml"))
    }

    @Test("every figure of both packs has its own name, in words and on paper", arguments: ["winter-2020", "inspection-2021"])
    func distinct(_ pack: String) throws {
        let form = try Self.form(pack)
        let cells = form.rows.flatMap { row in form.columns.map { FigureKey.cell(row: row.name.text, column: $0.number) } }
        let names = (cells + form.blanks.map { .blank($0.name) }).map(form.name(of:))
        #expect(Set(names.map(\.words.chinese)).count == names.count && Set(names.map(\.words.english)).count == names.count)
        #expect(Set(names.map(\.printed)).count == names.count)
        for name in names {
            #expect(!name.heading.isEmpty && name.words.chinese.contains(name.heading), "\(name)")
            #expect(name.unit == form.unit(of: name.key))
        }
    }

    @Test("columns by their headings from the top, 其中 under the column that it is a part of", arguments: [
        ("winter-2020", 4, "检查用人单位－涉及职工人数－农民工签订劳动合同人数"), ("winter-2020", 8, "拖欠工资情况－涉及金额－合计"),
        ("winter-2020", 17, "涉嫌犯罪案件－公安机关立案"), ("inspection-2021", 5, "查实拖欠工资－人数本季－其中：农民工"),
        ("inspection-2021", 16, "移送公安机关－本年累计"),
    ])
    func headings(pack: String, column: Int, heading: String) throws {
        #expect(try Self.form(pack).heading(ofColumn: column) == heading)
        #expect(try Self.form(pack).heading(ofColumn: 99).isEmpty)
    }

    @Test("blanks by the words before them and their unit", arguments: [
        ("winter-2020", "n1", 1, "检查政府投资工程项目共…个"), ("winter-2020", "a2", 2, "拖欠工资…万元"),
        ("winter-2020", "p3", 3, "涉及…万人"), ("winter-2020", "x1", 4, "公布欠薪严重违法单位数：…户"),
        ("winter-2020", "x2", 4, "列入欠薪“黑名单”…件"), ("inspection-2021", "群体起数", 1, "本季查实30人以上欠薪案件…起"),
        ("inspection-2021", "线索", 1, "全国线索平台转来线索查实…条"), ("inspection-2021", "未清金额", 2, "未清偿…万元"),
    ])
    func blanks(pack: String, blank: String, sentence: Int, words: String) throws {
        let name = try Self.form(pack).name(of: .blank(blank))
        #expect(name.sentence == sentence && name.heading == words)
        #expect(name.words.chinese == "空格“\(blank)”（第 \(sentence) 句：\(words)）")
        #expect(name.words.english == "the blank '\(blank)' (sentence \(sentence): \(words))")
        #expect(name.printed == "第\(sentence)句“\(words.replacing("“", with: "‘").replacing("”", with: "’"))”")
    }

    @Test("of what the form has not only the key is said")
    func unknown() throws {
        let form = try Self.form("winter-2020")
        #expect(form.name(of: .blank("z9")).words == Bilingual("空格“z9”", "the blank 'z9'"))
        #expect(form.name(of: .cell(row: "甲", column: 40)).words == Bilingual("“甲”第 40 栏", "'甲' column 40"))
        #expect(form.name(of: .cell(row: "甲", column: 40)).printed == "甲第40栏" && form.name(of: .blank("z9")).printed == "空格z9")
    }

    @Test("amounts in the form's unit, with what a data file has where that is another number", arguments: [
        (Quantities.Unit.tenThousandPersons, 12, "0.0012万人（12人）", "0.0012万人 (12 persons)", "0.0012万人"),
        (.tenThousandYuan, 599_999, "0.599999万元（599999分）", "0.599999万元 (599999 fen)", "0.599999万元"),
        (.persons, 35, "35人", "35人", "35人"), (.establishments, 3, "3家", "3家", "3家"), (.incidents, 5, "5起", "5起", "5起"),
        (.tenThousandYuan, 0, "0万元", "0万元", "0万元"),
    ])
    func amounts(unit: Quantities.Unit, value: Int, inFile: String, english: String, onPaper: String) {
        let name = FigureName(key: .blank("n"), heading: "", unit: unit)
        #expect(name.amount(value, inDataFile: true) == Bilingual(inFile, english))
        #expect(name.amount(value, inDataFile: false) == Bilingual(onPaper, onPaper))
    }

    @Test("a figure that is refused is told in the form's own unit", arguments: [
        ("winter-2020", 1, "户"), ("winter-2020", 2, "人"), ("winter-2020", 8, "分"), ("winter-2020", 10, "件"), ("inspection-2021", 1, "家"),
        ("inspection-2021", 4, "人"), ("inspection-2021", 6, "分"), ("inspection-2021", 8, "起"),
    ])
    func refused(pack: String, column: Int, unit: String) throws {
        let form = try Self.form(pack)
        let name = form.name(of: .cell(row: form.rows[1].name.text, column: column))
        let told = Diagnostic.figureMalformed("1,234", reason: .separators, name: name, at: Place(file: "f"))
        #expect(told.hints.first?.chinese == "以\(unit)为单位写整数，半角数字，如 11876450")
        #expect(told.message.chinese.hasPrefix("“\(form.rows[1].name.text)”第 \(column) 栏（\(form.heading(ofColumn: column))）不能写"))
    }

    @Test("findings on the quarterly form have its headings, its row and its units, and name no column of the winter form")
    func quarterly() throws {
        let form = try Self.form("inspection-2021")
        let path = "templates/inspection-2021/sample/returns/2021-第1季度-全市.json"
        var data = try ReturnData.read(YAMLFile.parse(Repository.text(path), file: "q1.json"), form: form)
        let row = try #require(data.rows.firstIndex { $0.name == "批发零售业" })
        data.rows[row].figures[4].value = data.rows[row].figures[3].value + 1
        let found = try #require(form.checkFindings(in: data).first { $0.check.number == "J04" })
        let (many, all) = (data.rows[row].figures[4].value, data.rows[row].figures[3].value)
        #expect(
            found.diagnostic.notes.prefix(2).map(\.message.chinese) == [
                "“批发零售业”第 5 栏（查实拖欠工资－人数本季－其中：农民工）：\(many)人", "“批发零售业”第 4 栏（查实拖欠工资－人数本季）：\(all)人",
            ])
        #expect(found.diagnostic.message.chinese.contains("“批发零售业”行") && found.diagnostic.message.chinese.contains("左边 \(many)人，右边 \(all)人"))
        // Without a row of numbers on the form, what is printed with a reason names the headings.
        #expect(found.figures == "批发零售业“查实拖欠工资－人数本季－其中：农民工” \(many)人，批发零售业“查实拖欠工资－人数本季” \(all)人")
    }
}
