import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("联合行文 (GB/T 9704-2012 §7.2.4)")
struct JointMarkTests {
    private func names(_ reading: Reading) -> [SeenText] { reading.redTexts.filter { $0.text != "文件" } }

    @Test("the main organ first, one a line, the first line's ink at 72 mm", arguments: 2...8)
    func stack(count: Int) throws {
        let organs = Array(organNames.prefix(count))
        let reading = try layOut(headDocument(organs: organs))
        let names = names(reading)
        #expect(names.map(\.text) == organs)
        #expect(names[0].inkTop.isAbout(72))
        for (upper, lower) in zip(names, names.dropFirst()) { #expect(lower.inkTop > upper.inkBottom + 0.5) }
        #expect(Set(names.map(\.points)).count == 1)
    }

    @Test("all names have one measure, their characters spread evenly", arguments: 2...8)
    func equalMeasure(count: Int) throws {
        let names = names(try layOut(headDocument(organs: Array(organNames.prefix(count)))))
        for name in names {
            #expect(name.x.isAbout(names[0].x))
            #expect(name.right.isAbout(names[0].right))
            let steps = zip(name.run.glyphs, name.run.glyphs.dropFirst()).map { ($1.origin.x - $0.origin.x).millimetres }
            for step in steps { #expect(step.isAbout(steps[0])) }
        }
    }

    @Test("文件 stands at the right of the stack, its middle on the stack's", arguments: 2...8)
    func suffix(count: Int) throws {
        let reading = try layOut(headDocument(organs: Array(organNames.prefix(count))))
        let names = names(reading)
        let suffix = try #require(reading.text("文件"))
        #expect(suffix.x > names[0].right)
        let middle = (suffix.inkTop + suffix.inkBottom) / 2
        #expect(middle.isAbout((names[0].inkTop + (names.last?.inkBottom ?? 0)) / 2))
        #expect(suffix.points >= names[0].points)
    }

    @Test("names and 文件 together are centred on the 版心 and within it", arguments: 2...8)
    func centred(count: Int) throws {
        let reading = try layOut(headDocument(organs: Array(organNames.prefix(count))))
        let left = names(reading)[0].x
        let right = try #require(reading.text("文件")).right
        #expect(((left + right) / 2).isAbout(106))
        #expect(left >= 27.99 && right <= 184.01)
    }

    @Test("without 文件 the names alone are centred")
    func namesOnly() throws {
        let reading = try layOut(headDocument(organs: Array(organNames.prefix(3)), suffix: nil))
        #expect(reading.text("文件") == nil)
        let first = names(reading)[0]
        #expect(((first.x + first.right) / 2).isAbout(106))
    }

    @Test("many organs make the names smaller, never below 16 pt")
    func shrinks() throws {
        let sizes = try (2...8).map { try names(layOut(headDocument(organs: Array(organNames.prefix($0)))))[0].points }
        #expect(sizes[0] > 30 && sizes[0] > sizes[6])
        #expect(sizes.allSatisfy { $0 >= 16 })
    }

    @Test("page 1 keeps text under eight organs, a title of three lines and two lines of addressees (§7.3.3)")
    func keepsText() throws {
        let document = headDocument(
            organs: organNames, title: String(repeating: "关于做好某项工作", count: 5) + "的通知", addressees: han(28 * 2 - 2), body: 400)
        let reading = try layOut(document)
        #expect(reading.characters(ofPage: 1).contains(han(28)))
    }

    @Test("a larger size is not taken from the text: four lines remain wherever 26 pt allow")
    func fourLines() throws {
        for count in 2...4 {
            let reading = try layOut(headDocument(organs: Array(organNames.prefix(count)), body: 600))
            let lines = reading.lines(ofPage: 1).filter { $0.text.count == 28 || $0.text.count == 26 }
            #expect(lines.count >= 4, "\(count) organs: \(lines.count) lines")
        }
    }

    @Test("number and red rule follow the stack as they follow one mark (§7.2.5, §7.2.7)", arguments: [2, 5, 8])
    func below(count: Int) throws {
        let reading = try layOut(headDocument(organs: Array(organNames.prefix(count))))
        let bottom = try #require(names(reading).last).inkBottom
        let number = try #require(reading.text("某政〔"))
        #expect((number.emTop - bottom).isAbout(20.78))
        #expect((reading.redRules()[0].minY.millimetres - number.emBottom).isAbout(4))
    }

    @Test("names too long at any size are an error at the longest")
    func tooLong() {
        #expect(failureCodes(headDocument(organs: [han(60), "某市财政局"])) == ["LAY0402"])
    }

    @Test("the mark of the main organ alone is set as any mark")
    func mainOrganOnly() throws {
        var document = headDocument()
        document.head.issuers = organNames.map { PlacedText($0) }
        #expect(try layOut(document).pages == layOut(headDocument()).pages)
    }

    @Test("a mark in reading order has all names, then the suffix")
    func text() {
        let joint = Mark.joint(organs: [PlacedText("甲"), PlacedText("乙")], suffix: PlacedText("文件"))
        #expect(joint.text == "甲、乙文件")
        #expect(Mark.joint(organs: [], suffix: nil).place == nil)
    }
}
