import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("信函格式 (GB/T 9704-2012 §10.1)")
struct LetterTests {
    private func letter(
        copyNumber: String? = nil, secrecy: String? = nil, urgency: String? = nil, number: String? = "某政函〔2020〕6号",
        body: Int = 100, copies: String? = nil, addressees: String? = "某市财政局"
    ) throws -> Reading {
        try layOut(document(copyNumber, secrecy, urgency, number, body, copies, addressees))
    }

    private func document(
        _ copyNumber: String?, _ secrecy: String?, _ urgency: String?, _ number: String?, _ body: Int, _ copies: String?,
        _ addressees: String?
    ) -> Document {
        headDocument(
            format: .letter, mark: "某市人民政府", copyNumber: copyNumber, secrecy: secrecy, urgency: urgency, number: number,
            addressees: addressees, body: body,
            imprint: copies.map { Imprint(copies: [PlacedText($0)], printer: nil, date: nil) })
    }

    @Test("the mark's ink begins 30 mm below the sheet's edge, red, centred on the sheet")
    func mark() throws {
        let mark = try #require(try letter().redTexts.first)
        #expect(mark.text == "某市人民政府")
        #expect(mark.inkTop.isAbout(30))
        #expect(((mark.x + mark.right) / 2).isAbout(105))
    }

    @Test("two red double rules 170 mm long: thick over thin 4 mm below the mark, thin over thick 20 mm from the foot")
    func rules() throws {
        let reading = try letter()
        let rules = reading.redRules()
        #expect(rules.count == 4)
        for rule in rules {
            #expect(rule.width == .millimetres(170))
            #expect(rule.minX == .millimetres(20))
        }
        let mark = try #require(reading.redTexts.first)
        #expect((rules[0].minY.millimetres - mark.inkBottom).isAbout(4))
        #expect(rules[0].height > rules[1].height && rules[1].minY > rules[0].maxY)
        #expect(rules[2].height < rules[3].height && rules[3].minY > rules[2].maxY)
        #expect(rules[3].maxY == .millimetres(277))
    }

    @Test("the number is flush right, 7/8 of a character below the first double rule")
    func number() throws {
        let reading = try letter()
        let number = try #require(reading.text("某政函〔"))
        #expect((number.emTop - reading.redRules()[1].maxY.millimetres).isAbout(4.84))
        #expect((number.right + bearing).isAbout(184))
    }

    @Test("份号, 密级 and 紧急程度 are flush left below the rule, the first beside the number")
    func classification() throws {
        let reading = try letter(copyNumber: "000001", secrecy: "秘密★1年", urgency: "特急")
        let lines = try ["000001", "秘密", "特急"].map { try #require(reading.text($0)) }
        let number = try #require(reading.text("某政函〔"))
        #expect(lines[0].y == number.y)
        for (upper, lower) in zip(lines, lines.dropFirst()) { #expect((lower.y - upper.y).isAbout((225 - cell) / 21)) }
        for line in lines { #expect((line.x - 28).magnitude < 0.1) }
        let title = try #require(reading.text("关于做好"))
        #expect((title.emTop - lines[2].emBottom).isAbout(20.78))
    }

    @Test("secrecy without a copy number begins beside the number: there is no first line to keep free")
    func secrecyAlone() throws {
        let reading = try letter(secrecy: "秘密★1年")
        #expect(reading.text("秘密")?.y == reading.text("某政函〔")?.y)
    }

    @Test("the title is two lines below the number, or below the rule without one")
    func title() throws {
        let reading = try letter()
        let number = try #require(reading.text("某政函〔"))
        #expect((try #require(reading.text("关于做好")).emTop - number.emBottom).isAbout(20.78))
        let without = try letter(number: nil)
        let rule = without.redRules()[1]
        #expect((try #require(without.text("关于做好")).emTop - rule.maxY.millimetres).isAbout(20.78))
    }

    @Test("the last line of text on page 1 ends 7/8 of a character above the second double rule")
    func lastLine() throws {
        let reading = try letter(body: 1500)
        let last = try #require(reading.texts.last { $0.page == 1 })
        let cellBottom = last.y - riseOfTextLine + cell
        #expect((reading.redRules()[2].minY.millimetres - cellBottom).isAbout(4.84))
    }

    @Test("pages after the first have the usual lines, and no red")
    func secondPage() throws {
        let reading = try letter(body: 1500)
        let second = reading.texts.filter { $0.page == 2 && $0.points == 16 }
        #expect(second.allSatisfy { $0.gridLine != nil })
        #expect(reading.redRules(ofPage: 2).isEmpty)
    }

    @Test("page 1 has no folio, the others have theirs", arguments: [100, 700, 1500])
    func folios(body: Int) throws {
        let pages = try letter(body: body).pages
        #expect(pages.map(\.folio) == [nil] + (2..<(pages.count + 1)).map { $0 })
    }

    @Test("the copies stand at the very bottom of the last page's 版心, without rules, organ and date", arguments: [60, 700, 1500])
    func imprint(body: Int) throws {
        let reading = try letter(body: body, copies: "某市人力资源和社会保障局")
        let last = reading.pages.count
        let copies = try #require(reading.text("抄送：", onPage: last))
        #expect(copies.text == "抄送：某市人力资源和社会保障局。")
        #expect(copies.points == 14 && copies.emBottom.isAbout(262))
        #expect(copies.x.isAbout((last % 2 == 1 ? 28 : 26) + copies.em))
        #expect(reading.rules.filter { $0.page == last && $0.colour == .black && $0.rect.width > .millimetres(100) }.isEmpty)
        #expect(!reading.characters(ofPage: last).contains("印发"))
    }

    @Test("a letter need not end on an even page")
    func onePage() throws {
        #expect(try letter(body: 60, copies: "某市人力资源和社会保障局").pages.count == 1)
    }

    @Test("copies that have no room below the text take a page of their own")
    func ownPage() throws {
        for body in stride(from: 100, to: 480, by: 28) {
            let reading = try letter(body: body, copies: han(200))
            let last = reading.pages.count
            let copies = try #require(reading.texts.first { $0.page == last && $0.text.hasPrefix("抄送") })
            let text = reading.texts.filter { $0.page == last && $0.points == 16 }.map(\.emBottom).max() ?? 0
            #expect(text < copies.emTop)
        }
    }

    @Test("copies of several groups begin a line each, under the first")
    func groups() throws {
        var document = document(nil, nil, nil, "某政函〔2020〕6号", 60, "甲", "某市财政局")
        document.imprint?.copies = [PlacedText("市委各部门，"), PlacedText("市人大常委会办公室")]
        let reading = try layOut(document)
        let first = try #require(reading.text("抄送：市委各部门"))
        let second = try #require(reading.text("市人大常委会办公室。"))
        #expect(second.x.isAbout(first.x + 3 * first.em))
        #expect(!first.text.contains("。"))
    }

    @Test("too many addressees go to the foot as 主送, above the copies (§7.3.2, §7.4.2)")
    func movedAddressees() throws {
        for copies in [nil, "某市财政局"] {
            let reading = try letter(copies: copies, addressees: han(28 * 18))
            let main = try #require(reading.texts.first { $0.text.hasPrefix("主送：") })
            #expect(main.points == 14)
            if copies != nil { #expect(try #require(reading.text("抄送：")).y > main.y) }
            #expect(reading.characters(ofPage: 1).contains(han(26)))
        }
    }

    @Test("copies that no page holds are an error")
    func tooManyCopies() {
        #expect(failureCodes(document(nil, nil, nil, "某政函〔2020〕6号", 60, han(1200), nil)) == ["LAY0206"])
    }
}
