import Diagnostics
import Geometry
import OfficialDocument
import Testing

@testable import Layout

@Suite("The head of a statistical form")
struct SheetHeadTests {
    private func sheet(label: Bool = false, caption: String = "填报单位（盖章）：栖云区", period: String? = "2021年第1季度") -> FormSheet {
        var sheet = sampleSheet()
        if !label { sheet.label = nil }
        sheet.caption = PlacedText(caption)
        sheet.period = period.map { PlacedText($0) }
        sheet.corner = ["表　　号：治欠统1表", "制定机关：某市治欠办", "计量单位：户、人、万元"].map { PlacedText($0) }
        return sheet
    }

    @Test("the corner's lines begin at one place, the longest ends at the edge, the last stands beside the caption")
    func corner() throws {
        let reading = try layOutSheet(sheet())
        let lines = try ["表　　号：治欠统1表", "制定机关：某市治欠办", "计量单位：户、人、万元"].map { try #require(reading.text($0)) }
        #expect(Set(lines.map(\.x)).count == 1)
        #expect(lines.map(\.y) == lines.map(\.y).sorted())
        let width = Length.points(10.5).millimetres * 11
        #expect((lines[0].x + width).isAbout(35 + 225))
        let caption = try #require(reading.text("填报单位（盖章）：栖云区"))
        #expect(caption.y == lines[2].y && caption.x.isAbout(35))
    }

    @Test("the period stands in the middle, or behind a caption that reaches so far")
    func period() throws {
        let size = Length.points(10.5).millimetres
        let period = try #require(try layOutSheet(sheet()).text("2021年第1季度"))
        // Four Han characters and five digits of half a cell.
        #expect((period.x + 3.25 * size).isAbout(35 + 112.5))
        let long = "填报单位（盖章）：高新技术产业开发区人力资源和社会保障局"
        let pushed = try layOutSheet(sheet(caption: long))
        let caption = try #require(pushed.text(long))
        // The two marks after 盖章 share a cell and a half.
        #expect(try #require(pushed.text("2021年第1季度")).x.isAbout(caption.x + size * (Double(long.count) + 0.5)))
    }

    @Test("a form that stands alone has its title on the first line, an attachment on the third")
    func title() throws {
        let alone = try #require(try layOutSheet(sheet()).text("某项工作情况表")).y
        let attached = try #require(try layOutSheet(sheet(label: true)).text("某项工作情况表")).y
        #expect((attached - alone).isAbout(lineTop(2) - 37))
        var plain = sheet()
        plain.corner = []
        #expect(try #require(try layOutSheet(plain).text("某项工作情况表")).y == attached)
    }

    @Test("a signature line of many fields is set smaller before it is too wide")
    func smallerSignatures() throws {
        var sheet = sheet()
        let short = try #require(try layOutSheet(sheet).text("单位负责人：")).points
        sheet.signatures = [
            .init(label: "单位负责人："), .init(label: "统计负责人："), .init(label: "填表人："),
            .init(label: "联系电话：", value: "0377-5530121"), .init(label: "报出日期：", value: "2021年4月7日"),
        ]
        let reading = try layOutSheet(sheet)
        let label = try #require(reading.text("单位负责人："))
        #expect(label.points < short && label.points >= 7.5)
        #expect(try #require(reading.text("统计负责人：")).x - label.x >= 25)
        sheet.signatures += (1...4).map { .init(label: "第\($0)个负责人：") }
        #expect(sheetFailure(sheet).map(\.code) == [.signatureLineTooWide])
    }

    @Test("a caption without room is told of")
    func tooWide() {
        let found = sheetFailure(sheet(caption: "填报单位（盖章）：" + String(repeating: "长", count: 60)))
        #expect(found.map(\.code) == [.lineTooWide])
    }
}
