import Diagnostics
import DisplayList
import Foundation
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("签发人 (GB/T 9704-2012 §7.2.5, §7.2.6)")
struct SignerTests {
    private static let names = ["张三", "李四光", "王五", "赵六明", "钱七", "孙八一"]

    private func reading(_ count: Int, number: String = "某政〔2020〕6号") throws -> Reading {
        try layOut(headDocument(number: number, signers: Array(Self.names.prefix(count))))
    }

    private func label(_ reading: Reading) throws -> SeenText { try #require(reading.text("签发人：")) }

    @Test("the label is in 仿宋 with a full-width colon, the names in 楷体, all 3号")
    func faces() throws {
        let reading = try reading(2)
        let label = try label(reading)
        #expect(label.text == "签发人：" && label.role == "仿宋" && label.points == 16)
        for name in ["张三", "李四光"] {
            let seen = try #require(reading.text(name))
            #expect(seen.role == "楷体" && seen.points == 16)
        }
    }

    @Test("two lines below the mark, one cell from the right (§7.2.6)")
    func single() throws {
        let reading = try reading(1)
        let mark = try #require(reading.redTexts.first)
        #expect((try label(reading).emTop - mark.inkBottom).isAbout(20.78))
        let name = try #require(reading.text("张三"))
        #expect((name.x - bearing + 2 * cell).isAbout(184 - cell))
        #expect(name.y == (try label(reading)).y)
    }

    @Test("the number is one cell from the left, on the line of the last signer (§7.2.5)", arguments: 1...6)
    func number(count: Int) throws {
        let reading = try reading(count)
        let number = try #require(reading.text("某政〔"))
        #expect((number.x - bearing).isAbout(28 + cell))
        let last = try #require(reading.texts.last { $0.role == "楷体" })
        #expect(number.y == last.y)
        #expect((reading.redRules()[0].minY.millimetres - number.emBottom).isAbout(4))
    }

    @Test("in reading order the number comes before the signers, and they stay together")
    func order() throws {
        #expect(try reading(3).characters(ofPage: 1).contains("某政〔2020〕6号签发人：张三李四光王五"))
    }

    @Test("two names a line, in order, under the names of the line above", arguments: 2...6)
    func grid(count: Int) throws {
        let reading = try reading(count)
        let names = reading.texts.filter { $0.role == "楷体" }
        #expect(names.map(\.text) == Array(Self.names.prefix(count)))
        for (index, name) in names.enumerated() {
            #expect(name.x.isAbout(names[index % 2].x))
            #expect((name.y - names[0].y).isAbout(Double(index / 2) * (225 - cell) / 21))
        }
        #expect((names[0].x - bearing).isAbout((try label(reading)).x - bearing + 4 * cell))
    }

    @Test("the block ends one cell from the right; a name of two characters is as wide as one of three")
    func widths() throws {
        let reading = try reading(4)
        let names = reading.texts.filter { $0.role == "楷体" }
        for index in [1, 3] { #expect((names[index].right + bearing).isAbout(184 - cell)) }
        #expect(names[0].right.isAbout(names[2].right))
        #expect((names[0].right - names[0].x + 2 * bearing).isAbout(3 * cell))
    }

    @Test("names of two characters only are not spread")
    func twoCharacters() throws {
        let reading = try layOut(headDocument(signers: ["张三", "李四"]))
        let name = try #require(reading.text("张三"))
        #expect((name.right - name.x + 2 * bearing).isAbout(2 * cell))
    }

    @Test("each further line of signers moves the rule down by one line (§7.2.6)", arguments: [1, 3, 5])
    func ruleMoves(count: Int) throws {
        let first = try reading(1).redRules()[0].minY.millimetres
        let rule = try reading(count).redRules()[0].minY.millimetres
        #expect((rule - first).isAbout(Double((count - 1) / 2) * (225 - cell) / 21))
    }

    @Test("where two names leave the number no room, they stand one a line")
    func longNumber() throws {
        let reading = try reading(2, number: "某市治欠办某某某发〔2020〕16号")
        let names = reading.texts.filter { $0.role == "楷体" }
        #expect(names[1].y > names[0].y)
        #expect((names[1].right + bearing).isAbout(184 - cell))
    }

    @Test("a number that leaves even one name no room is an error")
    func noRoom() {
        #expect(failureCodes(headDocument(number: "某市治欠办某某某某某某发〔2020〕1116号", signers: ["张三", "李四光"])) == ["LAY0403"])
    }

    @Test("a report may have signers and no number")
    func withoutNumber() throws {
        let reading = try layOut(headDocument(number: nil, signers: ["张三"]))
        let name = try #require(reading.text("张三"))
        #expect((reading.redRules()[0].minY.millimetres - name.emBottom).isAbout(4))
    }
}
