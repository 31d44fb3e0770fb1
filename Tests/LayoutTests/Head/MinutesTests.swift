import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("纪要格式 (GB/T 9704-2012 §10.3)")
struct MinutesTests {
    private func minutes(
        number: String? = "第8期", organ: String? = "某市人民政府办公室", attendance: [Attendance] = [], body: Int = 100
    ) throws -> Reading {
        try layOut(
            headDocument(
                format: .minutes, mark: "某市人民政府常务会议纪要", number: number, organ: organ, title: nil, body: body,
                attendance: attendance))
    }

    private func list(_ role: Attendance.Role, _ names: String) -> Attendance {
        Attendance(role: role, names: PlacedText(names))
    }

    @Test("lists below a table stand a line below it, not two, however the table's height meets the grid", arguments: 1...8)
    func belowTable(rows: Int) throws {
        var document = headDocument(
            format: .minutes, mark: "某市人民政府常务会议纪要", number: "第8期", organ: nil, title: nil, body: 40,
            attendance: [list(.present, "某市财政局张三")])
        document.body.append(.table(listBlock(rows)))
        let reading = try layOut(document)
        let label = try #require(reading.text("出席"))
        let frame = try #require(reading.frames(ofPage: label.page).last)
        let white = label.emTop - frame.maxY.millimetres
        #expect(white >= 7.9 && white < 18.6, "\(white)")
    }

    @Test("the mark's ink begins 35 mm below the 版心's upper edge, red")
    func mark() throws {
        let mark = try #require(try minutes().redTexts.first)
        #expect(mark.text == "某市人民政府常务会议纪要")
        #expect(mark.inkTop.isAbout(72))
    }

    @Test("organ and date stand one cell from the edges, on the line below the number, the rule 4 mm below")
    func dateline() throws {
        let reading = try minutes()
        let number = try #require(reading.text("第8期"))
        let organ = try #require(reading.text("某市人民政府办公室"))
        let date = try #require(reading.text("2020年"))
        #expect((organ.x - bearing).isAbout(28 + cell))
        #expect((date.right + bearing).isAbout(184 - cell))
        #expect(organ.y == date.y)
        #expect((date.y - number.y).isAbout((225 - cell) / 21))
        #expect((reading.redRules()[0].minY.millimetres - date.emBottom).isAbout(4))
    }

    @Test("without a number organ and date take its place; the organ may be left out")
    func withoutNumber() throws {
        let reading = try minutes(number: nil, organ: nil)
        let date = try #require(reading.text("2020年"))
        let mark = try #require(reading.redTexts.first)
        #expect((date.emTop - mark.inkBottom).isAbout(20.78))
        #expect(reading.text("某市人民政府办公室") == nil)
    }

    @Test("lists of who was there: one line below the text, two cells in, label in 黑体, colon and names in 仿宋")
    func attendance() throws {
        let reading = try minutes(attendance: [
            list(.present, "某市人民政府张三、李四"), list(.excused, "某市财政局王五"), list(.observing, "某市公安局赵六"),
        ])
        let labels = try ["出席", "请假", "列席"].map { try #require(reading.text($0)) }
        for label in labels {
            #expect(label.role == "黑体" && label.points == 16)
            #expect((label.x - bearing).isAbout(28 + 2 * cell))
        }
        #expect((labels[1].y - labels[0].y).isLines(1) && (labels[2].y - labels[1].y).isLines(1))
        #expect(reading.text("：某市人民政府张三")?.role == "仿宋")
        let lastOfText = reading.texts.last { $0.page == 1 && $0.points == 16 && $0.y < labels[0].y }
        #expect((labels[0].y - (try #require(lastOfText).y)).isLines(2))
    }

    @Test("turned lines of a list stand under the first character after the colon")
    func turnedLines() throws {
        let names = String(han(300).suffix(72))
        let reading = try minutes(attendance: [list(.present, names)])
        let runs = reading.texts.filter { $0.role == "仿宋" && $0.points == 16 && ("：" + names).contains($0.text) }
        #expect(runs.map(\.text).joined() == "：" + names && runs.count == 4)
        for run in runs.dropFirst() { #expect((run.x - bearing).isAbout(28 + 5 * cell), "\(run)") }
    }

    @Test("lists go to the next page together, wherever the text ends", arguments: 9...16)
    func together(lines: Int) throws {
        let reading = try minutes(
            attendance: [list(.present, han(60)), list(.excused, "某市财政局王五"), list(.observing, "某市公安局赵六")], body: lines * 28 - 10)
        let pages = try ["出席", "请假", "列席"].map { try #require(reading.text($0)).page }
        #expect(Set(pages).count == 1, "\(pages)")
    }

    @Test("lists of more than eight lines fill the page that they begin on")
    func longLists() throws {
        let reading = try minutes(attendance: [list(.present, han(230)), list(.excused, "某市财政局王五")], body: 180)
        let first = try #require(reading.text("出席")?.page)
        #expect(first == 1 && reading.text("请假")?.page == 2)
    }

    @Test("nothing is signed, and a list may run to another page")
    func longList() throws {
        let reading = try minutes(attendance: [list(.present, han(900))], body: 200)
        #expect(reading.pages.count > 1)
        let all = (1...reading.pages.count).map(reading.characters(ofPage:)).joined()
        #expect(all.components(separatedBy: "2020年11月9日").count == 2)
    }

    @Test("a title is set where it is given")
    func title() throws {
        let document = headDocument(format: .minutes, mark: "某市人民政府专题会议纪要", number: nil, organ: nil)
        let reading = try layOut(document)
        let title = try #require(reading.text("关于做好"))
        #expect((title.emTop - reading.redRules()[0].maxY.millimetres).isAbout(20.78))
    }
}
