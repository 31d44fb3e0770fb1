import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Pages that are left early for the signature's sake are filled (GB/T 9704-2012 §5.2.3, §7.3.5.5)")
struct EarlyPageTests {
    private func reading(_ body: [Paragraph], title: String = "关于做好某项工作的通知") throws -> Reading {
        var document = sampleDocument(title: title, body: body, imprint: sampleImprint)
        document.signature?.sealDiameters = [42]
        return try layOut(document)
    }

    /// One paragraph a line.
    private func lines(_ count: Int) -> [Paragraph] {
        (0..<count).map { Paragraph(text: String(han(500).dropFirst($0 % 400).prefix(20))) }
    }

    /// The page of the date, and the baselines of the text on the page before it.
    private func pageBefore(_ reading: Reading) throws -> (page: Int, ys: [Double])? {
        let date = try #require(reading.texts.last { $0.text.hasPrefix("2020年11月9日") && $0.points == 16 })
        guard date.page > 1 else { return nil }
        let ys = reading.texts.filter { $0.page == date.page - 1 && $0.text.count == 20 && $0.points == 16 }.map(\.y)
        return (date.page - 1, ys)
    }

    private func blank(_ ys: [Double]) -> Double { 262 - ((ys.max() ?? 0) - riseOfTextLine + cell) }

    @Test("wherever a text of two pages ends, no whole line is blank at the foot of the page before the signature, but for three endings in fifty that would take more than lines may give")
    func filled() throws {
        var open: [Int: Double] = [:]
        for count in 10...60 {
            guard let before = try pageBefore(try reading(lines(count))), before.ys.count > 8 else { continue }
            if blank(before.ys) >= 10.4 { open[count] = blank(before.ys) }
        }
        #expect(open.count <= 3, "\(open)")
        for blank in open.values { #expect(blank < 22) }
    }

    @Test("the lines of such a page stay at equal distances, an eighth wider than usual at most", arguments: 10...60)
    func equal(count: Int) throws {
        guard let before = try pageBefore(try reading(lines(count))) else { return }
        let gaps = zip(before.ys, before.ys.dropFirst()).map { $1 - $0 }
        for gap in gaps { #expect(gap.isAbout(gaps[0]) && gap < 11.77 && gap > 9.86, "\(count) lines: \(gap)") }
    }

    @Test("two lines of text or more go with the signature, but for one ending in six, where a page would else be left too early")
    func twoLines() throws {
        var single: [Int] = []
        for count in 24...60 {
            let reading = try reading(lines(count))
            let date = try #require(reading.texts.last { $0.text.hasPrefix("2020年11月9日") && $0.points == 16 })
            let together = reading.texts.filter { $0.page == date.page && $0.text.count == 20 }.count
            #expect(together >= 1, "\(count) lines")
            if together == 1 { single.append(count) }
        }
        #expect(single.count <= 6, "\(single)")
    }

    @Test("a heading is not parted from its text for it")
    func heading() throws {
        for count in 4...12 {
            let body = lines(count) + [Paragraph(level: .first, heading: "一、某项要求", text: ""), Paragraph(text: han(45))]
            let reading = try reading(body)
            let heading = try #require(reading.text("一、某项要求"))
            let text = try #require(reading.texts.first { $0.y > heading.y + 1 && $0.page == heading.page && $0.points == 16 })
            #expect(text.text == han(26), "\(count)")
        }
    }

    @Test("a few characters alone above the signature are avoided", arguments: [1, 2, 3, 4, 5, 6])
    func scanty(rest: Int) throws {
        for count in 3...8 {
            let body = lines(count) + [Paragraph(text: han(26 + 28 * 2 + rest))]
            let reading = try reading(body)
            let date = try #require(reading.texts.last { $0.text.hasPrefix("2020年11月9日") && $0.points == 16 })
            let text = reading.texts.filter { $0.page == date.page && $0.points == 16 && $0.y < date.y - 15 && $0.y > (date.page == 1 ? 150 : 0) }
            #expect(text.map(\.text.count).reduce(0, +) > rest, "\(count) lines and \(rest)")
        }
    }
}
