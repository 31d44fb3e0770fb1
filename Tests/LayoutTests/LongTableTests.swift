import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Tables over several pages")
struct LongTableTests {
    private func pages(_ block: TableBlock) throws -> Reading { try layOut(tableDocument([paragraph(28), .table(block), paragraph(28)])) }

    @Test("title with （续表）, unit and heading are repeated on each page, notes stand at the end")
    func continued() throws {
        var block = listBlock(90)
        block.unit = "单位：万元"
        block.notes = [PlacedText("注：说明。")]
        let reading = try pages(block)
        let last = try #require(reading.text("第90户")).page
        #expect(last >= 3)
        for page in 2...last {
            #expect(reading.text("表1　清单（续表）", onPage: page) != nil)
            #expect(reading.text("单位", onPage: page) != nil && reading.text("名称", onPage: page) != nil)
            #expect(reading.frames(ofPage: page).count == 1)
        }
        #expect(reading.texts.filter { $0.text == "表1　清单" }.count == 1)
        #expect(reading.texts.filter { $0.text.hasPrefix("注") }.map(\.page) == [last])
    }

    @Test("a table without a title has 续表 at the left")
    func untitled() throws {
        let reading = try pages(listBlock(40, title: nil))
        let label = try #require(reading.text("续表"))
        #expect(label.page == 2 && label.x.isAbout(26))
        #expect(label.y < (try #require(reading.frames(ofPage: 2).first)).minY.millimetres)
    }

    @Test("decimal points are where they are on every page")
    func aligned() throws {
        let reading = try pages(listBlock(90))
        let points = Set(reading.cells(ofPage: 2).filter { $0.text.hasSuffix(".5") }.map { seen in
            ((seen.x + Double(seen.text.count - 2) * Length.points(seen.points).millimetres / 2) * 50).rounded()
        })
        #expect(points.count == 1)
    }

    @Test("neither the first row nor the last stands alone", arguments: 20...60)
    func alone(count: Int) throws {
        let reading = try pages(listBlock(count))
        let first = try #require(reading.text("第1户")).page
        let last = try #require(reading.text("第\(count)户")).page
        #expect(reading.text("第2户")?.page == first)
        #expect(reading.text("第\(count - 1)户")?.page == last)
    }

    /// Groups of records, each under its name and closed by a sum.
    private func grouped(_ sizes: [Int], startsPages: Bool = false, carries: Bool = false) -> TableBlock {
        var rows = [["序号", "名称", "金额"]]
        var roles: [TableRow] = []
        var sum = 0
        func carried() -> [String?] { carries ? [nil, nil, "\(sum)"] : [] }
        for (group, size) in sizes.enumerated() {
            rows.append(["第\(group + 1)组", "<", "<"])
            roles.append(TableRow(role: .groupHeading, keepsWithNext: true, startsPage: startsPages && group > 0, carried: carried()))
            for record in 1...size {
                rows.append(["^\(record)", "记\(group + 1)之\(record)", "#77"])
                sum += 77
                roles.append(TableRow(carried: carried()))
            }
            rows.append(["^小计\(group + 1)", "<", "#\(size * 77)"])
            roles.append(TableRow(role: .subtotal, carried: carried()))
        }
        rows.append(["^合计", "<", "#\(sum)"])
        roles.append(TableRow(role: .total))
        return tableBlock(rows, title: "表1　清单", roles: roles, carrying: carries ? .init(label: 0..<2) : nil)
    }

    @Test("a group's heading is never last on a page, its sum never first", arguments: 1...12)
    func groups(size: Int) throws {
        let reading = try pages(grouped(Array(repeating: size, count: 90 / (size + 2))))
        for page in 1...(reading.pages.count) {
            let words = reading.cells(ofPage: page).map(\.text).filter { !$0.hasPrefix("表") }
            guard let last = words.last, words.count > 3 else { continue }
            #expect(!(last.hasPrefix("第") && last.hasSuffix("组")), "page \(page)")
            #expect(words.count < 4 || !words[3].hasPrefix("小计") && !words[3].hasPrefix("合计"), "page \(page)")
        }
    }

    @Test("a group that goes on has its heading again with （续）")
    func repeatedGroup() throws {
        let reading = try pages(grouped([50]))
        #expect(reading.texts.filter { $0.text == "第1组" }.count == 1)
        #expect(reading.text("第1组（续）")?.page == 2)
    }

    @Test("what begins a page does, and nothing is carried over from a group whose sums end")
    func startsPage() throws {
        let reading = try pages(grouped([3, 3, 3], startsPages: true))
        let pages = try (1...3).map { try #require(reading.text("第\($0)组")).page }
        #expect(pages == [pages[0], pages[0] + 1, pages[0] + 2])
        #expect(reading.text("转下页") == nil)
    }

    @Test("转下页 at the foot and 承上页 at the head bear the sums of the last row, but for the last page")
    func carrying() throws {
        let reading = try pages(grouped([40, 40], carries: true))
        let last = try #require(reading.text("合计")).page
        for page in 1..<last {
            let words = reading.cells(ofPage: page).map(\.text)
            let onward = try #require(words.firstIndex(of: "转下页"))
            #expect(onward == words.count - 2)
            let next = reading.cells(ofPage: page + 1).map(\.text)
            let brought = try #require(next.firstIndex(of: "承上页"))
            #expect(brought == 3, "right below the heading")
            #expect(words[onward + 1] == next[brought + 1])
            let printed = (1...page).flatMap { reading.cells(ofPage: $0) }.filter { $0.text == "77" }.count
            #expect(words[onward + 1] == "\(printed * 77)")
        }
        #expect(reading.text("转下页", onPage: last) == nil)
    }

    @Test("a label over several rows is repeated where a page parts it, a figure is not")
    func spans() throws {
        let rows = [["县", "名称", "共计"]] + (1...50).map { [$0 == 1 ? "=某县" : "|", "第\($0)户", $0 == 1 ? "#777" : "|"] }
        let reading = try pages(tableBlock(rows))
        let labels = reading.texts.filter { $0.text == "某县" }
        #expect(labels.map(\.page) == Array(Set(labels.map(\.page))).sorted())
        #expect(labels.count >= 2)
        #expect(reading.texts.filter { $0.text == "777" }.count == 1)
    }

    @Test("a label is kept whole where that leaves little room empty")
    func wholeSpans() throws {
        let rows = [["县", "名称"]] + (1...60).map { [$0 % 4 == 1 ? "=县\($0 / 4)" : "|", "第\($0)户"] }
        let reading = try pages(tableBlock(rows))
        let labels = reading.texts.filter { $0.text.hasPrefix("县") && $0.text.count > 1 }
        #expect(Set(labels.map(\.text)).count == labels.count)
        #expect(labels.count == 15)
    }

    @Test("words in a cell over several rows are higher than its rows only if these grow")
    func highSpan() throws {
        let rows = [["说明", "名称"]] + (1...3).map { [$0 == 1 ? han(120) : "|", "第\($0)户"] }
        let plan = try #require(try planned(tableBlock(rows)))
        let needed = plan.style.rowHeight(lines: plan.rows[0].cells[0].lineCount)
        #expect(plan.rows.map(\.height).sum() >= needed)
    }
}
