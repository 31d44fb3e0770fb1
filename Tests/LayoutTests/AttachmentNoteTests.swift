import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("附件说明 (GB/T 9704-2012 §7.3.4)")
struct AttachmentNoteTests {
    private func enclosures(_ names: [String]) -> [Enclosure] {
        names.map { Enclosure(name: PlacedText($0), content: .separate) }
    }

    private func lines(_ names: [String]) throws -> [FlowLine] {
        try AttachmentNote(typesetter: Typesetter(shaper: FakeShaper(), measures: Measures())).lines(enclosures(names))
    }

    /// Names that no other text of the sample contains, each another.
    private static func names(_ count: Int) -> [String] { (0..<count).map { "附表" + han(120).dropFirst($0).prefix(3 + $0 % 3) } }

    private func layOut(_ names: [String]) throws -> Reading {
        try LayoutTests.layOut(sampleDocument(attachments: enclosures(names), sealing: .unsealed))
    }

    @Test("no attachment, no note")
    func none() throws { #expect(try lines([]).isEmpty) }

    @Test("one attachment: the label and the name in one line, no number")
    func single() throws {
        let lines = try lines(["情况表"])
        #expect(lines.map { $0.line?.text } == ["附件：情况表"])
        #expect(lines[0].lead == nil)
        #expect(lines[0].blanksAbove == 1)
    }

    @Test("several: the label before the first number, the others below that number", arguments: [2, 9, 10, 30, 100])
    func numbers(count: Int) throws {
        let leads = try lines(Self.names(count)).compactMap(\.lead)
        #expect(leads.map(\.line.text) == (1...count).map { $0 == 1 ? "附件：1." : "\($0)." })
        #expect(leads[0].x.millimetres.isAbout(2 * cell))
        for lead in leads.dropFirst() { #expect(lead.x.millimetres.isAbout(5 * cell)) }
    }

    @Test("one blank line above the note, none within it", arguments: [1, 2, 12])
    func blanks(count: Int) throws {
        let lines = try lines(Self.names(count))
        #expect(lines.map(\.blanksAbove) == [1] + Array(repeating: 0, count: lines.count - 1))
    }

    @Test("all names begin at one place, also from the tenth on", arguments: [
        // The label's three cells, the digits, the stop and a space, each of half a cell.
        (2, 1.5), (9, 1.5), (10, 2.0), (30, 2.0), (99, 2.0), (100, 2.5),
    ])
    func aligned(count: Int, number: Double) throws {
        let lines = try lines(Self.names(count))
        for line in lines { #expect(try #require(line.line).indent.millimetres.isAbout((5 + number) * cell)) }
    }

    @Test("the turned lines of a long name begin below its first character", arguments: [1, 2, 12])
    func wrapped(count: Int) throws {
        let names = Self.names(count - 1) + [han(70)]
        let lines = try lines(names)
        let indents = Set(lines.suffix(4).compactMap { $0.line?.indent.millimetres }.map { ($0 * 100).rounded() })
        #expect(lines.count == count + 3)
        #expect(indents.count == (count == 1 ? 2 : 1))
    }

    @Test("the lines of one name stay together")
    func together() throws {
        let lines = try lines(["甲表", han(70), "乙表"])
        let keeps = lines.map(\.keepsWithNext)
        #expect(keeps.first == false && keeps.last == false)
        #expect(keeps.filter { $0 }.count == lines.count - 3)
    }

    @Test("on the page: places in millimetres", arguments: [3, 12])
    func places(count: Int) throws {
        let names = Self.names(count)
        let reading = try layOut(names)
        let number = count > 9 ? 2.0 : 1.5
        for (index, name) in names.enumerated() {
            let seen = try #require(reading.texts.first { $0.text == name && $0.page <= 2 })
            let left = seen.page == 1 ? 28.0 : 26
            #expect((seen.x - bearing).isAbout(left + (5 + number) * cell))
            let lead = try #require(reading.texts.first { $0.page == seen.page && abs($0.y - seen.y) < 0.01 && $0.text.hasSuffix("\(index + 1).") })
            #expect(lead.points == 16 && lead.role == "仿宋")
            #expect(lead.x < seen.x)
        }
    }

    @Test("the label stands two cells in, one line below the text")
    func label() throws {
        let reading = try layOut(["甲表", "乙表"])
        let label = try #require(reading.text("附件：1."))
        #expect((label.x - bearing).isAbout((label.page == 1 ? 28 : 26) + 2 * cell))
        let text = try #require(reading.texts.last { han(500).contains($0.text) && $0.page == label.page && $0.y < label.y && $0.points == 16 })
        #expect((label.y - text.y).isLines(2))
    }

    @Test("no mark is added after a name")
    func marks() throws {
        let reading = try layOut(["甲表", "乙表"])
        let all = reading.texts.map(\.text).joined()
        #expect(all.contains("附件：1.甲表2.乙表"))
    }

    @Test("a name wider than its room is broken, not cut", arguments: [1, 2, 12])
    func conserved(count: Int) throws {
        let names = Self.names(count - 1) + [han(200)]
        let reading = try layOut(names)
        #expect(reading.texts.map(\.text).joined().replacing(/— \d+ —/, with: "").contains(han(200)))
    }
}
