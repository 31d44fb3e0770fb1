import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("版头 and 标题 (GB/T 9704-2012 §7.2, §7.3.1)")
struct HeadTests {
    static let longMark = "凤栖山市根治拖欠农民工工资工作领导小组办公室文件"

    @Test("the mark's ink begins 72 mm below the sheet's upper edge, in red, centred (§7.2.4)")
    func markPlace() throws {
        let reading = try layOut(sampleDocument())
        let mark = try #require(reading.text("某市人民政府文件"))
        // The fake shaper's ink reaches 0.8 em above the baseline.
        #expect((mark.y - 0.8 * Length.points(mark.points).millimetres).isAbout(72))
        #expect(mark.run.colour == .officialRed)
        let size = Length.points(mark.points).millimetres
        let right = 2 * (28 + 78) - mark.x
        let lastX = mark.run.glyphs[mark.run.glyphs.count - 1].origin.x.millimetres
        #expect((lastX + size * Double(mark.run.horizontalScale) / 1000).isAbout(right))
    }

    @Test("a short mark has its full size and width")
    func shortMark() throws {
        let mark = try #require(try layOut(sampleDocument()).text("某市人民政府文件"))
        #expect(mark.points == 44)
        #expect(mark.run.horizontalScale == 1000)
    }

    @Test("a longer mark is condensed before it is made smaller", arguments: 11...16)
    func condensedMark(length: Int) throws {
        let mark = try #require(try layOut(sampleDocument(mark: han(length))).texts.first)
        #expect(mark.points == 44)
        #expect(mark.run.horizontalScale < 1000)
        #expect(mark.run.horizontalScale >= 600)
    }

    @Test("a mark of 24 characters stands on one line at 60 %, smaller, within the 版心")
    func longMark() throws {
        let reading = try layOut(sampleDocument(mark: Self.longMark))
        let mark = try #require(reading.text(Self.longMark))
        #expect(mark.run.horizontalScale == 600)
        #expect(mark.points >= 26 && mark.points < 44)
        #expect(mark.x >= 28)
        let width = Length.points(mark.points).millimetres * 0.6
        #expect(mark.run.glyphs[23].origin.x.millimetres + width <= 184.001)
    }

    @Test("letters of a condensed mark never overlap", arguments: [11, 14, 17, 20, 24, 28])
    func noOverlap(length: Int) throws {
        let mark = try #require(try layOut(sampleDocument(mark: han(length))).texts.first)
        let width = Length.points(mark.points).scaled(mark.run.horizontalScale, over: 1000)
        for (left, right) in zip(mark.run.glyphs, mark.run.glyphs.dropFirst()) {
            #expect(left.origin.x + width <= right.origin.x + Length(emu: 2))
        }
    }

    @Test("a mark that 26 pt at 60 % cannot hold takes two lines, broken by sense")
    func markOnTwoLines() throws {
        let mark = "凤栖山市根治拖欠农民工工资工作领导小组办公室根治欠薪专项行动"
        let reading = try layOut(sampleDocument(mark: mark))
        let lines = reading.texts.prefix(2)
        #expect(lines.map(\.text).joined() == mark)
        #expect(lines.allSatisfy { $0.run.colour == .officialRed })
        #expect(lines[1].y > lines[0].y + Length.points(lines[0].points).millimetres)
    }

    @Test("two lines hold a mark of up to 56 characters", arguments: [30, 41, 50])
    func longestMark(length: Int) throws {
        let mark = String(String(repeating: "某市办公室通知关于工作", count: 6).prefix(length))
        let lines = try layOut(sampleDocument(mark: mark)).texts.prefix(2)
        #expect(lines.map(\.text).joined() == mark)
        #expect(lines.allSatisfy { $0.points >= 26 && $0.run.horizontalScale >= 600 })
    }

    @Test("a mark that fits no way is an error at its place")
    func markTooLong() {
        #expect(failureCodes(sampleDocument(mark: han(90))) == ["LAY0201"])
    }

    @Test("the number stands 20.78 mm below the mark, the red rule 4 mm below the number (§7.2.5, §7.2.7)")
    func numberAndRule() throws {
        let reading = try layOut(sampleDocument())
        let mark = try #require(reading.text("某市人民政府文件"))
        let number = try #require(reading.text("某政〔"))
        let inkBottom = mark.y + 0.1 * Length.points(mark.points).millimetres
        #expect((number.y - 0.88 * em - inkBottom).isAbout(20.78))
        let rule = try #require(reading.rules.first)
        #expect((rule.rect.minY.millimetres - (number.y + 0.12 * em)).isAbout(4))
        #expect(rule.rect.width.millimetres.isAbout(156))
        #expect(rule.rect.minX.millimetres.isAbout(28))
        #expect(rule.rect.height.millimetres.isAbout(0.5))
        #expect(rule.colour == .officialRed)
    }

    @Test("the title begins 20.78 mm below the red rule, in 2号小标宋, centred (§7.3.1)")
    func titlePlace() throws {
        let reading = try layOut(sampleDocument())
        let title = try #require(reading.text("关于做好"))
        let rule = try #require(reading.rules.first)
        let size = Length.points(22).millimetres
        #expect(title.points == 22)
        #expect(title.role == "小标宋")
        #expect((title.y - 0.88 * size - rule.rect.maxY.millimetres).isAbout(20.78))
        #expect((title.x + size * 11 / 2).isAbout(106))
    }

    @Test("the addressees stand just one line below the title, flush left, however many lines it has (§7.3.2)", arguments: [
        "关于做好某项工作的通知", "关于开展根治拖欠农民工工资冬季专项行动的通知",
        "凤栖山市根治拖欠农民工工资工作领导小组办公室关于开展根治拖欠农民工工资冬季专项行动的通知",
        "某市某项工作领导小组办公室关于做好某项工作开展欠薪冬季专项行动做好某项工作根治拖欠农民工工资开展冬季专项行动的通知",
    ])
    func addressees(title: String) throws {
        for mark in ["某市人民政府文件", String(repeating: "某市", count: 9) + "文件"] {
            let reading = try layOut(sampleDocument(mark: mark, title: title, body: [Paragraph(text: han(1000))]))
            let titles = reading.texts.filter { $0.page == 1 && $0.points == 22 }
            #expect(titles.map(\.text).joined() == title)
            let last = try #require(titles.last)
            let addressees = try #require(reading.text("各县人民政府："))
            #expect((addressees.y - riseOfTextLine - last.emBottom).isAbout(10.39))
            #expect(addressees.x.isAbout(28 + bearing))
            // The lines below share what is left of the page: three hundredths more or less than usual, to its foot.
            let lines = reading.texts.filter { $0.page == 1 && $0.points == 16 && $0.y >= addressees.y }.map(\.y)
            let pitch = (225 - cell) / 21
            for (one, next) in zip(lines, lines.dropFirst()) { #expect(abs((next - one) / pitch - 1) < 0.0315) }
            // Fewer than seventeen lines cannot make up for half a line.
            let left = 262 - (try #require(lines.last) - riseOfTextLine + cell)
            #expect(lines.count >= 17 ? left.isAbout(0) : (-0.01...6.3).contains(left), "\(lines.count) lines, \(left)")
        }
    }

    @Test("a document whose head leaves no room for text on page 1 is an error (§7.3.3)")
    func noRoomForText() {
        let many = (0..<60).map { _ in "某某县人民政府" }.joined(separator: "，")
        #expect(failureCodes(sampleDocument(addressees: many)) == ["LAY0204"])
    }

    @Test("a proclamation has no addressees: its text begins at once")
    func withoutAddressees() throws {
        let reading = try layOut(sampleDocument(addressees: nil))
        #expect(!reading.characters(ofPage: 1).contains("："))
    }
}
