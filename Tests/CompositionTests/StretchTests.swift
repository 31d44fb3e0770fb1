import Geometry
import TestSupport
import Testing

@testable import Composition

/// Adding width, in the order of CLREQ §3.1.9.
@Suite struct StretchTests {
    /// Word spaces a quarter of an em wide, as Western faces have them.
    private func narrowSpaces(_ text: String) throws -> MeasuredText {
        var shaped = try FakeShaper().shape(StyledText(text, Setting.style))
        for index in shaped.clusters.indices where shaped.clusters[index].scalar == " " {
            shaped.clusters[index].advance = Setting.em.scaled(1, over: 4)
        }
        return MeasuredText(shaped, pitch: Setting.grid)
    }

    @Test func `Word spaces open first, to half an em`() throws {
        let text = try narrowSpaces("中a bc d中")
        #expect(Setting().adjusted(text, by: 300).added == [0, 0, 150, 0, 0, 150, 0, 0])
        #expect(Setting().adjusted(text, by: 500).added == [0, 0, 250, 0, 0, 250, 0, 0])
        #expect(Setting().adjusted(text, by: 600).added == [0, 50, 250, 0, 0, 250, 0, 50])
    }

    @Test func `A word space that is half an em wide opens with all other gaps`() throws {
        #expect(try Setting().adjusted("中国 人民", by: 300).added == [0, 100, 100, 0, 100])
    }

    @Test func `Han and Western text part next, by an eighth of an em`() throws {
        let text = "共有2020余件"
        #expect(try Setting().adjusted(text, by: 100).added == [0, 0, 50, 0, 0, 0, 50, 0])
        #expect(try Setting().adjusted(text, by: 250).added == [0, 0, 125, 0, 0, 0, 125, 0])
        #expect(try Setting().adjusted(text, by: 550).added == [0, 100, 225, 0, 0, 0, 225, 0])
    }

    @Test func `All gaps open alike after that`() throws {
        #expect(try Setting().adjusted("一二三四五", by: 400).added == [0, 100, 100, 100, 100])
        #expect(try Setting().adjusted("一二，三四", by: 400).added == [0, 100, 100, 100, 100])
    }

    static let closed: [(String, [Int])] = [
        ("中2020中", [1, 5]), ("中——中", [1, 3]), ("中……中", [1, 3]), ("中word中", [1, 5]),
        ("中12.5%中", [1, 6]), ("一～二三", [3]), ("一–二三", [3]), ("一—二三", [3]), ("一/二三", [3]),
        ("甲第26条乙", [1, 2, 4, 5]), ("甲5件乙", [1, 2, 3]), ("甲〔2020〕6号乙", [1, 8, 9]),
        ("甲2020年12月31日乙", [1, 5, 6, 8, 9, 11, 12]),
    ]

    @Test(arguments: closed)
    func `Numbers, dashes, words and connectors are not torn apart`(text: String, open: [Int]) throws {
        let line = try Setting().adjusted(text, by: 3000)
        #expect(line.isFilled)
        #expect(line.added.indices.filter { line.added[$0] > 0 } == open)
    }

    static let figures: [(String, [Int])] = [
        ("共5件", [1, 2]), ("于2020年起", [1, 5]), ("为0.46倍", [1, 5]), ("第26条的", [1, 3]), ("占12.5%强", [1, 6]), ("至A级企业", [1, 2]),
        ("到12月31日止", [1, 3, 4, 6]),
    ]

    @Test(arguments: figures)
    func `The space before a figure and the one after it are alike, before its unit too`(text: String, sides: [Int]) throws {
        for change in [90, 125 * sides.count, 125 * sides.count + 350] {
            let line = try Setting().adjusted(text, by: change)
            #expect(line.isFilled)
            let spaces = sides.map { line.adjustment.added[$0] }
            #expect((spaces.max() ?? 0) - (spaces.min() ?? 0) <= 2, "\(change): \(line.added)")
            #expect(line.added.enumerated().allSatisfy { sides.contains($0.offset) || $0.element <= line.added[sides[0]] })
        }
    }

    @Test(arguments: figures)
    func `No line ends between a figure and its unit all the same`(text: String, sides: [Int]) throws {
        let gaps = try Setting().measured(text).gaps
        for side in sides.dropFirst() where !text.contains("A") && side + 1 < gaps.count && !text.contains("%") {
            #expect(!gaps[side].isBreakable)
        }
    }

    @Test(arguments: [1, 10, 333, 1000, 2500])
    func `What is added adds up exactly, and equal gaps differ by a unit at most`(change: Int) throws {
        let line = try Setting().adjusted(han(28), by: change)
        #expect(line.isFilled)
        let gaps = line.adjustment.added.dropFirst()
        #expect((gaps.max() ?? 0) - (gaps.min() ?? 0) <= 1)
    }

    @Test func `A line that fills its measure is left alone`() throws {
        let line = try Setting().adjusted("中，2020“中”", by: 0)
        #expect(line.added.allSatisfy { $0 == 0 } && line.taken.allSatisfy { $0 == 0 })
    }

    @Test func `A word alone on its line is not spaced out`() throws {
        let line = try Setting().adjusted("international", by: 5000)
        #expect(line.added.allSatisfy { $0 == 0 })
        #expect(!line.isFilled)
    }

    @Test func `Every line but the last fills the measure to the unit`() throws {
        let lines = try Setting.prose.lines("共5件，" + han(100) + "约12.5%，" + han(50))
        for line in lines.dropLast() { #expect(line.extent == .millimetres(156)) }
    }
}
