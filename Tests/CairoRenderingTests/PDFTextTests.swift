import CairoRendering
import Composition
import DisplayList
import Geometry
import TestSupport
import Testing

@Suite("Text in the PDF")
struct PDFTextTests {
    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    private func probe(_ items: [PageItem]) throws -> PDFProbe {
        try PDFProbe(PDFRenderer().write(typesetter.document(items)))
    }

    @Test("what was put in comes out again",
        arguments: [
            "各县（市、区）人民政府，各有关单位：",
            "“根治欠薪”——2020年11月9日……·〔2020〕10号",
            "办结率98.5%，涉及1,234人，¥5,678.90元",
            "䶮㛃𬭎",
            "A fine office file: affluent",
        ])
    func roundTrip(_ text: String) throws {
        #expect(try probe(typesetter.line(text)).text() == text)
    }

    @Test("condensed text comes out again", arguments: [600, 850, 1000])
    func condensed(_ scale: Int) throws {
        let items = try typesetter.line(
            "某市根治拖欠农民工工资工作领导小组办公室文件2020", .title, points: 20, x: 30, horizontalScale: scale)
        #expect(try probe(items).text() == "某市根治拖欠农民工工资工作领导小组办公室文件2020")
    }

    @Test("text of a turned group comes out again, upright to its reader")
    func rotated() throws {
        let items = try typesetter.line("附件1各县（市、区）情况表", .hei)
        let document = typesetter.document([
            Page(
                size: .a4, items: [.group(.counterClockwise(ontoSheet: .a4), items)],
                viewerRotation: .clockwise)
        ])
        let text = try PDFProbe(PDFRenderer().write(document)).text()
        #expect(text == "附件1各县（市、区）情况表")
    }

    @Test("a missing character keeps its text and paints nothing")
    func missing() throws {
        let text = try probe(typesetter.line("甲\u{E000}乙")).text()
        #expect(text.contains("甲") && text.contains("乙"))
    }

    @Test("each face is embedded once, as a subset with its characters, whatever sizes and turns it is set in")
    func fontsOnce() throws {
        var items = try typesetter.line("国务院2020", .text)
        items += try typesetter.line("办公厅2021", .text, points: 12, y: 200, horizontalScale: 700)
        items += [
            .group(.counterClockwise(ontoSheet: .a4), try typesetter.line("文件", .text)),
            .group(.identity, try typesetter.line("通知", .hei)),
        ]
        let fonts = try probe(items).fonts()
        let names = fonts.map { $0[0].split(separator: "+").last.map(String.init) ?? "" }
        #expect(names.sorted() == ["FandolFang-Regular", "FandolHei-Regular", "FandolSong-Regular"])
        for font in fonts { #expect(Array(font.suffix(5).prefix(3)) == ["yes", "yes", "yes"], "\(font)") }
    }
}
