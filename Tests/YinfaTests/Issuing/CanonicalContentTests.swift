import DisplayList
import Geometry
import OfficialDocument
import Quantities
import Testing

@testable import Yinfa

@Suite("What an approval is bound to") struct CanonicalContentTests {
    private func run(_ text: String, tag: StructureTag = .block(.paragraph, begins: true), size: Length = .points(16)) -> PageItem {
        .text(GlyphRun(face: FaceID(name: "face"), size: size, text: text, glyphs: [], clusters: [], tag: tag))
    }

    private func page(_ items: [PageItem]) -> Page { Page(size: .a4, items: items) }

    @Test("texts in their order, page by page")
    func texts() {
        let plain = CanonicalContent.digest([page([run("甲"), run("乙")])])
        #expect(plain == CanonicalContent.digest([page([run("甲"), run("乙")])]))
        let others = [
            [page([run("乙"), run("甲")])], [page([run("甲乙")])], [page([run("甲")]), page([run("乙")])], [page([run("甲")])],
            [page([run("甲"), run("乙"), run("")])], [],
        ]
        for other in others { #expect(CanonicalContent.digest(other) != plain) }
        #expect(Set(others.map { CanonicalContent.digest($0) }).count == others.count)
    }

    @Test("what is in a group counts as what is not; rules do not count")
    func groups() {
        let plain = CanonicalContent.digest([page([run("甲"), run("乙")])])
        let turned = page([.group(.counterClockwise(ontoSheet: .a4), [run("甲"), run("乙")])])
        #expect(CanonicalContent.digest([turned]) == plain)
        let ruled = page([run("甲"), .rule(Rule(rect: Rect(x: .zero, y: .zero, width: .zero, height: .zero))), run("乙")])
        #expect(CanonicalContent.digest([ruled]) == plain)
    }

    private func document(_ number: String, _ day: String) throws -> Document {
        let date = try #require(CivilDate(iso: day))
        return Document(
            head: Head(mark: PlacedText("某办文件"), number: PlacedText(number)), title: PlacedText("通知"), body: [],
            signature: Signature(organ: PlacedText("某办"), date: date, sealing: .unsealed),
            imprint: Imprint(printer: PlacedText("某办"), date: date))
    }

    @Test("number and dates are taken out, the organ's code is not")
    func numberAndDates() throws {
        let first = try document("某办〔2020〕6号", "2020-11-09").withoutNumberAndDates
        #expect(try first == document("某办〔2021〕12号", "2021-01-04").withoutNumberAndDates)
        #expect(try first != document("某办函〔2020〕6号", "2020-11-09").withoutNumberAndDates)
        #expect(first.head.number?.text == "某办〔〕号")
        // A number of another form stays: nobody gives it.
        #expect(try document("第6号", "2020-11-09").withoutNumberAndDates.head.number?.text == "第6号")
    }

    @Test("a draft has room for its number, and its date")
    func blank() throws {
        let draft = try document("某办〔2020〕1号", "2020-11-09").withBlankNumber
        #expect(draft.head.number?.text == "某办〔2020〕　号")
        #expect(draft.date.iso == "2020-11-09")
        #expect(try document("第1号", "2020-11-09").withBlankNumber.head.number?.text == "第1号")
    }
}
