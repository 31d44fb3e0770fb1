import Diagnostics
import OfficialDocument
import Quantities
import TestSupport
import Testing

@testable import StatisticalForms

@Suite("What a return's data say against the code on its page") struct StatedReturnTests {
    private let form: FormDefinition
    private let data: ReturnData

    init() throws {
        form = try Samples.form(Samples.formText(decimals: "小数位: {万元: 2, 万人: 1}", rest: Samples.smallSentences))
        data = try Samples.data(Samples.dataText("  甲类: [1, 15000, 14999]\n  乙类: [0, 2, 3]", rest: "填空: {n: 7, a: 10000}"), for: form)
    }

    private func contradictions(_ change: (inout ReturnCode) -> Void) throws -> [StatedContradiction] {
        var code = form.code(of: data)
        change(&code)
        return try #require(StatedReturn(xml: form.xml(of: data))).contradictions(to: code)
    }

    @Test("the code that was made from them agrees, as does the title")
    func same() throws {
        #expect(try contradictions { _ in }.isEmpty)
        let title = try #require(StatedReturn(xml: form.xml(of: data))).title
        #expect(title == "\(data.reportingUnit.text)\(form.title.text)（截至\(data.asOf.chinese)）")
    }

    @Test("each figure that differs is named, with both values in base units")
    func figures() throws {
        let found = try contradictions {
            $0.rows[1][1] = 389
            $0.rows[2][2] = nil
            $0.blanks[0] = 8
        }
        #expect(found.count == 3)
        let name = form.rows[1].name.text
        #expect(found[0].name.chinese == "“\(name)”第 2 栏" && found[0].name.english == "'\(name)' column 2")
        #expect(found[0].page == "389人" && found[0].data == "\(data.rows[1].figures[1].value)人")
        #expect(found[1].page == "—" && found[1].data.hasSuffix("分"))
        #expect(found[2].name.english.hasPrefix("the blank '") && found[2].page.hasPrefix("8"))
    }

    @Test("another form, unit, day, version, occasion or other units missing are told before any figure")
    func head() throws {
        let day = try #require(CivilDate(iso: "2021-01-31"))
        let found = try contradictions {
            $0.formVersion = "9"
            $0.unit = "丁"
            $0.asOf = day
            $0.version = 3
            $0.isFinal = true
            $0.missingUnits = ["戊"]
            $0.rows[0][0] = 99
        }
        #expect(found.map(\.name.chinese) == ["表单", "单位", "截止日", "版次", "终报", "未报单位"])
        #expect(found[2].page == "2021-01-31" && found[2].data == data.asOf.iso)
    }

    @Test("a code of other rows or blanks is told by how many figures it has")
    func shape() throws {
        let cells = try contradictions { $0.rows.removeLast() }
        #expect(cells.map(\.name.english) == ["the number of figures"] && cells[0].page == "8" && cells[0].data == "11")
        #expect(try contradictions { $0.blanks.append(1) }.map(\.page) == ["12"])
    }

    @Test("other XML is no return's")
    func none() {
        let text = String(decoding: form.xml(of: data), as: UTF8.self)
        #expect(StatedReturn(xml: []) == nil && StatedReturn(xml: Array(text.dropLast(5).utf8)) == nil)
        for (old, new) in [("data:return:1", "data:return:2"), ("版本=\"1\"", "版本=\"7\""), ("<截止日>2", "<截止日>x"), ("报表", "文件")] {
            #expect(StatedReturn(xml: Array(text.replacing(old, with: new).utf8)) == nil, "\(old)")
        }
    }

    @Test("the first three are named, with how many there are")
    func words() {
        let all = (1...5).map { StatedContradiction(name: Bilingual("“合计”第 \($0) 栏", "'合计' column \($0)"), page: "1人", data: "2人") }
        let few = Diagnostic.attachedReturn(.otherFigures(Array(all.prefix(1))), at: Place(file: "a.pdf"))
        #expect(few.message.chinese == "从这份 PDF 取不出报表：“合计”第 1 栏纸面的码是 1人，附的数据是 2人")
        #expect(few.hints.first?.chinese.hasPrefix("数据换过，不要用") == true)
        let many = AttachedReturnFault.otherFigures(all).reason
        #expect(many.chinese.hasSuffix("“合计”第 3 栏纸面的码是 1人，附的数据是 2人；共 5 处"))
        #expect(many.english.hasSuffix("'合计' column 3 is 1人 in the page's code, 2人 in the data; 5 in all"))
    }
}
