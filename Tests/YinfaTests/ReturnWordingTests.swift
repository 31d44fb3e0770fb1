import Diagnostics
import Quantities
import StatisticalForms
import Testing

@testable import Yinfa

/// What a clerk reads when returns are compared, merged, corrected and explained.
@Suite("Messages about returns read well in both languages") struct ReturnWordingTests {
    private let place = Place(file: "栖云区.json", position: .init(line: 4, column: 9))

    private func expect(
        _ diagnostic: Diagnostic, _ code: String, _ chinese: String, _ english: String, hint: String, _ englishHint: String
    ) {
        #expect(diagnostic.code.rawValue == code)
        #expect(diagnostic.message.chinese == chinese)
        #expect(diagnostic.message.english == english)
        #expect(diagnostic.hints.map(\.chinese) == [hint])
        #expect(diagnostic.hints.map(\.english) == [englishHint])
    }

    @Test("a figure that differs from the ledger, with and without headings")
    func differs() throws {
        let day = try #require(CivilDate(iso: "2020-12-31"))
        let cell = Diagnostic.figureDiffers(
            FigureName(key: .cell(row: "建筑企业", column: 8), heading: "拖欠工资情况－涉及金额－合计", unit: .tenThousandYuan),
            typed: Bilingual("13万元", "13万元"), ledger: "12万元", unit: "栖云区", asOf: day, at: place)
        expect(
            cell, "RET0501", "“建筑企业”第 8 栏（拖欠工资情况－涉及金额－合计）填的是 13万元，台账是 12万元",
            "'建筑企业' column 8 (拖欠工资情况－涉及金额－合计) is given as 13万元, the ledger has 12万元",
            hint: "用 yinfa trace 建筑企业.c8 --unit 栖云区 --as-of 2020-12-31 看记录，改正一边",
            "look at the records with yinfa trace 建筑企业.c8 --unit 栖云区 --as-of 2020-12-31 and correct one of them")
        #expect(cell.place == place)
        let blank = Diagnostic.figureDiffers(
            FigureName(key: .blank("n1"), heading: "检查项目共…个", sentence: 1, unit: .items), typed: Bilingual("2个", "2个"),
            ledger: "1个", unit: "全市", asOf: day, at: nil)
        #expect(blank.message.chinese == "空格“n1”（第 1 句：检查项目共…个）填的是 2个，台账是 1个")
    }

    @Test("what cannot be put together")
    func merging() {
        expect(
            .partIsWhole("全市", at: place), "RET0502", "“全市”是全市的，不能再加进全市",
            "'全市' is the whole city's and cannot be added to it", hint: "只给各县和市本级的报表",
            "give the returns of the counties and of the city itself only")
        let twice = Diagnostic.unitReportedTwice("栖云区", version: 2, at: place, first: Place(file: "a.json"))
        expect(
            twice, "RET0503", "栖云区有两份第 2 版的报表", "there are two returns of 栖云区, both version 2",
            hint: "只留一份；更正的用 yinfa return correct 做成下一版", "keep one of them; a correction is made with yinfa return correct")
        #expect(twice.notes.map(\.message.chinese) == ["另一份在这里"] && twice.notes[0].place?.file == "a.json")
        expect(
            .returnOfOtherDay("栖云区", "截至2020年12月30日", expected: "截至2020年12月31日", at: place), "RET0504",
            "栖云区报的是截至2020年12月30日的，别的单位是截至2020年12月31日的",
            "the return of 栖云区 is 截至2020年12月30日, the others are 截至2020年12月31日", hint: "合在一起的要是同一次报送",
            "returns that are put together are of one day and occasion")
    }

    @Test("a unit that is missing, overdue or left out")
    func missing() {
        expect(
            .unitMissing("栖云区", late: nil, isLeftOut: false), "RET0505", "栖云区没有报表", "there is no return of 栖云区",
            hint: "催报，零报告也要报；先合的加 --incomplete", "ask for it, a return of zeros too; to merge without it add --incomplete")
        let late = Diagnostic.unitMissing("栖云区", late: 3, isLeftOut: false)
        #expect(late.message.chinese == "栖云区没有报表，逾期 3 天" && late.message.english == "there is no return of 栖云区, 3 day(s) overdue")
        #expect(late.severity == .error && late.place?.file == "栖云区")
        let out = Diagnostic.unitMissing("栖云区", late: 1, isLeftOut: true)
        expect(
            out, "RET0506", "栖云区没有报表，逾期 1 天", "there is no return of 栖云区, 1 day(s) overdue", hint: "合出来的数不包括它",
            "the merged figures do not include it")
        #expect(out.severity == .warning)
    }

    @Test("sums that rounding breaks are counted, and all of them named")
    func rounding() {
        let cells = (1...10).map { (name: Bilingual("“合计”第 \($0) 栏", "'合计' column \($0)"), printed: "0.3万人", sum: "0.4万人") }
        let broken = Diagnostic.mergedSumsBreak(cells)
        expect(
            broken, "RET0507", "四舍五入后，全市有 10 个数不等于各单位印出的数相加",
            "after rounding, 10 figure(s) of the city are not what the units print added up",
            hint: "数本身是逐个相加的，只是印出来差在末位，不用改；上级核对时说明是四舍五入",
            "the figures themselves add up and only the last printed digit differs: nothing is to be changed; say that it is rounding")
        #expect(broken.severity == .warning && broken.notes.count == 10)
        #expect(broken.notes[0].message.chinese == "“合计”第 1 栏：全市印 0.3万人，各单位印出的相加是 0.4万人")
        #expect(broken.notes[0].message.english == "'合计' column 1: the city prints 0.3万人, what the units print adds up to 0.4万人")
    }

    @Test("what is no correction")
    func correcting() {
        expect(
            .correctionWithoutChange(at: place), "RET0508", "两份报表的数完全一样，没有可更正的",
            "both returns have the same figures: there is nothing to correct", hint: "确认给的是更正后的那份",
            "make sure that this is the corrected one")
        expect(
            .correctionOfOther(at: place), "RET0509", "两份报表的单位、截止日或者报送次数不同",
            "the two returns are not of the same unit, day and occasion", hint: "更正的是同一份报表", "a correction is of the same return")
        expect(
            .correctionOverOld("a.json"), "RET0510", "更正后的报表不能写在原来的文件上",
            "a correction cannot be written over a file that it is made from", hint: "换一个文件名，原来的要留着",
            "choose another name: what was handed in stays")
    }

    @Test("reasons that cannot be given")
    func reasons() {
        expect(
            .nothingToExplain("V07", row: "建筑企业", open: ["V42", "V29-1 建筑企业"], known: ["V07"]), "CHK0201", "这份报表的核对里没有要说明的“V07 建筑企业”",
            "the checks of this return found no 'V07 建筑企业' to be explained", hint: "要说明的有：V42、V29-1 建筑企业",
            "to be explained: V42, V29-1 建筑企业")
        expect(
            .nothingToExplain("V07", row: nil, open: [], known: ["V07"]), "CHK0201", "这份报表的核对里没有要说明的“V07”",
            "the checks of this return found no 'V07' to be explained", hint: "没有要说明的", "there is nothing to explain")
        expect(
            .errorNotExplainable("V09"), "CHK0202", "核对 V09 是错误或者提示，不能用说明代替",
            "check V09 is an error or a hint; a reason does not put it right", hint: "错误要改正数或者台账；提示不用说明",
            "correct the figures or the ledger; a hint needs no reason")
        expect(
            .reasonEmpty("--reason"), "CHK0203", "--reason 是空的", "--reason is empty", hint: "写明原因和说明人，印在报送说明里",
            "say why and who says so; it is printed in the covering note")
    }
}
